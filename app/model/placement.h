// Placement and Frame: a story on paper and the boxes that a page consists of.
#pragma once

#include "base/color.h"
#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/order_key.h"
#include "model/story.h"
#include "model/style.h"

#include <QString>

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace banxin::model {

/// A story on paper: its areas are the Frames whose AreaContent names it, in their sequence.
struct Placement {
    base::Id id;
    base::Id story;
    base::Id issue;
    friend bool operator==(const Placement &, const Placement &) = default;
};

/// 题式: where the headline block of an area stands.
enum class HeadlineForm {
    Across, // 横题: across all columns of the area, at its head
    Vertical, // 竖题: vertical lines, in the middle of an area for headlines alone, else left of its text
    VerticalRight, // 竖题 right of the text
};

/// Where 引题 stands by 主题, and 副题 by what is before it: in a line of their own, or beside (in a vertical
/// headline above and below).
enum class HeadlinePlace { OwnLine, Beside };

/// 分栏: how an area's width is shared among its legs.
enum class ColumnMode {
    Auto, // 自动: the page's own base columns where the area spans as many, else Free
    Free, // 自由: equal widths, the gutter as given
    Absolute, // 绝对: equal widths of whole characters, the remainder widens the gutters
    Relative, // 相对: whole characters, the remainder goes to the last legs (五破三: 22, 22, 23)
};

enum class VerticalAlign { Top, Middle, Bottom, JustifiedRows };

/// More than any area or contour drawn by hand has; edits refuse what is beyond.
inline constexpr std::size_t kMostAreaParts = 64;
inline constexpr std::size_t kMostContourPoints = 1000;

/// Squeeze 1 pulls in a last line of up to three characters, 2 one of up to a third of its measure, 3 any that can be
/// set in one line fewer without a forbidden break; -1 to -3 push out in the same steps, from the fullest last line on.
inline constexpr int kMostSqueeze = 3;

/// 稿区: takes paragraphs of its placement's story from where the area before it stopped, for as
/// long as they fit and their role is accepted.
struct AreaContent {
    base::Id placement; // null: reserved, awaiting copy
    int sequence = 0; // order of the placement's areas
    std::vector<ParagraphRole> roles; // accepted roles; empty accepts all of the story's own
    int paragraphLimit = 0; // at most this many paragraphs; 0 is no limit
    bool stopAtSection = false; // ends before the second section head (or the first after body)
    std::map<ParagraphRole, QString> styles; // style names for this area alone
    std::map<QString, QString> characterStyles; // character styles shown as others in this area
    int columns = 1; // legs
    base::Length gutter; // between legs
    bool balanced = false; // legs end at the least common row instead of the area's foot
    HeadlineForm headlineForm = HeadlineForm::Across;
    HeadlinePlace kickerPlace = HeadlinePlace::OwnLine;
    HeadlinePlace deckPlace = HeadlinePlace::OwnLine;
    /// The editor's own line breaks of headlines in this area: read and set by line_breaks.h.
    std::map<QString, QString> lineBreaks;
    VerticalAlign verticalAlign = VerticalAlign::Top;
    std::vector<base::Length> insets; // empty, or left, top, right, bottom
    int reservedCharacters = 0; // of an area that awaits copy
    int reservedPictures = 0;
    WritingMode writingMode = WritingMode::Horizontal; // Vertical: lines run down, legs (段) lie below each other
    ColumnMode columnMode = ColumnMode::Auto;
    base::Length columnRule; // 栏线: weight of a rule between legs; 0 is none
    std::vector<base::Rect> parts; // from the frame's corner; the area is their union, empty is the whole frame
    std::map<ParagraphRole, base::Length> sizes; // of type in this area alone; leading goes along
    /// 挤压 of body paragraphs that begin here, 0 to kMostSqueeze: which of them are set in one line fewer. Negative:
    /// 放松, in one line more.
    int squeeze = 0;
    std::optional<base::Color> fill; // 底纹 behind the area
    std::optional<base::Color> stroke; // 加框 around it
    base::Length strokeWeight = base::Length::pt(0.5);
    QString border; // 花边 instead of a plain line, as BoxContent has it
    friend bool operator==(const AreaContent &, const AreaContent &) = default;
};

/// Free text of a frame (furniture): Paragraphs whose parent is the frame, with {fields}.
struct TextContent {
    VerticalAlign verticalAlign = VerticalAlign::Top;
    std::vector<base::Length> insets;
    bool knocksOut = false; // reversed type never overprints
    friend bool operator==(const TextContent &, const TextContent &) = default;
};

enum class FrameShape { Rectangle, Rounded, Ellipse, Contour };

/// A story's picture in a frame: cropped to fill it about its focus point, or placed by hand.
struct PictureContent {
    base::Id picture; // StoryPicture
    /// Where the whole picture stands before it is turned, from the frame's corner; nothing: it fills the frame.
    std::optional<base::Rect> image;
    int rotation = 0; // of the picture about the frame's middle, clockwise, hundredths of a degree
    bool mirrored = false; // left and right exchanged, before it is turned
    bool grey = false; // printed in black alone
    FrameShape shape = FrameShape::Rectangle; // what of the frame is seen; Contour is the frame's own
    base::Length cornerRadius; // of Rounded
    std::optional<base::Color> stroke; // around the shape
    base::Length strokeWeight = base::Length::pt(0.5);
    friend bool operator==(const PictureContent &, const PictureContent &) = default;
};

/// Caption and credit of a picture, set under (or beside) it.
struct CaptionContent {
    base::Id picture; // StoryPicture
    QString marker; // shown before the caption, e.g. ▲
    QString captionStyle;
    QString creditStyle;
    friend bool operator==(const CaptionContent &, const CaptionContent &) = default;
};

/// A straight rule through the middle of the frame's longer direction.
struct RuleContent {
    base::Color color;
    base::Length weight = base::Length::pt(0.4);
    friend bool operator==(const RuleContent &, const RuleContent &) = default;
};

/// 渐变: from one colour to another across a box.
struct Gradient {
    base::Color from;
    base::Color to;
    bool radial = false; // from the middle outwards
    int angle = 0; // of the way it goes, clockwise from left to right, degrees; of no meaning where radial
    friend bool operator==(const Gradient &, const Gradient &) = default;
};

/// A tint or a border.
struct BoxContent {
    std::optional<base::Color> fill;
    std::optional<base::Color> stroke;
    base::Length weight = base::Length::pt(0.5);
    std::optional<Gradient> gradient; // instead of the fill
    FrameShape shape = FrameShape::Rectangle; // Contour is a polygon: the frame's own contour
    base::Length cornerRadius; // of Rounded
    QString border; // 花边: the name of one of resources/borders, in the stroke's colour and weight; empty: a line
    friend bool operator==(const BoxContent &, const BoxContent &) = default;
};

/// Drawn ornament: path data of SVG (M L C Z, absolute, in pt from the frame's corner), clipped to the frame.
struct ArtContent {
    QString path;
    std::optional<base::Color> fill;
    std::optional<base::Color> stroke;
    base::Length weight = base::Length::pt(0.5);
    friend bool operator==(const ArtContent &, const ArtContent &) = default;
};

/// 广告: a page of a finished PDF, or a picture, in a module of the page's grid of adverts. Nothing of it is changed.
struct AdvertContent {
    base::Digest asset; // null: the module is sold, its file is awaited
    int page = 0; // of the PDF, from 0
    QString module; // what was sold: 1/4
    QString advertiser; // also what it is called to who cannot see it
    bool labelled = true; // bears 广告 (国新出发〔2020〕10号)
    friend bool operator==(const AdvertContent &, const AdvertContent &) = default;
};

using FrameContent = std::variant<BoxContent, RuleContent, ArtContent, TextContent, PictureContent, CaptionContent,
    AreaContent, AdvertContent>;

/// 串文方式: on which sides of an obstacle text runs. Left and Right are those of the page; in a vertical area they are
/// above and below, where its lines begin and end.
enum class RunaroundSides {
    Both, // 两侧串文: each row in parts, read from the left (above) to the right (below)
    Largest, // on the wider side of each column
    Left,
    Right,
    Neither, // 上下型: text goes on below
};

struct Frame {
    base::Id id;
    base::Id page;
    base::OrderKey order; // from the back to the front; also reading order
    QString role; // paper-name, masthead, folio, credits, section-banner, …; empty for articles
    base::Rect box; // from the trim's top left corner
    FrameContent content;
    bool runaround = false; // text of areas behind or beside keeps off
    base::Length runaroundGap;
    std::vector<base::Point> contour; // from the box's corner: a polygon that text runs around; empty is the box
    RunaroundSides runaroundSides = RunaroundSides::Both;
    int rotation = 0; // of what is in the box about its middle, clockwise, hundredths of a degree
    bool locked = false; // 锁定: nothing moves, changes or removes it but being unlocked
    QString layer; // one of the page's by name; else the page's own, behind all of them
    std::vector<base::Id> groups; // 编组 that it belongs to, from the outermost inwards
    friend bool operator==(const Frame &, const Frame &) = default;
};

} // namespace banxin::model
