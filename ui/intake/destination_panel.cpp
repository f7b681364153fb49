#include "intake/destination_panel.h"

#include "intake/passage_facts.h"
#include "panels/facts.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumn = 13; // characters of the column that lengths are told in
constexpr std::size_t kMostHints = 8;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("role", u"heading"_s);
    return label;
}

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

QString lineText(int line)
{
    return line > 0 ? DestinationPanel::tr("第 %1 行").arg(line) : DestinationPanel::tr("全稿");
}

/// An icon and a text that may be pressed.
QWidget *hintRow(const QString &icon, widgets::Tone tone, const QString &text, const QString &where, QPushButton **link)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(8);
    auto *sign = new widgets::IconLabel(16);
    sign->setIcon(icon, tone);
    line->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QLabel(text);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    line->addWidget(words, 1);
    if (link && !where.isEmpty()) {
        *link = new QPushButton(where);
        (*link)->setProperty("link", true);
        line->addWidget(*link, 0, Qt::AlignTop);
    } else if (!where.isEmpty()) {
        auto *place = new QLabel(where);
        place->setProperty("tone", u"secondary"_s);
        line->addWidget(place, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace

DestinationPanel::DestinationPanel(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_issue(new QLabel)
    , m_where(new QFormLayout)
    , m_place(new QCheckBox(tr("有空位就上版")))
    , m_furniture(new QCheckBox(tr("报头和署名写进版面")))
    , m_counts(new QFormLayout)
    , m_hintsHead(heading({}))
    , m_hints(new QVBoxLayout)
    , m_likeBox(new QWidget)
    , m_like(new QVBoxLayout)
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_place->setObjectName(u"intakePlace"_s);
    m_place->setChecked(true);
    m_place->setToolTip(tr("按版面的空位和稿件的长短选一处；放不下就只入库，稿件仍记着要上哪一版。"));

    m_furniture->setObjectName(u"intakeFurniture"_s);
    m_furniture->setChecked(true);
    m_furniture->setToolTip(
        tr("稿件里的主办、电话、责任编辑等写进版面，版头上的同名栏目随着改；日期以本期为准，不改。"));
    m_where->setContentsMargins(0, 0, 0, 0);
    m_where->setHorizontalSpacing(12);
    m_where->setVerticalSpacing(8);
    m_where->addRow(tr("期"), m_issue);
    m_counts->setContentsMargins(0, 0, 0, 0);
    m_counts->setHorizontalSpacing(12);
    m_counts->setVerticalSpacing(6);
    const QString names[] = {tr("篇数"), tr("实字"), tr("%1 字栏约").arg(kColumn), tr("小标题"), tr("图片")};
    for (int i = 0; i < 5; ++i) {
        m_values[i] = new QLabel;
        m_values[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_counts->addRow(names[i], m_values[i]);
    }
    m_hints->setContentsMargins(0, 0, 0, 0);
    m_hints->setSpacing(0);
    auto *likeColumn = new QVBoxLayout(m_likeBox);
    likeColumn->setContentsMargins(0, 0, 0, 0);
    likeColumn->addWidget(widgets::hairline());
    likeColumn->addSpacing(8);
    likeColumn->addWidget(heading(tr("稿库里已有相近的")));
    likeColumn->addLayout(m_like);
    m_like->setSpacing(0);

    auto *body = new QWidget;
    body->setObjectName(u"panelBody"_s);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(heading(tr("去向")));
    column->addLayout(m_where);
    column->addWidget(m_place);
    column->addWidget(m_furniture);
    column->addSpacing(6);
    column->addWidget(widgets::hairline());
    column->addSpacing(4);
    column->addWidget(heading(tr("统计")));
    column->addLayout(m_counts);
    column->addSpacing(6);
    column->addWidget(m_likeBox);
    column->addWidget(widgets::hairline());
    column->addSpacing(4);
    column->addWidget(m_hintsHead);
    column->addLayout(m_hints);
    auto *kept = new QLabel(tr("原稿和取稿记录随稿保存。"));
    kept->setProperty("tone", u"hint"_s);
    kept->setWordWrap(true);
    column->addWidget(kept);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"panelBody"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_place, &QCheckBox::toggled, this, &DestinationPanel::destinationChanged);
    show(nullptr);
}

void DestinationPanel::setPages(base::Id page)
{
    m_page = page;
    if (const auto *issue = m_session.working().find<model::Issue>(m_session.issue()))
        m_issue->setText((issue->date.toString(Qt::ISODate) + u' ' + issue->edition).trimmed());
    m_shown = nullptr;
}

/// By the number that the manuscript's page bears, by its name, else the page at hand and those after it.
base::Id DestinationPanel::likelyPage(const manuscript::ReadPage *read, base::Id before) const
{
    const std::vector<const model::Page *> all = m_session.working().childrenOf<model::Page>(m_session.issue());
    if (read) {
        const manuscript::Masthead &masthead = read->masthead;
        for (const model::Page *each : all) {
            if (!masthead.pageNumber.isEmpty() && each->number == masthead.pageNumber)
                return each->id;
        }
        for (const model::Page *each : all) {
            if (!masthead.pageTitle.isEmpty() && each->section == masthead.pageTitle)
                return each->id;
        }
    }
    if (before.isNull())
        return m_page;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i]->id == before)
            return all[i + 1]->id;
    }
    return {};
}

void DestinationPanel::fillPages(const Incoming *item)
{
    const bool isRead = item && item->reading;
    const std::size_t count = isRead ? std::max<std::size_t>(1, item->reading->pages.size()) : 1;
    if (item && item == m_shown && count == m_shownPages)
        return; // what was chosen stays
    m_shown = item;
    m_shownPages = count;
    while (m_pages.size() > count) {
        m_where->removeRow(m_pages.back());
        m_pages.pop_back();
    }
    while (m_pages.size() < count) {
        auto *combo = new QComboBox;
        combo->setObjectName(m_pages.empty() ? u"intakePage"_s : u"intakePage%1"_s.arg(m_pages.size() + 1));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(combo, &QComboBox::activated, this, [this] {
            m_place->setEnabled(!pageNumbers().isEmpty());
            Q_EMIT destinationChanged();
        });
        m_where->addRow(QString(), combo);
        m_pages.push_back(combo);
    }
    base::Id before;
    for (std::size_t i = 0; i < count; ++i) {
        QComboBox *combo = m_pages[i];
        auto *label = qobject_cast<QLabel *>(m_where->labelForField(combo));
        if (!label) {
            m_where->takeRow(combo);
            label = new QLabel;
            m_where->addRow(label, combo);
        }
        label->setText(count > 1 ? tr("第 %1 版").arg(i + 1) : tr("版"));
        const manuscript::ReadPage *read =
            isRead && i < item->reading->pages.size() ? &item->reading->pages[i] : nullptr;
        const base::Id likely = i == 0 || !before.isNull() ? likelyPage(read, before) : base::Id();
        combo->clear();
        combo->addItem(tr("先不定"), QString());
        for (const auto *each : m_session.working().childrenOf<model::Page>(m_session.issue())) {
            combo->addItem((each->number + u' ' + each->section).trimmed(), each->id.toString());
            if (each->id == likely)
                combo->setCurrentIndex(combo->count() - 1);
        }
        before = likely;
    }
    bool hasFurniture = false;
    if (isRead) {
        for (const manuscript::ReadPage &page : item->reading->pages)
            hasFurniture = hasFurniture || page.isPrinted();
    }
    m_furniture->setVisible(hasFurniture);
    m_place->setEnabled(!pageNumbers().isEmpty());
    Q_EMIT destinationChanged();
}

std::vector<base::Id> DestinationPanel::pages() const
{
    std::vector<base::Id> chosen;
    for (const QComboBox *combo : m_pages)
        chosen.push_back(base::Id::fromString(combo->currentData().toString()).value_or(base::Id()));
    return chosen;
}

QString DestinationPanel::pageNumbers() const
{
    QStringList numbers;
    for (const base::Id id : pages()) {
        if (const auto *page = m_session.working().find<model::Page>(id); page && !numbers.contains(page->number))
            numbers << page->number;
    }
    return numbers.size() > 2 ? numbers.front() + u'–' + numbers.back() : numbers.join(u'、');
}

bool DestinationPanel::places() const { return !pageNumbers().isEmpty() && m_place->isChecked(); }

bool DestinationPanel::takesFurniture() const { return !m_furniture->isHidden() && m_furniture->isChecked(); }

void DestinationPanel::show(const Incoming *item)
{
    const bool isThere = item && item->reading && item->state != Incoming::State::Refused;
    fillPages(isThere ? item : nullptr);
    showCounts(isThere ? item : nullptr);
    showHints(isThere ? item : nullptr);
    showLike(isThere ? item : nullptr);
}

void DestinationPanel::showCounts(const Incoming *item)
{
    int stories = 0, characters = 0, lines = 0, heads = 0, pictures = 0, missing = 0;
    if (item) {
        for (const manuscript::ReadPage &page : item->reading->pages) {
            stories += static_cast<int>(page.stories.size());
            for (const manuscript::ReadStory &story : page.stories)
                for (const manuscript::Caption &caption : story.captions) {
                    ++pictures;
                    missing += std::none_of(item->source->pictures.begin(), item->source->pictures.end(),
                        [&](const manuscript::SourcePicture &each) { return each.name == caption.picture; });
                }
        }
        for (const manuscript::Passage &passage : item->passages) {
            if (passage.role == manuscript::Role::Unused || passage.inText || passage.story < 0)
                continue;
            const int ink = inkOf(passage.text);
            characters += ink;
            if (passage.role == manuscript::Role::Body || passage.role == manuscript::Role::Closing)
                lines += (ink + 2 + kColumn - 1) / kColumn; // with its indent
            heads += passage.role == manuscript::Role::Head;
        }
    }
    const QString values[] = {tr("%1 篇").arg(stories), tr("%1 字").arg(panels::grouped(characters)),
        tr("%1 行").arg(panels::grouped(lines)), tr("%1 个").arg(heads),
        missing > 0 ? tr("%1 幅，缺 %2 幅").arg(pictures).arg(missing) : tr("%1 幅").arg(pictures)};
    for (int i = 0; i < 5; ++i)
        m_values[i]->setText(item ? values[i] : u"—"_s);
}

void DestinationPanel::addHint(widgets::Tone tone, const QString &text, int line)
{
    QPushButton *link = nullptr;
    m_hints->addWidget(hintRow(tone == widgets::Tone::Accent ? u"info"_s : u"triangle-alert"_s, tone, text,
        line > 0 ? lineText(line) : QString(), &link));
    if (link)
        connect(link, &QPushButton::clicked, this, [this, line] { Q_EMIT lineChosen(line); });
}

void DestinationPanel::showHints(const Incoming *item)
{
    clear(m_hints);
    std::size_t count = item ? item->reading->warnings.size() : 0;
    // A wrong date in the masthead costs a job.
    const auto *issue = m_session.working().find<model::Issue>(m_session.issue());
    if (item && issue) {
        for (const manuscript::ReadPage &page : item->reading->pages) {
            if (!page.isPrinted() || page.masthead.date.isNull() || page.masthead.date == issue->date)
                continue;
            ++count;
            int line = 0;
            for (qsizetype i = 0; i < page.masthead.lines.size(); ++i) {
                if (page.masthead.lines[i].contains(QString::number(page.masthead.date.year())))
                    line = page.masthead.ids[static_cast<std::size_t>(i)].line;
            }
            addHint(widgets::Tone::Warn,
                tr("稿件的报头写的是 %1，这一期是 %2。")
                    .arg(page.masthead.date.toString(Qt::ISODate), issue->date.toString(Qt::ISODate)),
                line);
        }
    }
    int untitled = 0;
    if (item) {
        for (const manuscript::ReadPage &page : item->reading->pages) {
            untitled += static_cast<int>(std::count_if(page.stories.begin(), page.stories.end(),
                [](const manuscript::ReadStory &story) { return !story.title && story.captions.empty(); }));
        }
    }
    if (untitled > 0) {
        ++count;
        addHint(widgets::Tone::Accent, tr("有 %1 篇没有题目。").arg(untitled), 0);
    }
    m_hintsHead->setText(count > 0 ? tr("请看一看 %1").arg(count) : tr("没有要提醒的"));
    const std::size_t warnings = item ? item->reading->warnings.size() : 0;
    for (std::size_t i = 0; i < std::min(warnings, kMostHints); ++i) {
        const manuscript::Warning &warning = item->reading->warnings[i];
        addHint(warning.rule == "note"_L1 ? widgets::Tone::Accent : widgets::Tone::Warn, warning.message, warning.line);
    }
    if (warnings > kMostHints) {
        auto *more = new QLabel(tr("其余 %1 条见下面的记录。").arg(warnings - kMostHints));
        more->setProperty("tone", u"secondary"_s);
        m_hints->addWidget(more);
    }
}

void DestinationPanel::showLike(const Incoming *item)
{
    clear(m_like);
    m_likeBox->setVisible(item && !item->like.empty());
    if (!item)
        return;
    const model::Document &document = m_session.working();
    for (const session::LikeStory &like : item->like) {
        QString title, where;
        if (like.story.isNull()) {
            title = tr("另一份来稿里也有");
            where = tr("待入库");
        } else {
            title = model::titleOf(document, like.story);
            QStringList pages;
            for (const base::Id page : panels::pagesOfStory(document, m_session.issue(), like.story))
                pages << document.find<model::Page>(page)->number;
            where = pages.isEmpty() ? tr("稿库") : pages.join(u'、');
        }
        const auto percent = static_cast<int>(std::lround(like.likeness * 100));
        m_like->addWidget(hintRow(u"circle-alert"_s, widgets::Tone::Warn, title.isEmpty() ? tr("（无题）") : title,
            u"%1% · %2"_s.arg(percent).arg(where), nullptr));
    }
}

} // namespace banxin::intake
