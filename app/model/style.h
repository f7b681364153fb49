// Paragraph and character styles as a publication keeps them: each states only what differs from
// the style it is based on; resolved() answers with every value. They never hold a font object.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace banxin::model {

enum class Alignment { Justified, Left, Centre, Right };
/// 禁则 level (CLREQ §3.1.3; GB/T 15834 §5.1).
enum class Prohibition { None, Basic, Gb, Strict };
/// 标点宽度 scheme: which width punctuation has before justification.
enum class PunctuationScheme { FullWidth, Kaiming, HalfWidth, NoTrim, Gb };
enum class WritingMode { Horizontal, Vertical };
/// 着重号: a dot with each character, below it (horizontal) or to its right (vertical); CLREQ §3.3.1.
enum class Emphasis { None, Dot };
/// A line along the characters: 专名号 straight, 书名号甲式 wavy (GB/T 15834 §4.16, §4.15).
enum class SideLine { None, ProperName, BookTitle };
enum class ScriptPosition { Normal, Superscript, Subscript };
/// 花边: what a paragraph's border is drawn with.
enum class BorderForm { Line, Double, ThickThin, Dotted };

/// What a run of characters looks like; unset members are inherited.
struct CharacterFormat {
    std::optional<QString> family; // key of the publication's font set: 宋 标宋 黑 楷 仿宋
    std::optional<int> weight; // 100…900 as in OpenType
    std::optional<base::Length> size;
    std::optional<base::Color> color;
    std::optional<int> widthPercent; // 长/扁字: 100 is natural
    std::optional<base::Em> tracking; // added after each character
    std::optional<Emphasis> emphasis;
    std::optional<SideLine> sideLine;
    std::optional<ScriptPosition> script;
    std::optional<base::Color> shading; // 反白, 底纹 behind the characters themselves
    friend bool operator==(const CharacterFormat &, const CharacterFormat &) = default;
};

/// What a paragraph looks like; unset members are inherited.
struct ParagraphFormat {
    CharacterFormat characters;
    std::optional<base::Length> leading; // baseline to baseline inside the paragraph
    std::optional<Alignment> alignment;
    std::optional<base::Em> indent; // first line
    std::optional<base::Em> rightIndent; // every line, e.g. a source note kept off the edge
    std::optional<bool> gridLocked; // every line takes whole rows of the page's line grid
    std::optional<int> rows; // 占行: the whole paragraph takes this many rows; 0 is as many as its lines need
    std::optional<int> extraRowsPerLine; // 占行 of each further line of a heading
    std::optional<bool> breakBySense; // lines end at words, balanced (headlines)
    std::optional<bool> firstFit; // lines as full as they go, one after the other, instead of the paragraph at its best
    std::optional<Prohibition> prohibition;
    std::optional<PunctuationScheme> punctuation;
    std::optional<base::Em> cjkLatinGap; // natural gap between Chinese and Western text
    std::optional<bool> keepWithNext;
    std::optional<base::Length> spaceBefore; // off the grid only (headline blocks)
    std::optional<base::Length> spaceAfter;
    // What a headline may suffer to take fewer lines, in this order: spacing, width, size.
    std::optional<base::Em> minimumTracking; // tightened to this; 0 is not at all
    std::optional<int> minimumWidthPercent; // condensed to this
    std::optional<int> minimumSizePercent; // set smaller to this, where its words or maximumLines ask for it
    std::optional<int> maximumLines; // of a headline; 0 is any number
    std::optional<base::Em> maximumTracking; // a headline shorter than its measure is spaced out to this
    std::optional<base::Color> shading; // 底纹 behind the paragraph's lines (a reversed label)
    std::optional<base::Length> shadingPadding;
    std::optional<WritingMode> writingMode;
    std::optional<int> dropLines; // 首字下沉 over this many lines; 0 is none
    std::optional<int> dropCharacters;
    std::optional<bool> keepTogether; // its lines stay in one leg
    std::optional<base::Color> border; // around the paragraph's lines in each leg
    std::optional<BorderForm> borderForm;
    std::optional<base::Length> borderWeight;
    friend bool operator==(const ParagraphFormat &, const ParagraphFormat &) = default;
};

struct ParagraphStyle {
    base::Id id;
    base::Id publication;
    QString name; // unique in its publication; documents refer to styles by it
    QString basedOn; // name; empty for a root style
    ParagraphFormat format;
    friend bool operator==(const ParagraphStyle &, const ParagraphStyle &) = default;
};

struct CharacterStyle {
    base::Id id;
    base::Id publication;
    QString name;
    QString basedOn;
    CharacterFormat format;
    friend bool operator==(const CharacterStyle &, const CharacterStyle &) = default;
};

/// Every value of a character's look.
struct ResolvedCharacters {
    QString family = QStringLiteral("宋");
    int weight = 400;
    base::Length size = base::Length::pt(9);
    base::Color color;
    int widthPercent = 100;
    base::Em tracking;
    Emphasis emphasis = Emphasis::None;
    SideLine sideLine = SideLine::None;
    ScriptPosition script = ScriptPosition::Normal;
    std::optional<base::Color> shading;
    QString ruby; // 注音 of the whole run; comes from the text's span, never from a style
    friend bool operator==(const ResolvedCharacters &, const ResolvedCharacters &) = default;
};

/// Every value of a paragraph's look.
struct ResolvedParagraph {
    ResolvedCharacters characters;
    base::Length leading = base::Length::pt(12);
    Alignment alignment = Alignment::Justified;
    base::Em indent;
    base::Em rightIndent;
    bool gridLocked = true;
    int rows = 0;
    int extraRowsPerLine = 0;
    bool breakBySense = false;
    bool firstFit = false;
    Prohibition prohibition = Prohibition::Gb;
    PunctuationScheme punctuation = PunctuationScheme::Gb;
    base::Em cjkLatinGap = base::Em::of(0.125);
    bool keepWithNext = false;
    base::Length spaceBefore;
    base::Length spaceAfter;
    base::Em minimumTracking;
    int minimumWidthPercent = 100;
    int minimumSizePercent = 100;
    int maximumLines = 0;
    base::Em maximumTracking;
    std::optional<base::Color> shading;
    base::Length shadingPadding;
    WritingMode writingMode = WritingMode::Horizontal;
    int dropLines = 0;
    int dropCharacters = 1;
    bool keepTogether = false;
    std::optional<base::Color> border;
    BorderForm borderForm = BorderForm::Line;
    base::Length borderWeight = base::Length::pt(0.5);
    friend bool operator==(const ResolvedParagraph &, const ResolvedParagraph &) = default;
};

/// What can be set: values that a store may hold and no press can print are brought to the nearest that can
/// be (sizes 0.5–2000 pt, weights and paddings not negative, …).
ResolvedCharacters sound(ResolvedCharacters look);
ResolvedParagraph sound(ResolvedParagraph format);

/// `format` laid over `base`: what it states replaces what `base` has.
ResolvedCharacters overlaid(ResolvedCharacters base, const CharacterFormat &format);
ResolvedParagraph overlaid(ResolvedParagraph base, const ParagraphFormat &format);

} // namespace banxin::model
