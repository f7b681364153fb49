#include "language/checker.h"

#include "language/text_rules.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

void sortByPlace(std::vector<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::tuple(a.paragraph, a.at, a.end()) < std::tuple(b.paragraph, b.at, b.end());
    });
}

// One slip is told once: 梁 inside of 黄梁美梦, where the lists of two rules have it. Of two alike the first rule's
// stays. The findings are in the order of their places, and those of one rule do not overlap.
void dropWordsInWords(std::vector<Finding> &findings)
{
    constexpr std::array<std::string_view, 3> rules = {"W02", "W04", "W06"};
    std::array<std::size_t, rules.size()> last{};
    last.fill(findings.size());
    std::vector<bool> isDropped(findings.size(), false);
    const auto ruleAt = [&](std::size_t i) {
        return static_cast<std::size_t>(std::find(rules.begin(), rules.end(), findings[i].rule->id) - rules.begin());
    };
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const std::size_t rule = ruleAt(i);
        if (rule == rules.size())
            continue;
        const auto holds = [&](std::size_t outer, std::size_t inner) {
            const Finding &a = findings[outer], &b = findings[inner];
            return a.at <= b.at && b.end() <= a.end() && (a.length > b.length || ruleAt(outer) < ruleAt(inner));
        };
        for (std::size_t other = 0; other < rules.size(); ++other) {
            if (other == rule || last[other] == findings.size())
                continue;
            if (holds(last[other], i))
                isDropped[i] = true;
            else if (holds(i, last[other]))
                isDropped[last[other]] = true;
        }
        last[rule] = i;
    }
    std::size_t at = 0;
    std::erase_if(findings, [&](const Finding &) { return isDropped[at++]; });
}

} // namespace

Checker::Checker(RuleSettings settings)
    : m_settings(std::move(settings))
{
    for (const Rule &rule : rules()) {
        if (isOn(rule))
            m_rules.push_back(&rule);
    }
}

bool Checker::isOn(const Rule &rule) const { return !m_settings.off.contains(QLatin1String(rule.id)); }

Severity Checker::severityOf(const Rule &rule) const
{
    return m_settings.severities.value(QLatin1String(rule.id), rule.severity);
}

Checker::Look Checker::look(const Paragraph &paragraph, const DayContext &days) const
{
    Look seen;
    const TextView view(paragraph, days);
    Report report(seen.findings);
    report.setParagraph(0, view.text());
    for (const Rule *rule : m_rules) {
        if (!rule->paragraph)
            continue;
        report.begin(*rule, severityOf(*rule));
        rule->paragraph(view, report);
    }
    const Rule *own = ruleOf(u"W12");
    if (own && isOn(*own) && !m_settings.words.isEmpty()) {
        report.begin(*own, severityOf(*own));
        for (const WordHit &hit : m_settings.words.hitsIn(view)) {
            const bool isHeadline = view.role() == ParagraphRole::Headline;
            if (isHeadline ? !hit.entry->inHeadlines : !hit.entry->inBody)
                continue;
            report.add(hit.entry->severity, hit.at, hit.at + hit.length,
                hit.entry->hasReplacement ? Fix{FixKind::Click, hit.entry->replacement} : Fix{});
        }
    }
    sortByPlace(seen.findings);
    dropWordsInWords(seen.findings);
    if (!m_settings.words.right().isEmpty())
        std::erase_if(seen.findings, [&](const Finding &one) {
            return one.rule->id[0] == 'W' && m_settings.words.isRight(view, one.at, one.end());
        });
    seen.facts = factsOf(view);
    return seen;
}

std::vector<Finding> Checker::checkStory(std::span<const ParagraphFacts> facts) const
{
    std::vector<Finding> findings;
    Report report(findings);
    const StoryView story{facts};
    for (const Rule *rule : m_rules) {
        if (!rule->story)
            continue;
        report.begin(*rule, severityOf(*rule));
        rule->story(story, report);
    }
    sortByPlace(findings);
    return findings;
}

DayContext daysOf(std::span<const ParagraphFacts> facts, DayContext days)
{
    for (const ParagraphFacts &one : facts) {
        if (days.year == 0 && one.year)
            days.year = one.year;
        if (!days.dateline.isValid() && one.datelineDay) {
            const int year = days.issue.isValid() ? days.issue.year() : one.year;
            if (year)
                days.dateline = QDate(year, one.datelineMonth, one.datelineDay);
        }
    }
    if (days.issue.isValid())
        days.year = 0; // the nearest to the issue
    return days;
}

std::vector<Finding> Checker::check(const std::vector<Paragraph> &story, DayContext days) const
{
    std::vector<ParagraphFacts> facts;
    facts.reserve(story.size());
    std::vector<std::vector<Finding>> found;
    const DayContext none = days;
    for (const Paragraph &paragraph : story) {
        Look seen = look(paragraph, none);
        facts.push_back(std::move(seen.facts));
        found.push_back(std::move(seen.findings));
    }
    const DayContext known = daysOf(facts, days);
    if (!(known == none)) {
        // What the story says of its days matters to paragraphs with dates.
        for (std::size_t i = 0; i < story.size(); ++i) {
            if (story[i].text.contains(u'日') || story[i].text.contains(u"星期"_s))
                found[i] = look(story[i], known).findings;
        }
    }
    std::vector<Finding> all;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (Finding &one : found[i]) {
            one.paragraph = static_cast<int>(i);
            all.push_back(std::move(one));
        }
    }
    for (Finding &one : checkStory(facts))
        all.push_back(std::move(one));
    sortByPlace(all);
    return all;
}

QString fixed(const QString &text, const std::vector<Finding> &findings, FixKind kind)
{
    QString out;
    qsizetype from = 0;
    for (const Finding &one : findings) {
        if (one.fix.kind != kind || one.at < from)
            continue;
        out += QStringView(text).mid(from, one.at - from);
        out += one.fix.replacement;
        from = one.end();
    }
    out += QStringView(text).mid(from);
    return out;
}

QString normalised(const Paragraph &paragraph, const Checker &checker)
{
    constexpr int mostRounds = 8; // each may make a mark Chinese that was between others
    Paragraph now = paragraph;
    for (int round = 0; round < mostRounds; ++round) {
        const QString next = fixed(now.text, checker.look(now, {}).findings);
        if (next == now.text)
            break;
        now.text = next;
    }
    return now.text;
}

} // namespace banxin::language
