// New newsrooms: what a person says of a paper before it exists, and the newsroom that is made of it. The sample is
// made elsewhere (sample_newsroom.h).
#pragma once

#include "base/result.h"
#include "model/document.h"
#include "session/newsroom_template.h"

#include <QDate>

namespace banxin::session {

/// A paper as its founder describes it; what is left out is its template's.
struct NewPaper {
    QString name; // as the masthead has it
    QString templateName; // of resources/templates; empty: daily
    QString firstPage; // the template's page that A01 is made from; empty: its startingPage()
    std::optional<model::HouseFormat> format; // instead of the template's of that name
    model::Fields fields; // facts of the masthead: cn, sponsor…
    QDate date; // of the first issue; none: today
};

/// The type area that a body size, columns of so many characters with `gutter` characters between them, and rows of a
/// pitch make, in the middle of the sheet.
model::Grid gridBySize(const base::Size &trim, base::Length bodySize, int columns, int charactersPerColumn,
    double gutter, int rows, base::Length pitch);
/// Columns of the grid with another body size or number: as many characters and rows as go into the type area as it
/// is, at the same gutter in characters and the same pitch in body sizes.
model::Grid refilled(const model::Grid &grid, const base::Size &trim, base::Length bodySize, int columns);

/// The paper as a document, its first issue in it, with A01 made from the template. Refused where the template or the
/// page is unknown, the name is empty or cannot be printed, or the format is one that cannot be; says which.
base::Result<model::Document> newPaper(const NewPaper &paper, const NewsroomTemplate &newsroom);
/// The document's only issue and its page A01, for who shows newPaper().
base::Id firstIssue(const model::Document &paper);

/// Makes a store with that paper. Refused as newPaper(), and where something stands at the location.
base::Status makeNewsroom(const QString &location, const NewPaper &paper);

} // namespace banxin::session
