#include "shell/house_draft.h"

namespace banxin::shell {

namespace {

base::Id publicationOf(const session::Session &session)
{
    const auto *issue = session.working().find<model::Issue>(session.issue());
    return issue ? issue->publication : base::Id();
}

/// What somebody else has changed meanwhile comes in; where both have, the draft's own stays.
template <typename T> void merge(T &mine, const T &before, const T &now)
{
    if (mine == before)
        mine = now;
}

} // namespace

HouseDraft::HouseDraft(session::Session &session, QObject *parent)
    : QObject(parent)
    , house(edit::houseOf(session.working(), publicationOf(session)))
    , m_session(session)
    , m_before(house)
{
    connect(&session, &session::Session::changed, this, &HouseDraft::follow);
}

void HouseDraft::follow()
{
    const edit::House now = edit::houseOf(m_session.working(), m_before.publication.id);
    if (now == m_before || now.publication.id.isNull())
        return;
    model::Publication &mine = house.publication;
    const model::Publication &was = m_before.publication, &is = now.publication;
    merge(mine.name, was.name, is.name);
    merge(mine.timeZone, was.timeZone, is.timeZone);
    merge(mine.fonts, was.fonts, is.fonts);
    merge(mine.fields, was.fields, is.fields);
    merge(mine.typesetting, was.typesetting, is.typesetting);
    merge(mine.code, was.code, is.code);
    merge(mine.templateName, was.templateName, is.templateName);
    merge(mine.formats, was.formats, is.formats);
    merge(mine.numbering, was.numbering, is.numbering);
    merge(mine.creditRoles, was.creditRoles, is.creditRoles);
    merge(mine.people, was.people, is.people);
    merge(mine.mutedFindings, was.mutedFindings, is.mutedFindings);
    merge(mine.checks, was.checks, is.checks);
    // Swatches, printers and profiles have dialogs of their own, which save by themselves.
    mine.swatches = is.swatches;
    mine.printers = is.printers;
    mine.outputProfile = is.outputProfile;
    mine.untagged = is.untagged;
    merge(house.styles, m_before.styles, now.styles);
    merge(house.characterStyles, m_before.characterStyles, now.characterStyles);
    m_before = now;
    Q_EMIT changed();
}

base::Status HouseDraft::save()
{
    const auto change = edit::setHouse(m_session.working(), house, {m_session.person(), base::Id()});
    if (!change)
        return tl::unexpected(change.error());
    if (change->isEmpty())
        return {};
    m_session.endUndoStep();
    if (const base::Status applied = m_session.apply(*change); !applied)
        return applied;
    m_session.endUndoStep();
    return {};
}

} // namespace banxin::shell
