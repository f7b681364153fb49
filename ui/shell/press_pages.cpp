#include "shell/press_pages.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace banxin::shell {

using panels::PageFinding;
using widgets::Tone;
using widgets::uiFont;

namespace {

constexpr int kKind = Qt::UserRole;
constexpr int kPage = Qt::UserRole + 1; // the id's number
constexpr int kIndex = Qt::UserRole + 2; // of the finding on its page
constexpr int kPageHeight = 56;
constexpr int kFindingHeight = 28;

enum class Kind { Page, File, Finding, Passed, Family };

Kind kindOf(const QTreeWidgetItem &item) { return static_cast<Kind>(item.data(0, kKind).toInt()); }
base::Id pageOf(const QTreeWidgetItem &item) { return base::Id::fromNumber(item.data(0, kPage).toULongLong()); }

Tone toneOf(panels::FindingKind kind)
{
    return kind == panels::FindingKind::Error  ? Tone::Error
        : kind == panels::FindingKind::Warning ? Tone::Warn
                                               : Tone::Accent;
}

QString iconOf(panels::FindingKind kind)
{
    return kind == panels::FindingKind::Error  ? QStringLiteral("circle-x")
        : kind == panels::FindingKind::Warning ? QStringLiteral("triangle-alert")
                                               : QStringLiteral("info");
}

} // namespace

class PressPagesDelegate : public QStyledItemDelegate {
public:
    explicit PressPagesDelegate(PressPages *tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const auto kind = static_cast<Kind>(index.data(kKind).toInt());
        return {80, kind == Kind::Page ? kPageHeight : kFindingHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (selected)
            painter->fillRect(option.rect, t.accentTint);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, t.chrome);
        const auto kind = static_cast<Kind>(index.data(kKind).toInt());
        const base::Id page = base::Id::fromNumber(index.data(kPage).toULongLong());
        if (kind == Kind::Page)
            paintPage(*painter, option, page, t);
        else
            paintLine(*painter, option, index, kind, t);
        if ((option.state & QStyle::State_HasFocus) && m_tree->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(t.accent, 1));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        painter->restore();
    }

private:
    void paintPage(QPainter &painter, const QStyleOptionViewItem &option, base::Id page, const widgets::Tokens &t) const
    {
        const auto found = std::find_if(m_tree->m_rows.begin(), m_tree->m_rows.end(),
            [page](const PressPages::Row &row) { return row.page == page; });
        if (found == m_tree->m_rows.end())
            return;
        const PressPages::Row &row = *found;
        const PressPages::Status status = m_tree->status(page);
        const QRectF rect = option.rect;
        qreal left = rect.left() + 4;
        if (option.features & QStyleOptionViewItem::HasCheckIndicator) {
            QStyleOptionViewItem box = option;
            box.rect = m_tree->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, m_tree);
            box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
            box.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
            m_tree->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, m_tree);
            left = box.rect.right() + 8;
        }
        const QRectF slot(left, rect.top() + 6, 31, 44);
        QSizeF size(row.trim.width.toPt(), row.trim.height.toPt());
        if (size.isEmpty())
            size = slot.size();
        size.scale(slot.size(), Qt::KeepAspectRatio);
        const QRectF sheet(QPointF(slot.center().x() - size.width() / 2, slot.center().y() - size.height() / 2), size);
        painter.fillRect(sheet, Qt::white);
        if (m_tree->m_thumbnails) {
            const QPixmap picture =
                m_tree->m_thumbnails(page, (sheet.size() * painter.device()->devicePixelRatioF()).toSize());
            if (!picture.isNull())
                painter.drawPixmap(sheet, picture, QRectF(picture.rect()));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.line2, 1));
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));

        left = slot.right() + 10;
        qreal right = rect.right() - 10;
        const qreal first = rect.top() + 8;
        if (!status.icon.isEmpty()) {
            widgets::drawIcon(
                painter, QRectF(right - 16, first + 2, 16, 16), status.icon, widgets::inkOf(t, status.tone));
            right -= 22;
        }
        if (!status.text.isEmpty()) {
            const int width = std::min(widgets::textWidth(status.text, uiFont(12)) + 2, 240);
            widgets::drawElided(painter, QRectF(right - width, first, width, 20), status.text, uiFont(12),
                status.tone == Tone::Faint ? t.text2 : widgets::inkOf(t, status.tone),
                Qt::AlignRight | Qt::AlignVCenter);
            right -= width + 8;
        }
        qreal x = left;
        x += widgets::drawElided(painter, QRectF(x, first, right - x, 20), row.number, uiFont(13, 700), t.text) + 8;
        widgets::drawElided(painter, QRectF(x, first, right - x, 20), row.section, uiFont(13), t.text);
        const QString &second = status.detail.isEmpty() ? row.about : status.detail;
        widgets::drawElided(
            painter, QRectF(left, first + 21, rect.right() - 10 - left, 16), second, uiFont(12), t.text2);
        if (status.percent >= 0) {
            const Tone tone = status.tone == Tone::Faint ? Tone::Accent : status.tone;
            widgets::drawFillMeter(
                painter, QRectF(left, rect.bottom() - 7, rect.right() - 10 - left, 4), status.percent / 100.0, tone);
        }
    }

    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, Kind kind,
        const widgets::Tokens &t) const
    {
        const QRectF rect = option.rect;
        qreal left = rect.left() + 4;
        QString icon = QStringLiteral("circle-check");
        Tone tone = Tone::Ok;
        if (kind == Kind::File) {
            icon = QStringLiteral("file-text");
            tone = Tone::Faint;
        } else if (kind == Kind::Finding) {
            const auto of = m_tree->m_findings.find(base::Id::fromNumber(index.data(kPage).toULongLong()));
            const auto at = static_cast<std::size_t>(index.data(kIndex).toInt());
            if (of != m_tree->m_findings.end() && at < of->second.size()) {
                icon = iconOf(of->second[at].kind);
                tone = toneOf(of->second[at].kind);
            }
        }
        widgets::drawIcon(painter, QRectF(left, rect.center().y() - 7.5, 16, 16), icon,
            tone == Tone::Faint ? t.text2 : widgets::inkOf(t, tone));
        left += 24;
        widgets::drawElided(painter, QRectF(left, rect.top(), rect.right() - 8 - left, rect.height()), option.text,
            uiFont(12, kind == Kind::Finding || kind == Kind::Family ? 400 : 500), t.text);
    }

    PressPages *m_tree;
};

PressPages::PressPages(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("pressPages"));
    setAccessibleName(tr("版面和预检结果"));
    setHeaderHidden(true);
    setColumnCount(1);
    setRootIsDecorated(true);
    setIndentation(18);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    setItemDelegate(new PressPagesDelegate(this));
    connect(this, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT checkedChanged();
    });
    connect(this, &QTreeWidget::itemClicked, this, &PressPages::choose);
}

QTreeWidgetItem *PressPages::itemOf(base::Id page) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        const Kind kind = kindOf(*item);
        if ((kind == Kind::Page && pageOf(*item) == page) || (kind == Kind::File && page.isNull()))
            return item;
    }
    return nullptr;
}

void PressPages::setPages(const std::vector<Row> &rows)
{
    if (rows == m_rows)
        return;
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row &a, const Row &b) { return a.page == b.page; });
    std::map<base::Id, bool> checks;
    for (const Row &row : m_rows)
        checks[row.page] = isChecked(row.page);
    m_rows = rows;
    m_filling = true;
    if (isSame) {
        for (const Row &row : rows)
            if (QTreeWidgetItem *item = itemOf(row.page))
                tellItem(*item);
        m_filling = false;
        viewport()->update();
        return;
    }
    clear();
    const auto findings = std::exchange(m_findings, {});
    for (const Row &row : rows) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(0, kKind, static_cast<int>(Kind::Page));
        item->setData(0, kPage, qulonglong(row.page.toNumber()));
        if (m_checkable) {
            const auto before = checks.find(row.page);
            item->setCheckState(0, before == checks.end() || before->second ? Qt::Checked : Qt::Unchecked);
        }
        tellItem(*item);
    }
    m_filling = false;
    for (const auto &[page, of] : findings)
        if (page.isNull() || itemOf(page))
            setFindings(page, of);
}

void PressPages::setCheckable(bool checkable) { m_checkable = checkable; }

bool PressPages::isChecked(base::Id page) const
{
    const QTreeWidgetItem *item = itemOf(page);
    return item && (!m_checkable || item->checkState(0) == Qt::Checked);
}

void PressPages::setChecked(const std::vector<base::Id> &pages)
{
    m_filling = true;
    for (const Row &row : m_rows)
        if (QTreeWidgetItem *item = itemOf(row.page))
            item->setCheckState(
                0, std::find(pages.begin(), pages.end(), row.page) != pages.end() ? Qt::Checked : Qt::Unchecked);
    m_filling = false;
    Q_EMIT checkedChanged();
}

std::vector<base::Id> PressPages::checkedPages() const
{
    std::vector<base::Id> pages;
    for (const Row &row : m_rows)
        if (isChecked(row.page))
            pages.push_back(row.page);
    return pages;
}

/// What readers of the screen say of the row.
void PressPages::tellItem(QTreeWidgetItem &item) const
{
    if (kindOf(item) != Kind::Page)
        return;
    const base::Id page = pageOf(item);
    for (const Row &row : m_rows) {
        if (row.page != page)
            continue;
        const Status of = status(page);
        QStringList parts{row.number + u' ' + row.section, of.text, of.detail.isEmpty() ? row.about : of.detail};
        parts.removeAll(QString());
        item.setData(0, Qt::AccessibleTextRole, parts.join(tr("，")));
        item.setToolTip(0, of.detail.isEmpty() ? QString() : of.detail);
    }
}

void PressPages::setStatus(base::Id page, const Status &status)
{
    Status &kept = m_status[page];
    if (kept == status)
        return;
    kept = status;
    if (QTreeWidgetItem *item = itemOf(page)) {
        const bool filling = std::exchange(m_filling, true);
        tellItem(*item);
        m_filling = filling;
    }
    viewport()->update();
}

PressPages::Status PressPages::status(base::Id page) const
{
    const auto found = m_status.find(page);
    return found == m_status.end() ? Status() : found->second;
}

void PressPages::setFindings(base::Id page, std::vector<PageFinding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) { return a.kind < b.kind; });
    const bool filling = std::exchange(m_filling, true);
    QTreeWidgetItem *item = itemOf(page);
    if (page.isNull() && item && findings.empty()) {
        delete item;
        item = nullptr;
    }
    if (page.isNull() && !item && !findings.empty()) {
        item = new QTreeWidgetItem;
        item->setData(0, kKind, static_cast<int>(Kind::File));
        item->setText(0, tr("整个文件"));
        insertTopLevelItem(static_cast<int>(m_rows.size()), item);
    }
    if (item) {
        qDeleteAll(item->takeChildren());
        bool hasErrors = false;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const PageFinding &finding = findings[i];
            hasErrors = hasErrors || finding.kind == panels::FindingKind::Error;
            auto *line = new QTreeWidgetItem(item);
            line->setData(0, kKind, static_cast<int>(Kind::Finding));
            line->setData(0, kPage, qulonglong(page.toNumber()));
            line->setData(0, kIndex, static_cast<int>(i));
            line->setText(
                0, finding.place.isEmpty() ? finding.message : finding.message + tr("（%1）").arg(finding.place));
            line->setToolTip(0, line->text(0));
        }
        item->setExpanded(hasErrors);
    }
    m_findings[page] = std::move(findings);
    m_filling = filling;
}

void PressPages::clearFindings()
{
    for (const Row &row : m_rows)
        setFindings(row.page, {});
    setFindings({}, {});
    setPassed({});
}

void PressPages::setPassed(const QStringList &families)
{
    const bool filling = std::exchange(m_filling, true);
    for (int i = topLevelItemCount() - 1; i >= 0; --i)
        if (kindOf(*topLevelItem(i)) == Kind::Passed)
            delete topLevelItem(i);
    if (!families.isEmpty()) {
        auto *item = new QTreeWidgetItem(this);
        item->setData(0, kKind, static_cast<int>(Kind::Passed));
        item->setText(0, tr("合格 %1 项").arg(families.size()));
        for (const QString &family : families) {
            auto *line = new QTreeWidgetItem(item);
            line->setData(0, kKind, static_cast<int>(Kind::Family));
            line->setText(0, family);
        }
    }
    m_filling = filling;
}

void PressPages::showCurrent(base::Id page)
{
    if (QTreeWidgetItem *item = itemOf(page); item && (!currentItem() || pageOf(*currentItem()) != page))
        setCurrentItem(item);
}

void PressPages::choose(QTreeWidgetItem *item)
{
    switch (kindOf(*item)) {
    case Kind::Page:
        Q_EMIT pageChosen(pageOf(*item));
        return;
    case Kind::Finding: {
        const auto of = m_findings.find(pageOf(*item));
        const auto at = static_cast<std::size_t>(item->data(0, kIndex).toInt());
        if (of != m_findings.end() && at < of->second.size()) {
            const PageFinding chosen = of->second[at];
            Q_EMIT findingChosen(pageOf(*item), chosen);
        }
        return;
    }
    case Kind::File:
    case Kind::Passed:
        item->setExpanded(!item->isExpanded());
        return;
    case Kind::Family:
        return;
    }
}

void PressPages::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem()) {
        choose(currentItem());
        event->accept();
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace banxin::shell
