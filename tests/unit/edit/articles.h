// A page of a city daily for tests of articles: a house's styles, stories of any length with pictures, and edits that
// are applied only where their inverses bring back what was.
#pragma once

#include "../../support/newsroom.h"

#include "edit/article_edits.h"

#include <gtest/gtest.h>

namespace banxin::test {

class Articles : public testing::Test {
protected:
    Articles()
    {
        using base::Length;
        for (const model::Object &object : newsroomObjects(0))
            document = std::move(document).with(object, 1);
        model::Page placed = *document.find<model::Page>(page);
        placed.grid.typeArea = {Length::mm(20), Length::mm(20), Length::mm(234.95), Length::mm(350)};
        placed.grid.bodySize = Length::pt(9);
        document = document.with(placed, 1);
        style(u"headline", u"", 28, 36);
        style(u"kicker", u"", 16, 24);
        style(u"deck", u"", 15, 22);
        style(u"caption", u"", 8, 12);
        style(u"section-head", u"", 10.5, 12);
        style(u"主题 头条", u"headline", 51, 56);
        style(u"副题 头条", u"deck", 18, 26);
        style(u"主题 三条", u"headline", 22, 30);
        style(u"主题 短讯", u"headline", 16.5, 24);
    }

    void style(QStringView name, QStringView basedOn, double size, double leading)
    {
        model::ParagraphStyle made;
        made.id = base::Id::create();
        made.publication = publication;
        made.name = name.toString();
        made.basedOn = basedOn.toString();
        made.format.characters.size = base::Length::pt(size);
        made.format.leading = base::Length::pt(leading);
        made.format.gridLocked = false;
        made.format.breakBySense = basedOn == u"headline" || name == u"headline";
        document = document.with(made, 1);
    }
    const model::Grid &grid() const { return document.find<model::Page>(page)->grid; }
    base::Id story(int characters, int pictures = 0, const QString &title = QStringLiteral("守望城市的文明之光"))
    {
        model::Story made;
        made.id = base::Id::create();
        made.publication = publication;
        document = document.with(made, 1);
        int order = 0;
        if (!title.isEmpty())
            text(made.id, order++, model::ParagraphRole::Headline, title);
        for (; characters > 0; characters -= 180)
            text(made.id, order++, model::ParagraphRole::Body, QString(std::min(characters, 180), u'字'));
        for (int n = 0; n < pictures; ++n) {
            model::Asset asset;
            asset.id = base::Id::create();
            asset.digest = base::Digest::of(asset.id.toString().toUtf8());
            asset.pixelWidth = 3000;
            asset.pixelHeight = 2000;
            model::StoryPicture picture;
            picture.id = base::Id::create();
            picture.story = made.id;
            picture.order = base::OrderKey::nth(n);
            picture.asset = asset.digest;
            document = document.with(asset, 1).with(picture, 1);
            text(picture.id, 0, model::ParagraphRole::Caption, QStringLiteral("志愿者在社区。"));
        }
        return made.id;
    }
    base::Id text(base::Id parent, int order, model::ParagraphRole role, const QString &words)
    {
        model::Paragraph paragraph;
        paragraph.id = base::Id::create();
        paragraph.parent = parent;
        paragraph.order = base::OrderKey::nth(order);
        paragraph.role = role;
        paragraph.text = words;
        document = document.with(paragraph, 1);
        return paragraph.id;
    }
    void cover(const edit::GridRect &cells)
    {
        model::Frame frame;
        frame.id = base::Id::create();
        frame.page = page;
        frame.order = base::OrderKey::nth(0);
        frame.box = box(cells);
        document = document.with(frame, 1);
    }
    base::Rect box(const edit::GridRect &at) const { return grid().rect(at.column, at.row, at.columns, at.rows); }

    void apply(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change) << change.error().toText().toStdString();
        const auto after = applied(document, *change);
        ASSERT_TRUE(after) << after.error().toText().toStdString();
        const auto back = applied(*after, inverse(document, *change));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, document) << change->label.toStdString();
        document = *after;
    }
    void place(base::Id story, const edit::GridRect &at)
    {
        apply(edit::placeStory(document, page, story, at, context));
    }
    /// The frame of the story's n-th area in the order of the page, null where there is none.
    const model::Frame *areaOf(base::Id story, int n = 0) const
    {
        for (const base::Id on : document.children(issue, model::ObjectKind::Page)) {
            for (const auto *frame : document.childrenOf<model::Frame>(on)) {
                const auto *area = std::get_if<model::AreaContent>(&frame->content);
                const auto *placed = area ? document.find<model::Placement>(area->placement) : nullptr;
                if (placed && placed->story == story && n-- == 0)
                    return frame;
            }
        }
        return nullptr;
    }
    const model::AreaContent &contentOf(base::Id story) const
    {
        return std::get<model::AreaContent>(areaOf(story)->content);
    }
    /// Frames of the story's pictures, and of their captions.
    template <typename Content> std::vector<const model::Frame *> picturesOf(base::Id story) const
    {
        std::vector<const model::Frame *> frames;
        for (const base::Id on : document.children(issue, model::ObjectKind::Page)) {
            for (const auto *frame : document.childrenOf<model::Frame>(on)) {
                const auto *content = std::get_if<Content>(&frame->content);
                const auto *picture = content ? document.find<model::StoryPicture>(content->picture) : nullptr;
                if (picture && picture->story == story)
                    frames.push_back(frame);
            }
        }
        return frames;
    }

    const edit::EditContext context{QStringLiteral("甲"), {}};
    const base::Id page = namedId(QStringLiteral("版")), issue = namedId(QStringLiteral("期")),
                   publication = namedId(QStringLiteral("报纸"));
    model::Document document;
};

inline bool isWithin(const base::Rect &inner, const base::Rect &outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
}

} // namespace banxin::test
