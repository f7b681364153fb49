// Finding and replacing: what is a hit, what it becomes, and what must stay as it was.
#include "../../support/newsroom.h"
#include "../../support/random_objects.h"
#include "../../support/seed.h"

#include "edit/find_text.h"

#include <gtest/gtest.h>

#include <chrono>

using namespace banxin;
using namespace banxin::edit;
using namespace banxin::model;
using base::Id;
using test::namedId;

namespace {

const EditContext kContext{QStringLiteral("甲"), {}};

class FindText : public testing::Test {
protected:
    FindText()
    {
        for (const Object &object : test::newsroomObjects())
            document = std::move(document).with(object, 1);
        story = namedId(QStringLiteral("稿0"));
        one = namedId(QStringLiteral("稿0段0"));
        two = namedId(QStringLiteral("稿0段1"));
        for (const Paragraph *paragraph : document.childrenOf<Paragraph>(story))
            setText(paragraph->id, {});
        bold.id = Id::create();
        bold.publication = document.children({}, ObjectKind::Publication).front();
        bold.name = QStringLiteral("黑");
        bold.format.family = QStringLiteral("黑");
        document = document.with(bold, 1);
    }
    void setText(Id id, const QString &text, std::vector<Span> spans = {})
    {
        Paragraph paragraph = *document.find<Paragraph>(id);
        paragraph.text = text;
        paragraph.spans = std::move(spans);
        document = document.with(paragraph, 1);
    }
    std::vector<FindHit> find(const FindQuery &query)
    {
        const auto pattern = FindPattern::of(query);
        EXPECT_TRUE(pattern) << pattern.error().toText().toStdString();
        if (!pattern)
            return {};
        const auto hits = pattern->findIn(document, rangesIn(document, FindScope::Story, {{}, {}, story, {}}));
        EXPECT_TRUE(hits);
        return hits ? *hits : std::vector<FindHit>();
    }
    QStringList found(const FindQuery &query)
    {
        QStringList texts;
        for (const FindHit &hit : find(query))
            texts << hit.found;
        return texts;
    }
    static FindQuery plain(const QString &text)
    {
        FindQuery query;
        query.text = text;
        return query;
    }
    static FindQuery regex(const QString &text)
    {
        FindQuery query = plain(text);
        query.isRegex = true;
        return query;
    }
    static Replacement with(const QString &text)
    {
        Replacement replacement;
        replacement.text = text;
        return replacement;
    }
    /// Replaces every hit of the story, and makes sure that it can be taken back.
    Replaced replace(const FindQuery &query, const Replacement &replacement)
    {
        const auto pattern = FindPattern::of(query);
        EXPECT_TRUE(pattern);
        const auto done = replaceHits(document, *pattern, find(query), replacement, kContext);
        EXPECT_TRUE(done) << (done ? std::string() : done.error().toText().toStdString());
        if (!done)
            return {};
        const auto after = applied(document, done->change);
        EXPECT_TRUE(after) << (after ? std::string() : after.error().toText().toStdString());
        const auto back = applied(*after, inverse(document, done->change));
        EXPECT_TRUE(back);
        EXPECT_EQ(*back, document);
        document = *after;
        return *done;
    }
    const Paragraph &paragraph(Id id) const { return *document.find<Paragraph>(id); }

    Document document;
    Id story, one, two;
    CharacterStyle bold;
};

using Spans = std::vector<Span>;

TEST_F(FindText, SaysWhereTheTextIsInUnitsOfTheParagraph)
{
    setText(one, QStringLiteral("𠮷株洲日报，株洲市"));
    const auto hits = find(plain(QStringLiteral("株洲")));
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].from, 2);
    EXPECT_EQ(hits[0].to, 4);
    EXPECT_EQ(hits[1].from, 7);
    EXPECT_TRUE(hits[0].parts.empty());
}

TEST_F(FindText, NeverParcelsTheHalvesOfOneCharacter)
{
    setText(one, QStringLiteral("𠮷𠮸"));
    EXPECT_TRUE(find(regex(QStringLiteral("[^𠮷𠮸]"))).empty());
    EXPECT_EQ(find(regex(QStringLiteral("."))).size(), 2U);
}

TEST_F(FindText, TakesWidthAndCaseAsAlikeWhereItIsToldTo)
{
    setText(one, QStringLiteral("ＡＢｃ abc １２ 12"));
    EXPECT_EQ(found(plain(QStringLiteral("abc"))), QStringList({QStringLiteral("ＡＢｃ"), QStringLiteral("abc")}));
    FindQuery strict = plain(QStringLiteral("abc"));
    strict.matchesCase = true;
    EXPECT_EQ(found(strict), QStringList(QStringLiteral("abc")));
    strict = plain(QStringLiteral("12"));
    strict.widthAlike = false;
    EXPECT_EQ(found(strict), QStringList(QStringLiteral("12")));
    EXPECT_EQ(found(regex(QStringLiteral("\\d+"))), QStringList({QStringLiteral("１２"), QStringLiteral("12")}));
}

TEST_F(FindText, AnExpressionsFullWidthSignsStandForThemselves)
{
    setText(one, QStringLiteral("（某）f(x)"));
    EXPECT_EQ(found(regex(QStringLiteral("（.）"))), QStringList({QStringLiteral("（某）"), QStringLiteral("(x)")}));
}

TEST_F(FindText, TakesMarksOfOneMeaningAsAlike)
{
    setText(one, QStringLiteral("他说“好”——等等……卡尔·马克思"));
    FindQuery query = plain(QStringLiteral("\"好\"--等等..."));
    EXPECT_TRUE(find(query).empty());
    query.punctuationAlike = true;
    EXPECT_EQ(found(query), QStringList(QStringLiteral("“好”——等等……")));
    query.text = QStringLiteral("卡尔．马克思");
    EXPECT_EQ(found(query), QStringList(QStringLiteral("卡尔·马克思")));
}

TEST_F(FindText, WholeWordsAreThoseOfLatin)
{
    setText(one, QStringLiteral("AI和AIDS，AI3，用AI写"));
    FindQuery query = plain(QStringLiteral("ai"));
    query.wholeWord = true;
    const auto hits = find(query);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].from, 0);
    EXPECT_EQ(hits[1].from, 13);
    query.text = QStringLiteral("用");
    EXPECT_EQ(find(query).size(), 1U);
}

TEST_F(FindText, CutsAndBreaksHideNoWord)
{
    setText(one, QStringLiteral("市委的政府\u2028办公室"), {{2, 3, {}, {}, true}});
    const auto hits = find(plain(QStringLiteral("市委政府办")));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].from, 0);
    EXPECT_EQ(hits[0].to, 7);
    EXPECT_EQ(hits[0].parts, (std::vector<std::pair<int, int>>{{0, 2}, {3, 5}, {6, 7}}));
    FindQuery all = plain(QStringLiteral("的"));
    EXPECT_TRUE(find(all).empty());
    all.inCuts = true;
    EXPECT_EQ(find(all).size(), 1U);
}

TEST_F(FindText, WhatIsCutWithinAHitStays)
{
    setText(one, QStringLiteral("市委的政府楼"), {{2, 3, {}, {}, true}});
    replace(plain(QStringLiteral("委政府")), with(QStringLiteral("局")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("市局的楼"));
    EXPECT_EQ(paragraph(one).spans, Spans({{2, 3, {}, {}, true}}));
}

TEST_F(FindText, ABreakStaysWhereTheLengthDoes)
{
    setText(one, QStringLiteral("文明\u2028单位"));
    replace(plain(QStringLiteral("明单")), with(QStringLiteral("化集")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("文化\u2028集位"));
    replace(plain(QStringLiteral("化集")), with(QStringLiteral("明")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("文明位"));
}

TEST_F(FindText, WhatIsReplacedLooksAsItDid)
{
    setText(one, QStringLiteral("甲刘某乙"), {{1, 3, bold.name}});
    replace(plain(QStringLiteral("刘某")), with(QStringLiteral("刘某某")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("甲刘某某乙"));
    EXPECT_EQ(paragraph(one).spans, Spans({{1, 4, bold.name}}));
    replace(plain(QStringLiteral("刘某某")), with(QStringLiteral("王")));
    EXPECT_EQ(paragraph(one).spans, Spans({{1, 2, bold.name}}));
    // Half of the hit is bold: the half that stays itself stays so.
    setText(one, QStringLiteral("第一名"), {{0, 1, bold.name}});
    replace(plain(QStringLiteral("第一")), with(QStringLiteral("第二")));
    EXPECT_EQ(paragraph(one).spans, Spans({{0, 1, bold.name}}));
    setText(one, QStringLiteral("第一名"), {{1, 2, bold.name}});
    replace(plain(QStringLiteral("第一名")), with(QStringLiteral("第十二名")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("第十二名"));
    EXPECT_EQ(paragraph(one).spans, Spans({{1, 3, bold.name}}));
}

TEST_F(FindText, AReadingGoesWithWhatItReads)
{
    setText(one, QStringLiteral("娄底市"), {{0, 2, {}, QStringLiteral("lóu dǐ")}});
    replace(plain(QStringLiteral("市")), with(QStringLiteral("城")));
    EXPECT_EQ(paragraph(one).spans, Spans({{0, 2, {}, QStringLiteral("lóu dǐ")}}));
    replace(plain(QStringLiteral("娄底")), with(QStringLiteral("株洲")));
    EXPECT_TRUE(paragraph(one).spans.empty());
}

TEST_F(FindText, ExpressionsReplaceWithWhatTheirGroupsTook)
{
    setText(one, QStringLiteral("2020年10月19日"));
    replace(regex(QStringLiteral("(?<y>\\d+)年(\\d+)月(\\d+)日")), with(QStringLiteral("$2/$3/${y} $$$0")));
    EXPECT_EQ(paragraph(one).text, QStringLiteral("10/19/2020 $2020年10月19日"));
}

TEST_F(FindText, ReplacingWithAGroupThatThereIsNotIsRefused)
{
    setText(one, QStringLiteral("甲乙"));
    const auto pattern = FindPattern::of(regex(QStringLiteral("(甲)")));
    ASSERT_TRUE(pattern);
    const auto hits = pattern->findIn(document, {{one}});
    ASSERT_TRUE(hits);
    for (const char16_t *text : {u"$2", u"${无}", u"${"}) {
        const auto done = replaceHits(document, *pattern, *hits, with(QString::fromUtf16(text)), kContext);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, base::ErrorKind::Refused);
        EXPECT_FALSE(done.error().what.isEmpty());
    }
}

TEST_F(FindText, AWrongExpressionSaysWhatAndWhere)
{
    const auto pattern = FindPattern::of(regex(QStringLiteral("刘[某")));
    ASSERT_FALSE(pattern);
    EXPECT_TRUE(pattern.error().what.contains(QStringLiteral("方括号")));
    EXPECT_TRUE(pattern.error().where.contains(QStringLiteral("3")));
    for (const char16_t *text : {u"(甲", u"甲)", u"*甲", u"甲\\", u"[甲-乙]", u"\\p{无}", u"(?<a>.)(?<a>.)"}) {
        const auto wrong = FindPattern::of(regex(QString::fromUtf16(text)));
        ASSERT_FALSE(wrong) << QString::fromUtf16(text).toStdString();
        EXPECT_FALSE(wrong.error().what.contains(QStringLiteral("写法不对"))) << wrong.error().what.toStdString();
        EXPECT_FALSE(wrong.error().advice.isEmpty());
    }
    EXPECT_FALSE(FindPattern::of(FindQuery()));
}

TEST_F(FindText, AnExpressionThatTakesTooLongIsGivenUp)
{
    setText(one, QString(40, u'a') + u'b');
    const auto pattern = FindPattern::of(regex(QStringLiteral("(a+)+(a+)+(a+)+c")));
    ASSERT_TRUE(pattern);
    const auto start = std::chrono::steady_clock::now();
    (void)pattern->findIn(document, {{one}});
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST_F(FindText, FormatsAreFoundAndSet)
{
    setText(one, QStringLiteral("甲乙丙甲"), {{1, 2, bold.name}, {3, 4, bold.name}});
    FindQuery query = plain(QStringLiteral("甲"));
    query.characterStyle = bold.name;
    auto hits = find(query);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].from, 3);
    query.characterStyle = QString();
    hits = find(query);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].from, 0);
    // Formats alone: every run that has them.
    query.text.clear();
    query.characterStyle.reset();
    query.look.family = QStringLiteral("黑");
    EXPECT_EQ(found(query), QStringList({QStringLiteral("乙"), QStringLiteral("甲")}));
    Replacement plainAgain;
    plainAgain.characterStyle = QString();
    replace(query, plainAgain);
    EXPECT_TRUE(paragraph(one).spans.empty());
    EXPECT_EQ(paragraph(one).text, QStringLiteral("甲乙丙甲"));
}

TEST_F(FindText, ALookIsSetByAStyleThatSaysJustThis)
{
    setText(one, QStringLiteral("甲乙甲"));
    Replacement red;
    red.look.family = QStringLiteral("楷");
    red.look.size = base::Length::pt(12);
    replace(plain(QStringLiteral("甲")), red);
    ASSERT_EQ(paragraph(one).spans.size(), 2U);
    const QString name = paragraph(one).spans[0].style;
    EXPECT_EQ(paragraph(one).spans[1].style, name);
    const std::size_t styles = document.all(ObjectKind::CharacterStyle).size();
    replace(plain(QStringLiteral("乙")), red);
    EXPECT_EQ(document.all(ObjectKind::CharacterStyle).size(), styles) << "the style is there already";
    EXPECT_EQ(paragraph(one).spans, Spans({{0, 3, name}}));
}

TEST_F(FindText, ParagraphStylesAreFoundAndSet)
{
    ParagraphStyle quote;
    quote.id = Id::create();
    quote.publication = bold.publication;
    quote.name = QStringLiteral("引文");
    document = document.with(quote, 1);
    setText(one, QStringLiteral("甲"));
    setText(two, QStringLiteral("甲"));
    Replacement replacement;
    replacement.paragraphStyle = quote.name;
    FindQuery query = plain(QStringLiteral("甲"));
    query.paragraphStyle = toName(paragraph(two).role);
    const auto hits = find(query);
    ASSERT_GE(hits.size(), 1U);
    replace(query, replacement);
    EXPECT_EQ(paragraph(two).style, quote.name);
    query.paragraphStyle = quote.name;
    EXPECT_EQ(find(query).size(), hits.size());
    replacement.paragraphStyle = QStringLiteral("没有");
    const auto pattern = FindPattern::of(query);
    EXPECT_FALSE(replaceHits(document, *pattern, find(query), replacement, kContext));
}

TEST_F(FindText, SearchesWhatIsSelectedAlone)
{
    setText(one, QStringLiteral("甲甲甲"));
    const auto pattern = FindPattern::of(plain(QStringLiteral("甲")));
    const auto hits = pattern->findIn(document, rangesIn(document, FindScope::Selection, {{}, {}, {}, {{one, 1, 2}}}));
    ASSERT_TRUE(hits);
    ASSERT_EQ(hits->size(), 1U);
    EXPECT_EQ(hits->front().from, 1);
}

TEST_F(FindText, WhatChangedSinceIsLeftAlone)
{
    setText(one, QStringLiteral("甲乙甲"));
    const auto pattern = FindPattern::of(plain(QStringLiteral("甲")));
    const auto hits = find(plain(QStringLiteral("甲")));
    setText(one, QStringLiteral("甲乙丙"));
    const auto done = replaceHits(document, *pattern, hits, with(QStringLiteral("丁")), kContext);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->done, 1);
    EXPECT_EQ(done->gone, 1);
}

TEST_F(FindText, StopsWhenItIsCancelled)
{
    setText(one, QStringLiteral("甲"));
    std::atomic<bool> cancelled = true;
    const auto pattern = FindPattern::of(plain(QStringLiteral("甲")));
    const auto hits = pattern->findIn(document, {{one}}, &cancelled);
    ASSERT_TRUE(hits);
    EXPECT_TRUE(hits->empty());
}

TEST_F(FindText, TextWithoutLooksBecomesWhatAPlainReplaceMakesOfIt)
{
    test::RandomObjects random(test::seed());
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (int n = random.below(40); n > 0; --n)
            text += QStringLiteral("甲乙丙𠮷")[0] == u'甲' && random.chance(70) ? QStringLiteral("甲")
                                                                                : QStringLiteral("乙𠮷");
        const QString needle = random.chance(50) ? QStringLiteral("甲甲") : QStringLiteral("乙");
        const QString instead = random.chance(30) ? QString()
            : random.chance(50)                   ? QStringLiteral("丁甲")
                                                  : QStringLiteral("乙乙乙");
        setText(one, text);
        replace(plain(needle), with(instead));
        EXPECT_EQ(paragraph(one).text, QString(text).replace(needle, instead));
    }
}

TEST_F(FindText, WhatIsNotInAHitKeepsItsLook)
{
    test::RandomObjects random(test::seed());
    for (int i = 0; i < 500; ++i) {
        QString text;
        Spans spans;
        for (int n = 0; n < 30; ++n)
            text += random.chance(40) ? u'甲' : QChar(static_cast<char16_t>(u'一' + random.below(30)));
        for (int at = random.below(4); at < 28; at += 1 + random.below(4)) {
            const int end = at + 1 + random.below(2);
            spans.push_back({at, end, random.chance(60) ? bold.name : QString(), {}, random.chance(20)});
            if (spans.back().style.isEmpty() && !spans.back().cut)
                spans.back().style = QStringLiteral("乙");
            at = end;
        }
        setText(one, text, spans);
        const auto lookOf = [&](QChar skipped) { // of every other character, in order
            QStringList looks;
            const Paragraph &now = paragraph(one);
            for (int at = 0; at < now.text.size(); ++at) {
                if (now.text[at] == skipped || now.text[at] == u'丁')
                    continue;
                QString look(now.text[at]);
                for (const Span &span : now.spans)
                    if (span.start <= at && at < span.end)
                        look += span.style + (span.cut ? u'!' : u' ');
                looks << look;
            }
            return looks;
        };
        const QStringList before = lookOf(u'甲');
        FindQuery query = plain(QStringLiteral("甲"));
        query.inCuts = true;
        replace(query, with(random.chance(30) ? QString() : QString(random.below(3), u'丁')));
        EXPECT_EQ(lookOf(u'甲'), before);
        int last = 0;
        for (const Span &span : paragraph(one).spans) {
            EXPECT_GE(span.start, last);
            EXPECT_GT(span.end, span.start);
            EXPECT_LE(span.end, paragraph(one).text.size());
            last = span.end;
        }
    }
}

} // namespace
