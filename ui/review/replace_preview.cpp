#include "review/replace_preview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::review {

ReplacePreview::ReplacePreview(
    const model::Document &document, const proof::Remark &remark, std::vector<edit::FindHit> hits, QWidget *parent)
    : QDialog(parent)
    , m_hits(std::move(hits))
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("replacePreview"));
    setWindowTitle(tr("代替"));
    resize(560, 380);
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        new QLabel(tr("稿件里的“%1”换成“%2”：").arg(remark.anchor ? remark.anchor->quote : QString(), remark.text)));
    m_list->setObjectName(QStringLiteral("replaceHits"));
    for (const edit::FindHit &hit : m_hits) {
        const auto *paragraph = document.find<model::Paragraph>(hit.paragraph);
        const QString text = paragraph ? paragraph->text : hit.found;
        const int from = std::max(0, hit.from - 14);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1%2【%3 → %4】%5%6")
                .arg(from > 0 ? QStringLiteral("…") : QString(), text.mid(from, hit.from - from), hit.found,
                    remark.text, text.mid(hit.to, 14), hit.to + 14 < text.size() ? QStringLiteral("…") : QString()),
            m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    column->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(QStringLiteral("replaceAccept"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &ReplacePreview::count);
    column->addWidget(buttons);
    count();
}

void ReplacePreview::count()
{
    const std::size_t wanted = chosen().size();
    m_ok->setText(tr("代替 %1 处").arg(wanted));
    m_ok->setEnabled(wanted > 0);
}

std::vector<edit::FindHit> ReplacePreview::chosen() const
{
    std::vector<edit::FindHit> wanted;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            wanted.push_back(m_hits[static_cast<std::size_t>(i)]);
    return wanted;
}

} // namespace banxin::review
