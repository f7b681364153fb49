#include "formats/looks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace banxin::formats {

using manuscript::Block;

namespace {

constexpr qsizetype longestHead = 60;
constexpr double larger = 1.12;

int tenths(double size) { return static_cast<int>(std::lround(size * 10)); }

bool couldBeHead(const Block &block)
{
    const QString text = block.text.trimmed();
    return block.kind == Block::Kind::Text && block.place == Block::Place::Story && block.size > 0 && !text.isEmpty()
        && text.size() <= longestHead && !QStringLiteral("。；，").contains(text.back());
}

/// Set apart in bold for other reasons than being a head.
bool isFurniture(const QString &text)
{
    static const QRegularExpression marks(
        QStringLiteral("编辑|记者|通讯员|校对|摄影|摄[）)]?$|电话|主办|作者|来源|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"));
    return marks.match(text).hasMatch();
}

/// A plain text with # before its heads, put into Word or onto a page as it is. One alone may be a hash.
void takeMarks(std::vector<Block> &blocks)
{
    static const QRegularExpression mark(QStringLiteral("^\\s*(#{1,6})[ \\t\\x{3000}]+(?=\\S)"));
    const auto isMarked = [](const Block &block) {
        return block.kind == Block::Kind::Text && mark.match(block.text).hasMatch();
    };
    if (std::count_if(blocks.begin(), blocks.end(), isMarked) < 2)
        return;
    for (Block &block : blocks) {
        const auto found = mark.match(block.text);
        if (block.kind != Block::Kind::Text || !found.hasMatch())
            continue;
        block.headingLevel = static_cast<int>(found.capturedLength(1));
        for (Block::Markup &other : block.markup)
            other.at = std::max(0, other.at - static_cast<int>(found.capturedEnd()));
        for (Block::Revision &revision : block.revisions) {
            revision.length =
                std::max(0, revision.length - std::max(0, static_cast<int>(found.capturedEnd()) - revision.at));
            revision.at = std::max(0, revision.at - static_cast<int>(found.capturedEnd()));
        }
        std::erase_if(block.revisions,
            [](const Block::Revision &revision) { return revision.length == 0 && revision.left.isEmpty(); });
        Block::Markup taken;
        taken.line = block.line;
        taken.text = found.captured(1);
        block.markup.insert(block.markup.begin(), taken);
        block.text.remove(0, found.capturedEnd());
    }
}

} // namespace

void addHeadingLevels(std::vector<Block> &blocks)
{
    if (std::none_of(blocks.begin(), blocks.end(), [](const Block &block) { return block.headingLevel > 0; }))
        takeMarks(blocks);
    std::map<int, qsizetype> sizes; // characters
    qsizetype all = 0, bold = 0;
    for (const Block &block : blocks) {
        if (block.headingLevel > 0)
            return;
        if (block.kind != Block::Kind::Text || block.size <= 0)
            continue;
        sizes[tenths(block.size)] += block.text.size();
        all += block.text.size();
        bold += block.isBold ? block.text.size() : 0;
    }
    if (sizes.size() < 2)
        return;
    const auto body = std::max_element(
        sizes.begin(), sizes.end(), [](const auto &one, const auto &other) { return one.second < other.second; });
    const double usual = body->first / 10.0;
    std::map<int, int, std::greater<>> levels; // the largest first
    for (const Block &block : blocks)
        if (couldBeHead(block) && block.size >= usual * larger && !isFurniture(block.text))
            levels[tenths(block.size)] = 0;
    int level = 0;
    constexpr int lowest = 5;
    for (auto &[size, rank] : levels)
        rank = std::min(++level, lowest);
    if (levels.empty())
        return;
    const bool boldTells = bold * 5 < all * 2;
    for (Block &block : blocks) {
        if (!couldBeHead(block) || isFurniture(block.text))
            continue;
        if (const auto rank = levels.find(tenths(block.size)); rank != levels.end())
            block.headingLevel = rank->second;
        else if (boldTells && block.isBold && block.size > usual * 0.97)
            block.headingLevel = std::min(level + 1, lowest + 1);
    }
}

} // namespace banxin::formats
