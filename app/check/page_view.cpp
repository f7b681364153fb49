#include "check/page_view.h"

#include "layout/page_frames.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::check {

using namespace Qt::StringLiterals;
using model::ParagraphRole;

namespace {

constexpr QChar kForcedBreak(0x2028);

bool isBodyRole(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Body:
    case ParagraphRole::SectionHead:
    case ParagraphRole::SectionLabel:
    case ParagraphRole::SectionUnit:
    case ParagraphRole::Signature:
    case ParagraphRole::Source:
    case ParagraphRole::TableHead:
    case ParagraphRole::TableRow:
        return true;
    default:
        return false;
    }
}

} // namespace

QString flat(const QString &text)
{
    QString out = text;
    out.remove(kForcedBreak);
    return out;
}

std::pair<int, int> rangeInText(const QString &text, qsizetype from, qsizetype to)
{
    // A break at an edge stays outside.
    int begin = -1, end = 0;
    qsizetype seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == kForcedBreak)
            continue;
        if (seen == from)
            begin = static_cast<int>(i);
        ++seen;
        if (seen == to)
            end = static_cast<int>(i) + 1;
    }
    if (begin < 0)
        begin = static_cast<int>(text.size());
    return {begin, std::max(begin, end)};
}

QString textOf(const typeset::Line &line)
{
    // Runs stand as they are painted; their text is in the order of their beginnings.
    std::vector<const typeset::SetRun *> runs;
    for (const typeset::SetRun &run : line.runs) {
        if (!run.annotation)
            runs.push_back(&run);
    }
    std::stable_sort(
        runs.begin(), runs.end(), [](const auto *a, const auto *b) { return a->textStart < b->textStart; });
    QString text;
    for (const typeset::SetRun *run : runs)
        text += run->run->text;
    return text;
}

QString StoryOnPage::textOf(ParagraphRole role) const
{
    for (const model::Paragraph *paragraph : paragraphs) {
        if (paragraph->role == role && !paragraph->text.trimmed().isEmpty())
            return flat(paragraph->text);
    }
    return {};
}

QString StoryOnPage::title() const
{
    const QString title = textOf(ParagraphRole::Headline);
    return title.isEmpty() ? QCoreApplication::translate("check", "（无题）") : title;
}

PageView::PageView(const model::Document &d, const layout::PageLayout &l, const model::Page &p)
    : document(d)
    , layout(l)
    , page(p)
    , issue(d.find<model::Issue>(p.issue))
    , publication(issue ? d.find<model::Publication>(issue->publication) : nullptr)
{
    takeFrames();
    takeLines();
    takePictures();
    for (const FurnitureOnPage &one : furniture)
        m_notes += one.text + u'\n';
    for (const StoryOnPage &one : stories) {
        for (const model::Paragraph *paragraph : one.paragraphs) {
            if (paragraph->role == ParagraphRole::Source || paragraph->role == ParagraphRole::Signature)
                m_notes += paragraph->text + u'\n';
        }
        for (const PictureOnPage &picture : one.pictures)
            m_notes += picture.caption + u'\n' + picture.credit + u'\n';
        if (!one.paragraphs.empty())
            m_notes += one.paragraphs.back()->text.right(40) + u'\n';
    }
}

StoryOnPage &PageView::story(Id id)
{
    const auto [at, isNew] = m_storyAt.try_emplace(id, stories.size());
    if (isNew) {
        stories.emplace_back();
        stories.back().story = id;
        stories.back().paragraphs = document.childrenOf<model::Paragraph>(id);
    }
    return stories[at->second];
}

void PageView::takeFrames()
{
    bool hasContent = false;
    const auto grow = [&](const Rect &box) {
        m_content = hasContent ? m_content.united(box) : box;
        hasContent = true;
    };
    for (const layout::FrameLayout &laid : layout.frames) {
        const auto *frame = laid.printed ? document.find<model::Frame>(laid.frame) : nullptr;
        if (!frame)
            continue;
        frames.push_back(frame);
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            const auto *placement = document.find<model::Placement>(area->placement);
            if (!placement)
                continue;
            StoryOnPage &one = story(placement->story);
            one.placement = placement->id;
            one.areas.push_back(frame);
            one.isBoxed = one.isBoxed || area->stroke || area->fill || !area->border.isEmpty();
            grow(frame->box);
        } else if (std::holds_alternative<model::AdvertContent>(frame->content)
            || std::holds_alternative<model::PictureContent>(frame->content)) {
            grow(frame->box);
        }
    }
    for (StoryOnPage &one : stories) {
        std::stable_sort(one.areas.begin(), one.areas.end(), [](const model::Frame *a, const model::Frame *b) {
            return std::get<model::AreaContent>(a->content).sequence
                < std::get<model::AreaContent>(b->content).sequence;
        });
        // A box of its own drawn around the areas does the same as 加框.
        for (const model::Frame *frame : frames) {
            const auto *box = std::get_if<model::BoxContent>(&frame->content);
            if (!box || !(box->stroke || box->fill || box->gradient) || !frame->role.isEmpty())
                continue;
            one.isBoxed = one.isBoxed || std::all_of(one.areas.begin(), one.areas.end(), [&](const model::Frame *area) {
                return frame->box.grownBy(Length::pt(1)).united(area->box) == frame->box.grownBy(Length::pt(1));
            });
        }
        for (const layout::CopyfitState &state : layout.stories) {
            if (state.placement == one.placement)
                one.fit = &state;
        }
    }
    // Of a story whose first area is on another page only the rest is here.
    std::unordered_map<Id, int> first;
    for (const StoryOnPage &one : stories) {
        // A story that goes on here has its first area elsewhere; the first of all has 0.
        if (!one.areas.empty() && std::get<model::AreaContent>(one.areas.front()->content).sequence > 0)
            first[one.placement] = std::get<model::AreaContent>(one.areas.front()->content).sequence;
    }
    if (!issue || first.empty())
        return;
    for (const Id other : document.children(issue->id, model::ObjectKind::Page)) {
        if (other == page.id)
            continue;
        for (const auto *frame : document.childrenOf<model::Frame>(other)) {
            const auto *area = std::get_if<model::AreaContent>(&frame->content);
            const auto known = area ? first.find(area->placement) : first.end();
            if (known == first.end() || area->sequence >= known->second)
                continue;
            for (StoryOnPage &one : stories)
                one.beginsHere = one.beginsHere && one.placement != area->placement;
        }
    }
}

void PageView::takeLines()
{
    std::unordered_map<Id, std::size_t> furnitureAt;
    for (const layout::LineLayout &line : layout.lines) {
        if (!line.story.isNull() && line.role != ParagraphRole::Caption && line.role != ParagraphRole::Credit) {
            const auto known = m_storyAt.find(line.story);
            if (known == m_storyAt.end())
                continue;
            StoryOnPage &one = stories[known->second];
            one.lines.push_back(&line);
            if (line.role == ParagraphRole::Headline) {
                one.headline = one.headline ? one.headline->united(line.box) : line.box;
                one.headlineFrame = line.frame;
                one.headlineSize = std::max(one.headlineSize, sizeOf(line));
                one.isHeadlineVertical = line.mode == model::WritingMode::Vertical;
            } else if (isBodyRole(line.role) && !line.paragraph.isNull()) {
                if (one.legs.empty() || one.legs.back().frame != line.frame || one.legs.back().leg != line.leg) {
                    one.legs.push_back({});
                    one.legs.back().frame = line.frame;
                    one.legs.back().leg = line.leg;
                    one.legs.back().box = line.box;
                }
                Leg &leg = one.legs.back();
                leg.box = leg.box.united(line.box);
                leg.lines.push_back(&line);
                leg.rows += line.part == 0 ? 1 : 0;
            }
            continue;
        }
        if (!line.story.isNull())
            continue;
        const auto *frame = document.find<model::Frame>(line.frame);
        if (!frame || !std::holds_alternative<model::TextContent>(frame->content))
            continue;
        const auto [at, isNew] = furnitureAt.try_emplace(frame->id, furniture.size());
        if (isNew)
            furniture.push_back({frame, {}, {}});
        FurnitureOnPage &one = furniture[at->second];
        one.text += textOf(line.line());
        one.largest = std::max(one.largest, sizeOf(line));
    }
    for (FurnitureOnPage &one : furniture)
        one.text = flat(one.text);
}

void PageView::takePictures()
{
    std::unordered_map<Id, std::pair<bool, bool>> shown; // caption, credit by picture
    for (const layout::LineLayout &line : layout.lines) {
        const bool isCaption = line.role == ParagraphRole::Caption, isCredit = line.role == ParagraphRole::Credit;
        if (!isCaption && !isCredit)
            continue;
        if (const auto *paragraph = document.find<model::Paragraph>(line.paragraph)) {
            auto &one = shown[paragraph->parent];
            one.first = one.first || isCaption;
            one.second = one.second || isCredit;
        }
    }
    for (const model::Frame *frame : frames) {
        const auto *content = std::get_if<model::PictureContent>(&frame->content);
        const auto *picture = content ? document.find<model::StoryPicture>(content->picture) : nullptr;
        if (!picture)
            continue;
        PictureOnPage one;
        one.frame = frame;
        one.picture = picture;
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture->id)) {
            if (paragraph->role == ParagraphRole::Caption)
                one.caption += flat(paragraph->text).trimmed();
            else if (paragraph->role == ParagraphRole::Credit)
                one.credit += flat(paragraph->text).trimmed();
        }
        const auto known = shown.find(picture->id);
        one.captionShown = known != shown.end() && known->second.first;
        one.creditShown = known != shown.end() && known->second.second;
        story(picture->story).pictures.push_back(std::move(one));
    }
}

QString PageView::furnitureText(QStringView role) const
{
    QString text;
    for (const FurnitureOnPage &one : furniture) {
        if (role.isEmpty() || one.frame->role == role)
            text += one.text + u'\n';
    }
    return text;
}

} // namespace banxin::check
