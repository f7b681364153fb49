// Steps of an edit script that work on several frames at once.
#include "../support/command.h"
#include "../support/newsroom.h"

#include "model/publication.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using test::namedId;

namespace {

class FrameSteps : public testing::Test {
protected:
    void SetUp() override
    {
        auto store = store::Store::create(path);
        ASSERT_TRUE(store);
        std::vector<model::Object> objects = test::newsroomObjects();
        for (int n = 0; n < 3; ++n) {
            model::Frame frame;
            frame.id = frames[n];
            frame.page = page;
            frame.order = base::OrderKey::nth(n);
            frame.box = {Length::pt(100 * n), Length::pt(50 * n * n), Length::pt(40), Length::pt(20)};
            objects.emplace_back(frame);
        }
        ASSERT_TRUE((*store)->commit(test::putting(objects)));
    }
    int edit(QJsonObject step, const QString &verb)
    {
        step[u"do"] = verb;
        const support::Answer answer = support::run(
            {u"edit"_s, path, u"--script"_s, u"-"_s}, {QJsonDocument(step).toJson(QJsonDocument::Compact) + '\n', {}});
        error = answer.error;
        document = *(*store::Store::open(path))->loadAll();
        return answer.code;
    }
    int edit(const QString &verb, std::initializer_list<int> chosen, QJsonObject step = {})
    {
        QJsonArray ids;
        for (const int n : chosen)
            ids.append(frames[n].toString());
        step[u"frames"] = ids;
        return edit(std::move(step), verb);
    }
    const model::Frame &frame(int n) const { return *document.find<model::Frame>(frames[n]); }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"报.banxin"_s);
    const Id page = namedId(u"版"_s), frames[3] = {namedId(u"框0"_s), namedId(u"框1"_s), namedId(u"框2"_s)};
    model::Document document;
    QByteArray error;
};

} // namespace

TEST_F(FrameSteps, MoveTurnAlignAndDistribute)
{
    EXPECT_EQ(edit(u"shift"_s, {0, 1}, {{u"by"_s, QJsonArray{10, -5}}}), 0) << error.toStdString();
    EXPECT_EQ(frame(1).box.x, Length::pt(110));
    EXPECT_EQ(frame(1).box.y, Length::pt(45));
    EXPECT_EQ(edit(u"turn"_s, {2}, {{u"degrees"_s, 12.34}}), 0);
    EXPECT_EQ(frame(2).rotation, 1234);
    EXPECT_EQ(edit(u"turn"_s, {2}, {{u"degrees"_s, -12.34}}), 0);
    EXPECT_EQ(edit(u"align"_s, {0, 1, 2}, {{u"edge"_s, u"top"_s}, {u"to"_s, u"trim"_s}}), 0);
    for (int n = 0; n < 3; ++n)
        EXPECT_EQ(frame(n).box.y, Length());
    EXPECT_EQ(edit(u"distribute"_s, {0, 1, 2}, {{u"direction"_s, u"horizontal"_s}, {u"gap"_s, 4}}), 0);
    EXPECT_EQ(frame(2).box.x, Length::pt(10 + 44 + 44));
    EXPECT_EQ(edit(u"shift"_s, {0}), 2);
    EXPECT_EQ(edit(u"shift"_s, {0}, {{u"by"_s, QJsonArray{1e9, 0}}}), 3);
    EXPECT_EQ(edit(u"turn"_s, {0}), 2);
    EXPECT_EQ(edit(u"align"_s, {0}, {{u"edge"_s, u"outside"_s}}), 2);
    EXPECT_EQ(edit(u"distribute"_s, {0, 1}, {{u"direction"_s, u"horizontal"_s}}), 3);
    EXPECT_EQ(edit(u"align"_s, {}, {{u"edge"_s, u"top"_s}}), 2);
}

TEST_F(FrameSteps, GroupLockStackAndLayer)
{
    EXPECT_EQ(edit(u"group"_s, {0, 1}), 0) << error.toStdString();
    EXPECT_EQ(frame(0).groups.size(), 1U);
    EXPECT_EQ(frame(0).groups, frame(1).groups);
    EXPECT_EQ(edit(u"ungroup"_s, {1}), 0);
    EXPECT_TRUE(frame(0).groups.empty());
    EXPECT_EQ(edit(u"lock"_s, {0}), 0);
    EXPECT_EQ(edit(u"shift"_s, {0, 1}, {{u"by"_s, QJsonArray{1, 1}}}), 3);
    EXPECT_TRUE(error.contains("锁定") || error.contains("locked")) << error.toStdString();
    EXPECT_EQ(edit(u"unlock"_s, {0}), 0);
    EXPECT_EQ(edit(u"stack"_s, {0}, {{u"where"_s, u"front"_s}}), 0);
    EXPECT_EQ(document.children(page, model::ObjectKind::Frame), (std::vector<Id>{frames[1], frames[2], frames[0]}));
    EXPECT_EQ(edit(u"stack"_s, {0}, {{u"where"_s, u"under"_s}}), 2);
    const QJsonArray layers{
        QJsonObject{{u"name"_s, u"图"_s}}, QJsonObject{{u"name"_s, u"注"_s}, {u"printed"_s, false}}};
    EXPECT_EQ(edit({{u"page"_s, u"A01"_s}, {u"layers"_s, layers}}, u"layers"_s), 0) << error.toStdString();
    EXPECT_EQ(document.find<model::Page>(page)->layers,
        (std::vector<model::Layer>{{u"图"_s}, {u"注"_s, true, false, false}}));
    EXPECT_EQ(edit(u"layer"_s, {1}, {{u"layer"_s, u"注"_s}}), 0);
    EXPECT_EQ(edit(u"layer"_s, {1}, {{u"layer"_s, u"没有"_s}}), 3);
    const QJsonArray renamed{QJsonObject{{u"name"_s, u"标注"_s}, {u"was"_s, u"注"_s}}};
    EXPECT_EQ(edit({{u"page"_s, u"A01"_s}, {u"layers"_s, renamed}}, u"layers"_s), 0);
    EXPECT_EQ(frame(1).layer, u"标注"_s);
    EXPECT_EQ(edit({{u"page"_s, u"A01"_s}, {u"vertical"_s, QJsonArray{30.5}}, {u"horizontal"_s, QJsonArray{1, 2}}},
                  u"guides"_s),
        0);
    EXPECT_EQ(document.find<model::Page>(page)->guides,
        (std::vector<model::Guide>{{true, Length::pt(30.5)}, {false, Length::pt(1)}, {false, Length::pt(2)}}));
}

TEST_F(FrameSteps, AddCopyAndRemove)
{
    const auto count = [&] { return document.children(page, model::ObjectKind::Frame).size(); };
    QJsonObject text{{u"page"_s, u"A01"_s}, {u"kind"_s, u"text"_s}, {u"x"_s, 9}, {u"y"_s, 9}, {u"width"_s, 90},
        {u"height"_s, 12}, {u"text"_s, u"本报电话"_s}};
    EXPECT_EQ(edit(text, u"frame"_s), 0) << error.toStdString();
    ASSERT_EQ(count(), 4U);
    const Id made = document.children(page, model::ObjectKind::Frame).back();
    EXPECT_EQ(document.childrenOf<model::Paragraph>(made).front()->text, u"本报电话"_s);
    text[u"width"] = 0;
    EXPECT_EQ(edit(text, u"frame"_s), 3);
    text[u"kind"] = u"story"_s;
    EXPECT_EQ(edit(text, u"frame"_s), 2);
    EXPECT_EQ(edit(u"duplicate"_s, {0, 1}, {{u"by"_s, QJsonArray{5, 5}}}), 0);
    EXPECT_EQ(count(), 6U);
    EXPECT_EQ(edit(u"copy"_s, {0}, {{u"page"_s, u"A01"_s}, {u"x"_s, 200}, {u"y"_s, 300}}), 0);
    ASSERT_EQ(count(), 7U);
    const model::Frame &copy = *document.childrenOf<model::Frame>(page).back();
    EXPECT_EQ(copy.box, (base::Rect{Length::pt(200), Length::pt(300), Length::pt(40), Length::pt(20)}));
    EXPECT_EQ(edit(u"copy"_s, {0}, {{u"page"_s, u"Z9"_s}}), 2);
    EXPECT_EQ(edit({{u"frames"_s, QJsonArray{made.toString()}}}, u"remove"_s), 0);
    EXPECT_FALSE(document.findObject(made));
    EXPECT_EQ(edit({{u"frames"_s, QJsonArray{made.toString()}}}, u"remove"_s), 3);
    EXPECT_EQ(edit({{u"frames"_s, QJsonArray{u"?"_s}}}, u"remove"_s), 2);
    EXPECT_EQ(edit({}, u"undo"_s), 0);
    EXPECT_TRUE(document.findObject(made));
}
