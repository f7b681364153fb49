#include "layout/display_builder.h"

#include "layout/borders.h"
#include "layout/column_rules.h"
#include "layout/mark_shapes.h"
#include "layout/paragraph_boxes.h"
#include "layout/picture_cover.h"
#include "layout/reading_roles.h"
#include "layout/svg_path.h"

#include "model/cuts.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace banxin::layout {

using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using base::Rect;
using display::Item;
using display::PathData;
using display::PathItem;
using display::PictureItem;
using display::Role;
using model::ParagraphRole;

namespace {

bool isSolidBlack(const base::Color &color) { return color.isBlackOnly() && color.k == 10000; }

/// The way goes through the middle as far as the corners reach along it, as in CSS (Images 3, §3.1.1).
display::Gradient gradientAcross(const Rect &box, const model::Gradient &given)
{
    const base::Point middle{box.x + box.width / 2, box.y + box.height / 2};
    const double w = static_cast<double>(box.width.toEmu()), h = static_cast<double>(box.height.toEmu());
    if (given.radial) {
        const Length radius = Length::emu(std::llround(std::hypot(w, h) / 2));
        return {given.from, given.to, middle, {middle.x + radius, middle.y}, true};
    }
    const double angle = given.angle * std::numbers::pi / 180;
    const double half = (std::abs(w * std::cos(angle)) + std::abs(h * std::sin(angle))) / 2;
    const Length x = Length::emu(std::llround(half * std::cos(angle))),
                 y = Length::emu(std::llround(half * std::sin(angle)));
    return {given.from, given.to, {middle.x - x, middle.y - y}, {middle.x + x, middle.y + y}, false};
}

/// How far an advert's size may be off (the trade's usual tolerance).
constexpr Length kAdvertTolerance = Length::mm(0.5);

class Builder {
public:
    Builder(const model::Document &document, const model::Page &page, const PageFrames &frames,
        const PageLayout &layout, display::DisplayList &list, std::vector<Finding> &findings)
        : m_document(document)
        , m_page(page)
        , m_frames(frames.read)
        , m_layout(layout)
        , m_list(list)
        , m_findings(findings)
    {
        for (const Id id : document.all(model::ObjectKind::Asset)) {
            if (const auto *asset = document.find<model::Asset>(id))
                m_assets.emplace(asset->digest, asset);
        }
        if (const auto *issue = document.find<model::Issue>(page.issue))
            m_publication = document.find<model::Publication>(issue->publication);
    }

    void number();
    void add(const model::Frame &frame);

private:
    void addShown(const model::Frame &frame);
    void addColumnRules(const model::Frame &frame, const model::AreaContent &area);
    void addPath(const model::Frame &frame, PathItem path);
    void addBox(const model::Frame &frame, const model::BoxContent &content);
    void addGround(const model::Frame &frame, const model::AreaContent &area);
    const BorderDesign *borderOf(const model::Frame &frame, const QString &name);
    void addBorder(const model::Frame &frame, const BorderDesign &border, const ShapeOutline &outline,
        const base::Color &color, base::Length weight);
    void addAdvert(const model::Frame &frame, const model::AdvertContent &content);
    void addPicture(const model::Frame &frame, const model::PictureContent &content);
    void reportGap(const model::Frame &frame, const model::StoryPicture &picture, Length gap);
    void addLine(const LineLayout &line, int order, const model::Frame &frame, bool knocksOut);
    void addAdvertLabel(const model::Frame &frame);
    QString altTextOf(const model::StoryPicture &picture) const;
    /// The ink for a colour of the model; a spot is noted in the list.
    base::Color inked(const base::Color &color);

    const model::Publication *m_publication = nullptr;
    const model::Document &m_document;
    const model::Page &m_page;
    const std::vector<const model::Frame *> &m_frames;
    const PageLayout &m_layout;
    display::DisplayList &m_list;
    std::vector<Finding> &m_findings;
    std::unordered_map<base::Digest, const model::Asset *> m_assets;
    std::unordered_map<Id, std::vector<int>> m_linesOfFrame;
    std::vector<int> m_lineOrder;
    std::unordered_map<Id, int> m_pictureOrder;
    bool m_isPrinted = true; // the frame at hand
};

/// Reading order: lines as they stand in the layout; a picture before its caption, or where it has none after
/// its story's text.
void Builder::number()
{
    std::vector<std::pair<Id, Id>> pictures; // frame and story
    std::unordered_map<Id, Id> frameOfPicture;
    for (const model::Frame *frame : m_frames) {
        if (const auto *content = std::get_if<model::PictureContent>(&frame->content)) {
            const auto *picture = m_document.find<model::StoryPicture>(content->picture);
            pictures.emplace_back(frame->id, picture ? picture->story : Id());
            if (picture)
                frameOfPicture.emplace(picture->id, frame->id);
        } else if (std::holds_alternative<model::AdvertContent>(frame->content)) {
            pictures.emplace_back(frame->id, Id()); // after all stories
        }
    }
    int order = 1;
    const auto numberPictures = [&](Id story) {
        for (const auto &[frame, owner] : pictures) {
            if (owner == story && !m_pictureOrder.contains(frame))
                m_pictureOrder.emplace(frame, order++);
        }
    };
    const auto numberPictureOf = [&](Id caption) {
        const auto *paragraph = m_document.find<model::Paragraph>(caption);
        const auto frame = paragraph ? frameOfPicture.find(paragraph->parent) : frameOfPicture.end();
        if (frame != frameOfPicture.end() && !m_pictureOrder.contains(frame->second))
            m_pictureOrder.emplace(frame->second, order++);
    };
    m_lineOrder.reserve(m_layout.lines.size());
    Id story;
    for (std::size_t i = 0; i < m_layout.lines.size(); ++i) {
        const LineLayout &line = m_layout.lines[i];
        if (line.story != story && !story.isNull())
            numberPictures(story);
        story = line.story;
        if (line.role == ParagraphRole::Caption || line.role == ParagraphRole::Credit)
            numberPictureOf(line.paragraph);
        m_lineOrder.push_back(order);
        order += std::max<int>(1, static_cast<int>(line.line().runs.size()));
        m_linesOfFrame[line.frame].push_back(static_cast<int>(i));
    }
    if (!story.isNull())
        numberPictures(story);
    for (const auto &[frame, owner] : pictures) {
        if (!m_pictureOrder.contains(frame)) {
            m_pictureOrder.emplace(frame, order);
            const bool isLabelled = std::any_of(m_layout.labels.begin(), m_layout.labels.end(),
                [frame = frame](const LineLayout &label) { return label.frame == frame; });
            order += isLabelled ? 2 : 1;
        }
    }
}

base::Color Builder::inked(const base::Color &color)
{
    if (color.swatch == 0 || !m_publication)
        return color;
    const base::Color ink = model::resolved(*m_publication, color);
    const auto known = [&](const display::SpotInk &spot) { return spot.number == ink.swatch; };
    if (m_isPrinted && ink.isSpot() && std::none_of(m_list.spots.begin(), m_list.spots.end(), known)) {
        const auto &swatches = m_publication->swatches;
        const auto swatch = std::find_if(
            swatches.begin(), swatches.end(), [&](const model::Swatch &one) { return one.number == ink.swatch; });
        base::Color alternate = swatch->color;
        alternate.swatch = 0;
        alternate.tint = 10000;
        m_list.spots.push_back({ink.swatch, swatch->name, alternate});
        std::sort(m_list.spots.begin(), m_list.spots.end(),
            [](const display::SpotInk &a, const display::SpotInk &b) { return a.number < b.number; });
    }
    return ink;
}

void Builder::addPath(const model::Frame &frame, PathItem path)
{
    if (path.fill)
        path.fill = inked(*path.fill);
    if (path.stroke)
        path.stroke = inked(*path.stroke);
    if (path.gradient) {
        path.gradient->from = inked(path.gradient->from);
        path.gradient->to = inked(path.gradient->to);
    }
    Item item;
    item.source = frame.id;
    item.shape = std::move(path);
    item.bounds = display::inkBounds(item.shape);
    m_list.items.push_back(std::move(item));
}

void Builder::addBox(const model::Frame &frame, const model::BoxContent &content)
{
    const ShapeOutline outline = ShapeOutline::of(frame, content.shape, content.cornerRadius);
    PathItem path;
    path.path = outline.path();
    path.fill = content.fill;
    if (content.gradient) {
        path.fill.reset();
        path.gradient = gradientAcross(frame.box, *content.gradient);
    }
    const BorderDesign *border = content.stroke ? borderOf(frame, content.border) : nullptr;
    if (content.stroke && !border) {
        path.stroke = content.stroke;
        path.strokeWidth = content.weight;
    }
    addPath(frame, std::move(path));
    if (border)
        addBorder(frame, *border, outline, *content.stroke, content.weight);
}

/// Null for a plain line, and for a name that no border has.
const BorderDesign *Builder::borderOf(const model::Frame &frame, const QString &name)
{
    if (name.isEmpty())
        return nullptr;
    const BorderDesign *border = borderNamed(name);
    if (!border) {
        Finding finding;
        finding.rule = u"unknown-border"_s;
        finding.severity = Finding::Severity::Warning;
        finding.message = QCoreApplication::translate("layout", "没有名为“%1”的花边，用单线代替。").arg(name);
        finding.frame = frame.id;
        finding.rect = frame.box;
        m_findings.push_back(std::move(finding));
    }
    return border;
}

void Builder::addBorder(const model::Frame &frame, const BorderDesign &border, const ShapeOutline &outline,
    const base::Color &color, Length weight)
{
    for (PathItem &path : borderPaths(border, outline, color, weight)) {
        path.overprint = isSolidBlack(inked(color));
        addPath(frame, std::move(path));
    }
}

/// 底纹, and 加框 or 花边 within the area's edges; text is on it.
void Builder::addGround(const model::Frame &frame, const model::AreaContent &area)
{
    if (!area.fill && !area.stroke)
        return;
    const ShapeOutline outline = ShapeOutline::of(frame, area);
    if (area.fill) {
        PathItem path;
        path.path = outline.path();
        path.fill = area.fill;
        addPath(frame, std::move(path));
    }
    if (!area.stroke || area.strokeWeight <= Length())
        return;
    if (const BorderDesign *border = borderOf(frame, area.border)) {
        addBorder(frame, *border, outline, *area.stroke, area.strokeWeight);
        return;
    }
    PathItem path;
    path.path = outline.path();
    path.stroke = area.stroke;
    path.strokeWidth = area.strokeWeight;
    path.overprint = isSolidBlack(inked(*area.stroke));
    addPath(frame, std::move(path));
}

void Builder::addAdvert(const model::Frame &frame, const model::AdvertContent &content)
{
    const auto it = m_assets.find(content.asset);
    const model::Asset *asset = it == m_assets.end() ? nullptr : it->second;
    const QString altText = content.advertiser.isEmpty()
        ? QCoreApplication::translate("layout", "广告")
        : QCoreApplication::translate("layout", "广告：%1").arg(content.advertiser);
    const auto note = [&](const QString &rule, const QString &message) {
        Finding finding;
        finding.rule = rule;
        finding.message = message;
        finding.frame = frame.id;
        finding.rect = frame.box;
        m_findings.push_back(std::move(finding));
    };
    const auto warn = [&](const QString &rule, const QString &message) {
        note(rule, message);
        m_findings.back().severity = Finding::Severity::Warning;
    };
    const auto warnOfSize = [&](Length width, Length height) {
        const auto isOff = [](Length a, Length b) { return a - b > kAdvertTolerance || b - a > kAdvertTolerance; };
        if (isOff(width, frame.box.width) || isOff(height, frame.box.height))
            warn(u"advert-size"_s,
                QCoreApplication::translate("layout", "广告是 %1×%2 毫米，广告位是 %3×%4 毫米，印出来会变形或缩放。")
                    .arg(width.toMm(), 0, 'f', 1)
                    .arg(height.toMm(), 0, 'f', 1)
                    .arg(frame.box.width.toMm(), 0, 'f', 1)
                    .arg(frame.box.height.toMm(), 0, 'f', 1));
    };
    Item item;
    if (!asset) {
        note(u"missing-advert"_s, QCoreApplication::translate("layout", "广告位里还没有广告文件。"));
        return;
    }
    if (asset->pageSizes.empty()) { // a picture fills its module; it has a form but no size of its own
        if (asset->pixelWidth > 0)
            warnOfSize(frame.box.width, frame.box.width.scaled(asset->pixelHeight, asset->pixelWidth));
        PictureItem shape;
        shape.asset = asset->digest;
        shape.frame = frame.box;
        shape.image = frame.box;
        shape.altText = altText;
        item.shape = std::move(shape);
    } else {
        if (content.page < 0 || content.page >= static_cast<int>(asset->pageSizes.size())) {
            note(u"missing-advert"_s,
                QCoreApplication::translate("layout", "广告文件只有 %1 页，没有第 %2 页。")
                    .arg(asset->pageSizes.size())
                    .arg(content.page + 1));
            return;
        }
        const base::Size size = asset->pageSizes[static_cast<std::size_t>(content.page)];
        warnOfSize(size.width, size.height);
        item.shape = display::PlacedPageItem{asset->digest, content.page, frame.box, altText};
    }
    if (!content.labelled)
        warn(u"advert-label"_s, QCoreApplication::translate("layout", "广告没有标明“广告”。"));
    item.role = Role::Figure;
    item.source = frame.id;
    item.readingOrder = m_pictureOrder.at(frame.id);
    item.bounds = frame.box;
    m_list.items.push_back(std::move(item));
    addAdvertLabel(frame);
}

/// On a patch of paper, so that it reads on any advert.
void Builder::addAdvertLabel(const model::Frame &frame)
{
    for (const LineLayout &label : m_layout.labels) {
        if (label.frame != frame.id)
            continue;
        PathItem patch;
        patch.path = PathData::rectangle(label.box);
        patch.fill = base::Color::paper();
        addPath(frame, std::move(patch));
        addLine(label, m_pictureOrder.at(frame.id) + 1, frame, false);
    }
}

QString Builder::altTextOf(const model::StoryPicture &picture) const
{
    if (!picture.altText.isEmpty())
        return picture.altText;
    QString text;
    for (const auto *paragraph : m_document.childrenOf<model::Paragraph>(picture.id)) {
        if (paragraph->role == ParagraphRole::Caption)
            text += model::printedText(*paragraph);
    }
    return text;
}

/// Where paper shows beside the picture in its frame.
void Builder::reportGap(const model::Frame &frame, const model::StoryPicture &picture, Length gap)
{
    if (gap.isZero())
        return;
    Finding finding;
    finding.rule = u"picture-gap"_s;
    finding.severity = Finding::Severity::Warning;
    finding.message =
        QCoreApplication::translate("layout", "图片没有盖满图框，最宽处露白 %1 毫米。").arg(gap.toMm(), 0, 'f', 1);
    finding.frame = frame.id;
    finding.story = picture.story;
    finding.rect = frame.box;
    m_findings.push_back(std::move(finding));
}

void Builder::addPicture(const model::Frame &frame, const model::PictureContent &content)
{
    const auto *picture = m_document.find<model::StoryPicture>(content.picture);
    const model::Asset *asset = nullptr;
    if (picture) {
        const auto it = m_assets.find(picture->asset);
        asset = it == m_assets.end() ? nullptr : it->second;
    }
    if (!asset || asset->pixelWidth <= 0 || asset->pixelHeight <= 0) {
        Finding finding;
        finding.rule = u"missing-picture"_s;
        finding.message = QCoreApplication::translate("layout", "图框里没有图片。");
        finding.frame = frame.id;
        finding.story = picture ? picture->story : Id();
        finding.rect = frame.box;
        m_findings.push_back(std::move(finding));
        if (!picture)
            return;
    }
    Item item;
    PictureItem shape;
    shape.asset = picture->asset;
    shape.frame = frame.box;
    const std::optional<Rect> image = imageOf(frame, content, *picture, asset);
    shape.image = image.value_or(frame.box);
    if (image)
        reportGap(frame, *picture, gapOf(*image, seenOf(frame, content)));
    shape.rotation = content.rotation;
    shape.mirrored = content.mirrored;
    shape.grey = content.grey;
    if (content.shape != model::FrameShape::Rectangle)
        shape.clip = ShapeOutline::of(frame, content.shape, content.cornerRadius).path();
    shape.altText = altTextOf(*picture);
    item.role = Role::Figure;
    item.source = picture->id;
    item.story = picture->story;
    item.readingOrder = m_pictureOrder.at(frame.id);
    item.bounds = frame.box;
    item.shape = std::move(shape);
    m_list.items.push_back(std::move(item));
    if (content.stroke && content.strokeWeight > Length()) {
        PathItem border;
        border.path = ShapeOutline::of(frame, content.shape, content.cornerRadius).path();
        border.stroke = content.stroke;
        border.strokeWidth = content.strokeWeight;
        addPath(frame, std::move(border));
    }
}

void Builder::addLine(const LineLayout &line, int order, const model::Frame &frame, bool knocksOut)
{
    const typeset::Line &set = line.line();
    if (line.shading && !line.border && set.width > set.indent) {
        const Length size = set.size, across = line.shadingPadding, down = across.scaled(2, 3),
                     length = set.width - set.indent;
        const Rect text = line.mode == model::WritingMode::Vertical
            ? Rect{line.origin.x - size / 2 - down, line.origin.y + set.indent - across, size + down * 2,
                length + across * 2}
            : Rect{line.origin.x + set.indent - across, line.origin.y - size.scaled(88, 100) - down,
                length + across * 2, size + down * 2};
        PathItem path;
        path.path = PathData::rectangle(text);
        path.fill = line.shading;
        addPath(frame, std::move(path));
    }
    for (const typeset::LineMark &mark : set.marks) {
        PathItem path = drawn(mark, line.origin, line.mode);
        path.overprint = !knocksOut && mark.kind != typeset::LineMark::Kind::Shading && isSolidBlack(inked(mark.color));
        addPath(frame, std::move(path));
    }
    const Role role = roleOf(line.role, frame.role);
    for (const typeset::SetRun &run : set.runs) {
        Item item;
        display::GlyphItem glyphs;
        glyphs.origin = {line.origin.x + run.offset.x, line.origin.y + run.offset.y};
        glyphs.run = run.run;
        const base::Color ink = inked(run.run->color);
        if (ink != run.run->color)
            glyphs.color = ink;
        glyphs.overprint = !knocksOut && isSolidBlack(ink);
        glyphs.textStart = std::max(0, run.textStart - line.prefix);
        // A reading (注音) stands beside the text and is no part of it.
        item.role = run.annotation || line.repeated ? Role::Annotation : role;
        item.source = line.paragraph;
        item.story = line.story;
        item.readingOrder = order++;
        if (role == Role::TableHead || role == Role::TableRow)
            item.cell = std::max(0, -line.prefix);
        item.shape = std::move(glyphs);
        item.bounds = line.box.grownBy(set.size / 2);
        if (run.annotation || run.run->size > set.size) // stands out of its line
            item.bounds = item.bounds.united(display::inkBounds(item.shape));
        m_list.items.push_back(std::move(item));
    }
}

/// A frame as it is turned; what is not printed is no fault of the page, whatever is wrong with it.
void Builder::add(const model::Frame &frame)
{
    const std::size_t first = m_list.items.size(), findings = m_findings.size();
    m_isPrinted = isPrinted(m_page, frame);
    addShown(frame);
    const auto turn = turnOf(frame);
    for (std::size_t i = first; i < m_list.items.size(); ++i) {
        Item &item = m_list.items[i];
        item.printed = m_isPrinted;
        item.turn = turn;
        if (turn)
            item.bounds = turn->bounds(item.bounds);
    }
    if (!m_isPrinted)
        m_findings.resize(findings);
    for (std::size_t i = findings; i < m_findings.size() && turn; ++i) {
        if (m_findings[i].rect)
            m_findings[i].rect = turn->bounds(*m_findings[i].rect);
    }
}

void Builder::addColumnRules(const model::Frame &frame, const model::AreaContent &area)
{
    if (area.columnRule <= Length() || area.columns <= 1)
        return;
    const AreaGeometry geometry(frame, area, m_page.grid, obstaclesOf(m_frames, frame.id), {});
    for (const ColumnRule &between : columnRules(frame.id, geometry, m_layout.lines)) {
        PathItem path;
        path.path = PathData::line(between.from, between.to);
        path.stroke = base::Color::black();
        path.strokeWidth = area.columnRule;
        path.overprint = true;
        addPath(frame, std::move(path));
    }
}

void Builder::addShown(const model::Frame &frame)
{
    if (const auto *box = std::get_if<model::BoxContent>(&frame.content)) {
        addBox(frame, *box);
    } else if (const auto *rule = std::get_if<model::RuleContent>(&frame.content)) {
        const bool level = frame.box.width >= frame.box.height;
        const Length x = frame.box.x + frame.box.width / 2, y = frame.box.y + frame.box.height / 2;
        PathItem path;
        path.path = level ? PathData::line({frame.box.left(), y}, {frame.box.right(), y})
                          : PathData::line({x, frame.box.top()}, {x, frame.box.bottom()});
        path.stroke = rule->color;
        path.strokeWidth = rule->weight;
        path.overprint = isSolidBlack(inked(rule->color));
        addPath(frame, std::move(path));
    } else if (const auto *art = std::get_if<model::ArtContent>(&frame.content)) {
        if (auto data = pathFromSvg(art->path, {frame.box.x, frame.box.y})) {
            PathItem path;
            path.path = std::move(*data);
            path.fill = art->fill;
            path.stroke = art->stroke;
            path.strokeWidth = art->stroke ? art->weight : Length();
            path.clip = frame.box;
            addPath(frame, std::move(path));
        } else {
            Finding finding;
            finding.rule = u"malformed-art"_s;
            finding.message = QCoreApplication::translate("layout", "花饰的路径数据无法识别，没有画出。");
            finding.frame = frame.id;
            finding.rect = frame.box;
            m_findings.push_back(std::move(finding));
        }
    } else if (const auto *picture = std::get_if<model::PictureContent>(&frame.content)) {
        addPicture(frame, *picture);
    } else if (const auto *advert = std::get_if<model::AdvertContent>(&frame.content)) {
        addAdvert(frame, *advert);
    } else if (const auto *area = std::get_if<model::AreaContent>(&frame.content)) {
        addGround(frame, *area);
        addColumnRules(frame, *area);
    }
    if (const auto lines = m_linesOfFrame.find(frame.id); lines != m_linesOfFrame.end()) {
        const auto *text = std::get_if<model::TextContent>(&frame.content);
        const auto overprints = [this](const base::Color &color) { return isSolidBlack(inked(color)); };
        for (PathItem &path : paragraphBoxes(m_layout, lines->second, overprints))
            addPath(frame, std::move(path));
        for (const TableRule &table : m_layout.rules) {
            if (table.frame != frame.id)
                continue;
            PathItem path;
            path.path = PathData::line(table.from, table.to);
            path.stroke = base::Color::black();
            path.strokeWidth = table.weight;
            path.overprint = true;
            addPath(frame, std::move(path));
        }
        for (const int index : lines->second)
            addLine(m_layout.lines[static_cast<std::size_t>(index)], m_lineOrder[static_cast<std::size_t>(index)],
                frame, text && text->knocksOut);
    }
}

} // namespace

std::shared_ptr<const display::DisplayList> displayOf(const model::Document &document, const model::Page &page,
    const PageFrames &frames, const PageLayout &layout, std::vector<Finding> &findings)
{
    auto list = std::make_shared<display::DisplayList>();
    list->trim = page.trim;
    list->bleed = page.bleed;
    if (const auto *issue = document.find<model::Issue>(page.issue)) {
        const auto *publication = document.find<model::Publication>(issue->publication);
        list->title = (publication ? publication->name + u' ' : QString()) + issue->date.toString(Qt::ISODate) + u' '
            + page.number;
    }
    list->items.reserve(frames.painted.size() + layout.lines.size() * 2);
    Builder builder(document, page, frames, layout, *list, findings);
    builder.number();
    for (const model::Frame *frame : frames.painted)
        builder.add(*frame);
    return list;
}

} // namespace banxin::layout
