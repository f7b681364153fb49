#include "find/find_desk.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::find {

using edit::FindHit;
using edit::FindRange;

FindDesk::FindDesk(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { search(false); });
    connect(&m_session, &session::Session::changed, this, [this] {
        if (m_isOn)
            m_again.start(120); // typing goes on meanwhile
    });
    connect(&m_session, &session::Session::issueOpened, this, [this] {
        if (m_isOn)
            search(true);
    });
    connect(&m_session, &session::Session::closing, this, [this] { setOn(false); });
}

FindDesk::~FindDesk()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void FindDesk::setQuery(const edit::FindQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_isOn)
        search(true);
}

void FindDesk::setScope(edit::FindScope scope)
{
    m_selection.clear();
    if (scope == edit::FindScope::Selection && m_where)
        m_selection = m_where().place.selection;
    const bool isSame = scope == m_scope;
    m_scope = scope;
    if (m_isOn && (!isSame || scope == edit::FindScope::Selection))
        search(true);
}

void FindDesk::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    m_again.stop();
    if (on) {
        search(true);
        return;
    }
    if (m_cancelled)
        *m_cancelled = true;
    ++m_serial;
    m_searching = false;
    m_hits.clear();
    m_current = -1;
    m_wantedStep = 0;
    m_selection.clear();
    Q_EMIT changed();
}

void FindDesk::search(bool anew)
{
    m_again.stop();
    if (m_cancelled)
        *m_cancelled = true;
    const int serial = ++m_serial;
    const auto none = [&] {
        m_searching = false;
        m_hits.clear();
        m_current = -1;
        Q_EMIT changed();
    };
    if (!m_isOn || m_session.issue().isNull() || !m_where)
        return none();
    auto pattern = edit::FindPattern::of(m_query);
    if (!pattern) {
        m_pattern.reset();
        none();
        if (!m_query.text.isEmpty())
            Q_EMIT failed(pattern.error());
        return;
    }
    m_pattern = *pattern;
    Here here = m_where();
    if (m_scope == edit::FindScope::Selection && !m_selection.empty())
        here.place.selection = m_selection;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_searching = true;
    Q_EMIT changed();
    m_session.aside(this,
        [this, serial, anew, cancelled = m_cancelled, pattern = *pattern, scope = m_scope, place = here.place,
            document = m_session.working()]() -> std::function<void()> {
            const std::vector<FindRange> ranges = edit::rangesIn(document, scope, place);
            auto found =
                std::make_shared<base::Result<std::vector<FindHit>>>(pattern.findIn(document, ranges, cancelled.get()));
            auto ranks = std::make_shared<std::unordered_map<base::Id, int>>();
            for (std::size_t i = 0; i < ranges.size(); ++i)
                ranks->emplace(ranges[i].paragraph, static_cast<int>(i));
            return [this, serial, anew, found, ranks] { take(serial, *found, std::move(*ranks), anew); };
        });
}

void FindDesk::take(
    int serial, const base::Result<std::vector<FindHit>> &found, std::unordered_map<base::Id, int> ranks, bool anew)
{
    if (serial != m_serial)
        return;
    m_searching = false;
    const std::optional<FindHit> before =
        !anew && m_current >= 0 ? std::optional(m_hits[static_cast<std::size_t>(m_current)]) : std::nullopt;
    m_hits = found ? *found : std::vector<FindHit>();
    m_ranks = std::move(ranks);
    m_current = -1;
    const int wanted = std::exchange(m_wantedStep, 0);
    if (m_hits.empty()) {
        m_resume.reset();
        Q_EMIT changed();
        if (!found)
            Q_EMIT failed(found.error());
        return;
    }
    if (m_resume) { // the next one after what was replaced
        choose(firstFrom(*std::exchange(m_resume, std::nullopt)));
        return;
    }
    if (before && wanted == 0) {
        m_current = firstFrom({before->paragraph, before->from, -1});
        Q_EMIT changed();
        return;
    }
    m_current = firstFrom(m_where().caret);
    Q_EMIT changed();
    if (wanted != 0)
        choose(wanted > 0 ? m_current
                          : (m_current + static_cast<int>(m_hits.size()) - 1) % static_cast<int>(m_hits.size()));
}

/// The first hit at or behind a place, round the end.
int FindDesk::firstFrom(const FindRange &place) const
{
    const auto rankOf = [&](base::Id paragraph) {
        const auto found = m_ranks.find(paragraph);
        return found == m_ranks.end() ? -1 : found->second;
    };
    const int rank = rankOf(place.paragraph);
    if (rank < 0)
        return m_hits.empty() ? -1 : 0;
    const auto at = std::find_if(m_hits.begin(), m_hits.end(), [&](const FindHit &hit) {
        const int there = rankOf(hit.paragraph);
        return there > rank || (there == rank && hit.from >= place.from);
    });
    return at == m_hits.end() ? 0 : static_cast<int>(at - m_hits.begin());
}

void FindDesk::step(int by)
{
    if (m_searching || m_again.isActive()) {
        m_wantedStep = by;
        if (!m_searching)
            search(false);
        return;
    }
    const int count = static_cast<int>(m_hits.size());
    if (count == 0)
        return;
    const FindRange caret = m_where().caret;
    const bool isAtHand = m_current >= 0 && m_hits[static_cast<std::size_t>(m_current)].paragraph == caret.paragraph
        && caret.from >= m_hits[static_cast<std::size_t>(m_current)].from
        && caret.from <= m_hits[static_cast<std::size_t>(m_current)].to;
    int next = m_current;
    if (isAtHand || caret.paragraph.isNull() || m_current < 0)
        next = m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count;
    else // from where somebody has clicked since
        next = by > 0 ? firstFrom(caret) : (firstFrom(caret) - 1 + count) % count;
    choose(next);
}

void FindDesk::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_hits.size()))
        return;
    m_current = index;
    Q_EMIT changed();
    Q_EMIT shown(m_hits[static_cast<std::size_t>(index)]);
}

void FindDesk::replaceOne(const edit::Replacement &replacement)
{
    if (m_searching || m_again.isActive() || !m_pattern || m_current < 0)
        return step(1);
    const FindHit hit = m_hits[static_cast<std::size_t>(m_current)];
    m_session.endUndoStep();
    const auto done = edit::replaceHits(m_session.working(), *m_pattern, {hit}, replacement, {m_session.person(), {}});
    const auto text = edit::replacedText(*m_pattern, hit, replacement);
    if (!done || !text) {
        Q_EMIT failed(done ? text.error() : done.error());
        return;
    }
    // Formats alone leave the text a hit: it goes on behind it.
    m_resume = FindRange{hit.paragraph, hit.from + static_cast<int>(text->size()), -1};
    if (const base::Status status = m_session.apply(done->change); !status) {
        m_resume.reset();
        Q_EMIT failed(status.error());
        return;
    }
    m_session.endUndoStep();
    search(false);
}

std::shared_ptr<const FindDesk::Plan> FindDesk::plan(const edit::Replacement &replacement)
{
    if (m_searching || m_again.isActive() || !m_pattern || m_hits.empty()) {
        Q_EMIT failed(base::Error{base::ErrorKind::Refused,
            m_searching || m_again.isActive()
                ? QCoreApplication::translate("banxin::find::FindDesk", "还在查找，等找完再替换。")
                : QCoreApplication::translate("banxin::find::FindDesk", "没有找到要替换的文字。"),
            {}, {}});
        return nullptr;
    }
    const auto first =
        edit::replaceHits(m_session.working(), *m_pattern, {m_hits.front()}, replacement, {m_session.person(), {}});
    if (!first) {
        Q_EMIT failed(first.error());
        return nullptr;
    }
    return std::make_shared<const Plan>(Plan{m_session.working(), *m_pattern, replacement, m_hits});
}

void FindDesk::replaceAll(std::shared_ptr<const Plan> plan, std::vector<bool> ticked)
{
    m_session.endUndoStep();
    m_session.aside(this,
        [this, plan, ticked = std::move(ticked), document = m_session.working(),
            context = edit::EditContext{m_session.person(), base::Id::create()}]() -> std::function<void()> {
            std::vector<FindHit> hits;
            for (std::size_t i = 0; i < plan->hits.size(); ++i)
                if (ticked[i])
                    hits.push_back(plan->hits[i]);
            auto done = std::make_shared<base::Result<edit::Replaced>>(
                edit::replaceHits(document, plan->pattern, hits, plan->replacement, context));
            return [this, plan, context, done, hits = std::move(hits), document] {
                if (!*done) {
                    Q_EMIT failed(done->error());
                    return;
                }
                // Somebody has typed since: made anew for the text as it is now.
                if (!m_session.working().isCopyOf(document))
                    *done = edit::replaceHits(m_session.working(), plan->pattern, hits, plan->replacement, context);
                const base::Status status =
                    *done ? m_session.apply((*done)->change) : base::Status(tl::unexpected(done->error()));
                if (!status) {
                    Q_EMIT failed(status.error());
                    return;
                }
                m_session.endUndoStep();
                Q_EMIT replacedAll((*done)->done, (*done)->gone);
                if (m_isOn)
                    search(true);
            };
        });
}

} // namespace banxin::find
