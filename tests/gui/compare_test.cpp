// 比较: two rounds, by mouse and keys: side by side with one zoom, one over the other, in turns; the list that leads to
// each difference.
#include "compare/compare_view.h"
#include "compare/compare_window.h"
#include "compare/difference_list.h"

#include "edit/edits.h"
#include "edit/frame_edits.h"
#include "session/proof_maker.h"
#include "session/translation.h"
#include "tests/support/looks.h"
#include "tests/support/sample_copy.h"
#include "widgets/message_bar.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace banxin;
using namespace banxin::proof;
using namespace Qt::StringLiterals;
using base::Id;
using compare::CompareWindow;

namespace {

class Compare : public testing::Test {
protected:
    static constexpr int kPatience = 60000;
    void SetUp() override
    {
        if (static bool translated = false; !std::exchange(translated, true))
            session::installTranslation(*qApp); // Chinese, unless BANXIN_LANG says otherwise
        support::copySample(location);
        ASSERT_TRUE(session.openNow(location));
        for (const auto &issue : session.issues())
            if (issue.date == QDate(2020, 10, 19)) {
                ASSERT_TRUE(session.openIssueNow(issue.id));
            }
        page = session.working().children(session.issue(), model::ObjectKind::Page).at(1);
    }
    void TearDown() override { delete compared; }
    compare::SideChoice makeProof(Round round)
    {
        session::ProofWish wish;
        wish.page = page;
        wish.round = round;
        wish.force = true;
        const auto made = session::makeProofNow(session, wish);
        EXPECT_TRUE(made) << (made ? std::string() : made.error().toText().toStdString());
        compare::SideChoice choice;
        choice.title = proof::titleOf(round);
        choice.note = u"12:05 · 谭智方"_s;
        choice.revision = made->proof.revision;
        choice.pdf = made->proof.pdf;
        return choice;
    }
    void apply(const base::Result<model::ChangeSet> &change)
    {
        ASSERT_TRUE(change) << (change ? std::string() : change.error().toText().toStdString());
        ASSERT_TRUE(session.apply(*change));
        ASSERT_TRUE(session.flushNow());
    }
    /// Characters, words and a place.
    void edit()
    {
        const edit::EditContext by{session.person(), {}};
        std::vector<Id> body;
        const auto layout = session.pageLayoutNow(page);
        for (const layout::LineLayout &line : layout->lines)
            if (line.role == model::ParagraphRole::Body && line.set->lines.size() > 2
                && std::find(body.begin(), body.end(), line.paragraph) == body.end())
                body.push_back(line.paragraph);
        ASSERT_GT(body.size(), 6u);
        apply(edit::replaceText(session.working(), body[0], 4, 5, u"改"_s, by));
        apply(edit::replaceText(session.working(), body[4], 3, 3, u"增加的话"_s, by));
        apply(edit::replaceText(session.working(), body[6], 2, 6, {}, by));
        Id moved;
        for (const model::Frame *frame : session.working().childrenOf<model::Frame>(page))
            if (std::holds_alternative<model::TextContent>(frame->content) && frame->role == u"credits"_s)
                moved = frame->id;
        ASSERT_FALSE(moved.isNull());
        apply(edit::moveFrames(session.working(), {moved}, {base::Length::mm(-6), base::Length::mm(1.5)}, by));
    }
    void complete()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return compared->comparison() != nullptr; }, kPatience));
        compared->grab();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                compared->grab();
                return compared->isComplete();
            },
            kPatience));
    }
    /// Two rounds with changes between, and the page of now.
    void rounds()
    {
        std::vector<compare::SideChoice> choices{makeProof(Round::Large1)};
        edit();
        choices.push_back(makeProof(Round::Large2));
        compare::SideChoice now;
        now.title = u"现在的版面"_s;
        choices.push_back(now);
        proofs = choices;
        compared = new CompareWindow(session, page, choices, 0, 1);
        compared->resize(1760, 1080);
        compared->show();
        compared->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(compared));
        complete();
    }
    void keep(const char *name) const
    {
        const QString shots = qEnvironmentVariable("BANXIN_SHOTS");
        if (!shots.isEmpty())
            compared->grab().save(shots + u"/compare-"_s + QString::fromLatin1(name) + u".png"_s);
    }
    const std::vector<Difference> &differences() const { return compared->comparison()->differences; }
    int find(DifferenceKind kind) const
    {
        for (std::size_t i = 0; i < differences().size(); ++i)
            if (differences()[i].kind == kind)
                return int(i);
        return -1;
    }
    template <typename T> T *part(const char *name) const
    {
        return compared->findChild<T *>(QString::fromLatin1(name));
    }
    bool isSeen(compare::CompareView &of, const QRectF &points) const
    {
        const QRectF at(of.toView(points.topLeft()), of.toView(points.bottomRight()));
        return QRectF(of.viewport()->rect()).contains(at.center());
    }
    QTemporaryDir folder;
    QString location = folder.filePath(u"株洲日报.banxin"_s);
    session::Session session;
    Id page;
    std::vector<compare::SideChoice> proofs;
    CompareWindow *compared = nullptr;
};

} // namespace

/// All three ways of looking, wide and narrow, in both themes; in English and at twice the scale too
/// (gui_compare_en_2x).
TEST_F(Compare, LooksAsItShould)
{
    rounds();
    ASSERT_TRUE(compared->comparison());
    auto *ways = part<QWidget>("compareModes");
    ASSERT_TRUE(ways);
    const auto buttons = ways->findChildren<QAbstractButton *>();
    ASSERT_GE(buttons.size(), 3);
    for (const QSize size : {QSize(1760, 1080), QSize(1280, 800)})
        for (int way = 0; way < 3; ++way) {
            QTest::mouseClick(buttons.at(way), Qt::LeftButton);
            for (const auto mode : {widgets::ThemeMode::Dark, widgets::ThemeMode::Light}) {
                compared->resize(size);
                widgets::applyTheme(*qApp, mode);
                QStringList faults;
                (void)QTest::qWaitFor(
                    [&] {
                        QTest::qWait(20);
                        faults = support::faultsOfLooks(*compared);
                        return faults.isEmpty();
                    },
                    600);
                EXPECT_TRUE(faults.isEmpty()) << size.width() << ' ' << way << '\n' << faults.join(u'\n').toStdString();
                keep(qPrintable(u"looks-%1-%2-%3"_s.arg(size.width()).arg(way).arg(int(mode))));
            }
        }
    if (qEnvironmentVariable("BANXIN_LANG") == u"en"_s) { // each kind by its name, none by what it means elsewhere
        EXPECT_EQ(part<QToolButton>("kind_text-removed")->text(), u"Removed 1"_s);
        EXPECT_EQ(part<QToolButton>("kind_moved")->text(), u"Layout 1"_s);
    }
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    compared->activateWindow();
    part<QListView>("differences")->setFocus();
    const QStringList lost = support::unreachedByTab(*compared);
    EXPECT_TRUE(lost.isEmpty()) << lost.join(u'\n').toStdString();
}

TEST_F(Compare, TwoRoundsSideBySideWithTheListOfWhatDiffers)
{
    rounds();
    ASSERT_TRUE(compared->comparison());
    EXPECT_TRUE(compared->comparison()->isTextExact);
    ASSERT_EQ(differences().size(), 4u);
    const int replaced = find(DifferenceKind::TextReplaced), added = find(DifferenceKind::TextAdded),
              removed = find(DifferenceKind::TextRemoved), moved = find(DifferenceKind::Moved);
    ASSERT_TRUE(replaced >= 0 && added >= 0 && removed >= 0 && moved >= 0);
    EXPECT_EQ(differences()[std::size_t(replaced)].after.words, u"改"_s);
    EXPECT_EQ(differences()[std::size_t(added)].after.words, u"增加的话"_s);
    EXPECT_EQ(differences()[std::size_t(removed)].before.words.size(), 4);
    EXPECT_FALSE(differences()[std::size_t(added)].after.places.empty());
    keep("side-by-side");

    // The list leads there, both sides together; keys step on.
    auto *list = part<QListView>("differences");
    list->setFocus();
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(replaced, 0)).center());
    EXPECT_EQ(compared->list().chosen(), replaced);
    const QRectF place = differences()[std::size_t(replaced)].after.rect();
    EXPECT_TRUE(isSeen(compared->right(), place));
    EXPECT_NEAR(compared->left().zoom(), compared->right().zoom(), 1e-9);
    EXPECT_LT(QLineF(compared->left().middle(), compared->right().middle()).length(), 4);
    EXPECT_GE(compared->right().zoom(), 0.99);
    complete();
    keep("chosen");
    const int first = compared->list().chosen();
    QTest::keyClick(compared, Qt::Key_F8);
    EXPECT_EQ(compared->list().chosen(), (first + 1) % 4);
    QTest::keyClick(compared, Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(compared->list().chosen(), first);

    // A number on the page is chosen by a click.
    QTest::mouseClick(part<QToolButton>("compareFitPage"), Qt::LeftButton);
    const QRectF disc = compared->right().badgeOf(moved);
    ASSERT_FALSE(disc.isNull());
    QTest::mouseClick(compared->right().viewport(), Qt::LeftButton, {}, disc.center().toPoint());
    EXPECT_EQ(compared->list().chosen(), moved);

    // Filters by kind, ticks by space and button.
    QTest::mouseClick(part<QToolButton>("kind_moved"), Qt::LeftButton);
    EXPECT_EQ(list->model()->rowCount(), 3);
    EXPECT_FALSE(compared->list().shown()[std::size_t(moved)]);
    QTest::mouseClick(part<QToolButton>("kind_moved"), Qt::LeftButton);
    EXPECT_EQ(list->model()->rowCount(), 4);
    compared->list().choose(replaced);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_EQ(compared->list().looked(), 1);
    QTest::mouseClick(part<QPushButton>("markLooked"), Qt::LeftButton);
    EXPECT_EQ(compared->list().looked(), 0);
    QTest::mouseClick(part<QPushButton>("markLooked"), Qt::LeftButton);
    EXPECT_EQ(compared->list().looked(), 1);
    EXPECT_NE(compared->list().chosen(), replaced); // and on to the next
    EXPECT_TRUE(part<QLabel>("compareStatus")->text().contains(u"1 / 4"_s));
}

TEST_F(Compare, StoryByStoryUnderTheirTitles)
{
    rounds();
    const std::vector<QString> &stories = compared->comparison()->stories;
    ASSERT_EQ(stories.size(), differences().size());
    const int moved = find(DifferenceKind::Moved), replaced = find(DifferenceKind::TextReplaced);
    EXPECT_EQ(stories[std::size_t(moved)], QString()); // the credits are the page's own
    EXPECT_FALSE(stories[std::size_t(replaced)].isEmpty());
    EXPECT_TRUE(differences()[std::size_t(replaced)].about.startsWith(stories[std::size_t(replaced)]));

    auto *list = part<QListView>("differences");
    auto *order = part<QWidget>("differenceOrder");
    const auto buttons = order->findChildren<QToolButton *>();
    ASSERT_EQ(buttons.size(), 2);
    const int before = list->model()->rowCount();
    compared->list().choose(moved);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    EXPECT_TRUE(compared->list().isByStory());
    EXPECT_EQ(compared->list().chosen(), moved); // what was chosen stays so
    QStringList titles;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (!(index.flags() & Qt::ItemIsSelectable))
            titles << index.data().toString();
    }
    ASSERT_EQ(list->model()->rowCount(), before + titles.size());
    EXPECT_EQ(titles.back(), u"版面，1 处"_s);
    EXPECT_TRUE(titles.front().startsWith(stories[std::size_t(replaced)])) << titles.front().toStdString();
    keep("by-story");
    // Keys go from difference to difference and round; titles are no stop.
    QSet<int> seen;
    for (std::size_t i = 0; i < differences().size(); ++i) {
        QTest::keyClick(compared, Qt::Key_F8);
        seen << compared->list().chosen();
    }
    EXPECT_EQ(seen.size(), qsizetype(differences().size()));
    EXPECT_FALSE(seen.contains(-1));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    EXPECT_EQ(list->model()->rowCount(), before);
}

TEST_F(Compare, ZoomAndPlaceAreLockedUntilTheyAreLetGo)
{
    rounds();
    compare::CompareView &left = compared->left(), &right = compared->right();
    const auto wheel = [](QWidget *on, Qt::KeyboardModifiers keys, int by) {
        const QPointF at = QRectF(on->rect()).center();
        QWheelEvent event(at, on->mapToGlobal(at), {}, {0, by}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QApplication::sendEvent(on, &event);
    };
    for (int i = 0; i < 6; ++i)
        wheel(left.viewport(), Qt::ControlModifier, 120);
    EXPECT_GT(left.zoom(), 1);
    EXPECT_DOUBLE_EQ(left.zoom(), right.zoom());
    wheel(right.viewport(), {}, -240);
    EXPECT_LT(QLineF(left.middle(), right.middle()).length(), 3);
    const double before = right.zoom();
    QTest::mouseClick(part<QToolButton>("lockViews"), Qt::LeftButton);
    wheel(left.viewport(), Qt::ControlModifier, 120);
    EXPECT_NE(left.zoom(), before);
    EXPECT_DOUBLE_EQ(right.zoom(), before);
    QTest::mouseClick(part<QToolButton>("lockViews"), Qt::LeftButton);
    EXPECT_DOUBLE_EQ(left.zoom(), right.zoom());
    QTest::keyClick(compared, Qt::Key_0, Qt::ControlModifier);
    EXPECT_LT(right.zoom(), 1);
    EXPECT_DOUBLE_EQ(left.zoom(), right.zoom());
}

TEST_F(Compare, OneOverTheOtherAndInTurns)
{
    rounds();
    QTest::keyClick(part<QListView>("differences"), Qt::Key_2); // which has the keys
    EXPECT_EQ(compared->mode(), CompareWindow::Mode::Overlay);
    EXPECT_FALSE(compared->left().isVisible());
    complete();
    compared->list().choose(find(DifferenceKind::Moved));
    complete();
    keep("overlay");
    // What was there is red, what is there is blue; the red boxes are put away.
    QTest::mouseClick(part<QToolButton>("kind_text-replaced"), Qt::LeftButton);
    compare::CompareView &single = compared->single();
    const auto inks = [&] {
        const QImage image = single.viewport()->grab().toImage();
        int red = 0, blue = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                red += c.red() > 180 && c.green() < 110 && c.blue() < 110 ? 1 : 0;
                blue += c.blue() > 180 && c.red() < 110 && c.green() < 160 ? 1 : 0;
            }
        return std::pair(red, blue);
    };
    const auto both = inks();
    EXPECT_GT(both.first, 30);
    EXPECT_GT(both.second, 30);
    part<QSlider>("overlayMix")->setValue(100);
    EXPECT_LT(inks().first, both.first / 4 + 5);
    part<QSlider>("overlayMix")->setValue(0);
    EXPECT_GT(inks().first, both.first / 2);

    QTest::keyClick(compared, Qt::Key_3);
    EXPECT_EQ(compared->mode(), CompareWindow::Mode::Blink);
    complete();
    EXPECT_FALSE(single.showsAfter());
    const QImage before = single.viewport()->grab().toImage();
    ASSERT_TRUE(QTest::qWaitFor([&] { return single.showsAfter(); }, kPatience));
    EXPECT_NE(single.viewport()->grab().toImage(), before);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !single.showsAfter(); }, kPatience));
    keep("blink");
    QTest::keyClick(compared, Qt::Key_1);
    EXPECT_TRUE(compared->left().isVisible());
    EXPECT_FALSE(single.isVisible());
}

TEST_F(Compare, SidesAreChosenSwappedAndMayBeSomebodysPdf)
{
    rounds();
    const auto *before = part<QComboBox>("chooseBefore"), *after = part<QComboBox>("chooseAfter");
    ASSERT_EQ(before->count(), 3); // two proofs and the page as it is
    EXPECT_EQ(before->currentIndex(), 0);
    EXPECT_EQ(after->currentIndex(), 1);
    QTest::mouseClick(part<QToolButton>("swapSides"), Qt::LeftButton);
    complete();
    EXPECT_EQ(before->currentIndex(), 1);
    EXPECT_EQ(find(DifferenceKind::TextRemoved) >= 0
            && differences()[std::size_t(find(DifferenceKind::TextRemoved))].before.words == u"增加的话"_s,
        true);
    // The proof against the page of now: nothing was changed since.
    auto *box = part<QComboBox>("chooseAfter");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_End);
    QTest::keyClick(box, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return compared->comparison() && part<QComboBox>("chooseAfter")->currentIndex() == 2; }, kPatience));
    EXPECT_EQ(differences().size(), 0u);
    EXPECT_TRUE(part<QLabel>("noDifference")->isVisible());
    keep("none");

    const QString path = folder.filePath(u"印厂.pdf"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto pdf = session.assetNow(proofs.front().pdf);
    ASSERT_TRUE(pdf);
    file.write(*pdf);
    file.close();
    compared->addForeign(path);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return compared->comparison() && !compared->comparison()->isTextExact; }, kPatience));
    EXPECT_GE(differences().size(), 4u);
    QFile bad(folder.filePath(u"坏.pdf"_s));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("no pdf");
    bad.close();
    compared->addForeign(bad.fileName());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !compared->findChild<widgets::MessageBar *>()->what().isEmpty(); }, kPatience));
    EXPECT_FALSE(compared->comparison());
    QTest::keyClick(compared, Qt::Key_Escape);
    EXPECT_FALSE(compared->isVisible());
}
