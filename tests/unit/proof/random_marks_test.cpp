// 1,000 random marks and random decisions among edits and undo. A second account of the text, in which every character
// is known by a number, says where a mark may be found and what comes out.
#include "marked_page.h"

#include "../../support/seed.h"

#include <map>

using namespace banxin;
using namespace banxin::model;
using namespace banxin::proof;
using base::Id;

namespace {

struct Char {
    QChar value;
    int number = 0; // for ever
};
using Chars = std::vector<Char>;
using Account = std::vector<std::pair<Id, Chars>>; // paragraphs in their order

class RandomMarks : public test::MarkedPage {
protected:
    /// Where a mark stood, by numbers.
    struct Spot {
        std::vector<int> numbers;
        int left = -1;
        int right = -1;
    };
    struct Known {
        Spot spot;
        std::optional<Spot> target;
        RemarkState state = RemarkState::Open;
    };

    int below(int bound) { return static_cast<int>(random() % static_cast<unsigned>(std::max(1, bound))); }
    QString words(int count)
    {
        QString made;
        for (int i = 0; i < count; ++i)
            made += QChar(0x4E00 + below(1500));
        return made;
    }
    Chars numbered(const QString &from)
    {
        Chars made;
        for (const QChar c : from)
            made.push_back({c, ++last});
        return made;
    }
    Chars *of(Id paragraph)
    {
        for (auto &[id, chars] : account)
            if (id == paragraph)
                return &chars;
        return nullptr;
    }
    int indexOf(Id paragraph) const
    {
        for (std::size_t i = 0; i < account.size(); ++i)
            if (account[i].first == paragraph)
                return static_cast<int>(i);
        return -1;
    }
    Spot spot(const TextPlace &at)
    {
        const Chars &chars = *of(at.paragraph);
        Spot made;
        for (int i = at.from; i < at.to; ++i)
            made.numbers.push_back(chars[std::size_t(i)].number);
        made.left = at.from > 0 ? chars[std::size_t(at.from - 1)].number : -1;
        made.right = at.to < int(chars.size()) ? chars[std::size_t(at.to)].number : -1;
        return made;
    }
    /// True where the place is the very characters that were marked; of a caret, beside one of its neighbours.
    bool isSame(const Spot &marked, const TextPlace &found)
    {
        const Spot now = spot(found);
        if (!marked.numbers.empty())
            return marked.numbers == now.numbers;
        return marked.left == now.left || marked.right == now.right;
    }
    void replace(const TextPlace &at, const Chars &with)
    {
        Chars &chars = *of(at.paragraph);
        chars.erase(chars.begin() + at.from, chars.begin() + at.to);
        chars.insert(chars.begin() + at.from, with.begin(), with.end());
    }
    void split(Id paragraph, int at, Id made)
    {
        const int index = indexOf(paragraph);
        Chars &chars = account[std::size_t(index)].second;
        Chars rest(chars.begin() + at, chars.end());
        chars.erase(chars.begin() + at, chars.end());
        account.insert(account.begin() + index + 1, {made, std::move(rest)});
    }
    void joinUp(Id paragraph)
    {
        const int index = indexOf(paragraph);
        Chars &before = account[std::size_t(index - 1)].second;
        const Chars &own = account[std::size_t(index)].second;
        before.insert(before.end(), own.begin(), own.end());
        account.erase(account.begin() + index);
    }
    QStringList expected() const
    {
        QStringList texts;
        for (const auto &[id, chars] : account) {
            QString line;
            for (const Char &c : chars)
                line += c.value;
            texts << line;
        }
        return texts;
    }
    QStringList actual() const
    {
        QStringList texts;
        for (const Id id : paragraphs())
            texts << text(id);
        return texts;
    }
    /// The change is committed, and the account as it was before is kept for its undo.
    bool did(const base::Result<ChangeSet> &change)
    {
        const Account before = account;
        if (!commit(change, false))
            return false;
        if (!change->changes.empty())
            undoable.push_back({revisions.back(), before});
        return true;
    }
    std::vector<ChangeSet> since(std::int64_t revision) const
    {
        std::vector<ChangeSet> changes;
        for (const RevisionEntry &entry : revisions)
            if (entry.revision > revision)
                changes.push_back(entry.change);
        return changes;
    }
    Id newParagraph() const
    {
        for (const Id id : paragraphs())
            if (indexOf(id) < 0)
                return id;
        return {};
    }
    TextPlace somewhere(bool range)
    {
        const auto &[id, chars] = account[std::size_t(below(int(account.size())))];
        const int size = int(chars.size());
        const int from = below(size + (range ? 0 : 1));
        return {id, from, range ? std::min(size, from + 1 + below(4)) : from};
    }
    void makeMark();
    void decide();
    void edit();
    void takeBack();

    std::mt19937_64 random{test::seed()};
    int last = 0;
    Account account;
    std::map<Id, Known> known;
    std::vector<std::pair<RevisionEntry, Account>> undoable;
    int acceptedCount = 0, staleCount = 0, undone = 0;
    QString where;
};

void RandomMarks::makeMark()
{
    static constexpr MarkKind kinds[] = {MarkKind::Replace, MarkKind::Delete, MarkKind::Insert, MarkKind::Swap,
        MarkKind::Move, MarkKind::Join, MarkKind::Split, MarkKind::CharacterSpace, MarkKind::Separate, MarkKind::Stet,
        MarkKind::ReplaceAll, MarkKind::Note, MarkKind::Stagger, MarkKind::Script, MarkKind::MoreSpace};
    const MarkKind kind = kinds[below(int(std::size(kinds)))];
    const bool isCaret = kind == MarkKind::Insert || kind == MarkKind::Split || kind == MarkKind::CharacterSpace
        || kind == MarkKind::Separate;
    TextPlace at = somewhere(!isCaret);
    if (kind == MarkKind::Join)
        at = {account[std::size_t(1 + below(int(account.size()) - 1))].first, 0, 0};
    if (of(at.paragraph)->empty())
        return;
    Remark remark = mark(kind, at.paragraph, at.from, at.to, words(1 + below(3)));
    if (kind == MarkKind::Stet)
        remark.text.clear();
    Known &mine = known[remark.id];
    mine.spot = spot(at);
    if (kind == MarkKind::Swap || kind == MarkKind::Move) {
        const TextPlace other = somewhere(kind == MarkKind::Swap);
        if (of(other.paragraph)->empty()) {
            known.erase(remark.id);
            return;
        }
        remark.target = anchorAt(document, other.paragraph, other.from, other.to);
        mine.target = spot(other);
    }
    remark.amount = 1000;
    remark.anchor->revision = document.revision();
    state(remark);
}

void RandomMarks::decide()
{
    if (sheet.remarks.empty())
        return;
    const Remark remark = sheet.remarks[std::size_t(below(int(sheet.remarks.size())))];
    Known &mine = known.at(remark.id);
    if (remark.state() != RemarkState::Open) {
        EXPECT_FALSE(accept(document, remark, context()));
        return;
    }
    if (below(5) == 0) {
        ASSERT_TRUE(did(reject(document, remark, QStringLiteral("不改"), context().edit)));
        mine.state = RemarkState::Rejected;
        return;
    }
    DecideContext with = context();
    if (below(2) == 0)
        with.since = since(remark.anchor->revision);
    const RemarkState now = stateIn(document, remark, with.since);
    const auto change = accept(document, remark, with);
    if (isTask(document, remark)) {
        ASSERT_TRUE(change);
        mine.state = RemarkState::Done;
        ASSERT_TRUE(did(change));
        return;
    }
    if (now == RemarkState::Stale) {
        ++staleCount;
        EXPECT_FALSE(change);
        return;
    }
    const auto at = locate(document, *remark.anchor, with.since);
    ASSERT_TRUE(at);
    EXPECT_TRUE(isSame(mine.spot, *at)) << "a mark of kind " << toName(remark.kind).toStdString() << " on other words";
    std::optional<TextPlace> to;
    if (remark.target) {
        to = locate(document, *remark.target, with.since);
        ASSERT_TRUE(to);
        EXPECT_TRUE(isSame(*mine.target, *to));
    }
    const bool mayJoin = indexOf(at->paragraph) > 0;
    if (!change) { // only where it cannot be carried out
        const bool overlaps = to && to->paragraph == at->paragraph && to->from <= at->to && at->from <= to->to;
        EXPECT_TRUE(overlaps || (remark.kind == MarkKind::Join && !mayJoin)) << change.error().toText().toStdString();
        return;
    }
    const Account before = account;
    ASSERT_TRUE(did(change));
    ++acceptedCount;
    mine.state = RemarkState::Accepted;
    // 保留 turns down others: read back what was said of them, which must have overlapped.
    for (const Fact &fact : change->facts)
        for (const Remark &other : sheet.remarks)
            if (other.id != remark.id && fact.value.contains(other.id.toString())) {
                EXPECT_EQ(remark.kind, MarkKind::Stet);
                known.at(other.id).state = RemarkState::Rejected;
            }
    const auto cut = [&](const TextPlace &range) {
        const Chars &chars = *of(range.paragraph);
        return Chars(chars.begin() + range.from, chars.begin() + range.to);
    };
    switch (remark.kind) {
    case MarkKind::Replace:
        replace(*at, numbered(remark.text));
        break;
    case MarkKind::Delete:
        replace(*at, {});
        break;
    case MarkKind::Insert:
        replace({at->paragraph, at->to, at->to}, numbered(remark.text));
        break;
    case MarkKind::CharacterSpace:
        replace({at->paragraph, at->from, at->from}, numbered(QString(QChar(0x3000))));
        break;
    case MarkKind::Separate:
        replace({at->paragraph, at->from, at->from}, numbered(QStringLiteral(" ")));
        break;
    case MarkKind::Swap: {
        const Chars a = cut(*at), b = cut(*to);
        const bool atLater = at->paragraph == to->paragraph && at->from > to->from;
        replace(atLater ? *at : *to, atLater ? b : a);
        replace(atLater ? *to : *at, atLater ? a : b);
        break;
    }
    case MarkKind::Move: {
        const Chars moved = cut(*at);
        const bool backwards = at->paragraph == to->paragraph && to->from < at->from;
        if (backwards) {
            replace(*at, {});
            replace(*to, moved);
        } else {
            replace(*to, moved);
            replace(*at, {});
        }
        break;
    }
    case MarkKind::Join:
        joinUp(at->paragraph);
        break;
    case MarkKind::Split:
        split(at->paragraph, at->from, newParagraph());
        break;
    case MarkKind::ReplaceAll: {
        for (auto &[id, chars] : account) {
            QString line;
            for (const Char &c : chars)
                line += c.value;
            std::vector<int> places;
            for (qsizetype i = line.indexOf(remark.anchor->quote); i >= 0;
                 i = line.indexOf(remark.anchor->quote, i + remark.anchor->quote.size()))
                places.push_back(int(i));
            for (auto i = places.rbegin(); i != places.rend(); ++i)
                replace({id, *i, *i + int(remark.anchor->quote.size())}, numbered(remark.text));
        }
        break;
    }
    default: // looks, and what stays
        break;
    }
}

void RandomMarks::edit()
{
    const edit::EditContext who{QStringLiteral("甲"), {}};
    const TextPlace at = somewhere(below(2) == 0);
    switch (below(6)) {
    case 0: {
        if (below(3) != 0)
            break;
        if (did(edit::splitParagraph(document, at.paragraph, at.from, who)))
            split(at.paragraph, at.from, newParagraph());
        break;
    }
    case 1:
        if (account.size() > 6 && indexOf(at.paragraph) > 0)
            if (did(edit::joinToPrevious(document, at.paragraph, who)))
                joinUp(at.paragraph);
        break;
    default: {
        const QString with = words(below(4));
        if (did(edit::replaceText(document, at.paragraph, at.from, at.to, with, who)))
            replace(at, numbered(with));
        break;
    }
    }
}

void RandomMarks::takeBack()
{
    if (undoable.empty() || undoable.back().first.revision != revisions.back().revision)
        return;
    const auto [entry, before] = undoable.back();
    const std::size_t facts = statements.size();
    const auto change = edit::undoChange({entry}, {}, document, {entry.change.author, {}});
    ASSERT_TRUE(change) << change.error().toText().toStdString();
    EXPECT_TRUE(change->facts.empty());
    ASSERT_TRUE(commit(change));
    EXPECT_EQ(statements.size(), facts);
    account = before;
    undoable.pop_back();
    ++undone;
}

} // namespace

TEST_F(RandomMarks, TextIsWhatTheMarksSayAndNoneIsLost)
{
    for (const Id id : paragraphs())
        setText(id, words(50));
    for (const Id id : paragraphs())
        account.push_back({id, numbered(text(id))});
    std::size_t read = 0;
    for (int step = 0; known.size() < 1000; ++step) {
        ASSERT_LT(step, 20000);
        where = QStringLiteral("step %1").arg(step);
        switch (below(8)) {
        case 0:
        case 1:
        case 2:
            makeMark();
            break;
        case 3:
        case 4:
            edit();
            break;
        case 5:
            takeBack();
            break;
        default:
            decide();
            break;
        }
        if (statements.size() != read)
            sheet = Sheet::of(statements);
        read = statements.size();
        ASSERT_EQ(actual(), expected()) << where.toStdString();
        if (HasFailure())
            FAIL() << where.toStdString();
    }
    EXPECT_GT(acceptedCount, 100);
    EXPECT_GT(staleCount, 20);
    EXPECT_GT(undone, 50);
    EXPECT_TRUE(sheet.damaged.empty());
    ASSERT_EQ(sheet.remarks.size(), known.size());
    for (const Remark &remark : sheet.remarks)
        EXPECT_EQ(remark.state(), known.at(remark.id).state) << toName(remark.kind).toStdString();
    std::cout << acceptedCount << " accepted, " << staleCount << " stale, " << undone << " undone\n";
}
