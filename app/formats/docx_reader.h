// DocxReader: walks the body of a Word file and writes down its blocks. docx_source.h is its door.
#pragma once

#include "formats/docx_lists.h"
#include "formats/docx_package.h"
#include "formats/docx_source.h"
#include "formats/docx_styles.h"

#include <QMap>
#include <QSet>

namespace banxin::formats {

class DocxReader {
public:
    DocxReader(const DocxPackage &package, TrackedChanges changes, manuscript::Source &source)
        : m_package(package)
        , m_changes(changes)
        , m_source(source)
    {
    }

    base::Status read();

private:
    enum class Kept { Text, Deleted, Inserted }; // of a run: none of it, or the change that takes it out

    base::Status readParts();
    void readPageEdges();
    void addFootnotes();
    void addNotes();

    // Blocks
    void body(const XmlNode &parent);
    void table(const XmlNode &node);
    bool holdsData(const XmlNode &table) const;
    std::vector<manuscript::Block> blocksOf(const XmlNode &parent);
    void paragraph(const XmlNode &node);
    void beginParagraph(const XmlNode *properties);
    void endParagraph();
    void flush();
    void lineBreak();

    // Within a paragraph
    void inlines(const XmlNode &parent);
    void one(const XmlNode &node);
    void change(const XmlNode &node, bool isInsertion);
    void run(const XmlNode &node);
    void inRun(const XmlNode &node, const DocxRunLook &look);
    void text(const QString &run, const DocxRunLook &look);
    void field(const XmlNode &node);
    bool isInField(QLatin1String instruction) const;
    void symbol(const XmlNode &node, const DocxRunLook &look);
    void footnoteMark(const XmlNode &node, bool isEndnote, const DocxRunLook &look);
    void graphics(const XmlNode &node);
    void picture(const QString &relation, const QString &alternate);
    void leaveOut(const QString &text, const QString &why);
    void note(const QString &text);
    int nextLine() const { return static_cast<int>(m_source.blocks.size()) + 1; }

    const DocxPackage &m_package;
    TrackedChanges m_changes;
    manuscript::Source &m_source;
    DocxStyles m_styles;
    DocxLists m_lists;
    QString m_part; // which pictures are looked up in
    QHash<QString, DocxRelation> m_relations;
    QHash<QString, XmlNode> m_footnotes, m_endnotes;
    struct Comment {
        QString author;
        QString text;
    };
    QHash<QString, Comment> m_comments;
    struct MarkedNote {
        const XmlNode *node;
        int number;
    };
    std::vector<MarkedNote> m_marked;

    // The paragraph at hand
    DocxParagraphLook m_look;
    QString m_style;
    manuscript::Block m_block;
    QMap<double, int> m_sizes;
    int m_shown = 0;
    int m_bold = 0;
    int m_blanks = 0;
    bool m_isOpen = false; // its mark was struck: the next one goes on in it
    std::vector<manuscript::Block> m_pictures; // in the midst of the paragraph: they follow it
    std::vector<const XmlNode *> m_boxes;
    manuscript::Block::Place m_place = manuscript::Block::Place::Story;
    Kept m_kept = Kept::Text;
    QString m_leftText; // of the change being left out
    struct Field {
        QString instruction;
        bool isResult = false;
    };
    std::vector<Field> m_fields;
    int m_depth = 0;

    int m_insertions = 0, m_deletions = 0;
    QSet<QString> m_authors;
    QHash<QString, QString> m_taken; // part to the picture's name
};

} // namespace banxin::formats
