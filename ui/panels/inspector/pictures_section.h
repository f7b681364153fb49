// PicturesSection: the pictures of a story with their place, crop and resolution. It crops none itself.
#pragma once

#include "panels/inspector/section.h"

namespace banxin::panels {

class PicturesSection : public Section {
    Q_OBJECT
public:
    PicturesSection();

Q_SIGNALS:
    /// The picture's frame is to be shown and chosen.
    void frameWanted(banxin::base::Id frame);
    void cropWanted(banxin::base::Id frame);

protected:
    bool refresh() override;

private:
    struct Shown {
        QString caption, place;
        QImage image;
        base::Id frame; // null: not on this page
        bool missing = false;
        bool coarse = false; // too few pixels
    };
    std::vector<Shown> shownOf(base::Id story) const;

    QVBoxLayout *m_rows;
    QString m_shown; // what the rows were made from
};

/// Share of a picture that its frame cuts off, 0 to 1, and the resolution at which it is printed.
struct Crop {
    double lost = 0;
    double ppi = 0;
};
Crop cropOf(const model::Frame &frame, const model::PictureContent &content, const model::Asset &asset);
const model::Asset *assetOf(const model::Document &document, const base::Digest &digest);

} // namespace banxin::panels
