#include "formats/docx_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace banxin::formats {

using manuscript::Block;
using manuscript::SourcePicture;

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// What a character of a symbol font means; empty where nobody has said.
QString symbolMeant(const QString &font, uint code)
{
    static const QJsonObject fonts = [] {
        QFile file(u":/rules/symbol_fonts.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()[u"fonts"].toObject()
                                              : QJsonObject();
    }();
    return fonts[font].toObject()[QString::number(code & 0xFF, 16).toUpper()].toString();
}

/// All text of a change that is left out, tabs and line ends with it.
void gatherText(const XmlNode &node, QString &text)
{
    for (const XmlNode &child : node.children) {
        if (child.is("w:t"_L1) || child.is("w:delText"_L1))
            text += child.allText();
        else if (child.is("w:tab"_L1))
            text += u'\t';
        else if (child.is("w:br"_L1) || child.is("w:cr"_L1))
            text += u'\n';
        else if (!child.isText() && !child.is("w:pict"_L1) && !child.is("w:drawing"_L1))
            gatherText(child, text);
    }
}

void gatherMath(const XmlNode &node, QString &text)
{
    for (const XmlNode &child : node.children) {
        if (child.is("m:t"_L1))
            text += child.allText();
        else
            gatherMath(child, text);
    }
}

} // namespace

void DocxReader::inlines(const XmlNode &parent)
{
    for (const XmlNode &node : parent.children)
        one(node);
}

void DocxReader::one(const XmlNode &node)
{
    if (node.is("w:r"_L1))
        run(node);
    else if (node.is("w:ins"_L1) || node.is("w:moveTo"_L1))
        change(node, true);
    else if (node.is("w:del"_L1) || node.is("w:moveFrom"_L1))
        change(node, false);
    else if (node.is("m:oMath"_L1) || node.is("m:oMathPara"_L1)) {
        QString formula;
        gatherMath(node, formula);
        text(formula, m_look.run);
        note(tr("稿件里有公式，只读入了其中的字符。"));
    } else if (node.is("mc:AlternateContent"_L1)) {
        if (const XmlNode *choice = node.child("mc:Choice"_L1))
            inlines(*choice);
        else if (const XmlNode *fallback = node.child("mc:Fallback"_L1))
            inlines(*fallback);
    } else if (node.is("w:hyperlink"_L1) || node.is("w:smartTag"_L1) || node.is("w:sdt"_L1)
        || node.is("w:sdtContent"_L1) || node.is("w:fldSimple"_L1) || node.is("w:customXml"_L1) || node.is("w:dir"_L1)
        || node.is("w:bdo"_L1)) {
        inlines(node);
    }
}

void DocxReader::change(const XmlNode &node, bool isInsertion)
{
    ++(isInsertion ? m_insertions : m_deletions);
    m_authors.insert(node.attribute("w:author"_L1));
    const bool isIn = isInsertion == (m_changes == TrackedChanges::Accepted);
    const QString author = node.attribute("w:author"_L1);
    auto at = static_cast<int>(m_block.text.size());
    if (isIn) {
        const std::size_t blocks = m_source.blocks.size();
        inlines(node);
        if (m_source.blocks.size() > blocks)
            at = 0; // a line ended within it
        if (const int length = static_cast<int>(m_block.text.size()) - at; length > 0)
            m_block.revisions.push_back({at, length, {}, author});
        return;
    }
    QString left;
    gatherText(node, left);
    if (!left.trimmed().isEmpty())
        m_block.revisions.push_back({at, 0, left, author});
    leaveOut(left, isInsertion ? tr("修订中插入的文字") : tr("修订中删除的文字"));
}

void DocxReader::run(const XmlNode &node)
{
    const XmlNode *properties = node.child("w:rPr"_L1);
    DocxRunLook look = m_look.run;
    if (const XmlNode *style = properties ? properties->child("w:rStyle"_L1) : nullptr)
        look.add(m_styles.run(style->attribute("w:val"_L1)));
    look.add(runLookFrom(properties));
    for (const XmlNode &child : node.children)
        inRun(child, look);
}

void DocxReader::inRun(const XmlNode &node, const DocxRunLook &look)
{
    if (node.is("w:t"_L1) || node.is("w:delText"_L1))
        text(node.allText(), look);
    else if (node.is("w:tab"_L1) || node.is("w:ptab"_L1))
        text(u"\t"_s, look);
    else if (node.is("w:br"_L1)) {
        if (node.attribute("w:type"_L1, u"textWrapping"_s) == "textWrapping"_L1 && !look.isHidden.value_or(false))
            lineBreak();
    } else if (node.is("w:cr"_L1))
        lineBreak();
    else if (node.is("w:noBreakHyphen"_L1))
        text(u"-"_s, look);
    else if (node.is("w:sym"_L1))
        symbol(node, look);
    else if (node.is("w:fldChar"_L1) || node.is("w:instrText"_L1))
        field(node);
    else if (node.is("w:footnoteReference"_L1))
        footnoteMark(node, false, look);
    else if (node.is("w:endnoteReference"_L1))
        footnoteMark(node, true, look);
    else if (node.is("w:commentReference"_L1)) {
        const Comment comment = m_comments.value(node.attribute("w:id"_L1));
        if (!comment.text.isEmpty())
            note(tr("第 %1 段的批注（%2）：%3").arg(nextLine()).arg(comment.author, comment.text));
    } else if (node.is("w:ruby"_L1)) {
        if (const XmlNode *base = node.child("w:rubyBase"_L1))
            inlines(*base);
        if (const XmlNode *above = node.child("w:rt"_L1)) {
            QString reading;
            gatherText(*above, reading);
            leaveOut(reading, tr("注音"));
        }
    } else if (node.is("w:drawing"_L1) || node.is("w:pict"_L1) || node.is("w:object"_L1)) {
        if (!look.isHidden.value_or(false))
            graphics(node);
    } else if (node.is("mc:AlternateContent"_L1)) {
        const XmlNode *choice = node.child("mc:Choice"_L1);
        if (!choice)
            choice = node.child("mc:Fallback"_L1);
        if (choice)
            for (const XmlNode &child : choice->children)
                inRun(child, look);
    }
}

void DocxReader::text(const QString &run, const DocxRunLook &look)
{
    if (run.isEmpty())
        return;
    if (look.isHidden.value_or(false)) {
        leaveOut(run, tr("隐藏文字"));
        if (!run.trimmed().isEmpty())
            note(tr("稿件里有隐藏文字，没有读入。"));
        return;
    }
    if (isInField("TOC"_L1)) {
        leaveOut(run, tr("目录"));
        return;
    }
    const bool isInstruction =
        std::any_of(m_fields.begin(), m_fields.end(), [](const Field &one) { return !one.isResult; });
    if (isInstruction) {
        leaveOut(run, tr("域代码"));
        return;
    }
    for (const QChar c : run) {
        if (c == u'\n' || c == u'\r') { // of the XML's own layout
            m_block.text += u' ';
            continue;
        }
        m_block.text += c;
        if (c.isSpace())
            continue;
        ++m_shown;
        m_bold += look.isBold.value_or(false);
        if (look.size)
            ++m_sizes[*look.size];
    }
}

void DocxReader::field(const XmlNode &node)
{
    if (node.is("w:instrText"_L1)) {
        if (!m_fields.empty() && m_fields.back().instruction.size() < 1000)
            m_fields.back().instruction += node.allText();
        return;
    }
    const QString type = node.attribute("w:fldCharType"_L1);
    if (type == "begin"_L1 && m_fields.size() < 100)
        m_fields.push_back({});
    else if (type == "separate"_L1 && !m_fields.empty())
        m_fields.back().isResult = true;
    else if (type == "end"_L1 && !m_fields.empty())
        m_fields.pop_back();
}

bool DocxReader::isInField(QLatin1String instruction) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
        [&](const Field &one) { return one.instruction.trimmed().startsWith(instruction, Qt::CaseInsensitive); });
}

void DocxReader::symbol(const XmlNode &node, const DocxRunLook &look)
{
    const uint code = node.attribute("w:char"_L1).toUInt(nullptr, 16);
    const QString font = node.attribute("w:font"_L1);
    QString meant = symbolMeant(font, code);
    if (meant.isEmpty()) {
        meant = code >= 0x20 && code <= 0xFFFD && !(code >= 0xD800 && code < 0xE000)
            ? QString(QChar(static_cast<char16_t>(code)))
            : QString(QChar(0xFFFD));
        if (code >= 0xF000 && code <= 0xF0FF)
            note(tr("稿件里有 %1 字体的符号 %2，不知道是什么字符，原样保留。")
                     .arg(font, QString::number(code, 16).toUpper()));
    }
    text(meant, look);
}

void DocxReader::footnoteMark(const XmlNode &node, bool isEndnote, const DocxRunLook &look)
{
    const auto &all = isEndnote ? m_endnotes : m_footnotes;
    const auto found = all.constFind(node.attribute("w:id"_L1));
    if (found == all.constEnd())
        return;
    for (const MarkedNote &marked : m_marked)
        if (marked.node == &*found)
            return; // notes that mark each other
    m_marked.push_back({&*found, static_cast<int>(m_marked.size()) + 1});
    text(u"[%1]"_s.arg(m_marked.size()), look);
}

/// A drawing or its forerunner: pictures and boxes of text, in what else there is of shapes.
void DocxReader::graphics(const XmlNode &root)
{
    QString alternate;
    std::vector<const XmlNode *> open{&root};
    while (!open.empty()) {
        const XmlNode &node = *open.back();
        open.pop_back();
        if (node.is("w:txbxContent"_L1)) {
            if (std::find(m_boxes.begin(), m_boxes.end(), &node) == m_boxes.end())
                m_boxes.push_back(&node);
            continue;
        }
        if (node.is("wp:docPr"_L1))
            alternate = node.attribute("descr"_L1);
        else if (node.is("a:blip"_L1))
            picture(node.attribute("r:embed"_L1, node.attribute("r:link"_L1)), alternate);
        else if (node.is("v:imagedata"_L1))
            picture(node.attribute("r:id"_L1, node.attribute("r:href"_L1)), node.attribute("o:title"_L1));
        else if (node.is("c:chart"_L1) || node.is("dgm:relIds"_L1))
            note(tr("稿件里有图表或 SmartArt，没有读入。"));
        else if (node.is("o:OLEObject"_L1))
            note(tr("稿件里嵌有别的程序的对象，只读入了它的图。"));
        if (node.is("mc:AlternateContent"_L1)) { // one of them, not both
            if (!node.children.empty())
                open.push_back(&node.children.front());
            continue;
        }
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
            if (!child->isText())
                open.push_back(&*child);
    }
}

void DocxReader::picture(const QString &relation, const QString &alternate)
{
    const auto found = m_relations.constFind(relation);
    if (found == m_relations.constEnd())
        return;
    Block block;
    block.kind = Block::Kind::Picture;
    block.place = m_place;
    // What Word or the file's name says of it is nobody's caption.
    static const QRegularExpression nobodys(u"^\\s*$|\\.(?:jpe?g|png|gif|bmp|webp|tiff?|emf|wmf)\\s*$|已自动生成|"
                                            u"automatically generated|^[A-Za-z0-9_\\-\\s:/.\\\\]+$"
                                            "|^(?:图片|图像)\\s*\\d*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!nobodys.match(alternate).hasMatch())
        block.text = alternate.simplified();
    block.picture = found->target;
    if (!found->isOutside) {
        auto name = m_taken.constFind(found->target);
        if (name == m_taken.constEnd()) {
            const auto bytes = m_package.archive().read(found->target);
            if (!bytes) {
                note(tr("稿件里的一张图读不出来：%1").arg(bytes.error().what));
                return;
            }
            QString base = found->target.section(u'/', -1);
            const auto isTaken = [this](const QString &wanted) {
                return std::any_of(m_source.pictures.begin(), m_source.pictures.end(),
                    [&](const SourcePicture &one) { return one.name == wanted; });
            };
            if (isTaken(base))
                base = u"%1-%2"_s.arg(m_source.pictures.size() + 1).arg(base);
            m_source.pictures.push_back({base, *bytes});
            name = m_taken.insert(found->target, base);
            static const QRegularExpression drawn(u"\\.(?:emf|wmf)$"_s, QRegularExpression::CaseInsensitiveOption);
            if (drawn.match(base).hasMatch())
                note(tr("图 %1 是 Windows 图元文件，不能直接上版，请换成照片或位图。").arg(base));
        }
        block.picture = *name;
    }
    if (m_shown > 0) {
        m_pictures.push_back(std::move(block));
        return;
    }
    block.line = nextLine();
    block.blanksBefore = std::exchange(m_blanks, 0);
    m_source.blocks.push_back(std::move(block));
}

} // namespace banxin::formats
