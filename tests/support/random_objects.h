// Random but valid objects and change sets for law tests; a printed seed repeats them.
#pragma once

#include "model/change_set.h"

#include <random>

namespace banxin::test {

class RandomObjects {
public:
    explicit RandomObjects(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    int below(int n) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(n)); }
    bool chance(int percent) { return below(100) < percent; }
    base::Id id() { return base::Id::fromNumber(m_engine() | 1); }
    /// Chinese with extension B, Latin, controls and quotation marks among it.
    QString text(int longest);
    model::Object object(model::ObjectKind kind, base::Id id, base::Id parent);
    model::Object object(model::ObjectKind kind) { return object(kind, id(), id()); }
    /// A document of one publication with issues, pages, frames, stories and paragraphs.
    model::Document document(int stories, int paragraphsPerStory);
    /// A change that fits the document: puts, removals, creations and splices, several at once.
    model::ChangeSet change(const model::Document &document);
    /// Splices that follow one another on this text.
    std::vector<model::Splice> splices(QString text, int count);

private:
    base::Length length() { return base::Length::emu(static_cast<std::int64_t>(m_engine() % 20'000'000) - 5'000'000); }
    base::Rect rect() { return {length(), length(), length(), length()}; }
    base::Color color();
    model::Fields fields();
    base::Digest digest() { return base::Digest::of(text(8).toUtf8()); }
    base::OrderKey order() { return base::OrderKey::nth(below(5000)); }
    model::CharacterFormat characterFormat();
    model::ParagraphFormat paragraphFormat();
    model::PrinterProfile printer();
    model::FrameContent content();
    template <typename E> E pick(int count) { return static_cast<E>(below(count)); }
    template <typename T, typename F> std::optional<T> maybe(F &&make)
    {
        return chance(50) ? std::optional<T>(make()) : std::nullopt;
    }

    std::mt19937_64 m_engine;
};

} // namespace banxin::test
