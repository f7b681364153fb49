// The house by hand: publication settings, the day of an issue, templates from pages, what is kept and dragged back.
#include "edit/article_edits.h"
#include "edit/page_edits.h"
#include "edit/stock_edits.h"
#include "layout/page_composer.h"
#include "paint/page_painter.h"
#include "session/page_template.h"
#include "session/translation.h"
#include "shell/frame_sketch.h"
#include "shell/house_actions.h"
#include "shell/publication_settings.h"
#include "shell/stock_panel.h"
#include "shell/style_preview.h"
#include "tests/support/looks.h"
#include "tests/support/window_case.h"
#include "widgets/length_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QDockWidget>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace banxin;
using namespace Qt::StringLiterals;
using base::Id;
using model::StockItem;
using model::StockKind;

namespace {

class HouseByHand : public support::WindowCase {
protected:
    void SetUp() override
    {
        static const bool speaks = [] { // Chinese, unless BANXIN_LANG says otherwise
            session::installTranslation(*qApp);
            return true;
        }();
        EXPECT_TRUE(speaks);
        WindowCase::SetUp();
    }
    template <typename T> T *part(QWidget *in, const QString &name) const
    {
        T *found = in->findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    shell::PublicationSettings *openSettings(const QString &section = {})
    {
        window->action(u"fileSettings"_s)->trigger();
        shell::PublicationSettings *settings = nullptr;
        for (auto *each : window->findChildren<shell::PublicationSettings *>())
            settings = each->isVisible() ? each : settings;
        EXPECT_TRUE(settings && QTest::qWaitForWindowExposed(settings));
        if (!section.isEmpty())
            settings->showSection(section);
        QTest::qWait(20);
        return settings;
    }
    static void write(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(line, &event);
    }
    static void press(QWidget *in, const QString &name)
    {
        auto *button = in->findChild<QAbstractButton *>(name);
        ASSERT_TRUE(button) << name.toStdString();
        ASSERT_TRUE(button->isEnabled()) << name.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    const model::Publication &house() const
    {
        return *document().find<model::Publication>(document().all(model::ObjectKind::Publication).front());
    }
    void shot(QWidget &widget, const QString &name)
    {
        QTest::qWait(60);
        keep(widget, name);
    }
    QDialog *open(const QString &name)
    {
        QDialog *found = nullptr; // the one before it goes a moment later
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                for (QDialog *each : window->findChildren<QDialog *>(name))
                    found = each->isVisible() ? each : found;
                return found != nullptr;
            },
            kPatience))
            << name.toStdString();
        return found;
    }
    std::vector<const StockItem *> stock(StockKind kind) const
    {
        std::vector<const StockItem *> items;
        for (const auto *item : document().childrenOf<StockItem>(house().id)) {
            if (item->kind == kind)
                items.push_back(item);
        }
        return items;
    }
};

} // namespace

TEST_F(HouseByHand, SettingsAreOneStepAndCancelChangesNothing)
{
    const model::Publication before = house();
    auto *settings = openSettings();
    auto *save = part<QPushButton>(settings, u"settingsSave"_s);
    EXPECT_FALSE(save->isEnabled()) << "nothing has been changed";
    write(part<QLineEdit>(settings, u"houseName"_s), u"株洲晚报"_s);
    write(part<QLineEdit>(settings, u"houseFact-cn"_s), u"43-0002"_s);
    EXPECT_TRUE(save->isEnabled());
    EXPECT_EQ(house(), before) << "not before it is saved";
    // Leaving asks; going on keeps what was typed.
    settings->reject();
    auto *ask = settings->findChild<QMessageBox *>(u"settingsGiveUp"_s);
    ASSERT_TRUE(ask);
    ask->reject();
    EXPECT_TRUE(settings->isVisible());
    EXPECT_EQ(part<QLineEdit>(settings, u"houseName"_s)->text(), u"株洲晚报"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_FALSE(settings->isVisible());
    EXPECT_EQ(house().name, u"株洲晚报"_s);
    EXPECT_EQ(house().fields.value(u"cn"_s), u"43-0002"_s);
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return house() == before; }, kPatience)) << "one step back is all of it";
    QTest::qWait(20);
    // Given up, nothing is changed.
    settings = openSettings();
    write(part<QLineEdit>(settings, u"houseName"_s), u"别的报"_s);
    settings->reject();
    press(settings, u"settingsLeave"_s);
    EXPECT_FALSE(settings->isVisible());
    EXPECT_EQ(house(), before);
}

TEST_F(HouseByHand, IssuesAreNumberedByTheRule)
{
    auto *settings = openSettings(u"names"_s);
    auto *counted = part<QCheckBox>(settings, u"houseCounted"_s);
    counted->click();
    part<QDateEdit>(settings, u"houseNumberFrom"_s)->setDate(QDate(2020, 10, 12)); // a Monday, a week before
    auto *number = part<QLineEdit>(settings, u"houseNumber"_s);
    write(number, u"20630"_s);
    QTest::keyClick(number, Qt::Key_Return);
    auto *next = part<QLabel>(settings, u"houseNextNumber"_s);
    EXPECT_TRUE(next->text().contains(u"20637"_s)) << next->text().toStdString();
    for (const QString &day : {u"6"_s, u"7"_s}) // no paper at weekends
        part<QCheckBox>(settings, u"houseWeekday"_s + day)->click();
    EXPECT_TRUE(next->text().contains(u"20635"_s)) << next->text().toStdString();
    write(part<QLineEdit>(settings, u"houseSkipped"_s), u"2020-10-14、2020-10-15"_s);
    number->setFocus(); // leaving it takes it
    EXPECT_TRUE(next->text().contains(u"20633"_s)) << next->text().toStdString();
    press(settings, u"settingsSave"_s);
    EXPECT_EQ(house().numbering,
        (model::IssueNumbering{20630, QDate(2020, 10, 12), 31, {QDate(2020, 10, 14), QDate(2020, 10, 15)}}));
}

TEST_F(HouseByHand, TheTypeAreaFollowsWhatIsTyped)
{
    auto *settings = openSettings(u"formats"_s);
    auto *format = part<QComboBox>(settings, u"houseFormat"_s);
    ASSERT_EQ(format->count(), 2);
    EXPECT_EQ(format->currentData().toString(), u"tabloid"_s);
    auto *computed = part<QLabel>(settings, u"computed"_s);
    EXPECT_TRUE(computed->text().contains(u"234.9"_s) || computed->text().contains(u"235.0"_s))
        << computed->text().toStdString();
    auto *columns = part<widgets::LengthEdit>(settings, u"houseColumns"_s);
    write(columns, u"6"_s);
    QTest::keyClick(columns, Qt::Key_Return);
    auto *characters = part<widgets::LengthEdit>(settings, u"houseCharacters"_s);
    write(characters, u"11"_s);
    QTest::keyClick(characters, Qt::Key_Return);
    ASSERT_EQ(settings->draft().house.publication.formats.size(), 1u);
    EXPECT_EQ(settings->draft().house.publication.formats[0].grid.columns, 6);
    shot(*settings, u"settings-formats"_s);
    // By characters: the width follows.
    auto *by = part<QWidget>(settings, u"houseGridBy"_s);
    QTest::mouseClick(by->findChildren<QToolButton *>().value(0), Qt::LeftButton);
    auto *gutter = part<widgets::LengthEdit>(settings, u"houseGutter"_s);
    write(gutter, u"1"_s);
    QTest::keyClick(gutter, Qt::Key_Return);
    const model::Grid &grid = settings->draft().house.publication.formats[0].grid;
    EXPECT_EQ(grid.typeArea.width, base::Length::pt(9 * (6 * 11 + 5)));
    EXPECT_EQ(grid.typeArea.x, (base::Length::mm(275) - grid.typeArea.width) / 2) << "in the middle of the sheet";
    press(settings, u"settingsSave"_s);
    ASSERT_EQ(house().formats.size(), 1u);
    // The next page has it.
    window->action(u"pageNew"_s)->trigger();
    QDialog *dialog = open(u"newPageDialog"_s);
    auto *kinds = part<QListWidget>(dialog, u"newPageKinds"_s);
    for (int row = 0; row < kinds->count(); ++row) {
        if (kinds->item(row)->data(Qt::UserRole).toString() == u"tabloid-inside")
            kinds->setCurrentRow(row);
    }
    shot(*dialog, u"new-page"_s);
    const Id before = window->page();
    press(dialog, u"newPageMake"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->page() != before; }, kPatience));
    EXPECT_EQ(page().grid.columns, 6);
    settle();
    expectSound(m_location);
}

TEST_F(HouseByHand, AStyleIsMadeChangedAndSeen)
{
    auto *settings = openSettings(u"styles"_s);
    auto *list = part<QListWidget>(settings, u"houseStyles"_s);
    const auto choose = [&](const QString &name) {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == name)
                list->setCurrentRow(row);
        }
        EXPECT_EQ(list->currentItem()->data(Qt::UserRole).toString(), name);
    };
    auto *preview = part<shell::StylePreview>(settings, u"stylePreview"_s);
    choose(u"headline"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return preview->isSettled(); }, kPatience));
    const QImage before = preview->image();
    auto *size = part<widgets::LengthEdit>(settings, u"style-size"_s);
    EXPECT_EQ(size->value(), 28);
    write(size, u"40"_s);
    QTest::keyClick(size, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return preview->isSettled() && preview->image() != before; }, kPatience));
    shot(*settings, u"settings-styles"_s);
    // What is based on it inherits it, and can be given back where it states its own.
    press(settings, u"houseStyleAdd"_s);
    auto *name = part<QLineEdit>(settings, u"houseStyleName"_s);
    EXPECT_FALSE(name->isReadOnly());
    write(name, u"主题 夜班"_s);
    EXPECT_EQ(size->value(), 40);
    EXPECT_FALSE(part<QToolButton>(settings, u"style-sizeReset"_s)->isVisible());
    write(size, u"22"_s);
    QTest::keyClick(size, Qt::Key_Return);
    auto *reset = part<QToolButton>(settings, u"style-sizeReset"_s);
    EXPECT_TRUE(reset->isVisible());
    reset->click();
    EXPECT_EQ(size->value(), 40);
    write(size, u"24"_s);
    QTest::keyClick(size, Qt::Key_Return);
    press(settings, u"settingsSave"_s);
    EXPECT_FALSE(settings->isVisible());
    EXPECT_EQ(resolvedParagraphStyle(document(), house().id, u"headline"_s).characters.size, base::Length::pt(40));
    EXPECT_EQ(resolvedParagraphStyle(document(), house().id, u"主题 夜班"_s).characters.size, base::Length::pt(24));
    // Stored now: its name stays, it may go as long as nothing is set in it, and a style in use may not.
    settings = openSettings(u"styles"_s);
    list = part<QListWidget>(settings, u"houseStyles"_s);
    choose(u"headline"_s);
    EXPECT_FALSE(part<QPushButton>(settings, u"houseStyleRemove"_s)->isEnabled());
    choose(u"主题 夜班"_s);
    EXPECT_TRUE(part<QLineEdit>(settings, u"houseStyleName"_s)->isReadOnly());
    press(settings, u"houseStyleRemove"_s);
    press(settings, u"settingsSave"_s);
    for (const auto *style : document().childrenOf<model::ParagraphStyle>(house().id))
        EXPECT_NE(style->name, u"主题 夜班"_s);
}

/// 字体: what a style's family is set in, added, changed, kept in one step and taken back.
TEST_F(HouseByHand, FontsAreNamedAndKept)
{
    const std::vector<model::FontEntry> before = house().fonts;
    const auto said = [](const std::vector<model::FontEntry> &fonts) {
        QStringList lines;
        for (const model::FontEntry &font : fonts)
            lines << u"%1 %2: %3 %4 %5"_s.arg(font.family)
                         .arg(font.weight)
                         .arg(font.installedFamily)
                         .arg(font.installedWeight)
                         .arg(font.substituteApproved);
        return lines.join(u'\n').toStdString();
    };
    auto *settings = openSettings(u"fonts"_s);
    auto *list = part<QTreeWidget>(settings, u"houseFonts"_s);
    ASSERT_EQ(list->topLevelItemCount(), static_cast<int>(before.size()));
    press(settings, u"houseFontAdd"_s);
    write(part<QLineEdit>(settings, u"houseFontFamily"_s), u"仿宋"_s);
    auto *weight = part<widgets::LengthEdit>(settings, u"houseFontWeight"_s);
    write(weight, u"500"_s);
    QTest::keyClick(weight, Qt::Key_Return);
    part<QComboBox>(settings, u"houseFontInstalled"_s)->setCurrentText(u"没有这种字体"_s);
    EXPECT_TRUE(part<QLabel>(settings, u"houseFontsMissing"_s)->text().contains(u"没有这种字体"_s))
        << "what this machine lacks is told";
    part<QCheckBox>(settings, u"houseFontApproved"_s)->click();
    shot(*settings, u"settings-fonts"_s);
    press(settings, u"settingsSave"_s);
    auto wanted = before;
    wanted.push_back({u"仿宋"_s, 500, u"没有这种字体"_s, 400, true}); // its weight is that of the one it was made from
    ASSERT_EQ(house().fonts.size(), wanted.size());
    wanted.back().installedWeight = house().fonts.back().installedWeight;
    EXPECT_EQ(said(house().fonts), said(wanted));
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return house().fonts == before; }, kPatience)) << "one step";
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->action(u"editRedo"_s)->isEnabled(); }, kPatience));
    window->action(u"editRedo"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return house().fonts.size() == wanted.size(); }, kPatience));
    EXPECT_EQ(said(house().fonts), said(wanted));
    // And removed again.
    settings = openSettings(u"fonts"_s);
    list = part<QTreeWidget>(settings, u"houseFonts"_s);
    list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
    press(settings, u"houseFontRemove"_s);
    press(settings, u"settingsSave"_s);
    EXPECT_EQ(said(house().fonts), said(before));
}

TEST_F(HouseByHand, RulesAndFindingsAreSwitchedOff)
{
    auto *settings = openSettings(u"rules"_s);
    auto *rules = part<QTreeWidget>(settings, u"houseRules"_s);
    const auto found = rules->findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive);
    for (QTreeWidgetItem *item : found) {
        if (item->data(0, Qt::UserRole).toString() == u"orphanAvoided")
            item->setCheckState(0, Qt::Unchecked);
    }
    auto *muted = part<QTreeWidget>(settings, u"houseMuted"_s);
    muted->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    shot(*settings, u"settings-rules"_s);
    press(settings, u"settingsSave"_s);
    EXPECT_EQ(house().typesetting, u"{\"rules\":{\"orphanAvoided\":false}}"_s);
    EXPECT_EQ(house().mutedFindings, std::vector<QString>{u"unfilled-field"_s});
    settle();
    const auto laid = session().pageLayoutNow(window->page());
    for (const layout::Finding &finding : laid->findings) {
        EXPECT_NE(finding.rule, u"typesetting-rules"_s) << finding.message.toStdString();
        EXPECT_NE(finding.rule, u"unfilled-field"_s);
    }
    settings = openSettings(u"rules"_s);
    press(settings, u"houseRulesReset"_s);
    press(settings, u"settingsSave"_s);
    EXPECT_TRUE(house().typesetting.isEmpty());
}

TEST_F(HouseByHand, PeopleAreNamedOnceAndStandEverywhere)
{
    auto *settings = openSettings(u"people"_s);
    press(settings, u"houseRoleAdd"_s);
    auto *roles = part<QListWidget>(settings, u"houseRoleList"_s);
    ASSERT_EQ(roles->count(), 1);
    roles->item(0)->setText(u"值班主任"_s);
    press(settings, u"houseRoleAdd"_s);
    roles->item(1)->setText(u"责任编辑"_s);
    press(settings, u"housePeopleAdd"_s);
    part<QListWidget>(settings, u"housePeopleList"_s)->item(0)->setText(u"欧阳文"_s);
    roles->setCurrentRow(0);
    auto *keeper = part<QWidget>(settings, u"houseRoleKeeper"_s);
    QTest::mouseClick(keeper->findChildren<QToolButton *>().value(1), Qt::LeftButton); // once an issue
    EXPECT_TRUE(part<QLabel>(settings, u"houseCredits"_s)->text().contains(u"欧阳文"_s));
    shot(*settings, u"settings-people"_s);
    press(settings, u"settingsSave"_s);
    ASSERT_EQ(house().creditRoles.size(), 2u);
    EXPECT_EQ(house().creditRoles[0].keeper, model::CreditKeeper::Issue);
    // The page's line of credits was typed as a whole; taken away, the roles stand in its place.
    model::Page mine = page();
    mine.fields.remove(u"credits"_s);
    ASSERT_TRUE(session().apply(
        *edit::setPageFacts(document(), mine.id, {mine.number, mine.section, mine.role, mine.fields}, {})));
    window->action(u"pageFacts"_s)->trigger();
    QDialog *facts = open(u"pageFactsDialog"_s);
    write(part<QLineEdit>(facts, u"fact-值班主任"_s), u"欧阳文"_s);
    write(part<QLineEdit>(facts, u"fact-责任编辑"_s), u"王帆"_s);
    shot(*facts, u"page-facts"_s);
    press(facts, u"pageFactsSave"_s);
    EXPECT_EQ(
        layout::resolvedFields(document(), window->page(), u"{credits}"_s), u"值班主任：欧阳文　责任编辑：王 帆"_s);
    const auto *issue = document().find<model::Issue>(session().issue());
    EXPECT_EQ(issue->fields.value(u"值班主任"_s), u"欧阳文"_s);
    for (const auto *other : document().childrenOf<model::Page>(session().issue()))
        EXPECT_TRUE(layout::resolvedFields(document(), other->id, u"{值班主任}"_s).contains(u"欧阳文"_s))
            << "on every page";
}

TEST_F(HouseByHand, TheIssuesDayIsChangedInOneStep)
{
    const auto said = [&] { return layout::resolvedFields(document(), window->page(), u"{date} {weekday} {lunar}"_s); };
    EXPECT_EQ(said(), u"2020年10月19日 星期一 农历庚子年九月初三"_s);
    window->action(u"pageFacts"_s)->trigger();
    QDialog *facts = open(u"pageFactsDialog"_s);
    part<QDateEdit>(facts, u"issueDay"_s)->setDate(QDate(2020, 10, 20)); // that day has an issue
    press(facts, u"pageFactsSave"_s);
    EXPECT_TRUE(facts->isVisible());
    EXPECT_TRUE(part<QLabel>(facts, u"pageFactsRefused"_s)->isVisible());
    part<QDateEdit>(facts, u"issueDay"_s)->setDate(QDate(2020, 10, 23));
    EXPECT_TRUE(part<QLabel>(facts, u"issueComputed"_s)->text().contains(u"霜降"_s));
    write(part<QLineEdit>(facts, u"pageSection"_s), u"要闻"_s);
    press(facts, u"pageFactsSave"_s);
    EXPECT_FALSE(facts->isVisible());
    EXPECT_EQ(said(), u"2020年10月23日 星期五 农历庚子年九月初七"_s);
    EXPECT_EQ(page().section, u"要闻"_s);
    const auto issues = session().issues();
    EXPECT_TRUE(std::any_of(issues.begin(), issues.end(), [&](const auto &each) {
        return each.id == session().issue() && each.date == QDate(2020, 10, 23);
    })) << "lists of issues follow";
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->windowTitle().contains(u"2020-10-23"_s); }, kPatience));
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return said().contains(u"19日"_s); }, kPatience));
    EXPECT_EQ(page().section, u"时事聚焦"_s) << "day and section were one step";
    EXPECT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(HouseByHand, APageBecomesATemplateAndAPageComesOfIt)
{
    window->action(u"pageKeep"_s)->trigger();
    QDialog *dialog = open(u"keepTemplate"_s);
    shot(*dialog, u"keep-template"_s);
    write(part<QLineEdit>(dialog, u"keepTemplateName"_s), u"时事版样"_s);
    press(dialog, u"keepTemplateDone"_s);
    ASSERT_EQ(stock(StockKind::PageTemplate).size(), 1u);
    auto *panel = shell::stockPanelOf(*window);
    auto *list = part<QListWidget>(panel, u"stockList"_s);
    ASSERT_EQ(list->count(), 1);
    EXPECT_FALSE(list->item(0)->icon().isNull());
    shot(*window, u"stock-templates"_s);
    list->setCurrentRow(0);
    press(panel, u"stockUse"_s);
    dialog = open(u"newPageDialog"_s);
    auto *kinds = part<QListWidget>(dialog, u"newPageKinds"_s);
    ASSERT_TRUE(kinds->currentItem());
    EXPECT_EQ(kinds->currentItem()->text(), u"时事版样"_s);
    EXPECT_FALSE(part<QLabel>(dialog, u"newPageSketch"_s)->pixmap().isNull());
    shot(*dialog, u"new-page-own"_s);
    const model::Page like = page();
    press(dialog, u"newPageMake"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->page() != like.id; }, kPatience));
    EXPECT_EQ(page().grid, like.grid);
    EXPECT_TRUE(page().section.isEmpty()) << "no two pages of an issue have one name";
    int areas = 0, furniture = 0;
    for (const auto *frame : document().childrenOf<model::Frame>(window->page())) {
        if (const auto *area = std::get_if<model::AreaContent>(&frame->content)) {
            ++areas;
            EXPECT_TRUE(area->placement.isNull());
        }
        furniture += std::holds_alternative<model::TextContent>(frame->content);
    }
    EXPECT_GE(areas, 4);
    EXPECT_GE(furniture, 3);
    settle();
    shot(*window, u"page-of-own-template"_s);
    // Renamed, removed, and back by undoing.
    list->setCurrentRow(0);
    press(panel, u"stockRename"_s);
    dialog = open(u"renameStock"_s);
    write(part<QLineEdit>(dialog, u"renameStockName"_s), u"时政版样"_s);
    press(dialog, u"renameStockDone"_s);
    EXPECT_EQ(stock(StockKind::PageTemplate).front()->name, u"时政版样"_s);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_TRUE(stock(StockKind::PageTemplate).empty());
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return stock(StockKind::PageTemplate).size() == 1; }, kPatience));
    EXPECT_TRUE(session().flushNow());
    expectSound(m_location);
}

TEST_F(HouseByHand, SavedFramesAreDraggedOntoAnotherPage)
{
    std::vector<Id> chosen;
    for (const auto *frame : framesWith<model::TextContent>())
        chosen.push_back(frame->id);
    ASSERT_GE(chosen.size(), 2u);
    view->setSelectedFrames(chosen);
    window->action(u"objectKeep"_s)->trigger();
    QDialog *dialog = open(u"keepFrames"_s);
    write(part<QLineEdit>(dialog, u"keepFramesName"_s), u"报眉"_s);
    shot(*dialog, u"keep-frames"_s);
    press(dialog, u"keepFramesDone"_s);
    ASSERT_EQ(stock(StockKind::Frames).size(), 1u);
    auto *list = part<QListWidget>(shell::stockPanelOf(*window), u"stockList"_s);
    ASSERT_EQ(list->count(), 1);
    shot(*window, u"stock-frames"_s);
    // It is in the newsroom, for whoever opens another issue of the paper.
    EXPECT_TRUE(session().flushNow());
    for (const session::IssueSummary &issue : session().issues()) {
        const auto other = (*store::Store::open(m_location, store::OpenMode::ReadOnly))->loadIssue(issue.id);
        ASSERT_TRUE(other);
        EXPECT_EQ(*other->find<StockItem>(stock(StockKind::Frames).front()->id), *stock(StockKind::Frames).front());
    }
    const auto pages = document().children(session().issue(), model::ObjectKind::Page);
    window->showPage(pages.back());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view->layout() && view->layout()->page == pages.back(); }, kPatience));
    const std::size_t before = frames().size();
    QMimeData data;
    data.setData(shell::StockPanel::mimeType(), stock(StockKind::Frames).front()->id.toString().toLatin1());
    EXPECT_TRUE(dropOnPage(data, at(137, 200)));
    ASSERT_EQ(frames().size(), before + chosen.size());
    EXPECT_EQ(view->selectedFrames().size(), chosen.size());
    base::Rect bounds = document().find<model::Frame>(view->selectedFrames().front())->box;
    for (const Id id : view->selectedFrames()) {
        const auto *frame = document().find<model::Frame>(id);
        EXPECT_EQ(frame->page, pages.back());
        EXPECT_GE(frame->box.x, base::Length());
        bounds.y = std::min(bounds.y, frame->box.y);
    }
    EXPECT_GT(bounds.y, base::Length::mm(100)) << "where it was dropped, not where it came from";
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return frames().size() == before; }, kPatience));
    // By the keyboard it comes back to its own place.
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(frames().size(), before + chosen.size());
    EXPECT_TRUE(session().flushNow());
    expectSound(m_location);
}

/// Every section and dialog, by rule: nothing cut, all named and reached; pictures where BANXIN_SHOTS says.
TEST_F(HouseByHand, LooksRightInBothThemes)
{
    const QString language = qEnvironmentVariable("BANXIN_LANG", u"zh"_s);
    for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark}) {
        const QString theme = mode == widgets::ThemeMode::Light ? u"light"_s : u"dark"_s;
        widgets::applyTheme(*qApp, mode);
        for (const QString &section :
            {u"names"_s, u"formats"_s, u"styles"_s, u"colors"_s, u"fonts"_s, u"people"_s, u"rules"_s, u"press"_s}) {
            auto *settings = openSettings(section);
            QTest::qWait(120);
            if (section == u"styles") {
                auto *preview = settings->findChild<shell::StylePreview *>();
                EXPECT_TRUE(QTest::qWaitFor([&] { return preview->isSettled(); }, kPatience));
            }
            settings->activateWindow();
            if (mode == widgets::ThemeMode::Light && QTest::qWaitForWindowActive(settings)) {
                for (const QString &lost : support::unreachedByTab(*settings))
                    ADD_FAILURE() << section.toStdString() << ": Tab never comes to " << lost.toStdString();
            }
            for (const QString &fault : support::faultsOfLooks(*settings))
                ADD_FAILURE() << section.toStdString() << ' ' << theme.toStdString() << ": " << fault.toStdString();
            shot(*settings, u"look-%1-%2-%3"_s.arg(section, theme, language));
            settings->giveUp();
            QTest::qWait(20);
        }
    }
    widgets::applyTheme(*qApp, widgets::ThemeMode::Light);
}

/// The shipped pages with the sample's stories in their reserved areas, and each as the gallery shows it.
TEST_F(HouseByHand, ShippedPagesTakeTheSamplesStories)
{
    const QString shots = qEnvironmentVariable("BANXIN_SHOTS");
    const auto newsroom = session::templateOf(document(), session().issue());
    ASSERT_TRUE(newsroom);
    model::Document filled = document();
    model::Issue issue;
    issue.id = Id::create();
    issue.publication = house().id;
    issue.date = QDate(2026, 11, 22);
    std::vector<Id> stories;
    for (const auto *story : filled.childrenOf<model::Story>(house().id))
        stories.push_back(story->id);
    std::sort(stories.begin(), stories.end(),
        [&](Id a, Id b) { return characterCount(filled, a) > characterCount(filled, b); });
    for (const session::TemplatePage &kind : newsroom->pages()) {
        const QImage sketch = shell::templateSketch(document(), session().issue(), *newsroom, kind, {200, 280}, 1);
        ASSERT_FALSE(sketch.isNull()) << kind.name.toStdString();
        if (!shots.isEmpty())
            sketch.save(shots + u"/sketch-"_s + kind.name + u".png"_s);
        issue.id = Id::create(); // a story stands once in an issue
        filled = document().with(issue, 0);
        const auto made = session::pageFromTemplate(*newsroom, filled, issue.id, kind.name, u"A01"_s);
        ASSERT_TRUE(made);
        filled = applied(filled, *edit::addPage(filled, issue.id, made->page, made->furniture, {})).value();
        std::vector<std::pair<Id, int>> areas;
        for (const auto *frame : filled.childrenOf<model::Frame>(made->page.id)) {
            if (const auto *area = std::get_if<model::AreaContent>(&frame->content))
                areas.emplace_back(frame->id, area->reservedCharacters);
        }
        std::stable_sort(areas.begin(), areas.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
        for (std::size_t i = 0; i < std::min(areas.size(), stories.size()); ++i) {
            const auto change = edit::swapStory(filled, areas[i].first, stories[i], {});
            ASSERT_TRUE(change) << change.error().toText().toStdString();
            filled = applied(filled, *change).value();
        }
        std::shared_ptr<const layout::PageLayout> laid;
        session().previewLayout(filled, made->page.id, window, [&](auto layout) { laid = layout; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return laid != nullptr; }, kPatience)) << kind.name.toStdString();
        ASSERT_TRUE(laid->display);
        EXPECT_EQ(areas.empty(), laid->stories.empty());
        if (!shots.isEmpty())
            paint::renderedPage(*laid->display, 70, [&](const base::Digest &asset, int pixels) {
                return session().pictureNow(asset, pixels);
            }).save(shots + u"/filled-"_s + kind.name + u".png"_s);
    }
}
