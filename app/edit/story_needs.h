// StoryNeeds: how much room a story takes on a page's grid: its headline block, text and pictures, reckoned from
// characters, styles and proportions. It is the one reckoning of all edits that place, and lays nothing out.
#pragma once

#include "edit/free_cells.h"
#include "edit/house_styles.h"

#include <map>
#include <vector>

namespace banxin::edit {

/// Below so many characters of text a story is a brief (短讯).
inline constexpr int kBriefCharacters = 300;
/// A picture loses at most so much of its height or width to its place, in percent.
inline constexpr int kMostCropPercent = 12;

using HeadingStyles = std::map<model::ParagraphRole, QString>; // as AreaContent::styles has them

/// Width of a text in thousandths of an em: Western letters and digits take half of one.
std::int64_t emsOf(QStringView text);

class StoryNeeds {
public:
    /// The styles, and the document that they are of, must outlive it.
    StoryNeeds(const model::Document &document, const HouseStyles &styles, const model::Grid &grid, base::Id story);

    /// Without its headline block.
    int characters() const { return m_characters; }
    bool isBrief() const { return m_characters < kBriefCharacters; }
    bool hasText() const { return !m_body.empty(); }
    /// Of the headline alone; 0 where there is none.
    std::int64_t headlineEms() const;
    int headlineLines(const QString &style, int columns) const;

    /// Rows of the headline block across so many columns, white above and below it included.
    int headingRows(int columns, const HeadingStyles &styles) const;
    /// Lines of its text in one base column, and what legs of unlike ends leave empty.
    int lines(int columns) const;
    /// As high as a picture's own proportion asks for.
    int pictureRows(base::Id picture, int span) const;
    int captionRows(base::Id picture, int span) const;

    /// Where a picture stands; its caption has the rows below it.
    struct PictureSpot {
        base::Id picture;
        GridRect at;
        int captionRows = 0;
        GridRect caption() const { return {at.column, at.row + at.rows, at.columns, captionRows}; }
        GridRect whole() const { return {at.column, at.row, at.columns, at.rows + captionRows}; }
    };
    struct Filling {
        std::vector<PictureSpot> pictures; // those without room are missing
        bool holdsAll = true; // every picture, none cropped by more than kMostCropPercent
        int freeLines = 0; // left for text
    };
    /// Pictures from the right, below the headline block, one under the other, then further left; across all columns
    /// where there is no text.
    Filling filling(const GridRect &at, const HeadingStyles &styles) const;
    /// The fewest rows that hold all of it; more than the grid has where it fits nowhere.
    int rows(int columns, const HeadingStyles &styles) const;

private:
    struct Text {
        model::ParagraphRole role;
        const QString *text = nullptr;
        QString style; // its own; empty follows the role
        std::int64_t ems = 0;
    };
    struct Shot {
        base::Id picture;
        int high = 2;
        int wide = 3;
        std::vector<Text> words;
    };
    const model::ResolvedParagraph &look(const Text &text, const HeadingStyles &styles) const;
    int headlineLines(const Text &text, const model::ResolvedParagraph &style, base::Length width) const;
    const Shot *shot(base::Id picture) const;
    int capacity(const GridRect &at, int head, const std::vector<PictureSpot> &pictures) const;

    const HouseStyles *m_styles;
    model::Grid m_grid;
    std::vector<Text> m_heading;
    std::vector<Text> m_body;
    std::vector<Shot> m_pictures;
    int m_characters = 0;
    int m_lines = 0;
    int m_heads = 0; // headings within the text
};

} // namespace banxin::edit
