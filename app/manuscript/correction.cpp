#include "manuscript/correction.h"

#include "manuscript/part.h"
#include "manuscript/reading_ids.h"
#include "manuscript/role_text.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isOfPage(Role role) { return role == Role::Masthead || role == Role::Credits || role == Role::PageNote; }
bool isOfStory(Role role) { return role != Role::Unused && !isOfPage(role); }

/// A line that is no sentence and no longer than a title.
constexpr qsizetype longestTitle = 40;

class Corrector {
public:
    explicit Corrector(const Source &source)
        : m_source(source)
        , m_from(recognitionOf(source))
    {
        for (const Recognition::Place &place : m_from.places) {
            m_index[place.id] = m_parts.size();
            Part part;
            part.place = &place;
            part.line = &m_from.lines[place.line];
            m_parts.push_back(std::move(part));
        }
        for (std::size_t i = 0; i < m_from.reading.pages.size(); ++i)
            collectPage(m_from.reading.pages[i], static_cast<int>(i));
        for (const Dropped &dropped : m_from.reading.dropped)
            partOf(dropped.id, Role::Unused).dropped = dropped;
        giveHomes();
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            m_before.push_back({m_parts[i].role, m_parts[i].story});
    }

    bool apply(const Correction &correction)
    {
        const auto found = m_index.find(correction.passage);
        if (found == m_index.end())
            return false;
        switch (correction.kind) {
        case Correction::Kind::SetRole:
            return setRole(found->second, correction.role);
        case Correction::Kind::Split:
            return split(found->second);
        case Correction::Kind::Join:
            return join(found->second);
        case Correction::Kind::KeepAsWritten:
            break;
        }
        return false;
    }

    /// Whether the recogniser makes that change, or one of its corrections would.
    bool knows(int change, const Reading &reading) const
    {
        const auto names = [change](const Change &one) { return one.id == change; };
        return change >= 0
            && (std::any_of(m_from.reading.changes.begin(), m_from.reading.changes.end(), names)
                || std::any_of(reading.kept.begin(), reading.kept.end(), names));
    }

    Reading result(const std::set<int> &kept)
    {
        Reading reading = m_from.reading;
        for (std::size_t i = 0; i < reading.pages.size(); ++i)
            settlePage(reading.pages[i], static_cast<int>(i), kept);
        settleAccount(reading, kept);
        std::vector<Warning> warnings = m_from.warnings;
        std::erase_if(warnings, [&](const Warning &warning) { // an editor has decided
            return std::any_of(m_parts.begin(), m_parts.end(),
                [&](const Part &part) { return part.isChanged() && part.line->block.line == warning.line; });
        });
        std::set<std::size_t> changed, used;
        for (const Part &part : m_parts) {
            if (part.isChanged())
                changed.insert(part.place->line);
            if (part.role != Role::Unused)
                used.insert(part.place->line);
        }
        reading.warnings = warningsOf(m_source, reading, m_from.lines, std::move(warnings), [&](std::size_t i) {
            return changed.contains(i) ? used.contains(i) : m_from.lines[i].mark != Mark::Dropped;
        });
        return reading;
    }

private:
    struct Story {
        int page = 0;
        const ReadStory *recognised = nullptr;
    };

    // What was recognised ------------------------------------------------------------------------

    Part &partOf(const PassageId &id, Role role, int page = -1, int story = -1)
    {
        Part &part = m_parts[m_index.at(id)];
        part.recognised = part.role = role;
        part.page = page;
        part.story = story;
        return part;
    }

    void collectPage(const ReadPage &page, int number)
    {
        m_order.emplace_back();
        for (const PassageId &id : page.masthead.ids)
            partOf(id, Role::Masthead, number);
        for (const Para &line : page.creditLines)
            partOf(line.id, Role::Credits, number).para = line;
        if (page.note)
            partOf(page.note->id, Role::PageNote, number).note = *page.note;
        for (const ReadStory &story : page.stories) {
            const int own = static_cast<int>(m_stories.size());
            m_order.back().push_back(own);
            m_stories.push_back({number, &story});
            collectStory(story, number, own);
        }
    }

    void collectStory(const ReadStory &story, int page, int own)
    {
        const auto part = [&](const PassageId &id, Role role) -> Part & { return partOf(id, role, page, own); };
        const auto all = [&](const std::vector<Para> &paragraphs, Role role, int lost = 0) {
            for (const Para &para : paragraphs) {
                Part &made = part(para.id, role);
                made.para = para;
                made.lostSection = lost;
            }
        };
        all(story.kicker, Role::Kicker);
        if (story.title)
            part(story.title->id, Role::Title).para = *story.title;
        all(story.deck, Role::Deck);
        all(story.summary, Role::Summary);
        if (story.byline && !story.byline->inText) {
            const Byline &byline = *story.byline;
            const QStringList lines = byline.raw.split(u'\n');
            part(byline.ids.front(), Role::Byline).byline = byline.ids.size() > 1 ? bylineFrom(lines.front()) : byline;
            part(byline.ids.front(), Role::Byline).byline.line = byline.line;
            for (std::size_t i = 1; i < byline.ids.size(); ++i)
                part(byline.ids[i], Role::Byline).byline = bylineFrom(lines.value(static_cast<qsizetype>(i)));
        }
        all(story.lead, Role::Body);
        for (const Section &section : story.sections) {
            if (section.heading)
                (void)part(section.id, Role::Head);
            else
                ++m_lostSections;
            all(section.paragraphs, Role::Body, section.heading ? 0 : m_lostSections);
        }
        for (const Caption &caption : story.captions) {
            Caption text = caption;
            if (caption.creditId) {
                part(*caption.creditId, Role::Caption).caption = {caption.line, {}, caption.credit, {}, {}, {}, {}};
                text.credit.reset();
            }
            if (caption.pictureId) {
                part(*caption.pictureId, Role::Caption).caption = {
                    caption.line, {}, std::nullopt, caption.picture, {}, {}, {}};
                text.picture.clear();
            }
            if (caption.id)
                part(*caption.id, Role::Caption).caption = text;
        }
        for (const Table &table : story.tables) {
            for (std::size_t i = 0; i < table.ids.size(); ++i)
                part(table.ids[i], Role::Table).beginsTable = i == 0;
        }
        all(story.closing, Role::Closing);
        if (story.source)
            part(story.source->id, Role::Source).source = *story.source;
    }

    /// Of what is in no story, the one where it stands: that before it on its page, else the first.
    void giveHomes()
    {
        int page = 0, story = -1;
        for (Part &part : m_parts) {
            if (part.role == Role::Unused)
                part.page = page;
            else if (part.page != page)
                page = part.page, story = -1;
            if (isOfStory(part.role))
                story = part.story;
            else if (m_order.empty())
                part.story = -1;
            else if (story >= 0)
                part.story = story;
            else
                part.story = m_order[std::size_t(page)].empty() ? -1 : m_order[std::size_t(page)].front();
        }
    }

    // Corrections --------------------------------------------------------------------------------

    std::vector<std::size_t> partsOf(int story) const
    {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].story == story && isOfStory(m_parts[i].role))
                all.push_back(i);
        }
        return all;
    }

    bool setRole(std::size_t i, Role role)
    {
        Part &part = m_parts[i];
        if (role == part.role)
            return true;
        const bool isPicture = part.line->block.kind == Block::Kind::Picture;
        const bool isRow = part.line->block.kind == Block::Kind::TableRow;
        if (role != Role::Unused && role != part.recognised) {
            if (isRow != (role == Role::Table) || (isPicture && role != Role::Caption))
                return false;
            if (!isPicture && !hasText(part))
                return false;
        }
        if (isOfStory(role) && part.story < 0)
            part.story = storyOn(part.page);
        part.role = role;
        if (role == Role::Title)
            giveWayToTitle(i);
        else if (role == Role::Source)
            closeOthers(i, [&](const Part &other) { return other.story == part.story; });
        else if (role == Role::PageNote)
            closeOthers(i, [&](const Part &other) { return other.page == part.page; });
        return true;
    }

    int storyOn(int page)
    {
        auto &order = m_order[static_cast<std::size_t>(page)];
        if (order.empty()) {
            order.push_back(static_cast<int>(m_stories.size()));
            m_stories.push_back({page, nullptr});
        }
        return order.front();
    }

    /// A story has one title: the one before it leads to the new one, if none does yet, else it is a line under it.
    void giveWayToTitle(std::size_t title)
    {
        const std::vector<std::size_t> all = partsOf(m_parts[title].story);
        const bool hasKicker =
            std::any_of(all.begin(), all.end(), [&](std::size_t i) { return m_parts[i].role == Role::Kicker; });
        for (const std::size_t i : all) {
            if (i != title && m_parts[i].role == Role::Title)
                m_parts[i].role = i < title && !hasKicker ? Role::Kicker : Role::Deck;
        }
    }

    template <typename Test> void closeOthers(std::size_t own, const Test &test)
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            Part &other = m_parts[i];
            if (i == own || other.role != m_parts[own].role || !test(other))
                continue;
            other.role = Role::Closing;
            if (other.story < 0)
                other.story = storyOn(other.page);
        }
    }

    bool split(std::size_t at)
    {
        Part &part = m_parts[at];
        if (!isOfStory(part.role) || partsOf(part.story).front() == at)
            return false;
        const int from = part.story, own = static_cast<int>(m_stories.size());
        m_stories.push_back({part.page, nullptr});
        auto &order = m_order[static_cast<std::size_t>(part.page)];
        order.insert(std::find(order.begin(), order.end(), from) + 1, own);
        for (std::size_t i = at; i < m_parts.size(); ++i) {
            if (m_parts[i].story == from)
                m_parts[i].story = own;
        }
        const bool isPlain = part.line->block.kind == Block::Kind::Text;
        const QString text = rendered(part, {}).para.text;
        const bool mayBeTitle =
            part.role == Role::Head || (part.role == Role::Body && text.size() <= longestTitle && !endsSentence(text));
        if (mayBeTitle && isPlain) {
            part.role = Role::Title;
            giveWayToTitle(at);
        }
        return true;
    }

    bool join(std::size_t at)
    {
        if (!isOfStory(m_parts[at].role))
            return false;
        const int own = m_parts[at].story;
        auto &order = m_order[static_cast<std::size_t>(m_parts[at].page)];
        const auto here = std::find(order.begin(), order.end(), own);
        auto to = here;
        while (to != order.begin() && (to == here || partsOf(*to).empty()))
            --to;
        if (to == here || partsOf(*to).empty())
            return false;
        const ReadStory before = built(*to, {});
        const bool hasText = !before.lead.empty() || !before.sections.empty() || !before.tables.empty();
        for (const std::size_t i : partsOf(own)) {
            Part &part = m_parts[i];
            if ((before.title || hasText) && (part.role == Role::Title || part.role == Role::Kicker))
                part.role = Role::Head;
            else if ((before.title || hasText) && (part.role == Role::Deck || part.role == Role::Summary))
                part.role = Role::Body;
            else if ((part.role == Role::Byline && before.byline) || (part.role == Role::Source && before.source))
                part.role = Role::Closing;
        }
        for (Part &part : m_parts) {
            if (part.story == own)
                part.story = *to;
        }
        order.erase(here);
        return true;
    }

    // What comes of it ---------------------------------------------------------------------------

    ReadStory built(int story, const std::set<int> &kept) const
    {
        std::vector<const Part *> parts;
        for (const std::size_t i : partsOf(story))
            parts.push_back(&m_parts[i]);
        return builtStory(parts, kept);
    }

    bool isTouched(std::size_t i, const std::set<int> &kept) const
    {
        const auto &[role, story] = m_before[i];
        if (m_parts[i].role != role || m_parts[i].story != story)
            return true;
        return !kept.empty() && isKeptIn(m_parts[i], kept);
    }

    static bool isKeptIn(const Part &part, const std::set<int> &kept)
    {
        for (const Taken &taken : part.place->taken) {
            if (std::any_of(taken.changes.begin(), taken.changes.end(),
                    [&](const Change &change) { return kept.contains(change.id); }))
                return true;
        }
        return false;
    }

    void settlePage(ReadPage &page, int number, const std::set<int> &kept)
    {
        bool furniture = false, credits = false, note = false;
        std::set<int> touched;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const Part &part = m_parts[i];
            if (part.page != number || !isTouched(i, kept))
                continue;
            for (const Role role : {part.role, m_before[i].role}) {
                furniture |= role == Role::Masthead;
                credits |= role == Role::Credits;
                note |= role == Role::PageNote;
            }
            touched.insert(part.story);
            touched.insert(m_before[i].story);
        }
        if (furniture)
            furnish(page, number, kept);
        if (credits)
            giveCredits(page, number, kept);
        if (note) {
            page.note.reset();
            for (const Part &part : m_parts) {
                if (part.page == number && part.role == Role::PageNote)
                    page.note = rendered(part, kept).note;
            }
        }
        if (furniture)
            page.kind = kindOf(page, page.kind == ReadPage::Kind::WebArticle);
        if (touched.empty())
            return;
        std::vector<ReadStory> stories;
        for (const int story : m_order[static_cast<std::size_t>(number)]) {
            const ReadStory *recognised = m_stories[static_cast<std::size_t>(story)].recognised;
            if (recognised && !touched.contains(story))
                stories.push_back(*recognised);
            else if (!partsOf(story).empty())
                stories.push_back(built(story, kept));
        }
        page.stories = std::move(stories);
    }

    void furnish(ReadPage &page, int number, const std::set<int> &kept)
    {
        page.masthead = {};
        QStringList titles;
        for (const Part &part : m_parts) {
            if (part.page != number || part.role != Role::Masthead)
                continue;
            const Rendered shown = rendered(part, kept);
            const QString fact = kept.empty() ? shown.para.text : rendered(part, {}).para.text;
            readFurniture(shown.furniture, fact, page.masthead, titles);
            page.masthead.lines << shown.para.text;
            page.masthead.ids.push_back(part.place->id);
        }
        nameTitles(titles, page.masthead);
    }

    void giveCredits(ReadPage &page, int number, const std::set<int> &kept)
    {
        page.credits.clear();
        page.creditLines.clear();
        for (const Part &part : m_parts) {
            if (part.page != number || part.role != Role::Credits)
                continue;
            Rendered shown = rendered(part, kept);
            page.credits.insert(page.credits.end(), shown.credits.begin(), shown.credits.end());
            page.creditLines.push_back(std::move(shown.para));
        }
    }

    /// What is dropped and what is changed, where anything is otherwise than it was.
    void settleAccount(Reading &reading, const std::set<int> &kept)
    {
        std::map<std::pair<std::size_t, qsizetype>, std::vector<Change>> changes, taken;
        const auto add = [](auto &to, const Taken &one, const std::vector<Change> &all) {
            auto &list = to[{one.line, one.from}];
            list.insert(list.end(), all.begin(), all.end());
        };
        bool isOtherwise = false;
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            const Part &part = m_parts[i];
            if (!part.isChanged() && !(!kept.empty() && isKeptIn(part, kept))) {
                for (const Taken &one : part.place->taken)
                    add(changes, one, one.changes);
                continue;
            }
            isOtherwise = true;
            const Rendered made = rendered(part, kept);
            const Taken whole{part.place->line, part.place->from, part.place->to, {}, {}};
            add(changes, whole, made.changes);
            add(taken, whole, made.kept);
            if (part.isChanged() && part.recognised == Role::Unused)
                std::erase_if(reading.dropped, [&](const Dropped &one) { return one.id == part.place->id; });
            if (part.isChanged() && part.role == Role::Unused)
                reading.dropped.push_back(made.dropped);
        }
        if (!isOtherwise)
            return;
        for (const Taken &one : m_from.rest)
            add(changes, one, one.changes);
        reading.changes.clear();
        for (const auto &[place, list] : changes)
            reading.changes.insert(reading.changes.end(), list.begin(), list.end());
        for (const auto &[place, list] : taken)
            reading.kept.insert(reading.kept.end(), list.begin(), list.end());
        const auto byLine = [](const auto &a, const auto &b) { return a.line < b.line; };
        std::stable_sort(reading.dropped.begin(), reading.dropped.end(), byLine);
        std::stable_sort(reading.changes.begin(), reading.changes.end(), byLine);
        std::stable_sort(reading.kept.begin(), reading.kept.end(), byLine);
    }

    struct Before {
        Role role;
        int story;
    };

    const Source &m_source;
    Recognition m_from;
    std::vector<Part> m_parts; // in the order of the text
    std::map<PassageId, std::size_t> m_index;
    std::vector<Story> m_stories; // also those that are empty now
    std::vector<std::vector<int>> m_order; // of each page's stories
    std::vector<Before> m_before;
    int m_lostSections = 0;
};

} // namespace

Reading corrected(const Source &source, const std::vector<Correction> &corrections, std::vector<std::size_t> *refused)
{
    Corrector corrector(source);
    std::set<int> kept;
    std::vector<std::size_t> passedOver;
    for (const Correction &correction : corrections) {
        if (correction.kind == Correction::Kind::KeepAsWritten)
            kept.insert(correction.changes.begin(), correction.changes.end());
    }
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (corrections[i].kind != Correction::Kind::KeepAsWritten && !corrector.apply(corrections[i]))
            passedOver.push_back(i);
    }
    Reading reading = corrector.result(kept);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const std::vector<int> &changes = corrections[i].changes;
        if (corrections[i].kind == Correction::Kind::KeepAsWritten
            && std::none_of(changes.begin(), changes.end(), [&](int id) { return corrector.knows(id, reading); }))
            passedOver.push_back(i);
    }
    std::sort(passedOver.begin(), passedOver.end());
    if (refused)
        *refused = std::move(passedOver);
    return reading;
}

} // namespace banxin::manuscript
