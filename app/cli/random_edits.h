// RandomEdits: steps of a script made up as a person might, over and over the same from the same seed
// and document; it runs none of them.
#pragma once

#include "model/document.h"

#include <QJsonObject>

#include <random>

namespace banxin::cli {

class RandomEdits {
public:
    explicit RandomEdits(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    /// A step that the document most likely takes.
    QJsonObject next(const model::Document &document, base::Id issue);

private:
    int below(int n) { return n <= 0 ? 0 : static_cast<int>(m_engine() % static_cast<std::uint64_t>(n)); }
    base::Id any(const std::vector<base::Id> &ids)
    {
        return ids.empty() ? base::Id() : ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
    }
    QJsonObject textStep(const model::Document &document, int choice);
    QJsonObject frameStep(const model::Document &document);
    /// Of several frames of one page.
    QJsonObject framesStep(const model::Document &document, base::Id issue);
    QJsonObject placementStep(const model::Document &document, base::Id issue);

    std::mt19937_64 m_engine;
};

} // namespace banxin::cli
