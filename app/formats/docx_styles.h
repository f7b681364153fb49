// DocxStyles: how paragraphs and runs of a Word file look once their styles are counted in.
#pragma once

#include "formats/xml_tree.h"

#include <QHash>

#include <optional>
#include <vector>

namespace banxin::formats {

/// What a run says of itself; nothing where its style decides.
struct DocxRunLook {
    std::optional<bool> isBold;
    std::optional<bool> isHidden;
    std::optional<double> size; // points

    void add(const DocxRunLook &nearer);
};

struct DocxParagraphLook {
    DocxRunLook run;
    std::optional<bool> isCentred;
    std::optional<bool> isIndented; // the first line
    std::optional<int> outlineLevel; // 0 to 9; 9: body
    std::optional<int> list; // w:numId; 0: none
    std::optional<int> listLevel;

    void add(const DocxParagraphLook &nearer);
};

DocxRunLook runLookFrom(const XmlNode *properties);
DocxParagraphLook paragraphLookFrom(const XmlNode *properties);

class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const XmlNode &styles);

    QString nameOf(const QString &id) const; // as written; of an unknown one its id
    /// Of a paragraph in that style (the default one where it is empty), the document's defaults counted in.
    DocxParagraphLook paragraph(const QString &id) const;
    /// Of a character style alone.
    DocxRunLook run(const QString &id) const;

private:
    struct Style {
        QString name;
        QString basedOn;
        DocxParagraphLook look;
    };
    /// The style and what it is based on, the nearest first.
    std::vector<const Style *> basesOf(QString next) const;

    QHash<QString, Style> m_styles;
    DocxRunLook m_defaults;
    QString m_defaultParagraph;
};

} // namespace banxin::formats
