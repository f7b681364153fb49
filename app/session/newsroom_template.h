// NewsroomTemplate: what a new publication starts with: fonts, styles, page formats and colours, read
// from resources/templates. It makes objects; it stores nothing.
#pragma once

#include "base/result.h"
#include "model/object.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace banxin::session {

/// A page format with its grid.
struct PageFormat {
    base::Size trim;
    base::Length bleed;
    model::Grid grid;
};

class NewsroomTemplate {
public:
    /// Reads ":/templates/NAME.json". Refused where there is none of that name or it is malformed,
    /// naming the field.
    static base::Result<NewsroomTemplate> load(const QString &name);

    const std::vector<model::FontEntry> &fonts() const { return m_fonts; }
    const std::vector<model::PrinterProfile> &printers() const { return m_printers; }
    /// Null where the template has no such format.
    const PageFormat *format(const QString &name) const;
    std::optional<base::Color> color(const QString &name) const;
    /// Styles and character styles of a publication, with ids that follow from its id and their names.
    std::vector<model::Object> stylesFor(base::Id publication) const;
    bool hasStyle(const QString &name) const;

private:
    base::Status readStyles(const QJsonObject &json, const QString &where);
    base::Result<model::CharacterFormat> characterFormat(const QJsonObject &json, const QString &where) const;

    std::vector<model::FontEntry> m_fonts;
    std::vector<model::PrinterProfile> m_printers;
    std::map<QString, PageFormat> m_formats;
    std::map<QString, base::Color> m_colors;
    std::vector<model::ParagraphStyle> m_styles;
    std::vector<model::CharacterStyle> m_characterStyles;
};

} // namespace banxin::session
