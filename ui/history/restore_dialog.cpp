#include "history/restore_dialog.h"

#include "widgets/dialog.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::history {

QString differenceText(const edit::PageDifference &difference)
{
    const auto tr = [](const char *text) { return RestoreDialog::tr(text); };
    QStringList parts;
    if (difference.page)
        parts << tr("版式网格、图层或参考线改回原样");
    if (!difference.changedFrames.empty())
        parts << RestoreDialog::tr("改回 %n 个框", nullptr, static_cast<int>(difference.changedFrames.size()));
    if (!difference.addedFrames.empty())
        parts << RestoreDialog::tr("去掉后来加的 %n 个框", nullptr, static_cast<int>(difference.addedFrames.size()));
    if (!difference.removedFrames.empty())
        parts << RestoreDialog::tr("找回删掉的 %n 个框", nullptr, static_cast<int>(difference.removedFrames.size()));
    if (difference.paragraphs() > 0)
        parts << RestoreDialog::tr("改回 %n 段文字", nullptr, static_cast<int>(difference.paragraphs()));
    return parts.join(tr("，"));
}

RestoreDialog::RestoreDialog(
    const model::Document &now, const model::Document &then, base::Id page, const QString &moment, QWidget *parent)
    : QDialog(parent)
    , m_now(now)
    , m_then(then)
    , m_page(page)
    , m_what(new QLabel)
    , m_text(new QCheckBox(tr("稿件的文字也回到当时")))
    , m_ok(new QPushButton(tr("恢复")))
{
    setObjectName(QStringLiteral("restoreDialog"));
    const auto *object = now.find<model::Page>(page);
    const QString title = tr("把 %1 版恢复到 %2").arg(object ? object->number : QString(), moment);
    setWindowTitle(tr("恢复版面"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(460);
    m_what->setObjectName(QStringLiteral("restoreWhat"));
    m_what->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("restoreText"));
    m_text->setChecked(true);
    m_text->setEnabled(edit::pageDifference(then, now, page).paragraphs() > 0);
    auto *note = new QLabel(tr("这是一次普通的修改：可以撤销，历史也都保留。"));
    note->setProperty("tone", QStringLiteral("secondary"));
    m_ok->setObjectName(QStringLiteral("restoreOk"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, title));
    column->addWidget(m_what);
    column->addWidget(m_text);
    column->addWidget(note);
    column->addLayout(widgets::dialogButtons(*this, *m_ok));
    connect(m_text, &QCheckBox::toggled, this, &RestoreDialog::tell);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    tell();
}

edit::RestoreScope RestoreDialog::scope() const
{
    return m_text->isChecked() ? edit::RestoreScope::WithText : edit::RestoreScope::PageAlone;
}

/// What would really change, or why it cannot: the edit itself is asked.
void RestoreDialog::tell()
{
    const auto change = edit::restoredPage(m_now, m_then, m_page, scope(), {});
    const auto after = change ? model::applied(m_now, *change) : tl::unexpected(change.error());
    m_ok->setEnabled(after.has_value());
    if (!after) {
        m_what->setText(
            after.error().what + (after.error().advice.isEmpty() ? QString() : u' ' + after.error().advice));
        widgets::setStyleProperty(m_what, "tone", QStringLiteral("error"));
        return;
    }
    widgets::setStyleProperty(m_what, "tone", QStringLiteral("plain"));
    const QString what = differenceText(edit::pageDifference(*after, m_now, m_page));
    QStringList others;
    for (const base::Id other : edit::otherPagesOf(m_now, *change, m_page))
        others << m_now.find<model::Page>(other)->number;
    const QString pages = others.join(tr("、"));
    m_what->setText(others.isEmpty()
            ? tr("%1。", "what is restored").arg(what)
            : tr("%1。换过的稿件有一部分在 %2 版，那里也一起换回。", nullptr, static_cast<int>(others.size()))
                  .arg(what, pages));
}

} // namespace banxin::history
