// Stories, pages, styles, swatches and layers as a person meets them in their panels, by keys and pointer.
#include "panels/layers_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_drag.h"
#include "panels/story_pool.h"
#include "panels/styles_panel.h"
#include "panels/swatches_panel.h"
#include "tests/support/panel_case.h"
#include "widgets/length_edit.h"

#include <QElapsedTimer>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

class Lists : public support::PanelCase {
protected:
    static void open(QWidget &panel, QSize size = {296, 640})
    {
        panel.resize(size);
        panel.QWidget::show();
        panel.activateWindow();
    }
    static QPoint middle(QListView *list, int row) { return list->visualRect(list->model()->index(row, 0)).center(); }
    static void drag(QListView *list, QPoint from, QPoint to)
    {
        QWidget *on = list->viewport();
        QTest::mousePress(on, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, on->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(on, &move);
        }
        QTest::mouseRelease(on, Qt::LeftButton, {}, to);
    }
    base::Id publication() const { return m_publication; }
};

panels::StoryFacts story(const char *name, int characters, const QStringList &pages, bool awaiting = true)
{
    panels::StoryFacts facts;
    facts.story = base::Id::fromName(QString::fromLatin1(name));
    facts.title = QString::fromLatin1(name);
    facts.characters = characters;
    facts.pages = pages;
    facts.awaiting = awaiting;
    facts.state = u"初稿"_s;
    return facts;
}

std::vector<base::Id> ids(std::initializer_list<const char *> names)
{
    std::vector<base::Id> result;
    for (const char *name : names)
        result.push_back(base::Id::fromName(QString::fromLatin1(name)));
    return result;
}

} // namespace

TEST_F(Lists, StoriesAreGatheredAndTakenOutTogether)
{
    panels::StoryPool pool;
    open(pool);
    pool.setStories({story("a", 300, {}), story("b", 900, {}), story("c", 500, {u"A02"_s})});
    auto *list = part<QListView>(pool, u"storyList"_s);
    QSignalSpy chosen(&pool, &panels::StoryPool::storyChosen);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle(list, 0));
    EXPECT_EQ(chosen.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, middle(list, 2));
    EXPECT_EQ(chosen.size(), 1) << "several are being gathered";
    EXPECT_EQ(pool.selectedStories(), ids({"a", "c"}));
    const std::unique_ptr<QMimeData> data(list->model()->mimeData(list->selectionModel()->selectedRows()));
    std::vector<base::Id> carried = panels::storiesFromMime(data.get());
    std::sort(carried.begin(), carried.end());
    std::vector<base::Id> expected = ids({"a", "c"});
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(carried, expected);
    pool.setCurrentStory(ids({"c"}).front()); // the page shows one of them
    EXPECT_EQ(pool.selectedStories().size(), 2U);
}

TEST_F(Lists, EnterAsksToPlaceWhatIsOnNoPage)
{
    panels::StoryPool pool;
    open(pool);
    pool.setStories({story("a", 300, {}), story("b", 900, {u"A01"_s}), story("c", 500, {})});
    auto *list = part<QListView>(pool, u"storyList"_s);
    std::vector<base::Id> wanted;
    QObject::connect(
        &pool, &panels::StoryPool::placeWanted, &pool, [&](const std::vector<base::Id> &s) { wanted = s; });
    QSignalSpy chosen(&pool, &panels::StoryPool::storyChosen);
    QSignalSpy opened(&pool, &panels::StoryPool::storyOpened);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(wanted, ids({"a", "c"}));
    wanted.clear();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle(list, 1));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_TRUE(wanted.empty());
    EXPECT_EQ(chosen.size(), 1);
    EXPECT_EQ(opened.size(), 1) << "Enter on what stands on a page already leads there";
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, middle(list, 1));
    EXPECT_EQ(opened.size(), 2);
    QSignalSpy menus(&pool, &panels::StoryPool::menuWanted);
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QCoreApplication::sendEvent(list, &menu);
    ASSERT_EQ(menus.size(), 1);
    EXPECT_EQ(menus.front().front().value<base::Id>(), ids({"b"}).front());
}

TEST_F(Lists, StoriesAreSortedAndFiltered)
{
    panels::StoryPool pool;
    open(pool);
    pool.setStories({story("b", 300, {u"A02"_s}), story("a", 900, {}, false), story("c", 500, {u"A01"_s})});
    auto *list = part<QListView>(pool, u"storyList"_s);
    const auto shown = [&] {
        QString names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names += list->model()->index(row, 0).data().toString();
        return names;
    };
    const std::pair<panels::StorySort, const char16_t *> orders[] = {{panels::StorySort::Arrival, u"bac"},
        {panels::StorySort::Newest, u"cab"}, {panels::StorySort::Length, u"acb"}, {panels::StorySort::Title, u"abc"},
        {panels::StorySort::Page, u"cba"}};
    auto *menu = part<QToolButton>(pool, u"poolSort"_s)->menu();
    QSignalSpy changed(&pool, &panels::StoryPool::sortChanged);
    for (const auto &[sort, order] : orders) {
        menu->actions().at(static_cast<int>(sort))->trigger();
        EXPECT_EQ(pool.sort(), sort);
        EXPECT_EQ(shown(), QString::fromUtf16(order));
    }
    EXPECT_EQ(changed.size(), 5);
    for (QToolButton *chip : pool.findChildren<QToolButton *>())
        if (chip->text().startsWith(u"待审"_s)) {
            EXPECT_EQ(chip->text(), u"待审 2"_s);
            QTest::mouseClick(chip, Qt::LeftButton);
        }
    EXPECT_EQ(shown(), u"cb"_s);
}

TEST_F(Lists, ChipsLeaveWhatIsOnNoPageAndWhatHasPictures)
{
    panels::StoryPool pool;
    open(pool);
    panels::StoryFacts pictured = story("p", 300, {u"A02"_s});
    pictured.pictures = 2;
    pool.setStories({pictured, story("a", 900, {}), story("b", 500, {u"A01"_s})});
    auto *list = part<QListView>(pool, u"storyList"_s);
    const auto click = [&](const QString &words) {
        const auto chips = pool.findChildren<QToolButton *>();
        const auto chip = std::find_if(chips.begin(), chips.end(), [&](auto *one) { return one->text() == words; });
        ASSERT_NE(chip, chips.end()) << words.toStdString();
        QTest::mouseClick(*chip, Qt::LeftButton);
    };
    const auto shown = [&] {
        QString names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names += list->model()->index(row, 0).data().toString();
        return names;
    };
    click(u"未上版 1"_s);
    EXPECT_EQ(shown(), u"a"_s);
    click(u"图片 1"_s);
    EXPECT_EQ(shown(), u"p"_s);
    click(u"全部 3"_s);
    EXPECT_EQ(shown(), u"pab"_s);
}

TEST_F(Lists, DraggedStoriesAreReadBackAndNothingElseIs)
{
    const std::vector<base::Id> stories = ids({"a", "b"});
    const std::unique_ptr<QMimeData> data(panels::storiesToMime(stories, {u"甲"_s, u"乙"_s}));
    EXPECT_EQ(panels::storiesFromMime(data.get()), stories);
    EXPECT_EQ(data->text(), u"甲\n乙"_s);
    EXPECT_TRUE(panels::storiesFromMime(nullptr).empty());
    for (const QByteArray &bytes : {QByteArray("{"), QByteArray("[1,2]"), QByteArray("[\"x\"]"), QByteArray("[[]]"),
             QByteArray(2 << 20, '['), QByteArray()}) {
        QMimeData hostile;
        hostile.setData(panels::storiesMimeType(), bytes);
        EXPECT_TRUE(panels::storiesFromMime(&hostile).empty()) << bytes.left(8).toStdString();
    }
    EXPECT_FALSE(panels::storiesPixmap(u"题"_s, 3, 2, QPalette()).isNull());
}

TEST_F(Lists, PagesAreDraggedToAnotherPlace)
{
    panels::PagesPanel panel;
    panel.setEditable(true);
    open(panel);
    std::vector<panels::PageFacts> pages;
    for (const char *name : {"A01", "A02", "A03", "A04"}) {
        panels::PageFacts facts;
        facts.page = base::Id::fromName(QString::fromLatin1(name));
        facts.number = QString::fromLatin1(name);
        pages.push_back(facts);
    }
    panel.setPages(pages);
    std::vector<std::pair<base::Id, base::Id>> wanted;
    QObject::connect(&panel, &panels::PagesPanel::moveWanted, &panel,
        [&](base::Id page, base::Id after) { wanted.emplace_back(page, after); });
    auto *list = part<QListView>(panel, u"pageList"_s);
    drag(list, middle(list, 0), middle(list, 2) + QPoint(0, 30));
    drag(list, middle(list, 2), middle(list, 0) - QPoint(0, 30));
    drag(list, middle(list, 1), middle(list, 1) + QPoint(0, 20)); // to where it is
    list->setCurrentIndex(list->model()->index(1, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    const auto expected = std::vector<std::pair<base::Id, base::Id>>{
        {pages[0].page, pages[2].page}, {pages[2].page, base::Id()}, {pages[1].page, pages[2].page}};
    EXPECT_EQ(wanted, expected);
    panel.setEditable(false);
    drag(list, middle(list, 0), middle(list, 2));
    EXPECT_EQ(wanted.size(), 3U);
}

TEST_F(Lists, OfManyPagesOnlyThoseInSightArePainted)
{
    panels::PagesPanel panel;
    std::set<base::Id> painted;
    panel.setThumbnails([&](base::Id page, QSize) {
        painted.insert(page);
        return QPixmap();
    });
    open(panel);
    std::vector<panels::PageFacts> pages(200);
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].page = base::Id::fromNumber(i + 1);
    panel.setPages(pages);
    (void)panel.grab();
    EXPECT_GE(painted.size(), 4U);
    EXPECT_LE(painted.size(), 8U);
}

TEST_F(Lists, StylesAreFoundAndAppliedByKeys)
{
    panels::StylesPanel panel;
    open(panel);
    panel.show(document(), publication());
    auto *list = part<QListView>(panel, u"styleList"_s);
    auto *search = part<QLineEdit>(panel, u"styleSearch"_s);
    const int all = list->model()->rowCount();
    EXPECT_EQ(all, static_cast<int>(document().children(publication(), model::ObjectKind::ParagraphStyle).size()));
    QSignalSpy wanted(&panel, &panels::StylesPanel::paragraphStyleWanted);
    search->setFocus();
    type(search, u"小标题 特刊"_s);
    ASSERT_GT(list->model()->rowCount(), 0);
    ASSERT_LT(list->model()->rowCount(), all);
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 0) << "nothing to apply it to";
    panel.setReach({true, false, false, u"body"_s, {}});
    QTest::keyClick(search, Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), u"小标题 特刊"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_EQ(list->model()->rowCount(), all);
    panel.applyNumbered(1);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted.back().front().toString(), panel.numbered().front());
    panel.setReach({true, false, true, u"body"_s, {}});
    panel.applyNumbered(1);
    EXPECT_EQ(wanted.size(), 2) << "read-only";
}

TEST_F(Lists, ASwatchIsGivenToItsTarget)
{
    panels::SwatchesPanel panel;
    open(panel);
    panel.show(document(), publication());
    auto *list = part<QListView>(panel, u"swatchList"_s);
    const auto &swatches = document().find<model::Publication>(publication())->swatches;
    EXPECT_EQ(list->model()->rowCount(), static_cast<int>(swatches.size()) + 3);
    std::vector<std::pair<panels::PaintTarget, std::optional<base::Color>>> wanted;
    QObject::connect(&panel, &panels::SwatchesPanel::colorWanted, &panel,
        [&](panels::PaintTarget target, const std::optional<base::Color> &color) {
            wanted.emplace_back(target, color);
        });
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle(list, 3));
    EXPECT_TRUE(wanted.empty()) << "nothing is selected";
    panel.setState(panels::PaintTarget::Fill, {true, false, base::Color::black(), true});
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle(list, 3));
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].second->swatch, swatches.front().number);
    panel.setState(panels::PaintTarget::Fill, {true, false, wanted[0].second, true});
    enter(part<QLineEdit>(panel, u"swatchTint"_s), u"40"_s);
    ASSERT_EQ(wanted.size(), 2U);
    EXPECT_EQ(wanted[1].second->tint, 4000);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middle(list, 0));
    ASSERT_EQ(wanted.size(), 3U);
    EXPECT_FALSE(wanted[2].second);
}

TEST_F(Lists, LayersAreMadeNamedSwitchedOrderedAndRemoved)
{
    panels::LayersPanel panel;
    std::vector<base::Id> selected;
    QObject::connect(&panel, &panels::LayersPanel::changeWanted, &panel, [&](const panels::WantedChange &change) {
        take(change);
        panel.show(&m_session, m_page, selected);
    });
    open(panel);
    panel.show(&m_session, m_page, selected);
    auto *list = part<QListView>(panel, u"layerList"_s);
    const auto layers = [&]() -> const std::vector<model::Layer> & {
        return document().find<model::Page>(m_page)->layers;
    };
    EXPECT_EQ(list->model()->rowCount(), 1) << "the page's own";
    QTest::mouseClick(part<QToolButton>(panel, u"layerAdd"_s), Qt::LeftButton);
    ASSERT_EQ(layers().size(), 1U);
    const QString first = layers()[0].name;
    EXPECT_EQ(panel.layerForNewFrames(), first) << "a new layer is the one in use";
    QTest::mouseClick(part<QToolButton>(panel, u"layerAdd"_s), Qt::LeftButton);
    ASSERT_EQ(layers().size(), 2U);
    const QString second = layers()[1].name;
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), second) << "the frontmost first";

    // Eye, lock and printer of the uppermost row.
    for (int part = 0; part < 3; ++part)
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {6 + 24 * part + 12, 16});
    EXPECT_FALSE(layers()[1].visible);
    EXPECT_TRUE(layers()[1].locked);
    EXPECT_FALSE(layers()[1].printed);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {6 + 24 + 12, 16});
    EXPECT_FALSE(layers()[1].locked);

    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    auto *editor = list->viewport()->findChild<QLineEdit *>();
    ASSERT_TRUE(editor);
    editor->selectAll();
    type(editor, u"花边"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(10); // the editor gives it a moment later
    EXPECT_EQ(layers()[1].name, u"花边"_s);
    EXPECT_EQ(panel.layerForNewFrames(), u"花边"_s);

    const base::Id picture = framesOf<model::PictureContent>().front();
    selected = {picture};
    panel.show(&m_session, m_page, selected);
    QTest::mouseClick(part<QToolButton>(panel, u"layerMoveHere"_s), Qt::LeftButton);
    EXPECT_EQ(frame(picture).layer, u"花边"_s);

    drag(list, {200, 16}, {200, 32 + 28}); // below the other
    EXPECT_EQ(layers()[0].name, u"花边"_s);
    EXPECT_EQ(layers()[1].name, first);
    drag(list, {200, 16}, {200, 90}); // the page's own stays behind all
    EXPECT_EQ(list->model()->index(2, 0).data().toString(), u"版面"_s);

    for (int row = 0; row < 2; ++row)
        if (list->model()->index(row, 0).data().toString() == u"花边"_s)
            list->setCurrentIndex(list->model()->index(row, 0));
    QTest::mouseClick(part<QToolButton>(panel, u"layerRemove"_s), Qt::LeftButton);
    ASSERT_EQ(layers().size(), 1U);
    EXPECT_EQ(frame(picture).layer, QString());
    EXPECT_TRUE(m_refused.isEmpty()) << m_refused.toStdString();
}
