#include "course/step_dialog.h"

#include "course/course_words.h"
#include "widgets/dialog.h"
#include "widgets/tokens.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace banxin::course {

using workflow::TextRun;

namespace {

constexpr qsizetype kAround = 14; // characters seen beside a change

QLabel *note(const QString &text, const char *name, const char *tone)
{
    auto *label = new QLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}

QString shortened(const QString &text, bool isFirst, bool isLast)
{
    if (text.size() <= 2 * kAround)
        return text.toHtmlEscaped();
    const QString head = isFirst ? QString() : text.left(kAround).toHtmlEscaped(),
                  tail = isLast ? QString() : text.right(kAround).toHtmlEscaped();
    return head + QStringLiteral("…") + tail;
}

} // namespace

QString changesAsHtml(const std::vector<workflow::TextChange> &changes, const QPalette &palette, int most)
{
    const widgets::Tokens &t = widgets::tokens(palette);
    QString html;
    for (int i = 0; i < std::min<int>(most, static_cast<int>(changes.size())); ++i) {
        const std::vector<TextRun> &runs = changes[static_cast<std::size_t>(i)].runs;
        html += QStringLiteral("<p style='margin:0 0 6px 0'>");
        for (std::size_t n = 0; n < runs.size(); ++n) {
            const TextRun &run = runs[n];
            if (run.kind == TextRun::Kind::Kept)
                html += shortened(run.text, n == 0, n + 1 == runs.size());
            else if (run.kind == TextRun::Kind::Removed)
                html += QStringLiteral("<s style='color:%1'>%2</s>").arg(t.error.name(), run.text.toHtmlEscaped());
            else
                html += QStringLiteral("<u style='color:%1'>%2</u>").arg(t.ok.name(), run.text.toHtmlEscaped());
        }
        html += QStringLiteral("</p>");
    }
    if (static_cast<int>(changes.size()) > most)
        html += QStringLiteral("<p>%1</p>")
                    .arg(StepDialog::tr("另有 %1 段改动。").arg(static_cast<int>(changes.size()) - most));
    return html;
}

StepDialog::StepDialog(const Wanted &wanted, QWidget *parent)
    : QDialog(parent)
    , m_wanted(wanted)
    , m_hash(note({}, "stepHash", "secondary"))
    , m_changes(new QLabel)
    , m_changesFrame(new QWidget)
    , m_reason(new QPlainTextEdit)
    , m_password(new QLineEdit)
    , m_fault(note({}, "stepFault", "error"))
    , m_main(new QPushButton(wanted.passesOver.isEmpty() ? wanted.action : tr("放行：%1").arg(wanted.action)))
{
    setObjectName(QStringLiteral("stepDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(480);
    m_main->setObjectName(QStringLiteral("stepTake"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("%1　%2").arg(wanted.subject, m_main->text())));
    if (!wanted.passesOver.isEmpty()) {
        column->addWidget(note(tr("总编放行：下面这些不再拦着，连同理由记进留痕。"), "stepOverrides", "warn"));
        column->addWidget(
            note(QStringLiteral("· ") + wanted.passesOver.join(QStringLiteral("\n· ")), "stepPasses", "secondary"));
    }
    if (wanted.isSignature) {
        m_hash->setText(tr("正在读要签的样…"));
        m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(m_hash);
        m_changes->setObjectName(QStringLiteral("stepChanges"));
        m_changes->setAccessibleName(tr("上次签字以后的改动"));
        m_changes->setWordWrap(true);
        m_changes->setTextFormat(Qt::RichText);
        m_changes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_changes->setMargin(8);
        m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setWidget(m_changes);
        area->setMinimumHeight(140);
        area->setMaximumHeight(260);
        auto *frame = new QVBoxLayout(m_changesFrame);
        frame->setContentsMargins(0, 0, 0, 0);
        frame->addWidget(area);
        m_changesFrame->hide();
        column->addWidget(m_changesFrame);
    }
    const auto field = [&](const QString &text, QWidget *widget) {
        auto *label = new QLabel(text);
        label->setBuddy(widget);
        column->addWidget(label);
        column->addWidget(widget);
    };
    m_reason->setObjectName(QStringLiteral("stepReason"));
    m_reason->setAccessibleName(tr("理由"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(72);
    m_password->setObjectName(QStringLiteral("stepPassword"));
    m_password->setAccessibleName(tr("口令"));
    m_password->setEchoMode(QLineEdit::Password);
    if (wanted.asksReason)
        field(tr("理由（记进留痕）"), m_reason);
    else
        m_reason->setParent(this);
    m_reason->setVisible(wanted.asksReason);
    if (wanted.asksPassword)
        field(tr("%1 的口令").arg(wanted.person), m_password);
    else
        m_password->setParent(this);
    m_password->setVisible(wanted.asksPassword);
    m_fault->hide();
    column->addWidget(m_fault);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_main));
    connect(m_reason, &QPlainTextEdit::textChanged, this, &StepDialog::refresh);
    connect(m_password, &QLineEdit::textChanged, this, &StepDialog::refresh);
    connect(m_main, &QPushButton::clicked, this, &StepDialog::wantedNow);
    m_isRead = !wanted.isSignature;
    refresh();
    if (wanted.asksReason)
        m_reason->setFocus();
    else if (wanted.asksPassword)
        m_password->setFocus();
}

QString StepDialog::reason() const { return m_reason->toPlainText().simplified(); }
QString StepDialog::password() const { return m_password->text(); }

void StepDialog::showSignOff(const session::SignOff &sign)
{
    const bool isPage = sign.round > 0 || sign.beforeRound > 0;
    const QString hash = sign.hash.toHex();
    QString text = sign.hash.isNull() ? tr("还没有样张，签字只记下这一步。")
        : isPage ? tr("签的是%1，样张 PDF 的 sha256：").arg(roundTitle(sign.round)) + u'\n' + hash
                 : tr("签的是这些字，sha256：") + u'\n' + hash;
    if (sign.isStale)
        text += u'\n' + tr("出样以后版面又改过：签的是样张，不是现在的版面。");
    if (!sign.before) {
        text += u'\n' + tr("这是第一次签字，前面没有可比的。");
    } else {
        const workflow::TextChangeCount count = workflow::countOf(sign.changes);
        const QString when =
            QDateTime::fromString(sign.before->time, Qt::ISODate).toLocalTime().toString(QStringLiteral("MM-dd HH:mm"));
        const QString since = isPage
            ? tr("上次签的是%1（%2，%3）").arg(roundTitle(sign.beforeRound), sign.before->person, when)
            : tr("上次签字是 %1，%2").arg(sign.before->person, when);
        text += u'\n'
            + (sign.changes.empty() ? tr("%1，到现在一字未改。").arg(since)
                                    : tr("%1，以后有 %2 段改动：删 %3 字，增 %4 字。")
                                          .arg(since)
                                          .arg(static_cast<int>(sign.changes.size()))
                                          .arg(count.removed)
                                          .arg(count.added));
    }
    m_hash->setText(text);
    m_changes->setText(changesAsHtml(sign.changes, palette()));
    m_changesFrame->setVisible(!sign.changes.empty());
    m_isRead = true;
    refresh();
    adjustSize();
}

void StepDialog::showFault(const base::Error &error)
{
    m_fault->setText(error.advice.isEmpty() ? error.what : error.what + u'\n' + error.advice);
    m_fault->show();
    m_isRead = true;
    if (m_wanted.asksPassword) {
        m_password->selectAll();
        m_password->setFocus();
    }
    refresh();
}

void StepDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

/// What is missing stands in the button's tip.
void StepDialog::refresh()
{
    const QString missing = !m_isRead                           ? tr("正在读要签的样…")
        : m_wanted.asksReason && reason().isEmpty()             ? tr("请写明理由。")
        : m_wanted.asksPassword && m_password->text().isEmpty() ? tr("请输入口令。")
                                                                : QString();
    m_main->setEnabled(missing.isEmpty() && !m_isBusy);
    m_main->setToolTip(missing);
}

} // namespace banxin::course
