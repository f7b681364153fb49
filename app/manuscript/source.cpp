#include "manuscript/source.h"

#include <algorithm>

namespace banxin::manuscript {

int lineAt(const Block &block, qsizetype at)
{
    auto it = std::upper_bound(block.markup.begin(), block.markup.end(), at,
        [](qsizetype place, const Block::Markup &each) { return place < each.at; });
    while (it != block.markup.begin()) {
        --it;
        if (it->text == QLatin1String("\n"))
            return it->line + 1;
    }
    return block.line;
}

} // namespace banxin::manuscript
