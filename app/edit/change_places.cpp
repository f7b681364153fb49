#include "edit/change_places.h"

#include "edit/restore.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;

namespace {

/// Behind the last place where the texts differ, in `after`.
int changedAt(const QString &before, const QString &after)
{
    qsizetype same = 0;
    while (same < std::min(before.size(), after.size())
        && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    return static_cast<int>(after.size() - same);
}

class Finder {
public:
    Finder(const Document &before, const Document &after, Id issue)
        : m_before(before)
        , m_after(after)
        , m_issue(issue)
    {
    }

    ChangePlaces take(const ChangeSet &change)
    {
        for (const ObjectChange &one : change.changes) {
            const Object *then = m_before.findObject(one.id), *now = m_after.findObject(one.id);
            const Object *object = now ? now : then;
            if (!object)
                continue;
            switch (kindOf(*object)) {
            case ObjectKind::Issue:
                if (!then)
                    m_places.madeIssue = one.id;
                if (!now && one.id == m_issue)
                    m_places.issueIsGone = true;
                break;
            case ObjectKind::Page:
                if (std::get<Page>(*object).issue != m_issue)
                    break;
                if (now)
                    (void)onPage(one.id);
                else
                    m_places.gonePages << std::get<Page>(*object).number;
                break;
            case ObjectKind::Frame:
                for (const Object *value : {then, now})
                    if (value)
                        touchFrame(std::get<Frame>(*value), value == now);
                break;
            case ObjectKind::Paragraph:
                touchText(then ? &std::get<Paragraph>(*then) : nullptr, now ? &std::get<Paragraph>(*now) : nullptr);
                break;
            case ObjectKind::Story:
                if (now)
                    addText({}, 0, one.id);
                break;
            case ObjectKind::StoryPicture:
                addText({}, 0, std::get<StoryPicture>(*object).story);
                break;
            default:
                break;
            }
        }
        const std::vector<Id> order = m_after.children(m_issue, ObjectKind::Page);
        std::erase_if(m_places.pages, [&](const ChangePlaces::OnPage &each) {
            return std::find(order.begin(), order.end(), each.page) == order.end();
        });
        std::stable_sort(m_places.pages.begin(), m_places.pages.end(), [&](const auto &a, const auto &b) {
            return std::find(order.begin(), order.end(), a.page) < std::find(order.begin(), order.end(), b.page);
        });
        return std::move(m_places);
    }

private:
    ChangePlaces::OnPage &onPage(Id page)
    {
        for (ChangePlaces::OnPage &each : m_places.pages)
            if (each.page == page)
                return each;
        return m_places.pages.emplace_back(ChangePlaces::OnPage{page, {}});
    }

    void touchFrame(const Frame &frame, bool isNow)
    {
        if (!m_after.find<Page>(frame.page))
            return;
        ChangePlaces::OnPage &page = onPage(frame.page);
        if (isNow && m_before.find<Page>(frame.page)) // a page that came is one thing
            page.frames.push_back(frame.id);
    }

    void touchText(const Paragraph *then, const Paragraph *now)
    {
        const Paragraph &paragraph = now ? *now : *then;
        const Id id = now ? now->id : Id();
        const int offset = !now ? 0 : then ? changedAt(then->text, now->text) : static_cast<int>(now->text.size());
        if (const auto *frame = m_after.find<Frame>(paragraph.parent)) {
            // A frame that came with its text is a frame; text alone that changed is text.
            if (m_before.find<Frame>(paragraph.parent))
                m_places.texts.push_back({id, offset, {}, {frame->page}});
            return;
        }
        if (const auto *picture = m_after.find<StoryPicture>(paragraph.parent))
            addText(id, offset, picture->story);
        else if (m_after.find<Story>(paragraph.parent))
            addText(id, offset, paragraph.parent);
    }

    void addText(Id paragraph, int offset, Id story)
    {
        for (ChangePlaces::InText &each : m_places.texts)
            if (each.story == story) {
                if (each.paragraph.isNull()) {
                    each.paragraph = paragraph;
                    each.offset = offset;
                }
                return;
            }
        ChangePlaces::InText text{paragraph, offset, story, {}};
        for (const Id page : m_after.children(m_issue, ObjectKind::Page)) {
            const std::vector<Id> stories = storiesOn(m_after, page);
            if (std::find(stories.begin(), stories.end(), story) != stories.end())
                text.pages.push_back(page);
        }
        m_places.texts.push_back(std::move(text));
    }

    const Document &m_before;
    const Document &m_after;
    Id m_issue;
    ChangePlaces m_places;
};

} // namespace

bool ChangePlaces::isNowhere() const
{
    return pages.empty()
        && std::all_of(texts.begin(), texts.end(), [](const InText &text) { return text.pages.empty(); });
}

ChangePlaces changePlaces(const Document &before, const Document &after, Id issue, const ChangeSet &change)
{
    return Finder(before, after, issue).take(change);
}

} // namespace banxin::edit
