#include "session/manuscript_import.h"

#include "edit/storable_text.h"
#include "manuscript/reading_json.h"
#include "picture/picture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace banxin::session {

using namespace Qt::StringLiterals;

namespace {

using base::Id;
using base::OrderKey;
using manuscript::Para;
using model::ParagraphRole;

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

class Importer {
public:
    Importer(const model::Document &document, const manuscript::Source &source, ManuscriptImport &import)
        : m_document(document)
        , m_source(source)
        , m_import(import)
    {
    }

    void addManuscript(model::Manuscript manuscript)
    {
        m_manuscript = manuscript.id;
        m_publication = manuscript.publication;
        put(std::move(manuscript));
    }

    void addStory(const manuscript::ReadStory &read, const manuscript::ReadPage &page, Id meantFor)
    {
        model::Story story;
        story.id = Id::create();
        story.publication = m_publication;
        story.manuscript = m_manuscript;
        story.page = meantFor;
        story.order = nextOrder();
        story.author = authorOf(read, page);
        m_import.stories.push_back(story.id);
        put(story);
        addText(read, page, story.id);
        int position = 0;
        for (const manuscript::Caption &caption : read.captions)
            addPicture(caption, story.id, position++);
    }

    /// The page's own fields, as the furniture of resources/templates shows them: {credits}.
    void addFurniture(const manuscript::ReadPage &read, Id pageId)
    {
        const auto found = std::find_if(m_import.change.changes.begin(), m_import.change.changes.end(),
            [&](const model::ObjectChange &change) { return change.id == pageId; });
        const auto *before = m_document.find<model::Page>(pageId);
        if (found != m_import.change.changes.end() || !before)
            return; // two pages of a manuscript for one: the first speaks for it
        model::Page page = *before;
        QStringList credits;
        for (const Para &line : read.creditLines)
            credits << line.text;
        const std::pair<QString, QString> values[] = {{u"credits"_s, credits.join(u"　"_s)},
            {u"organizers"_s, read.masthead.organizers.join(u' ')}, {u"phone"_s, read.masthead.phone},
            {u"banner"_s, read.masthead.columnName}, {u"masthead"_s, read.masthead.pageTitle}};
        for (const auto &[key, value] : values) {
            if (!value.isEmpty())
                page.fields.insert(key, value);
        }
        if (page.section.isEmpty())
            page.section = read.masthead.pageTitle;
        if (!(page == *before))
            m_import.change.changes.push_back({pageId, m_document.objectRevision(pageId), model::Put{page}});
    }

private:
    /// A paragraph to be, with the line that it stood on: tables stand between paragraphs.
    struct Piece {
        int line = 0;
        ParagraphRole role = ParagraphRole::Body;
        QString text;
    };

    void put(model::Object value)
    {
        const Id id = idOf(value);
        m_import.change.changes.push_back({id, 0, model::Put{std::move(value)}});
    }

    OrderKey nextOrder()
    {
        if (!m_last) {
            OrderKey last;
            bool any = false;
            for (const Id id : m_document.all(model::ObjectKind::Story)) {
                const auto *story = m_document.find<model::Story>(id);
                if (!any || last < story->order)
                    last = story->order;
                any = true;
            }
            m_last = any ? OrderKey::between(last, {}) : OrderKey::nth(0);
        } else {
            m_last = OrderKey::between(*m_last, {});
        }
        return *m_last;
    }

    static QString authorOf(const manuscript::ReadStory &read, const manuscript::ReadPage &page)
    {
        QStringList names;
        QString org;
        if (read.byline) {
            for (const manuscript::Author &author : read.byline->authors) {
                names << author.names;
                org = org.isEmpty() ? author.org : org;
            }
        }
        if (!names.isEmpty())
            return names.join(u' ');
        if (!org.isEmpty())
            return org;
        if (read.source)
            return read.source->label;
        return page.note && page.note->scope == manuscript::PageNote::Scope::Page ? page.note->agency : QString();
    }

    void addText(const manuscript::ReadStory &read, const manuscript::ReadPage &page, Id story)
    {
        std::vector<Piece> head, body, tail;
        const auto add = [](std::vector<Piece> &to, ParagraphRole role, const Para &para) {
            to.push_back({para.line, role, para.text});
        };
        if (!read.kicker.empty()) { // one paragraph, its lines as they stand
            Para kicker = read.kicker.front();
            for (std::size_t i = 1; i < read.kicker.size(); ++i)
                kicker.text += u'\n' + read.kicker[i].text;
            add(head, ParagraphRole::Kicker, kicker);
        }
        if (read.title)
            add(head, ParagraphRole::Headline, *read.title);
        for (const Para &para : read.deck)
            add(head, ParagraphRole::Deck, para);
        for (const Para &para : read.summary)
            add(head, ParagraphRole::Summary, para);
        const bool signsAtEnd = read.byline && read.byline->raw.startsWith(u'（');
        if (read.byline && !read.byline->inText)
            (signsAtEnd ? tail : head)
                .push_back({read.byline->line, signsAtEnd ? ParagraphRole::Signature : ParagraphRole::Byline,
                    read.byline->raw});
        for (const Para &para : read.lead)
            add(body, ParagraphRole::Body, para);
        for (const manuscript::Section &section : read.sections) {
            if (!section.label.isEmpty())
                body.push_back({section.line, ParagraphRole::SectionLabel, section.label});
            if (!section.unit.isEmpty())
                body.push_back({section.line, ParagraphRole::SectionUnit, section.unit + u'：'});
            if (section.heading)
                body.push_back({section.line, ParagraphRole::SectionHead,
                    section.unit.isEmpty() && section.label.isEmpty() ? section.display : *section.heading});
            for (const Para &para : section.paragraphs)
                add(body, ParagraphRole::Body, para);
        }
        for (const manuscript::Table &table : read.tables) {
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                body.push_back({table.line + static_cast<int>(row),
                    row == 0 && table.hasHead ? ParagraphRole::TableHead : ParagraphRole::TableRow,
                    table.rows[row].join(u'\t')});
        }
        std::stable_sort(body.begin(), body.end(), [](const Piece &a, const Piece &b) { return a.line < b.line; });
        for (const Para &para : read.closing)
            add(body, ParagraphRole::Body, para);
        if (read.source)
            tail.push_back({0, ParagraphRole::Source, read.source->raw});
        if (page.note && page.note->scope == manuscript::PageNote::Scope::Page && &read == &page.stories.back())
            tail.push_back({0, ParagraphRole::Source, page.note->raw});
        int order = 0;
        for (const std::vector<Piece> *pieces : {&head, &body, &tail}) {
            for (const Piece &piece : *pieces)
                addParagraph(story, piece.role, piece.text, order++);
        }
    }

    void addParagraph(Id parent, ParagraphRole role, const QString &text, int order)
    {
        model::Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = parent;
        paragraph.order = OrderKey::nth(order);
        paragraph.role = role;
        paragraph.text = edit::storableText(text, edit::tabsIn(role));
        paragraph.text.replace(u'\n', QChar(0x2028));
        put(std::move(paragraph));
    }

    void addPicture(const manuscript::Caption &caption, Id story, int position)
    {
        model::StoryPicture picture;
        picture.id = Id::create();
        picture.story = story;
        picture.order = OrderKey::nth(position);
        const auto found = std::find_if(m_source.pictures.begin(), m_source.pictures.end(),
            [&](const manuscript::SourcePicture &one) { return one.name == caption.picture; });
        if (found != m_source.pictures.end())
            picture.asset = assetOf(*found);
        put(picture);
        int order = 0;
        if (!caption.text.isEmpty())
            addParagraph(picture.id, ParagraphRole::Caption, caption.text, order++);
        if (caption.credit)
            addParagraph(picture.id, ParagraphRole::Credit, caption.credit->raw, order++);
    }

    /// Null where it is no picture that we know.
    base::Digest assetOf(const manuscript::SourcePicture &picture)
    {
        const base::Digest digest = base::Digest::of(picture.bytes);
        const auto info = picture::probe(picture.bytes);
        if (!info) {
            m_import.notes << tr("“%1”没有取用：%2").arg(picture.name, info.error().what);
            return {};
        }
        for (const Id id : m_document.all(model::ObjectKind::Asset)) {
            if (m_document.find<model::Asset>(id)->digest == digest)
                return digest;
        }
        if (std::find(m_noted.begin(), m_noted.end(), digest) != m_noted.end())
            return digest;
        m_noted.push_back(digest);
        model::Asset asset;
        asset.id = Id::create();
        asset.digest = digest;
        asset.mediaType = info->mediaType;
        asset.originalName = picture.name;
        asset.pixelWidth = info->width;
        asset.pixelHeight = info->height;
        asset.byteCount = picture.bytes.size();
        put(asset);
        m_import.files.push_back(picture.bytes);
        return digest;
    }

    const model::Document &m_document;
    const manuscript::Source &m_source;
    ManuscriptImport &m_import;
    Id m_manuscript;
    Id m_publication;
    std::optional<OrderKey> m_last;
    std::vector<base::Digest> m_noted;
};

} // namespace

base::Result<ManuscriptImport> manuscriptImport(const model::Document &document, const ManuscriptDestination &to,
    const QByteArray &bytes, const manuscript::Source &source, const manuscript::Reading &reading,
    const edit::EditContext &context)
{
    const bool hasStory = std::any_of(reading.pages.begin(), reading.pages.end(),
        [](const manuscript::ReadPage &each) { return !each.stories.empty(); });
    if (!hasStory)
        return base::failure(
            base::ErrorKind::Refused, tr("这里面没有稿件。"), source.name, tr("用 banxin-cli read 看看都读到了什么。"));
    ManuscriptImport import;
    import.change.id = Id::create();
    import.change.label = tr("取稿");
    import.change.author = context.author;
    import.change.undoGroup = context.undoGroup.isNull() ? import.change.id : context.undoGroup;
    import.files.push_back(bytes);
    Importer importer(document, source, import);
    model::Manuscript manuscript;
    manuscript.id = Id::create();
    manuscript.publication = to.publication;
    manuscript.digest = base::Digest::of(bytes);
    manuscript.originalName = source.name;
    manuscript.received = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    manuscript.person = context.author;
    manuscript.reading = QString::fromUtf8(QJsonDocument(toJson(reading)).toJson(QJsonDocument::Compact));
    importer.addManuscript(std::move(manuscript));
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const Id page = i < to.pages.size() ? to.pages[i] : Id();
        for (const manuscript::ReadStory &story : reading.pages[i].stories)
            importer.addStory(story, reading.pages[i], page);
        if (to.withFurniture && reading.pages[i].isPrinted() && !page.isNull())
            importer.addFurniture(reading.pages[i], page);
    }
    return import;
}

} // namespace banxin::session
