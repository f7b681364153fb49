#include "edit/check_edits.h"

#include "edit/change_builder.h"
#include "model/waiver_text.h"

#include <QDateTime>

#include <algorithm>
#include <map>

namespace banxin::edit {

using namespace banxin::model;
using base::Finding;
using base::FixKind;
using base::Id;
using base::Result;

namespace {

/// The text with [from, to) replaced, and its spans with it: characters in their place look as the first of those did.
Paragraph replaced(Paragraph paragraph, int from, int to, const QString &with)
{
    const int grown = static_cast<int>(with.size()) - (to - from);
    const int end = from + static_cast<int>(with.size());
    std::vector<Span> spans;
    for (Span span : paragraph.spans) {
        if (span.end <= from) {
            // before it
        } else if (span.start >= to) {
            span.start += grown;
            span.end += grown;
        } else {
            // Begins before or in it, ends in or behind it.
            const bool beginsIn = span.start > from;
            span.end = span.end >= to ? span.end + grown : end;
            if (beginsIn)
                span.start = std::min(end, span.end); // what began in the middle of it begins behind it
            if (span.start == span.end && !beginsIn)
                span.end = end;
        }
        if (span.start < span.end)
            spans.push_back(std::move(span));
    }
    paragraph.spans = std::move(spans);
    paragraph.text.replace(from, to - from, with);
    return paragraph;
}

} // namespace

Result<ChangeSet> applyFixes(
    const Document &document, const std::vector<Finding> &findings, const EditContext &context, std::vector<int> *fixed)
{
    std::map<Id, std::vector<int>> byParagraph;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding &one = findings[i];
        if (one.fix.kind == FixKind::None || one.paragraph.isNull() || one.length <= 0)
            continue;
        const auto *paragraph = document.find<Paragraph>(one.paragraph);
        QString now = paragraph ? paragraph->text.mid(one.start, one.length) : QString();
        if (!paragraph || one.end() > paragraph->text.size() || now != one.text)
            return refused(
                tr("这里的文字已经改过，不再是“%1”。").arg(one.text), one.paragraph, tr("请等检查更新后再改。"));
        byParagraph[one.paragraph].push_back(static_cast<int>(i));
    }
    if (byParagraph.empty())
        return refused(tr("没有可以自动改的地方。"));
    ChangeBuilder builder(document, context, tr("按检查结果修改"));
    for (auto &[id, places] : byParagraph) {
        std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
            const Finding &x = findings[static_cast<std::size_t>(a)], &y = findings[static_cast<std::size_t>(b)];
            return std::pair(x.start, x.end()) < std::pair(y.start, y.end());
        });
        std::vector<int> taken; // none overlapping another
        int behind = 0;
        for (const int place : places) {
            const Finding &one = findings[static_cast<std::size_t>(place)];
            if (one.start < behind)
                continue;
            taken.push_back(place);
            behind = one.end();
        }
        const Paragraph &before = *document.find<Paragraph>(id);
        Paragraph after = before;
        for (auto place = taken.rbegin(); place != taken.rend(); ++place) {
            const Finding &one = findings[static_cast<std::size_t>(*place)];
            after = replaced(std::move(after), one.start, one.end(), one.fix.replacement);
        }
        builder.changeParagraph(before, after);
        if (fixed)
            fixed->insert(fixed->end(), taken.begin(), taken.end());
    }
    if (fixed)
        std::sort(fixed->begin(), fixed->end());
    return builder.take();
}

Result<ChangeSet> waive(const Document &document, Id issue, const std::vector<Finding> &findings, const QString &reason,
    const EditContext &context)
{
    constexpr qsizetype kLongestReason = 500;
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return refused(tr("豁免一处问题要写明理由。"), issue, tr("写一句为什么可以这样，例如“专名如此”。"));
    if (why.size() > kLongestReason)
        return refused(tr("理由太长（最多 %1 字）。").arg(kLongestReason), issue);
    if (!document.find<Issue>(issue))
        return refused(tr("没有打开这一期。"), issue);
    ChangeBuilder builder(document, context, tr("豁免问题"));
    bool isAny = false;
    for (const Finding &one : findings) {
        if (one.waived)
            continue;
        Waiver waiver;
        waiver.id = Id::create();
        waiver.issue = issue;
        waiver.rule = one.rule;
        waiver.story = one.story;
        waiver.paragraph = one.paragraph;
        waiver.text = one.text;
        const auto *paragraph = one.length > 0 ? document.find<Paragraph>(one.paragraph) : nullptr;
        if (paragraph) {
            const TextAround around = textAround(paragraph->text, one.start, one.end());
            waiver.before = around.before;
            waiver.after = around.after;
        } else {
            waiver.page = one.page;
            waiver.frame = one.frame;
        }
        waiver.reason = why;
        waiver.person = context.author;
        waiver.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        builder.put(std::move(waiver));
        isAny = true;
    }
    if (!isAny)
        return refused(tr("没有要豁免的问题。"), issue);
    return builder.take();
}

Result<ChangeSet> unwaive(const Document &document, const std::vector<Id> &waivers, const EditContext &context)
{
    ChangeBuilder builder(document, context, tr("不再豁免"));
    bool isAny = false;
    for (const Id id : waivers) {
        if (!document.find<Waiver>(id))
            continue;
        builder.remove(id);
        isAny = true;
    }
    if (!isAny)
        return refused(tr("这一处已经不再豁免。"));
    return builder.take();
}

} // namespace banxin::edit
