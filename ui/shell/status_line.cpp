#include "shell/status_line.h"

#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>
#include <QVariant>

#include <cmath>

namespace banxin::shell {

using widgets::Tone;

namespace {

// The slider is logarithmic from 5 % to 1600 %.
constexpr double kLeastZoom = 0.05, kMostZoom = 16.0;
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
    , m_position(new QLabel)
    , m_mode(new QLabel)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_percent(new QLabel)
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_saved->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_saved->setFocusPolicy(Qt::NoFocus); // a button only while there is something to try again
    m_fit->setObjectName(QStringLiteral("copyfit"));
    m_percent->setObjectName(QStringLiteral("zoomPercent"));
    m_percent->setFixedWidth(48);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_slider->setObjectName(QStringLiteral("zoomSlider"));
    m_slider->setRange(0, 1000);
    m_slider->setFixedWidth(96);
    m_slider->setAccessibleName(tr("缩放"));

    auto *storeIcon = new widgets::IconLabel(14);
    storeIcon->setIcon(QStringLiteral("database"));
    addWidget(grouped({m_savedIcon, m_saved}, 0));
    addWidget(grouped({storeIcon, m_store}, 5));
    for (QLabel *label : {m_story, m_fit, m_page}) {
        label->setContentsMargins(8, 0, 0, 0);
        addWidget(label);
    }

    const auto step = [this](const QString &name, const QString &tip, int by) {
        auto *button = new QToolButton;
        button->setIcon(widgets::icon(name));
        button->setIconSize({14, 14});
        button->setToolTip(tip);
        button->setFixedSize(24, 24);
        connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT zoomStepWanted(by); });
        return button;
    };
    addPermanentWidget(m_position);
    m_mode->setContentsMargins(12, 0, 4, 0);
    addPermanentWidget(m_mode);
    addPermanentWidget(grouped({step(QStringLiteral("minus"), tr("缩小"), -1), m_slider,
                                   step(QStringLiteral("plus"), tr("放大"), 1), m_percent},
        4));

    connect(m_saved, &QToolButton::clicked, this, [this] {
        if (m_failed)
            Q_EMIT retryWanted();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomWanted(zoomFor(value)); });
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
}

void StatusLine::showCounts(const QString &story, const QString &fit, Tone tone, const QString &page)
{
    m_story->setText(story);
    m_story->setVisible(!story.isEmpty());
    m_fit->setText(fit);
    m_fit->setVisible(!fit.isEmpty());
    widgets::setStyleProperty(m_fit, "tone",
        tone == Tone::Error      ? QStringLiteral("error")
            : tone == Tone::Warn ? QStringLiteral("warn")
                                 : QStringLiteral("ok"));
    m_page->setText(page);
}

void StatusLine::showPosition(const QString &text) { m_position->setText(text); }

void StatusLine::showZoom(double zoom, const QString &mode)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(sliderFor(zoom));
    m_percent->setText(tr("%1 %").arg(std::lround(zoom * 100)));
    m_mode->setText(mode);
}

QString StatusLine::savedText() const { return m_saved->text(); }

} // namespace banxin::shell
