#include "model/cuts.h"

namespace banxin::model {

QString printedText(const Paragraph &paragraph)
{
    QString text = paragraph.text;
    for (auto span = paragraph.spans.rbegin(); span != paragraph.spans.rend(); ++span) {
        if (span->cut)
            text.remove(span->start, span->end - span->start);
    }
    return text;
}

int beforeCut(const Paragraph &paragraph, int offset)
{
    for (auto span = paragraph.spans.rbegin(); span != paragraph.spans.rend(); ++span) {
        if (span->cut && span->start < offset && offset <= span->end)
            offset = span->start;
    }
    return offset;
}

int behindCut(const Paragraph &paragraph, int offset)
{
    for (const Span &span : paragraph.spans) {
        if (span.cut && span.start <= offset && offset < span.end)
            offset = span.end;
    }
    return offset;
}

} // namespace banxin::model
