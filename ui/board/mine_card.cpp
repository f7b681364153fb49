#include "board/mine_card.h"

#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::board {

MineCard::MineCard(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("boardMine"));
    m_column->setContentsMargins(16, 8, 12, 8);
    m_column->setSpacing(8);
    m_lines.push_back({}); // another than none: what follows is shown
    setLines({});
}

void MineCard::setLines(std::vector<MineLine> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
    const auto note = [this](const QString &text) {
        auto *label = new QLabel(text);
        label->setObjectName(QStringLiteral("boardMineNote"));
        label->setProperty("tone", QStringLiteral("secondary"));
        m_column->addWidget(label);
    };
    if (m_lines.empty())
        note(tr("没有要你处理的"));
    for (std::size_t i = 0; i < m_lines.size() && i < static_cast<std::size_t>(kMost); ++i) {
        const MineLine &line = m_lines[i];
        auto *whole = new QWidget;
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *name = new widgets::ElidedLabel;
        name->setText(tr("%1　%2").arg(line.name, line.what));
        words->addWidget(name);
        if (!line.limit.isEmpty()) {
            auto *limit = new QLabel(line.limit);
            limit->setProperty("tone",
                line.tone == widgets::Tone::Plain || line.tone == widgets::Tone::Accent ? QStringLiteral("secondary")
                                                                                        : widgets::toName(line.tone));
            words->addWidget(limit);
        }
        auto *button = new QPushButton(line.action);
        button->setObjectName(QStringLiteral("boardDo_") + line.name);
        button->setProperty("small", true);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("%1：%2").arg(line.name, line.action));
        connect(button, &QPushButton::clicked, this,
            [this, page = line.page, story = line.story] { Q_EMIT stepWanted(page, story); });
        row->addLayout(words, 1);
        row->addWidget(button);
        m_column->addWidget(whole);
    }
    if (m_lines.size() > static_cast<std::size_t>(kMost))
        note(tr("另有 %1 件").arg(static_cast<int>(m_lines.size()) - kMost));
}

} // namespace banxin::board
