#include "model/text_counts.h"

#include <algorithm>

namespace banxin::model {

TextCounts textCounts(const Paragraph &paragraph, int from, int to)
{
    TextCounts counts;
    const int size = static_cast<int>(paragraph.text.size());
    const int end = to < 0 ? size : std::min(to, size);
    auto span = paragraph.spans.begin();
    for (int at = std::max(0, from); at < end; ++at) {
        while (span != paragraph.spans.end() && span->end <= at)
            ++span;
        const QChar unit = paragraph.text[at];
        if ((span != paragraph.spans.end() && span->cut && span->start <= at) || unit.isLowSurrogate()
            || unit.isSpace())
            continue;
        ++counts.characters;
        if (unit.isPunct() || unit == u'～' || unit == u'＋')
            ++counts.marks;
    }
    counts.paragraphs = counts.characters > 0;
    return counts;
}

TextCounts textCounts(const Document &document, base::Id story)
{
    TextCounts counts;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story))
        counts += textCounts(*paragraph);
    return counts;
}

} // namespace banxin::model
