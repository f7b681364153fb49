// DeliveryStates: which pages of the open issue went to a plant, when, as which version, and whether they would be
// printed otherwise by now. It delivers nothing, and never waits.
#pragma once

#include "session/delivery.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace banxin::shell {

class DeliveryStates : public QObject {
    Q_OBJECT
public:
    struct State {
        session::Delivered delivered; // the newest
        QString person;
        QDateTime time;
        bool isChanged = false; // since
    };
    explicit DeliveryStates(session::Session &session, QObject *parent = nullptr);
    const State *find(base::Id page) const;
    /// 已送厂：第 2 版次，10月19日 14:30，之后改过; empty where the page never went.
    QString text(base::Id page) const;
    /// How many pages were changed after they went to press.
    int changedPages() const;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void readRecords();
    void compare();

    session::Session &m_session;
    std::map<base::Id, State> m_states;
    std::map<base::Id, std::shared_ptr<const display::DisplayList>> m_compared;
    QTimer m_soon;
    int m_asked = 0;
};

} // namespace banxin::shell
