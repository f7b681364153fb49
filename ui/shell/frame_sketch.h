// FrameSketch: frames in little, for lists of templates and of what is kept: tints, rules and words as they stand,
// areas that await copy as a headline with lines of text. It lays nothing out, and is done at once.
#pragma once

#include "model/document.h"
#include "session/newsroom_template.h"

#include <QImage>

namespace banxin::shell {

/// What the sketch asks of a publication: its styles, faces and swatches, and what {fields} say.
struct SketchHouse {
    model::Document document;
    base::Id publication;
    base::Id issue;
    /// Styles that a template's page brings along and the publication does not know yet.
    std::vector<model::ParagraphStyle> styles;
};

struct SketchFrames {
    std::vector<model::Frame> frames; // from the back to the front
    std::vector<model::Paragraph> paragraphs; // of free text, in their order
    base::Rect within; // what is seen: a page's trim, the frames' bounds
    bool onPaper = true; // a sheet, with an edge
};

/// A picture of that many device-independent pixels at most, in the proportions of what is seen.
QImage frameSketch(const SketchHouse &house, const SketchFrames &what, QSize size, double ratio);

/// A page of a template; the publication's own among them.
QImage templateSketch(const model::Document &document, base::Id issue, const session::NewsroomTemplate &newsroom,
    const session::TemplatePage &page, QSize size, double ratio);
/// A stock item; null where it is damaged.
QImage stockSketch(
    const model::Document &document, base::Id issue, const model::StockItem &item, QSize size, double ratio);

} // namespace banxin::shell
