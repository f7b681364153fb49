#include "course/course_desk.h"

#include "session/password.h"

#include <algorithm>

namespace banxin::course {

using session::Moment;
using session::WorkflowSubject;
using workflow::Kind;

namespace {

constexpr int kHouse = 150; // ms in which several facts are one
constexpr int kRest = 700; // ms since the last edit: a page is laid out and checked for it

base::Result<Standing> standingAt(
    session::Session &session, const Moment &moment, const WorkflowSubject &subject, const QString &person)
{
    auto now = session::situationAt(session, moment, subject);
    if (!now)
        return tl::unexpected(now.error());
    workflow::Prospect prospect = workflow::prospect(*now, person);
    return Standing{subject, person, std::move(*now), std::move(prospect)};
}

} // namespace

CourseDesk &CourseDesk::of(session::Session &session)
{
    auto *known = session.findChild<CourseDesk *>(QStringLiteral("courseDesk"), Qt::FindDirectChildrenOnly);
    return known ? *known : *new CourseDesk(session);
}

CourseDesk::CourseDesk(session::Session &session)
    : QObject(&session)
    , m_session(session)
    , m_atFirst(session.person())
{
    setObjectName(QStringLiteral("courseDesk"));
    m_houseSoon.setSingleShot(true);
    m_houseSoon.setInterval(kHouse);
    m_pageSoon.setSingleShot(true);
    m_pageSoon.setInterval(kRest);
    connect(&m_houseSoon, &QTimer::timeout, this, &CourseDesk::readHouse);
    connect(&m_pageSoon, &QTimer::timeout, this, &CourseDesk::readPage);
    connect(&m_session, &session::Session::historyChanged, this, &CourseDesk::refresh);
    connect(&m_session, &session::Session::changed, &m_pageSoon, qOverload<>(&QTimer::start));
    connect(&m_session, &session::Session::issueOpened, this, [this] {
        m_isKnown = false;
        m_states.clear();
        m_standing.reset();
        Q_EMIT changed();
        readHouse();
    });
    connect(&m_session, &session::Session::commitStateChanged, this, [this] {
        if (m_done && !m_isSent)
            commitStep();
    });
    if (!m_session.issue().isNull())
        readHouse();
}

// Who --------------------------------------------------------------------------------------------

QString CourseDesk::person() const
{
    if (!hasAccounts())
        return m_session.person();
    if (workflow::personNamed(m_newsroom.people, m_signedIn))
        return m_signedIn;
    const bool isAlone = m_newsroom.people.size() == 1 && m_newsroom.people.front().password.isEmpty();
    return isAlone ? m_newsroom.people.front().name : QString();
}

void CourseDesk::signIn(const QString &name, const QString &password, std::function<void(const base::Status &)> done)
{
    const workflow::Person *known = workflow::personNamed(m_newsroom.people, name);
    if (!known) {
        done(base::failure(base::ErrorKind::Refused, tr("编辑部里没有 %1 这个人。").arg(name), {},
            tr("请管理员在“报纸设置 › 人员”里登记。")));
        return;
    }
    m_session.aside(
        this, [this, name = known->name, kept = known->password, password, done]() -> std::function<void()> {
            const bool isRight = kept.isEmpty() || session::isPassword(kept, password);
            return [this, name, done, isRight] {
                if (!isRight) {
                    done(base::failure(
                        base::ErrorKind::Refused, tr("口令不对，没有登录。"), name, tr("请再输一次自己的口令。")));
                    return;
                }
                m_signedIn = name;
                m_session.setPerson(name);
                Q_EMIT peopleChanged();
                m_pageSoon.start(0);
                done({});
            };
        });
}

void CourseDesk::signOut()
{
    m_signedIn.clear();
    m_session.setPerson(m_atFirst);
    m_standing.reset();
    Q_EMIT peopleChanged();
    Q_EMIT changed();
    m_pageSoon.start(0);
}

QString CourseDesk::whyNotRule() const
{
    if (m_session.isReadOnly())
        return m_session.readOnlyReason();
    if (!m_isKnown)
        return tr("正在读人员和步骤…");
    if (!hasAccounts())
        return {};
    const workflow::Person *person = account();
    if (!person)
        return tr("请先登录；人员和步骤只有管理员能改。");
    return person->has(workflow::Role::Admin) ? QString() : tr("人员和步骤只有管理员能改，%1 不是。").arg(person->name);
}

void CourseDesk::keep(const QString &password, std::function<base::Status(const Moment &)> work,
    std::function<void(const base::Status &)> done)
{
    if (const QString why = whyNotRule(); !why.isEmpty()) {
        done(base::failure(base::ErrorKind::Refused, why));
        return;
    }
    const workflow::Person *admin = account();
    const QString kept = admin ? admin->password : QString();
    Moment moment = session::momentOf(m_session);
    if (admin)
        moment.person = admin->name;
    m_session.aside(this, [this, moment, kept, password, work, done]() -> std::function<void()> {
        const bool isRight = kept.isEmpty() || session::isPassword(kept, password);
        const base::Status status = isRight ? work(moment)
                                            : base::Status(base::failure(base::ErrorKind::Refused,
                                                tr("口令不对，没有改。"), moment.person, tr("请再输一次自己的口令。")));
        return [this, status, done] {
            if (status) {
                m_session.follow();
                readHouse();
            }
            done(status);
        };
    });
}

void CourseDesk::putPerson(const workflow::Person &person, const QString &newPassword, const QString &password,
    std::function<void(const base::Status &)> done)
{
    const bool isFirst = !hasAccounts();
    keep(
        password,
        [person, newPassword, isFirst, &session = m_session](Moment moment) -> base::Status {
            workflow::Person kept = person;
            if (!newPassword.isEmpty()) {
                kept.password = session::keptPassword(newPassword);
                if (kept.password.isEmpty())
                    return base::failure(base::ErrorKind::Refused, tr("内存不够，口令没有设成。"));
            }
            if (isFirst)
                moment.person = kept.name;
            return session::putPerson(session, moment, kept);
        },
        [this, isFirst, name = person.name.trimmed(), done](const base::Status &status) {
            if (status && isFirst) { // whoever wrote the first one in is that one
                m_signedIn = name;
                m_session.setPerson(name);
            }
            done(status);
        });
}

void CourseDesk::putSettings(
    const workflow::Settings &settings, const QString &password, std::function<void(const base::Status &)> done)
{
    keep(
        password,
        [settings, &session = m_session](
            const Moment &moment) { return session::putSettings(session, moment, settings); },
        std::move(done));
}

// Where ------------------------------------------------------------------------------------------

QString CourseDesk::stateOf(base::Id pageOrStory) const
{
    const auto found = m_states.find(pageOrStory);
    return found == m_states.end() ? QString() : found->second;
}

void CourseDesk::refresh()
{
    if (!m_houseSoon.isActive())
        m_houseSoon.start();
    m_pageSoon.start();
}

void CourseDesk::readHouse()
{
    if (m_isReadingHouse) {
        m_houseAgain = true;
        return;
    }
    if (m_session.issue().isNull())
        return;
    m_isReadingHouse = true;
    m_houseAgain = false;
    const Moment moment = session::momentOf(m_session);
    m_session.aside(this, [this, moment, &session = m_session]() -> std::function<void()> {
        const auto newsroom = session::newsroomAt(session, moment);
        std::unordered_map<base::Id, QString> states;
        std::optional<base::Error> problem;
        if (!newsroom)
            problem = newsroom.error();
        if (const auto *issue = moment.document.find<model::Issue>(moment.issue); issue && newsroom) {
            std::vector<base::Id> all = moment.document.children(moment.issue, model::ObjectKind::Page);
            const auto stories = moment.document.children(issue->publication, model::ObjectKind::Story);
            all.insert(all.end(), stories.begin(), stories.end());
            const auto records = session.recordsNow(all, workflow::kStateFact);
            if (!records)
                problem = records.error();
            else
                for (const session::Record &record : *records)
                    if (const auto step = workflow::stepFromJson(record.fact.value))
                        states[record.fact.object] = step->to;
        }
        return [this, issue = moment.issue, newsroom, states, problem] {
            m_isReadingHouse = false;
            if (m_houseAgain || issue != m_session.issue()) {
                readHouse();
                return;
            }
            if (problem) {
                Q_EMIT failed(*problem);
                return;
            }
            const QString before = person();
            const bool isNews =
                !m_isKnown || newsroom->people != m_newsroom.people || !(newsroom->settings == m_newsroom.settings);
            m_isKnown = true;
            m_newsroom = *newsroom;
            // A person alone signs with the name that is registered.
            if (hasAccounts() && !person().isEmpty() && m_session.person() != person())
                m_session.setPerson(person());
            if (isNews || before != person()) {
                Q_EMIT peopleChanged();
                m_pageSoon.start(0);
            }
            if (states != m_states) {
                m_states = states;
                Q_EMIT statesChanged();
            }
        };
    });
}

void CourseDesk::setPage(base::Id page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_standing.reset();
    Q_EMIT changed();
    m_pageSoon.start(kHouse);
}

void CourseDesk::readPage()
{
    if (m_isReadingPage) {
        m_pageAgain = true;
        return;
    }
    if (!m_isKnown || m_page.isNull() || !m_session.working().find<model::Page>(m_page))
        return; // it is read once that is known
    m_isReadingPage = true;
    m_pageAgain = false;
    look({Kind::Page, m_page}, this, [this](const base::Result<Standing> &read) {
        m_isReadingPage = false;
        if (m_pageAgain || (read && read->subject.id != m_page) || (read && read->person != person())) {
            m_pageSoon.start();
            if (!read || read->subject.id != m_page || read->person != person())
                return;
        }
        if (!read) {
            if (m_session.working().find<model::Page>(m_page))
                Q_EMIT failed(read.error());
            return;
        }
        m_standing = *read;
        Q_EMIT changed();
    });
}

void CourseDesk::look(
    const WorkflowSubject &subject, QObject *context, std::function<void(const base::Result<Standing> &)> done)
{
    Moment moment = session::momentOf(m_session);
    moment.isGlance = true;
    m_session.aside(
        context, [&session = m_session, moment, subject, person = person(), done]() -> std::function<void()> {
            const auto standing = standingAt(session, moment, subject, person);
            return [standing, done] { done(standing); };
        });
}

void CourseDesk::readSignOff(
    const WorkflowSubject &subject, QObject *context, std::function<void(const base::Result<session::SignOff> &)> done)
{
    m_session.aside(context,
        [&session = m_session, moment = session::momentOf(m_session), subject, done]() -> std::function<void()> {
            const auto sign = session::signOffAt(session, moment, subject);
            return [sign, done] { done(sign); };
        });
}

// Steps ------------------------------------------------------------------------------------------

void CourseDesk::take(const Step &step, std::function<void(const base::Status &)> done)
{
    if (m_done) {
        done(base::failure(base::ErrorKind::Refused, tr("上一步还没有记完，请稍等。")));
        return;
    }
    if (hasAccounts() && person().isEmpty()) {
        done(base::failure(base::ErrorKind::Refused, tr("还没有登录，不能签稿签版。"), {}, tr("请先登录。")));
        return;
    }
    m_step = step;
    m_done = std::move(done);
    m_isSent = false;
    m_session.flush();
    commitStep();
}

/// What is not in the store yet cannot be signed: the step waits for it.
void CourseDesk::commitStep()
{
    if (m_session.commitState() == session::CommitState::Pending)
        return;
    if (m_session.commitState() == session::CommitState::Failed) {
        finish(tl::unexpected(m_session.commitError()));
        return;
    }
    m_isSent = true;
    const session::MoveWish wish{
        m_step.subject, {m_step.to, person(), m_step.reason, m_step.overrides}, m_step.password};
    m_session.aside(
        this, [this, &session = m_session, moment = session::momentOf(m_session), wish]() -> std::function<void()> {
            const auto taken = session::takeStep(session, moment, wish);
            const base::Status status = taken ? base::Status() : tl::unexpected(taken.error());
            return [this, status, to = taken ? taken->to : QString()] {
                m_session.follow();
                if (status) {
                    m_step.to = to;
                    m_states[m_step.subject.id] = to; // seen at once
                    Q_EMIT statesChanged();
                    readHouse();
                    m_pageSoon.start(0);
                    Q_EMIT this->taken(m_step.subject, to);
                }
                finish(status);
            };
        });
}

void CourseDesk::finish(const base::Status &status)
{
    const auto done = std::exchange(m_done, nullptr);
    m_isSent = false;
    if (done)
        done(status);
}

} // namespace banxin::course
