#include "shell/delivery_states.h"

#include <QLocale>

namespace banxin::shell {

using session::Record;

DeliveryStates::DeliveryStates(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400); // once typing rests
    connect(&m_soon, &QTimer::timeout, this, &DeliveryStates::readRecords);
    const auto soon = [this] { m_soon.start(); };
    connect(&session, &session::Session::historyChanged, this, soon);
    connect(&session, &session::Session::layoutReady, this, [this](base::Id page) {
        if (m_states.count(page))
            m_soon.start();
    });
    connect(&session, &session::Session::issueOpened, this, [this] {
        m_states.clear();
        m_compared.clear();
        refresh();
    });
}

void DeliveryStates::refresh()
{
    m_soon.stop();
    readRecords();
}

void DeliveryStates::readRecords()
{
    if (m_session.issue().isNull())
        return;
    const int turn = ++m_asked;
    const auto pages = m_session.working().children(m_session.issue(), model::ObjectKind::Page);
    m_session.records(pages, session::kDeliveryFact, this, [this, turn](const base::Result<std::vector<Record>> &all) {
        if (turn != m_asked || !all)
            return;
        std::map<base::Id, State> states;
        for (const Record &record : *all) { // oldest first
            const auto delivered = session::deliveredFrom(record.fact.value);
            if (!delivered)
                continue;
            State state{*delivered, record.author, record.time, false};
            const auto before = m_states.find(record.fact.object);
            if (before != m_states.end() && before->second.delivered == state.delivered)
                state.isChanged = before->second.isChanged;
            else
                m_compared.erase(record.fact.object);
            states[record.fact.object] = state;
        }
        m_states = std::move(states);
        Q_EMIT changed();
        compare();
    });
}

/// What is printed of each page now, off this thread.
void DeliveryStates::compare()
{
    std::vector<std::pair<base::Id, std::shared_ptr<const display::DisplayList>>> pages;
    for (const auto &[page, state] : m_states) {
        if (!m_session.working().find<model::Page>(page))
            continue;
        const auto layout = m_session.pageLayout(page);
        if (layout && m_session.isLayoutCurrent(page) && m_compared[page] != layout->display)
            pages.emplace_back(page, layout->display);
    }
    if (pages.empty())
        return;
    m_session.aside(this, [this, pages] {
        std::vector<base::Digest> contents;
        for (const auto &[page, list] : pages)
            contents.push_back(session::contentDigest(*list));
        return [this, pages, contents] {
            bool differs = false;
            for (std::size_t i = 0; i < pages.size(); ++i) {
                const auto state = m_states.find(pages[i].first);
                if (state == m_states.end())
                    continue;
                m_compared[pages[i].first] = pages[i].second;
                const bool isChanged = contents[i] != state->second.delivered.content;
                differs = differs || isChanged != state->second.isChanged;
                state->second.isChanged = isChanged;
            }
            if (differs)
                Q_EMIT changed();
        };
    });
}

const DeliveryStates::State *DeliveryStates::find(base::Id page) const
{
    const auto found = m_states.find(page);
    return found == m_states.end() ? nullptr : &found->second;
}

QString DeliveryStates::text(base::Id page) const
{
    const State *state = find(page);
    if (!state)
        return {};
    const QString time = QLocale().toString(state->time.toLocalTime(), tr("M月d日 HH:mm"));
    const QString what = state->delivered.isTrial ? tr("已送试样") : tr("已送厂");
    QString text = tr("%1：版本 %2，%3").arg(what, QString::number(state->delivered.version), time);
    if (state->isChanged)
        text += tr("，之后改过");
    return text;
}

int DeliveryStates::changedPages() const
{
    return static_cast<int>(std::count_if(m_states.begin(), m_states.end(),
        [](const auto &one) { return one.second.isChanged && !one.second.delivered.isTrial; }));
}

} // namespace banxin::shell
