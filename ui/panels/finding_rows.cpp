#include "panels/finding_rows.h"

#include "panels/findings_panel.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace banxin::panels {

using widgets::Tone;
using widgets::uiFont;

namespace {

constexpr int kLeft = 36, kRight = 12, kButtonHeight = 24;

/// The same finding, wherever in its paragraph it has moved to.
bool isSame(const PageFinding &a, const PageFinding &b)
{
    return a.rule == b.rule && a.paragraph == b.paragraph && a.frame == b.frame && a.story == b.story
        && a.found == b.found && a.isWaived == b.isWaived && (a.isInText || a.message == b.message);
}

} // namespace

bool canBeFitted(const PageFinding &finding)
{
    return !finding.isWaived && !finding.frame.isNull()
        && (finding.rule == u"overset" || finding.rule == u"headline-overset");
}

QString findingButton(const PageFinding &finding)
{
    if (finding.isWaived)
        return FindingsPanel::tr("恢复");
    if (canBeFitted(finding))
        return FindingsPanel::tr("适配");
    if (finding.fix != FindingFix::None)
        return FindingsPanel::tr("改", "a button: put what is proposed");
    return finding.mayBeWaived ? FindingsPanel::tr("豁免") : QString();
}

int FindingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FindingListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PageFinding &finding = at(index);
    QString said = finding.title.isEmpty() ? finding.message : finding.title;
    switch (role) {
    case Qt::DisplayRole:
        return said;
    case Qt::ToolTipRole: {
        if (finding.isInText && !finding.message.isEmpty() && finding.message != said)
            said += u'\n' + finding.message;
        if (!finding.basis.isEmpty())
            said += u'\n' + FindingsPanel::tr("依据：%1").arg(finding.basis);
        if (finding.isWaived)
            said += u'\n' + FindingsPanel::tr("%1 豁免：%2").arg(finding.waivedBy, finding.waivedWhy);
        return said;
    }
    case Qt::AccessibleTextRole: {
        const QString kind = finding.kind == FindingKind::Error ? FindingsPanel::tr("错误")
            : finding.kind == FindingKind::Warning              ? FindingsPanel::tr("警告")
                                                                : FindingsPanel::tr("提示");
        QStringList parts{kind, said};
        for (const QString &more : {finding.isInText ? finding.message : QString(), finding.place})
            if (!more.isEmpty() && more != said)
                parts << more;
        return parts.join(u' ');
    }
    default:
        return {};
    }
}

const PageFinding &FindingListModel::at(const QModelIndex &index) const
{
    return findings[m_shown[static_cast<std::size_t>(index.row())]];
}

int FindingListModel::rowOf(const PageFinding &finding) const
{
    int near = -1;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const PageFinding &each = findings[m_shown[i]];
        if (!isSame(each, finding))
            continue;
        if (each.from == finding.from)
            return static_cast<int>(i);
        near = near < 0 ? static_cast<int>(i) : near;
    }
    return near;
}

std::vector<std::size_t> FindingListModel::kept(const std::vector<PageFinding> &of, const Filter &by) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < of.size(); ++i)
        if (of[i].isWaived == by.waived && (by.kind < 0 || static_cast<int>(of[i].kind) == by.kind)
            && (by.rule.isEmpty() || by.rule == of[i].rule))
            rows.push_back(i);
    return rows;
}

void FindingListModel::set(std::vector<PageFinding> values, const Filter &wanted)
{
    std::vector<std::size_t> rows = kept(values, wanted);
    const bool stay = wanted == filter && rows.size() == m_shown.size()
        && std::equal(rows.begin(), rows.end(), m_shown.begin(), [&](std::size_t now, std::size_t before) {
               return isSame(values[now], findings[before]) && values[now].title == findings[before].title
                   && values[now].message == findings[before].message;
           });
    if (stay) {
        findings = std::move(values);
        m_shown = std::move(rows);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    findings = std::move(values);
    m_shown = std::move(rows);
    filter = wanted;
    endResetModel();
}

FindingDelegate::FindingDelegate(const FindingListModel *model, QObject *parent)
    : RowDelegate(48, parent)
    , m_model(model)
{
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PageFinding &finding = m_model->at(index);
    if (!finding.title.isEmpty())
        return {200, 48};
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const qreal width = list ? list->viewport()->width() : 320;
    const QRectF button = buttonRect(QRectF(0, 0, width, 48), finding);
    const qreal room = (button.isEmpty() ? width - kRight : button.left() - 8) - kLeft;
    return {200, QFontMetricsF(uiFont(13)).horizontalAdvance(finding.message) > room ? 66 : 48};
}

QRectF FindingDelegate::buttonRect(const QRectF &row, const PageFinding &finding) const
{
    const QString words = findingButton(finding);
    if (words.isEmpty())
        return {};
    const double width = std::max(36, widgets::textWidth(words, uiFont(12)) + 18);
    return {row.right() - kRight - width, row.top() + (row.height() - kButtonHeight) / 2, width, kButtonHeight};
}

void FindingDelegate::paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option,
    const QModelIndex &index, const widgets::Tokens &t) const
{
    const PageFinding &finding = m_model->at(index);
    const auto [name, tone] = finding.kind == FindingKind::Error ? std::pair(QStringLiteral("circle-x"), Tone::Error)
        : finding.kind == FindingKind::Warning ? std::pair(QStringLiteral("triangle-alert"), Tone::Warn)
                                               : std::pair(QStringLiteral("info"), Tone::Accent);
    widgets::drawIcon(*painter, QRectF(row.left() + 12, row.top() + 16, 16, 16), name,
        finding.isWaived ? t.text3 : widgets::inkOf(t, tone));
    const QRectF button = buttonRect(row, finding);
    const qreal left = row.left() + kLeft;
    const qreal room = (button.isEmpty() ? row.right() - kRight : button.left() - 8) - left;
    qreal y = row.top() + 6;
    const QColor ink = finding.isWaived ? t.text2 : t.text;
    QString second = finding.place;
    if (finding.title.isEmpty()) {
        if (!finding.ruleName.isEmpty()) // it has a number
            second = finding.place.isEmpty() ? finding.rule : finding.rule + QStringLiteral(" · ") + finding.place;
        QTextLayout message(finding.message, uiFont(13));
        message.beginLayout();
        QTextLine first = message.createLine();
        first.setLineWidth(room);
        message.endLayout();
        const QString rest = finding.message.mid(first.textLength());
        widgets::drawElided(*painter, QRectF(left, y, room + (button.isEmpty() ? 8 : 0), 20),
            rest.isEmpty() ? finding.message : finding.message.left(first.textLength()), uiFont(13), ink);
        if (!rest.isEmpty()) {
            y += 18;
            widgets::drawElided(*painter, QRectF(left, y, room, 20), rest, uiFont(13), ink);
        }
    } else {
        widgets::drawElided(*painter, QRectF(left, y, room, 20), finding.title, uiFont(13, 500), ink);
        QStringList parts;
        for (const QString &part :
            {finding.rule, finding.isWaived ? finding.waivedWhy : finding.ruleName, finding.place})
            if (!part.isEmpty() && !parts.contains(part))
                parts << part;
        second = parts.join(QStringLiteral(" · "));
    }
    widgets::drawElided(*painter, QRectF(left, y + 20, room, 16), second, uiFont(12), t.text2);
    if (button.isEmpty())
        return;
    const bool isHere = option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
    painter->setPen(QPen(isHere ? t.line2 : t.line, 1));
    painter->setBrush(t.panel);
    painter->drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    widgets::drawElided(*painter, button, findingButton(finding), uiFont(12),
        canBeFitted(finding) || (finding.fix != FindingFix::None && !finding.isWaived) ? t.accent : t.text,
        Qt::AlignCenter);
}

bool FindingDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const PageFinding finding = m_model->at(index);
    const bool isMouse = event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonDblClick;
    if (!isMouse || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton
        || !buttonRect(option.rect, finding).contains(static_cast<QMouseEvent *>(event)->position()))
        return RowDelegate::editorEvent(event, model, option, index);
    m_onButton = event->type() == QEvent::MouseButtonRelease;
    return true;
}

} // namespace banxin::panels
