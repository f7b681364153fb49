// What is done about findings: the card at one, menus, mending, waiving, switching a rule off.
#include "shell/findings_desk.h"

#include "canvas/page_view.h"
#include "check/rule.h"
#include "edit/check_edits.h"
#include "edit/house_edits.h"
#include "findings/finding_card.h"
#include "findings/fix_dialog.h"
#include "findings/waive_dialog.h"
#include "galley/galley_view.h"
#include "language/rule.h"
#include "panels/finding_rows.h"
#include "panels/findings_panel.h"
#include "shell/main_window.h"
#include "tools/fit_popover.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace banxin::shell {

using base::Id;
using findings::FindingCard;
using panels::FindingFix;
using panels::PageFinding;

namespace {

constexpr char kReasons[] = "findings/reasons";
constexpr QChar kBetween(0x1E);
constexpr qsizetype kMostReasons = 8;

base::Finding noun(const PageFinding &finding)
{
    base::Finding found;
    found.rule = finding.rule;
    found.severity = static_cast<base::Severity>(finding.kind);
    found.message = finding.message;
    found.frame = finding.frame;
    found.story = finding.story;
    found.paragraph = finding.paragraph;
    found.start = finding.from;
    found.length = finding.to - finding.from;
    found.text = finding.found;
    found.fix = {static_cast<base::FixKind>(finding.fix), finding.instead};
    if (!language::ruleOf(finding.rule)) // what is let stand of a page's rule is of that page
        found.page = finding.page;
    return found;
}

/// What a way to mend it is called in a menu.
QString fixWords(const PageFinding &finding)
{
    QString words = finding.instead.isEmpty() ? FindingsDesk::tr("删去“%1”").arg(finding.found)
                                              : FindingsDesk::tr("改为“%1”").arg(finding.instead);
    words.replace(QChar::LineSeparator, u'↵');
    return words.size() > 40 ? words.left(39) + u'…' : words;
}

} // namespace

bool FindingsDesk::mayEdit() const
{
    return !m_window.m_session->isReadOnly() && m_window.m_room == Room::Compose && !m_window.isInIntake();
}

// Under the pointer ------------------------------------------------------------------------------

std::optional<FindingsDesk::Spot> FindingsDesk::spotIn(QWidget *viewport, QPointF at)
{
    const bool inGalley = m_galley && viewport == m_galley->viewport();
    const canvas::PageView &view = *m_window.m_view;
    if (!inGalley && (viewport != view.viewport() || view.previews() || m_window.m_room != Room::Compose))
        return std::nullopt;
    const canvas::FindingMarks &marks = inGalley ? m_galley->findingMarks() : view.findingMarks();
    const auto mapping = inGalley ? m_galley->findingMapping() : view.findingMapping();
    const int index = marks.at(at, mapping);
    if (index < 0)
        return std::nullopt;
    const canvas::FindingMark &mark = marks.all()[static_cast<std::size_t>(index)];
    const auto finding = listed(mark.paragraph, mark.from, mark.to);
    const auto box = marks.boxOf(index, mapping, at);
    if (!finding || !box)
        return std::nullopt;
    return Spot{*finding, box->toAlignedRect(), viewport};
}

std::optional<FindingsDesk::Spot> FindingsDesk::spotAt(QPoint place)
{
    QWidget *views[] = {
        m_galley && m_galley->isVisible() ? m_galley->viewport() : nullptr, m_window.m_view->viewport()};
    for (QWidget *viewport : views) {
        const QPoint at = viewport ? viewport->mapFromGlobal(place) : QPoint();
        if (viewport && viewport->rect().contains(at))
            if (const auto spot = spotIn(viewport, at))
                return spot;
    }
    return std::nullopt;
}

bool FindingsDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card) {
        if (event->type() == QEvent::Enter)
            m_leave.stop();
        else if (event->type() == QEvent::Leave && m_cardIsHovered)
            m_leave.start();
        return false;
    }
    auto *viewport = qobject_cast<QWidget *>(watched);
    const bool isView = watched == m_window.m_view || watched == m_galley;
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (isView || mouse->buttons() != Qt::NoButton)
            break;
        m_hoverIn = viewport;
        m_hoverAt = mouse->position();
        const auto spot = spotIn(viewport, m_hoverAt);
        const bool isOfCard = spot && m_card->isOpen() && m_card->finding().paragraph == spot->finding.paragraph
            && m_card->finding().from == spot->finding.from && m_card->finding().rule == spot->finding.rule;
        if (spot && !isOfCard)
            m_dwell.start();
        else
            m_dwell.stop();
        if (isOfCard)
            m_leave.stop();
        else if (m_cardIsHovered && m_card->isOpen() && !m_leave.isActive())
            m_leave.start();
        break;
    }
    case QEvent::Leave:
        if (!isView) {
            m_dwell.stop();
            if (m_cardIsHovered && m_card->isOpen())
                m_leave.start();
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Resize:
        m_dwell.stop();
        if (!isView)
            closeCard();
        break;
    case QEvent::KeyPress:
    case QEvent::InputMethod: {
        const bool isHeld = event->type() == QEvent::KeyPress && [event] {
            const int key = static_cast<QKeyEvent *>(event)->key();
            return key == Qt::Key_Alt || key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Meta;
        }();
        if (isView && !isHeld) {
            m_dwell.stop();
            closeCard();
        }
        break;
    }
    case QEvent::ToolTip:
        if (!isView && spotIn(viewport, static_cast<QHelpEvent *>(event)->pos()))
            return true; // the card says it
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// The card ---------------------------------------------------------------------------------------

void FindingsDesk::openCardFor(const PageFinding &finding, QWidget *viewport, const QRect &place, bool focus)
{
    const bool may = mayEdit();
    const check::RuleInfo *rule = check::ruleInfo(finding.rule);
    FindingCard::Ways ways;
    ways.fix = may && finding.fix != FindingFix::None && !finding.isWaived;
    ways.waive = may && finding.mayBeWaived;
    ways.ruleOff = may && !finding.isWaived && rule && rule->canBeOff;
    m_leave.stop();
    m_dwell.stop();
    m_cardIsHovered = false;
    m_card->showFor(finding, ways, viewport, place, focus);
}

void FindingsDesk::closeCard()
{
    const bool hadKeys = m_card->isOpen() && m_card->isAncestorOf(m_window.focusWidget());
    m_leave.stop();
    m_cardIsHovered = false;
    m_card->hide();
    if (hadKeys)
        backToText();
}

void FindingsDesk::backToText()
{
    QWidget *viewport = m_card->parentWidget();
    if (m_galley && viewport == m_galley->viewport())
        m_galley->setFocus();
    else
        m_window.m_view->setFocus();
}

void FindingsDesk::openCard()
{
    if (m_card->isOpen()) {
        m_card->takeFirst();
        return;
    }
    auto finding = atCaret();
    if (!finding) {
        if (const PageFinding *now = m_window.m_findings->current();
            now && m_window.m_findings->isAncestorOf(m_window.focusWidget()))
            finding = *now;
    }
    if (!finding || !finding->isInText)
        return;
    QWidget *viewport = viewportOf(*finding);
    openCardFor(*finding, viewport, placeOf(*finding, viewport), true);
}

// Menus ------------------------------------------------------------------------------------------

bool FindingsDesk::addTo(QMenu &menu, QPoint place)
{
    auto spot = spotAt(place);
    std::optional<PageFinding> finding = spot ? std::optional(spot->finding) : atCaret();
    if (!finding)
        return false;
    addTo(menu, *finding);
    return true;
}

void FindingsDesk::addTo(QMenu &menu, const PageFinding &finding)
{
    const bool may = mayEdit();
    const auto add = [&](const QString &name, const QString &text, void (FindingsDesk::*run)(const PageFinding &)) {
        QAction *action = menu.addAction(text, this, [this, finding, run] { (this->*run)(finding); });
        action->setObjectName(name);
        action->setEnabled(may);
        if (!may)
            action->setToolTip(tr("编辑部以只读方式打开，或者不在组版里"));
        return action;
    };
    if (finding.fix != FindingFix::None && !finding.isWaived) {
        QAction *fix = add(QStringLiteral("menuFix"), fixWords(finding), &FindingsDesk::fix);
        QFont bold = menu.font();
        bold.setBold(true);
        fix->setFont(bold);
    }
    if (panels::canBeFitted(finding))
        add(QStringLiteral("menuFit"), tr("适配稿区"), &FindingsDesk::fit);
    if (finding.mayBeWaived)
        add(QStringLiteral("menuWaive"), finding.isWaived ? tr("不再豁免") : tr("豁免…"), &FindingsDesk::waive);
    else { // said, and why not
        QAction *never = add(QStringLiteral("menuWaive"), tr("豁免…"), &FindingsDesk::waive);
        never->setEnabled(false);
        never->setToolTip(tr("排版和印前的问题不能豁免，印出来就是那样；付印时总编可以写明理由放行"));
    }
    const check::RuleInfo *rule = check::ruleInfo(finding.rule);
    if (rule && rule->canBeOff && !finding.isWaived)
        add(QStringLiteral("menuRuleOff"), tr("本报不用 %1").arg(finding.rule), &FindingsDesk::switchOff)
            ->setToolTip(finding.ruleName);
    if (!menu.isEmpty())
        menu.addSeparator();
}

// Edits ------------------------------------------------------------------------------------------

bool FindingsDesk::apply(const base::Result<model::ChangeSet> &change)
{
    if (m_window.m_session->isReadOnly()) {
        m_window.tellReadOnly();
        return false;
    }
    session::Session &session = *m_window.m_session;
    session.endUndoStep();
    const base::Status status = change ? session.apply(*change) : base::Status(tl::unexpected(change.error()));
    session.endUndoStep();
    if (!status)
        m_window.showError(status.error());
    return status.has_value();
}

void FindingsDesk::fix(const PageFinding &finding)
{
    closeCard();
    if (!apply(edit::applyFixes(m_window.m_session->working(), {noun(finding)}, m_window.editContext())))
        return;
    // Typing goes on behind it.
    if (m_window.m_view->cursor().parent() != Id() && m_window.m_view->isTyping()) {
        const layout::TextPosition behind{finding.paragraph, finding.from + static_cast<int>(finding.instead.size())};
        const layout::TextPosition caret = m_window.m_view->cursor().caret();
        if (caret.paragraph == finding.paragraph && m_window.m_view->cursor().hasSelection())
            m_window.m_view->selectText(behind, behind, false);
    }
}

void FindingsDesk::fit(const PageFinding &finding)
{
    closeCard();
    m_window.m_view->setFocus();
    if (!show(finding, false))
        m_window.m_view->selectFrame(finding.frame);
    m_window.m_fit->openFor(finding.frame);
}

void FindingsDesk::waive(const PageFinding &finding)
{
    closeCard();
    session::Session &session = *m_window.m_session;
    if (session.isReadOnly()) {
        m_window.tellReadOnly();
        return;
    }
    if (finding.isWaived) {
        apply(edit::unwaive(session.working(), {finding.waiver}, m_window.editContext()));
        return;
    }
    const QString past = m_window.m_settings.text(QLatin1String(kReasons));
    QStringList reasons = past.isEmpty() ? QStringList() : past.split(kBetween);
    auto *dialog = new findings::WaiveDialog(finding, reasons, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, finding, reasons]() mutable {
        const QString reason = dialog->reason();
        reasons.removeAll(reason);
        reasons.prepend(reason);
        m_window.m_settings.setText(QLatin1String(kReasons), reasons.mid(0, kMostReasons).join(kBetween));
        const session::Session &now = *m_window.m_session;
        apply(edit::waive(now.working(), now.issue(), {noun(finding)}, reason, m_window.editContext()));
    });
    dialog->open();
}

void FindingsDesk::switchOff(const PageFinding &finding)
{
    closeCard();
    const model::Publication *paper = m_window.publication();
    if (!paper)
        return;
    edit::House house = edit::houseOf(m_window.m_session->working(), paper->id);
    auto &off = house.publication.mutedFindings;
    if (std::find(off.begin(), off.end(), finding.rule) == off.end())
        off.push_back(finding.rule);
    if (!apply(edit::setHouse(m_window.m_session->working(), house, m_window.editContext())))
        return;
    m_window.tell(tr("本报不再查 %1“%2”；在报纸设置的规则里可以再打开。").arg(finding.rule, finding.ruleName),
        tr("撤销"), [this] { m_window.undo(); });
}

void FindingsDesk::fixAll()
{
    closeCard();
    if (!mayEdit()) {
        m_window.tellReadOnly();
        return;
    }
    std::vector<PageFinding> automatic;
    for (const PageFinding &finding : m_window.m_findings->shown()) {
        // Of two at one place the first is carried out; the other is looked at anew.
        const bool overlaps = std::any_of(automatic.begin(), automatic.end(), [&](const PageFinding &other) {
            return other.paragraph == finding.paragraph && other.from < finding.to && finding.from < other.to;
        });
        if (finding.fix == FindingFix::Auto && !finding.isWaived && !overlaps)
            automatic.push_back(finding);
    }
    if (automatic.empty()) {
        m_window.tell(tr("没有可以自动改的。"));
        return;
    }
    auto *dialog = new findings::FixDialog(m_window.m_session->working(), std::move(automatic), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &findings::FixDialog::looked, this, [this](const PageFinding &finding) { show(finding, false); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] { carryOut(dialog->chosen()); });
    dialog->open();
}

/// One undo step.
void FindingsDesk::carryOut(const std::vector<PageFinding> &chosen)
{
    const model::Document &document = m_window.m_session->working();
    std::vector<base::Finding> findings;
    for (const PageFinding &finding : chosen) // a colleague may have typed there meanwhile
        if (const auto *paragraph = document.find<model::Paragraph>(finding.paragraph);
            paragraph && paragraph->text.mid(finding.from, finding.to - finding.from) == finding.found)
            findings.push_back(noun(finding));
    std::vector<int> fixed;
    if (!apply(edit::applyFixes(document, findings, m_window.editContext(), &fixed)))
        return;
    const auto gone = static_cast<int>(chosen.size()) - static_cast<int>(fixed.size());
    const QString done = tr("改正了 %1 处。").arg(fixed.size());
    m_window.tell(gone > 0 ? done + tr("%1 处的文字已经改过，没有动。").arg(gone) : done, tr("撤销"),
        [this] { m_window.undo(); });
}

} // namespace banxin::shell
