#include "workflow/judge.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("workflow", text, comment);
}

/// Why a guard does not let it pass; nothing where it does.
std::optional<Obstacle> obstacleOf(Guard guard, const Situation &now, const Transition &way, const QString &person)
{
    const auto stands = [guard](QString what, QString advice) {
        return Obstacle{guard, std::move(what), std::move(advice)};
    };
    const std::vector<Step> counting = standing(now.kind, now.steps);
    switch (guard) {
    case Guard::Headline:
        if (!now.hasHeadline)
            return stands(tr("稿件没有标题。"), tr("先写上主题。"));
        return std::nullopt;
    case Guard::Body:
        if (!now.hasBody)
            return stands(tr("稿件没有正文。"), tr("图片新闻至少要有图说；别的稿件先写上正文。"));
        return std::nullopt;
    case Guard::Errors:
        if (now.errors > 0)
            return stands(tr("还有 %1 处错误没有改，也没有豁免。").arg(now.errors),
                tr("在“问题”里逐一改正；不是错误的，写明理由豁免。"));
        return std::nullopt;
    case Guard::Author:
        if (!now.people.empty() && std::any_of(now.authors.begin(), now.authors.end(), [&](const QString &author) {
                return isSamePerson(author, person);
            }))
            return stands(tr("%1 是这篇稿件的作者，不能审自己的稿。").arg(person), tr("请别人来审。"));
        return std::nullopt;
    case Guard::Reviewers:
        if (!now.people.empty())
            for (const Step &step : counting) {
                const auto known = Machine::of(now.kind).find(step.from, step.to, now.settings);
                if (known && known->isReview && step.to != way.to && isSamePerson(step.person, person))
                    return stands(
                        tr("%1 已经在“%2”审过这篇稿件，三审要由三个人。").arg(person, titleOf(now.kind, step.to)),
                        tr("请别人来审。"));
            }
        return std::nullopt;
    case Guard::Changed:
        if (const auto signature = signatureUnder(now.kind, now.steps, u"approved");
            signature && signature->hash == now.hash)
            return stands(tr("稿件与签发时一字不差，不用再签。"), {});
        return std::nullopt;
    case Guard::Overset:
        if (now.overset > 0)
            return stands(tr("还有 %1 篇稿件没有排完。").arg(now.overset), tr("用“适配稿区”收进去，或者转版。"));
        return std::nullopt;
    case Guard::Missing:
        if (now.missingPictures > 0 || now.missingFonts > 0)
            return stands(now.missingFonts == 0 ? tr("缺 %1 幅图片。").arg(now.missingPictures)
                    : now.missingPictures == 0
                    ? tr("缺 %1 种字体。").arg(now.missingFonts)
                    : tr("缺 %1 幅图片、%2 种字体。").arg(now.missingPictures).arg(now.missingFonts),
                tr("补上图片，装上字体，或者换成别的。"));
        return std::nullopt;
    case Guard::Marks:
        if (now.openMarks > 0)
            return stands(
                tr("还有 %1 处批改没有处理。").arg(now.openMarks), tr("在校对室里逐一接受，或者写明理由不改。"));
        return std::nullopt;
    case Guard::Proof: {
        const int wanted = roundOf(way.to) > 0 ? roundOf(way.to) : kCleanRound;
        const bool isMade = std::any_of(now.proofs.begin(), now.proofs.end(), [&](const ProofMade &proof) {
            return proof.round == wanted || (wanted == kCleanRound && now.settings.skipped.contains(u"clean"_s));
        });
        if (!isMade)
            return stands(wanted == kCleanRound ? tr("还没有出清样。") : tr("还没有出第 %1 次大样。").arg(wanted),
                tr("先出样：banxin-cli proof，或者按“出大样”。"));
        return std::nullopt;
    }
    case Guard::Rounds:
        if (!now.people.empty()) {
            const int round = roundOf(way.to);
            for (auto step = counting.rbegin(); step != counting.rend(); ++step) {
                if (withoutRound(step->to) != u"correcting"_s)
                    continue;
                if (roundOf(step->to) != round && isSamePerson(step->person, person))
                    return stands(tr("%1 校过上一次的样，这一次要换人。").arg(person), tr("请另一位校对来校。"));
                if (roundOf(step->to) != round)
                    break;
            }
        }
        return std::nullopt;
    case Guard::Rechecked:
        if (now.unchecked > 0)
            return stands(tr("还有 %1 处改过的没有核红。").arg(now.unchecked), tr("在校对室里逐一核对，打上勾。"));
        return std::nullopt;
    case Guard::Stories: {
        QStringList unsignedOnes, changed;
        for (const StoryStanding &story : now.stories)
            if (!story.isSigned)
                unsignedOnes << u"《"_s + story.title + u"》"_s;
            else if (!story.isAsSigned)
                changed << u"《"_s + story.title + u"》"_s;
        if (!unsignedOnes.isEmpty())
            return stands(tr("还有 %1 篇稿件没有签发：%2。").arg(unsignedOnes.size()).arg(unsignedOnes.join(QString())),
                tr("先把稿件签发。"));
        if (!changed.isEmpty())
            return stands(tr("%1 篇稿件签发以后又改过：%2。").arg(changed.size()).arg(changed.join(QString())),
                tr("请签发的人看过改动，再确认一次。"));
        return std::nullopt;
    }
    case Guard::Folio:
        if (!now.folioFault.isEmpty())
            return stands(tr("报眉不对：%1").arg(now.folioFault), tr("核对日期、星期、版次和报名。"));
        return std::nullopt;
    case Guard::Unchanged:
        if (now.changedSinceProof)
            return stands(tr("出样以后版面又改过。"), tr("重新出样，再签。"));
        return std::nullopt;
    }
    return std::nullopt;
}

bool mayGo(const Situation &now, const Transition &way, const QString &person)
{
    if (now.people.empty() || way.roles.empty())
        return true;
    const Person *known = personNamed(now.people, person);
    return known && std::any_of(way.roles.begin(), way.roles.end(), [&](Role role) { return known->has(role); });
}

/// "proof" alone is the next proof there is a way to.
QString resolved(const Situation &now, const QString &to)
{
    if (now.kind != Kind::Page || roundOf(to) > 0 || (to != u"proof"_s && to != u"correcting"_s))
        return to;
    const int round = roundOf(now.state);
    return u"%1-%2"_s.arg(to).arg(to == u"proof"_s ? round + 1 : std::max(1, round));
}

} // namespace

std::vector<Obstacle> obstaclesOf(
    const Situation &now, const Transition &way, const QString &person, bool (*asked)(Guard))
{
    std::vector<Obstacle> obstacles;
    for (const Guard guard : way.guards)
        if (asked(guard))
            if (auto obstacle = obstacleOf(guard, now, way, person))
                obstacles.push_back(std::move(*obstacle));
    return obstacles;
}

Judgement judge(const Situation &now, const Wish &wish)
{
    Judgement judgement;
    const Machine &machine = Machine::of(now.kind);
    const QString to = resolved(now, wish.to);
    judgement.transition = machine.find(now.state, to, now.settings);
    const Person *known = personNamed(now.people, wish.person);
    if (!judgement.transition || judgement.transition->bySystem) {
        QStringList ways;
        for (const Transition &way : machine.from(now.state, now.settings))
            ways << titleOf(now.kind, way.to);
        judgement.obstacles.push_back({std::nullopt,
            judgement.transition ? tr("“%1”由程序自己记下，不能手工改。").arg(titleOf(now.kind, to))
                                 : tr("%1 现在是“%2”，不能直接到“%3”。")
                                       .arg(now.title, titleOf(now.kind, now.state), titleOf(now.kind, to)),
            ways.isEmpty() ? QString() : tr("下一步可以是：%1。").arg(ways.join(tr("、")))});
        judgement.transition.reset();
        return judgement;
    }
    const Transition &way = *judgement.transition;
    judgement.obstacles = obstaclesOf(now, way, wish.person, [](Guard) { return true; });
    const bool isChief = now.people.empty() || (known && known->has(Role::Chief));
    judgement.mayOverride = isChief && !judgement.obstacles.empty();
    if (!mayGo(now, way, wish.person))
        judgement.obstacles.push_back({std::nullopt,
            known ? tr("%1 不是%2，不能做这一步。").arg(wish.person, titlesOf(way.roles))
                  : tr("编辑部里没有 %1 这个人。").arg(wish.person.isEmpty() ? tr("（没有写名字）") : wish.person),
            known ? tr("请%1来做。").arg(titlesOf(way.roles))
                  : tr("用 --as 写上名字，或者由管理员用 banxin-cli person add 登记。")});
    if (way.needsReason && wish.reason.trimmed().isEmpty())
        judgement.obstacles.push_back({std::nullopt, tr("到“%1”要写明理由。").arg(titleOf(now.kind, to)), {}});
    return judgement;
}

base::Result<Step> granted(const Situation &now, const Wish &wish)
{
    const Judgement judgement = judge(now, wish);
    QStringList overridden;
    std::vector<Obstacle> obstacles = judgement.obstacles;
    if (wish.overrides && judgement.mayOverride) {
        if (wish.reason.trimmed().isEmpty())
            return base::failure(base::ErrorKind::Refused, tr("放行要写明理由，理由会记在流转记录里。"), now.title);
        std::erase_if(obstacles, [&](const Obstacle &each) {
            if (each.guard)
                overridden << toName(*each.guard);
            return each.guard.has_value();
        });
    }
    if (!obstacles.empty()) {
        QStringList what, advice;
        for (const Obstacle &each : obstacles) {
            what << each.what;
            if (!each.advice.isEmpty())
                advice << each.advice;
        }
        if (wish.overrides && !judgement.mayOverride && !now.people.empty() && judgement.transition)
            advice << tr("只有值班总编可以放行。");
        advice.removeDuplicates();
        return base::failure(base::ErrorKind::Refused, what.join(u' '), now.title, advice.join(u' '));
    }
    Step step;
    step.from = now.state;
    step.to = judgement.transition->to;
    step.reason = wish.reason.simplified();
    step.overridden = overridden;
    step.person = wish.person;
    if (judgement.transition->isSignature)
        step.hash = now.hash;
    return step;
}

std::vector<Offer> offers(const Situation &now, const QString &person)
{
    std::vector<Offer> own, others;
    for (const Transition &way : Machine::of(now.kind).from(now.state, now.settings)) {
        const Judgement judgement = judge(now, {way.to, person, u"?"_s});
        Offer offer{way, judgement.obstacles, judgement.mayOverride};
        (mayGo(now, way, person) ? own : others).push_back(std::move(offer));
    }
    return own.empty() ? others : own;
}

Prospect prospect(const Situation &now, const QString &person)
{
    Prospect found;
    const QStringList path = Machine::of(now.kind).path(now.settings);
    const auto placeOf = [&](const QString &state) { return path.indexOf(state); };
    for (const Transition &way : Machine::of(now.kind).from(now.state, now.settings)) {
        const Judgement judgement = judge(now, {way.to, person, u"?"_s});
        Offer offer{way, judgement.obstacles, judgement.mayOverride};
        const bool isAgain = way.to == now.state;
        // Forward along the path, a round more included; from a state that stands aside nothing is.
        const bool isOnward = !isAgain && !way.needsReason && now.state != u"held" && now.state != u"spiked"
            && (placeOf(way.to) < 0 || placeOf(way.to) > placeOf(now.state));
        const bool isChanged = isAgain
            && std::none_of(offer.obstacles.begin(), offer.obstacles.end(),
                [](const Obstacle &each) { return each.guard == Guard::Changed; });
        if (!found.next && (isOnward || isChanged)) {
            found.isMine = mayGo(now, way, person);
            for (const Person &each : now.people)
                if (mayGo(now, way, each.name) && !isSamePerson(each.name, person))
                    found.doers << each.name;
            found.next = std::move(offer);
        } else if (mayGo(now, way, person) && !(isAgain && !isChanged)) {
            found.others.push_back(std::move(offer));
        }
    }
    return found;
}

} // namespace banxin::workflow
