#include "panels/inspector_panel.h"

#include "panels/facts.h"
#include "panels/inspector/arrange_section.h"
#include "panels/inspector/body_section.h"
#include "panels/inspector/content_sections.h"
#include "panels/inspector/headline_section.h"
#include "panels/inspector/look_section.h"
#include "panels/inspector/pictures_section.h"
#include "panels/inspector/place_section.h"
#include "panels/inspector/runaround_section.h"
#include "panels/inspector/takes_section.h"
#include "panels/inspector/words_section.h"
#include "session/frame_names.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cstdlib>

namespace banxin::panels {

using base::Length;
using widgets::Chip;
using widgets::ElidedLabel;
using widgets::Tone;

namespace {

template <typename Step> int nearest(int count, Length target, Step at)
{
    int best = 0;
    for (int i = 1; i < count; ++i)
        if (std::abs((at(i) - target).toEmu()) < std::abs((at(best) - target).toEmu()))
            best = i;
    return best;
}

} // namespace

GridSpan gridSpan(const model::Grid &grid, const base::Rect &box)
{
    GridSpan span;
    span.column = nearest(grid.columns, box.left(), [&](int i) { return grid.columnLeft(i); });
    span.columns = 1 + nearest(grid.columns - span.column, box.width, [&](int i) { return grid.spanWidth(i + 1); });
    span.row = nearest(grid.rows, box.top(), [&](int i) { return grid.rowTop(i); });
    span.rows = 1 + nearest(grid.rows - span.row, box.height, [&](int i) {
        return grid.rect(span.column, span.row, 1, i + 1).height;
    });
    return span;
}

InspectorPanel::InspectorPanel(QWidget *parent)
    : QWidget(parent)
    , m_kind(new Chip)
    , m_title(new ElidedLabel)
    , m_copyfit(new Chip)
    , m_look(new LookSection)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(widgets::uiFont(13, 500));
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(8);
    head->addWidget(m_kind);
    head->addWidget(m_title, 1);
    head->addWidget(m_copyfit);

    auto *pictures = new PicturesSection;
    auto *picture = new PictureSection;
    auto *advert = new AdvertSection;
    m_sections = {new PageSection, new PlaceSection, new HeadlineSection, new BodySection, new TakesSection, pictures,
        picture, new WordsSection, new TextSection, advert, m_look, new RunaroundSection, new ArrangeSection};
    connect(pictures, &PicturesSection::frameWanted, this, &InspectorPanel::frameWanted);
    connect(pictures, &PicturesSection::cropWanted, this, &InspectorPanel::cropWanted);
    connect(picture, &PictureSection::cropWanted, this, &InspectorPanel::cropWanted);
    connect(advert, &AdvertSection::advertWanted, this, &InspectorPanel::advertWanted);

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("panelBody"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    for (Section *part : m_sections) {
        column->addWidget(part);
        connect(part, &Section::changeWanted, this, &InspectorPanel::changeWanted);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("panelBody"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    show(nullptr, {}, std::vector<base::Id>());
}

void InspectorPanel::connectSwatches(SwatchesPanel *swatches)
{
    m_swatches = swatches;
    connect(swatches, &SwatchesPanel::colorWanted, this,
        [this](PaintTarget target, const std::optional<base::Color> &color) { m_look->setColor(target, color); });
}

void InspectorPanel::show(session::Session *session, base::Id page, base::Id frame)
{
    show(session, page, frame.isNull() ? std::vector<base::Id>() : std::vector<base::Id>{frame});
}

void InspectorPanel::show(session::Session *session, base::Id page, const std::vector<base::Id> &frames)
{
    // What is half typed belongs to what was selected: it is taken, or left, before that is another.
    const bool another = page != m_seen.pageId || frames != m_seen.frames;
    if (QWidget *field = QApplication::focusWidget(); another && field && m_seen.session && isAncestorOf(field))
        field->clearFocus();
    m_seen = {session, page, frames};
    showHead();
    for (Section *part : m_sections)
        part->inspect(m_seen);
    if (m_swatches)
        for (const PaintTarget target : {PaintTarget::Fill, PaintTarget::Stroke})
            m_swatches->setState(target, m_look->paintState(target));
}

void InspectorPanel::showHead()
{
    const model::Page *page = m_seen.page();
    m_kind->setVisible(page);
    m_copyfit->hide();
    if (!page) {
        m_title->setText(tr("没有打开的版面"));
        return;
    }
    const std::vector<const model::Frame *> frames = m_seen.objects();
    if (frames.empty()) {
        m_kind->setText(tr("版面", "one page"));
        m_title->setText(QStringLiteral("%1 %2").arg(page->number, page->section));
        return;
    }
    if (frames.size() > 1) {
        m_kind->setText(tr("%1 个", "frames selected").arg(frames.size()));
        std::vector<std::pair<QString, int>> kinds;
        for (const model::Frame *frame : frames) {
            const QString kind = session::frameKindName(*frame);
            auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto &k) { return k.first == kind; });
            found == kinds.end() ? void(kinds.emplace_back(kind, 1)) : void(++found->second);
        }
        QStringList said;
        for (const auto &[kind, count] : kinds)
            said << QStringLiteral("%1 %2").arg(kind).arg(count);
        m_title->setText(said.join(tr(" · ")));
        return;
    }
    const model::Frame &frame = *frames.front();
    const base::Id story = storyOfFrame(m_seen.document(), frame.id);
    m_kind->setText(session::frameKindName(frame));
    QString title = model::titleOf(m_seen.document(), story);
    const auto *advert = std::get_if<model::AdvertContent>(&frame.content);
    if (title.isEmpty())
        title = advert ? advert->advertiser : frame.role;
    m_title->setText(title);
    const auto layout = m_seen.session->pageLayout(m_seen.pageId);
    if (!layout || story.isNull())
        return;
    for (const layout::CopyfitState &state : layout->stories)
        if (state.story == story) {
            const bool over = state.oversetLines > 0 || state.headlineLines > 0;
            const bool under = !over && state.holeLines > 0;
            m_copyfit->setText(copyfitText(state));
            m_copyfit->setTone(over ? Tone::Error : under ? Tone::Warn : Tone::Ok);
            m_copyfit->show();
        }
}

} // namespace banxin::panels
