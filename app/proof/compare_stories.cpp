#include "proof/compare_stories.h"

#include "model/page_stories.h"
#include "proof/compare_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace banxin::proof {

namespace {

constexpr char32_t pilcrow = U'¶';
constexpr int quoteSide = 24; // characters

/// A story's text as one: characters with the places that they have in their paragraphs, and a ¶ between paragraphs.
struct StoryText {
    struct Place {
        base::Id paragraph;
        int at = 0;
        int end = 0; // behind the character
    };
    std::u32string text;
    std::vector<Place> places;

    void add(const model::Paragraph &paragraph)
    {
        if (!std::exchange(m_isFirst, false))
            push(pilcrow, {paragraph.id, 0, 0});
        for (int at = 0; at < paragraph.text.size();) {
            const bool isPair = paragraph.text[at].isHighSurrogate() && at + 1 < paragraph.text.size();
            const int end = at + (isPair ? 2 : 1);
            const bool isCut = std::any_of(paragraph.spans.begin(), paragraph.spans.end(),
                [&](const model::Span &span) { return span.cut && span.start <= at && at < span.end; });
            if (!isCut)
                push(isPair ? QChar::surrogateToUcs4(paragraph.text[at], paragraph.text[at + 1])
                            : char32_t(paragraph.text[at].unicode()),
                    {paragraph.id, at, end});
            at = end;
        }
        if (places.empty() || places.back().paragraph != paragraph.id)
            m_last = paragraph.id; // an empty one
        else
            m_last = {};
    }
    static StoryText of(const model::Document &document, base::Id story)
    {
        StoryText made;
        for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(story))
            made.add(*paragraph);
        for (const model::StoryPicture *picture : document.childrenOf<model::StoryPicture>(story))
            for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(picture->id))
                made.add(*paragraph);
        return made;
    }

    QString words(int from, int to) const
    {
        const auto part = std::u32string_view(text).substr(std::size_t(from), std::size_t(to - from));
        return QString::fromUcs4(part.data(), qsizetype(part.size()));
    }
    StoryRange range(int from, int to) const
    {
        if (places.empty())
            return {m_last, 0, m_last, 0};
        StoryRange made;
        if (from < to) {
            made.paragraph = places[std::size_t(from)].paragraph;
            made.from = places[std::size_t(from)].at;
            made.lastParagraph = places[std::size_t(to - 1)].paragraph;
            made.to = places[std::size_t(to - 1)].end;
        } else if (from > 0) {
            made.paragraph = made.lastParagraph = places[std::size_t(from - 1)].paragraph;
            made.from = made.to = places[std::size_t(from - 1)].end;
        } else {
            made.paragraph = made.lastParagraph = places.front().paragraph;
            made.from = made.to = places.front().at;
        }
        return made;
    }
    DifferenceSide side(int from, int to) const
    {
        const auto isEnd = [&](int at) {
            const char32_t c = text[std::size_t(at)];
            return c == pilcrow || c == U'。' || c == U'！' || c == U'？' || c == U'；';
        };
        DifferenceSide made;
        made.words = words(from, to);
        int first = from, last = to;
        while (first > 0 && from - first < quoteSide && !isEnd(first - 1))
            --first;
        while (last < int(text.size()) && last - to < quoteSide && text[std::size_t(last)] != pilcrow) {
            ++last;
            if (isEnd(last - 1))
                break;
        }
        made.lead = words(first, from);
        made.tail = words(to, last);
        return made;
    }

private:
    void push(char32_t c, const Place &place)
    {
        text += c;
        places.push_back(place);
    }
    base::Id m_last;
    bool m_isFirst = true;
};

QString placeName(const model::Document &document, base::Id story, base::Id paragraph)
{
    const QString title = model::titleOf(document, story);
    int number = 0;
    for (const model::Paragraph *one : document.childrenOf<model::Paragraph>(story)) {
        number += one->role == model::ParagraphRole::Body ? 1 : 0;
        if (one->id == paragraph && one->role == model::ParagraphRole::Body)
            return QCoreApplication::translate("proof", "%1 · 第 %2 段").arg(title).arg(number);
    }
    return title;
}

} // namespace

std::vector<StoryDifference> comparedStories(const model::Document &before, const model::Document &after, base::Id page)
{
    std::vector<base::Id> stories = storiesOn(before, page);
    for (const base::Id story : storiesOn(after, page))
        if (std::find(stories.begin(), stories.end(), story) == stories.end())
            stories.push_back(story);
    const std::vector<base::Id> there = storiesOn(before, page), here = storiesOn(after, page);
    const auto has = [](const std::vector<base::Id> &all, base::Id one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    std::vector<StoryDifference> made;
    for (const base::Id story : stories) {
        const StoryText a = has(there, story) ? StoryText::of(before, story) : StoryText();
        const StoryText b = has(here, story) ? StoryText::of(after, story) : StoryText();
        for (const TextEdit &edit : editsBetween(a.text, b.text)) {
            StoryDifference one;
            one.story = story;
            one.before = a.range(edit.fromA, edit.toA);
            one.after = b.range(edit.fromB, edit.toB);
            one.difference.kind = edit.fromA == edit.toA ? DifferenceKind::TextAdded
                : edit.fromB == edit.toB                 ? DifferenceKind::TextRemoved
                                                         : DifferenceKind::TextReplaced;
            one.difference.before = a.side(edit.fromA, edit.toA);
            one.difference.after = b.side(edit.fromB, edit.toB);
            const bool isGone = b.text.empty();
            one.difference.about =
                placeName(isGone ? before : after, story, isGone ? one.before.paragraph : one.after.paragraph);
            made.push_back(std::move(one));
        }
    }
    return made;
}

} // namespace banxin::proof
