// RuleTables: the characters that the typesetting rules speak of, read from resources/rules/*.json;
// data, not code, so that a publication may change them.
#pragma once

#include "base/digest.h"
#include "base/length.h"
#include "base/result.h"
#include "model/style.h"
#include "typeset/rule_set.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace banxin::typeset {

/// What a character is to the rules of punctuation; everything else is Other.
enum class MarkClass : std::uint8_t {
    Other,
    Opener, // “ ‘ （ 《
    Closer, // ” ’ ） 》
    Pause, // ， 、 ； ：
    Stop, // 。 ？ ！
    MiddleDot, // ·
    Dash, // — (one: 一字线; two: 破折号)
    LongDash, // ⸺
    Ellipsis, // …
    Connector, // ～ –
    Solidus, // ／
};

/// What becomes of the half em that a full-width mark leaves blank at a line's edge.
enum class EdgeRule : std::uint8_t {
    Half, // dropped: its natural width there is ½ em (GB/T 15834 §5.1.10)
    Squeeze, // dropped where the line must shrink (squeeze tier 1)
    Keep,
};

/// A 标点宽度 scheme (CLREQ §3.1.6): widths before justification, in thousandths of an em.
struct PunctuationWidths {
    int bracket = 1000;
    int pause = 1000;
    int stop = 1000;
    int middleDot = 500;
    EdgeRule lineEnd = EdgeRule::Half;
    EdgeRule lineStart = EdgeRule::Half;
    EdgeRule afterIndent = EdgeRule::Half;
    bool pairs = true; // adjacent marks of which one is a bracket take 1.5 em
    bool squeeze = true; // marks may be narrowed to ½ em
    bool squeezeStops = true; // 。 ？ ！ too (tier 7)
};

struct SpaceWidths {
    base::Em natural;
    base::Em minimum;
    base::Em maximum;
};

class RuleTables {
public:
    /// The mainland newspaper practice of CLREQ, as compiled into the program (":/rules/typesetting.json").
    static std::shared_ptr<const RuleTables> standard();
    /// The standard with a publication's own rules laid over it: an object of the same shape that states only
    /// what differs; text replaces the standard's, lists are added to it. Empty is the standard. Refused as fromJson()
    /// is.
    static base::Result<std::shared_ptr<const RuleTables>> standardWith(const QString &own);
    /// Refused with the line and field where the JSON is malformed.
    static base::Result<std::shared_ptr<const RuleTables>> fromJson(const QByteArray &json);

    /// Which rules are switched on; what the tables answer obeys them already where it can.
    const RuleSet &rules() const;

    /// CLREQ §3.1.3. One U+2014 is a connector; ask for U+2E3A where two of them make a dash.
    bool forbiddenAtStart(char32_t character, model::Prohibition level) const;
    bool forbiddenAtEnd(char32_t character, model::Prohibition level) const;
    bool isOpener(char32_t character) const; // “ ‘ （ 《 …
    bool isCloser(char32_t character) const; // ” ’ ） 》 …
    bool isPoint(char32_t character) const; // ， 。 、 ： ； ？ ！
    bool isQuote(char32_t character) const; // ‘ ’ “ ”: Chinese or Western by context
    bool isNumberPrefix(char32_t character) const;
    bool isNumberSuffix(char32_t character) const;
    MarkClass classOf(char32_t character) const;

    const PunctuationWidths &widths(model::PunctuationScheme scheme) const;
    const SpaceWidths &wordSpace() const; // between Western words
    const SpaceWidths &chineseSpace() const; // a space that stands between Chinese characters
    base::Em minimumCjkLatinGap() const;
    base::Em maximumCjkLatinGap() const;
    base::Em widestCjkLatinGap() const; // in a line that has nothing else to open
    /// Lines narrower than this are narrow: their paragraphs begin with narrowIndent() at most.
    base::Em narrowMeasure() const;
    base::Em narrowIndent() const;
    base::Em connectorWidth() const; // half-width connector
    base::Em solidusWidth() const;
    /// 串文: what is narrower beside an obstacle takes no text.
    base::Em leastRunaroundMeasure() const;

    /// ： ； ？ ！ keep 1 em in vertical text (CLREQ §3.1.6).
    bool isFixedInVertical(char32_t character) const;
    /// The character shown for a quote in vertical text; the character itself for all others.
    char32_t verticalForm(char32_t character) const;
    /// Marks that take ½ em in a headline.
    bool isHalfInHeadline(char32_t character) const;
    /// One-character words that belong to what follows them (在, 和): no headline line ends with one.
    bool leansForward(char32_t character) const;
    /// One-character words that close what stands before them (在……中, ……后): a headline line ends well with one.
    bool closesPhrase(char32_t character) const;
    /// Terms that a headline keeps on one line though a dictionary would part them.
    const std::vector<QString> &phrases() const;
    /// 姓: a character that hardly serves as anything else; one that is a common word as well counts as a
    /// surname only beside a title.
    bool isSurname(char32_t character) const;
    bool isTitledSurname(char32_t character) const;
    const std::vector<QString> &compoundSurnames() const; // 欧阳
    /// Characters that foreign names are transcribed with.
    bool transcribes(char32_t character) const;
    /// 职务, 称谓 that stand before or after a name.
    const std::vector<QString> &titles() const;
    const std::vector<QString> &places() const; // 地名, without 省 市 县; ascending
    /// One-character words that belong to what stands before them (的, 了): no headline line begins with one.
    bool trails(char32_t character) const;
    /// One-character words that mostly end a longer one that no dictionary knows (馆, 村, 率) …
    bool endsWord(char32_t character) const;
    const std::vector<QString> &endings() const; // … and longer ones: 街道, 以上
    const std::vector<QString> &institutions() const; // what the name of one ends with: 分局, 委员会
    /// 到 出 成 after a verb: no headline line begins with one.
    bool isResultative(char32_t character) const;
    /// Those that lean forward and are worth a line more, though they are verbs as well: 让 把 之.
    bool binds(char32_t character) const;

    const base::Digest &digest() const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace banxin::typeset
