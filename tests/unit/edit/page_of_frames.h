// PageOfFrames: a page with frames of every kind as people make them, for laws that hold of all edits.
#pragma once

#include "../../support/newsroom.h"
#include "../../support/random_objects.h"

#include "edit/frame_edits.h"

#include <gtest/gtest.h>

namespace banxin::test {

class PageOfFrames {
public:
    /// Empty but for layers "图", "锁" (locked) and "隐" (hidden); a story with two pictures waits in the pool.
    explicit PageOfFrames(std::uint64_t seed = 1)
        : random(seed)
    {
        for (const model::Object &object : newsroomObjects())
            put(object);
        model::Page made = *document.find<model::Page>(page);
        made.layers = {{QStringLiteral("图")}, {QStringLiteral("锁"), true, true}, {QStringLiteral("隐"), false}};
        put(made);
        for (int n = 0; n < 2; ++n) {
            model::Asset asset;
            asset.id = namedId(QStringLiteral("文件%1").arg(n));
            asset.digest = base::Digest::of(QByteArray(n + 1, 'a'));
            asset.mediaType = QStringLiteral("image/jpeg");
            asset.pixelWidth = 3000;
            asset.pixelHeight = 2000;
            put(asset);
            model::StoryPicture picture;
            picture.id = pictures[n];
            picture.story = story;
            picture.order = base::OrderKey::nth(n);
            picture.asset = asset.digest;
            put(picture);
            model::Paragraph caption;
            caption.id = namedId(QStringLiteral("图说%1").arg(n));
            caption.parent = picture.id;
            caption.order = base::OrderKey::nth(0);
            caption.role = model::ParagraphRole::Caption;
            caption.text = QStringLiteral("志愿者在社区。");
            caption.spans = {{0, 3, QStringLiteral("人名")}};
            put(caption);
        }
    }

    void put(const model::Object &object) { document = std::move(document).with(object, 1); }
    model::Frame frame(base::Id id) const { return *document.find<model::Frame>(id); }
    /// One more frame in front, `mm` from the trim.
    base::Id add(model::FrameContent content, base::Rect mm = {})
    {
        model::Frame frame;
        frame.id = random.id();
        frame.page = page;
        frame.order = base::OrderKey::nth(m_count++);
        frame.box = mm;
        frame.content = std::move(content);
        put(frame);
        return frame.id;
    }
    base::Id addBox(double x, double y, double width, double height)
    {
        using base::Length;
        return add(model::BoxContent{}, {Length::mm(x), Length::mm(y), Length::mm(width), Length::mm(height)});
    }
    base::Id addText(const QString &text)
    {
        const base::Id id = add(model::TextContent{}, someBox());
        model::Paragraph paragraph;
        paragraph.id = random.id();
        paragraph.parent = id;
        paragraph.order = base::OrderKey::nth(0);
        paragraph.role = model::ParagraphRole::Furniture;
        paragraph.text = text;
        paragraph.style = QStringLiteral("没有的样式");
        if (text.size() > 1)
            paragraph.spans = {{0, 1, QStringLiteral("红"), QStringLiteral("hóng")}};
        put(paragraph);
        return id;
    }
    /// An area of the story, with the placement that it takes.
    base::Id addArea()
    {
        const base::Id placement = namedId(QStringLiteral("上版"));
        if (!document.findObject(placement))
            put(model::Placement{placement, story, issue});
        model::AreaContent area;
        area.placement = placement;
        area.sequence = m_count;
        area.columns = 3;
        area.lineBreaks[QStringLiteral("段")] = QStringLiteral("2");
        area.parts = {{base::Length(), base::Length(), base::Length::mm(20), base::Length::mm(9)}};
        return add(area, someBox());
    }
    /// Frames of all kinds, some turned, grouped, locked and on layers.
    void fill(int frames)
    {
        std::vector<base::Id> groups;
        for (int n = 0; n < frames; ++n) {
            const base::Id id = addAny(n % 9);
            model::Frame made = frame(id);
            if (random.chance(30))
                made.layer = QStringList{QStringLiteral("图"), QStringLiteral("隐"), QStringLiteral("没有"),
                    QStringLiteral("锁")}[random.below(random.chance(20) ? 4 : 3)];
            made.locked = random.chance(5);
            if (random.chance(30) && !std::holds_alternative<model::AreaContent>(made.content))
                made.rotation = random.below(36000) - 18000;
            if (random.chance(20))
                made.contour = {{}, {made.box.width, {}}, {{}, made.box.height}};
            made.runaround = random.chance(30);
            if (groups.empty() || random.chance(10))
                groups.push_back(random.id());
            if (random.chance(40))
                made.groups = {groups[static_cast<std::size_t>(random.below(static_cast<int>(groups.size())))]};
            if (random.chance(10) && n > 0) // two people at once
                made.order = base::OrderKey::nth(m_count - 2);
            put(made);
        }
    }
    std::vector<base::Id> frames() const { return document.children(page, model::ObjectKind::Frame); }
    /// Some of the frames, more often few than many.
    edit::Frames some()
    {
        std::vector<base::Id> all = frames();
        edit::Frames chosen;
        for (int n = 1 + random.below(random.chance(80) ? 4 : 30); n > 0 && !all.empty(); --n)
            chosen.push_back(all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))]);
        return chosen;
    }
    base::Length length(int mostMm) { return base::Length::emu(random.below(mostMm * 36000)); }
    base::Rect someBox()
    {
        return {length(250), length(350), length(80) + base::Length::mm(1), length(80) + base::Length::mm(1)};
    }

    /// Applies it, and holds it against its inverse.
    void apply(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = model::applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        const auto back = model::applied(*after, model::inverse(document, *change));
        ASSERT_TRUE(back);
        ASSERT_EQ(*back, document);
        document = *after;
    }

    RandomObjects random;
    model::Document document;
    const base::Id page = namedId(QStringLiteral("版")), story = namedId(QStringLiteral("稿0")),
                   issue = namedId(QStringLiteral("期"));
    const base::Id pictures[2] = {namedId(QStringLiteral("图0")), namedId(QStringLiteral("图1"))};
    const edit::EditContext context{QStringLiteral("甲"), {}};

private:
    base::Id addAny(int kind)
    {
        using base::Length;
        switch (kind) {
        case 0:
            return add(model::BoxContent{base::Color::percent(0, 100, 100, 0), {}, Length::pt(1)}, someBox());
        case 1:
            return add(model::RuleContent{}, {length(200), length(300), length(50) + Length::mm(1), {}});
        case 2:
            return add(model::ArtContent{QStringLiteral("M 0 0 L 9 9 Z"), base::Color(), {}, {}}, someBox());
        case 3:
            return addText(QStringLiteral("{phone} 时事聚焦"));
        case 4: {
            model::PictureContent picture;
            picture.picture = pictures[random.below(2)];
            if (random.chance(50))
                picture.image = {-length(5), -length(5), length(100) + Length::mm(9), length(100) + Length::mm(9)};
            return add(picture, someBox());
        }
        case 5:
            return add(model::CaptionContent{pictures[random.below(2)], {}, {}, {}}, someBox());
        case 6: {
            model::AdvertContent advert;
            advert.asset = base::Digest::of(QByteArray(1, 'a'));
            return add(advert, someBox());
        }
        case 7:
            return addArea();
        default: {
            model::AreaContent reserved;
            reserved.reservedCharacters = 600;
            return add(reserved, someBox());
        }
        }
    }

    int m_count = 0;
};

} // namespace banxin::test
