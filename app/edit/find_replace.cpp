// Replacing what was found: one change for all of it, that keeps looks.
#include "edit/change_builder.h"
#include "edit/find_text.h"
#include "edit/storable_text.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::Result;

namespace {

bool isHigh(const QString &text, qsizetype at) { return at >= 0 && at < text.size() && text[at].isHighSurrogate(); }
bool isLow(const QString &text, qsizetype at) { return at >= 0 && at < text.size() && text[at].isLowSurrogate(); }

/// Writes what `$` names; nothing but the reason where it names what is not there.
Result<QString> expanded(const QString &pattern, const FindHit &hit, int groups, const QStringList &names)
{
    QString out;
    const auto group = [&](int number) -> base::Status {
        if (number > groups)
            return refused(tr("替换文字里的“$%1”没有对应的分组。").arg(number), {},
                groups == 0 ? tr("查找的正则式里没有括号分组。") : tr("查找的正则式里有 %1 个分组。").arg(groups));
        out += number == 0 ? hit.found : hit.captures.value(number);
        return {};
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        const QChar next = i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        if (c == u'\\' && (next == u't' || next == u'\\' || next == u'$')) {
            out += next == u't' ? QChar(u'\t') : next;
            ++i;
        } else if (c == u'$' && next == u'$') {
            out += u'$';
            ++i;
        } else if (c == u'$' && (next == u'&' || (next >= u'0' && next <= u'9'))) {
            int number = next == u'&' ? 0 : next.digitValue();
            ++i;
            // A second digit belongs to it where there are so many groups.
            if (next != u'&' && i + 1 < pattern.size() && pattern[i + 1] >= u'0' && pattern[i + 1] <= u'9'
                && number * 10 + pattern[i + 1].digitValue() <= groups)
                number = number * 10 + pattern[++i].digitValue();
            if (const auto status = group(number); !status)
                return tl::unexpected(status.error());
        } else if (c == u'$' && next == u'{') {
            const qsizetype end = pattern.indexOf(u'}', i);
            const QString name = end < 0 ? QString() : pattern.mid(i + 2, end - i - 2);
            bool isNumber = false;
            const int asked = name.toInt(&isNumber);
            const qsizetype number = isNumber ? asked : names.indexOf(name);
            if (end < 0 || name.isEmpty() || number < 0)
                return refused(
                    tr("替换文字里的“%1”没有对应的分组。").arg(end < 0 ? pattern.mid(i) : pattern.mid(i, end - i + 1)),
                    {}, tr("分组要在查找的正则式里用“(?<名字>…)”取名。"));
            if (const auto status = group(static_cast<int>(number)); !status)
                return tl::unexpected(status.error());
            i = end;
        } else {
            out += c;
        }
    }
    return out;
}

bool setsLook(const Replacement &replacement) { return !(replacement.look == CharacterFormat()); }

/// A character style that says just this: one that there is, or a new one.
QString styleSaying(const CharacterFormat &look, const Document &document, Id publication, ChangeBuilder &builder)
{
    std::set<QString> names;
    for (const CharacterStyle *style : document.childrenOf<CharacterStyle>(publication)) {
        if (style->basedOn.isEmpty() && style->format == look)
            return style->name;
        names.insert(style->name);
    }
    CharacterStyle made;
    made.id = Id::create();
    made.publication = publication;
    made.format = look;
    QStringList parts;
    if (look.family)
        parts << *look.family;
    if (look.weight)
        parts << QString::number(*look.weight);
    if (look.size)
        parts << QStringLiteral("%1pt").arg(QString::number(look.size->toPt(), 'g', 6));
    const QString base = parts.isEmpty() ? tr("查找替换") : parts.join(u' ');
    made.name = base;
    for (int i = 2; names.contains(made.name); ++i)
        made.name = QStringLiteral("%1 %2").arg(base).arg(i);
    builder.put(made);
    return made.name;
}

Id publicationOf(const Document &document, Id parent)
{
    if (const auto *story = document.find<Story>(parent))
        return story->publication;
    if (const auto *picture = document.find<StoryPicture>(parent))
        return publicationOf(document, picture->story);
    if (const auto *frame = document.find<Frame>(parent))
        if (const auto *page = document.find<Page>(frame->page))
            if (const auto *issue = document.find<Issue>(page->issue))
                return issue->publication;
    return {};
}

/// A paragraph whose hits are replaced one after the other. Each unit of its text knows the run that it belongs to.
class Rewriting {
public:
    explicit Rewriting(const Paragraph &before)
        : m_before(before)
        , m_runOf(static_cast<std::size_t>(before.text.size()), -1)
    {
        m_runs = before.spans;
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            for (int at = m_runs[i].start; at < m_runs[i].end; ++at)
                m_runOf[static_cast<std::size_t>(at)] = static_cast<int>(i);
    }

    /// Hits come from the last to the first, so that what is before them stands where it stood.
    void replace(const FindHit &hit, const QString &text, const std::optional<QString> &style)
    {
        std::vector<int> places; // of the hit's units in the whole
        if (hit.parts.empty()) {
            for (int at = hit.from; at < hit.to; ++at)
                places.push_back(at);
        }
        for (const auto &[from, to] : hit.parts)
            for (int at = from; at < to; ++at)
                places.push_back(at);
        const QString &old = hit.found;
        const qsizetype shorter = std::min(old.size(), text.size());
        qsizetype head = 0, tail = 0;
        while (head < shorter && old[head] == text[head])
            ++head;
        if (head > 0 && (isHigh(text, head - 1) || isHigh(old, head - 1)))
            --head;
        while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
            ++tail;
        if (tail > 0 && (isLow(text, text.size() - tail) || isLow(old, old.size() - tail)))
            --tail;
        if (style)
            restyle(places, *style);
        const auto first = static_cast<std::size_t>(head), last = static_cast<std::size_t>(old.size() - tail);
        const QString middle = text.mid(head, text.size() - tail - head);
        if (first == last && middle.isEmpty())
            return;
        if (static_cast<qsizetype>(last - first) == middle.size()) { // one for one: breaks within stay
            for (std::size_t end = last; end > first;) {
                std::size_t begin = end - 1;
                while (begin > first && places[begin - 1] + 1 == places[begin])
                    --begin;
                exchange(places[begin], places[end - 1] + 1,
                    middle.mid(static_cast<qsizetype>(begin - first), static_cast<qsizetype>(end - begin)),
                    runAt(places[begin]));
                end = begin;
            }
            return;
        }
        const int owner = first < last ? runAt(places[first])
            : first > 0                ? runAt(places[first - 1])
            : !places.empty()          ? runAt(places.front())
                                       : -1;
        if (first == last) {
            const int at = first > 0 ? places[first - 1] + 1 : places.front();
            exchange(at, at, middle, owner);
            return;
        }
        for (std::size_t end = last; end > first;) {
            std::size_t begin = end - 1;
            // A break between two that go goes with them; what is cut stays.
            while (begin > first && isAllBreaks(places[begin - 1] + 1, places[begin]))
                --begin;
            exchange(places[begin], places[end - 1] + 1, begin == first ? middle : QString(), owner);
            end = begin;
        }
    }

    Paragraph after() const
    {
        Paragraph result = m_before;
        result.text = m_before.text;
        for (const Splice &splice : m_splices)
            result.text.replace(splice.at, splice.removed.size(), splice.inserted);
        result.spans.clear();
        std::set<int> seen; // runs of which a part is there
        for (std::size_t at = 0; at < m_runOf.size();) {
            std::size_t end = at + 1;
            while (end < m_runOf.size() && m_runOf[end] == m_runOf[at])
                ++end;
            if (m_runOf[at] >= 0) {
                Span span = m_runs[static_cast<std::size_t>(m_runOf[at])];
                const auto origin = m_origins.find(m_runOf[at]);
                const int root = origin == m_origins.end() ? m_runOf[at] : origin->second;
                span.start = static_cast<int>(at);
                span.end = static_cast<int>(end);
                if (m_rewritten.contains(root))
                    span.ruby.clear(); // it read what was there
                if (!seen.insert(root).second) {
                    span.ruby.clear();
                    span.note = span.noteBy = QString();
                }
                put(result.spans, std::move(span));
            }
            at = end;
        }
        return result;
    }
    const std::vector<Splice> &splices() const { return m_splices; }

private:
    int runAt(int place) const { return m_runOf[static_cast<std::size_t>(place)]; }

    bool isAllBreaks(int from, int to) const
    {
        for (int at = from; at < to; ++at) // the text before `from` and up to the hit's end is as it was
            if (m_before.text[at] != QChar::LineSeparator)
                return false;
        return true;
    }

    void exchange(int from, int to, const QString &text, int owner)
    {
        m_splices.push_back({from, m_before.text.mid(from, to - from), text});
        for (int at = from; at < to; ++at)
            m_rewritten.insert(rootOf(runAt(at)));
        if (from == to)
            m_rewritten.insert(rootOf(owner));
        const auto begin = m_runOf.erase(m_runOf.begin() + from, m_runOf.begin() + to);
        m_runOf.insert(begin, static_cast<std::size_t>(text.size()), owner);
    }

    int rootOf(int run) const
    {
        const auto origin = m_origins.find(run);
        return origin == m_origins.end() ? run : origin->second;
    }

    void restyle(const std::vector<int> &places, const QString &style)
    {
        for (const int place : places) {
            const int run = runAt(place);
            const auto [found, isNew] = m_styled.try_emplace({run, style}, static_cast<int>(m_runs.size()));
            if (isNew) {
                Span span = run < 0 ? Span() : m_runs[static_cast<std::size_t>(run)];
                span.style = style;
                m_runs.push_back(span);
                if (run >= 0)
                    m_origins.emplace(found->second, rootOf(run));
            }
            m_runOf[static_cast<std::size_t>(place)] = found->second;
        }
    }

    static void put(std::vector<Span> &spans, Span span)
    {
        if (span.style.isEmpty() && span.ruby.isEmpty() && !span.cut && span.note.isEmpty())
            return;
        Span *last = spans.empty() ? nullptr : &spans.back();
        if (last && last->end == span.start && last->style == span.style && last->cut == span.cut
            && last->ruby.isEmpty() && span.ruby.isEmpty() && last->note.isEmpty() && span.note.isEmpty())
            last->end = span.end;
        else
            spans.push_back(std::move(span));
    }

    const Paragraph &m_before;
    std::vector<Span> m_runs;
    std::vector<int> m_runOf; // of each unit; -1 is plain
    std::map<std::pair<int, QString>, int> m_styled;
    std::unordered_map<int, int> m_origins; // of a run that was styled anew, the one that it was
    std::set<int> m_rewritten; // runs of which units are others now
    std::vector<Splice> m_splices; // from the end to the start: each on the text that it was found in
};

} // namespace

Result<QString> replacedText(const FindPattern &pattern, const FindHit &hit, const Replacement &replacement)
{
    if (!replacement.text)
        return hit.found;
    if (!pattern.query().isRegex)
        return *replacement.text;
    return expanded(*replacement.text, hit, pattern.groups(), pattern.groupNames());
}

Result<Replaced> replaceHits(const Document &document, const FindPattern &pattern, const std::vector<FindHit> &hits,
    const Replacement &replacement, const EditContext &context)
{
    const auto exists = [&](ObjectKind kind, const QString &name) {
        const std::vector<Id> all = document.all(kind);
        return std::any_of(all.begin(), all.end(), [&](Id id) {
            const auto *paragraph = document.find<ParagraphStyle>(id);
            const auto *character = document.find<CharacterStyle>(id);
            return (paragraph && paragraph->name == name) || (character && character->name == name);
        });
    };
    if (replacement.paragraphStyle && !replacement.paragraphStyle->isEmpty()
        && !exists(ObjectKind::ParagraphStyle, *replacement.paragraphStyle))
        return refused(tr("没有名为“%1”的段落样式。").arg(*replacement.paragraphStyle));
    if (replacement.characterStyle && !replacement.characterStyle->isEmpty()
        && !exists(ObjectKind::CharacterStyle, *replacement.characterStyle))
        return refused(tr("没有名为“%1”的字符样式。").arg(*replacement.characterStyle));
    if (replacement.text && replacement.text->contains(u'\n'))
        return refused(tr("替换文字里不能有换行。"), {}, tr("要另起段，请在稿件里按回车。"));

    std::unordered_map<Id, std::vector<const FindHit *>> byParagraph;
    std::vector<Id> order;
    for (const FindHit &hit : hits) {
        auto &of = byParagraph[hit.paragraph];
        if (of.empty())
            order.push_back(hit.paragraph);
        of.push_back(&hit);
    }
    ChangeBuilder builder(document, context, hits.size() == 1 ? tr("替换") : tr("替换 %1 处").arg(hits.size()));
    std::map<Id, QString> lookStyles; // by publication
    Replaced result;
    std::vector<ObjectChange> changes;
    for (const Id id : order) {
        std::vector<const FindHit *> &of = byParagraph[id];
        const auto *before = document.find<Paragraph>(id);
        if (!before) {
            result.gone += static_cast<int>(of.size());
            continue;
        }
        std::optional<QString> style = replacement.characterStyle;
        if (setsLook(replacement)) {
            const Id publication = publicationOf(document, before->parent);
            auto made = lookStyles.find(publication);
            if (made == lookStyles.end())
                made = lookStyles.emplace(publication, styleSaying(replacement.look, document, publication, builder))
                           .first;
            style = made->second;
        }
        std::sort(of.begin(), of.end(), [](const FindHit *a, const FindHit *b) { return a->from > b->from; });
        Rewriting rewriting(*before);
        int free = static_cast<int>(before->text.size()); // hits behind it are done
        for (const FindHit *hit : of) {
            QString there;
            if (hit->from >= 0 && hit->to <= free && hit->from < hit->to) {
                if (hit->parts.empty())
                    there = before->text.mid(hit->from, hit->to - hit->from);
                for (const auto &[a, b] : hit->parts)
                    there += QStringView(before->text).mid(a, b - a);
            }
            if (there != hit->found || there.isEmpty()) {
                ++result.gone;
                continue;
            }
            const auto text = replacedText(pattern, *hit, replacement);
            if (!text)
                return tl::unexpected(text.error());
            rewriting.replace(*hit, storableText(*text, tabsIn(before->role)).remove(u'\n'), style);
            free = hit->from;
            ++result.done;
        }
        Paragraph after = rewriting.after();
        if (replacement.paragraphStyle && free < before->text.size())
            after.style = *replacement.paragraphStyle;
        if (after == *before)
            continue;
        const bool isText = !rewriting.splices().empty() && spliced(*before, rewriting.splices()) == after;
        if (isText)
            changes.push_back({id, document.objectRevision(id), SpliceText{rewriting.splices()}});
        else
            changes.push_back({id, document.objectRevision(id), Put{after}});
    }
    result.change = builder.take();
    result.change.changes.insert(
        result.change.changes.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
    return result;
}

// Where to search ------------------------------------------------------------------------------

namespace {

class Gathering {
public:
    explicit Gathering(const Document &document)
        : m_document(document)
    {
    }

    void text(Id parent)
    {
        if (parent.isNull() || !m_seen.insert(parent).second)
            return;
        for (const Id id : m_document.children(parent, ObjectKind::Paragraph))
            ranges.push_back({id, 0, -1});
        if (m_document.find<Story>(parent))
            for (const Id picture : m_document.children(parent, ObjectKind::StoryPicture))
                text(picture);
    }

    void page(Id page)
    {
        std::vector<const Frame *> frames = m_document.childrenOf<Frame>(page);
        std::stable_sort(frames.begin(), frames.end(), [](const Frame *a, const Frame *b) {
            return a->box.y != b->box.y ? a->box.y < b->box.y : a->box.x < b->box.x;
        });
        for (const Frame *frame : frames) {
            if (const auto *area = std::get_if<AreaContent>(&frame->content)) {
                const auto *placement = m_document.find<Placement>(area->placement);
                if (placement)
                    text(placement->story);
            } else if (const auto *caption = std::get_if<CaptionContent>(&frame->content)) {
                text(caption->picture);
            } else if (std::holds_alternative<TextContent>(frame->content)) {
                text(frame->id);
            }
        }
    }

    std::vector<FindRange> ranges;

private:
    const Document &m_document;
    std::set<Id> m_seen;
};

} // namespace

std::vector<FindRange> rangesIn(const Document &document, FindScope scope, const FindPlace &place)
{
    Gathering gathering(document);
    switch (scope) {
    case FindScope::Selection:
        return place.selection;
    case FindScope::Story: {
        Id text = place.text;
        if (const auto *picture = document.find<StoryPicture>(text))
            text = picture->story;
        gathering.text(text);
        break;
    }
    case FindScope::Page:
        gathering.page(place.page);
        break;
    case FindScope::Issue: {
        const std::vector<Id> pages = document.children(place.issue, ObjectKind::Page);
        for (const Id page : pages)
            gathering.page(page);
        const std::set<Id> ours(pages.begin(), pages.end());
        for (const Id id : document.all(ObjectKind::Story))
            if (ours.contains(document.find<Story>(id)->page))
                gathering.text(id);
        break;
    }
    }
    return std::move(gathering.ranges);
}

} // namespace banxin::edit
