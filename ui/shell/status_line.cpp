#include "shell/status_line.h"

#include "panels/facts.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QTimer>
#include <QToolButton>
#include <QVariant>
#include <QWidgetAction>

#include <algorithm>

#include <cmath>

namespace banxin::shell {

using widgets::Tone;

namespace {

// The slider is logarithmic from 5 % to 3200 %, as far as the page view goes.
constexpr double kLeastZoom = 0.05, kMostZoom = 32.0;
int sliderFor(double zoom)
{
    return static_cast<int>(std::lround(1000 * std::log(zoom / kLeastZoom) / std::log(kMostZoom / kLeastZoom)));
}
double zoomFor(int slider) { return kLeastZoom * std::pow(kMostZoom / kLeastZoom, slider / 1000.0); }

QWidget *grouped(std::initializer_list<QWidget *> parts, int spacing)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    for (QWidget *part : parts)
        row->addWidget(part, 0, Qt::AlignVCenter);
    return box;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_savedIcon(new widgets::IconLabel(14))
    , m_saved(new QToolButton)
    , m_store(new QLabel)
    , m_story(new QLabel)
    , m_fit(new QLabel)
    , m_page(new QLabel)
    , m_findings(new QToolButton)
    , m_position(new QLabel)
    , m_mode(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_percent(new QToolButton)
    , m_zoomMenu(new QMenu(this))
    , m_zoomEntry(new QLineEdit)
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_saved->setFocusPolicy(Qt::NoFocus); // a button only while there is something to try again
    m_fit->setObjectName(QStringLiteral("copyfit"));
    m_position->setObjectName(QStringLiteral("position"));
    m_percent->setObjectName(QStringLiteral("zoomPercent"));
    m_percent->setMinimumWidth(56);
    m_percent->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_percent->setToolTip(tr("选缩放比例"));
    m_percent->setPopupMode(QToolButton::InstantPopup);
    m_percent->setMenu(m_zoomMenu);
    buildZoomMenu();
    m_slider->setObjectName(QStringLiteral("zoomSlider"));
    m_slider->setRange(0, 1000);
    m_slider->setFixedWidth(96);
    m_slider->setAccessibleName(tr("缩放"));

    auto *storeIcon = new widgets::IconLabel(14);
    storeIcon->setIcon(QStringLiteral("database"));
    addWidget(grouped({m_savedIcon, m_saved}, 0));
    m_storeBox = grouped({storeIcon, m_store}, 5);
    addWidget(m_storeBox);
    for (QLabel *label : {m_story, m_fit, m_page}) {
        label->setContentsMargins(8, 0, 0, 0);
        addWidget(label);
    }

    m_findings->setObjectName(QStringLiteral("statusFindings"));
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_findings->setIconSize({14, 14});
    m_findings->setAutoRaise(true);
    m_findings->setFocusPolicy(Qt::TabFocus);
    m_findings->hide();
    addWidget(m_findings);
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::findingsWanted);

    const auto step = [this](const QString &name, const QString &tip, int by) {
        auto *button = new QToolButton;
        button->setIcon(widgets::icon(name));
        button->setIconSize({14, 14});
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFixedSize(24, 23); // as high as the bar allows
        connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT zoomStepWanted(by); });
        return button;
    };
    addPermanentWidget(m_position);
    m_mode->setContentsMargins(12, 0, 4, 0);
    addPermanentWidget(m_mode);
    addPermanentWidget(grouped({step(QStringLiteral("minus"), tr("缩小"), -1), m_slider,
                                   step(QStringLiteral("plus"), tr("放大"), 1), m_percent},
        4));

    connect(this, &QStatusBar::messageChanged, this, &StatusLine::arrange);
    connect(m_saved, &QToolButton::clicked, this, [this] {
        if (m_failed)
            Q_EMIT retryWanted();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomWanted(zoomFor(value)); });
}

void StatusLine::showFindings(int errors, int warnings, int infos, const QString &words)
{
    QStringList parts;
    if (errors > 0)
        parts << tr("错误 %1").arg(errors);
    if (warnings > 0)
        parts << tr("警告 %1").arg(warnings);
    if (infos > 0)
        parts << tr("提示 %1").arg(infos);
    m_findings->setText(parts.isEmpty() ? tr("没有问题") : parts.join(u' '));
    m_findings->setIcon(errors > 0 ? widgets::icon(QStringLiteral("circle-x"), Tone::Error)
            : warnings > 0         ? widgets::icon(QStringLiteral("triangle-alert"), Tone::Warn)
            : infos > 0            ? widgets::icon(QStringLiteral("info"), Tone::Accent)
                                   : widgets::icon(QStringLiteral("circle-check"), Tone::Ok));
    m_findings->setToolTip(words);
    m_findings->setAccessibleName(words);
    arrange();
}

void StatusLine::buildZoomMenu()
{
    m_zoomMenu->setObjectName(QStringLiteral("zoomMenu"));
    m_zoomEntry->setObjectName(QStringLiteral("zoomEntry"));
    m_zoomEntry->setPlaceholderText(tr("比例，如 130"));
    m_zoomEntry->setAccessibleName(tr("缩放比例（%）"));
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_zoomEntry);
    auto *entry = new QWidgetAction(m_zoomMenu);
    entry->setDefaultWidget(holder);
    m_zoomMenu->addAction(entry);
    m_zoomMenu->addSeparator();
    m_zoomMenu->addAction(tr("整版"), this, &StatusLine::fitPageWanted);
    m_zoomMenu->addAction(tr("页宽"), this, &StatusLine::fitWidthWanted);
    m_zoomMenu->addSeparator();
    for (const int percent : {25, 50, 75, 100, 150, 200, 400, 800, 1600, 3200})
        m_zoomMenu->addAction(tr("%1 %").arg(percent), this, [this, percent] { Q_EMIT zoomWanted(percent / 100.0); });
    connect(m_zoomMenu, &QMenu::aboutToShow, this, [this] {
        m_zoomEntry->setText(QString::number(std::lround(m_zoom * 100)));
        m_zoomEntry->selectAll();
        QTimer::singleShot(0, m_zoomEntry, [this] { m_zoomEntry->setFocus(); });
    });
    connect(m_zoomEntry, &QLineEdit::returnPressed, this, [this] {
        bool number = false;
        const double percent = m_zoomEntry->text().remove(u'%').remove(u'％').trimmed().toDouble(&number);
        m_zoomMenu->hide();
        if (number && percent > 0)
            Q_EMIT zoomWanted(std::clamp(percent / 100, kLeastZoom, kMostZoom));
    });
}

void StatusLine::showCommit(session::CommitState state, int pending, const QDateTime &at, const base::Error &error)
{
    m_failed = state == session::CommitState::Failed;
    QString text;
    switch (state) {
    case session::CommitState::Saved:
        text = at.isValid() ? tr("已存 %1").arg(at.toLocalTime().toString(QStringLiteral("HH:mm:ss"))) : tr("已存");
        m_savedIcon->setIcon(QStringLiteral("circle-check"), Tone::Ok);
        break;
    case session::CommitState::Pending:
        text = tr("正在存…");
        m_savedIcon->setIcon(QStringLiteral("loader"), Tone::Plain);
        break;
    case session::CommitState::Failed:
        text = tr("未存 %1 步 · 重试").arg(pending);
        m_savedIcon->setIcon(QStringLiteral("circle-x"), Tone::Error);
        break;
    }
    m_saved->setText(text);
    m_saved->setToolTip(m_failed ? error.toText() : QString());
    m_saved->setFocusPolicy(m_failed ? Qt::TabFocus : Qt::NoFocus);
    arrange();
    widgets::setStyleProperty(m_saved, "tone", m_failed ? QStringLiteral("error") : QStringLiteral("plain"));
}

void StatusLine::showReadOnly(const QString &reason)
{
    m_failed = false;
    m_saved->setText(tr("只读"));
    m_saved->setToolTip(reason);
    m_savedIcon->setIcon(QStringLiteral("lock"), Tone::Warn);
}

void StatusLine::showStore(const QString &location)
{
    m_store->setText(QFileInfo(location).fileName().isEmpty() ? location : QFileInfo(location).fileName());
    m_store->setToolTip(location);
    arrange();
}

void StatusLine::showCounts(const QString &story, const QString &fit, Tone tone, const QString &page)
{
    m_story->setText(story);
    m_fit->setText(fit);
    widgets::setStyleProperty(m_fit, "tone",
        tone == Tone::Error      ? QStringLiteral("error")
            : tone == Tone::Warn ? QStringLiteral("warn")
                                 : QStringLiteral("ok"));
    m_page->setText(page);
    arrange();
}

/// What has words is there, as far as the room goes; while words in passing stand there it waits.
void StatusLine::arrange()
{
    if (!currentMessage().isEmpty())
        return;
    // By the parts themselves: the bar's own layout knows of new words only at the next event.
    const auto needed = [this] {
        constexpr int kBetween = 8;
        int sum = contentsMargins().left() + contentsMargins().right();
        for (const QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            sum += part->isHidden() || part->isWindow() ? 0 : part->sizeHint().width() + kBetween;
        return sum;
    };
    for (QLabel *label : {m_story, m_fit, m_page})
        label->setVisible(!label->text().isEmpty());
    m_findings->setVisible(!m_findings->text().isEmpty());
    m_storeBox->show();
    for (QWidget *each : {static_cast<QWidget *>(m_page), m_storeBox, static_cast<QWidget *>(m_story)}) {
        if (needed() <= width())
            break;
        each->hide();
    }
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    arrange();
}

QSize StatusLine::minimumSizeHint() const
{
    constexpr int kLeast = 480; // pixels
    return {std::min(kLeast, QStatusBar::minimumSizeHint().width()), QStatusBar::minimumSizeHint().height()};
}

void StatusLine::showCountNote(const QString &words) { m_story->setToolTip(words); }

void StatusLine::showNote(const QString &words)
{
    constexpr int kShown = 4000; // milliseconds
    showMessage(words, kShown);
}

void StatusLine::showPosition(const QString &text)
{
    m_position->setText(text);
    arrange();
}

void StatusLine::showZoom(double zoom, const QString &mode)
{
    const QSignalBlocker quiet(m_slider);
    m_zoom = zoom;
    m_slider->setValue(sliderFor(zoom));
    m_percent->setText(tr("%1 %").arg(std::lround(zoom * 100)));
    m_mode->setText(mode);
    arrange();
}

QString StatusLine::savedText() const { return m_saved->text(); }

} // namespace banxin::shell
