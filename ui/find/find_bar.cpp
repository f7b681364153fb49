#include "find/find_bar.h"

#include "find/format_choice.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/segmented_control.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::find {

namespace {

constexpr int kMostRemembered = 30;
constexpr int kLongestTaken = 60; // characters of a selection that become what is looked for

QToolButton *button(const QString &name, const QString &icon, const QString &toolTip)
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(widgets::icon(icon));
    made->setIconSize({16, 16});
    made->setAutoRaise(true);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QLabel *label(const QString &text, QWidget *buddy)
{
    auto *made = new QLabel(text);
    made->setProperty("tone", QStringLiteral("secondary"));
    made->setBuddy(buddy);
    return made;
}

} // namespace

FindBar::FindBar(FindDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_find(new QLineEdit)
    , m_replace(new QLineEdit)
    , m_count(new QLabel(m_find))
    , m_regex(new QCheckBox(tr("正则")))
    , m_width(new QCheckBox(tr("全字半字等同")))
    , m_format(new QToolButton)
    , m_options(new QToolButton)
    , m_one(new QPushButton(tr("替换")))
    , m_all(new QPushButton(tr("全部替换（先预览）…")))
    , m_scope(new widgets::SegmentedControl)
    , m_ticks(new QWidget)
    , m_within(new QWidget)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_own(new QHBoxLayout)
    , m_errorRow(new QWidget)
    , m_error(new QLabel)
    , m_formats(new FormatChoice(this))
    , m_history(new QStringListModel(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("查找替换"));
    m_find->setObjectName(QStringLiteral("findText"));
    m_find->setAccessibleName(tr("查找"));
    m_find->setMinimumWidth(170);
    m_replace->setObjectName(QStringLiteral("replaceText"));
    m_replace->setAccessibleName(tr("替换"));
    m_replace->setMinimumWidth(170);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setProperty("tone", QStringLiteral("hint"));
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *completer = new QCompleter(m_history, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    QAction *past =
        m_find->addAction(widgets::icon(QStringLiteral("clock"), widgets::Tone::Faint), QLineEdit::LeadingPosition);
    past->setToolTip(tr("从前找过的（↓）"));
    past->setObjectName(QStringLiteral("findHistory"));
    const auto showPast = [this, completer] {
        completer->setWidget(m_find);
        completer->complete();
    };
    connect(past, &QAction::triggered, this, showPast);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), m_find, &QLineEdit::setText);

    m_previous = button(QStringLiteral("findPrevious"), QStringLiteral("arrow-up"), tr("上一处（Shift+F3）"));
    m_next = button(QStringLiteral("findNext"), QStringLiteral("arrow-down"), tr("下一处（F3）"));
    m_close = button(QStringLiteral("findClose"), QStringLiteral("x"), tr("关闭查找（Esc）"));
    m_regex->setObjectName(QStringLiteral("findRegex"));
    m_regex->setToolTip(tr("正则表达式：“.”任一字，“\\d”数字，“( )”分组，替换里用 $1"));
    m_width->setObjectName(QStringLiteral("findWidth"));
    m_width->setChecked(true);
    m_width->setToolTip(tr("Ａ 和 A、１ 和 1、， 和 , 算一样"));
    m_format->setObjectName(QStringLiteral("findFormat"));
    m_format->setText(tr("格式…"));
    m_format->setCheckable(true);
    m_format->setProperty("filter", true);
    m_format->setToolTip(tr("按样式、字体、字号查找，或者替换成它们"));
    m_options->setObjectName(QStringLiteral("findOptions"));
    m_options->setText(tr("选项"));
    m_options->setProperty("filter", true);
    m_options->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_options);
    const auto option = [&](const char *name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &FindBar::ask);
        return action;
    };
    m_case = option("findCase", tr("区分大小写"));
    m_word = option("findWord", tr("整词（西文和数字）"));
    m_points = option("findPoints", tr("同义标点等同（“”和\"\"，——和--，……和...）"));
    m_cuts = option("findCuts", tr("也找删而不印的字"));
    m_options->setMenu(menu);
    m_one->setObjectName(QStringLiteral("replaceOne"));
    m_one->setProperty("small", true);
    m_all->setObjectName(QStringLiteral("replaceAll"));
    m_all->setProperty("small", true);
    for (QPushButton *each : {m_one, m_all})
        each->setAutoDefault(false);
    m_scope->setObjectName(QStringLiteral("findScope"));
    m_scope->setAccessibleName(tr("范围"));
    m_scope->addSegment(static_cast<int>(edit::FindScope::Selection), tr("选区"));
    m_scope->addSegment(static_cast<int>(edit::FindScope::Story), tr("本稿"));
    m_scope->addSegment(static_cast<int>(edit::FindScope::Page), tr("本版"));
    m_scope->addSegment(static_cast<int>(edit::FindScope::Issue), tr("本期"));
    m_scope->setCurrent(static_cast<int>(m_desk.scope()));

    auto *findLabel = label(tr("查找"), m_find), *replaceLabel = label(tr("替换"), m_replace);
    const int labels = std::max(findLabel->sizeHint().width(), replaceLabel->sizeHint().width());
    findLabel->setFixedWidth(labels);
    replaceLabel->setFixedWidth(labels);
    const auto group = [](QWidget *in, std::initializer_list<QWidget *> parts) {
        auto *row = new QHBoxLayout(in);
        row->setContentsMargins(6, 0, 0, 0);
        row->setSpacing(6);
        for (QWidget *part : parts)
            row->addWidget(part);
    };
    group(m_ticks, {m_regex, m_width});
    group(m_within, {label(tr("范围"), m_scope), m_scope});
    auto *first = m_first;
    first->setSpacing(6);
    first->addWidget(findLabel);
    first->addWidget(m_find, 1);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(m_ticks);
    first->addWidget(m_format);
    first->addWidget(m_options);
    first->addSpacing(4);
    first->addWidget(m_close);
    auto *second = m_second;
    second->setSpacing(6);
    second->addWidget(replaceLabel);
    second->addWidget(m_replace, 1);
    second->addWidget(m_one);
    second->addWidget(m_all);
    second->addWidget(m_within);
    m_errorRow->setObjectName(QStringLiteral("findErrorRow"));
    auto *third = new QHBoxLayout(m_errorRow);
    third->setContentsMargins(labels + 6, 0, 0, 0);
    third->setSpacing(6);
    auto *sign = new widgets::IconLabel;
    sign->setIcon(QStringLiteral("circle-alert"), widgets::Tone::Error);
    m_error->setObjectName(QStringLiteral("findError"));
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setWordWrap(true);
    third->addWidget(sign, 0, Qt::AlignTop);
    third->addWidget(m_error, 1);
    m_errorRow->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 8, 8);
    rows->setSpacing(6);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addLayout(m_own);
    rows->addWidget(m_errorRow);

    connect(m_find, &QLineEdit::textChanged, this, &FindBar::ask);
    connect(m_regex, &QCheckBox::toggled, this, &FindBar::ask);
    connect(m_width, &QCheckBox::toggled, this, &FindBar::ask);
    connect(m_formats, &FormatChoice::changed, this, [this] {
        m_format->setChecked(m_formats->asks() || m_formats->sets());
        ask();
    });
    connect(m_format, &QToolButton::clicked, this, [this] {
        m_format->setChecked(m_formats->asks() || m_formats->sets());
        m_formats->adjustSize();
        m_formats->move(m_format->mapToGlobal(QPoint(0, m_format->height() + 2)));
        m_formats->show();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] {
        remember();
        m_desk.step(-1);
    });
    connect(m_next, &QToolButton::clicked, this, [this] {
        remember();
        m_desk.step(1);
    });
    connect(m_scope, &widgets::SegmentedControl::chosen, this,
        [this](int scope) { m_desk.setScope(static_cast<edit::FindScope>(scope)); });
    connect(m_one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_desk, &FindDesk::changed, this, &FindBar::refresh);
    connect(&m_desk, &FindDesk::failed, this, &FindBar::showError);
    m_find->installEventFilter(this);
    m_replace->installEventFilter(this);
    hide();
    refresh();
}

QSize FindBar::minimumSizeHint() const { return {0, QFrame::minimumSizeHint().height()}; }

void FindBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool wasNarrow = m_own->count() > 0;
    const auto need = [&](const QLayout *row, const QWidget *part) {
        return row->minimumSize().width() + (wasNarrow ? row->spacing() + part->sizeHint().width() : 0);
    };
    const QMargins around = layout()->contentsMargins();
    const bool isNarrow = event->size().width() - around.left() - around.right()
        < std::max(need(m_first, m_ticks), need(m_second, m_within));
    if (isNarrow == wasNarrow)
        return;
    if (isNarrow) {
        m_first->removeWidget(m_ticks);
        m_second->removeWidget(m_within);
        m_own->addWidget(m_ticks);
        m_own->addStretch(1);
        m_own->addWidget(m_within);
    } else {
        while (QLayoutItem *item = m_own->takeAt(0))
            delete item;
        m_first->insertWidget(m_first->indexOf(m_format), m_ticks);
        m_second->addWidget(m_within);
    }
}

edit::FindQuery FindBar::query() const
{
    edit::FindQuery query;
    query.text = m_find->text();
    query.isRegex = m_regex->isChecked();
    query.widthAlike = m_width->isChecked();
    query.matchesCase = m_case->isChecked();
    query.wholeWord = m_word->isChecked();
    query.punctuationAlike = m_points->isChecked();
    query.inCuts = m_cuts->isChecked();
    m_formats->addTo(query);
    return query;
}

edit::Replacement FindBar::replacement() const
{
    edit::Replacement replacement;
    m_formats->addTo(replacement);
    // With formats to set and no words, the words stay.
    if (!m_replace->text().isEmpty() || !m_formats->sets())
        replacement.text = m_replace->text();
    return replacement;
}

void FindBar::ask()
{
    m_errorRow->hide();
    widgets::setStyleProperty(m_find, "invalid", false);
    m_desk.setQuery(query());
    refresh();
}

void FindBar::open(const QString &text, bool isLong)
{
    const bool wasOpen = isVisible();
    if (!text.isEmpty() && !isLong && text.size() <= kLongestTaken)
        m_find->setText(text);
    if (isLong) {
        m_scope->setCurrent(static_cast<int>(edit::FindScope::Selection));
        m_desk.setScope(edit::FindScope::Selection);
    } else if (!wasOpen && m_desk.scope() == edit::FindScope::Selection) {
        m_scope->setCurrent(static_cast<int>(edit::FindScope::Story));
        m_desk.setScope(edit::FindScope::Story);
    }
    show();
    m_desk.setQuery(query());
    m_desk.setOn(true);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    refresh();
}

void FindBar::close()
{
    if (isHidden())
        return;
    remember();
    m_desk.setOn(false);
    m_errorRow->hide();
    hide();
    Q_EMIT closed();
}

void FindBar::setScopes(bool selection, bool story)
{
    m_scope->setSegmentEnabled(
        static_cast<int>(edit::FindScope::Selection), selection || m_desk.scope() == edit::FindScope::Selection);
    m_scope->setSegmentEnabled(static_cast<int>(edit::FindScope::Story), story);
    if (!story && m_desk.scope() == edit::FindScope::Story) {
        m_scope->setCurrent(static_cast<int>(edit::FindScope::Page));
        m_desk.setScope(edit::FindScope::Page);
    }
}

QStringList FindBar::history() const { return m_history->stringList(); }
void FindBar::setHistory(const QStringList &history) { m_history->setStringList(history); }

void FindBar::remember()
{
    const QString text = m_find->text();
    QStringList past = m_history->stringList();
    if (text.isEmpty() || (!past.isEmpty() && past.front() == text))
        return;
    past.removeAll(text);
    past.prepend(text);
    while (past.size() > kMostRemembered)
        past.removeLast();
    m_history->setStringList(past);
    Q_EMIT historyChanged();
}

void FindBar::showError(const base::Error &error)
{
    if (!isVisible())
        return;
    QString words = error.what;
    if (!error.where.isEmpty() && !base::Id::fromString(error.where))
        words = QStringLiteral("%1%2%3").arg(error.where, tr("：", "between where and what"), error.what);
    if (!error.advice.isEmpty())
        words += u' ' + error.advice;
    m_error->setText(words);
    m_errorRow->show();
    widgets::setStyleProperty(m_find, "invalid", m_desk.hits().empty());
}

/// What is found and can be done.
void FindBar::refresh()
{
    const int count = static_cast<int>(m_desk.hits().size());
    QString text;
    if (m_desk.isSearching())
        text = tr("查找中…");
    else if (m_desk.isOn() && !(m_find->text().isEmpty() && !m_formats->asks()))
        text = count == 0 ? tr("没有") : QStringLiteral("%1/%2").arg(m_desk.current() + 1).arg(count);
    if (m_count->text() != text) {
        m_count->setText(text);
        m_find->setAccessibleDescription(text);
    }
    m_count->adjustSize();
    m_count->move(m_find->width() - m_count->width() - 10, (m_find->height() - m_count->height()) / 2);
    m_find->setTextMargins(0, 0, m_count->text().isEmpty() ? 0 : m_count->width() + 8, 0);
    const bool any = count > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{m_previous, m_next, m_one, m_all})
        each->setEnabled(any || m_desk.isSearching());
}

void FindBar::replaceOne()
{
    remember();
    m_desk.replaceOne(replacement());
}

void FindBar::replaceAll()
{
    remember();
    if (const auto plan = m_desk.plan(replacement()))
        Q_EMIT previewWanted(plan);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_find)
        refresh();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && watched == m_find) {
        remember();
        m_desk.step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (isEnter && watched == m_replace) {
        key->modifiers() & Qt::ControlModifier ? replaceAll() : replaceOne();
        return true;
    }
    if (key->key() == Qt::Key_Down && watched == m_find && m_find->cursorPosition() == m_find->text().size()) {
        if (auto *past = m_find->findChild<QAction *>(QStringLiteral("findHistory")))
            past->trigger();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace banxin::find
