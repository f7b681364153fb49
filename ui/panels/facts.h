// Facts of pages, stories and selections as lists show them, read from a Document and a PageLayout.
// Nothing here keeps or changes anything.
#pragma once

#include "session/session.h"
#include "widgets/numbers.h"
#include "widgets/tokens.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace banxin::panels {

struct PageFacts {
    base::Id page;
    QString number; // A01
    QString section; // 时事聚焦
    QString headline; // of the largest headline on the page
    int stories = 0;
    int characters = 0; // of the stories that stand on it
    QString state; // as people call it: 组版
    QString owner; // 责任编辑, of the page's credits; empty where they name none
    base::Size trim;
    bool laidOut = false; // the rest is known
    bool empty = false; // 空版: no story and no picture, whatever waits for them
    double fill = 0; // 满版率, 0 to 1
    int oversetCharacters = 0;
    int oversetLines = 0;
    int undersetLines = 0; // of lines that leave a hole one can see
    int undersetCharacters = 0; // that these lines would take
    int cutHeadlines = 0; // that do not stand whole in their areas
    int missingPictures = 0;
    friend bool operator==(const PageFacts &, const PageFacts &) = default;
};

struct StoryFacts {
    base::Id story;
    QString title;
    int characters = 0; // model::characterCount, as everywhere
    int pictures = 0;
    QString byline; // byline, else source
    QStringList pages; // of the open issue, in its order
    QString meantFor; // the page of the open issue that it is to go to, where it is on none
    QString state;
    bool awaiting = true; // 待审: not signed off
    QString text; // all that a search looks at
    friend bool operator==(const StoryFacts &a, const StoryFacts &b);
};

enum class FindingKind { Error, Warning, Info };
/// What a click may do about a finding: nothing, put what is proposed, the same with all others that are sure.
enum class FindingFix { None, Click, Auto };
struct PageFinding {
    FindingKind kind = FindingKind::Error;
    QString rule;
    QString message; // all that is to be said, a sentence
    QString place; // 主题, 第 3 栏 41 行 or empty
    base::Id frame;
    base::Id story;
    base::Id paragraph;
    // What only checks know of it.
    base::Id page{}; // null: the one that it was asked for, or a story that stands on none
    QString title{}; // in few words, 截止 → 截至; empty: the message says all
    QString ruleName{}; // of the rule, as people say it
    QString basis{}; // what the rule rests on
    QString storyTitle{};
    int from = 0; // in the paragraph, UTF-16; of findings in a text
    int to = 0;
    QString found{}; // what stands there
    QString instead{}; // what is proposed; empty: nothing
    FindingFix fix = FindingFix::None;
    bool isInText = false; // a place in a text, which is underlined there
    bool mayBeWaived = false;
    bool blocks = true; // an error that keeps the page from the press
    bool isWaived = false;
    base::Id waiver{};
    QString waivedBy{};
    QString waivedWhy{};
    friend bool operator==(const PageFinding &, const PageFinding &) = default;
};

/// How many characters a story has, of whom who knows without counting.
using CountOf = std::function<int(base::Id story)>;
/// Without `countOf` the stories are counted.
PageFacts pageFacts(
    const model::Document &document, base::Id page, const layout::PageLayout *layout, const CountOf &countOf = {});
std::vector<StoryFacts> storyFacts(const model::Document &document, base::Id issue);
/// Of one story, the pages that it is on or meant for aside.
StoryFacts storyFacts(const model::Document &document, const model::Story &story);
std::vector<PageFinding> pageFindings(const model::Document &document, base::Id page, const layout::PageLayout *layout);

/// One of the layout's or of preflight's.
PageFinding pageFinding(const model::Document &document, base::Id page, const layout::Finding &finding);

/// The part of the type area that stands under frames and is filled, 0 to 1: what the layout says is underset
/// (CopyfitState) is not. White space of up to two rows between frames counts as filled: it is how pages breathe.
double fillOf(const model::Document &document, const model::Page &page, const layout::PageLayout &layout);

/// How full a page is, as the list, the status bar and the sums all say it.
struct PageFill {
    int percent = 0; // 满版率; 100 only where nothing is left
    QString text; // 满版, 欠 12 行, 超 3 行, 空版
    widgets::Tone tone = widgets::Tone::Ok;
    bool full = false;
};
PageFill pageFill(const PageFacts &facts);

/// The story that an area or picture frame belongs to; null for furniture and reserved areas.
base::Id storyOfFrame(const model::Document &document, base::Id frame);
/// Pages of the issue on which the story stands, in order.
std::vector<base::Id> pagesOfStory(const model::Document &document, base::Id issue, base::Id story);

/// Whether the area takes body text (and not headlines or labels alone).
bool takesBody(const model::AreaContent &area);

/// What a workflow state is called: 组版, 初稿; unknown names are shown as they are.
QString stateName(const QString &state);
/// 四开 275 × 390 mm
QString formatName(const base::Size &trim);
/// How a story stands: of a headline that is cut this first, 标题超 5 字 1 行.
QString copyfitText(const layout::CopyfitState &state);
/// 超 37 字 3 行, 欠 40 字 2 行 (欠 2 行 where the characters are not known), 满版.
QString copyfitText(int oversetCharacters, int oversetLines, int undersetLines, int undersetCharacters = 0);
/// What the 字 of a story are, wherever they are told: for tooltips.
QString characterCountNote();
using widgets::grouped;

} // namespace banxin::panels
