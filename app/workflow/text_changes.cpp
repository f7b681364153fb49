#include "workflow/text_changes.h"

#include "model/cuts.h"

#include <algorithm>
#include <unordered_map>

namespace banxin::workflow {

namespace {

constexpr qsizetype kMostCells = 4'000'000; // of the table of common characters: some milliseconds

bool splitsPair(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

void append(std::vector<TextRun> &runs, TextRun::Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!runs.empty() && runs.back().kind == kind)
        runs.back().text += text;
    else
        runs.push_back({kind, text.toString()});
}

/// What stands between a common head and a common tail.
void appendMiddle(std::vector<TextRun> &runs, QStringView before, QStringView after)
{
    const qsizetype rows = before.size(), columns = after.size();
    if (rows == 0 || columns == 0 || rows * columns > kMostCells) {
        append(runs, TextRun::Kind::Removed, before);
        append(runs, TextRun::Kind::Added, after);
        return;
    }
    // How many characters the rests from here on have in common.
    std::vector<int> common(static_cast<std::size_t>((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int & {
        return common[static_cast<std::size_t>(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row)
        for (qsizetype column = columns - 1; column >= 0; --column)
            at(row, column) = before[row] == after[column] ? at(row + 1, column + 1) + 1
                                                           : std::max(at(row + 1, column), at(row, column + 1));
    // A word here and there is no likeness: one sees more in the whole.
    if (at(0, 0) * 4 < std::min(rows, columns)) {
        append(runs, TextRun::Kind::Removed, before);
        append(runs, TextRun::Kind::Added, after);
        return;
    }
    qsizetype row = 0, column = 0;
    while (row < rows || column < columns) {
        if (row < rows && column < columns && before[row] == after[column]) {
            append(runs, TextRun::Kind::Kept, before.sliced(row++, 1));
            ++column;
            continue;
        }
        const qsizetype fromRow = row, fromColumn = column;
        while ((row < rows || column < columns) && !(row < rows && column < columns && before[row] == after[column])) {
            if (column == columns || (row < rows && at(row + 1, column) >= at(row, column + 1)))
                ++row;
            else
                ++column;
        }
        append(runs, TextRun::Kind::Removed, before.sliced(fromRow, row - fromRow));
        append(runs, TextRun::Kind::Added, after.sliced(fromColumn, column - fromColumn));
    }
}

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
    const qsizetype least = std::min(before.size(), after.size());
    qsizetype head = 0, tail = 0;
    while (head < least && before[head] == after[head])
        ++head;
    while (splitsPair(before, head) || splitsPair(after, head))
        --head;
    while (tail < least - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (splitsPair(before, before.size() - tail) || splitsPair(after, after.size() - tail)))
        --tail;
    std::vector<TextRun> runs;
    append(runs, TextRun::Kind::Kept, QStringView(before).first(head));
    const QStringView oldMiddle = QStringView(before).sliced(head, before.size() - head - tail),
                      newMiddle = QStringView(after).sliced(head, after.size() - head - tail);
    const auto hasPairs = [](QStringView text) {
        return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isSurrogate(); });
    };
    if (hasPairs(oldMiddle) || hasPairs(newMiddle)) {
        append(runs, TextRun::Kind::Removed, oldMiddle);
        append(runs, TextRun::Kind::Added, newMiddle);
    } else {
        appendMiddle(runs, oldMiddle, newMiddle);
    }
    append(runs, TextRun::Kind::Kept, QStringView(after).last(tail));
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
