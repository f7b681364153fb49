#include "findings/finding_card.h"

#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::findings {

using panels::FindingKind;
using widgets::Tone;

namespace {
constexpr int kWidth = 304, kGap = 6, kEdge = 6;
}

FindingCard::FindingCard(QWidget *parent)
    : QFrame(parent)
    , m_icon(new widgets::IconLabel(16))
    , m_title(new QLabel)
    , m_rule(new QLabel)
    , m_why(new QLabel)
    , m_basis(new QLabel)
    , m_fix(new QPushButton)
    , m_waive(new QPushButton)
    , m_off(new QPushButton)
{
    setObjectName(QStringLiteral("findingCard"));
    setProperty("popover", true);
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(kWidth);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(20);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);

    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setObjectName(QStringLiteral("findingTitle"));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_rule->setProperty("tone", QStringLiteral("hint"));
    m_why->setObjectName(QStringLiteral("findingWhy"));
    m_why->setProperty("tone", QStringLiteral("secondary"));
    m_basis->setObjectName(QStringLiteral("findingBasis"));
    m_basis->setProperty("tone", QStringLiteral("hint"));
    for (QLabel *label : {m_why, m_basis}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_fix->setObjectName(QStringLiteral("findingFix"));
    m_fix->setProperty("primary", true);
    m_waive->setObjectName(QStringLiteral("findingWaive"));
    m_off->setObjectName(QStringLiteral("findingRuleOff"));
    for (QPushButton *button : {m_waive, m_off})
        button->setProperty("link", true);
    for (QPushButton *button : {m_fix, m_waive, m_off})
        button->setAutoDefault(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_rule, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_waive);
    buttons->addStretch(1);
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_basis, 1);
    below->addWidget(m_off, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addLayout(below);
    column->addLayout(buttons);
    hide();

    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT fixWanted(finding()); });
    connect(m_waive, &QPushButton::clicked, this, [this] { Q_EMIT waiveWanted(finding()); });
    connect(m_off, &QPushButton::clicked, this, [this] { Q_EMIT ruleOffWanted(finding()); });
}

void FindingCard::retranslate()
{
    const QString fix =
        m_finding.instead.isEmpty() ? tr("删去“%1”").arg(m_finding.found) : tr("改为“%1”").arg(m_finding.instead);
    QString words = fix;
    words.replace(QChar::LineSeparator, u'↵');
    m_fix->setText(fontMetrics().elidedText(words, Qt::ElideRight, kWidth - 150).replace(u'&', QStringLiteral("&&")));
    m_fix->setAccessibleName(fix);
    m_waive->setText(m_finding.isWaived ? tr("不再豁免") : tr("豁免…"));
    m_off->setText(tr("本报不用这条"));
    m_off->setToolTip(tr("以后本报都不查“%1”；在报纸设置的规则里可以再打开").arg(m_finding.ruleName));
    const QString kind = m_finding.kind == FindingKind::Error ? tr("错误")
        : m_finding.kind == FindingKind::Warning              ? tr("警告")
                                                              : tr("提示");
    m_title->setText(m_finding.title.isEmpty() ? m_finding.message : m_finding.title);
    m_rule->setText(m_finding.ruleName.isEmpty() ? QString() : m_finding.rule);
    m_why->setText(m_finding.message == m_title->text() ? QString() : m_finding.message);
    m_why->setVisible(!m_why->text().isEmpty());
    QStringList below;
    if (!m_finding.basis.isEmpty())
        below << tr("依据：%1").arg(m_finding.basis);
    if (m_finding.isWaived)
        below << tr("%1 豁免：%2").arg(m_finding.waivedBy, m_finding.waivedWhy);
    m_basis->setText(below.join(u'\n'));
    m_basis->setVisible(!below.isEmpty() || m_off->isVisibleTo(this)); // it holds the place beside the button
    setAccessibleName(QStringList{kind, m_title->text(), m_why->text(), m_basis->text()}.join(u' '));
}

void FindingCard::showFor(
    const panels::PageFinding &finding, const Ways &ways, QWidget *view, const QRect &place, bool focus)
{
    m_finding = finding;
    const auto [name, tone] = finding.kind == FindingKind::Error ? std::pair(QStringLiteral("circle-x"), Tone::Error)
        : finding.kind == FindingKind::Warning ? std::pair(QStringLiteral("triangle-alert"), Tone::Warn)
                                               : std::pair(QStringLiteral("info"), Tone::Accent);
    m_icon->setIcon(name, tone);
    m_fix->setVisible(ways.fix);
    m_waive->setVisible(ways.waive);
    m_off->setVisible(ways.ruleOff);
    retranslate();
    if (parentWidget() != view)
        setParent(view);
    ensurePolished();
    layout()->activate();
    const int height = std::max(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(kWidth) : 0,
        layout()->totalMinimumSize().height());
    QRect box(place.left(), place.bottom() + kGap, kWidth, height);
    const QRect room = view->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    if (box.bottom() > room.bottom() && place.top() - kGap - height >= room.top())
        box.moveBottom(place.top() - kGap);
    box.moveTop(std::clamp(box.top(), room.top(), std::max(room.top(), room.bottom() - height)));
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - kWidth)));
    setGeometry(box);
    show();
    raise();
    if (focus) {
        QPushButton *first = ways.fix ? m_fix : ways.waive ? m_waive : ways.ruleOff ? m_off : nullptr;
        if (first)
            first->setFocus(Qt::ShortcutFocusReason);
        else
            setFocus(Qt::ShortcutFocusReason);
    }
}

void FindingCard::takeFirst()
{
    if (m_fix->isVisible())
        Q_EMIT fixWanted(finding());
    else if (m_waive->isVisible())
        Q_EMIT waiveWanted(finding());
}

void FindingCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT left();
        return;
    }
    QFrame::keyPressEvent(event);
}

void FindingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace banxin::findings
