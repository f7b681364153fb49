#include "shell/template_gallery.h"

#include "session/new_newsroom.h"
#include "session/template_titles.h"
#include "shell/frame_sketch.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QThreadPool>

#include <algorithm>

namespace banxin::shell {

using widgets::uiFont;

namespace {

enum Role { NameRole = Qt::UserRole + 1, AboutRole, SizeRole, DrawingRole };
constexpr QSize kSheet(132, 170); // in which a page is drawn
constexpr int kCardHeight = 262;
constexpr int kGap = 8; // between cards
constexpr int kLeastCard = 160;

/// Pages that a paper may well start with: those with places for copy and the blank ones. One with a head alone is for
/// who draws the areas on it, and looks for it in the dialog for new pages. All of a template that has no such places.
std::vector<const session::TemplatePage *> offered(const session::NewsroomTemplate &newsroom)
{
    std::vector<const session::TemplatePage *> all, good;
    bool awaits = false;
    for (const session::TemplatePage &page : newsroom.pages()) {
        all.push_back(&page);
        awaits = awaits || page.awaitsCopy();
        if (page.awaitsCopy() || page.furniture.empty())
            good.push_back(&page);
    }
    return awaits ? good : all;
}

class CardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool hasRing = chosen && (option.state & QStyle::State_HasFocus);
        const QRectF card = QRectF(option.rect).adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(chosen                      ? t.accent
                : option.state & QStyle::State_MouseOver ? t.line2
                                                         : t.line,
            chosen ? 2 : 1));
        painter->setBrush(chosen ? t.accentTint : t.panel);
        painter->drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6);
        if (hasRing) { // as other fields have it, within the edge
            painter->setPen(QPen(t.accent, 1, Qt::DotLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(card.adjusted(4.5, 4.5, -4.5, -4.5), 4, 4);
        }
        const QRectF room(card.center().x() - kSheet.width() / 2.0, card.top() + 12, kSheet.width(), kSheet.height());
        if (const auto drawing = index.data(DrawingRole).value<QImage>(); !drawing.isNull()) {
            const QSizeF size = QSizeF(drawing.size()) / drawing.devicePixelRatio();
            painter->drawImage(
                QPointF(qRound(room.center().x() - size.width() / 2), qRound(room.bottom() - size.height())), drawing);
        } else {
            const QSizeF size = index.data(SizeRole).toSizeF().scaled(room.size(), Qt::KeepAspectRatio);
            const QRectF sheet(QPointF(room.center().x() - size.width() / 2, room.bottom() - size.height()), size);
            painter->setPen(t.line2);
            painter->setBrush(Qt::white);
            painter->drawRect(sheet);
        }
        if (chosen)
            widgets::drawIcon(
                *painter, QRectF(card.right() - 26, card.top() + 8, 18, 18), QStringLiteral("circle-check"), t.accent);
        const QRectF words = card.adjusted(8, 0, -8, 0);
        widgets::drawElided(*painter, QRectF(words.left(), room.bottom() + 10, words.width(), 20),
            index.data().toString(), uiFont(13, 500), t.text, Qt::AlignCenter);
        const QStringList lines = index.data(AboutRole).toStringList();
        double y = room.bottom() + 30;
        for (const QString &line : lines) {
            widgets::drawElided(
                *painter, QRectF(words.left(), y, words.width(), 17), line, uiFont(12), t.text2, Qt::AlignCenter);
            y += 17;
        }
        painter->restore();
    }
};

} // namespace

TemplateGallery::TemplateGallery(std::shared_ptr<const session::NewsroomTemplate> newsroom, QWidget *parent)
    : QListView(parent)
    , m_template(std::move(newsroom))
{
    setObjectName(QStringLiteral("templateGallery"));
    setAccessibleName(tr("模板"));
    setModel(&m_cards);
    setItemDelegate(new CardDelegate(this));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its cards
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    // As one looks for them: by size, and of one size the front first, the blank sheet last.
    std::vector<const session::TemplatePage *> pages = offered(*m_template);
    std::stable_sort(pages.begin(), pages.end(), [](const auto *a, const auto *b) {
        const auto place = [](const session::TemplatePage &page) {
            return std::tuple(page.page.trim.width, page.furniture.empty(), page.page.role != model::PageRole::Front);
        };
        return place(*a) < place(*b);
    });
    for (const session::TemplatePage *page : pages) {
        auto *card = new QStandardItem(session::shownTitle(*page));
        const QString size = tr("%1 × %2 mm · %3 栏")
                                 .arg(page->page.trim.width.toMm(), 0, 'f', 0)
                                 .arg(page->page.trim.height.toMm(), 0, 'f', 0)
                                 .arg(page->page.grid.columns);
        const QString about = session::shownAbout(*page);
        card->setData(page->name, NameRole);
        card->setData(QStringList{size, about}, AboutRole);
        card->setData(QSizeF(page->page.trim.width.toMm(), page->page.trim.height.toMm()), SizeRole);
        card->setToolTip(QStringLiteral("%1\n%2").arg(session::shownTitle(*page), about));
        card->setData(
            QStringLiteral("%1，%2，%3").arg(session::shownTitle(*page), size, about), Qt::AccessibleTextRole);
        m_cards.appendRow(card);
    }
    m_later.setSingleShot(true);
    m_later.setInterval(200); // once a name is typed
    connect(&m_later, &QTimer::timeout, this, &TemplateGallery::draw);
    connect(this, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT pageActivated(index.data(NameRole).toString()); });
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (!(QApplication::mouseButtons() & Qt::LeftButton) && hasFocus())
            Q_EMIT pageActivated(index.data(NameRole).toString());
    });
    setCurrentIndex(m_cards.index(0, 0));
    m_later.start(0);
}

void TemplateGallery::setFormat(const QString &format)
{
    m_format = format;
    int first = -1;
    for (int row = 0; row < m_cards.rowCount(); ++row) {
        const session::TemplatePage *page = m_template->page(m_cards.index(row, 0).data(NameRole).toString());
        const bool hidden = !format.isEmpty() && page && page->format != format;
        setRowHidden(row, hidden);
        if (!hidden && first < 0)
            first = row;
    }
    if (first >= 0 && isRowHidden(currentIndex().row()))
        setCurrentIndex(m_cards.index(first, 0));
    fitCards();
}

void TemplateGallery::setPaper(const QString &name, const model::Fields &fields, const QDate &date)
{
    if (name == m_name && fields == m_fields && date == m_date)
        return;
    m_name = name;
    m_fields = fields;
    m_date = date;
    m_later.start(200);
}

QString TemplateGallery::chosen() const { return currentIndex().data(NameRole).toString(); }

void TemplateGallery::choose(const QString &page)
{
    for (int row = 0; row < m_cards.rowCount(); ++row)
        if (m_cards.index(row, 0).data(NameRole).toString() == page)
            setCurrentIndex(m_cards.index(row, 0));
}

void TemplateGallery::chooseLike(const QString &format)
{
    const session::TemplatePage *now = m_template->page(chosen());
    const session::TemplatePage *best = nullptr;
    int most = -1;
    for (const session::TemplatePage *page : offered(*m_template)) {
        if (page->format != format || !now)
            continue;
        const int worth = 4 * (page->furniture.empty() == now->furniture.empty())
            + 2 * (page->page.role == now->page.role) + (page->page.section == now->page.section);
        if (worth > most) {
            most = worth;
            best = page;
        }
    }
    if (!best)
        return;
    if (!m_format.isEmpty() && m_format != format)
        setFormat(format);
    choose(best->name);
}

void TemplateGallery::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT pageChosen(chosen());
}

void TemplateGallery::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitCards();
}

/// As many in a row as there is room for, all of one width, and as high as that makes it.
void TemplateGallery::fitCards()
{
    if (m_fitting)
        return;
    m_fitting = true;
    int count = 0;
    for (int row = 0; row < m_cards.rowCount(); ++row)
        count += !isRowHidden(row);
    const int across = std::max(2, (width() - 1) / kLeastCard);
    const int rows = (count + across - 1) / across;
    setGridSize(QSize((width() - 1) / across, kCardHeight));
    for (int row = 0; row < m_cards.rowCount(); ++row)
        m_cards.item(row)->setSizeHint(gridSize());
    setFixedHeight(std::max(1, rows) * kCardHeight + 2);
    m_fitting = false;
}

void TemplateGallery::draw()
{
    const int generation = ++m_generation;
    m_pending = m_cards.rowCount();
    session::NewPaper paper;
    paper.name = m_name.trimmed().isEmpty() ? tr("报名") : m_name;
    paper.fields = m_fields;
    paper.date = m_date;
    QStringList names;
    for (int row = 0; row < m_cards.rowCount(); ++row)
        names << m_cards.index(row, 0).data(NameRole).toString();
    QThreadPool::globalInstance()->start([gallery = QPointer<TemplateGallery>(this), generation, paper, names,
                                             newsroom = m_template, ratio = devicePixelRatioF()] {
        auto document = session::newPaper(paper, *newsroom);
        for (const QString &name : names) {
            QImage drawing;
            if (const session::TemplatePage *page = newsroom->page(name); page && document)
                drawing = templateSketch(*document, session::firstIssue(*document), *newsroom, *page, kSheet, ratio);
            QMetaObject::invokeMethod(
                qApp,
                [gallery, generation, name, drawing] {
                    if (gallery)
                        gallery->take(generation, name, drawing);
                },
                Qt::QueuedConnection);
        }
    });
}

void TemplateGallery::take(int generation, const QString &page, const QImage &drawing)
{
    if (generation != m_generation)
        return; // said otherwise by now
    for (int row = 0; row < m_cards.rowCount(); ++row)
        if (m_cards.index(row, 0).data(NameRole).toString() == page && !drawing.isNull())
            m_cards.item(row)->setData(drawing, DrawingRole);
    if (--m_pending == 0)
        Q_EMIT drawn();
}

} // namespace banxin::shell
