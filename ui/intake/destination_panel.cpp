#include "intake/destination_panel.h"

#include "panels/facts.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
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
    , m_pages(new QComboBox)
    , m_place(new QCheckBox(tr("有空位就上版")))
    , m_counts(new QFormLayout)
    , m_hintsHead(heading({}))
    , m_hints(new QVBoxLayout)
    , m_likeBox(new QWidget)
    , m_like(new QVBoxLayout)
{
    setObjectName(u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_pages->setObjectName(u"intakePage"_s);
    m_place->setObjectName(u"intakePlace"_s);
    m_place->setChecked(true);
    m_place->setToolTip(tr("按版面的空位和稿件的长短选一处；放不下就只入库，稿件仍记着要上哪一版。"));

    auto *where = new QFormLayout;
    where->setContentsMargins(0, 0, 0, 0);
    where->setHorizontalSpacing(12);
    where->setVerticalSpacing(8);
    where->addRow(tr("期"), m_issue);
    where->addRow(tr("版"), m_pages);
    where->addRow(QString(), m_place);
    m_counts->setContentsMargins(0, 0, 0, 0);
    m_counts->setHorizontalSpacing(12);
    m_counts->setVerticalSpacing(6);
    const QString names[] = {tr("稿件"), tr("实字"), tr("%1 字栏约").arg(kColumn), tr("小标题"), tr("图片")};
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
    column->addLayout(where);
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

    connect(m_pages, &QComboBox::activated, this, [this] {
        m_isByHand = true;
        Q_EMIT destinationChanged();
    });
    connect(m_pages, &QComboBox::currentIndexChanged, this, [this] { m_place->setEnabled(!page().isNull()); });
    connect(m_place, &QCheckBox::toggled, this, &DestinationPanel::destinationChanged);
    show(nullptr);
}

void DestinationPanel::setPages(base::Id page)
{
    const model::Document &document = m_session.working();
    const base::Id wanted = m_isByHand ? this->page() : page;
    const QSignalBlocker quiet(m_pages);
    m_pages->clear();
    m_pages->addItem(tr("先不定"), QString());
    for (const auto *each : document.childrenOf<model::Page>(m_session.issue())) {
        m_pages->addItem((each->number + u' ' + each->section).trimmed(), each->id.toString());
        if (each->id == wanted)
            m_pages->setCurrentIndex(m_pages->count() - 1);
    }
    m_place->setEnabled(!this->page().isNull());
    if (const auto *issue = document.find<model::Issue>(m_session.issue()))
        m_issue->setText((issue->date.toString(Qt::ISODate) + u' ' + issue->edition).trimmed());
    Q_EMIT destinationChanged();
}

base::Id DestinationPanel::page() const
{
    const QString id = m_pages->currentData().toString();
    return id.isEmpty() ? base::Id() : base::Id::fromString(id).value_or(base::Id());
}

QString DestinationPanel::pageNumber() const
{
    const auto *found = m_session.working().find<model::Page>(page());
    return found ? found->number : QString();
}

bool DestinationPanel::places() const { return !page().isNull() && m_place->isChecked(); }

void DestinationPanel::show(const Incoming *item)
{
    const bool isThere = item && item->reading && item->state != Incoming::State::Refused;
    showCounts(isThere ? item : nullptr);
    showHints(isThere ? item : nullptr);
    showLike(isThere ? item : nullptr);
}

void DestinationPanel::showCounts(const Incoming *item)
{
    int stories = 0, characters = 0, lines = 0, heads = 0, pictures = 0;
    if (item) {
        for (const manuscript::ReadPage &page : item->reading->pages)
            stories += static_cast<int>(page.stories.size());
        for (const manuscript::Passage &passage : item->passages) {
            if (passage.role == manuscript::Role::Unused || passage.inText || passage.story < 0)
                continue;
            const auto ink = static_cast<int>(
                std::count_if(passage.text.begin(), passage.text.end(), [](QChar c) { return !c.isSpace(); }));
            characters += ink;
            if (passage.role == manuscript::Role::Body || passage.role == manuscript::Role::Closing)
                lines += (ink + 2 + kColumn - 1) / kColumn; // with its indent
            heads += passage.role == manuscript::Role::Head;
            pictures += passage.role == manuscript::Role::Caption;
        }
    }
    const QString values[] = {tr("%1 篇").arg(stories), tr("%1 字").arg(panels::grouped(characters)),
        tr("%1 行").arg(panels::grouped(lines)), tr("%1 个").arg(heads), tr("%1 幅").arg(pictures)};
    for (int i = 0; i < 5; ++i)
        m_values[i]->setText(item ? values[i] : u"—"_s);
}

void DestinationPanel::showHints(const Incoming *item)
{
    clear(m_hints);
    const std::size_t count = item ? item->reading->warnings.size() : 0;
    m_hintsHead->setText(count > 0 ? tr("请看一看 %1").arg(count) : tr("没有要提醒的"));
    for (std::size_t i = 0; i < std::min(count, kMostHints); ++i) {
        const manuscript::Warning &warning = item->reading->warnings[i];
        const bool isNote = warning.rule == "note"_L1;
        QPushButton *link = nullptr;
        m_hints->addWidget(
            hintRow(isNote ? u"info"_s : u"triangle-alert"_s, isNote ? widgets::Tone::Accent : widgets::Tone::Warn,
                warning.message, warning.line > 0 ? lineText(warning.line) : QString(), &link));
        if (link)
            connect(link, &QPushButton::clicked, this, [this, line = warning.line] { Q_EMIT lineChosen(line); });
    }
    if (count > kMostHints) {
        auto *more = new QLabel(tr("其余 %1 条见下面的记录。").arg(count - kMostHints));
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
    for (const LikeStory &like : item->like) {
        const QString title = like.title.isEmpty() ? tr("（无题）") : like.title;
        const QString where = like.pages.isEmpty() ? tr("稿库") : like.pages.join(u'、');
        m_like->addWidget(hintRow(u"circle-alert"_s, widgets::Tone::Warn, title,
            u"%1% · %2"_s.arg(static_cast<int>(std::lround(like.likeness * 100))).arg(where), nullptr));
    }
}

} // namespace banxin::intake
