#include "panels/inspector/pictures_section.h"

#include "panels/facts.h"
#include "panels/inspector_panel.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace banxin::panels {

using model::ParagraphRole;

namespace {

constexpr double kCoarse = 200; // ppi; news photographs ask for as many

/// A picture of the story as a small crop about its middle, its caption and its place; a press chooses its frame.
class PictureRow : public QAbstractButton {
public:
    PictureRow(QImage image, const QString &caption, const QString &place, bool alarming)
        : m_image(std::move(image))
        , m_place(place)
        , m_alarming(alarming)
    {
        setText(caption);
        setAccessibleName(caption + u' ' + place);
        setFocusPolicy(Qt::TabFocus);
        setFixedHeight(40);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setToolTip(caption);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
        const widgets::Tokens &t = widgets::tokens(palette());
        if (isEnabled() && (underMouse() || hasFocus())) {
            painter.setPen(hasFocus() ? QPen(t.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(t.chrome);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const QRectF thumb(2, 2, 56, 36);
        painter.fillRect(thumb, m_image.isNull() && m_alarming ? t.errorTint : t.line);
        if (!m_image.isNull()) {
            const QSizeF part = thumb.size().scaled(m_image.size(), Qt::KeepAspectRatio);
            painter.drawImage(thumb, m_image,
                QRectF(QPointF((m_image.width() - part.width()) / 2, (m_image.height() - part.height()) / 2), part));
        }
        const QRectF texts(66, 1, width() - 68, height() - 2);
        widgets::drawElided(painter, QRectF(texts.left(), 1, texts.width(), 20), text(), widgets::uiFont(13), t.text);
        widgets::drawElided(painter, QRectF(texts.left(), 21, texts.width(), 16), m_place, widgets::uiFont(12),
            m_alarming ? t.error : t.text2);
    }

private:
    QImage m_image;
    QString m_place;
    bool m_alarming;
};

} // namespace

const model::Asset *assetOf(const model::Document &document, const base::Digest &digest)
{
    for (const base::Id id : document.all(model::ObjectKind::Asset))
        if (const auto *asset = document.find<model::Asset>(id); asset && asset->digest == digest)
            return asset;
    return nullptr;
}

Crop cropOf(const model::Frame &frame, const model::PictureContent &content, const model::Asset &asset)
{
    if (asset.pixelWidth <= 0 || asset.pixelHeight <= 0)
        return {};
    const double width = std::max(1.0, frame.box.width.toPt()), height = std::max(1.0, frame.box.height.toPt());
    Crop crop;
    if (content.image) { // placed by hand
        const double shownWidth = std::max(1.0, content.image->width.toPt());
        const double shownHeight = std::max(1.0, content.image->height.toPt());
        const double left = std::max(0.0, content.image->x.toPt());
        const double top = std::max(0.0, content.image->y.toPt());
        const double right = std::min(width, content.image->right().toPt());
        const double bottom = std::min(height, content.image->bottom().toPt());
        const double seen = std::max(0.0, right - left) * std::max(0.0, bottom - top);
        crop.lost = std::clamp(1 - seen / (shownWidth * shownHeight), 0.0, 1.0);
        crop.ppi = 72 * asset.pixelWidth / shownWidth;
        return crop;
    }
    const double shape = double(asset.pixelWidth) / asset.pixelHeight, room = width / height;
    crop.lost = 1 - std::min(shape, room) / std::max(shape, room);
    crop.ppi = 72 * std::min(asset.pixelWidth / width, asset.pixelHeight / height);
    return crop;
}

PicturesSection::PicturesSection()
    : Section(tr("图片"))
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(4);
    column()->addLayout(m_rows);
}

std::vector<PicturesSection::Shown> PicturesSection::shownOf(base::Id story) const
{
    const model::Document &document = seen().document();
    std::vector<Shown> pictures;
    for (const model::StoryPicture *picture : document.childrenOf<model::StoryPicture>(story)) {
        Shown shown;
        shown.caption = picture->altText;
        for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(picture->id))
            if (paragraph->role == ParagraphRole::Caption)
                shown.caption = paragraph->text;
        if (shown.caption.isEmpty())
            shown.caption = tr("（无说明）");
        shown.place = tr("不在本版");
        const model::Asset *asset = assetOf(document, picture->asset);
        for (const model::Frame *frame : document.childrenOf<model::Frame>(seen().pageId)) {
            const auto *content = std::get_if<model::PictureContent>(&frame->content);
            if (!content || content->picture != picture->id)
                continue;
            shown.frame = frame->id;
            const GridSpan span = gridSpan(seen().page()->grid, frame->box);
            shown.place = tr("%1 栏 × %2 行").arg(span.columns).arg(span.rows);
            if (asset && asset->pixelWidth > 0) {
                const Crop crop = cropOf(*frame, *content, *asset);
                shown.coarse = crop.ppi < kCoarse;
                shown.place += tr(" · 裁 %1% · %2 ppi").arg(std::lround(crop.lost * 100)).arg(std::lround(crop.ppi));
            }
        }
        shown.missing = picture->asset.isNull();
        if (shown.missing)
            shown.place = tr("缺图");
        else
            shown.image = seen().session->picture(picture->asset, 112);
        pictures.push_back(std::move(shown));
    }
    return pictures;
}

bool PicturesSection::refresh()
{
    const model::Frame *frame = seen().single();
    const base::Id story = frame ? storyOfFrame(seen().document(), frame->id) : base::Id();
    if (story.isNull())
        return false;
    const std::vector<Shown> pictures = shownOf(story);
    if (pictures.empty())
        return false;
    QString signature = seen().isEditable() ? QStringLiteral("e") : QStringLiteral("r");
    for (const Shown &shown : pictures)
        signature += shown.caption + u'\n' + shown.place + u'\n' + shown.frame.toString() + u'\n'
            + QString::number(shown.image.cacheKey()) + u'\n';
    if (signature == m_shown)
        return true;
    m_shown = signature;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Shown &shown : pictures) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        auto *button = new PictureRow(shown.image, shown.caption, shown.place, shown.missing || shown.coarse);
        button->setObjectName(QStringLiteral("pictureRow"));
        button->setEnabled(!shown.frame.isNull());
        const base::Id of = shown.frame;
        connect(button, &QAbstractButton::clicked, this, [this, of] { Q_EMIT frameWanted(of); });
        row->addWidget(button, 1);
        auto *crop = new QToolButton;
        crop->setObjectName(QStringLiteral("pictureCrop"));
        crop->setIcon(widgets::icon(QStringLiteral("crop")));
        crop->setToolTip(tr("裁切"));
        crop->setAccessibleName(tr("裁切：%1").arg(shown.caption));
        crop->setAutoRaise(true);
        crop->setFocusPolicy(Qt::TabFocus);
        crop->setFixedSize(28, 28);
        crop->setEnabled(!of.isNull() && !shown.missing && seen().isEditable());
        connect(crop, &QToolButton::clicked, this, [this, of] { Q_EMIT cropWanted(of); });
        row->addWidget(crop);
        m_rows->addWidget(line);
    }
    return true;
}

} // namespace banxin::panels
