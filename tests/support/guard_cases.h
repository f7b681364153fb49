// Every guard of the course as a case: a newsroom prepared so that one thing stands in the way of a step, who tries it,
// and a word of what has to be said. The window, the command line and the store are held against the same table.
#pragma once

#include "edit/edits.h"
#include "edit/restore.h"
#include "proof/sheet.h"
#include "session/workflow_desk.h"

#include <functional>
#include <ostream>
#include <vector>

namespace banxin::support {

/// The newsroom of a case: the sample's issue with page A02 and a story on it that has no picture.
class GuardRoom {
public:
    explicit GuardRoom(session::Session &opened)
        : session(opened)
    {
        for (const auto *one : document().childrenOf<model::Page>(session.issue()))
            if (one->number == QStringLiteral("A02"))
                page = one->id;
        for (const base::Id one : edit::storiesOn(document(), page))
            if (story.isNull() && document().children(one, model::ObjectKind::StoryPicture).empty())
                story = one;
    }
    const model::Document &document() const { return session.working(); }
    /// Whatever failed while it was prepared.
    QString trouble;

    void keep(const base::Result<model::ChangeSet> &change)
    {
        if (!change) {
            trouble += change.error().toText();
            return;
        }
        if (const auto done = session.apply(*change); !done)
            trouble += done.error().toText();
        flush();
    }
    void put(const model::Object &object)
    {
        model::ChangeSet change = fresh();
        const base::Id id = model::idOf(object);
        change.changes.push_back({id, document().objectRevision(id), model::Put{object}});
        keep(change);
    }
    void remove(const std::vector<base::Id> &ids)
    {
        model::ChangeSet change = fresh();
        for (const base::Id id : ids)
            change.changes.push_back({id, document().objectRevision(id), model::Remove{}});
        keep(change);
    }
    const model::Paragraph *first(model::ParagraphRole role) const
    {
        for (const auto *paragraph : document().childrenOf<model::Paragraph>(story))
            if (paragraph->role == role)
                return paragraph;
        return nullptr;
    }
    std::vector<base::Id> all(model::ParagraphRole role) const
    {
        std::vector<base::Id> ids;
        for (const auto *paragraph : document().childrenOf<model::Paragraph>(story))
            if (paragraph->role == role)
                ids.push_back(paragraph->id);
        return ids;
    }
    void append(const QString &text)
    {
        const auto *body = first(model::ParagraphRole::Body);
        const int at = body ? static_cast<int>(body->text.size()) : 0;
        keep(edit::replaceText(document(), body ? body->id : base::Id(), at, at, text, {session.person(), {}}));
    }
    /// Before anybody is registered all may be passed over: that is how a case comes to its state.
    void walk(workflow::Kind kind, const std::vector<std::pair<QString, QString>> &steps)
    {
        const QString before = session.person();
        for (const auto &[to, person] : steps) {
            const session::WorkflowSubject subject{kind, kind == workflow::Kind::Page ? page : story};
            const auto now = session::situationNow(session, subject);
            if (!now) {
                trouble += now.error().toText();
                return;
            }
            workflow::Step step;
            step.from = now->state;
            step.to = to;
            step.reason = QStringLiteral("准备");
            for (int guard = 0; guard <= static_cast<int>(workflow::Guard::Unchanged); ++guard)
                step.overridden << workflow::toName(static_cast<workflow::Guard>(guard));
            const auto way = workflow::Machine::of(kind).find(step.from, to, now->settings);
            if (way && way->isSignature)
                step.hash = now->hash;
            session.setPerson(person);
            state({base::Id::create(), workflow::kStateFact, subject.id, workflow::toJson(step), {}});
        }
        session.setPerson(before);
    }
    void makeProof(proof::Round round)
    {
        const auto bytes = session.addAssetNow("%PDF-1.6 " + proof::toName(round).toUtf8());
        proof::Proof made;
        made.page = page;
        made.round = round;
        made.pdf = bytes ? *bytes : base::Digest();
        made.revision = document().revision();
        state(proof::factOf(made));
    }
    void mark(proof::RemarkState decided)
    {
        proof::Remark note;
        note.id = base::Id::create();
        note.kind = proof::MarkKind::Note;
        note.page = page;
        note.place = base::Rect{base::Length::mm(30), base::Length::mm(30), base::Length::mm(5), base::Length::mm(5)};
        note.text = QStringLiteral("查");
        state(proof::factOf(note));
        if (decided != proof::RemarkState::Open)
            state(proof::decisionOn(note, decided));
    }
    /// Every story of the page, as it is now.
    void approveStories()
    {
        const base::Id own = story;
        for (const base::Id each : edit::storiesOn(document(), page)) {
            story = each;
            walk(workflow::Kind::Story,
                {{QStringLiteral("submitted"), QStringLiteral("邓金星")},
                    {QStringLiteral("first-review"), QStringLiteral("肖编")},
                    {QStringLiteral("second-review"), QStringLiteral("刘主任")},
                    {QStringLiteral("approved"), QStringLiteral("陈总")}});
        }
        story = own;
    }
    void hire()
    {
        using workflow::Role;
        for (const workflow::Person &person : {workflow::Person{QStringLiteral("李管"), {Role::Admin}, {}},
                 workflow::Person{QStringLiteral("邓金星"), {Role::Author, Role::Editor}, {}},
                 workflow::Person{QStringLiteral("肖编"), {Role::Editor}, {}},
                 workflow::Person{QStringLiteral("全能"), {Role::Editor, Role::Head}, {}},
                 workflow::Person{QStringLiteral("刘主任"), {Role::Head}, {}},
                 workflow::Person{QStringLiteral("陈总"), {Role::Chief}, {}},
                 workflow::Person{QStringLiteral("谭智方"), {Role::Proof}, {}},
                 workflow::Person{QStringLiteral("周责校"), {Role::Lead}, {}}}) {
            session.setPerson(QStringLiteral("李管"));
            if (const auto kept = session::putPersonNow(session, person); !kept)
                trouble += kept.error().toText();
        }
    }

    session::Session &session;
    base::Id page, story;

private:
    model::ChangeSet fresh() const
    {
        model::ChangeSet change;
        change.id = change.undoGroup = base::Id::create();
        change.author = session.person();
        return change;
    }
    void state(const model::Fact &fact)
    {
        if (const auto said = session.record({fact}, QStringLiteral("准备")); !said)
            trouble += said.error().toText();
        flush();
    }
    void flush()
    {
        if (const auto done = session.flushNow(); !done)
            trouble += done.error().toText();
    }
};

struct GuardCase {
    const char *name; // of the guard, or of what else is in the way
    workflow::Kind kind;
    QString to, person;
    QString words; // that have to be said
    /// Where it is refused besides the command line. The store sees neither layout nor rules.
    bool inStore = true;
    bool inWindow = true; // as an offer with its reason; else the step is not offered at all
    std::function<void(GuardRoom &)> prepare;
};

/// For what a test says of its case.
inline void PrintTo(const GuardCase &one, std::ostream *out) { *out << one.name << ": " << one.words.toStdString(); }

inline std::vector<GuardCase> guardCases()
{
    using namespace Qt::StringLiterals;
    using model::ParagraphRole;
    using proof::RemarkState;
    using proof::Round;
    using workflow::Kind;
    const std::vector<std::pair<QString, QString>> toReading{{u"proof-1"_s, u"肖编"_s},
        {u"correcting-1"_s, u"谭智方"_s}, {u"proof-2"_s, u"肖编"_s}, {u"correcting-2"_s, u"李校"_s},
        {u"proof-3"_s, u"肖编"_s}, {u"correcting-3"_s, u"谭智方"_s}, {u"clean"_s, u"肖编"_s},
        {u"reading"_s, u"周责校"_s}};
    auto toClean = toReading;
    toClean.pop_back();
    auto toSigning = toReading;
    toSigning.push_back({u"signing"_s, u"肖编"_s});
    const auto signing = [toSigning](GuardRoom &room) {
        room.makeProof(Round::Clean);
        room.walk(Kind::Page, toSigning);
    };
    return {
        {"headline", Kind::Story, u"submitted"_s, u"邓金星"_s, u"稿件没有标题"_s, true, true,
            [](GuardRoom &room) { room.remove(room.all(ParagraphRole::Headline)); }},
        {"body", Kind::Story, u"submitted"_s, u"邓金星"_s, u"稿件没有正文"_s, true, true,
            [](GuardRoom &room) { room.remove(room.all(ParagraphRole::Body)); }},
        {"errors", Kind::Story, u"first-review"_s, u"肖编"_s, u"处错误没有改"_s, false, true,
            [](GuardRoom &room) {
                room.append(u"会议的会议结束,大家散去."_s);
                room.walk(Kind::Story, {{u"submitted"_s, u"邓金星"_s}});
            }},
        {"author", Kind::Story, u"first-review"_s, u"邓金星"_s, u"不能审自己的稿"_s, true, true,
            [](GuardRoom &room) {
                model::Paragraph byline;
                byline.id = base::Id::create();
                byline.parent = room.story;
                byline.order = base::OrderKey::nth(900);
                byline.role = ParagraphRole::Byline;
                byline.text = u"记者 邓金星"_s;
                room.put(byline);
                room.walk(Kind::Story, {{u"submitted"_s, u"邓金星"_s}});
            }},
        {"reviewers", Kind::Story, u"second-review"_s, u"全能"_s, u"三审要由三个人"_s, true, true,
            [](GuardRoom &room) {
                room.walk(Kind::Story, {{u"submitted"_s, u"邓金星"_s}, {u"first-review"_s, u"全能"_s}});
            }},
        {"changed", Kind::Story, u"approved"_s, u"陈总"_s, u"一字不差"_s, true, false,
            [](GuardRoom &room) { room.approveStories(); }},
        {"overset", Kind::Page, u"proof-1"_s, u"肖编"_s, u"篇稿件没有排完"_s, false, true,
            [](GuardRoom &room) {
                room.makeProof(Round::Large1);
                room.append(u"新馆开放以来，读者络绎不绝，座位天天坐满。"_s.repeated(120));
            }},
        {"missing", Kind::Page, u"proof-1"_s, u"肖编"_s, u"幅图片"_s, false, true,
            [](GuardRoom &room) {
                room.makeProof(Round::Large1);
                for (const base::Id story : edit::storiesOn(room.document(), room.page))
                    for (const auto *picture : room.document().childrenOf<model::StoryPicture>(story)) {
                        model::StoryPicture without = *picture;
                        without.asset = {};
                        room.put(without);
                        return;
                    }
            }},
        {"marks", Kind::Page, u"proof-1"_s, u"肖编"_s, u"处批改没有处理"_s, true, true,
            [](GuardRoom &room) {
                room.makeProof(Round::Large1);
                room.mark(RemarkState::Open);
            }},
        {"proof", Kind::Page, u"signing"_s, u"肖编"_s, u"还没有出清样"_s, true, true,
            [toReading](GuardRoom &room) { room.walk(Kind::Page, toReading); }},
        {"rounds", Kind::Page, u"correcting-2"_s, u"谭智方"_s, u"这一次要换人"_s, true, true,
            [](GuardRoom &room) {
                room.walk(Kind::Page,
                    {{u"proof-1"_s, u"肖编"_s}, {u"correcting-1"_s, u"谭智方"_s}, {u"proof-2"_s, u"肖编"_s}});
            }},
        {"rechecked", Kind::Page, u"reading"_s, u"周责校"_s, u"没有核红"_s, true, true,
            [toClean](GuardRoom &room) {
                room.walk(Kind::Page, toClean);
                room.mark(RemarkState::Accepted);
            }},
        {"stories", Kind::Page, u"released"_s, u"陈总"_s, u"篇稿件没有签发"_s, true, true, signing},
        {"stories", Kind::Page, u"released"_s, u"陈总"_s, u"签发以后又改过"_s, true, true,
            [signing](GuardRoom &room) {
                room.approveStories();
                room.append(u"又及。"_s);
                signing(room);
            }},
        {"errors", Kind::Page, u"released"_s, u"陈总"_s, u"处错误没有改"_s, false, true,
            [signing](GuardRoom &room) {
                room.append(u"会议的会议结束,大家散去."_s);
                signing(room);
            }},
        {"folio", Kind::Page, u"released"_s, u"陈总"_s, u"报眉不对"_s, false, true,
            [signing](GuardRoom &room) {
                for (const auto *frame : room.document().childrenOf<model::Frame>(room.page))
                    for (const auto *paragraph : room.document().childrenOf<model::Paragraph>(frame->id))
                        if (paragraph->text.contains(u"{date"_s)) {
                            model::Paragraph wrong = *paragraph;
                            wrong.text = u"株洲日报　2020年10月18日　星期一"_s;
                            wrong.spans.clear();
                            room.put(wrong);
                            signing(room);
                            return;
                        }
                room.trouble += u"A02 没有报眉"_s;
            }},
        {"unchanged", Kind::Page, u"released"_s, u"陈总"_s, u"出样以后版面又改过"_s, true, true,
            [signing](GuardRoom &room) {
                signing(room);
                room.append(u"又及。"_s);
            }},
        {"role", Kind::Page, u"proof-1"_s, u"谭智方"_s, u"责任编辑"_s, true, true,
            [](GuardRoom &room) { room.makeProof(Round::Large1); }},
        {"way", Kind::Page, u"released"_s, u"陈总"_s, u"不能直接到"_s, true, false, [](GuardRoom &) {}},
        {"reason", Kind::Page, u"layout"_s, u"肖编"_s, u"写明理由"_s, true, false,
            [](GuardRoom &room) {
                room.walk(Kind::Page, {{u"proof-1"_s, u"肖编"_s}});
            }},
    };
}

} // namespace banxin::support
