// Publication, Issue and Page: the frame in which stories are placed. They hold no story text.
#pragma once

#include "base/color.h"
#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/order_key.h"
#include "model/printer_profile.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <vector>

namespace banxin::model {

/// 版心: the type area and the base-column grid in it. Columns and rows count from 1 for people
/// and from 0 in code.
struct Grid {
    base::Rect typeArea; // from the trim's top left corner
    int columns = 5; // base columns 基本栏
    int charactersPerColumn = 14;
    int rows = 83;
    base::Length bodySize = base::Length::pt(9);

    /// Column edges are rounded rationals of the type area; widths differ by at most one EMU.
    base::Length columnLeft(int column) const;
    base::Length columnWidth() const;
    /// From column `first` over `count` columns, gutters between them included.
    base::Length spanWidth(int count) const;
    base::Length gutter() const;
    /// Row pitch: (type area height − body size) / (rows − 1); rows are rounded rationals as well.
    base::Length pitch() const;
    /// Top of the em box of the body line in `row`; rowTop(0) is the head of the type area and the
    /// foot of the last row's em box is its foot.
    base::Length rowTop(int row) const;
    /// The rectangle of whole columns and rows, from the head of its first em box to the foot of its last.
    base::Rect rect(int column, int row, int columnCount, int rowCount) const;
    friend bool operator==(const Grid &, const Grid &) = default;
};

/// One named face file of the publication's font set.
struct FontEntry {
    QString family; // key used by styles: 宋 标宋 黑 楷 仿宋
    int weight = 400;
    QString installedFamily; // e.g. "Noto Serif CJK SC", as fontconfig names it
    int installedWeight = 400; // OpenType scale
    bool substituteApproved = false; // another face may stand in where this one is not installed
    friend bool operator==(const FontEntry &, const FontEntry &) = default;
};

enum class InkKind {
    Process, // 四色: a mixture of cyan, magenta, yellow and black
    Spot // 专色: a plate of its own
};

/// 色板: a named colour of the house. Colours name it by its number, which is never given again.
struct Swatch {
    int number = 0; // from 1
    QString name; // of a spot also the name of its plate: PANTONE 485 C
    InkKind kind = InkKind::Process;
    base::Color color; // of a spot its alternate: what it looks like in process inks
    friend bool operator==(const Swatch &, const Swatch &) = default;
};

/// An ICC profile that pictures without one are taken to be in.
struct SourceProfile {
    QString name; // the profile's own, for people
    base::Digest asset; // the file, kept in the store; null: the default
    friend bool operator==(const SourceProfile &, const SourceProfile &) = default;
};
/// By default RGB is sRGB, grey is the press's black alone, and CMYK is in the press's inks.
struct SourceProfiles {
    SourceProfile rgb;
    SourceProfile grey;
    SourceProfile cmyk;
    friend bool operator==(const SourceProfiles &, const SourceProfiles &) = default;
};

/// 开本: a page format of the house, with its grid, by the name that its template's pages ask for (tabloid).
struct HouseFormat {
    QString name;
    base::Size trim;
    base::Length bleed = base::Length::mm(3);
    Grid grid;
    friend bool operator==(const HouseFormat &, const HouseFormat &) = default;
};

/// 总期号: counted from the number of one day by the days on which the paper comes out; issue_numbering.h counts.
struct IssueNumbering {
    int number = 0; // of `from`; 0: numbers are typed
    QDate from;
    int weekdays = 127; // on which it comes out: bit 0 is Monday
    std::vector<QDate> skipped; // 休刊: days without an issue
    friend bool operator==(const IssueNumbering &, const IssueNumbering &) = default;
};

/// Who keeps a name of the credits.
enum class CreditKeeper { Page, Issue, Publication };

/// 署名: a role in the line of credits, in the order in which they stand there. The names are in the fields of who
/// keeps them, under the role's title: 责任编辑.
struct CreditRole {
    QString title;
    CreditKeeper keeper = CreditKeeper::Page;
    friend bool operator==(const CreditRole &, const CreditRole &) = default;
};

/// 检查: what the publication has changed of the rules of checking. Rules that are off stand in `mutedFindings`.
struct CheckSettings {
    QMap<QString, QString> severities; // of a rule: error, warning, info
    QString words; // its own words: CSV (docs/checks.md)
    QString weights; // of the error rate: JSON laid over resources/rules/error_weights.json; usually empty
    friend bool operator==(const CheckSettings &, const CheckSettings &) = default;
};

using Fields = QMap<QString, QString>; // e.g. "phone" -> "28891542"; text frames show them as {phone}

struct Publication {
    base::Id id;
    QString name; // 株洲日报
    QString timeZone;
    std::vector<FontEntry> fonts;
    Fields fields;
    QString typesetting; // its own rules of setting: JSON laid over resources/rules/typesetting.json; usually empty
    QString outputProfile; // name of one of `printers`, or an ICC file; empty is the first printer or the default
    QString code; // in file names: ZZRB
    std::vector<Swatch> swatches;
    std::vector<PrinterProfile> printers;
    SourceProfiles untagged; // of pictures that bring no profile
    QString templateName; // which of resources/templates its new pages are made from; empty: daily
    std::vector<HouseFormat> formats; // instead of its template's, by name
    IssueNumbering numbering;
    std::vector<CreditRole> creditRoles;
    std::vector<QString> people; // names to choose from
    std::vector<QString> mutedFindings; // rules that are off; of layout and preflight, errors are told all the same
    CheckSettings checks;
    friend bool operator==(const Publication &, const Publication &) = default;
};

struct Issue {
    base::Id id;
    base::Id publication;
    QDate date;
    QString edition; // empty for the only one
    Fields fields;
    std::int64_t pinnedRevision = 0; // styles and templates are read as of this revision; 0 is the newest
    friend bool operator==(const Issue &, const Issue &) = default;
};

enum class PageRole { Inside, Front, Special };

/// 图层: frames that are shown, locked and printed together.
struct Layer {
    QString name; // unique on its page, not empty
    bool visible = true; // on the screen; what is hidden is not printed either
    bool locked = false;
    bool printed = true;
    friend bool operator==(const Layer &, const Layer &) = default;
};

/// 参考线: a line of the screen alone that frames snap to.
struct Guide {
    bool vertical = false;
    base::Length at; // from the trim's top left corner
    friend bool operator==(const Guide &, const Guide &) = default;
};

struct Page {
    base::Id id;
    base::Id issue;
    base::OrderKey order;
    QString number; // A01
    QString section; // 时事聚焦
    PageRole role = PageRole::Inside;
    QString state = QStringLiteral("layout"); // a state of the page workflow
    base::Size trim;
    base::Length bleed = base::Length::mm(3);
    Grid grid;
    Fields fields;
    std::vector<Layer> layers; // from the back to the front; the page's own, nameless one lies behind them
    std::vector<Guide> guides;
    friend bool operator==(const Page &, const Page &) = default;
};

/// What a stock item is good for.
enum class StockKind {
    PageTemplate, // 版样: a page's size, grid, furniture and reserved areas
    Frames // 元素: frames that are put onto any page
};

/// 版样库, 元素库: what a publication keeps under a name to make pages from. The frames are a clipping
/// (edit/clipping.h), with ids of their own.
struct StockItem {
    base::Id id;
    base::Id publication;
    base::OrderKey order;
    QString name; // unique among those of its kind
    StockKind kind = StockKind::PageTemplate;
    Page page; // of a template: role, section, size, grid, layers and guides; of no issue, without id
    QString clipping; // UTF-8 JSON
    friend bool operator==(const StockItem &, const StockItem &) = default;
};

/// The ink that `color` is to be printed in: its swatch as it is today. A spot keeps the swatch's number, and its
/// alternate stands in the process inks; a process swatch leaves its inks alone.
base::Color resolved(const Publication &publication, const base::Color &color);
/// The printer's profile of that name; of an empty one `outputProfile`'s, else the first, else the defaults with
/// `outputProfile` for its ICC.
PrinterProfile printerNamed(const Publication &publication, const QString &name);
/// The ICC files that the publication keeps in the store: its printers' and those of pictures without any.
std::vector<base::Digest> keptProfiles(const Publication &publication);

} // namespace banxin::model
