// HouseDraft: what publication settings have changed and not yet saved. The document has none of it before save().
#pragma once

#include <QObject>

#include "edit/house_edits.h"
#include "session/session.h"

namespace banxin::shell {

class HouseDraft : public QObject {
    Q_OBJECT
public:
    HouseDraft(session::Session &session, QObject *parent = nullptr);

    edit::House house; // who changes it says touch()
    session::Session &session() const { return m_session; }
    /// The house as it was when the settings were opened, or as it was saved last.
    const edit::House &before() const { return m_before; }
    bool isChanged() const { return !(house == m_before); }
    /// The working document with the draft in it, for what is only shown.
    model::Document document() const { return edit::withHouse(m_session.working(), house); }
    void touch() { Q_EMIT changed(); }
    /// One undo step. Refused as setHouse() is; the draft stays.
    base::Status save();

Q_SIGNALS:
    void changed();

private:
    void follow();

    session::Session &m_session;
    edit::House m_before;
};

} // namespace banxin::shell
