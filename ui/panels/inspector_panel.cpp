#include "panels/inspector_panel.h"

#include "panels/facts.h"
#include "widgets/drawing.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

#include <cmath>
#include <set>

namespace banxin::panels {

using base::Length;
using model::ParagraphRole;
using widgets::Chip;
using widgets::ElidedLabel;
using widgets::LengthEdit;
using widgets::Tone;
using widgets::uiFont;

namespace {

/// A picture of the story as a small crop about its middle.
class PictureThumb : public QWidget {
public:
    PictureThumb(QImage image, bool missing)
        : m_image(std::move(image))
        , m_missing(missing)
    {
        setFixedSize(56, 36);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const widgets::Tokens &t = widgets::tokens(palette());
        painter.fillRect(rect(), m_missing ? t.errorTint : t.line);
        if (m_image.isNull())
            return;
        QSizeF part = QSizeF(size()).scaled(m_image.size(), Qt::KeepAspectRatio);
        const QRectF source(
            QPointF((m_image.width() - part.width()) / 2, (m_image.height() - part.height()) / 2), part);
        painter.drawImage(QRectF(rect()), m_image, source);
    }

private:
    QImage m_image;
    bool m_missing;
};

template <typename Step> int nearest(int count, Length target, Step at)
{
    int best = 0;
    for (int i = 1; i < count; ++i)
        if (std::abs((at(i) - target).toEmu()) < std::abs((at(best) - target).toEmu()))
            best = i;
    return best;
}

const model::Asset *assetOf(const model::Document &document, const base::Digest &digest)
{
    for (const base::Id id : document.all(model::ObjectKind::Asset))
        if (const auto *asset = document.find<model::Asset>(id); asset && asset->digest == digest)
            return asset;
    return nullptr;
}

QString points(Length size) { return QLocale::c().toString(size.toPt(), 'f', 1); }

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
    , m_unit(new widgets::SegmentedControl)
    , m_areas(new QLabel)
    , m_refusal(new QLabel)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(uiFont(13, 500));
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 12, 12, 12);
    head->setSpacing(8);
    head->addWidget(m_kind);
    head->addWidget(m_title, 1);
    head->addWidget(m_copyfit);

    m_boxSection = section({});
    auto *boxColumn = static_cast<QVBoxLayout *>(m_boxSection->layout()->itemAt(1)->layout());
    auto *boxHead = new QHBoxLayout;
    auto *boxTitle = new QLabel(tr("位置与大小"));
    boxTitle->setProperty("role", QStringLiteral("heading"));
    boxHead->addWidget(boxTitle);
    boxHead->addStretch(1);
    m_unit->addSegment(GridUnit, tr("栏 · 行"));
    m_unit->addSegment(MillimetreUnit, tr("mm"));
    boxHead->addWidget(m_unit);
    boxColumn->addLayout(boxHead);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    static const char *const kObjectNames[4] = {"boxColumn", "boxRow", "boxColumns", "boxRows"};
    for (int i = 0; i < 4; ++i) {
        m_names[i] = new QLabel;
        m_names[i]->setProperty("tone", QStringLiteral("secondary"));
        m_fields[i] = new LengthEdit;
        m_fields[i]->setObjectName(QString::fromLatin1(kObjectNames[i]));
        m_fields[i]->setMinimumWidth(64);
        m_names[i]->setBuddy(m_fields[i]);
        grid->addWidget(m_names[i], i / 2, i % 2 * 2);
        grid->addWidget(m_fields[i], i / 2, i % 2 * 2 + 1);
        connect(m_fields[i], &LengthEdit::entered, this, &InspectorPanel::enterBox);
        connect(m_fields[i], &LengthEdit::refused, this, [this](const QString &why) {
            m_refusal->setText(why);
            m_refusal->setVisible(!why.isEmpty());
        });
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    boxColumn->addLayout(grid);
    m_areas->setObjectName(QStringLiteral("boxAreas"));
    m_areas->setProperty("tone", QStringLiteral("hint"));
    m_areas->setWordWrap(true);
    boxColumn->addWidget(m_areas);
    m_refusal->setObjectName(QStringLiteral("boxRefusal"));
    m_refusal->setProperty("tone", QStringLiteral("error"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    boxColumn->addWidget(m_refusal);
    m_headlines = section(tr("标题"));
    m_body = section(tr("正文"));
    m_pictures = section(tr("图片"));
    m_advert = section(tr("广告"));
    m_advertButton = new QPushButton;
    m_advertButton->setObjectName(QStringLiteral("advertFile"));
    m_advert->layout()->itemAt(1)->layout()->addWidget(m_advertButton);
    connect(m_advertButton, &QPushButton::clicked, this, [this] { Q_EMIT advertWanted(m_frame); });

    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("panelBody"));
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(head);
    for (QWidget *part : {m_boxSection, m_headlines, m_body, m_pictures, m_advert})
        m_column->addWidget(part);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("panelBody"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_unit, &widgets::SegmentedControl::chosen, this, &InspectorPanel::showBox);
    show(nullptr, {}, {});
}

QWidget *InspectorPanel::section(const QString &heading)
{
    auto *box = new QWidget;
    auto *whole = new QVBoxLayout(box);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(widgets::hairline());
    auto *column = new QVBoxLayout;
    column->setContentsMargins(12, 12, 12, 14);
    column->setSpacing(8);
    whole->addLayout(column);
    if (!heading.isEmpty()) {
        auto *title = new QLabel(heading);
        title->setObjectName(QStringLiteral("heading"));
        title->setProperty("role", QStringLiteral("heading"));
        column->addWidget(title);
    }
    auto *rows = new QWidget;
    rows->setObjectName(QStringLiteral("rows"));
    auto *rowColumn = new QVBoxLayout(rows);
    rowColumn->setContentsMargins(0, 0, 0, 0);
    rowColumn->setSpacing(8);
    column->addWidget(rows);
    if (heading.isEmpty())
        rows->hide();
    return box;
}

void InspectorPanel::setRows(QWidget *section, const QString &heading, const std::vector<Row> &rows)
{
    section->findChild<QLabel *>(QStringLiteral("heading"))->setText(heading);
    auto *box = section->findChild<QWidget *>(QStringLiteral("rows"));
    auto *column = static_cast<QVBoxLayout *>(box->layout());
    while (column->count() > static_cast<int>(rows.size())) {
        QLayoutItem *item = column->takeAt(column->count() - 1);
        delete item->widget();
        delete item;
    }
    while (column->count() < static_cast<int>(rows.size())) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto *name = new QLabel;
        name->setProperty("tone", QStringLiteral("secondary"));
        auto *hint = new QLabel;
        hint->setProperty("tone", QStringLiteral("secondary"));
        row->addWidget(name);
        row->addWidget(new ElidedLabel, 1);
        row->addWidget(hint);
        column->addWidget(line);
    }
    int nameWidth = 56;
    for (const Row &row : rows)
        nameWidth = std::max(nameWidth, widgets::textWidth(row.name, uiFont(13)) + 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QLayout *line = column->itemAt(static_cast<int>(i))->widget()->layout();
        line->itemAt(0)->widget()->setFixedWidth(nameWidth);
        const QString *texts[3] = {&rows[i].name, &rows[i].value, &rows[i].hint};
        for (int part = 0; part < 3; ++part) {
            auto *label = static_cast<QLabel *>(line->itemAt(part)->widget());
            if (label->text() != *texts[part])
                label->setText(*texts[part]);
        }
        line->itemAt(2)->widget()->setVisible(!rows[i].hint.isEmpty());
    }
}

void InspectorPanel::show(session::Session *session, base::Id page, base::Id frame)
{
    m_session = session;
    m_page = page;
    m_frame = frame;
    const model::Document *document = session ? &session->working() : nullptr;
    const auto *pageObject = document ? document->find<model::Page>(page) : nullptr;
    const auto *object = document ? document->find<model::Frame>(frame) : nullptr;
    if (!pageObject) {
        m_kind->hide();
        m_copyfit->hide();
        m_title->setText(tr("没有打开的版面"));
        for (QWidget *part : {m_boxSection, m_headlines, m_body, m_pictures, m_advert})
            part->hide();
        return;
    }
    m_kind->show();
    if (!object) {
        showPageFacts();
        return;
    }
    const base::Id story = storyOfFrame(*document, frame);
    m_kind->setText(frameKindName(*object));
    QString title = model::titleOf(*document, story);
    const auto *advert = std::get_if<model::AdvertContent>(&object->content);
    if (title.isEmpty())
        title = advert ? advert->advertiser : object->role;
    m_title->setText(title);

    m_copyfit->hide();
    if (const auto layout = session->pageLayout(page))
        for (const layout::CopyfitState &state : layout->stories)
            if (state.story == story && !story.isNull()) {
                const bool over = state.oversetLines > 0;
                const bool under = !over && state.undersetLines > kTolerableUndersetLines;
                m_copyfit->setText(over || under ? copyfitText(state.oversetCharacters, state.oversetLines,
                                       state.undersetLines, state.undersetCharacters)
                                                 : tr("恰好"));
                m_copyfit->setTone(over ? Tone::Error : under ? Tone::Warn : Tone::Ok);
                m_copyfit->show();
            }
    m_boxSection->show();
    showBox();
    showHeadlines(*object, story);
    showBody(*object, story);
    showPictures(story);
    showAdvert(*object);
}

void InspectorPanel::showAdvert(const model::Frame &frame)
{
    const auto *advert = std::get_if<model::AdvertContent>(&frame.content);
    m_advert->setVisible(advert);
    if (!advert)
        return;
    const model::Asset *file = assetOf(m_session->working(), advert->asset);
    std::vector<Row> rows{{tr("文件"), file ? file->originalName : tr("等文件"), {}}};
    if (file && file->pageSizes.size() > 1)
        rows.push_back({tr("页"), tr("第 %1 页，共 %2 页").arg(advert->page + 1).arg(file->pageSizes.size()), {}});
    if (!advert->module.isEmpty())
        rows.push_back({tr("规格"), advert->module, {}});
    rows.push_back({tr("标明"), advert->labelled ? tr("广告") : tr("没有标明"), {}});
    setRows(m_advert, tr("广告"), rows);
    m_advertButton->setText(file ? tr("换广告…") : tr("置入广告…"));
}

void InspectorPanel::showPageFacts()
{
    const model::Document &document = m_session->working();
    const auto *page = document.find<model::Page>(m_page);
    m_kind->setText(tr("版面", "one page"));
    m_title->setText(QStringLiteral("%1 %2").arg(page->number, page->section));
    m_copyfit->hide();
    for (QWidget *part : {m_boxSection, m_headlines, m_pictures, m_advert})
        part->hide();
    const model::Grid &grid = page->grid;
    setRows(m_body, tr("版心"),
        {{tr("开本"), formatName(page->trim), {}}, {tr("出血"), tr("%1 mm").arg(page->bleed.toMm(), 0, 'g', 4), {}},
            {tr("版心"),
                tr("%1 × %2 mm").arg(grid.typeArea.width.toMm(), 0, 'f', 1).arg(grid.typeArea.height.toMm(), 0, 'f', 1),
                {}},
            {tr("栏", "label"), tr("%1 栏 × %2 字").arg(grid.columns).arg(grid.charactersPerColumn),
                tr("栏距 %1 字").arg(grid.gutter().toPt() / std::max(0.1, grid.bodySize.toPt()), 0, 'f', 2)},
            {tr("行", "label"), tr("%1 行", "of the grid").arg(grid.rows), tr("行距 %1 pt").arg(points(grid.pitch()))},
            {tr("正文"), tr("%1 pt").arg(points(grid.bodySize)), {}}});
    m_body->show();
}

void InspectorPanel::showBox()
{
    const auto *page = m_session ? m_session->working().find<model::Page>(m_page) : nullptr;
    const auto *frame = m_session ? m_session->working().find<model::Frame>(m_frame) : nullptr;
    if (!page || !frame)
        return;
    // One frame of a story in several would leave the others where they are; these fields show the whole then.
    const std::vector<const model::Frame *> areas = areasOf(*frame);
    const bool readOnly = m_session->isReadOnly() || areas.size() > 1;
    base::Rect box = frame->box;
    for (const model::Frame *area : areas)
        if (area->page == m_page)
            box = box.united(area->box);
    m_areas->setVisible(areas.size() > 1);
    m_areas->setText(tr("本稿分 %1 个稿区，这里是整体的范围。").arg(areas.size()));
    if (m_unit->current() == GridUnit) {
        const GridSpan span = gridSpan(page->grid, box);
        const QString names[4] = {tr("起栏"), tr("起行"), tr("占栏"), tr("占行")};
        const double values[4] = {span.column + 1.0, span.row + 1.0, double(span.columns), double(span.rows)};
        // What is entered has to fit with what stays as it is.
        const double most[4] = {double(page->grid.columns - span.columns + 1), double(page->grid.rows - span.rows + 1),
            double(page->grid.columns - span.column), double(page->grid.rows - span.row)};
        const QString units[4] = {tr("栏"), tr("行"), span.columns > 1 ? tr("栏", "several") : tr("栏"),
            span.rows > 1 ? tr("行", "several") : tr("行")};
        const QString hints[4] = {
            {}, {}, tr("%1 mm").arg(box.width.toMm(), 0, 'f', 1), tr("%1 mm").arg(box.height.toMm(), 0, 'f', 1)};
        for (int i = 0; i < 4; ++i) {
            m_names[i]->setText(names[i]);
            m_fields[i]->setDecimals(0);
            m_fields[i]->setRange(1, std::max(most[i], values[i]));
            m_fields[i]->setUnit(units[i]);
            m_fields[i]->setHint(hints[i]);
            m_fields[i]->setValue(values[i]);
        }
    } else {
        const QString names[4] = {tr("左"), tr("上"), tr("宽"), tr("高")};
        const double values[4] = {box.x.toMm(), box.y.toMm(), box.width.toMm(), box.height.toMm()};
        const double bleed = page->bleed.toMm();
        const double least[4] = {-bleed, -bleed, 1, 0.1};
        const double right = page->trim.width.toMm() + bleed, foot = page->trim.height.toMm() + bleed;
        const double most[4] = {right - values[2], foot - values[3], right - values[0], foot - values[1]};
        for (int i = 0; i < 4; ++i) {
            m_names[i]->setText(names[i]);
            m_fields[i]->setDecimals(2);
            m_fields[i]->setRange(std::min(least[i], values[i]), std::max(most[i], values[i]));
            m_fields[i]->setUnit(tr("mm"));
            m_fields[i]->setHint({});
            m_fields[i]->setValue(values[i]);
        }
    }
    for (LengthEdit *field : m_fields) {
        field->setReadOnly(readOnly);
        field->setEnabled(!readOnly);
        field->setToolTip(areas.size() > 1 ? m_areas->text() + tr("要改位置和大小，须逐个稿区来改，这里改不了。")
                                           : m_session->readOnlyReason());
    }
}

std::vector<const model::Frame *> InspectorPanel::areasOf(const model::Frame &frame) const
{
    const model::Document &document = m_session->working();
    const auto *content = std::get_if<model::AreaContent>(&frame.content);
    const auto *placement = content ? document.find<model::Placement>(content->placement) : nullptr;
    if (!placement)
        return {&frame};
    std::vector<const model::Frame *> areas;
    for (const base::Id page : document.children(placement->issue, model::ObjectKind::Page))
        for (const model::Frame *other : document.childrenOf<model::Frame>(page))
            if (const auto *area = std::get_if<model::AreaContent>(&other->content);
                area && area->placement == placement->id)
                areas.push_back(other);
    return areas;
}

void InspectorPanel::enterBox()
{
    const auto *page = m_session ? m_session->working().find<model::Page>(m_page) : nullptr;
    const auto *frame = m_session ? m_session->working().find<model::Frame>(m_frame) : nullptr;
    if (!page || !frame || areasOf(*frame).size() > 1)
        return;
    base::Rect box = frame->box;
    const auto *changed = qobject_cast<LengthEdit *>(sender());
    if (m_unit->current() == GridUnit) {
        const model::Grid &grid = page->grid;
        GridSpan span{int(m_fields[0]->value()) - 1, int(m_fields[1]->value()) - 1, int(m_fields[2]->value()),
            int(m_fields[3]->value())};
        span.columns = std::min(span.columns, grid.columns - span.column);
        span.rows = std::min(span.rows, grid.rows - span.row);
        const base::Rect snapped = grid.rect(span.column, span.row, span.columns, span.rows);
        // Only the direction that was entered moves, so that a frame off the grid keeps its other side.
        if (changed == m_fields[0] || changed == m_fields[2]) {
            box.x = snapped.x;
            box.width = snapped.width;
        } else {
            box.y = snapped.y;
            box.height = snapped.height;
        }
    } else {
        Length *parts[4] = {&box.x, &box.y, &box.width, &box.height};
        for (int i = 0; i < 4; ++i)
            if (changed == m_fields[i])
                *parts[i] = Length::mm(m_fields[i]->value());
    }
    if (box == frame->box)
        showBox();
    else
        Q_EMIT boxEntered(m_frame, box);
}

void InspectorPanel::showHeadlines(const model::Frame &frame, base::Id story)
{
    std::vector<Row> rows;
    const auto *area = std::get_if<model::AreaContent>(&frame.content);
    const auto layout = m_session->pageLayout(m_page);
    if (area && !story.isNull() && layout) {
        const std::pair<ParagraphRole, QString> roles[] = {{ParagraphRole::Kicker, tr("引题")},
            {ParagraphRole::Headline, tr("主题")}, {ParagraphRole::Deck, tr("副题")},
            {ParagraphRole::Byline, tr("署名")}};
        for (const auto &[role, name] : roles)
            for (const layout::LineLayout &line : layout->lines)
                if (line.story == story && line.role == role) {
                    if (rows.empty())
                        rows.push_back(
                            {tr("题式"), line.mode == model::WritingMode::Vertical ? tr("竖题") : tr("横题"), {}});
                    const auto *paragraph = m_session->working().find<model::Paragraph>(line.paragraph);
                    rows.push_back({name, paragraph ? paragraph->text.simplified() : QString(),
                        tr("%1 pt").arg(points(line.line().size))});
                    break;
                }
    }
    setRows(m_headlines, tr("标题"), rows);
    m_headlines->setVisible(!rows.empty());
}

void InspectorPanel::showBody(const model::Frame &frame, base::Id story)
{
    const auto *area = std::get_if<model::AreaContent>(&frame.content);
    const auto *page = m_session->working().find<model::Page>(m_page);
    m_body->setVisible(area != nullptr);
    if (!area)
        return;
    if (area->placement.isNull()) {
        setRows(m_body, tr("正文"),
            {{tr("等稿"), tr("%1 字 %2 图").arg(grouped(area->reservedCharacters)).arg(area->reservedPictures), {}}});
        return;
    }
    std::vector<Row> rows;
    const double em = std::max(0.1, page->grid.bodySize.toPt());
    const int legs = std::max(1, area->columns);
    const double leg = (frame.box.width.toPt() - (legs - 1) * area->gutter.toPt()) / legs;
    if (takesBody(*area))
        rows.push_back({tr("栏式"), tr("%1 栏 × %2 字").arg(legs).arg(int(leg / em + 0.05)),
            legs > 1 ? tr("栏距 %1 字").arg(area->gutter.toPt() / em, 0, 'f', 2) : QString()});
    rows.push_back({tr("篇幅"), tr("%1 字").arg(grouped(model::characterCount(m_session->working(), story))), {}});
    if (const auto layout = m_session->pageLayout(m_page)) {
        int lines = 0;
        Length size;
        for (const layout::LineLayout &line : layout->lines)
            if (line.story == story && line.role == ParagraphRole::Body) {
                ++lines;
                size = line.line().size;
            }
        if (lines > 0) {
            rows.push_back({tr("字号"), tr("%1 pt").arg(points(size)), {}});
            rows.push_back({tr("行数"), tr("%1 行").arg(grouped(lines)), {}});
        }
    }
    setRows(m_body, tr("正文"), rows);
}

void InspectorPanel::showPictures(base::Id story)
{
    const model::Document &document = m_session->working();
    const auto *page = document.find<model::Page>(m_page);
    struct Shown {
        QString caption, place;
        QImage image;
        bool missing = false;
    };
    std::vector<Shown> pictures;
    QString signature;
    for (const model::StoryPicture *picture : document.childrenOf<model::StoryPicture>(story)) {
        Shown shown;
        shown.caption = picture->altText;
        for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(picture->id))
            if (paragraph->role == ParagraphRole::Caption)
                shown.caption = paragraph->text;
        if (shown.caption.isEmpty())
            shown.caption = tr("（无说明）");
        shown.place = tr("不在本版");
        for (const model::Frame *frame : document.childrenOf<model::Frame>(m_page)) {
            const auto *content = std::get_if<model::PictureContent>(&frame->content);
            if (!content || content->picture != picture->id)
                continue;
            const GridSpan span = gridSpan(page->grid, frame->box);
            shown.place = tr("%1 栏 × %2 行").arg(span.columns).arg(span.rows);
            const model::Asset *asset = assetOf(document, picture->asset);
            if (asset && asset->pixelWidth > 0 && asset->pixelHeight > 0) {
                const double shape = double(asset->pixelWidth) / asset->pixelHeight;
                const double room = frame->box.width.toPt() / std::max(1.0, frame->box.height.toPt());
                const double lost = 1 - std::min(shape, room) / std::max(shape, room);
                const double ppi = 72
                    * std::min(asset->pixelWidth / std::max(1.0, frame->box.width.toPt()),
                        asset->pixelHeight / std::max(1.0, frame->box.height.toPt()));
                shown.place += tr(" · 裁 %1% · %2 ppi").arg(std::lround(lost * 100)).arg(std::lround(ppi));
            }
        }
        shown.missing = picture->asset.isNull();
        if (shown.missing)
            shown.place = tr("缺图");
        else
            shown.image = m_session->picture(picture->asset, 112);
        signature += shown.caption + u'\n' + shown.place + u'\n' + QString::number(shown.image.cacheKey()) + u'\n';
        pictures.push_back(std::move(shown));
    }
    m_pictures->setVisible(!pictures.empty());
    if (signature == m_shownPictures)
        return;
    m_shownPictures = signature;
    setRows(m_pictures, tr("图片"), {});
    auto *column = static_cast<QVBoxLayout *>(m_pictures->findChild<QWidget *>(QStringLiteral("rows"))->layout());
    for (const Shown &shown : pictures) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(new PictureThumb(shown.image, shown.missing));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto *first = new ElidedLabel;
        first->setText(shown.caption);
        auto *second = new ElidedLabel;
        second->setFont(uiFont(12));
        second->setProperty("tone", shown.missing ? QStringLiteral("error") : QStringLiteral("secondary"));
        second->setText(shown.place);
        texts->addWidget(first);
        texts->addWidget(second);
        row->addLayout(texts, 1);
        column->addWidget(line);
    }
}

} // namespace banxin::panels
