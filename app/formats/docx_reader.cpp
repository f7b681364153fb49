#include "formats/docx_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace banxin::formats {

using manuscript::Block;

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

constexpr int deepest = 60; // tables in tables, boxes in boxes

int headingLevelOf(const QString &style, const DocxParagraphLook &look)
{
    static const QRegularExpression heading(
        u"^(?:heading|标题|見出し)\\s*([1-9])"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = heading.match(style); match.hasMatch())
        return std::min(match.captured(1).toInt(), 6);
    if (style.compare("title"_L1, Qt::CaseInsensitive) == 0 || style == "标题"_L1)
        return 1;
    if (look.outlineLevel && *look.outlineLevel >= 0 && *look.outlineLevel < 6)
        return *look.outlineLevel + 1;
    return 0;
}

} // namespace

base::Status DocxReader::read()
{
    m_part = m_package.documentPart();
    if (const auto status = readParts(); !status)
        return status;
    const auto document = m_package.xml(m_part);
    if (!document)
        return tl::unexpected(document.error());
    const XmlNode *content = document->child("w:body"_L1);
    if (!content) {
        return base::failure(base::ErrorKind::Refused, tr("这个文件里没有 Word 文档的正文。"), m_source.name,
            tr("请在 Word 或 WPS 里打开它，另存为新的 .docx 再试。"));
    }
    body(*content);
    flush();
    addFootnotes();
    readPageEdges();
    addNotes();
    return {};
}

/// What else the document needs. A part that is not there is as good as an empty one; a damaged one is told.
base::Status DocxReader::readParts()
{
    const auto relations = m_package.relationsOf(m_part);
    if (!relations)
        return tl::unexpected(relations.error());
    m_relations = *relations;
    for (const DocxRelation &relation : m_relations) {
        const bool isWanted = relation.kind == "styles"_L1 || relation.kind == "numbering"_L1
            || relation.kind == "footnotes"_L1 || relation.kind == "endnotes"_L1 || relation.kind == "comments"_L1;
        if (!isWanted || relation.isOutside || !m_package.archive().has(relation.target))
            continue;
        const auto tree = m_package.xml(relation.target);
        if (!tree)
            return tl::unexpected(tree.error());
        if (relation.kind == "styles"_L1)
            m_styles = DocxStyles(*tree);
        else if (relation.kind == "numbering"_L1)
            m_lists = DocxLists(*tree);
        for (const XmlNode &node : tree->children) {
            const QString id = node.attribute("w:id"_L1);
            const QString type = node.attribute("w:type"_L1);
            const bool isReal = type.isEmpty() || type == "normal"_L1; // not the line between text and notes
            if (node.is("w:footnote"_L1) && isReal)
                m_footnotes.insert(id, node);
            else if (node.is("w:endnote"_L1) && isReal)
                m_endnotes.insert(id, node);
            else if (node.is("w:comment"_L1))
                m_comments.insert(id, {node.attribute("w:author"_L1), node.allText().simplified()});
        }
    }
    return {};
}

void DocxReader::readPageEdges()
{
    QStringList seen;
    const auto relations = m_relations; // blocks of another part look their pictures up there
    for (const DocxRelation &relation : relations) {
        const bool isHeader = relation.kind == "header"_L1;
        if ((!isHeader && relation.kind != "footer"_L1) || relation.isOutside)
            continue;
        const auto tree = m_package.xml(relation.target);
        if (!tree)
            continue;
        m_relations = m_package.relationsOf(relation.target).value_or(QHash<QString, DocxRelation>());
        QStringList lines;
        for (const Block &block : blocksOf(*tree))
            lines += block.text.trimmed();
        lines.removeAll(QString());
        const QString line = lines.join(u'\n');
        if (!line.isEmpty() && !seen.contains(line)) {
            seen.push_back(line);
            leaveOut(line, isHeader ? tr("页眉") : tr("页脚"));
        }
    }
    m_relations = relations;
}

void DocxReader::addFootnotes()
{
    m_place = Block::Place::Footnote;
    for (std::size_t i = 0; i < m_marked.size(); ++i) { // a note may hold the mark of another
        const MarkedNote marked = m_marked[i];
        const auto before = m_source.blocks.size();
        body(*marked.node);
        flush();
        if (m_source.blocks.size() > before) {
            const QString number = u"[%1] "_s.arg(marked.number);
            m_source.blocks[before].text.prepend(number);
            for (Block::Revision &revision : m_source.blocks[before].revisions)
                revision.at += static_cast<int>(number.size());
        }
        if (m_marked.size() > 10'000)
            break;
    }
    m_place = Block::Place::Story;
}

void DocxReader::addNotes()
{
    if (m_insertions + m_deletions > 0) {
        m_source.hasTrackedChanges = true;
        QStringList authors(m_authors.begin(), m_authors.end());
        authors.sort();
        authors.removeAll(QString());
        const QString who = authors.isEmpty() ? QString() : u"（%1）"_s.arg(authors.join(u'、'));
        const QString how = m_changes == TrackedChanges::Accepted
            ? tr("稿件带有修订%1：插入 %2 处、删除 %3 处，按接受修订读入。")
            : tr("稿件带有修订%1：插入 %2 处、删除 %3 处，按拒绝修订读入。");
        m_source.notes.prepend(how.arg(who).arg(m_insertions).arg(m_deletions));
    }
    if (!m_marked.empty())
        note(tr("稿件有 %1 条脚注，标作 [1]、[2]……，放在正文之后。").arg(m_marked.size()));
    if (m_package.hasMacros())
        note(tr("稿件里有宏，没有运行，也没有读入。"));
    const bool hasOutside = std::any_of(m_relations.begin(), m_relations.end(),
        [](const DocxRelation &relation) { return relation.isOutside && relation.kind != "hyperlink"_L1; });
    if (hasOutside)
        note(tr("稿件引用了文件之外的内容，没有去取。"));
    if (!m_package.archive().passedOver().isEmpty())
        note(tr("稿件的压缩包里有路径不正常的文件，没有读入。"));
}

// Blocks ------------------------------------------------------------------------------------------

void DocxReader::body(const XmlNode &parent)
{
    if (++m_depth > deepest) {
        leaveOut(parent.allText().trimmed(), tr("嵌套过深"));
        --m_depth;
        return;
    }
    for (const XmlNode &node : parent.children) {
        if (node.is("w:p"_L1))
            paragraph(node);
        else if (node.is("w:tbl"_L1))
            table(node);
        else if (node.is("w:sdt"_L1)) {
            if (const XmlNode *content = node.child("w:sdtContent"_L1)) {
                const XmlNode *properties = node.child("w:sdtPr"_L1);
                const XmlNode *part = properties ? properties->child("w:docPartObj"_L1) : nullptr;
                const XmlNode *gallery = part ? part->child("w:docPartGallery"_L1) : nullptr;
                if (gallery && gallery->attribute("w:val"_L1) == "Table of Contents"_L1) {
                    QStringList lines;
                    for (const Block &block : blocksOf(*content))
                        lines += block.text.trimmed();
                    leaveOut(lines.join(u'\n'), tr("目录"));
                } else {
                    body(*content);
                }
            }
        } else if (node.is("w:ins"_L1) || node.is("w:moveTo"_L1) || node.is("w:customXml"_L1)) {
            body(node);
        } else if (node.is("w:altChunk"_L1)) {
            note(tr("稿件里嵌有另一个文件，没有读入。"));
        } else if (node.is("mc:AlternateContent"_L1)) {
            if (const XmlNode *choice = node.children.empty() ? nullptr : &node.children.front())
                body(*choice);
        }
    }
    --m_depth;
}

std::vector<Block> DocxReader::blocksOf(const XmlNode &parent)
{
    flush();
    std::vector<Block> outer;
    outer.swap(m_source.blocks);
    const int blanks = std::exchange(m_blanks, 0);
    body(parent);
    flush();
    outer.swap(m_source.blocks);
    m_blanks = blanks;
    return outer;
}

namespace {

int countWithin(const XmlNode &node, std::initializer_list<QLatin1String> names)
{
    int count = 0;
    for (const XmlNode &child : node.children)
        count += int(std::find(names.begin(), names.end(), child.name) != names.end()) + countWithin(child, names);
    return count;
}

/// Rows or cells, whatever controls they stand in.
void collect(const XmlNode &parent, QLatin1String what, std::vector<const XmlNode *> &found)
{
    for (const XmlNode &node : parent.children) {
        if (node.name == what)
            found.push_back(&node);
        else if (node.is("w:sdt"_L1) || node.is("w:sdtContent"_L1) || node.is("w:customXml"_L1))
            collect(node, what, found);
    }
}

} // namespace

/// Tables also put a picture beside a text, or a frame round one.
bool DocxReader::holdsData(const XmlNode &node) const
{
    if (countWithin(node, {"w:tbl"_L1, "w:drawing"_L1, "w:pict"_L1, "w:object"_L1}) > 0)
        return false;
    std::vector<const XmlNode *> rows;
    collect(node, "w:tr"_L1, rows);
    std::size_t columns = 0;
    for (const XmlNode *row : rows) {
        std::vector<const XmlNode *> cells;
        collect(*row, "w:tc"_L1, cells);
        columns = std::max(columns, cells.size());
        constexpr qsizetype longestCell = 400;
        for (const XmlNode *cell : cells)
            if (cell->allText().size() > longestCell)
                return false;
    }
    return columns >= 2 && rows.size() >= 2;
}

void DocxReader::table(const XmlNode &node)
{
    flush();
    std::vector<const XmlNode *> rows;
    collect(node, "w:tr"_L1, rows);
    const bool isData = holdsData(node);
    for (const XmlNode *row : rows) {
        const XmlNode *properties = row->child("w:trPr"_L1);
        const bool isStruck =
            properties && properties->child(m_changes == TrackedChanges::Accepted ? "w:del"_L1 : "w:ins"_L1) != nullptr;
        if (isStruck) {
            ++(m_changes == TrackedChanges::Accepted ? m_deletions : m_insertions);
            leaveOut(row->allText().trimmed(), tr("修订中的表格行"));
            continue;
        }
        std::vector<const XmlNode *> cells;
        collect(*row, "w:tc"_L1, cells);
        if (!isData) {
            for (const XmlNode *cell : cells) {
                body(*cell);
                flush();
            }
            continue;
        }
        Block block;
        block.kind = Block::Kind::TableRow;
        block.place = m_place;
        block.isTableHead = properties && properties->child("w:tblHeader"_L1);
        const int blanks = std::exchange(m_blanks, 0);
        for (const XmlNode *cell : cells) {
            QStringList lines;
            for (const Block &line : blocksOf(*cell))
                lines += line.text.trimmed();
            block.cells += lines.join(u'\n');
            const XmlNode *cellProperties = cell->child("w:tcPr"_L1);
            const XmlNode *span = cellProperties ? cellProperties->child("w:gridSpan"_L1) : nullptr;
            const int columns = span ? std::clamp(span->attribute("w:val"_L1).toInt(), 1, 100) : 1;
            for (int i = 1; i < columns; ++i)
                block.cells += QString();
        }
        if (block.cells.join(QString()).isEmpty())
            continue;
        block.blanksBefore = blanks;
        block.line = nextLine();
        block.text = block.cells.join(u'\t');
        m_source.blocks.push_back(std::move(block));
    }
    m_blanks = 0;
}

void DocxReader::paragraph(const XmlNode &node)
{
    const XmlNode *properties = node.child("w:pPr"_L1);
    beginParagraph(properties);
    inlines(node);
    const XmlNode *mark = properties ? properties->child("w:rPr"_L1) : nullptr;
    const bool joinsNext = mark && mark->child(m_changes == TrackedChanges::Accepted ? "w:del"_L1 : "w:ins"_L1);
    if (joinsNext) {
        m_isOpen = true;
        return;
    }
    endParagraph();
}

void DocxReader::beginParagraph(const XmlNode *properties)
{
    const bool goesOn = std::exchange(m_isOpen, false);
    if (!goesOn)
        flush();
    const XmlNode *style = properties ? properties->child("w:pStyle"_L1) : nullptr;
    const QString id = style ? style->attribute("w:val"_L1) : QString();
    m_style = id.isEmpty() ? QString() : m_styles.nameOf(id);
    m_look = m_styles.paragraph(id);
    m_look.add(paragraphLookFrom(properties));
    if (goesOn || m_look.list.value_or(0) <= 0)
        return;
    const DocxLists::Mark mark = m_lists.next(*m_look.list, m_look.listLevel.value_or(0));
    if (mark.isBullet && !mark.text.isEmpty())
        m_block.markup.push_back({0, mark.text, 0, {}});
    else if (!mark.text.isEmpty()) {
        m_block.text = mark.text;
        if (mark.text.back().unicode() < 0x80)
            m_block.text += u' ';
    }
}

void DocxReader::endParagraph()
{
    const bool isEmpty = m_shown == 0 && m_pictures.empty() && m_boxes.empty();
    if (isEmpty && m_block.text.trimmed().isEmpty())
        ++m_blanks;
    if (m_shown == 0)
        m_block = {}; // a number before nothing
    flush();
    for (Block &picture : std::exchange(m_pictures, {})) {
        picture.line = nextLine();
        m_source.blocks.push_back(std::move(picture));
    }
    const Block::Place place = std::exchange(m_place, m_place == Block::Place::Story ? Block::Place::TextBox : m_place);
    for (const XmlNode *box : std::exchange(m_boxes, {})) {
        body(*box);
        flush();
    }
    m_place = place;
}

void DocxReader::flush()
{
    if (!m_block.text.trimmed().isEmpty()) {
        m_block.line = nextLine();
        m_block.place = m_place;
        m_block.blanksBefore = std::exchange(m_blanks, 0);
        m_block.style = m_style;
        m_block.headingLevel = headingLevelOf(m_style, m_look);
        m_block.isBold = m_bold == m_shown;
        m_block.isCentred = m_look.isCentred.value_or(false);
        const QChar first = m_block.text[0];
        m_block.isIndented = m_look.isIndented.value_or(false) || first == u'\u3000' || first == u'\t'
            || m_block.text.startsWith("  "_L1);
        static const QRegularExpression quote(
            u"^(?:(?:intense )?quote|block ?text|引用|明显引用)"_s, QRegularExpression::CaseInsensitiveOption);
        m_block.isQuoted = quote.match(m_style).hasMatch();
        const auto most = std::max_element(m_sizes.begin(), m_sizes.end());
        m_block.size = most != m_sizes.end() ? most.key() : 0;
        for (Block::Markup &mark : m_block.markup)
            mark.line = m_block.line;
        m_source.blocks.push_back(std::move(m_block));
    }
    m_block = {};
    m_sizes.clear();
    m_shown = 0;
    m_bold = 0;
}

void DocxReader::lineBreak()
{
    if (m_block.text.trimmed().isEmpty()) {
        ++m_blanks;
        return;
    }
    if (headingLevelOf(m_style, m_look) > 0) {
        m_block.text += u' '; // a headline in two lines is one
        return;
    }
    flush();
}

void DocxReader::leaveOut(const QString &text, const QString &why)
{
    if (!text.trimmed().isEmpty())
        m_source.leftOut.push_back({nextLine(), text, why});
}

void DocxReader::note(const QString &text)
{
    if (!m_source.notes.contains(text) && m_source.notes.size() < 1000)
        m_source.notes.push_back(text);
}

} // namespace banxin::formats
