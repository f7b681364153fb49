// Each panel in both themes: no text is cut and nothing sticks out. The pictures are written to the folder in
// BANXIN_WRITE_IMAGES where that is set; QT_SCALE_FACTOR and BANXIN_LANG make others of them.
#include "panels/inspector_panel.h"
#include "panels/layers_panel.h"
#include "panels/pages_panel.h"
#include "panels/story_pool.h"
#include "panels/styles_panel.h"
#include "panels/swatches_panel.h"
#include "session/translation.h"
#include "tests/support/panel_case.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

class Look : public support::PanelCase, public testing::WithParamInterface<widgets::ThemeMode> {
protected:
    void SetUp() override
    {
        static const bool translated = [] {
            session::installTranslation(*qApp);
            return true;
        }();
        EXPECT_TRUE(translated);
        widgets::applyTheme(*qApp, GetParam());
        PanelCase::SetUp();
    }
    void TearDown() override { widgets::applyTheme(*qApp, widgets::ThemeMode::Light); }

    /// The panel as it stands in the window: nothing cut, nothing outside.
    void look(QWidget &panel, const QString &name, QSize size)
    {
        panel.resize(size);
        panel.QWidget::show();
        QTest::qWait(30);
        for (QWidget *part : panel.findChildren<QWidget *>()) {
            if (!part->isVisibleTo(&panel))
                continue;
            auto *label = qobject_cast<QLabel *>(part);
            const bool elided = qobject_cast<widgets::ElidedLabel *>(part);
            auto *button = qobject_cast<QAbstractButton *>(part);
            const bool painted = !qobject_cast<QToolButton *>(part) && !qobject_cast<QPushButton *>(part)
                && !part->inherits("QCheckBox");
            if ((label && !elided && !label->wordWrap())
                || (button && !button->text().isEmpty() && !painted
                    && !part->inherits("banxin::panels::ColorButton"))) {
                EXPECT_GE(part->width() + 1, part->sizeHint().width())
                    << name.toStdString() << ": " << (label ? label->text() : button->text()).toStdString();
            }
            if (label || button) {
                const QPoint right = part->mapTo(&panel, QPoint(part->width(), 0));
                EXPECT_LE(right.x(), panel.width()) << name.toStdString() << ": " << part->objectName().toStdString();
            }
        }
        const QString folder = qEnvironmentVariable("BANXIN_WRITE_IMAGES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            const QString theme = GetParam() == widgets::ThemeMode::Light ? u"light"_s : u"dark"_s;
            EXPECT_TRUE(panel.grab().save(QDir(folder).filePath(name + u'-' + theme + u".png"_s)));
        }
    }
    /// The inspector at its whole height.
    void inspect(const std::vector<base::Id> &frames, const QString &name)
    {
        panels::InspectorPanel panel;
        panel.resize(328, 400);
        panel.show(&m_session, m_page, frames);
        panel.QWidget::show();
        QTest::qWait(20);
        const int height = panel.findChild<QScrollArea *>()->widget()->sizeHint().height();
        look(panel, name, {328, std::max(120, height)});
    }
    base::Id publication() const { return m_publication; }
};

} // namespace

TEST_P(Look, TheInspectorOfEveryKindOfFrame)
{
    ASSERT_TRUE(m_session.pageLayoutNow(m_page));
    (void)m_session.pageLayout(m_page);
    inspect({}, u"inspector-page"_s);
    base::Id body, picture;
    for (const base::Id id : framesOf<model::AreaContent>())
        if (body.isNull() || content<model::AreaContent>(id).columns > 1)
            body = id;
    const std::vector<base::Id> pictures = framesOf<model::PictureContent>();
    for (const base::Id id : pictures) // its pixels come by and by
        (void)m_session.pictureNow(
            document().find<model::StoryPicture>(content<model::PictureContent>(id).picture)->asset, 112);
    int number = 0;
    for (const base::Id id : framesOf<model::AreaContent>())
        inspect({id}, u"inspector-area-%1"_s.arg(++number));
    inspect({pictures.front()}, u"inspector-picture"_s);
    inspect(pictures, u"inspector-pictures"_s);
    inspect({framesOf<model::BoxContent>().front()}, u"inspector-box"_s);
    inspect({framesOf<model::TextContent>().front()}, u"inspector-text"_s);
    if (const auto rules = framesOf<model::RuleContent>(); !rules.empty())
        inspect({rules.front()}, u"inspector-rule"_s);
    inspect({body, pictures.front(), framesOf<model::BoxContent>().front()}, u"inspector-several"_s);
}

TEST_P(Look, StylesSwatchesAndLayers)
{
    panels::StylesPanel styles;
    styles.show(document(), publication());
    styles.setReach({true, true, false, u"body"_s, {}});
    look(styles, u"styles"_s, {328, 560});
    QTest::mouseClick(styles.findChildren<QToolButton *>().at(1), Qt::LeftButton);
    look(styles, u"styles-characters"_s, {328, 560});
    panels::SwatchesPanel swatches;
    swatches.show(document(), publication());
    swatches.setState(panels::PaintTarget::Fill, {true, false, base::Color::black(), true});
    look(swatches, u"swatches"_s, {328, 480});
    panels::LayersPanel layers;
    layers.show(&m_session, m_page, {});
    look(layers, u"layers-one"_s, {328, 240});
    QObject::connect(&layers, &panels::LayersPanel::changeWanted, &layers, [&](const panels::WantedChange &change) {
        take(change);
        layers.show(&m_session, m_page, {framesOf<model::PictureContent>().front()});
    });
    for (int i = 0; i < 3; ++i)
        part<QToolButton>(layers, u"layerAdd"_s)->click();
    auto *list = part<QListView>(layers, u"layerList"_s);
    for (const int at : {0, 1, 2})
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {6 + 24 * at + 12, 16 + 32 * at});
    look(layers, u"layers"_s, {328, 240});
}

TEST_P(Look, StoriesAndPages)
{
    panels::StoryPool pool;
    pool.setStories(panels::storyFacts(document(), m_session.issue()));
    look(pool, u"pool"_s, {296, 600});
    panels::PagesPanel pages;
    pages.setEditable(true);
    std::vector<panels::PageFacts> facts;
    for (const base::Id page : document().children(m_session.issue(), model::ObjectKind::Page))
        facts.push_back(panels::pageFacts(document(), page, m_session.pageLayoutNow(page).get()));
    EXPECT_EQ(facts.front().owner, u"邓金星"_s);
    pages.setPages(facts);
    pages.setCurrentPage(facts.front().page);
    look(pages, u"pages"_s, {296, 420});
}

INSTANTIATE_TEST_SUITE_P(Themes, Look, testing::Values(widgets::ThemeMode::Light, widgets::ThemeMode::Dark));

TEST(MessageBar, GoodNewsGoByThemselvesAndErrorsStay)
{
    QWidget window;
    QPushButton elsewhere(&window);
    widgets::MessageBar bar(&window);
    window.resize(400, 300);
    elsewhere.setGeometry(10, 200, 80, 30);
    bar.setGeometry(40, 60, 300, 60);
    bar.hide();
    window.show();
    elsewhere.setFocus();
    bar.setPatience(20);
    bar.showMessage(widgets::Tone::Ok, QStringLiteral("6 篇稿件入库了。"));
    ASSERT_TRUE(bar.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar.isVisible(); }, 5000));
    bar.showMessage(widgets::Tone::Ok, QStringLiteral("好了。"));
    bar.showMessage(widgets::Tone::Warn, QStringLiteral("这一版放不下。"));
    QTest::qWait(100);
    EXPECT_TRUE(bar.isVisible());
}
