// Two people in two programs on one newsroom take A01 from its first proof to the press, by mouse and keys: the desk
// (肖编, and at its window 刘主任 and 陈总) and the proof room (谭智方, 李校, 周责校). Every kind of mark is made,
// decided and looked at again, copy arrives and is cut after it was approved, a finding is waived, and what the press
// gets is read. BANXIN_WRITE_MANUAL takes the film of the manual's chapter on proofs on the way (./dev manual).
#include "two_people_seat.h"

#include "tests/support/command.h"

#include "findings/waive_dialog.h"
#include "panels/findings_panel.h"
#include "panels/pages_panel.h"
#include "session/password.h"
#include "session/workflow_desk.h"
#include "tools/fit_popover.h"
#include "workflow/actions.h"

#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

using namespace banxin;
using namespace banxin::proof;
using namespace Qt::StringLiterals;
using base::Id;
using workflow::Guard;
using workflow::Kind;
using workflow::Role;

namespace {

const QDate kDay(2020, 10, 19);
// What arrives late; the second sentence goes again, and two characters of the first.
const QString kLate = u"10月18日深夜，该局又收到市文明办通报，全局干部职工备受鼓舞。"_s;
const QString kCut = u"据悉，下一步该局还将组织道德讲堂、经典诵读和志愿服务等活动，具体安排另行通知。"_s;

class AtTheDesk : public test::Seat {
protected:
    /// The editor of the day puts 21 marks into effect, but for two.
    void decide()
    {
        const std::vector<Remark> marks = room->desk().sheet().remarks; // as they were made
        std::set<MarkKind> kinds;
        for (const Remark &mark : marks)
            kinds.insert(mark.kind);
        ASSERT_EQ(kinds.size(), static_cast<std::size_t>(kMarkKinds)) << "every sign of GB/T 14706";
        for (const Remark &mark : marks) {
            if (HasFatalFailure())
                return;
            if (mark.kind == MarkKind::Script)
                reject(mark.id, u"这里是正文，不是上角"_s);
            else if (mark.kind == MarkKind::PictureUpright)
                reject(mark.id, u"图本来就是正的"_s);
            else if (mark.kind == MarkKind::Note) {
                choose(mark.id);
                auto *reply = part<QLineEdit>(u"markReply"_s, room);
                write(reply, u"已向该局核实，姓名和职务无误"_s);
                QTest::keyClick(reply, Qt::Key_Return);
                accept(mark);
            } else {
                accept(mark);
            }
        }
        choose(marks.front().id);
    }

    /// Copy comes after the story was approved, from another program; what has no room is cut, and what still has none
    /// is taken in by 适配稿区.
    void takeLateCopy()
    {
        ASSERT_TRUE(overset().isNull());
        const Id ending = lastBody().id;
        const QString before = lastBody().text;
        typeAtEndOf(ending);
        QGuiApplication::clipboard()->setText(kLate + kCut);
        QTest::keyClick(view, Qt::Key_V, Qt::ControlModifier);
        const auto words = [&] { return document().find<model::Paragraph>(ending)->text; };
        ASSERT_TRUE(until([&] { return words() == before + kLate + kCut; })) << words().toStdString();
        settle();
        EXPECT_FALSE(overset().isNull());
        film(u"late"_s);
        for (qsizetype i = 0; i < kCut.size(); ++i)
            QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_Delete);
        ASSERT_TRUE(until([&] { return words() == before + kLate; })) << words().toStdString();
        const QString cut = u"深夜"_s;
        for (qsizetype at = kLate.size(); at > kLate.indexOf(cut) + cut.size(); --at)
            QTest::keyClick(view, Qt::Key_Left);
        for (int i = 0; i < cut.size(); ++i)
            QTest::keyClick(view, Qt::Key_Backspace);
        ASSERT_TRUE(until([&] { return words() == before + QString(kLate).remove(cut); })) << words().toStdString();
        QTest::keyClick(view, Qt::Key_Escape);
        settle();
        if (overset().isNull())
            return;
        ASSERT_EQ(view->selection().story, story);
        menu(u"storyFit"_s);
        auto *fit = window->findChild<tools::FitPopover *>();
        ASSERT_TRUE(fit && until([&] { return fit->isOpen() && !fit->isBusy(); }));
        film(u"fit"_s);
        QTest::keyClick(part<QListView>(u"fitList"_s, fit), Qt::Key_Return);
        ASSERT_TRUE(until([&] { return !fit->isOpen(); }));
        settle();
        ASSERT_TRUE(overset().isNull());
    }

    /// What still stands in the way of the press: the story is not as it was approved, the running head has no number.
    void lookAtWhatIsMissing()
    {
        awaitOffer(u"released"_s);
        std::set<Guard> missing;
        ASSERT_TRUE(until([&] { return desk().standing() && desk().standing()->prospect.next; }));
        const std::vector<workflow::Obstacle> obstacles = desk().standing()->prospect.next->obstacles;
        for (const workflow::Obstacle &each : obstacles)
            if (each.guard)
                missing.insert(*each.guard);
        EXPECT_EQ(missing, (std::set<Guard>{Guard::Stories, Guard::Folio}));
        QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        auto *why = part<QFrame>(u"coursePopover"_s);
        ASSERT_TRUE(until([&] { return why->isVisible(); }));
        film(u"missing"_s, why);
        QTest::keyClick(why, Qt::Key_Escape);
        ASSERT_TRUE(until([&] { return !why->isVisible(); }));
    }

    /// The running head of the special page has no number of its own: that may stand, for a reason.
    void waiveFolio()
    {
        press(part<QToolButton>(u"statusFindings"_s));
        auto *panel = window->findChild<panels::FindingsPanel *>();
        auto *list = panel->findChild<QListView *>();
        const auto row = [&] {
            const auto shown = panel->shown();
            for (std::size_t i = 0; i < shown.size(); ++i)
                if (shown[i].rule == u"L02"_s)
                    return static_cast<int>(i);
            return -1;
        };
        ASSERT_TRUE(until([&] { return list->isVisible() && row() >= 0; }));
        const auto place = [&] { return list->visualRect(list->model()->index(row(), 0)); };
        for (int notch = 0; notch < 60 && !list->viewport()->rect().contains(place().center()); ++notch)
            wheel(*list, 0, place().center().y() < 0 ? 1 : -1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place().right() - 28, place().center().y()));
        findings::WaiveDialog *dialog = nullptr;
        ASSERT_TRUE(
            until([&] { return (dialog = window->findChild<findings::WaiveDialog *>()) && dialog->isVisible(); }));
        write(part<QComboBox>(u"waiveReason"_s, dialog)->lineEdit(), u"专版照老样，报眉上不排版次"_s);
        film(u"waive"_s, dialog);
        press(part<QPushButton>(u"waiveApply"_s, dialog));
        ASSERT_TRUE(until([&] { return row() < 0 && panel->counts().waived > 0; }));
        activate();
    }
};

class InTheProofRoom : public test::Seat {
protected:
    void markEverything()
    {
        select(within(u"唯标是夺"_s, 1, 1));
        type(u"旗"_s, MarkKind::Replace);
        select(within(u"集团图书馆"_s, 1, 1));
        key(Qt::Key_Delete, MarkKind::Delete);
        caret(within(u"昂扬向上的"_s, 5, 1));
        type(u"文明"_s, MarkKind::Insert);
        select(find(u"气排球"_s));
        QTest::keyClick(proof, Qt::Key_X);
        select(within(u"、篮球"_s, 1, 2));
        ASSERT_EQ(count(), 4U);
        EXPECT_EQ(last().kind, MarkKind::Swap);
        caret(within(u"利用“学习强国”"_s, 0, 1));
        key(Qt::Key_P, MarkKind::Split);
        caret(within(u"市人社局坚持把开展好"_s, 2, 1));
        key(Qt::Key_J, MarkKind::Join);
        dragBefore(find(u"让人社服务更加优质，"_s), find(u"内提素质"_s));
        ASSERT_EQ(count(), 7U);
        EXPECT_EQ(last().kind, MarkKind::Move);
        select(find(u"学先进"_s));
        key(Qt::Key_S, MarkKind::Stet);
        select(find(u"蒋湘晖"_s));
        QTest::keyClick(proof, Qt::Key_N);
        type(u"请核姓名和职务"_s, MarkKind::Note);
        select(within(u"抓机制重长效"_s, 4, 2));
        press(MarkKind::ReplaceAll);
        type(u"长期"_s, MarkKind::ReplaceAll);
        select(within(u"12次以上"_s, 0, 2));
        sign(MarkKind::Script);
        for (const auto &[words, kind] : {std::pair(u"散落"_s, MarkKind::Upright),
                 std::pair(u"无偿献血"_s, MarkKind::Align), std::pair(u"义务植树"_s, MarkKind::Stagger),
                 std::pair(u"文明之花，在"_s, MarkKind::MoreSpace), std::pair(u"竞相开放"_s, MarkKind::LessSpace)}) {
            select(find(words));
            sign(kind);
        }
        caret(within(u"创新学习方式"_s, 2, 1));
        sign(MarkKind::CharacterSpace);
        caret(within(u"健身房"_s, 2, 1));
        sign(MarkKind::Separate);
        // A picture: to be moved up and aside by measures, and to be turned.
        Id picture;
        for (const model::Frame *frame : framesWith<model::PictureContent>())
            if (!std::get<model::PictureContent>(frame->content).picture.isNull())
                picture = frame->id;
        ASSERT_FALSE(picture.isNull());
        clickFrame(picture);
        press(MarkKind::ShiftVertically);
        type(u"-0.3mm"_s, MarkKind::ShiftVertically);
        press(MarkKind::ShiftHorizontally);
        type(u"0.2mm"_s, MarkKind::ShiftHorizontally);
        sign(MarkKind::PictureUpright);
        ASSERT_EQ(count(), 21U);
    }
};

/// What the marks and the desk make of the story's text, by words alone.
struct Expected {
    QStringList paragraphs;
    void replace(const QString &was, const QString &is)
    {
        qsizetype times = 0;
        for (QString &text : paragraphs) {
            times += text.count(was);
            text.replace(was, is);
        }
        EXPECT_GE(times, 1) << was.toStdString();
    }
    qsizetype with(const QString &words) const
    {
        for (qsizetype i = 0; i < paragraphs.size(); ++i)
            if (paragraphs[i].contains(words))
                return i;
        ADD_FAILURE() << words.toStdString();
        return 0;
    }
    void split(const QString &before)
    {
        const qsizetype i = with(before), at = paragraphs[i].indexOf(before);
        paragraphs.insert(i + 1, paragraphs[i].mid(at));
        paragraphs[i].truncate(at);
    }
    void joinToPrevious(const QString &words)
    {
        const qsizetype i = with(words);
        ASSERT_GT(i, 0);
        paragraphs[i - 1] += paragraphs.takeAt(i);
    }
};

} // namespace

// The desk ---------------------------------------------------------------------------------------

TEST_F(AtTheDesk, DISABLED_TheDesk)
{
    // Each step of the play rests on the one before it.
    const auto play = [this](const auto &...steps) { (void)((steps(), !HasFailure()) && ...); };
    play([&] { signIn(u"肖编"_s); }, [&] { takeStory(u"submitted"_s); }, [&] { takeStory(u"first-review"_s); },
        [&] { signIn(u"刘主任"_s); }, [&] { takeStory(u"second-review"_s); }, [&] { signIn(u"陈总"_s); },
        [&] { takeStory(u"approved"_s, u"approve"_s); }, [&] { signIn(u"肖编"_s); }, [&] { take(u"proof-1"_s); },
        // What was marked on 大样 1.
        [&] { await(u"correcting-1"_s); }, [&] { enterRoom(); },
        [&] { EXPECT_TRUE(until([&] { return count() == 21; })) << count(); }, [&] { decide(); },
        [&] { film(u"decided"_s); }, [&] { leaveRoom(); }, [&] { takeLateCopy(); }, [&] { take(u"proof-2"_s); },
        // 大样 2 and 3.
        [&] { await(u"correcting-2"_s); }, [&] { enterRoom(); },
        [&] { EXPECT_TRUE(until([&] { return count() == 22; })) << count(); }, [&] { accept(Remark(last())); },
        [&] { leaveRoom(); }, [&] { take(u"proof-3"_s); }, [&] { await(u"correcting-3"_s); }, [&] { take(u"clean"_s); },
        [&] { await(u"reading"_s); }, [&] { take(u"signing"_s); },
        // The chief sees what is missing, what changed since he signed, and signs again.
        [&] { signIn(u"陈总"_s); }, [&] { lookAtWhatIsMissing(); }, [&] { takeStory(u"approved"_s, u"again"_s); },
        [&] { signIn(u"肖编"_s); }, [&] { waiveFolio(); }, [&] { signIn(u"陈总"_s); },
        [&] { take(u"released"_s, u"release"_s); },
        [&] { // 大样 3 is the same PDF, but it was the clean proof that 周责校 signed
            const QString said = asked.join(u'\n');
            EXPECT_EQ(said.count(titleOf(Round::Clean)), 2) << said.toStdString();
            EXPECT_FALSE(said.contains(titleOf(Round::Large3))) << said.toStdString();
        },
        [&] { film(u"released"_s); }, [&] { EXPECT_TRUE(session().flushNow()); });
}

// The proof room ---------------------------------------------------------------------------------

TEST_F(InTheProofRoom, DISABLED_TheProofRoom)
{
    const auto play = [this](const auto &...steps) { (void)((steps(), !HasFailure()) && ...); };
    play([&] { signIn(u"谭智方"_s); }, [&] { await(u"proof-1"_s); }, [&] { enterRoom(); },
        [&] { awaitRound(Round::Large1); }, [&] { markEverything(); }, [&] { film(u"marks"_s); },
        [&] { take(u"correcting-1"_s); },
        // What came late has a slip.
        [&] { await(u"proof-2"_s); }, [&] { signIn(u"李校"_s); }, [&] { awaitRound(Round::Large2); },
        [&] { select(within(u"备受鼓舞"_s, 0, 2)); }, [&] { type(u"深受"_s, MarkKind::Replace); },
        [&] { take(u"correcting-2"_s); },
        // Nothing more to say.
        [&] { await(u"proof-3"_s); }, [&] { signIn(u"谭智方"_s); }, [&] { awaitRound(Round::Large3); },
        [&] { take(u"correcting-3"_s); },
        // 核红 and 通读.
        [&] { await(u"clean"_s); }, [&] { signIn(u"周责校"_s); }, [&] { awaitRound(Round::Clean); },
        [&] { verifyAll([&] { film(u"verify"_s); }); }, [&] { readAll(); }, [&] { take(u"reading"_s, u"sign"_s); },
        [&] { await(u"released"_s); });
}

// Both -------------------------------------------------------------------------------------------

namespace {

const std::pair<QString, std::vector<Role>> kPeople[] = {{u"李管"_s, {Role::Admin}}, {u"肖编"_s, {Role::Editor}},
    {u"刘主任"_s, {Role::Head}}, {u"陈总"_s, {Role::Chief}}, {u"谭智方"_s, {Role::Proof}}, {u"李校"_s, {Role::Proof}},
    {u"周责校"_s, {Role::Lead}}};

void openIssue(session::Session &session, const QString &location)
{
    ASSERT_TRUE(session.openNow(location));
    const auto issues = session.issues();
    for (const auto &issue : issues)
        if (issue.date == kDay)
            ASSERT_TRUE(session.openIssueNow(issue.id));
}

/// The newsroom's people, and the story of A01 before anybody touches it.
void hire(const QString &location, Id &page, Id &story, Expected &expected)
{
    session::Session session;
    openIssue(session, location);
    page = session.working().children(session.issue(), model::ObjectKind::Page).front();
    ASSERT_EQ(session.working().find<model::Page>(page)->number, u"A01"_s);
    const std::vector<Id> stories = edit::storiesOn(session.working(), page);
    ASSERT_EQ(stories.size(), 1U);
    story = stories.front();
    const QString word = session::keptPassword(QLatin1String(test::kWord));
    session.setPerson(u"李管"_s);
    for (const auto &[name, roles] : kPeople) {
        const auto put = session::putPersonNow(session, {name, roles, word});
        ASSERT_TRUE(put) << put.error().toText().toStdString();
    }
    for (const auto *paragraph : session.working().childrenOf<model::Paragraph>(story))
        expected.paragraphs << paragraph->text;
}

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

/// A01 as the command line exports it.
QByteArray exported(const QString &location, const QString &pdf)
{
    const support::Answer answer = support::run(
        {u"export"_s, location, u"--issue"_s, kDay.toString(Qt::ISODate), u"--page"_s, u"A01"_s, u"--pdf"_s, pdf});
    EXPECT_EQ(answer.code, 0) << answer.said().toStdString();
    QFile file(pdf);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// What Poppler reads in it.
QString textOf(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    EXPECT_TRUE(reader.waitForFinished(60000));
    EXPECT_EQ(reader.exitCode(), 0);
    return withoutSpaces(QString::fromUtf8(reader.readAllStandardOutput()));
}

/// How often each character stands there.
std::map<char16_t, int> characters(const QString &text)
{
    std::map<char16_t, int> counts;
    for (const QChar c : text)
        ++counts[c.unicode()];
    return counts;
}

/// Each in a program of its own, until both are through or one has failed.
void play(const QString &location)
{
    QProcess desk, room;
    for (auto &[process, play] : {std::pair<QProcess &, QString>(desk, u"AtTheDesk.DISABLED_TheDesk"_s),
             std::pair<QProcess &, QString>(room, u"InTheProofRoom.DISABLED_TheProofRoom"_s)}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BANXIN_SEAT"_s, location);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(),
            {u"--gtest_also_run_disabled_tests"_s, u"--gtest_filter="_s + play});
        ASSERT_TRUE(process.waitForStarted());
    }
    const auto hasEnded = [](const QProcess &process) { return process.state() == QProcess::NotRunning; };
    const auto hasFailed = [&](const QProcess &process) { return hasEnded(process) && process.exitCode() != 0; };
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return (hasEnded(desk) && hasEnded(room)) || hasFailed(desk) || hasFailed(room); }, 4 * test::kLong));
    for (QProcess *process : {&desk, &room}) {
        const bool isStopped = !hasEnded(*process); // it would wait for the other one
        if (isStopped)
            process->kill();
        process->waitForFinished();
        EXPECT_TRUE(!isStopped && process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0)
            << (isStopped ? "stopped\n" : "") << process->readAll().toStdString();
    }
}

} // namespace

TEST(TwoPeople, TakeAPageFromItsFirstProofToThePress)
{
    QTemporaryDir folder;
    const QString location = folder.filePath(u"株洲日报.banxin"_s);
    support::copySample(location);
    const QString first = folder.filePath(u"before.pdf"_s), pdf = folder.filePath(u"A01.pdf"_s);
    (void)exported(location, first);
    Expected expected;
    Id page, story;
    hire(location, page, story, expected);
    ASSERT_FALSE(HasFailure());
    const QString before = expected.paragraphs.join(QString());
    play(location);
    if (HasFailure())
        return;

    // The story reads as the marks and the desk had it.
    expected.replace(u"唯标是夺"_s, u"唯旗是夺"_s);
    expected.replace(u"集团图书馆"_s, u"集图书馆"_s);
    expected.replace(u"昂扬向上的"_s, u"昂扬向上的文明"_s);
    expected.replace(u"气排球、篮球"_s, u"篮球、气排球"_s);
    expected.split(u"利用“学习强国”"_s);
    expected.joinToPrevious(u"市人社局坚持把开展好"_s);
    expected.replace(u"内提素质、外树形象，让人社服务更加优质，"_s, u"让人社服务更加优质，内提素质、外树形象，"_s);
    expected.replace(u"长效"_s, u"长期"_s);
    expected.replace(u"创新学习方式"_s, u"创新\u3000学习方式"_s);
    expected.replace(u"健身房"_s, u"健身 房"_s);
    QString late = kLate;
    late.remove(u"深夜"_s).replace(u"备受"_s, u"深受"_s);
    expected.replace(u"创建氛围。"_s, u"创建氛围。"_s + late);
    session::Session after;
    openIssue(after, location);
    QStringList now;
    for (const auto *paragraph : after.working().childrenOf<model::Paragraph>(story))
        now << paragraph->text;
    EXPECT_EQ(now, expected.paragraphs);

    // What the press gets is what was signed.
    const QByteArray bytes = exported(location, pdf);
    const auto read = session::stepsNow(after, {Kind::Page, page});
    ASSERT_TRUE(read);
    const auto released =
        std::find_if(read->begin(), read->end(), [](const workflow::Step &step) { return step.to == u"released"_s; });
    ASSERT_NE(released, read->end());
    EXPECT_EQ(released->person, u"陈总"_s);
    EXPECT_EQ(base::Digest::of(bytes), released->hash);
    const auto signed_ = after.assetNow(released->hash);
    ASSERT_TRUE(signed_);
    EXPECT_EQ(*signed_, bytes);
    const auto steps = session::stepsNow(after, {Kind::Page, page});
    ASSERT_TRUE(steps && !steps->empty());
    EXPECT_EQ(steps->back().to, u"exported"_s);

    // And another reader of PDF reads these words there: each paragraph whole, nothing besides that was not there
    // before.
    const QString words = textOf(pdf);
    for (const QString &paragraph : expected.paragraphs)
        EXPECT_TRUE(words.contains(withoutSpaces(paragraph))) << paragraph.toStdString();
    auto wanted = characters(textOf(first));
    for (const auto &[character, times] : characters(withoutSpaces(before)))
        wanted[character] -= times;
    for (const auto &[character, times] : characters(withoutSpaces(expected.paragraphs.join(QString()))))
        wanted[character] += times;
    std::erase_if(wanted, [](const auto &one) { return one.second == 0; });
    EXPECT_EQ(characters(words), wanted);

    // Everybody is in the record, and nothing of it was touched.
    const auto audit = session::auditNow(after);
    ASSERT_TRUE(audit);
    std::map<QString, int> by;
    for (const session::AuditEntry &entry : *audit)
        ++by[entry.step.person];
    for (const auto &[name, roles] : kPeople)
        EXPECT_GE(by[name], name == u"李管"_s ? 0 : 1) << name.toStdString();
    const support::Answer verified = support::run({u"verify"_s, location, u"--json"_s});
    EXPECT_EQ(verified.code, 0) << verified.out.toStdString() << verified.said().toStdString();

    // Every mark is decided, and what was accepted was looked at again.
    std::vector<Statement> said;
    for (const QString &kind : {kProofFact, kMarkFact, kReplyFact, kDecisionFact}) {
        const auto records = after.recordsNow({page}, kind);
        ASSERT_TRUE(records);
        for (const session::Record &record : *records)
            said.push_back({record.fact, record.author, record.time.toString(Qt::ISODate)});
    }
    const Sheet sheet = Sheet::of(said);
    EXPECT_EQ(sheet.remarks.size(), 22U);
    EXPECT_EQ(sheet.proofs.size(), 4U);
    int done = 0;
    for (const Remark &mark : sheet.remarks) {
        const bool isRejected = mark.kind == MarkKind::Script || mark.kind == MarkKind::PictureUpright;
        EXPECT_EQ(mark.state(), isRejected ? RemarkState::Rejected : RemarkState::Done)
            << toName(mark.kind).toStdString();
        done += mark.state() == RemarkState::Done;
    }
    EXPECT_EQ(done, 20);
}
