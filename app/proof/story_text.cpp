#include "proof/story_text.h"

#include <algorithm>
#include <utility>

namespace banxin::proof {

namespace {

constexpr int kQuoteSide = 24; // characters

} // namespace

StoryText StoryText::of(const model::Document &document, base::Id story)
{
    StoryText made;
    for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(story))
        made.add(*paragraph);
    for (const model::StoryPicture *picture : document.childrenOf<model::StoryPicture>(story))
        for (const model::Paragraph *paragraph : document.childrenOf<model::Paragraph>(picture->id))
            made.add(*paragraph);
    return made;
}

void StoryText::add(const model::Paragraph &paragraph)
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
    if (m_places.empty() || m_places.back().paragraph != paragraph.id)
        m_last = paragraph.id; // an empty one
    else
        m_last = {};
}

void StoryText::push(char32_t c, const Place &place)
{
    m_text += c;
    m_places.push_back(place);
}

QString StoryText::words(int from, int to) const
{
    const auto part = std::u32string_view(m_text).substr(std::size_t(from), std::size_t(to - from));
    return QString::fromUcs4(part.data(), qsizetype(part.size()));
}

StoryRange StoryText::range(int from, int to) const
{
    if (m_places.empty())
        return {m_last, 0, m_last, 0};
    StoryRange made;
    if (from < to) {
        made.paragraph = m_places[std::size_t(from)].paragraph;
        made.from = m_places[std::size_t(from)].at;
        made.lastParagraph = m_places[std::size_t(to - 1)].paragraph;
        made.to = m_places[std::size_t(to - 1)].end;
    } else if (from > 0) {
        made.paragraph = made.lastParagraph = m_places[std::size_t(from - 1)].paragraph;
        made.from = made.to = m_places[std::size_t(from - 1)].end;
    } else {
        made.paragraph = made.lastParagraph = m_places.front().paragraph;
        made.from = made.to = m_places.front().at;
    }
    return made;
}

DifferenceSide StoryText::side(int from, int to) const
{
    const auto isEnd = [&](int at) {
        const char32_t c = m_text[std::size_t(at)];
        return c == pilcrow || c == U'。' || c == U'！' || c == U'？' || c == U'；';
    };
    DifferenceSide made;
    made.words = words(from, to);
    int first = from, last = to;
    while (first > 0 && from - first < kQuoteSide && !isEnd(first - 1))
        --first;
    while (last < int(m_text.size()) && last - to < kQuoteSide && m_text[std::size_t(last)] != pilcrow) {
        ++last;
        if (isEnd(last - 1))
            break;
    }
    made.lead = words(first, from);
    made.tail = words(to, last);
    return made;
}

} // namespace banxin::proof
