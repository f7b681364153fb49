#include "widgets/message_bar.h"

#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>

namespace banxin::widgets {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(18))
    , m_what(new QLabel)
    , m_advice(new QLabel)
    , m_details(new QLabel)
    , m_fold(new QToolButton)
    , m_action(new QPushButton)
{
    m_goes.setSingleShot(true);
    m_goes.setInterval(8000);
    connect(&m_goes, &QTimer::timeout, this, [this] {
        if (underMouse() || (QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget())))
            m_goes.start(); // it is being read
        else
            clear();
    });
    setObjectName(QStringLiteral("messageBar"));
    m_what->setObjectName(QStringLiteral("messageWhat"));
    for (QLabel *label : {m_what, m_advice, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_details->setProperty("tone", QStringLiteral("secondary"));
    m_fold->setText(tr("详情"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_action->setProperty("small", true);
    m_action->setObjectName(QStringLiteral("messageAction"));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("messageClose"));
    close->setIcon(icon(QStringLiteral("x")));
    close->setToolTip(tr("关闭"));
    close->setAccessibleName(close->toolTip());

    m_text = new QVBoxLayout;
    m_text->setSpacing(2);
    m_text->addWidget(m_what);
    m_text->addWidget(m_advice);
    m_text->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(m_text, 1);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    m_buttons = new QWidget;
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_action);
    for (int i = 1; i < kMostWays; ++i) {
        auto *other = new QPushButton;
        other->setProperty("small", true);
        other->setObjectName(QStringLiteral("messageAction%1").arg(i + 1));
        buttons->addWidget(other);
        connect(other, &QPushButton::clicked, this, [this, i] { take(static_cast<std::size_t>(i)); });
        m_others[i - 1] = other;
    }
    row->addWidget(m_buttons, 0, Qt::AlignTop);
    row->addWidget(close, 0, Qt::AlignTop);
    m_row = row;

    connect(m_fold, &QToolButton::toggled, m_details, &QLabel::setVisible);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_ways.empty())
            Q_EMIT actionTriggered();
        else
            take(0);
    });
    clear();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

/// Beside the words where both have room, else below them.
void MessageBar::placeButtons()
{
    m_buttons->setVisible(!m_action->isHidden());
    const bool isBelow = !m_action->isHidden() && m_buttons->sizeHint().width() > width() * 2 / 5;
    if (isBelow == m_isBelow)
        return;
    m_isBelow = isBelow;
    if (isBelow)
        m_text->addWidget(m_buttons, 0, Qt::AlignLeft);
    else
        m_row->insertWidget(m_row->count() - 1, m_buttons, 0, Qt::AlignTop);
}

void MessageBar::showError(const base::Error &error)
{
    showMessage(Tone::Error, error.what, error.advice, error.where);
}

void MessageBar::showMessage(Tone tone, const QString &what, const QString &advice, const QString &details)
{
    const QString name = tone == Tone::Error ? QStringLiteral("circle-x")
        : tone == Tone::Warn                 ? QStringLiteral("triangle-alert")
        : tone == Tone::Ok                   ? QStringLiteral("circle-check")
                                             : QStringLiteral("info");
    m_icon->setIcon(name, tone);
    m_what->setText(what);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_details->setText(details);
    m_details->hide();
    m_fold->setChecked(false);
    m_fold->setVisible(!details.isEmpty());
    dropWays();
    m_isPassing = false;
    setStyleProperty(this, "tone", toName(tone));
    show();
    if (tone == Tone::Ok)
        m_goes.start();
    else
        m_goes.stop();
}

void MessageBar::setAction(const QString &text)
{
    dropWays();
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    placeButtons();
}

void MessageBar::setWays(std::vector<Way> ways)
{
    dropWays();
    m_ways = std::move(ways);
    for (std::size_t i = 0; i < std::min<std::size_t>(m_ways.size(), kMostWays); ++i) {
        QPushButton *button = i == 0 ? m_action : m_others[i - 1];
        button->setText(m_ways[i].first);
        button->show();
    }
    placeButtons();
}

void MessageBar::dropWays()
{
    m_ways.clear();
    m_action->hide();
    for (QPushButton *other : m_others)
        other->hide();
    placeButtons();
}

void MessageBar::take(std::size_t way)
{
    if (way >= m_ways.size())
        return;
    const std::function<void()> run = m_ways[way].second;
    clear();
    if (run)
        run();
}

void MessageBar::pass()
{
    if (m_isPassing)
        clear();
}

QString MessageBar::what() const { return m_what->text(); }

void MessageBar::clear()
{
    hide();
    dropWays();
    m_isPassing = false;
}

} // namespace banxin::widgets
