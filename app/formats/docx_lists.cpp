#include "formats/docx_lists.h"

#include <algorithm>

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

int numberIn(const XmlNode &node, QLatin1String child, int other)
{
    const XmlNode *found = node.child(child);
    bool isNumber = false;
    const int value = found ? found->attribute("w:val"_L1).toInt(&isNumber) : 0;
    constexpr int most = 1'000'000; // nobody counts further, and ours go on counting
    return isNumber ? std::clamp(value, -1, most) : other;
}

} // namespace

DocxLists::Level DocxLists::levelFrom(const XmlNode &node)
{
    Level level;
    level.start = numberIn(node, "w:start"_L1, 0);
    if (const XmlNode *format = node.child("w:numFmt"_L1))
        level.format = numberFormatNamed(format->attribute("w:val"_L1));
    if (const XmlNode *text = node.child("w:lvlText"_L1))
        level.text = text->attribute("w:val"_L1).left(100);
    level.restartsAfter = numberIn(node, "w:lvlRestart"_L1, -1);
    level.isLegal = node.child("w:isLgl"_L1) != nullptr;
    return level;
}

DocxLists::DocxLists(const XmlNode &numbering)
{
    QHash<QString, int> byStyle; // a list's style names the kind that has its levels
    QHash<int, QString> linked;
    for (const XmlNode &node : numbering.children) {
        if (!node.is("w:abstractNum"_L1))
            continue;
        const int id = node.attribute("w:abstractNumId"_L1).toInt();
        Kind kind;
        for (const XmlNode &child : node.children) {
            const int level = child.attribute("w:ilvl"_L1).toInt();
            if (child.is("w:lvl"_L1) && level >= 0 && level < levelCount)
                kind.levels[static_cast<std::size_t>(level)] = levelFrom(child);
            if (child.is("w:styleLink"_L1))
                byStyle.insert(child.attribute("w:val"_L1), id);
            if (child.is("w:numStyleLink"_L1))
                linked.insert(id, child.attribute("w:val"_L1));
        }
        m_kinds.insert(id, kind);
    }
    for (auto link = linked.constBegin(); link != linked.constEnd(); ++link)
        if (const auto kind = byStyle.constFind(*link); kind != byStyle.constEnd())
            m_kinds[link.key()].levels = m_kinds.value(*kind).levels;
    for (const XmlNode &node : numbering.children) {
        if (!node.is("w:num"_L1))
            continue;
        List list;
        list.kind = numberIn(node, "w:abstractNumId"_L1, -1);
        for (const XmlNode &child : node.children) {
            if (!child.is("w:lvlOverride"_L1))
                continue;
            const int level = child.attribute("w:ilvl"_L1).toInt();
            if (const XmlNode *replaced = child.child("w:lvl"_L1))
                list.replaced.insert(level, levelFrom(*replaced));
            if (child.child("w:startOverride"_L1))
                list.starts.insert(level, numberIn(child, "w:startOverride"_L1, 1));
        }
        m_lists.insert(node.attribute("w:numId"_L1).toInt(), list);
    }
}

DocxLists::Mark DocxLists::next(int list, int level)
{
    const auto found = m_lists.find(list);
    if (found == m_lists.end() || level < 0 || level >= levelCount || !m_kinds.contains(found->kind))
        return {};
    Kind &kind = m_kinds[found->kind];
    const auto levelAt = [&](int at) {
        const auto replaced = found->replaced.constFind(at);
        return replaced != found->replaced.constEnd() ? *replaced : kind.levels[static_cast<std::size_t>(at)];
    };
    if (!found->hasBegun) {
        found->hasBegun = true;
        for (auto start = found->starts.constBegin(); start != found->starts.constEnd(); ++start)
            if (start.key() >= 0 && start.key() < levelCount)
                kind.isCounting[static_cast<std::size_t>(start.key())] = false;
    }
    const auto countOf = [&](int at) -> int & { return kind.counts[static_cast<std::size_t>(at)]; };
    const auto startOf = [&](int at) { return found->starts.value(at, levelAt(at).start); };
    for (int at = 0; at <= level; ++at) {
        auto &isCounting = kind.isCounting[static_cast<std::size_t>(at)];
        if (!isCounting)
            countOf(at) = startOf(at);
        else if (at == level)
            ++countOf(at);
        isCounting |= at == level; // those above may not have come yet
    }
    for (int at = level + 1; at < levelCount; ++at) {
        const int after = levelAt(at).restartsAfter;
        if (after < 0 || (after > 0 && level < after))
            kind.isCounting[static_cast<std::size_t>(at)] = false;
    }
    const Level own = levelAt(level);
    if (own.format == NumberFormat::Bullet)
        return {own.text, true};
    QString text;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        const int at = i + 1 < own.text.size() && own.text[i] == u'%' ? own.text[i + 1].digitValue() - 1 : -1;
        if (at < 0 || at >= levelCount) {
            text += own.text[i];
            continue;
        }
        ++i;
        const NumberFormat format = own.isLegal && at < level ? NumberFormat::Decimal : levelAt(at).format;
        text += numberText(countOf(at), format);
    }
    return {text, false};
}

} // namespace banxin::formats
