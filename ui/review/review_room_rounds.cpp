// What the room does with several rounds: 对红, 核红, and going to a place of one of them.
#include "review/review_room.h"

#include "review/verify_view.h"
#include "widgets/message_bar.h"

#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace banxin::review {

void ReviewRoom::showPlace(base::Id proof, QPointF at)
{
    const auto shown = m_desk->shown();
    if (shown && shown->proof.id == proof) {
        m_view->setMiddle(at, std::max(m_view->zoom(), 1.0));
        return;
    }
    m_wanted = proof;
    m_wantedAt = at;
    m_desk->show(proof);
}

void ReviewRoom::compareRounds(bool on)
{
    const auto shown = m_desk->shown();
    if (!on || !shown) {
        m_before->hide();
        m_before->setProof(nullptr);
        return;
    }
    const proof::Proof *before = m_desk->sheet().proofBefore(shown->proof.id);
    if (!before) {
        m_hint->setText(tr("这是第一次校样，前面没有可以对红的。"));
        m_compare->setChecked(false);
        return;
    }
    m_before->show();
    std::vector<ProofView::Mark> marks;
    for (const proof::Remark &remark : m_desk->sheet().remarks)
        if (remark.round == before->round)
            marks.push_back({remark, m_desk->stateOf(remark.id)});
    m_desk->read(*before, m_before, [this, marks](const auto &read) {
        if (!read) {
            m_message->showError(read.error());
            return;
        }
        m_before->setProof(*read);
        m_before->setMarks(marks);
        m_before->setMiddle(m_view->middle(), m_view->zoom());
    });
}

void ReviewRoom::verifyMarks(bool on)
{
    if (on)
        m_verify->start();
    else
        m_verify->stop();
    m_centre->setCurrentIndex(on ? 2 : m_desk->shown() ? 1 : 0);
}

void ReviewRoom::showRange(const proof::StoryRange &place)
{
    if (place.paragraph.isNull())
        return;
    const ProofSelection selection{{place.paragraph, place.from, false}, {place.lastParagraph, place.to, false}};
    m_view->setSelection(selection);
    m_view->reveal(selection);
}

} // namespace banxin::review
