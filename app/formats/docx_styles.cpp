#include "formats/docx_styles.h"

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

template <typename Value> void take(std::optional<Value> &own, const std::optional<Value> &nearer)
{
    if (nearer)
        own = nearer;
}

bool isOn(const XmlNode &node)
{
    const QString value = node.attribute("w:val"_L1, u"true"_s);
    return value != "false"_L1 && value != "0"_L1 && value != "off"_L1;
}

constexpr int longestChain = 20; // styles may stand on each other in a ring

} // namespace

void DocxRunLook::add(const DocxRunLook &nearer)
{
    take(isBold, nearer.isBold);
    take(isHidden, nearer.isHidden);
    take(size, nearer.size);
}

void DocxParagraphLook::add(const DocxParagraphLook &nearer)
{
    run.add(nearer.run);
    take(isCentred, nearer.isCentred);
    take(isIndented, nearer.isIndented);
    take(outlineLevel, nearer.outlineLevel);
    take(list, nearer.list);
    take(listLevel, nearer.listLevel);
}

DocxRunLook runLookFrom(const XmlNode *properties)
{
    DocxRunLook look;
    if (!properties)
        return look;
    if (const XmlNode *bold = properties->child("w:b"_L1))
        look.isBold = isOn(*bold);
    if (const XmlNode *hidden = properties->child("w:vanish"_L1))
        look.isHidden = isOn(*hidden);
    if (const XmlNode *size = properties->child("w:sz"_L1)) {
        const double points = size->attribute("w:val"_L1).toDouble() / 2;
        if (points > 0 && points < 2000)
            look.size = points;
    }
    return look;
}

DocxParagraphLook paragraphLookFrom(const XmlNode *properties)
{
    DocxParagraphLook look;
    if (!properties)
        return look;
    if (const XmlNode *alignment = properties->child("w:jc"_L1))
        look.isCentred = alignment->attribute("w:val"_L1) == "center"_L1;
    if (const XmlNode *indent = properties->child("w:ind"_L1)) {
        const bool says = indent->hasAttribute("w:firstLine"_L1) || indent->hasAttribute("w:firstLineChars"_L1)
            || indent->hasAttribute("w:hanging"_L1);
        if (says)
            look.isIndented =
                indent->attribute("w:firstLine"_L1).toInt() > 0 || indent->attribute("w:firstLineChars"_L1).toInt() > 0;
    }
    if (const XmlNode *outline = properties->child("w:outlineLvl"_L1))
        look.outlineLevel = outline->attribute("w:val"_L1).toInt();
    if (const XmlNode *list = properties->child("w:numPr"_L1)) {
        if (const XmlNode *id = list->child("w:numId"_L1))
            look.list = id->attribute("w:val"_L1).toInt();
        if (const XmlNode *level = list->child("w:ilvl"_L1))
            look.listLevel = level->attribute("w:val"_L1).toInt();
    }
    return look;
}

DocxStyles::DocxStyles(const XmlNode &styles)
{
    for (const XmlNode &node : styles.children) {
        if (node.is("w:docDefaults"_L1)) {
            if (const XmlNode *run = node.child("w:rPrDefault"_L1))
                m_defaults = runLookFrom(run->child("w:rPr"_L1));
            continue;
        }
        if (!node.is("w:style"_L1))
            continue;
        Style style;
        if (const XmlNode *name = node.child("w:name"_L1))
            style.name = name->attribute("w:val"_L1);
        if (const XmlNode *base = node.child("w:basedOn"_L1))
            style.basedOn = base->attribute("w:val"_L1);
        style.look = paragraphLookFrom(node.child("w:pPr"_L1));
        style.look.run = runLookFrom(node.child("w:rPr"_L1));
        const QString id = node.attribute("w:styleId"_L1);
        const QString isDefault = node.attribute("w:default"_L1);
        if (node.attribute("w:type"_L1) == "paragraph"_L1 && (isDefault == "1"_L1 || isDefault == "true"_L1))
            m_defaultParagraph = id;
        m_styles.insert(id, style);
    }
}

QString DocxStyles::nameOf(const QString &id) const
{
    const auto found = m_styles.constFind(id);
    return found != m_styles.constEnd() && !found->name.isEmpty() ? found->name : id;
}

std::vector<const DocxStyles::Style *> DocxStyles::basesOf(QString next) const
{
    std::vector<const Style *> chain;
    while (!next.isEmpty() && chain.size() < longestChain) {
        const auto found = m_styles.constFind(next);
        if (found == m_styles.constEnd())
            break;
        chain.push_back(&*found);
        next = found->basedOn;
    }
    return chain;
}

DocxParagraphLook DocxStyles::paragraph(const QString &id) const
{
    const std::vector<const Style *> chain = basesOf(id.isEmpty() ? m_defaultParagraph : id);
    DocxParagraphLook look;
    look.run = m_defaults;
    for (auto style = chain.rbegin(); style != chain.rend(); ++style)
        look.add((*style)->look);
    return look;
}

DocxRunLook DocxStyles::run(const QString &id) const
{
    const std::vector<const Style *> chain = basesOf(id);
    DocxRunLook look;
    for (auto style = chain.rbegin(); style != chain.rend(); ++style)
        look.add((*style)->look.run);
    return look;
}

} // namespace banxin::formats
