#include "workflow/text_changes.h"

#include "base/text_edits.h"
#include "model/cuts.h"

#include <algorithm>
#include <unordered_map>

namespace banxin::workflow {

namespace {

struct Known {
    base::Id id;
    QString text;
};

void collect(const model::Document &document, base::Id parent, std::vector<Known> &into)
{
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(parent))
        into.push_back({paragraph->id, model::printedText(*paragraph).remove(QChar(0x2028))});
}

std::vector<Known> textsOf(const model::Document &document, base::Id story)
{
    std::vector<Known> texts;
    if (!document.find<model::Story>(story))
        return texts;
    collect(document, story, texts);
    for (const auto *picture : document.childrenOf<model::StoryPicture>(story))
        collect(document, picture->id, texts);
    return texts;
}

} // namespace

std::vector<TextRun> textRuns(const QString &before, const QString &after)
{
    const std::u32string a = before.toStdU32String(), b = after.toStdU32String();
    std::vector<TextRun> runs;
    const auto append = [&](TextRun::Kind kind, const std::u32string &text, int from, int to) {
        if (from < to)
            runs.push_back({kind, QString::fromUcs4(text.data() + from, to - from)});
    };
    int at = 0;
    for (const base::TextEdit &edit : base::editsBetween(a, b)) {
        append(TextRun::Kind::Kept, b, at, edit.fromB);
        append(TextRun::Kind::Removed, a, edit.fromA, edit.toA);
        append(TextRun::Kind::Added, b, edit.fromB, edit.toB);
        at = edit.toB;
    }
    append(TextRun::Kind::Kept, b, at, static_cast<int>(b.size()));
    return runs;
}

std::vector<TextChange> textChanges(
    const model::Document &before, const model::Document &after, const std::vector<base::Id> &stories)
{
    std::vector<TextChange> changes;
    for (const base::Id story : stories) {
        std::vector<Known> old = textsOf(before, story);
        std::unordered_map<base::Id, QString> known;
        for (const Known &each : old)
            known.emplace(each.id, each.text);
        for (const Known &each : textsOf(after, story)) {
            const auto was = known.find(each.id);
            const QString text = was == known.end() ? QString() : was->second;
            if (was != known.end())
                known.erase(was);
            if (text != each.text)
                changes.push_back({story, each.id, textRuns(text, each.text)});
        }
        for (const Known &each : old)
            if (known.contains(each.id) && !each.text.isEmpty())
                changes.push_back({story, each.id, {{TextRun::Kind::Removed, each.text}}});
    }
    return changes;
}

TextChangeCount countOf(const std::vector<TextChange> &changes)
{
    TextChangeCount count;
    for (const TextChange &change : changes)
        for (const TextRun &run : change.runs) {
            count.removed += run.kind == TextRun::Kind::Removed ? run.text.size() : 0;
            count.added += run.kind == TextRun::Kind::Added ? run.text.size() : 0;
        }
    return count;
}

} // namespace banxin::workflow
