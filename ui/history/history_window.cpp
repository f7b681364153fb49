#include "history/history_window.h"

#include "history/history_model.h"
#include "history/moment_slider.h"
#include "history/restore_dialog.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::history {

namespace {

constexpr int kSettle = 60; // ms that the slider rests before its moment is fetched

/// Where a paragraph's lines stand, a rectangle for each run of them in one leg.
void addParagraph(std::vector<Outline> &outlines, const layout::PageLayout &layout, base::Id paragraph, Mark mark)
{
    const layout::LineLayout *last = nullptr;
    for (const layout::LineLayout &line : layout.lines) {
        if (line.paragraph != paragraph)
            continue;
        const bool goesOn = last && last->frame == line.frame && last->leg == line.leg && last->part == line.part;
        if (goesOn)
            outlines.back().box = outlines.back().box.united(line.box);
        else
            outlines.push_back({line.box, 0, mark, true});
        last = &line;
    }
}

} // namespace

HistoryWindow::HistoryWindow(session::Session &session, base::Id page, std::int64_t revision, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_left(new PagePane)
    , m_right(new PagePane)
    , m_slider(new MomentSlider)
    , m_when(new widgets::ElidedLabel)
    , m_what(new QLabel)
    , m_chip(new widgets::Chip)
    , m_back(new QToolButton)
    , m_forth(new QToolButton)
    , m_restore(new QPushButton(tr("恢复这一版面…")))
    , m_compare(new QPushButton(tr("逐处比较…")))
    , m_message(new widgets::MessageBar)
{
    setObjectName(QStringLiteral("historyDialog"));
    const auto *object = session.working().find<model::Page>(page);
    setWindowTitle(tr("%1 版面历史").arg(object ? object->number : QString()));
    build();
    m_left->setPeer(m_right);
    m_right->setPeer(m_left);
    m_left->setSession(&session);
    m_right->setSession(&session);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &HistoryWindow::askThen);
    m_follow.setSingleShot(true);
    m_follow.setInterval(kSettle);
    connect(&m_follow, &QTimer::timeout, this, &HistoryWindow::showNow);
    connect(m_slider, &QAbstractSlider::valueChanged, this, [this] { m_settle.start(); });
    connect(&session, &session::Session::changed, this, [this] { m_follow.start(); });
    connect(&session, &session::Session::layoutReady, this, [this](base::Id ready) {
        if (ready == m_page)
            m_follow.start();
    });
    connect(&session, &session::Session::historyChanged, this, [this] { readMoments(m_shownRevision); });
    connect(&session, &session::Session::closing, this, &QWidget::close);
    connect(&session, &session::Session::issueOpened, this, &QWidget::close);
    showNow();
    readMoments(revision);
}

void HistoryWindow::build()
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    resize(std::min(1480, screen.width() - 80), std::min(1000, screen.height() - 80));
    setSizeGripEnabled(true);
    m_slider->setObjectName(QStringLiteral("historySlider"));
    m_slider->setAccessibleName(tr("版面历史"));
    m_left->setAccessibleName(tr("当时的版面"));
    m_right->setAccessibleName(tr("现在的版面"));
    m_left->setObjectName(QStringLiteral("historyThen"));
    m_right->setObjectName(QStringLiteral("historyNow"));
    m_restore->setObjectName(QStringLiteral("historyRestore"));
    m_restore->setProperty("primary", true);
    m_restore->setAutoDefault(false);
    m_compare->setObjectName(QStringLiteral("historyCompare"));
    m_compare->setAutoDefault(false);
    m_compare->setToolTip(tr("列出当时和现在之间的每一处差异"));
    m_message->hide();

    const auto heading = [](const QString &text) {
        auto *label = new QLabel(text);
        label->setProperty("role", QStringLiteral("heading"));
        return label;
    };
    constexpr int kBarHeight = 36; // of both sides, so that the pages stand at one height
    const auto bar = [](std::initializer_list<QWidget *> parts) {
        auto *whole = new QWidget;
        whole->setFixedHeight(kBarHeight);
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(12, 0, 12, 0);
        row->setSpacing(8);
        for (QWidget *part : parts)
            row->addWidget(part);
        return whole;
    };
    m_when->setProperty("tone", QStringLiteral("secondary"));
    m_when->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_what->setProperty("tone", QStringLiteral("secondary"));
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(bar({heading(tr("当时")), m_when}));
    left->addWidget(m_left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    right->addWidget(bar({heading(tr("现在")), m_chip, rest}));
    right->addWidget(m_right, 1);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(1);
    panes->addLayout(left, 1);
    panes->addLayout(right, 1);

    const auto tool = [this](QToolButton *button, const QString &icon, const QString &name) {
        button->setIcon(widgets::icon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    };
    tool(m_back, QStringLiteral("chevron-left"), tr("前一次修改"));
    tool(m_forth, QStringLiteral("chevron-right"), tr("后一次修改"));
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { step(1); });
    auto *slider = new QHBoxLayout;
    slider->setContentsMargins(12, 4, 12, 0);
    slider->setSpacing(4);
    slider->addWidget(m_back);
    slider->addWidget(m_slider, 1);
    slider->addWidget(m_forth);

    auto *whole = new QPushButton(tr("整版"));
    auto *close = new QPushButton(tr("关闭"));
    for (QPushButton *button : {whole, close})
        button->setAutoDefault(false);
    whole->setToolTip(tr("滚轮缩放，拖动平移，两边一起动"));
    connect(whole, &QPushButton::clicked, this, [this] { setView({}); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &HistoryWindow::askRestore);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(m_page, m_shownRevision); });
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 12);
    buttons->setSpacing(8);
    buttons->addWidget(whole);
    buttons->addWidget(m_what, 1);
    buttons->addWidget(m_compare);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addLayout(panes, 1);
    column->addLayout(slider);
    column->addLayout(buttons);
    for (PagePane *pane : {m_left, m_right})
        connect(pane, &PagePane::viewWanted, this, &HistoryWindow::setView);
    m_slider->setFocus();
}

void HistoryWindow::setView(const PaneView &view)
{
    m_left->setView(view);
    m_right->setView(view);
}

void HistoryWindow::step(int by) { m_slider->setValue(m_slider->value() + by); }

void HistoryWindow::readMoments(std::int64_t revision)
{
    m_session.versions(this, [this](const base::Result<std::vector<session::NamedVersion>> &versions) {
        if (versions)
            m_versions = *versions;
    });
    m_session.pageHistory(
        m_page, this, [this, revision](const base::Result<std::vector<session::PageMoment>> &moments) {
            if (!moments) {
                m_message->showError(moments.error());
                return;
            }
            m_moments = *moments;
            setMoments(revision);
        });
}

void HistoryWindow::setMoments(std::int64_t revision)
{
    const int last = static_cast<int>(m_moments.size()) - 1;
    int position = std::max(0, last - 1);
    for (int i = 0; revision != 0 && i <= last; ++i)
        if (m_moments[static_cast<std::size_t>(i)].revision <= revision)
            position = i;
    // A version is what the page was by then: its newest moment not after it.
    QMap<int, QString> flags;
    for (const session::NamedVersion &version : m_versions) {
        int at = -1;
        for (int i = 0; i <= last; ++i)
            if (m_moments[static_cast<std::size_t>(i)].revision <= version.revision)
                at = i;
        if (at < 0)
            continue;
        QString &name = flags[at];
        name = name.isEmpty() ? version.name : name + u'、' + version.name;
    }
    m_slider->setRange(0, std::max(0, last));
    m_slider->setFlags(flags);
    m_slider->setEnabled(last > 0);
    m_slider->setValue(position);
    m_settle.start();
}

void HistoryWindow::askThen()
{
    const int at = m_slider->value();
    m_back->setEnabled(at > 0);
    m_forth->setEnabled(at < m_slider->maximum());
    if (at < 0 || at >= static_cast<int>(m_moments.size()))
        return;
    const session::PageMoment &moment = m_moments[static_cast<std::size_t>(at)];
    QString said =
        momentName(moment.time) + QStringLiteral(" · ") + moment.label + QStringLiteral(" · ") + moment.author;
    if (moment.tookBack)
        said += QStringLiteral(" · ") + tr("撤销或重做");
    for (const session::NamedVersion &version : m_versions) {
        const bool isAfter = version.revision >= moment.revision;
        const bool isBefore = at + 1 >= static_cast<int>(m_moments.size())
            || version.revision < m_moments[static_cast<std::size_t>(at) + 1].revision;
        if (isAfter && isBefore)
            said = tr("版本“%1”").arg(version.name) + QStringLiteral(" · ") + said;
    }
    m_when->setText(said);
    if (moment.revision == m_shownRevision)
        return;
    const int serial = ++m_serial;
    m_session.documentAt(
        moment.revision, this, [this, serial, revision = moment.revision](const base::Result<model::Document> &then) {
            if (serial != m_serial)
                return;
            if (then)
                showThen(revision, *then);
            else
                m_message->showError(then.error());
        });
}

void HistoryWindow::showThen(std::int64_t revision, const model::Document &then)
{
    const int serial = ++m_serial;
    const auto take = [this, revision, then](std::shared_ptr<const layout::PageLayout> laid) {
        m_then = then;
        m_thenLayout = std::move(laid);
        m_shownRevision = revision;
        compare();
    };
    if (!then.find<model::Page>(m_page)) {
        take(nullptr);
        return;
    }
    m_session.previewLayout(then, m_page, this, [this, serial, take](std::shared_ptr<const layout::PageLayout> laid) {
        if (serial == m_serial)
            take(std::move(laid));
    });
}

void HistoryWindow::showNow()
{
    if (!m_session.working().find<model::Page>(m_page)) {
        close();
        return;
    }
    compare();
}

void HistoryWindow::compare()
{
    const model::Document &now = m_session.working();
    const auto *nowPage = now.find<model::Page>(m_page);
    if (!nowPage)
        return;
    const auto nowLayout = m_session.pageLayout(m_page);
    const auto *thenPage = m_then.find<model::Page>(m_page);
    m_difference = thenPage ? edit::pageDifference(m_then, now, m_page) : edit::PageDifference();
    std::vector<Outline> left, right;
    const auto addFrames = [](std::vector<Outline> &to, const model::Document &document,
                               const std::vector<base::Id> &frames, Mark mark) {
        for (const base::Id id : frames)
            if (const auto *frame = document.find<model::Frame>(id))
                to.push_back({frame->box, frame->rotation, mark, false});
    };
    addFrames(left, m_then, m_difference.changedFrames, Mark::Changed);
    addFrames(left, m_then, m_difference.removedFrames, Mark::Removed);
    addFrames(right, now, m_difference.changedFrames, Mark::Changed);
    addFrames(right, now, m_difference.addedFrames, Mark::Added);
    for (const base::Id id : m_difference.changedParagraphs) {
        if (m_thenLayout)
            addParagraph(left, *m_thenLayout, id, Mark::Changed);
        if (nowLayout)
            addParagraph(right, *nowLayout, id, Mark::Changed);
    }
    for (const base::Id id : m_difference.removedParagraphs)
        if (m_thenLayout)
            addParagraph(left, *m_thenLayout, id, Mark::Removed);
    for (const base::Id id : m_difference.addedParagraphs)
        if (nowLayout)
            addParagraph(right, *nowLayout, id, Mark::Added);
    m_right->show(*nowPage, nowLayout, std::move(right));
    if (thenPage)
        m_left->show(*thenPage, m_thenLayout, std::move(left));
    else
        m_left->showNote(m_shownRevision == 0 ? tr("正在取当时的版面…") : tr("那时还没有这一版。"));

    const bool isSame = thenPage && m_difference.isEmpty();
    QStringList counts;
    if (m_difference.page)
        counts << tr("版式", "changed");
    if (m_difference.frames() > 0)
        counts << tr("框 %1 处").arg(m_difference.frames());
    if (m_difference.paragraphs() > 0)
        counts << tr("文字 %1 段").arg(m_difference.paragraphs());
    m_chip->setVisible(thenPage != nullptr);
    m_chip->setTone(isSame ? widgets::Tone::Ok : widgets::Tone::Warn);
    m_chip->setText(isSame ? tr("与当时相同") : tr("与当时不同：%1").arg(counts.join(u'、')));
    m_compare->setEnabled(thenPage != nullptr && m_shownRevision > 0);
    m_restore->setEnabled(thenPage && !isSame && !m_session.isReadOnly());
    m_restore->setToolTip(m_session.isReadOnly() ? m_session.readOnlyReason() : QString());
    m_what->setText(tr("虚线：改过 · 点线：后来删去 · 实线：后来增加"));
}

void HistoryWindow::askRestore()
{
    const std::int64_t revision = m_shownRevision;
    const auto moment =
        std::find_if(m_moments.begin(), m_moments.end(), [&](const auto &one) { return one.revision == revision; });
    auto *dialog = new RestoreDialog(
        m_session.working(), m_then, m_page, moment == m_moments.end() ? QString() : momentName(moment->time), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, revision] {
        m_session.restorePage(m_page, revision, dialog->scope(), this, [this](const base::Status &done) {
            if (!done) {
                m_message->showError(done.error());
                return;
            }
            m_message->showMessage(widgets::Tone::Ok, tr("版面已恢复。"), tr("不合适可以撤销。"));
            Q_EMIT restored(m_page);
        });
    });
    dialog->open();
}

} // namespace banxin::history
