#include "panels/inspector/content_sections.h"

#include "edit/frame_edits.h"
#include "layout/picture_cover.h"
#include "panels/facts.h"
#include "panels/inspector/pictures_section.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace banxin::panels {

using base::Length;
using base::Rect;
using model::AdvertContent;
using model::PictureContent;
using model::TextContent;
using model::VerticalAlign;

namespace {

QLabel *valueLabel(const char *name)
{
    auto *label = new widgets::ElidedLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setMinimumHeight(20);
    return label;
}

QString points(Length size) { return QLocale::c().toString(size.toPt(), 'f', 1); }

} // namespace

// TextSection ------------------------------------------------------------------------------------

TextSection::TextSection()
    : Section(tr("版面文字"))
    , m_role(new Choice("textRole"))
    , m_align(new Choice("textAlign"))
    , m_knocksOut(new Switch("textKnocksOut", tr("反白时镂空，不叠印")))
{
    // Roles by which furniture is known; others are shown by their own names.
    const std::pair<const char *, QString> roles[] = {{"", tr("无", "no role")}, {"paper-name", tr("报名")},
        {"masthead", tr("版头")}, {"folio", tr("报眉")}, {"section-banner", tr("版名")}, {"credits", tr("版面署名")}};
    for (const auto &[role, name] : roles)
        m_role->add(name, QString::fromLatin1(role));
    m_align->add(tr("顶端"), int(VerticalAlign::Top));
    m_align->add(tr("居中", "vertically"), int(VerticalAlign::Middle));
    m_align->add(tr("底端"), int(VerticalAlign::Bottom));
    m_align->add(tr("撑满"), int(VerticalAlign::JustifiedRows));
    addRow(tr("用途"), m_role);
    addRow(tr("竖齐"), m_align);
    connect(m_role, &Choice::chosen, this, [this](const QVariant &role) {
        std::vector<base::Result<model::ChangeSet>> changes;
        for (const model::Frame *frame : seen().objects())
            if (frame->role != role.toString())
                changes.push_back(edit::setFrameRole(seen().document(), frame->id, role.toString(), seen().context()));
        want(changes);
    });
    connect(m_align, &Choice::chosen, this, [this](const QVariant &align) {
        change<TextContent>([&](TextContent &text) { text.verticalAlign = static_cast<VerticalAlign>(align.toInt()); });
    });
    const QString sides[] = {tr("左"), tr("上"), tr("右"), tr("下")};
    static const char *const kNames[] = {"textInsetLeft", "textInsetTop", "textInsetRight", "textInsetBottom"};
    for (int i = 0; i < 4; ++i) {
        m_insets[i] = new LengthField(kNames[i], LengthUnit::Millimetre, Length(), Length::mm(200));
        m_insets[i]->setAccessibleName(tr("内边距：%1").arg(sides[i]));
        connect(m_insets[i], &LengthField::lengthEntered, this, [this, i](Length inset) {
            change<TextContent>([&](TextContent &text) {
                text.insets.resize(4);
                text.insets[static_cast<std::size_t>(i)] = inset;
                if (text.insets == std::vector<Length>(4))
                    text.insets.clear();
            });
        });
    }
    addRow(tr("左边距"), m_insets[0], tr("右边距"), m_insets[2]);
    addRow(tr("上边距"), m_insets[1], tr("下边距"), m_insets[3]);
    addWide(m_knocksOut);
    connect(m_knocksOut, &Switch::switched, this,
        [this](bool on) { change<TextContent>([&](TextContent &text) { text.knocksOut = on; }); });
}

bool TextSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (!seen().all<TextContent>())
        return false;
    const auto text = [](const model::Frame &frame) -> const TextContent & {
        return std::get<TextContent>(frame.content);
    };
    const bool may = seen().isEditable() && !seen().isLocked();
    const auto role = sharedOf(frames, [](const model::Frame &frame) { return frame.role; });
    if (!role.mixed && m_role->findData(role.value) < 0)
        m_role->add(role.value, role.value);
    m_role->showValue(role.value, role.mixed);
    const auto align = sharedOf(frames, [&](const model::Frame &frame) { return text(frame).verticalAlign; });
    m_align->showValue(int(align.value), align.mixed);
    const auto knocksOut = sharedOf(frames, [&](const model::Frame &frame) { return text(frame).knocksOut; });
    m_knocksOut->showValue(knocksOut.value, knocksOut.mixed);
    for (std::size_t i = 0; i < 4; ++i) {
        m_insets[i]->setMeasure(measureOf(seen().page()->grid));
        m_insets[i]->showLength(sharedOf(frames, [&](const model::Frame &frame) {
            return text(frame).insets.size() == 4 ? text(frame).insets[i] : Length();
        }));
        m_insets[i]->setEnabled(may);
    }
    m_role->setEnabled(may);
    m_align->setEnabled(may);
    m_knocksOut->setEnabled(may);
    return true;
}

// PictureSection ---------------------------------------------------------------------------------

PictureSection::PictureSection()
    : Section(tr("裁切与印法"))
    , m_left(new LengthField("imageLeft", LengthUnit::Millimetre, Length::mm(-2000), Length::mm(2000)))
    , m_top(new LengthField("imageTop", LengthUnit::Millimetre, Length::mm(-2000), Length::mm(2000)))
    , m_scale(new widgets::LengthEdit)
    , m_angle(new widgets::LengthEdit)
    , m_focusX(new widgets::LengthEdit)
    , m_focusY(new widgets::LengthEdit)
    , m_mirrored(new Switch("imageMirrored", tr("左右翻转")))
    , m_grey(new Switch("imageGrey", tr("印成单黑")))
    , m_crop(new QPushButton(tr("裁切…")))
    , m_fill(new QPushButton(tr("重新充满")))
    , m_facts(valueLabel("imageFacts"))
{
    m_facts->setProperty("tone", QStringLiteral("secondary"));
    addWide(m_facts);
    m_placeRow = addRow(tr("图左"), m_left, tr("图上"), m_top);
    m_left->setToolTip(tr("整幅图的左边离图框左边多远"));
    m_top->setToolTip(tr("整幅图的上边离图框上边多远"));
    m_scale->setObjectName(QStringLiteral("imageScale"));
    m_scale->setUnit(QStringLiteral("%"));
    m_scale->setDecimals(1);
    m_scale->setRange(1, 10000);
    m_scale->setMinimumWidth(56);
    m_scale->setToolTip(tr("以恰好充满图框为 100%"));
    m_angle->setObjectName(QStringLiteral("imageAngle"));
    m_angle->setUnit(QStringLiteral("°"));
    m_angle->setDecimals(2);
    m_angle->setRange(-360, 360);
    m_angle->setMinimumWidth(56);
    addRow(tr("放大"), m_scale, tr("转角"), m_angle);
    for (widgets::LengthEdit *field : {m_focusX, m_focusY}) {
        field->setUnit(QStringLiteral("%"));
        field->setDecimals(1);
        field->setRange(0, 100);
        field->setMinimumWidth(56);
        field->setToolTip(tr("裁的时候必须留住的一点"));
    }
    m_focusX->setObjectName(QStringLiteral("imageFocusX"));
    m_focusY->setObjectName(QStringLiteral("imageFocusY"));
    m_focusRow = addRow(tr("主体横"), m_focusX, tr("主体纵"), m_focusY);
    auto *switches = new QWidget;
    auto *row = new QHBoxLayout(switches);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_mirrored);
    row->addWidget(m_grey);
    row->addStretch(1);
    addWide(switches);
    m_crop->setObjectName(QStringLiteral("imageCrop"));
    m_fill->setObjectName(QStringLiteral("imageFill"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_crop, m_fill}) {
        button->setProperty("small", true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column()->addLayout(buttons);

    connect(m_crop, &QPushButton::clicked, this, [this] {
        if (const model::Frame *frame = seen().single())
            Q_EMIT cropWanted(frame->id);
    });
    connect(m_fill, &QPushButton::clicked, this,
        [this] { change<PictureContent>([](PictureContent &picture) { picture.image.reset(); }); });
    connect(m_left, &LengthField::lengthEntered, this,
        [this](Length left) { place([left](Rect &image) { image.x = left; }); });
    connect(
        m_top, &LengthField::lengthEntered, this, [this](Length top) { place([top](Rect &image) { image.y = top; }); });
    connect(m_scale, &widgets::LengthEdit::entered, this, [this](double percent) {
        const model::Frame *frame = seen().single();
        const auto now = frame ? imageOf(*frame) : std::nullopt;
        if (!now)
            return;
        // Larger and smaller about the frame's middle.
        place([&](Rect &image) {
            const double cover =
                std::max(frame->box.width.toPt() / image.width.toPt(), frame->box.height.toPt() / image.height.toPt());
            const double by = percent / 100.0 * cover;
            const double middleX = frame->box.width.toPt() / 2, middleY = frame->box.height.toPt() / 2;
            const double x = middleX - (middleX - image.x.toPt()) * by, y = middleY - (middleY - image.y.toPt()) * by;
            image = {Length::pt(x), Length::pt(y), Length::pt(image.width.toPt() * by),
                Length::pt(image.height.toPt() * by)};
        });
    });
    connect(m_angle, &widgets::LengthEdit::entered, this, [this](double degrees) {
        change<PictureContent>(
            [&](PictureContent &picture) { picture.rotation = static_cast<int>(std::lround(degrees * 100)); });
    });
    connect(m_focusX, &widgets::LengthEdit::entered, this, [this](double percent) { focus(false, percent); });
    connect(m_focusY, &widgets::LengthEdit::entered, this, [this](double percent) { focus(true, percent); });
    connect(m_mirrored, &Switch::switched, this,
        [this](bool on) { change<PictureContent>([&](PictureContent &picture) { picture.mirrored = on; }); });
    connect(m_grey, &Switch::switched, this,
        [this](bool on) { change<PictureContent>([&](PictureContent &picture) { picture.grey = on; }); });
}

std::optional<Rect> PictureSection::imageOf(const model::Frame &frame) const
{
    const auto &content = std::get<PictureContent>(frame.content);
    const auto *picture = seen().document().find<model::StoryPicture>(content.picture);
    const auto image =
        picture ? layout::imageOf(frame, content, *picture, assetOf(seen().document(), picture->asset)) : content.image;
    // From the frame's corner.
    return image && picture ? std::optional(image->translated(-frame.box.x, -frame.box.y)) : image;
}

void PictureSection::place(const std::function<void(Rect &)> &by)
{
    const model::Frame *frame = seen().single();
    const auto now = frame ? imageOf(*frame) : std::nullopt;
    if (!now)
        return;
    Rect image = *now;
    by(image);
    change<PictureContent>([&](PictureContent &picture) { picture.image = image; });
    refresh();
}

void PictureSection::focus(bool vertical, double percent)
{
    const model::Frame *frame = seen().single();
    const auto *content = frame ? std::get_if<PictureContent>(&frame->content) : nullptr;
    const auto *picture = content ? seen().document().find<model::StoryPicture>(content->picture) : nullptr;
    if (!picture)
        return;
    const int value = static_cast<int>(std::lround(percent * 10));
    want(edit::setPictureFocus(seen().document(), picture->id, vertical ? picture->focusX : value,
        vertical ? value : picture->focusY, seen().context()));
}

bool PictureSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (!seen().all<PictureContent>())
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    const auto picture = [](const model::Frame &frame) -> const PictureContent & {
        return std::get<PictureContent>(frame.content);
    };
    const model::Frame *frame = seen().single();
    const auto image = frame ? imageOf(*frame) : std::nullopt;
    const auto *object = frame ? seen().document().find<model::StoryPicture>(picture(*frame).picture) : nullptr;
    const model::Asset *asset = object ? assetOf(seen().document(), object->asset) : nullptr;
    m_facts->setVisible(frame);
    if (frame && asset && image) {
        const Crop crop = cropOf(*frame, picture(*frame), *asset);
        m_facts->setText(tr("%1 × %2 像素 · 裁 %3% · %4 ppi")
                             .arg(asset->pixelWidth)
                             .arg(asset->pixelHeight)
                             .arg(std::lround(crop.lost * 100))
                             .arg(std::lround(crop.ppi)));
    } else {
        m_facts->setText(asset ? tr("大小还不知道") : tr("缺图"));
    }
    setRowVisible(m_placeRow, image.has_value());
    m_scale->setEnabled(may && image);
    if (image) {
        m_left->setMeasure(measureOf(seen().page()->grid));
        m_top->setMeasure(measureOf(seen().page()->grid));
        m_left->setValue(image->x.toMm());
        m_top->setValue(image->y.toMm());
        const double cover = std::max(frame->box.width.toPt() / std::max(0.01, image->width.toPt()),
            frame->box.height.toPt() / std::max(0.01, image->height.toPt()));
        m_scale->setValue(100 / std::max(0.0001, cover));
    } else {
        m_scale->setMixed();
    }
    m_left->setEnabled(may);
    m_top->setEnabled(may);
    const auto angle = sharedOf(frames, [&](const model::Frame &f) { return picture(f).rotation; });
    angle.mixed ? m_angle->setMixed() : m_angle->setValue(angle.value / 100.0);
    m_angle->setEnabled(may);
    setRowVisible(m_focusRow, object && !picture(*frame).image);
    if (object) {
        m_focusX->setValue(object->focusX / 10.0);
        m_focusY->setValue(object->focusY / 10.0);
    }
    m_focusX->setEnabled(may);
    m_focusY->setEnabled(may);
    const auto mirrored = sharedOf(frames, [&](const model::Frame &f) { return picture(f).mirrored; });
    m_mirrored->showValue(mirrored.value, mirrored.mixed);
    m_mirrored->setEnabled(may);
    const auto grey = sharedOf(frames, [&](const model::Frame &f) { return picture(f).grey; });
    m_grey->showValue(grey.value, grey.mixed);
    m_grey->setEnabled(may);
    m_crop->setEnabled(may && image);
    bool placed = false;
    for (const model::Frame *one : frames)
        placed = placed || picture(*one).image;
    m_fill->setEnabled(may && placed);
    return true;
}

// AdvertSection ----------------------------------------------------------------------------------

AdvertSection::AdvertSection()
    : Section(tr("广告"))
    , m_file(valueLabel("advertName"))
    , m_page(valueLabel("advertPage"))
    , m_module(valueLabel("advertModule"))
    , m_labelled(new Switch("advertLabelled", tr("标明“广告”")))
    , m_choose(new QPushButton)
{
    addRow(tr("文件"), m_file);
    m_pageRow = addRow(tr("页"), m_page);
    m_moduleRow = addRow(tr("规格"), m_module);
    addWide(m_labelled);
    m_choose->setObjectName(QStringLiteral("advertFile"));
    column()->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        if (const model::Frame *frame = seen().single())
            Q_EMIT advertWanted(frame->id);
    });
    connect(m_labelled, &Switch::switched, this,
        [this](bool on) { change<AdvertContent>([&](AdvertContent &advert) { advert.labelled = on; }); });
}

bool AdvertSection::refresh()
{
    const model::Frame *frame = seen().single();
    const auto *advert = frame ? std::get_if<AdvertContent>(&frame->content) : nullptr;
    if (!advert)
        return false;
    const model::Asset *file = assetOf(seen().document(), advert->asset);
    m_file->setText(file ? file->originalName : tr("等文件"));
    setRowVisible(m_pageRow, file && file->pageSizes.size() > 1);
    if (file)
        m_page->setText(tr("第 %1 页，共 %2 页").arg(advert->page + 1).arg(file->pageSizes.size()));
    setRowVisible(m_moduleRow, !advert->module.isEmpty());
    m_module->setText(advert->module);
    m_labelled->showValue(advert->labelled, false);
    m_labelled->setEnabled(seen().isEditable() && !seen().isLocked());
    m_choose->setText(file ? tr("换广告…") : tr("置入广告…"));
    return true;
}

// PageSection ------------------------------------------------------------------------------------

PageSection::PageSection()
    : Section(tr("版心"))
{
    const QString names[] = {tr("开本"), tr("出血"), tr("版心"), tr("栏", "label"), tr("行", "label"), tr("正文")};
    for (int i = 0; i < 6; ++i) {
        m_values[i] = valueLabel("pageFact");
        addRow(names[i], m_values[i]);
    }
}

bool PageSection::refresh()
{
    if (!seen().objects().empty())
        return false;
    const model::Page &page = *seen().page();
    const model::Grid &grid = page.grid;
    m_values[0]->setText(formatName(page.trim));
    m_values[1]->setText(tr("%1 mm").arg(page.bleed.toMm(), 0, 'g', 4));
    m_values[2]->setText(
        tr("%1 × %2 mm").arg(grid.typeArea.width.toMm(), 0, 'f', 1).arg(grid.typeArea.height.toMm(), 0, 'f', 1));
    m_values[3]->setText(tr("%1 栏 × %2 字").arg(grid.columns).arg(grid.charactersPerColumn) + tr(" · ")
        + tr("栏距 %1 字").arg(grid.gutter().toPt() / std::max(0.1, grid.bodySize.toPt()), 0, 'f', 2));
    m_values[4]->setText(
        tr("%1 行", "of the grid").arg(grid.rows) + tr(" · ") + tr("行距 %1 pt").arg(points(grid.pitch())));
    m_values[5]->setText(tr("%1 pt").arg(points(grid.bodySize)));
    return true;
}

} // namespace banxin::panels
