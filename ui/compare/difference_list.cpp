#include "compare/difference_list.h"

#include "proof/compare_sheet.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

namespace banxin::compare {

using proof::Difference;
using proof::DifferenceKind;
using proof::DifferenceSide;

namespace {

constexpr int kRow = 72;
constexpr int kTitleRow = 28;
constexpr int kBesides = 3; // characters beside a change in its title
constexpr int kLeft = 42;
constexpr int kRight = 12;
constexpr int kLongest = 160; // characters that are quoted

QColor colour(DifferenceKind kind, bool isDark)
{
    const QColor ink = QColor::fromRgb(QRgb(proof::colourOf(kind) | 0xFF000000));
    return isDark ? ink.lighter(150) : ink;
}

QString shortened(const QString &words, int most) { return words.size() > most ? words.left(most - 1) + u'…' : words; }

/// A side's sentence with its words marked.
struct Quote {
    QString text;
    int from = 0;
    int to = 0;
};
Quote quoteOf(const DifferenceSide &side)
{
    const QString words = shortened(side.words, kLongest);
    return {side.lead + words + side.tail, int(side.lead.size()), int(side.lead.size() + words.size())};
}

/// Sets the quote in the width; draws it where there is a painter. Returns its height.
double quote(
    QPainter *painter, QPointF at, double width, const Quote &said, const QColor &ink, const QColor &mark, bool isGone)
{
    QTextLayout layout(said.text, widgets::uiFont(13));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextLayout::FormatRange range;
    range.start = said.from;
    range.length = said.to - said.from;
    range.format.setForeground(mark);
    range.format.setFontWeight(QFont::Bold);
    QColor ground = mark;
    ground.setAlpha(36);
    range.format.setBackground(ground);
    range.format.setFontStrikeOut(isGone);
    range.format.setFontUnderline(!isGone);
    if (range.length > 0)
        layout.setFormats({range});
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += 20;
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(ink);
        layout.draw(painter, at);
    }
    return height;
}

double quotesHeight(const Difference &difference, double width)
{
    return quote(nullptr, {}, width, quoteOf(difference.before), {}, {}, true)
        + quote(nullptr, {}, width, quoteOf(difference.after), {}, {}, false) + 6 + 16;
}

} // namespace

QString titleOf(const Difference &difference)
{
    const DifferenceSide &a = difference.before, &b = difference.after;
    const auto with = [](const DifferenceSide &side) {
        return side.lead.right(kBesides) + shortened(side.words, 24) + side.tail.left(kBesides);
    };
    switch (difference.kind) {
    case DifferenceKind::TextReplaced:
        return DifferenceList::tr("%1 → %2").arg(with(a), with(b));
    case DifferenceKind::TextAdded:
        return b.words.isEmpty() ? difference.about : with(b);
    case DifferenceKind::TextRemoved:
        return a.words.isEmpty() ? difference.about : with(a);
    default:
        break;
    }
    if (!difference.about.isEmpty())
        return difference.about;
    switch (difference.kind) {
    case DifferenceKind::Vector:
        return a.places.empty() ? DifferenceList::tr("加了图形")
            : b.places.empty()  ? DifferenceList::tr("去了图形")
                                : DifferenceList::tr("图形变了");
    case DifferenceKind::Image:
        return DifferenceList::tr("图片变了");
    case DifferenceKind::Colour:
        return DifferenceList::tr("颜色变了");
    default:
        return DifferenceList::tr("位置变了");
    }
}

QString detailOf(const Difference &difference)
{
    const QString &a = difference.before.words, &b = difference.after.words;
    switch (difference.kind) {
    case DifferenceKind::TextReplaced:
        return DifferenceList::tr("%1 字改为 %2 字").arg(a.size()).arg(b.size());
    case DifferenceKind::TextAdded:
        return DifferenceList::tr("增 %1 字").arg(b.size());
    case DifferenceKind::TextRemoved:
        return DifferenceList::tr("删 %1 字").arg(a.size());
    default:
        break;
    }
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    const QRectF from = difference.before.rect(), to = difference.after.rect();
    const QPointF by = (to.topLeft() - from.topLeft()) * (25.4 / 72);
    if (difference.kind == DifferenceKind::Moved && a.contains(u',')) { // places: how far is what people look for
        QStringList ways;
        const auto way = [&](double far, const QString &less, const QString &more) {
            if (std::abs(far) >= 0.05)
                ways << (far < 0 ? less : more).arg(QString::number(std::round(std::abs(far) * 10) / 10));
        };
        way(by.x(), DifferenceList::tr("左移 %1 mm"), DifferenceList::tr("右移 %1 mm"));
        way(by.y(), DifferenceList::tr("上移 %1 mm"), DifferenceList::tr("下移 %1 mm"));
        if (!ways.isEmpty())
            return ways.join(DifferenceList::tr("，"));
    }
    return a + QStringLiteral(" → ") + b;
}

/// A difference, or the title over those of one story.
struct ListRow {
    int number = -1;
    const Difference *difference = nullptr;
    bool isLooked = false;
    QString title;
    int count = 0; // under the title
    bool isTitle() const { return !difference; }
};

namespace {

/// The same rows story by story, in the order in which the stories come first; what is the page's own stands last.
std::vector<ListRow> byStory(const std::vector<ListRow> &rows, const std::vector<QString> &stories)
{
    const auto storyOf = [&](const ListRow &row) { return stories[std::size_t(row.number)]; };
    QStringList order;
    for (const ListRow &row : rows)
        if (!storyOf(row).isEmpty() && !order.contains(storyOf(row)))
            order << storyOf(row);
    order << QString();
    std::vector<ListRow> made;
    for (const QString &story : order) {
        ListRow title;
        title.title = story.isEmpty() ? DifferenceList::tr("版面") : story;
        const std::size_t at = made.size();
        for (const ListRow &row : rows)
            if (storyOf(row) == story)
                made.push_back(row);
        title.count = int(made.size() - at);
        if (title.count > 0)
            made.insert(made.begin() + std::ptrdiff_t(at), title);
    }
    return made;
}

} // namespace

class DifferenceList::Model : public widgets::RowModel<ListRow> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const ListRow &row = at(index);
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        if (row.isTitle())
            return DifferenceList::tr("%1，%2 处").arg(row.title).arg(row.count);
        return DifferenceList::tr("%1，%2：%3，%4")
            .arg(row.number + 1)
            .arg(proof::titleOf(row.difference->kind), compare::titleOf(*row.difference), detailOf(*row.difference));
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return index.isValid() && at(index).isTitle() ? Qt::ItemFlags(Qt::ItemIsEnabled) : RowModel::flags(index);
    }
    int rowOf(int number) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].number == number)
                return int(i);
        return -1;
    }
};

class DifferenceList::Delegate : public widgets::RowDelegate {
public:
    Delegate(Model &model, QListView &list)
        : RowDelegate(kRow, &list)
        , m_model(model)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = RowDelegate::sizeHint(option, index);
        if (m_model.at(index).isTitle())
            size.setHeight(kTitleRow);
        if (isOpen(index))
            size.rheight() += int(std::ceil(
                quotesHeight(*m_model.at(index).difference, m_list.viewport()->width() - kLeft - kRight - 16) + 12));
        return size;
    }

protected:
    Ground groundOf(const QModelIndex &index) const override
    {
        return m_model.at(index).isTitle() ? Ground::Heading : Ground::Ruled;
    }
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const ListRow &shown = m_model.at(index);
        if (shown.isTitle()) {
            const QString count = QString::number(shown.count);
            const int width = widgets::textWidth(count, widgets::uiFont(12));
            widgets::drawElided(*painter, {row.left() + 12, row.top(), row.width() - 36 - width, row.height()},
                shown.title, widgets::uiFont(12, 600), t.text2);
            widgets::drawElided(*painter, {row.right() - 12 - width, row.top(), double(width) + 1, row.height()}, count,
                widgets::uiFont(12), t.text2);
            return;
        }
        const Difference &one = *shown.difference;
        const bool isDark = t.panel.lightness() < 128;
        const QColor ink = colour(one.kind, isDark);
        const QString number = QString::number(shown.number + 1);
        const QRectF disc(row.left() + 12, row.top() + 10, 20, 20);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(disc);
        painter->setPen(isDark ? QColor(0x1A, 0x1E, 0x23) : QColor(Qt::white));
        painter->setFont(widgets::uiFont(number.size() > 2 ? 10 : 11, 700));
        painter->drawText(disc, Qt::AlignCenter, number);
        const double left = row.left() + kLeft, right = row.right() - kRight;
        double titleRight = right;
        if (shown.isLooked) {
            widgets::drawIcon(*painter, {right - 16, row.top() + 12, 16, 16}, QStringLiteral("check"), t.ok);
            titleRight -= 24;
        }
        widgets::drawElided(*painter, {left, row.top() + 8, titleRight - left, 22}, compare::titleOf(one),
            widgets::uiFont(13, 500), shown.isLooked ? t.text2 : t.text);
        const int kind = widgets::drawElided(*painter, {left, row.top() + 30, right - left, 18},
            proof::titleOf(one.kind), widgets::uiFont(12, 500), ink);
        widgets::drawElided(*painter, {left + kind + 10, row.top() + 30, right - left - kind - 10, 18}, detailOf(one),
            widgets::uiFont(12), t.text2);
        const QString about = proof::isText(one.kind) ? one.about : QString();
        widgets::drawElided(*painter, {left, row.top() + 48, right - left, 18}, about.isEmpty() ? placeOf(one) : about,
            widgets::uiFont(12), t.text2);
        if (!isOpen(index))
            return;
        const QRectF card(left, row.top() + kRow, right - left, row.height() - kRow - 12);
        painter->setPen(QPen(t.line2, 1));
        painter->setBrush(t.panel);
        painter->drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const double width = card.width() - 16;
        const double first = quote(painter, card.topLeft() + QPointF(8, 8), width, quoteOf(one.before), t.text2,
            isDark ? t.error : QColor(0xC0, 0x27, 0x1B), true);
        quote(painter, card.topLeft() + QPointF(8, 8 + first + 6), width, quoteOf(one.after), t.text,
            isDark ? t.ok : QColor(0x1B, 0x7A, 0x43), false);
    }

private:
    bool isOpen(const QModelIndex &index) const
    {
        return index == m_list.currentIndex() && !m_model.at(index).isTitle()
            && proof::isText(m_model.at(index).difference->kind);
    }
    static QString placeOf(const Difference &one)
    {
        const QRectF at = one.rect();
        constexpr double mm = 25.4 / 72;
        return DifferenceList::tr("距左 %1 mm，距上 %2 mm")
            .arg(at.left() * mm, 0, 'f', 0)
            .arg(at.top() * mm, 0, 'f', 0);
    }

    Model &m_model;
    QListView &m_list;
};

DifferenceList::DifferenceList(QWidget *parent)
    : QWidget(parent)
    , m_model(new Model(this))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("differencePane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *chips = new QWidget;
    m_grid = new QGridLayout(chips);
    m_grid->setContentsMargins(10, 8, 10, 8);
    m_grid->setSpacing(6);
    for (int kind = 0; kind < proof::kDifferenceKinds; ++kind) {
        auto *chip = new QToolButton;
        chip->setObjectName(QStringLiteral("kind_") + proof::toName(static_cast<DifferenceKind>(kind)));
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setProperty("filter", true);
        chip->setFocusPolicy(Qt::TabFocus);
        QPixmap dot(16, 16);
        dot.fill(Qt::transparent);
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(static_cast<DifferenceKind>(kind), false));
        painter.drawEllipse(QRectF(3, 3, 10, 10));
        painter.end();
        chip->setIcon(dot);
        chip->setIconSize({16, 16});
        connect(chip, &QToolButton::toggled, this, [this] {
            fill();
            Q_EMIT shownChanged();
        });
        m_chips[std::size_t(kind)] = chip;
        chip->setParent(chips);
    }
    m_grid->setColumnStretch(4, 1);
    column->addWidget(chips);
    column->addWidget(widgets::hairline());
    m_list->setObjectName(QStringLiteral("differences"));
    m_list->setAccessibleName(tr("差异"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(*m_model, *m_list));
    m_list->setResizeMode(QListView::Adjust);
    widgets::dressAsRows(*m_list);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_list->doItemsLayout(); // the row that opens is higher
        m_list->scrollTo(now);
        Q_EMIT chosenChanged(now.isValid() ? m_model->at(now).number : -1);
    });
    auto *empty = new QLabel(tr("两边没有差异。"));
    empty->setObjectName(QStringLiteral("noDifference"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setProperty("tone", QStringLiteral("secondary"));
    m_empty = empty;
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    setDifferences({});
    m_empty->hide();
}

void DifferenceList::setDifferences(const std::vector<Difference> &differences, const std::vector<QString> &stories)
{
    m_model->reset({});
    m_differences = differences;
    m_stories = stories;
    m_looked.assign(differences.size(), false);
    std::array<int, proof::kDifferenceKinds> counts{};
    for (const Difference &one : differences)
        ++counts[std::size_t(one.kind)];
    int widest = 1;
    for (int kind = 0; kind < proof::kDifferenceKinds; ++kind) {
        QToolButton *chip = m_chips[std::size_t(kind)];
        m_grid->removeWidget(chip);
        chip->setText(QStringLiteral("%1 %2")
                          .arg(proof::titleOf(static_cast<DifferenceKind>(kind)))
                          .arg(counts[std::size_t(kind)]));
        if (counts[std::size_t(kind)] > 0) {
            chip->ensurePolished();
            widest = std::max(widest, chip->sizeHint().width());
        }
    }
    const QMargins around = m_grid->contentsMargins();
    const int room = width() - around.left() - around.right() + m_grid->spacing();
    const int across = std::clamp(room / (widest + m_grid->spacing()), 2, 4); // words of all languages in full
    int seen = 0;
    for (int kind = 0; kind < proof::kDifferenceKinds; ++kind) {
        QToolButton *chip = m_chips[std::size_t(kind)];
        const QSignalBlocker quiet(chip);
        if (counts[std::size_t(kind)] > 0) {
            m_grid->addWidget(chip, seen / across, seen % across);
            ++seen;
        }
        chip->setChecked(true);
        chip->setVisible(counts[std::size_t(kind)] > 0);
    }
    fill();
    m_empty->setVisible(differences.empty());
    m_list->setVisible(!differences.empty());
}

void DifferenceList::fill()
{
    const int kept = chosen();
    m_shown.assign(m_differences.size(), true);
    std::vector<ListRow> rows;
    for (std::size_t i = 0; i < m_differences.size(); ++i) {
        m_shown[i] = m_chips[std::size_t(m_differences[i].kind)]->isChecked();
        if (m_shown[i])
            rows.push_back({int(i), &m_differences[i], m_looked[i], {}, 0});
    }
    m_model->reset(
        m_isByStory && m_stories.size() == m_differences.size() ? byStory(rows, m_stories) : std::move(rows));
    if (kept >= 0 && kept < int(m_shown.size()) && m_shown[std::size_t(kept)])
        choose(kept);
}

void DifferenceList::setByStory(bool on)
{
    if (std::exchange(m_isByStory, on) != on)
        fill();
}

QByteArray DifferenceList::ticks() const
{
    QByteArray made;
    for (const bool one : m_looked)
        made.append(one ? '1' : '0');
    return made;
}

void DifferenceList::setTicks(const QByteArray &ticks)
{
    if (std::size_t(ticks.size()) != m_looked.size())
        return;
    for (std::size_t i = 0; i < m_looked.size(); ++i)
        m_looked[i] = ticks[qsizetype(i)] == '1';
    fill();
    Q_EMIT lookedChanged();
}

int DifferenceList::chosen() const
{
    const QModelIndex now = m_list->currentIndex();
    return now.isValid() ? m_model->at(now).number : -1; // of a title: none
}

void DifferenceList::choose(int difference)
{
    const int row = m_model->rowOf(difference);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

void DifferenceList::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : 0);
    do
        now = (now + by + count) % count;
    while (m_model->rows[std::size_t(now)].isTitle()); // each has a difference under it
    m_list->setCurrentIndex(m_model->index(now));
}

int DifferenceList::looked() const { return int(std::count(m_looked.begin(), m_looked.end(), true)); }

void DifferenceList::setLooked(int difference, bool looked)
{
    if (difference < 0 || difference >= int(m_looked.size()) || m_looked[std::size_t(difference)] == looked)
        return;
    m_looked[std::size_t(difference)] = looked;
    const int row = m_model->rowOf(difference);
    if (row >= 0) {
        m_model->rows[std::size_t(row)].isLooked = looked;
        m_model->touch();
    }
    Q_EMIT lookedChanged();
}

bool DifferenceList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key >= Qt::Key_1 && key <= Qt::Key_3) { // the window's; a list would look for rows that begin so
            QCoreApplication::sendEvent(window(), event);
            return true;
        }
        if (key == Qt::Key_Space && chosen() >= 0) {
            setLooked(chosen(), !isLooked(chosen()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::compare
