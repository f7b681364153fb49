// 报纸设置, 检查: rules off and graded, the publication's own words, what errors weigh.
#include "check/rule.h"
#include "measures/error_rate.h"
#include "session/translation.h"
#include "shell/publication_settings.h"
#include "tests/support/looks.h"
#include "tests/support/window_case.h"
#include "widgets/segmented_control.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

class HouseChecks : public support::WindowCase {
protected:
    void SetUp() override
    {
        static const bool speaks = [] { // Chinese, unless BANXIN_LANG says otherwise
            session::installTranslation(*qApp);
            return true;
        }();
        EXPECT_TRUE(speaks);
        WindowCase::SetUp();
        window->action(u"fileSettings"_s)->trigger();
        for (auto *each : window->findChildren<shell::PublicationSettings *>())
            settings = each->isVisible() ? each : settings;
        ASSERT_TRUE(settings && QTest::qWaitForWindowExposed(settings));
        settings->showSection(u"checks"_s);
        QTest::qWait(20);
    }
    template <typename T> T *part(const QString &name) const
    {
        T *found = settings->findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    QTreeWidgetItem *row(const QString &rule) const
    {
        const auto all = part<QTreeWidget>(u"houseChecks"_s)->findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive);
        for (QTreeWidgetItem *item : all) {
            if (item->data(0, Qt::UserRole).toString() == rule)
                return item;
        }
        ADD_FAILURE() << rule.toStdString();
        return nullptr;
    }
    void choose(const QString &control, int segment)
    {
        const auto buttons = part<widgets::SegmentedControl>(control)->findChildren<QAbstractButton *>();
        ASSERT_GT(buttons.size(), segment);
        QTest::mouseClick(buttons[segment], Qt::LeftButton);
    }
    void save()
    {
        QTest::mouseClick(part<QPushButton>(u"settingsSave"_s), Qt::LeftButton);
        EXPECT_FALSE(settings->isVisible());
    }
    const model::Publication &house() const
    {
        return *document().find<model::Publication>(document().all(model::ObjectKind::Publication).front());
    }

    shell::PublicationSettings *settings = nullptr;
};

} // namespace

TEST_F(HouseChecks, RulesAreSwitchedOffAndGraded)
{
    std::size_t lettered = 0;
    for (const check::RuleInfo &info : check::allRules())
        lettered += info.id.at(0).isUpper() ? 1 : 0;
    std::size_t listed = 0;
    const auto *tree = part<QTreeWidget>(u"houseChecks"_s);
    for (int g = 0; g < tree->topLevelItemCount(); ++g)
        listed += static_cast<std::size_t>(tree->topLevelItem(g)->childCount());
    EXPECT_EQ(listed, lettered) << "every rule once";
    EXPECT_FALSE(row(u"L07"_s)->flags().testFlag(Qt::ItemIsUserCheckable)) << "what has no room is told always";
    keep(*settings, u"settings-checks"_s);
    // Found by its words, then its box is unticked with the mouse.
    auto *search = part<QLineEdit>(u"houseChecksSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"L01"_s);
    EXPECT_TRUE(row(u"P01"_s)->isHidden());
    auto *rules = part<QTreeWidget>(u"houseChecks"_s);
    const QRect place = rules->visualItemRect(row(u"L01"_s));
    ASSERT_TRUE(place.isValid());
    row(u"L01"_s)->setCheckState(0, Qt::Unchecked);
    search->clear();
    EXPECT_FALSE(row(u"P01"_s)->isHidden());
    rules->setCurrentItem(row(u"P13"_s));
    choose(u"houseChecksGrade"_s, 2);
    EXPECT_TRUE(part<QLabel>(u"houseChecksSummary"_s)->text().contains(u'1'));
    save();
    EXPECT_EQ(house().mutedFindings, std::vector<QString>{u"L01"_s});
    EXPECT_EQ(house().checks.severities.value(u"P13"_s), u"warning"_s);
    // One step back.
    window->action(u"editUndo"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return house().mutedFindings.empty(); }, kPatience));
    EXPECT_TRUE(house().checks.severities.isEmpty());
}

TEST_F(HouseChecks, OwnWordsSayWhatTheyCannotRead)
{
    choose(u"houseChecksTabs"_s, 1);
    auto *words = part<QPlainTextEdit>(u"houseWords"_s);
    ASSERT_TRUE(words->isVisible());
    words->setFocus();
    words->insertPlainText(u"word,level,replacement\n疑犯,E,犯罪嫌疑人\n老外,W,外国人\n"_s);
    EXPECT_TRUE(part<QLabel>(u"houseWordState"_s)->text().contains(u'2'))
        << part<QLabel>(u"houseWordState"_s)->text().toStdString();
    words->insertPlainText(u"坏,X\n"_s);
    EXPECT_TRUE(part<QLabel>(u"houseWordState"_s)->text().contains(u"4"_s)) << "the line that cannot be read";
    keep(*settings, u"settings-words"_s);
    save();
    EXPECT_TRUE(house().checks.words.contains(u"疑犯,E,犯罪嫌疑人"_s));
}

TEST_F(HouseChecks, WeightsAreChangedAndGivenBack)
{
    choose(u"houseChecksTabs"_s, 2);
    auto *marks = part<QDoubleSpinBox>(u"houseWeight-punctuation"_s);
    ASSERT_TRUE(marks->isVisible());
    EXPECT_DOUBLE_EQ(marks->value(), 0.1);
    EXPECT_FALSE(part<QPushButton>(u"houseWeightsReset"_s)->isEnabled());
    marks->setFocus();
    marks->selectAll();
    QTest::keyClicks(marks, u"0.25"_s);
    QTest::keyClick(marks, Qt::Key_Tab);
    auto *pass = part<QDoubleSpinBox>(u"houseWeight-pass"_s);
    pass->setValue(2);
    keep(*settings, u"settings-weights"_s);
    EXPECT_TRUE(part<QPushButton>(u"houseWeightsReset"_s)->isEnabled());
    save();
    EXPECT_DOUBLE_EQ(measures::weightsOf(house()).of.value(language::ErrorKind::Punctuation), 0.25);
    EXPECT_DOUBLE_EQ(measures::weightsOf(house()).pass, 2);
    window->action(u"fileSettings"_s)->trigger();
    settings = nullptr;
    for (auto *each : window->findChildren<shell::PublicationSettings *>())
        settings = each->isVisible() ? each : settings;
    ASSERT_TRUE(settings && QTest::qWaitForWindowExposed(settings));
    settings->showSection(u"checks"_s);
    choose(u"houseChecksTabs"_s, 2);
    QTest::mouseClick(part<QPushButton>(u"houseWeightsReset"_s), Qt::LeftButton);
    EXPECT_DOUBLE_EQ(part<QDoubleSpinBox>(u"houseWeight-punctuation"_s)->value(), 0.1);
    save();
    EXPECT_TRUE(house().checks.weights.isEmpty());
}
