// Galley (小样): the text of one story as strips in the page's measure, with the page's own lines where it stands on
// pages. It draws nothing; its strips answer for carets and selections as a page does.
#pragma once

#include "layout/page_layout.h"

#include <vector>

namespace banxin::layout {

class PageComposer;

struct GalleyRequest {
    base::Id story;
    base::Id page; // one of the issue's
    /// Not the page's measure but this one: 通栏. Zero: the page's.
    base::Length wide;
};

struct GalleyRow {
    LineLayout line; // where it stands is said by stripsOf()
    int number = 0; // 行号 among the story's own lines; 0 for captions
    base::Id page; // on which the paragraph stands from this line on; null: overset, or on no page
    bool isPageLine = false; // the very line that stands there; others are set for the galley alone
    bool isOverset = false;
    bool isFirst = false; // of its paragraph
    bool opensPart = false; // a gap stands above it: another picture's caption
    int slots = 1; // rows of the pitch that it takes
};

/// A story's lines one below the other. Immutable once made.
struct Galley {
    base::Id story;
    bool isPlaced = false;
    base::Length measure;
    base::Length size; // of body text
    base::Length pitch;
    std::vector<GalleyRow> rows;
    int lines = 0; // of the story's own text
    int oversetRow = -1; // the first row that found no room, or -1
    int oversetLines = 0;
    int oversetCharacters = 0;
};

/// Lines that stand on pages in the measure that most of the story has are those of the pages. What has another shape
/// there (headlines, section heads, tables, vertical text, wider columns) is set for the galley, and so is what found
/// no room or stands nowhere, in the story's own measure or the page's base column. From any thread.
Galley galleyOf(const model::Document &document, const GalleyRequest &request, const PageComposer &composer);

/// The length of a story as the trade reckons it, beside its real characters: 按行折算 takes every line for a full one.
struct TradeCount {
    int lines = 0; // of the story's own text, the last of a paragraph too
    int perLine = 0; // characters of the body's size in the measure
    int characters = 0; // 实字
    int onPages = 0; // 排入版面: of them those that found room; 0 of a story on no page
    int byLines() const { return lines * perLine; }
};
/// Of a galley in the page's measure: in another the lines are not those that print.
TradeCount tradeCount(const model::Document &document, const Galley &galley);

/// How strips stand beside each other.
struct Strips {
    int rows = 0; // of the pitch in a strip; 0: one strip for all
    base::Length step; // from the left edge of a strip to that of the next
};
/// The galley's lines where they stand: `leg` is the strip, from the left; `frame` the story, or the picture of a
/// caption. Lines stand in the order of the galley's rows.
PageLayout stripsOf(const Galley &galley, const Strips &strips);
/// How many strips those are.
int stripCount(const Galley &galley, const Strips &strips);

} // namespace banxin::layout
