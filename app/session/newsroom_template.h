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

/// A kind of page: its size and grid, and what stands on it before any story does. Texts have {fields}.
struct TemplatePage {
    QString name; // front
    QString title; // 头版
    QString about; // what is on it, in a few words; may be empty
    QString format; // name of its page format; empty of one that the publication made itself
    base::Id stock; // the publication's own item that it comes from; null: the template's
    model::Page page; // of no issue, without id and number
    struct Piece {
        model::Frame frame; // without ids
        std::vector<model::Paragraph> text;
    };
    std::vector<Piece> furniture; // from the back to the front
    /// By a text of its furniture, or by an area in place of a role's own.
    bool usesStyle(const QString &name) const;
    /// Has it a place that waits for a story?
    bool awaitsCopy() const;
};

class NewsroomTemplate {
public:
    static constexpr QLatin1String kDefault{"daily"}; // of publications that name none
    /// Reads ":/templates/NAME.json". Refused where there is none of that name or it is malformed,
    /// naming the field.
    static base::Result<NewsroomTemplate> load(const QString &name);
    /// One more page behind the others, of the publication's own.
    void add(TemplatePage page) { m_pages.push_back(std::move(page)); }

    const std::vector<model::FontEntry> &fonts() const { return m_fonts; }
    /// The line of credits of a new publication: roles that each page fills in.
    const std::vector<model::CreditRole> &creditRoles() const { return m_creditRoles; }
    const std::vector<model::PrinterProfile> &printers() const { return m_printers; }
    /// Null where the template has no such format.
    const PageFormat *format(const QString &name) const;
    /// In the order of the template.
    const std::vector<TemplatePage> &pages() const { return m_pages; }
    /// Null where the template has no such page.
    const TemplatePage *page(const QString &name) const;
    /// The page that a new paper starts with, by its name: its first front with places for copy, else its first front,
    /// else its first page. Empty where the template has none.
    QString startingPage() const;
    const std::map<QString, base::Color> &colors() const { return m_colors; }
    /// Those of the colours that people choose from, by the names that they know them by.
    const std::vector<model::Swatch> &swatches() const { return m_swatches; }
    /// Styles and character styles of a publication, with ids that follow from its id and their names: those that it
    /// starts with, or those too that single pages bring along.
    enum class Styles { House, All };
    std::vector<model::Object> stylesFor(base::Id publication, Styles which = Styles::House) const;
    const std::map<QString, PageFormat> &formats() const { return m_formats; }
    bool hasStyle(const QString &name) const;

private:
    std::optional<base::Color> color(const QString &name) const;
    base::Status readColors(const QJsonObject &json, const QString &where);
    base::Status readFormats(const QJsonObject &json, const QString &where);
    base::Status readStyles(const QJsonObject &json, const QString &where);
    base::Status readPages(const QJsonObject &json, const QString &where);
    base::Result<model::CharacterFormat> characterFormat(const QJsonObject &json, const QString &where) const;

    std::vector<model::FontEntry> m_fonts;
    std::vector<model::PrinterProfile> m_printers;
    std::vector<model::CreditRole> m_creditRoles;
    std::map<QString, PageFormat> m_formats;
    std::map<QString, base::Color> m_colors;
    std::vector<model::Swatch> m_swatches;
    std::vector<TemplatePage> m_pages;
    std::vector<model::ParagraphStyle> m_styles;
    std::size_t m_houseStyles = 0; // so many of them are the house's; the rest comes with pages
    std::vector<model::CharacterStyle> m_characterStyles;
};

} // namespace banxin::session
