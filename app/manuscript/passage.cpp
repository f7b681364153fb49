#include "manuscript/passage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

class PassageList {
public:
    std::vector<Passage> of(const Reading &reading)
    {
        std::vector<std::vector<Passage>> pages;
        for (m_page = 0; m_page < static_cast<int>(reading.pages.size()); ++m_page) {
            addPage(reading.pages[static_cast<std::size_t>(m_page)]);
            std::stable_sort(m_made.begin(), m_made.end(), isBefore);
            pages.push_back(std::exchange(m_made, {}));
        }
        for (const Dropped &dropped : reading.dropped)
            addUnused(dropped, pages);
        std::vector<Passage> all;
        for (std::vector<Passage> &page : pages)
            all.insert(all.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
        return all;
    }

private:
    /// A byline within a paragraph stands before it.
    static bool isBefore(const Passage &a, const Passage &b) { return a.id < b.id; }

    Passage &add(Role role, const PassageId &id, const QString &text)
    {
        Passage passage;
        passage.id = id;
        passage.role = role;
        passage.page = m_page;
        passage.story = m_story;
        passage.text = text;
        m_made.push_back(std::move(passage));
        return m_made.back();
    }

    void addAll(Role role, const std::vector<Para> &paragraphs, int section = -1)
    {
        for (const Para &para : paragraphs) {
            Passage &passage = add(role, para.id, para.text);
            passage.section = section;
            passage.truncatedStart = para.truncatedStart;
        }
    }

    void addPage(const ReadPage &page)
    {
        m_story = -1;
        for (std::size_t i = 0; i < page.masthead.ids.size(); ++i)
            add(Role::Masthead, page.masthead.ids[i], page.masthead.lines[static_cast<qsizetype>(i)]);
        addAll(Role::Credits, page.creditLines);
        if (page.note)
            add(Role::PageNote, page.note->id, page.note->raw);
        for (const ReadStory &story : page.stories) {
            ++m_story;
            addStory(story);
        }
    }

    void addStory(const ReadStory &story)
    {
        addAll(Role::Kicker, story.kicker);
        if (story.title)
            add(Role::Title, story.title->id, story.title->text);
        addAll(Role::Deck, story.deck);
        addAll(Role::Summary, story.summary);
        if (story.byline && story.byline->inText) {
            add(Role::Byline, {story.byline->line, -1}, story.byline->raw).inText = true;
        } else if (story.byline) {
            const QStringList lines = story.byline->raw.split(u'\n');
            for (std::size_t i = 0; i < story.byline->ids.size(); ++i)
                add(Role::Byline, story.byline->ids[i], lines.value(static_cast<qsizetype>(i)));
        }
        addAll(Role::Body, story.lead);
        for (std::size_t i = 0; i < story.sections.size(); ++i) {
            const Section &section = story.sections[i];
            const int number = static_cast<int>(i);
            if (section.heading) {
                Passage &head = add(Role::Head, section.id, section.display);
                head.section = number;
                head.label = section.label;
                head.unit = section.unit;
                head.heading = *section.heading;
            }
            addAll(Role::Body, section.paragraphs, number);
        }
        for (const Caption &caption : story.captions)
            addCaption(caption);
        for (const Table &table : story.tables) {
            for (std::size_t i = 0; i < table.ids.size(); ++i)
                add(Role::Table, table.ids[i], table.rows[i].join(u'\t')).cells = table.rows[i];
        }
        addAll(Role::Closing, story.closing);
        if (story.source)
            add(Role::Source, story.source->id, story.source->raw);
    }

    void addCaption(const Caption &caption)
    {
        if (caption.pictureId)
            add(Role::Caption, *caption.pictureId, {}).picture = caption.picture;
        if (caption.id) {
            QString text = caption.text;
            if (caption.credit && !caption.creditId)
                text += (text.isEmpty() || caption.credit->raw.startsWith(u'（') ? QString() : u" "_s)
                    + caption.credit->raw;
            Passage &passage = add(Role::Caption, *caption.id, text);
            if (!caption.pictureId)
                passage.picture = caption.picture;
        }
        if (caption.creditId)
            add(Role::Caption, *caption.creditId, caption.credit->raw);
    }

    /// Where its line stands: on the last page that has begun before it, in the last story.
    static void addUnused(const Dropped &dropped, std::vector<std::vector<Passage>> &pages)
    {
        if (pages.empty())
            pages.emplace_back();
        std::size_t page = 0;
        for (std::size_t i = 1; i < pages.size(); ++i) {
            if (!pages[i].empty() && pages[i].front().id < dropped.id)
                page = i;
        }
        Passage passage;
        passage.id = dropped.id;
        passage.role = Role::Unused;
        passage.page = static_cast<int>(page);
        passage.text = dropped.text;
        passage.why = dropped.why;
        passage.picture = dropped.picture;
        const auto at = std::upper_bound(pages[page].begin(), pages[page].end(), passage, isBefore);
        for (auto before = at; before != pages[page].begin() && passage.story < 0;)
            passage.story = (--before)->story;
        pages[page].insert(at, std::move(passage));
    }

    std::vector<Passage> m_made;
    int m_page = 0;
    int m_story = -1;
};

} // namespace

std::vector<Passage> passages(const Reading &reading) { return PassageList().of(reading); }

} // namespace banxin::manuscript
