#include "panels/inspector/words_section.h"

#include "panels/inspector/headline_section.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace banxin::panels {

using model::CaptionContent;
using model::ParagraphRole;

class LinesField : public QPlainTextEdit {
public:
    LinesField(const char *name, std::function<void(const QString &)> entered)
        : m_entered(std::move(entered))
    {
        setObjectName(QString::fromLatin1(name));
        setTabChangesFocus(true);
        setFixedHeight(fontMetrics().lineSpacing() * 3 + 14);
    }
    void showText(const QString &text)
    {
        if (hasFocus() && document()->isModified())
            return; // being typed
        m_shown = text;
        if (toPlainText() != text)
            setPlainText(text);
        document()->setModified(false);
    }

protected:
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason)
            enter();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (isReturn && (event->modifiers() & Qt::ControlModifier)) {
            enter();
        } else if (event->key() == Qt::Key_Escape && document()->isModified()) {
            setPlainText(m_shown);
            document()->setModified(false);
        } else {
            QPlainTextEdit::keyPressEvent(event);
        }
    }

private:
    void enter()
    {
        if (isReadOnly() || !document()->isModified())
            return;
        document()->setModified(false);
        if (const QString text = toPlainText(); text != m_shown)
            m_entered(text);
    }

    QString m_shown;
    std::function<void(const QString &)> m_entered;
};

namespace {

/// Escape takes back what is being typed; leaving the field or Return reports it.
class LineField : public QLineEdit {
public:
    explicit LineField(const char *name)
    {
        setObjectName(QString::fromLatin1(name));
        setMinimumWidth(56);
    }
    void showText(const QString &text)
    {
        if (hasFocus() && isModified())
            return;
        m_shown = text;
        if (this->text() != text)
            setText(text);
        setModified(false);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape && isModified()) {
            setText(m_shown);
            setModified(false);
            return;
        }
        QLineEdit::keyPressEvent(event);
    }

private:
    QString m_shown;
};

/// Where the picture stands, seen from its caption.
constexpr const char16_t *kMarkers[] = {u"▲", u"▼", u"◀", u"▶", u"△", u"▽", u"◁", u"▷"};

} // namespace

WordsSection::WordsSection()
    : Section(tr("图说与署名"))
    , m_caption(
          new LinesField("pictureCaption", [this](const QString &text) { say(&edit::PictureWords::caption, text); }))
    , m_credit(new LineField("pictureCredit"))
    , m_altText(new LineField("pictureAltText"))
    , m_marker(new Choice("captionMarker"))
    , m_captionStyle(new Choice("captionStyle"))
    , m_creditStyle(new Choice("captionCreditStyle"))
{
    addRow(tr("图说"), m_caption);
    addRow(tr("署名"), m_credit);
    addRow(tr("替代文字"), m_altText);
    m_credit->setPlaceholderText(tr("如：张三 摄"));
    m_altText->setPlaceholderText(tr("念给看不见图的人听"));
    m_altText->setToolTip(tr("写进 PDF，屏幕阅读器念它；图说已经说清的可以不写"));
    m_markerRow = addRow(tr("图位记号"), m_marker);
    m_captionStyleRow = addRow(tr("图说样式"), m_captionStyle);
    m_creditStyleRow = addRow(tr("署名样式"), m_creditStyle);
    m_marker->add(tr("无", "no marker"), QString());
    for (const char16_t *marker : kMarkers)
        m_marker->add(QString::fromUtf16(marker), QString::fromUtf16(marker));
    for (const auto &[field, part] :
        {std::pair{m_credit, &edit::PictureWords::credit}, {m_altText, &edit::PictureWords::altText}}) {
        connect(field, &QLineEdit::editingFinished, this, [this, field = field, part = part] {
            if (!field->isModified())
                return;
            field->setModified(false);
            say(part, field->text());
        });
    }
    connect(m_marker, &Choice::chosen, this, [this](const QVariant &marker) {
        change<CaptionContent>([&](CaptionContent &caption) { caption.marker = marker.toString(); });
    });
    // The role's own style goes by no name.
    connect(m_captionStyle, &Choice::chosen, this, [this](const QVariant &style) {
        const bool own = style.toString() == model::toName(ParagraphRole::Caption);
        change<CaptionContent>(
            [&](CaptionContent &caption) { caption.captionStyle = own ? QString() : style.toString(); });
    });
    connect(m_creditStyle, &Choice::chosen, this, [this](const QVariant &style) {
        const bool own = style.toString() == model::toName(ParagraphRole::Credit);
        change<CaptionContent>(
            [&](CaptionContent &caption) { caption.creditStyle = own ? QString() : style.toString(); });
    });
}

base::Id WordsSection::picture() const
{
    const model::Frame *frame = seen().single();
    if (!frame)
        return {};
    if (const auto *content = std::get_if<model::PictureContent>(&frame->content))
        return content->picture;
    const auto *caption = std::get_if<CaptionContent>(&frame->content);
    return caption ? caption->picture : base::Id();
}

void WordsSection::say(QString edit::PictureWords::*part, const QString &text)
{
    const base::Id of = picture();
    if (!seen().document().find<model::StoryPicture>(of))
        return;
    edit::PictureWords words = edit::pictureWords(seen().document(), of);
    if (words.*part == text)
        return;
    words.*part = text;
    want(edit::setPictureWords(seen().document(), of, words, seen().context()));
}

void WordsSection::fillStyles()
{
    const model::Publication *publication = seen().publication();
    const QStringList names = publication ? styleNames(seen().document(), publication->id) : QStringList();
    if (names == m_styles || !publication)
        return;
    m_styles = names;
    offerStyles(*m_captionStyle, seen().document(), publication->id, ParagraphRole::Caption);
    offerStyles(*m_creditStyle, seen().document(), publication->id, ParagraphRole::Credit);
}

bool WordsSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    const bool captions = seen().all<CaptionContent>();
    const base::Id of = picture();
    const bool known = seen().document().find<model::StoryPicture>(of);
    if (!captions && !known)
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    const edit::PictureWords words = known ? edit::pictureWords(seen().document(), of) : edit::PictureWords();
    m_caption->showText(words.caption);
    static_cast<LineField *>(m_credit)->showText(words.credit);
    static_cast<LineField *>(m_altText)->showText(words.altText);
    m_caption->setReadOnly(!seen().isEditable());
    for (QWidget *field :
        {static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_credit), static_cast<QWidget *>(m_altText)})
        field->setEnabled(known && seen().isEditable());
    for (const int row : {m_markerRow, m_captionStyleRow, m_creditStyleRow})
        setRowVisible(row, captions);
    if (!captions)
        return true;
    fillStyles();
    const auto caption = [](const model::Frame &frame) -> const CaptionContent & {
        return std::get<CaptionContent>(frame.content);
    };
    const auto marker = sharedOf(frames, [&](const model::Frame &frame) { return caption(frame).marker; });
    if (!marker.mixed && m_marker->findData(marker.value) < 0)
        m_marker->add(marker.value, marker.value);
    m_marker->showValue(marker.value, marker.mixed);
    const auto named = [](const QString &style, ParagraphRole role) {
        return style.isEmpty() ? model::toName(role) : style;
    };
    const auto captionStyle = sharedOf(
        frames, [&](const model::Frame &frame) { return named(caption(frame).captionStyle, ParagraphRole::Caption); });
    m_captionStyle->showValue(captionStyle.value, captionStyle.mixed);
    const auto creditStyle = sharedOf(
        frames, [&](const model::Frame &frame) { return named(caption(frame).creditStyle, ParagraphRole::Credit); });
    m_creditStyle->showValue(creditStyle.value, creditStyle.mixed);
    for (Choice *field : {m_marker, m_captionStyle, m_creditStyle})
        field->setEnabled(may);
    return true;
}

} // namespace banxin::panels
