#include "shell/proof_place.h"

#include "review/mark_files.h"
#include "review/reading_watch.h"
#include "review/review_room.h"
#include "shell/compare_place.h"
#include "shell/main_window.h"
#include "shell/settings.h"

#include <QStackedWidget>

namespace banxin::shell {

ProofPlace::ProofPlace(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_rooms(qobject_cast<QStackedWidget *>(window.centralWidget()))
    , m_room(new review::ReviewRoom(window.session()))
{
    setObjectName(QStringLiteral("proofPlace"));
    m_rooms->addWidget(m_room);
    connect(m_room, &review::ReviewRoom::compareWanted, this, [this] { compareProofs(m_window); });
    m_room->reading().setSeenBefore([](base::Id proof) { return Settings().linesSeen(proof.toString()); });
    connect(&m_room->reading(), &review::ReadingWatch::seen, this,
        [](base::Id proof, const QByteArray &lines) { Settings().setLinesSeen(proof.toString(), lines); });
}

ProofPlace &ProofPlace::of(MainWindow &window)
{
    auto *known = window.findChild<ProofPlace *>(QStringLiteral("proofPlace"), Qt::FindDirectChildrenOnly);
    return known ? *known : *new ProofPlace(window);
}

void ProofPlace::enter()
{
    m_room->setPage(m_window.page());
    m_rooms->setCurrentWidget(m_room);
    m_room->view().setFocus(Qt::OtherFocusReason);
}

void ProofPlace::exportMarks()
{
    m_window.setRoom(Room::Review);
    m_room->files().askToExport();
}

void ProofPlace::importMarks()
{
    m_window.setRoom(Room::Review);
    m_room->files().askToImport();
}

void ProofPlace::showProof(base::Id proof, QPointF at)
{
    m_window.setRoom(Room::Review);
    m_room->showPlace(proof, at);
}

void ProofPlace::leave()
{
    if (m_rooms->currentWidget() == m_room)
        m_rooms->setCurrentIndex(0);
}

} // namespace banxin::shell
