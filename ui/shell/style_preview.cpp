#include "shell/style_preview.h"

#include "paint/page_painter.h"
#include "widgets/tokens.h"

#include <QPainter>

namespace banxin::shell {

using base::Id;
using base::Length;

StylePreview::StylePreview(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("stylePreview"));
    setAccessibleName(tr("样式的样子"));
    setMinimumHeight(150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StylePreview::show(
    const model::Document &document, Id publication, const QString &style, const QString &characterStyle)
{
    m_document = document;
    m_publication = publication;
    m_style = style;
    m_characterStyle = characterStyle;
    ask();
}

/// A page of its own, as large as the widget, in the open issue: the same rules and fonts as on all others.
void StylePreview::ask()
{
    if (m_publication.isNull() || width() < 40)
        return;
    constexpr double kPointsPerPixel = 0.75;
    const model::ResolvedParagraph look = model::resolvedParagraphStyle(m_document, m_publication, m_style);
    const bool isVertical = look.writingMode == model::WritingMode::Vertical;
    model::Page page;
    page.id = Id::create();
    page.issue = m_session.issue();
    page.trim = {Length::pt(width() * kPointsPerPixel), Length::pt(height() * kPointsPerPixel)};
    page.grid.typeArea = {{}, {}, page.trim.width, page.trim.height};
    page.grid.columns = 1;
    page.grid.rows = std::max(1, static_cast<int>(page.trim.height.toPt() / std::max(4.0, look.leading.toPt())));
    model::Frame frame;
    frame.id = Id::create();
    frame.page = page.id;
    frame.order = base::OrderKey::nth(0);
    const Length margin = Length::pt(9);
    frame.box = {margin, margin, page.trim.width - margin * 2, page.trim.height - margin * 2};
    model::TextContent content;
    content.verticalAlign = model::VerticalAlign::Middle;
    frame.content = content;
    // So many words that some lines come about, and no more than there is room for.
    const double size = std::max(4.0, look.characters.size.toPt());
    const double across = frame.box.width.toPt() / size;
    const double lines = std::max(1.0, std::floor(frame.box.height.toPt() / std::max(size, look.leading.toPt())));
    const QString words = QStringLiteral( // a sample of the paper's own language
        "版心里的每一行都按规矩排：“先挤进，后推出”，标点不在行首，数字 39.5℃ 不拆开。"
        "大标题按词意断行，小标题占整行；说明、署名各有各的样式。2026年，一张报纸从这里开始。");
    QString text;
    const auto most = static_cast<qsizetype>(std::max(2.0, across * (isVertical ? 1 : lines) * 0.9));
    while (text.size() < most)
        text += words;
    text.truncate(most);
    model::Paragraph paragraph;
    paragraph.id = Id::create();
    paragraph.parent = frame.id;
    paragraph.order = base::OrderKey::nth(0);
    paragraph.role = model::ParagraphRole::Furniture;
    paragraph.style = m_style;
    paragraph.text = text;
    if (!m_characterStyle.isEmpty())
        paragraph.spans.push_back({static_cast<int>(std::min<qsizetype>(4, text.size() / 3)),
            static_cast<int>(std::max<qsizetype>(5, std::min<qsizetype>(16, text.size() * 2 / 3))), m_characterStyle});
    const model::Document asked = m_document.with(page, 0).with(frame, 0).with(paragraph, 0);
    m_waiting = true;
    m_session.previewLayout(asked, page.id, this, [this](std::shared_ptr<const layout::PageLayout> layout) {
        m_waiting = false;
        if (layout && layout->display)
            take(*layout);
    });
}

void StylePreview::take(const layout::PageLayout &layout)
{
    const double ratio = devicePixelRatioF();
    m_image = paint::renderedPage(*layout.display, 96 * ratio, {});
    m_image.setDevicePixelRatio(ratio);
    update();
}

void StylePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white); // paper, in either theme
    if (!m_image.isNull())
        painter.drawImage(0, 0, m_image);
    painter.setPen(widgets::tokens(palette()).line2);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void StylePreview::resizeEvent(QResizeEvent *) { ask(); }

} // namespace banxin::shell
