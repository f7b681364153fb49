#include "big_newsroom.h"

#include "session/sample_content.h"
#include "store/store.h"

namespace banxin::bench {

using namespace Qt::StringLiterals;
using base::Id;
using model::ParagraphRole;

namespace {

class IssueMaker {
public:
    IssueMaker(const model::Document &sample, const BigNewsroomSize &size)
        : m_size(size)
    {
        m_publication = sample.all(model::ObjectKind::Publication).front();
        for (const Id id : sample.all(model::ObjectKind::Paragraph))
            if (const auto *paragraph = sample.find<model::Paragraph>(id); paragraph->role == ParagraphRole::Body)
                m_text += paragraph->text;
        m_page = *sample.find<model::Page>(sample.all(model::ObjectKind::Page).front());
    }

    model::ChangeSet make(int number)
    {
        m_objects.clear();
        m_name = u"big/%1"_s.arg(number);
        model::Issue issue;
        issue.id = Id::fromName(m_name);
        issue.publication = m_publication;
        issue.date = QDate(2019, 1, 1).addDays(number);
        m_objects.push_back(issue);
        for (int n = 0; n < m_size.pages; ++n) {
            model::Page page = m_page;
            page.id = Id::fromName(u"%1/page/%2"_s.arg(m_name).arg(n));
            page.issue = issue.id;
            page.order = base::OrderKey::nth(n);
            page.number = u"A%1"_s.arg(n + 1, 2, 10, QLatin1Char('0'));
            m_objects.push_back(page);
            for (int s = 0; s < m_size.stories; ++s) {
                const Id story = addStory(u"%1/%2/%3"_s.arg(m_name).arg(n).arg(s));
                place(story, issue.id, page.id, s);
            }
        }
        for (int n = 0; n < m_size.unplaced; ++n)
            addStory(u"%1/pool/%2"_s.arg(m_name).arg(n));
        return session::creation(u"第 %1 期"_s.arg(number), std::move(m_objects), Id::fromName(m_name + u"/change"_s));
    }

private:
    Id addStory(const QString &name)
    {
        model::Manuscript manuscript;
        manuscript.id = Id::fromName(name + u"/manuscript"_s);
        manuscript.publication = m_publication;
        manuscript.originalName = u"来稿.docx"_s;
        manuscript.reading = u"{\"pages\":[\"%1\"]}"_s.arg(words(600));
        m_objects.push_back(manuscript);
        model::Story story;
        story.id = Id::fromName(name);
        story.publication = m_publication;
        story.order = base::OrderKey::nth(m_stories++);
        story.manuscript = manuscript.id;
        m_objects.push_back(story);
        for (int n = 0; n < 8; ++n)
            addParagraph(name + u"/p%1"_s.arg(n), story.id, n, n == 0 ? ParagraphRole::Headline : ParagraphRole::Body,
                words(n == 0 ? 16 : 120));
        if (m_stories % 2 == 0) {
            model::Asset file;
            file.id = Id::fromName(name + u"/asset"_s);
            file.digest = base::Digest::of(name.toUtf8());
            file.mediaType = u"image/jpeg"_s;
            file.pixelWidth = 1600;
            file.pixelHeight = 1200;
            m_objects.push_back(file);
            model::StoryPicture picture;
            picture.id = Id::fromName(name + u"/picture"_s);
            picture.story = story.id;
            picture.asset = file.digest;
            m_objects.push_back(picture);
            addParagraph(name + u"/caption"_s, picture.id, 0, ParagraphRole::Caption, words(24));
        }
        return story.id;
    }

    void addParagraph(const QString &name, Id parent, int order, ParagraphRole role, const QString &text)
    {
        model::Paragraph paragraph;
        paragraph.id = Id::fromName(name);
        paragraph.parent = parent;
        paragraph.order = base::OrderKey::nth(order);
        paragraph.role = role;
        paragraph.text = text;
        m_objects.push_back(paragraph);
    }

    void place(Id story, Id issue, Id page, int at)
    {
        model::Placement placement;
        placement.id = Id::fromName(u"%1/%2/placement"_s.arg(page.toString()).arg(at));
        placement.story = story;
        placement.issue = issue;
        m_objects.push_back(placement);
        model::Frame frame;
        frame.id = Id::fromName(u"%1/%2/area"_s.arg(page.toString()).arg(at));
        frame.page = page;
        frame.order = base::OrderKey::nth(at);
        const int rows = m_page.grid.rows / m_size.stories;
        frame.box = m_page.grid.rect(0, at * rows, m_page.grid.columns, rows - 1);
        model::AreaContent area;
        area.placement = placement.id;
        area.columns = m_page.grid.columns;
        frame.content = area;
        m_objects.push_back(frame);
    }

    QString words(int count)
    {
        m_at = (m_at + 131) % (m_text.size() - count);
        return m_text.mid(m_at, count);
    }

    BigNewsroomSize m_size;
    Id m_publication;
    model::Page m_page;
    QString m_text;
    QString m_name;
    qsizetype m_at = 0;
    int m_stories = 0;
    std::vector<model::Object> m_objects;
};

} // namespace

base::Status makeBigNewsroom(const QString &location, const BigNewsroomSize &size)
{
    auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    const session::SampleContent sample = session::sampleContent().value();
    if (const auto made = (*store)->commit(sample.changes.front()); !made)
        return tl::unexpected(made.error());
    IssueMaker maker(sample.document(), size);
    for (int n = 0; n < size.issues; ++n)
        if (const auto made = (*store)->commit(maker.make(n)); !made)
            return tl::unexpected(made.error());
    return {};
}

} // namespace banxin::bench
