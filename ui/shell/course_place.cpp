#include "shell/course_place.h"

#include "course/course_bar.h"
#include "review/review_room.h"
#include "shell/house_actions.h"
#include "shell/main_window.h"
#include "shell/proof_place.h"
#include "shell/publication_settings.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QDialog>
#include <QMenu>
#include <QPushButton>

namespace banxin::shell {

using course::CourseDesk;
using workflow::Kind;

namespace {

/// The newest of the page's proofs that belongs to a state of the course.
base::Id proofOf(const proof::Sheet &sheet, const QString &state)
{
    const QString bare = workflow::withoutRound(state);
    const int wanted = std::min(workflow::roundOf(state), static_cast<int>(proof::Round::Large3));
    const bool isClean =
        bare == u"clean" || bare == u"reading" || bare == u"signing" || bare == u"released" || bare == u"exported";
    for (auto one = sheet.proofs.rbegin(); one != sheet.proofs.rend(); ++one) {
        if (isClean ? one->round == proof::Round::Clean : wanted > 0 && static_cast<int>(one->round) == wanted)
            return one->id;
    }
    return {};
}

} // namespace

CoursePlace::CoursePlace(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_desk(CourseDesk::of(window.session()))
    , m_steps(new course::CourseSteps(m_desk, window))
    , m_bar(new course::CourseBar(*m_steps))
{
    setObjectName(QStringLiteral("coursePlace"));
    if (auto *exports = window.findChild<QPushButton *>(QStringLiteral("exportButton")))
        if (auto *row = qobject_cast<QBoxLayout *>(exports->parentWidget()->layout()))
            row->addWidget(m_bar);
    Settings settings;
    m_steps->setLikely(settings.text(QStringLiteral("course/person")));
    connect(m_steps, &course::CourseSteps::signedIn, this, [](const QString &person) {
        Settings kept;
        kept.setText(QStringLiteral("course/person"), person);
    });
    connect(m_steps, &course::CourseSteps::told, this, [this](const QString &what) {
        if (auto *message = m_window.findChild<widgets::MessageBar *>())
            message->showMessage(widgets::Tone::Ok, what);
    });
    connect(m_steps, &course::CourseSteps::failed, &m_window, &MainWindow::showError);
    connect(&m_desk, &CourseDesk::failed, &m_window, &MainWindow::showError);
    connect(m_bar, &course::CourseBar::staffWanted, this, &CoursePlace::showStaff);
}

CoursePlace &CoursePlace::of(MainWindow &window)
{
    auto *known = window.findChild<CoursePlace *>(QStringLiteral("coursePlace"), Qt::FindDirectChildrenOnly);
    return known ? *known : *new CoursePlace(window);
}

void CoursePlace::follow(base::Id page)
{
    m_desk.setPage(page);
    // The card comes into the proof room once that is there.
    auto *room = m_roomCard ? nullptr : m_window.findChild<review::ReviewRoom *>(QStringLiteral("reviewRoom"));
    if (!room)
        return;
    auto *side = room->findChild<QWidget *>(QStringLiteral("reviewSide"));
    auto *column = side ? qobject_cast<QBoxLayout *>(side->layout()) : nullptr;
    if (!column)
        return;
    m_roomCard = new course::CourseCard(*m_steps);
    column->addWidget(widgets::hairline());
    column->addWidget(m_roomCard);
    m_roomCard->setStanding(m_desk.standing());
    connect(&m_desk, &CourseDesk::changed, m_roomCard, [this] { m_roomCard->setStanding(m_desk.standing()); });
}

void CoursePlace::next() { m_bar->next(); }
void CoursePlace::why() { m_bar->showWhy(); }
void CoursePlace::signIn()
{
    if (m_desk.hasAccounts())
        m_steps->signIn();
    else
        showStaff();
}
void CoursePlace::signOut() { m_steps->signOut(); }

void CoursePlace::showCourse(const session::WorkflowSubject &subject)
{
    auto *dialog = new QDialog(&m_window);
    dialog->setObjectName(QStringLiteral("courseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(tr("流转"));
    dialog->setFixedWidth(420);
    auto *card = new course::CourseCard(*m_steps);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(card);
    // A step that asks nothing leaves the card to say what comes next; one that asks comes before it.
    const auto look = [this, subject, card, dialog] {
        m_desk.look(subject, card, [this, card, dialog](const base::Result<course::Standing> &standing) {
            if (standing) {
                card->setStanding(*standing);
                dialog->adjustSize();
                return;
            }
            dialog->close();
            m_window.showError(standing.error());
        });
    };
    connect(&m_desk, &CourseDesk::taken, card, look);
    connect(&m_desk, &CourseDesk::peopleChanged, card, look);
    connect(m_steps, &course::CourseSteps::failed, dialog, &QDialog::close); // told in the window
    look();
    dialog->open();
}

void CoursePlace::showStoryCourse()
{
    const base::Id story = m_window.view().selection().story;
    if (story.isNull()) {
        m_window.showError(
            {base::ErrorKind::Refused, tr("没有选中稿件。"), {}, tr("先点版上的一篇稿，或者在稿库里用右键。")});
        return;
    }
    showCourse({Kind::Story, story});
}

void CoursePlace::showStaff()
{
    openPublicationSettings(m_window);
    if (auto *settings = m_window.findChild<PublicationSettings *>())
        settings->showSection(QStringLiteral("staff"));
}

void CoursePlace::showProof(base::Id page, const QString &state)
{
    m_window.showPage(page);
    m_window.setRoom(Room::Review);
    review::ReviewRoom &room = ProofPlace::of(m_window).room();
    room.setPage(page);
    review::ProofDesk &desk = room.desk();
    const auto show = [&desk, page, state] {
        if (desk.page() != page || desk.sheet().proofs.empty())
            return false;
        if (const base::Id proof = proofOf(desk.sheet(), state); !proof.isNull())
            desk.show(proof);
        return true;
    };
    if (show())
        return;
    auto *once = new QObject(&desk); // the page's facts are on their way
    connect(&desk, &review::ProofDesk::sheetChanged, once, [once, show] {
        if (show())
            once->deleteLater();
    });
}

void CoursePlace::pressInRoom(const QString &button)
{
    m_window.setRoom(Room::Review);
    if (auto *pressed = ProofPlace::of(m_window).room().findChild<QAbstractButton *>(button))
        pressed->click();
}

std::vector<panels::PageFacts> CoursePlace::withStates(std::vector<panels::PageFacts> pages) const
{
    for (panels::PageFacts &page : pages)
        if (const QString state = m_desk.stateOf(page.page); !state.isEmpty())
            page.state = workflow::titleOf(Kind::Page, state);
    return pages;
}

std::vector<panels::StoryFacts> CoursePlace::withStates(std::vector<panels::StoryFacts> stories) const
{
    for (panels::StoryFacts &story : stories)
        if (const QString state = m_desk.stateOf(story.story); !state.isEmpty()) {
            story.state = workflow::titleOf(Kind::Story, state);
            story.awaiting = state != u"approved" && state != u"frozen" && state != u"published";
        }
    return stories;
}

QString CoursePlace::stepOf(base::Id story) const
{
    const auto *object = m_window.session().working().find<model::Story>(story);
    const QString state = m_desk.stateOf(story);
    if (!object || !state.isEmpty())
        return object ? workflow::titleOf(Kind::Story, state) : QString();
    return panels::stateName(object->state);
}

void CoursePlace::addTo(QMenu &menu, const session::WorkflowSubject &subject)
{
    menu.addAction(tr("流转…"), this, [this, subject] { showCourse(subject); })
        ->setObjectName(QStringLiteral("menuCourse"));
}

} // namespace banxin::shell
