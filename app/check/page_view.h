// PageView: a page looked at once for all of its rules: what its frames say in print, its stories with their headlines,
// legs and pictures. It judges nothing.
#pragma once

#include "check/earlier_use.h"
#include "layout/page_layout.h"
#include "model/document.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace banxin::check {

using base::Id;
using base::Length;
using base::Rect;

struct PictureOnPage {
    const model::Frame *frame = nullptr;
    const model::StoryPicture *picture = nullptr;
    QString caption; // as the story has it
    QString credit;
    bool captionShown = false; // on this page
    bool creditShown = false;
};

/// Lines of the body in one leg of one area.
struct Leg {
    Id frame;
    int leg = 0;
    Rect box; // of its lines
    std::vector<const layout::LineLayout *> lines; // downwards; parts of one row count once
    int rows = 0;
};

struct StoryOnPage {
    Id story;
    Id placement;
    std::vector<const model::Frame *> areas; // on this page, by sequence
    bool beginsHere = true; // its first area is on this page
    std::vector<const model::Paragraph *> paragraphs; // of the whole story
    std::vector<const layout::LineLayout *> lines; // on this page, in flow order, captions aside
    std::vector<PictureOnPage> pictures;
    std::vector<Leg> legs; // in flow order
    std::optional<Rect> headline; // the lines of its 主题
    Id headlineFrame;
    Length headlineSize; // the largest type of the 主题
    bool isHeadlineVertical = false;
    bool isBoxed = false; // 加框 or a ground of its own
    const layout::CopyfitState *fit = nullptr;
    QString title() const; // its 主题 as one line; 无题 where it has none
    /// The text of the first paragraph of that role; empty where there is none.
    QString textOf(model::ParagraphRole role) const;
};

/// Furniture that is text: what it says in print.
struct FurnitureOnPage {
    const model::Frame *frame = nullptr;
    QString text; // lines joined by nothing, forced breaks gone
    Length largest; // type
};

class PageView {
public:
    PageView(const model::Document &document, const layout::PageLayout &layout, const model::Page &page);

    const model::Document &document;
    const layout::PageLayout &layout;
    const model::Page &page;
    const model::Issue *issue = nullptr;
    const model::Publication *publication = nullptr;

    std::vector<const model::Frame *> frames; // printed, from the back to the front
    std::vector<FurnitureOnPage> furniture;
    std::vector<StoryOnPage> stories; // in reading order

    /// All furniture of that role as one text; a null role is all furniture.
    QString furnitureText(QStringView role = {}) const;
    /// Every text that speaks for the page: furniture, source notes, the last lines of stories.
    const QString &notes() const { return m_notes; }
    Rect contentBox() const { return m_content; } // of stories, pictures and adverts
    Length pitch() const { return page.grid.pitch(); }

private:
    void takeFrames();
    void takeLines();
    void takePictures();
    StoryOnPage &story(Id id);

    std::unordered_map<Id, std::size_t> m_storyAt;
    QString m_notes;
    Rect m_content;
};

/// The characters of a line as it is set, annotations aside.
QString textOf(const typeset::Line &line);
/// A paragraph's text without the editor's breaks.
QString flat(const QString &text);
/// Type size of a line.
inline Length sizeOf(const layout::LineLayout &line) { return line.line().size; }
/// Where the characters [from, to) of a paragraph's flat() text stand in the text itself.
std::pair<int, int> rangeInText(const QString &text, qsizetype from, qsizetype to);

/// An issue with what is known of its pages.
class IssueView {
public:
    const model::Document &document;
    const model::Issue &issue;
    const model::Publication *publication = nullptr;
    std::vector<const PageView *> pages; // by their order; those without a layout are missing
    const std::vector<EarlierUse> &earlier;
};

} // namespace banxin::check
