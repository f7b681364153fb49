#include "page_of_frames.h"

#include "../../support/seed.h"
#include "edit/clipping.h"
#include "edit/frame_checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using base::Length;
using base::Point;
using test::namedId;

namespace {

/// Another newspaper, with a page of its own and swatches.
Document otherNewsroom(std::vector<Swatch> swatches = {})
{
    Document document;
    Publication publication;
    publication.id = namedId(QStringLiteral("他报"));
    publication.swatches = std::move(swatches);
    Issue issue;
    issue.id = namedId(QStringLiteral("他期"));
    issue.publication = publication.id;
    issue.date = QDate(2021, 1, 1);
    Page page;
    page.id = namedId(QStringLiteral("他版"));
    page.issue = issue.id;
    page.layers = {{QStringLiteral("图")}};
    return document.with(publication, 1).with(issue, 1).with(page, 1);
}

QJsonObject jsonOf(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }
QByteArray bytesOf(const QJsonObject &json) { return QJsonDocument(json).toJson(); }

} // namespace

TEST(Clipping, PastedWhereItWasTakenItIsACopy)
{
    const std::uint64_t seed = test::seed();
    test::PageOfFrames page(seed);
    page.fill(45);
    const Document before = page.document;
    const Frames all = page.frames();
    const QByteArray bytes = clipping(page.document, all);
    EXPECT_EQ(bytes, clipping(page.document, all)) << "canonical";
    Frames made;
    page.apply(pasteClipping(page.document, page.page, bytes, std::nullopt, page.context, &made));
    ASSERT_EQ(made.size(), all.size());
    EXPECT_EQ(std::set<Id>(made.begin(), made.end()).size(), made.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        ASSERT_FALSE(before.findObject(made[i]));
        const Frame was = *before.find<Frame>(all[i]), copy = page.frame(made[i]);
        EXPECT_EQ(copy.box, was.box);
        EXPECT_EQ(copy.rotation, was.rotation);
        EXPECT_EQ(copy.content.index(), was.content.index());
        EXPECT_FALSE(copy.locked);
        EXPECT_EQ(copy.layer,
            was.layer == QStringLiteral("锁") || was.layer == QStringLiteral("没有") ? QString() : was.layer);
        const auto own = page.document.childrenOf<Paragraph>(copy.id), old = before.childrenOf<Paragraph>(was.id);
        ASSERT_EQ(own.size(), old.size());
        for (std::size_t p = 0; p < own.size(); ++p) {
            EXPECT_EQ(own[p]->text, old[p]->text);
            EXPECT_EQ(own[p]->spans, old[p]->spans);
            EXPECT_EQ(own[p]->style, old[p]->style) << "though nobody knows it";
        }
        if (!std::holds_alternative<AreaContent>(was.content))
            EXPECT_EQ(copy.content, was.content);
        else
            EXPECT_TRUE(std::get<AreaContent>(copy.content).placement.isNull()) << "the story stands there already";
    }
    for (const ObjectKind kind :
        {ObjectKind::Placement, ObjectKind::Story, ObjectKind::StoryPicture, ObjectKind::Asset})
        EXPECT_EQ(page.document.all(kind), before.all(kind));
    page.apply(removeFrames(page.document, made, page.context));
    EXPECT_EQ(page.document, before);
}

TEST(Clipping, CutAndPastedTheStoryComesBack)
{
    test::PageOfFrames page;
    const Id first = page.addArea(), second = page.addArea();
    const Id picture = page.add(PictureContent{page.pictures[0], {}}, page.someBox());
    const QByteArray bytes = clipping(page.document, {second, picture, first});
    const AreaContent was = std::get<AreaContent>(page.frame(first).content);
    page.apply(removeFrames(page.document, {first, second}, page.context));
    ASSERT_TRUE(page.frames().empty());
    Frames made;
    page.apply(pasteClipping(page.document, page.page, bytes, std::nullopt, page.context, &made));
    ASSERT_EQ(made.size(), 3U);
    ASSERT_EQ(page.document.all(ObjectKind::Placement).size(), 1U);
    const AreaContent now = std::get<AreaContent>(page.frame(made[0]).content);
    const auto *placement = page.document.find<Placement>(now.placement);
    ASSERT_TRUE(placement);
    EXPECT_EQ(placement->story, page.story);
    EXPECT_EQ(placement->issue, page.issue);
    EXPECT_EQ(now.lineBreaks, was.lineBreaks);
    EXPECT_EQ(now.sequence, was.sequence);
    EXPECT_EQ(std::get<AreaContent>(page.frame(made[1]).content).placement, now.placement);
    EXPECT_EQ(std::get<PictureContent>(page.frame(made[2]).content).picture, page.pictures[0]);

    page.apply(pasteClipping(page.document, page.page, bytes, std::nullopt, page.context, &made));
    const AreaContent third = std::get<AreaContent>(page.frame(made[0]).content);
    EXPECT_TRUE(third.placement.isNull());
    EXPECT_EQ(third.reservedCharacters, characterCount(page.document, page.story));
    EXPECT_EQ(third.reservedPictures, 2);
    EXPECT_EQ(std::get<AreaContent>(page.frame(made[1]).content).reservedCharacters, 0) << "the first awaits it all";
}

TEST(Clipping, ItsCornerGoesWhereItIsWanted)
{
    test::PageOfFrames page;
    const Id a = page.addBox(30, 40, 10, 10), b = page.addBox(60, 20, 10, 10);
    const QByteArray bytes = clipping(page.document, {a, b, Id::create()});
    Frames made;
    page.apply(
        pasteClipping(page.document, page.page, bytes, Point{Length::mm(5), Length::mm(6)}, page.context, &made));
    EXPECT_EQ(page.frame(made[0]).box.x, Length::mm(5));
    EXPECT_EQ(page.frame(made[0]).box.y, Length::mm(26));
    EXPECT_EQ(page.frame(made[1]).box.x, Length::mm(35));
    EXPECT_EQ(page.frame(made[1]).box.y, Length::mm(6));
    for (const std::int64_t far :
        {std::numeric_limits<std::int64_t>::min(), Length::pt(14399).toEmu(), std::numeric_limits<std::int64_t>::max()})
        EXPECT_FALSE(pasteClipping(page.document, page.page, bytes, Point{Length::emu(far), {}}, page.context));
    EXPECT_FALSE(pasteClipping(page.document, page.story, bytes, std::nullopt, page.context));
    EXPECT_TRUE(clipping(page.document, {Id::create()}).isEmpty());
    EXPECT_TRUE(clipping(page.document, {}).isEmpty());
}

TEST(Clipping, AnotherNewsroomGetsAllThatItNeeds)
{
    test::PageOfFrames page;
    Publication publication = *page.document.find<Publication>(namedId(QStringLiteral("报纸")));
    publication.swatches = {{3, QStringLiteral("报红"), InkKind::Process, base::Color::percent(0, 90, 80, 0)},
        {4, QStringLiteral("PANTONE 485 C"), InkKind::Spot, base::Color::percent(0, 95, 100, 0)}};
    page.put(publication);
    BoxContent box;
    box.fill = base::Color{0, 9000, 8000, 0, 3, 5000};
    box.stroke = base::Color{0, 9500, 10000, 0, 4, 10000};
    const Id boxId = page.add(box, page.someBox());
    const Id area = page.addArea(), text = page.addText(QStringLiteral("本报电话"));
    const Id picture = page.add(PictureContent{page.pictures[1], {}}, page.someBox()),
             same = page.add(PictureContent{page.pictures[1], {}}, page.someBox()),
             caption = page.add(CaptionContent{page.pictures[1], {}, {}, {}}, page.someBox());
    AdvertContent advert;
    advert.asset = base::Digest::of(QByteArray(1, 'a'));
    const Id advertId = page.add(advert, page.someBox());
    const QByteArray bytes = clipping(page.document, {boxId, area, text, picture, same, caption, advertId});

    const Document empty =
        otherNewsroom({{9, QStringLiteral("PANTONE 485 C"), InkKind::Spot, base::Color::percent(0, 95, 100, 0)}});
    const Id there = namedId(QStringLiteral("他版"));
    Frames made;
    const auto change = pasteClipping(empty, there, bytes, std::nullopt, page.context, &made);
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    const Document document = *applied(empty, *change);
    EXPECT_EQ(*applied(document, inverse(empty, *change)), empty);
    ASSERT_EQ(made.size(), 7U);
    const auto content = [&](std::size_t i) { return document.find<Frame>(made[i])->content; };

    const BoxContent pasted = std::get<BoxContent>(content(0));
    EXPECT_EQ(pasted.fill, (base::Color{0, 4500, 4000, 0})) << "as it looked";
    EXPECT_EQ(pasted.stroke->swatch, 9) << "the same ink under its number here";
    const AreaContent form = std::get<AreaContent>(content(1));
    EXPECT_TRUE(form.placement.isNull());
    EXPECT_EQ(form.columns, 3);
    EXPECT_EQ(form.reservedCharacters, characterCount(page.document, page.story));
    EXPECT_EQ(document.childrenOf<Paragraph>(made[2]).front()->text, QStringLiteral("本报电话"));

    ASSERT_EQ(document.all(ObjectKind::StoryPicture).size(), 1U);
    const Id pictureId = document.all(ObjectKind::StoryPicture).front();
    EXPECT_NE(pictureId, page.pictures[1]);
    EXPECT_EQ(std::get<PictureContent>(content(3)).picture, pictureId);
    EXPECT_EQ(std::get<PictureContent>(content(4)).picture, pictureId);
    EXPECT_EQ(std::get<CaptionContent>(content(5)).picture, pictureId);
    ASSERT_EQ(document.childrenOf<Paragraph>(pictureId).size(), 1U);
    EXPECT_EQ(document.childrenOf<Paragraph>(pictureId).front()->spans.size(), 1U);
    const Story &story = *document.find<Story>(document.find<StoryPicture>(pictureId)->story);
    EXPECT_EQ(story.publication, namedId(QStringLiteral("他报")));
    EXPECT_EQ(titleOf(document, story.id), titleOf(page.document, page.story));
    EXPECT_TRUE(document.all(ObjectKind::Placement).empty());
    std::set<base::Digest> digests;
    for (const Id id : document.all(ObjectKind::Asset))
        digests.insert(document.find<Asset>(id)->digest);
    EXPECT_EQ(digests.size(), 2U);
    EXPECT_TRUE(digests.contains(advert.asset));
}

TEST(Clipping, SaysWhereTheFilesAreThatAnotherNewsroomLacks)
{
    test::PageOfFrames page;
    const Id picture = page.add(PictureContent{page.pictures[1], {}}, page.someBox());
    const base::Digest digest = page.document.find<StoryPicture>(page.pictures[1])->asset;
    const QString store = QStringLiteral("/报社/株洲.banxin");
    const QByteArray bytes = clipping(page.document, {picture}, store);
    const auto here = filesOfClipping(page.document, bytes);
    ASSERT_TRUE(here) << here.error().toText().toStdString();
    EXPECT_TRUE(here->missing.empty());
    Document other = otherNewsroom({});
    const auto there = filesOfClipping(other, bytes);
    ASSERT_TRUE(there);
    EXPECT_EQ(there->missing, std::vector<base::Digest>{digest});
    EXPECT_EQ(there->store, store);
    // Once the file is known, nothing is missing any more.
    const auto change = pasteClipping(other, namedId(QStringLiteral("他版")), bytes, std::nullopt, page.context);
    ASSERT_TRUE(change);
    const auto again = filesOfClipping(*applied(other, *change), bytes);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->missing.empty());
    // One that does not say is refused there, and taken where it needs nothing.
    const QByteArray silent = clipping(page.document, {picture});
    EXPECT_TRUE(filesOfClipping(page.document, silent));
    const auto refused = filesOfClipping(other, silent);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(filesOfClipping(other, clipping(page.document, {picture}, QString(9000, u'x'))));
}

TEST(Clipping, APictureThatItsStoryLostComesBackToIt)
{
    test::PageOfFrames page;
    const Id picture = page.add(PictureContent{page.pictures[1], {}}, page.someBox());
    const QByteArray bytes = clipping(page.document, {picture});
    const base::Digest digest = page.document.find<StoryPicture>(page.pictures[1])->asset;
    page.document = page.document.without(page.pictures[1]);
    Frames made;
    page.apply(pasteClipping(page.document, page.page, bytes, std::nullopt, page.context, &made));
    const auto pictures = page.document.childrenOf<StoryPicture>(page.story);
    ASSERT_EQ(pictures.size(), 2U);
    EXPECT_EQ(pictures.back()->asset, digest);
    EXPECT_EQ(std::get<PictureContent>(page.frame(made[0]).content).picture, pictures.back()->id);
    // Once more: the story has it by now.
    page.apply(pasteClipping(page.document, page.page, bytes, std::nullopt, page.context, &made));
    EXPECT_EQ(page.document.childrenOf<StoryPicture>(page.story).size(), 2U);
    EXPECT_EQ(std::get<PictureContent>(page.frame(made[0]).content).picture, pictures.back()->id);
}

TEST(Clipping, HostileBytesAreRefusedWithASentence)
{
    test::PageOfFrames page;
    const Id text = page.addText(QStringLiteral("一二三"));
    const Id picture = page.add(PictureContent{page.pictures[0], {}}, page.someBox());
    const QByteArray good = clipping(page.document, {text, picture, page.addArea()});
    ASSERT_TRUE(pasteClipping(page.document, page.page, good, std::nullopt, page.context));
    const auto expectRefused = [&](const QByteArray &bytes, const std::string &why) {
        const auto refused = pasteClipping(page.document, page.page, bytes, std::nullopt, page.context);
        ASSERT_FALSE(refused) << why;
        EXPECT_EQ(refused.error().kind, base::ErrorKind::Refused) << why;
        EXPECT_TRUE(refused.error().what.endsWith(u'。')) << refused.error().what.toStdString();
        EXPECT_FALSE(refused.error().advice.isEmpty()) << why;
    };
    for (const QByteArray &bytes :
        {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("null"), QByteArray("{\"type\":\"text/plain\"}"),
            good.left(good.size() / 2), QByteArray(100000, '['), QByteArray(20 << 20, ' ')})
        expectRefused(bytes, bytes.left(20).toStdString());

    const auto changed = [&](auto change) {
        QJsonObject json = jsonOf(good);
        change(json);
        return bytesOf(json);
    };
    const auto inFirst = [&](const char *list, auto change) {
        return changed([&](QJsonObject &json) {
            QJsonArray array = json[QLatin1String(list)].toArray();
            QJsonObject first = array[0].toObject();
            change(first);
            array[0] = first;
            json[QLatin1String(list)] = array;
        });
    };
    const auto set = [](const char *name, const QJsonValue &value) {
        return [=](QJsonObject &json) { json[QLatin1String(name)] = value; };
    };
    const double huge = 1e300, notWhole = 0.5, tooFar = 1e15;
    const QJsonArray farBox{0, 0, tooFar, 10}, emptyBox{0, 0, 0, 0}, strangeBox{notWhole, 0, 9, 9},
        wideBox{0, 0, huge, 9}, shortBox{0, 0, 9};
    expectRefused(changed(set("version", 99)), "version");
    expectRefused(changed(set("frames", 3)), "frames a number");
    expectRefused(changed(set("frames", QJsonArray())), "no frames");
    expectRefused(changed(set("frames", QJsonArray{1, 2})), "frames of numbers");
    expectRefused(changed(set("paragraphs", QJsonObject())), "paragraphs an object");
    for (const QJsonArray &box : {farBox, emptyBox, strangeBox, wideBox, shortBox})
        expectRefused(inFirst("frames", set("box", box)), "box");
    for (const QJsonValue &value : {QJsonValue(), QJsonValue(true), QJsonValue(-1.0), QJsonValue(QStringLiteral("NaN")),
             QJsonValue(huge), QJsonValue(QJsonObject())}) {
        expectRefused(inFirst("frames", set("runaroundGap", value)), "gap");
        expectRefused(inFirst("frames", set("id", value)), "id");
        expectRefused(inFirst("frames", set("content", value)), "content");
        expectRefused(inFirst("paragraphs", set("parent", value)), "parent");
        expectRefused(inFirst("paragraphs", set("spans", value)), "spans");
        expectRefused(inFirst("pictures", set("focusX", value)), "focus");
        expectRefused(inFirst("assets", set("pixelWidth", value)), "pixels");
    }
    expectRefused(
        inFirst("frames", set("content", QJsonObject{{QStringLiteral("is"), QStringLiteral("virus")}})), "is");
    expectRefused(inFirst("frames", set("extra", 1)), "unknown field");
    expectRefused(inFirst("frames", set("schema", 99)), "newer schema");
    expectRefused(inFirst("paragraphs", set("parent", Id::create().toString())), "foreign parent");
    expectRefused(inFirst("paragraphs", set("text", QString(QChar(0)))), "NUL");
    expectRefused(inFirst("paragraphs", set("text", QStringLiteral("一\n二"))), "line break");
    expectRefused(inFirst("paragraphs", set("text", QString(QChar(0xD800)))), "half a pair");
    expectRefused(inFirst("paragraphs", set("spans", QJsonArray{QJsonArray{2, 99, QString()}})), "span beyond");
    expectRefused(
        inFirst("paragraphs", set("spans", QJsonArray{QJsonArray{1, 3, QString()}, QJsonArray{2, 3, QString()}})),
        "spans overlap");
    expectRefused(inFirst("paragraphs", set("style", QString(9999, u'长'))), "style");
    expectRefused(inFirst("frames", set("layer", QString(9999, u'长'))), "layer");
    expectRefused(inFirst("assets", set("digest", QStringLiteral("abc"))), "digest");
    expectRefused(changed([](QJsonObject &json) {
        QJsonArray frames = json[QStringLiteral("frames")].toArray();
        frames.append(frames[0]);
        json[QStringLiteral("frames")] = frames;
    }),
        "an id twice");
    expectRefused(changed([](QJsonObject &json) {
        const QJsonObject frame = json[QStringLiteral("frames")].toArray()[0].toObject();
        QJsonArray many;
        for (int i = 0; i < 6000; ++i) {
            QJsonObject one = frame;
            one[QStringLiteral("id")] = Id::fromNumber(static_cast<std::uint64_t>(i) + 1).toString();
            many.append(one);
        }
        json[QStringLiteral("frames")] = many;
        json[QStringLiteral("paragraphs")] = QJsonArray();
    }),
        "thousands of frames");
    expectRefused(inFirst("frames",
                      [](QJsonObject &frame) {
                          QJsonArray groups;
                          for (int i = 0; i < 100; ++i)
                              groups.append(Id::create().toString());
                          frame[QStringLiteral("groups")] = groups;
                      }),
        "groups without end");
}

TEST(Clipping, DamagedBytesNeverMakeADamagedPage)
{
    const std::uint64_t seed = test::seed();
    test::PageOfFrames page(seed);
    page.fill(18);
    const QByteArray good = clipping(page.document, page.frames());
    int taken = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = good;
        for (int n = 1 + page.random.below(3); n > 0; --n) {
            const int at = page.random.below(static_cast<int>(bytes.size()));
            static constexpr char kSigns[] = "0123456789-{}[]\",:aez";
            bytes[at] = kSigns[page.random.below(sizeof kSigns - 1)];
        }
        const auto change = pasteClipping(page.document, page.page, bytes, std::nullopt, page.context);
        if (!change)
            continue;
        ++taken;
        const auto after = applied(page.document, *change);
        ASSERT_TRUE(after);
        ASSERT_EQ(*applied(*after, inverse(page.document, *change)), page.document);
        for (const ObjectChange &one : change->changes) {
            const Object &value = std::get<Put>(one.action).value;
            ASSERT_EQ(fromBody(kindOf(value), toBody(value)), value);
            if (const auto *frame = std::get_if<Frame>(&value)) {
                ASSERT_TRUE(checkBox(frame->content, frame->box, frame->id));
            }
        }
    }
    EXPECT_GT(taken, 20);
}
