#include "long_issues.h"

#include "session/sample_content.h"
#include "store/store.h"

#include <algorithm>

namespace banxin::bench {

using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

constexpr int headRows = 2; // of each page: the folio's

class Maker {
public:
    Maker(LongIssue kind, const LongIssueSize &size, const QDate &date)
        : m_size(size)
    {
        const auto content = session::sampleContent().value();
        m_sample = content.document();
        m_changes.push_back(content.changes.front()); // the publication and its styles
        m_publication = m_sample.all(model::ObjectKind::Publication).front();
        for (const Id id : m_sample.all(model::ObjectKind::Paragraph)) {
            const auto *paragraph = m_sample.find<model::Paragraph>(id);
            if (paragraph->role == ParagraphRole::Body)
                m_text += paragraph->text;
            else if (paragraph->role == ParagraphRole::Headline)
                m_headlines.push_back(paragraph->text);
        }
        for (const Id id : m_sample.all(model::ObjectKind::Page)) {
            const auto *page = m_sample.find<model::Page>(id);
            if (m_sample.find<model::Issue>(page->issue)->date == QDate(2020, 10, 20))
                m_page = *page; // the dense page
        }
        model::Issue issue;
        issue.id = m_issue = Id::fromName(u"long"_s);
        issue.publication = m_publication;
        issue.date = date;
        m_objects.push_back(issue);
        for (int n = 0; n < size.pages; ++n) {
            if (kind == LongIssue::DensePages)
                copyDensePage(n);
            else
                makePage(n);
        }
        if (kind == LongIssue::DensePages)
            addAssets();
        else if (kind == LongIssue::OneStory)
            makeOneStory();
        else
            makeManyStories();
        m_changes.push_back(session::creation(u"长报"_s, std::move(m_objects), Id::fromName(u"long/change"_s)));
    }

    std::vector<model::ChangeSet> take() { return std::move(m_changes); }

private:
    void makePage(int n)
    {
        model::Page page = m_page;
        page.id = pageId(n);
        page.issue = m_issue;
        page.order = base::OrderKey::nth(n);
        page.number = numberOf(n);
        page.role = n == 0 ? model::PageRole::Front : model::PageRole::Inside;
        m_objects.push_back(page);
        // The folio and the like.
        for (const auto *frame : m_sample.childrenOf<model::Frame>(m_page.id)) {
            if (!std::holds_alternative<model::TextContent>(frame->content) || frame->role != u"folio"_s)
                continue;
            model::Frame own = *frame;
            own.id = Id::fromName(u"long/%1/%2"_s.arg(n).arg(frame->id.toString()));
            own.page = page.id;
            m_objects.push_back(own);
            for (const auto *paragraph : m_sample.childrenOf<model::Paragraph>(frame->id)) {
                model::Paragraph text = *paragraph;
                text.id = Id::fromName(u"long/%1/%2"_s.arg(n).arg(paragraph->id.toString()));
                text.parent = own.id;
                m_objects.push_back(text);
            }
        }
    }

    /// All that the dense page's issue consists of but itself, under names of its own.
    void copyDensePage(int n)
    {
        std::vector<Id> ids{m_page.id};
        for (const Id id : m_sample.all(model::ObjectKind::Placement)) {
            const auto *placement = m_sample.find<model::Placement>(id);
            if (placement->issue == m_page.issue)
                ids.insert(ids.end(), {id, placement->story});
        }
        for (std::size_t i = 0; i < ids.size(); ++i) {
            for (const model::ObjectKind kind :
                {model::ObjectKind::Frame, model::ObjectKind::Paragraph, model::ObjectKind::StoryPicture}) {
                for (const Id id : m_sample.all(kind)) {
                    if (parentOf(*m_sample.findObject(id)) == ids[i])
                        ids.push_back(id);
                }
            }
        }
        std::vector<std::pair<QByteArray, QByteArray>> names{
            {m_page.issue.toString().toUtf8(), m_issue.toString().toUtf8()}};
        for (const Id id : ids)
            names.emplace_back(
                id.toString().toUtf8(), Id::fromName(u"long/%1/%2"_s.arg(n).arg(id.toString())).toString().toUtf8());
        for (const Id id : ids) {
            const model::Object &object = *m_sample.findObject(id);
            QByteArray body = toBody(object);
            for (const auto &[old, own] : names)
                body.replace(old, own);
            model::Object copy = model::fromBody(kindOf(object), body).value();
            if (auto *page = std::get_if<model::Page>(&copy)) {
                page->order = base::OrderKey::nth(n);
                page->number = numberOf(n);
                page->role = n == 0 ? model::PageRole::Front : model::PageRole::Inside;
            }
            m_objects.push_back(std::move(copy));
        }
    }

    void addAssets()
    {
        for (const Id id : m_sample.all(model::ObjectKind::Asset))
            m_objects.push_back(*m_sample.findObject(id));
    }

    static QString numberOf(int n) { return QChar(u'A' + n / 99) + u"%1"_s.arg(n % 99 + 1, 2, 10, QLatin1Char('0')); }
    static Id pageId(int n) { return Id::fromName(u"long/page/%1"_s.arg(n)); }

    Id makeStory(const QString &name)
    {
        model::Story story;
        story.id = Id::fromName(name);
        story.publication = m_publication;
        story.order = base::OrderKey::nth(m_stories++);
        m_objects.push_back(story);
        model::Placement placement;
        placement.id = Id::fromName(name + u"/placement"_s);
        placement.story = story.id;
        placement.issue = m_issue;
        m_objects.push_back(placement);
        m_paragraphs = 0;
        return story.id;
    }

    void addParagraph(Id story, ParagraphRole role, const QString &text)
    {
        model::Paragraph paragraph;
        paragraph.id = Id::fromName(u"long/paragraph/%1"_s.arg(m_made++));
        paragraph.parent = story;
        paragraph.order = base::OrderKey::nth(m_paragraphs++);
        paragraph.role = role;
        paragraph.text = text;
        m_objects.push_back(paragraph);
    }

    /// Paragraphs of 60 to 259 characters, each from another place in the sample's text.
    void addBody(Id story, int characters)
    {
        for (int made = 0; made < characters;) {
            const int length = std::min(60 + m_bodies * 37 % 200, std::max(20, characters - made));
            QString text;
            text.reserve(length);
            for (int i = 0; i < length; ++i)
                text += m_text[(qsizetype(m_bodies) * 131 + i) % m_text.size()];
            ++m_bodies;
            addParagraph(story, ParagraphRole::Body, text);
            made += length;
        }
    }

    void addArea(const QString &name, Id page, const base::Rect &box, int columns, int sequence)
    {
        model::Frame frame;
        frame.id = Id::fromName(u"%1/area/%2"_s.arg(name).arg(sequence));
        frame.page = page;
        frame.order = base::OrderKey::nth(1000 + sequence);
        frame.box = box;
        model::AreaContent area;
        area.placement = Id::fromName(name + u"/placement"_s);
        area.sequence = sequence;
        area.columns = columns;
        frame.content = area;
        m_objects.push_back(frame);
    }

    int perPage() const { return (m_size.characters + m_size.pages - 1) / m_size.pages; }

    void makeOneStory()
    {
        const QString name = u"long/story"_s;
        const Id story = makeStory(name);
        addParagraph(story, ParagraphRole::Headline, m_headlines.front());
        addBody(story, m_size.characters);
        // What paragraphs' ends lose, marks and digits win; a row or two go to the lines between pages.
        const model::Grid &grid = m_page.grid;
        const int rows = perPage() * 103 / 100 / (grid.columns * grid.charactersPerColumn) + 2;
        for (int n = 0; n < m_size.pages; ++n)
            addArea(name, pageId(n), grid.rect(0, headRows, grid.columns, std::min(rows, grid.rows - headRows)),
                grid.columns, n);
    }

    void makeManyStories()
    {
        const model::Grid &grid = m_page.grid;
        const int left = grid.columns / 3, middle = grid.columns / 3, right = grid.columns - left - middle;
        const int lower = grid.rows / 2;
        for (int n = 0; n < m_size.pages; ++n) {
            int column = 0;
            for (const int columns : {left, middle, right}) {
                for (const bool isLower : {false, true}) {
                    const QString name = u"long/%1/%2/%3"_s.arg(n).arg(column).arg(isLower);
                    const Id story = makeStory(name);
                    addParagraph(story, ParagraphRole::Headline, m_headlines[m_stories % m_headlines.size()]);
                    addParagraph(story, ParagraphRole::Byline, u"本报记者 王星 吴亮"_s);
                    addBody(story, perPage() * columns / grid.columns / 2);
                    const int row = isLower ? lower : headRows, end = isLower ? grid.rows : lower - 1;
                    addArea(name, pageId(n), grid.rect(column, row, columns, end - row), columns, 0);
                }
                column += columns;
            }
        }
    }

    LongIssueSize m_size;
    model::Document m_sample;
    model::Page m_page;
    Id m_publication;
    Id m_issue;
    QString m_text;
    QStringList m_headlines;
    std::vector<model::ChangeSet> m_changes;
    std::vector<model::Object> m_objects;
    int m_stories = 0;
    int m_paragraphs = 0; // of the story at hand
    int m_made = 0; // of all
    int m_bodies = 0;
};

} // namespace

std::vector<model::ChangeSet> longIssue(LongIssue kind, const LongIssueSize &size, const QDate &date)
{
    return Maker(kind, size, date).take();
}

base::Status makeLongNewsroom(const QString &location, LongIssue kind, const LongIssueSize &size, const QDate &date)
{
    auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    if (kind == LongIssue::DensePages) {
        const session::SampleContent sample = session::sampleContent().value();
        for (const QByteArray &asset : sample.assets) {
            if (const auto added = (*store)->addAsset(asset); !added)
                return tl::unexpected(added.error());
        }
    }
    for (const model::ChangeSet &change : longIssue(kind, size, date)) {
        if (const auto committed = (*store)->commit(change); !committed)
            return tl::unexpected(committed.error());
    }
    return {};
}

} // namespace banxin::bench
