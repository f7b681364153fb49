// L08: no line begins or ends with a mark that may not stand there (GB/T 15834-2011 §5.1).
#include "check/rules/all.h"

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

void look(const PageView &view, Report &report)
{
    static const QString kNotFirst = u"，。、；：？！）》〉」』】〕”’％‰℃％·"_s, kNotLast = u"（《〈「『【〔“‘￥＄№"_s;
    const std::vector<layout::LineLayout> &lines = view.layout.lines;
    for (const layout::LineLayout &one : lines) {
        const typeset::Line &line = one.line();
        if (line.runs.empty())
            continue;
        const bool isFirst = one.lineIndex == 0, isLast = line.last;
        if (isFirst && isLast)
            continue;
        const QString text = flat(textOf(line)).trimmed();
        if (text.isEmpty())
            continue;
        const bool begins = !isFirst && kNotFirst.contains(text.front()),
                   ends = !isLast && kNotLast.contains(text.back());
        if (!begins && !ends)
            continue;
        const QChar mark = begins ? text.front() : text.back();
        Finding place;
        place.text = text;
        if (const auto *paragraph = one.editable ? view.document.find<model::Paragraph>(one.paragraph) : nullptr) {
            const qsizetype size = paragraph->text.size();
            qsizetype at = begins ? line.start - one.prefix : line.end - one.prefix - 1;
            // Blanks and breaks hang.
            while (begins && at >= 0 && at < size && paragraph->text[at] != mark)
                ++at;
            while (ends && at >= 0 && at < size && paragraph->text[at] != mark)
                --at;
            if (at >= 0 && at < size) {
                place.paragraph = paragraph->id;
                place.start = static_cast<int>(at);
                place.length = 1;
                place.text = QString(mark);
            }
        }
        place.frame = one.frame;
        place.story = one.story;
        if (!place.length)
            place.rect = one.box;
        report.add(std::move(place),
            begins ? tr("“%1”在行首：%2").arg(mark).arg(text.left(12))
                   : tr("“%1”在行尾：%2").arg(mark).arg(text.right(12)));
    }
}

} // namespace

const Rule lineEdgeRule{"L08", QT_TRANSLATE_NOOP("check", "行首或行尾的标点不合规定"), "GB/T 15834-2011 §5.1",
    QT_TRANSLATE_NOOP("check", "一行以“，”开头"), QT_TRANSLATE_NOOP("check", "一行以“《”开头"), Severity::Warning,
    Severity::Error, FixKind::None, look};

} // namespace banxin::check
