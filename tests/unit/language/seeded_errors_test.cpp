// Single slips put into the sample manuscripts, each as a hand or a keyboard makes it: what share of them is found, and
// at the right place. BANXIN_SEED draws others; BANXIN_SEEDED_TABLE=1 prints the table of docs/checks.md.
#include "language/checker.h"
#include "tests/support/seed.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <map>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

struct Slip {
    const char *rule;
    const char *site; // where it can happen
    const char *made; // what is there then; with | between them: one is drawn
    ParagraphRole role = ParagraphRole::Body;
};

// Sites are common places of the samples; what the samples do not have is put in at the end of a sentence.
constexpr Slip slips[] = {
    {"P01", "(?<=[\\x{4e00}-\\x{9fff}])，(?=[\\x{4e00}-\\x{9fff}])", ","},
    {"P01", "(?<=[\\x{4e00}-\\x{9fff}])(；|：)(?=[\\x{4e00}-\\x{9fff}])", ";|:"},
    {"P02", "。(?=”|$)", "."},
    {"P03", "（([^（）]{2,20})）", "(\\1)"},
    {"P04", "“([^“”‘’]{2,12})”", "\"\\1\""},
    {"P05", "……", "...|。。。|…|....."},
    {"P06", "(?<=[\\x{4e00}-\\x{9fff}])——(?=[\\x{4e00}-\\x{9fff}])|^——|(?<=[\\x{4e00}-\\x{9fff}])，(?=这|那|是)", "--"},
    {"P07", "，(?=[\\x{4e00}-\\x{9fff}])", "，，|、，|，。|；，"},
    {"P08", "。$", "！！！！|！！！！！|？？？？"},
    {"P09", "^(?=[\\x{4e00}-\\x{9fff}])", "，|。|、|；|”|）"},
    {"P10", "“([^“”‘’]{2,12})”(?=[^“]*$)", "“\\1|\\1”"},
    {"P10", "（([^（）]{2,20})）", "（\\1|\\1）"},
    {"P11", "“([^“”‘’，。]{2})([^“”‘’，。]{2,9})”", "“\\1“\\2””"},
    {"P12", "《([^《》]{2,20})》", "《《\\1》解读》"},
    {"P13", "”“", "”、“"},
    {"P14", "(?<=、)([\\x{4e00}-\\x{9fff}]{2,4})等(?=[\\x{4e00}-\\x{9fff}，。])(?!等待)", "\\1……等"},
    {"P15", "(?<=、)([\\x{4e00}-\\x{9fff}]{2,4})(和|及)(?=[\\x{4e00}-\\x{9fff}]{2})(?!和谐|及时)", "\\1、\\2"},
    {"P16", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "克里斯蒂安.埃里克森说。|玛丽亚•卡拉斯说。|约翰.史密斯说。|安东尼奥・古特雷斯说。"},
    {"P17", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "“3.15”晚会举行。|纪念5.12汶川地震。|“9.11”事件后。|“12.9”运动。"},
    {"P18", "(?<![\\d.])(\\d)(?=(个|人|天|名|次|例|户|小时))", "\\1-9"},
    {"P19", "(?<=[\\x{4e00}-\\x{9fff}]{3})(?=[\\x{4e00}-\\x{9fff}]{3}[^。]{2,60}。)", " "},
    {"P20", "$", "。|，|；", ParagraphRole::Headline},
    {"P21", "$", "。", ParagraphRole::Caption},
    {"N01", "(?<![\\d.])(\\d)000(?=[\\x{4e00}-\\x{9fff}])|(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "捐款4千元。|来了3百人。|种树5千棵。"},
    {"N02", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "上涨.5%。|下降.25个百分点。|增长.8%。"},
    {"N03", "(?<![\\d.～])(\\d)(\\d?)%", "1～\\1\\2%|1-\\1\\2%"},
    {"N03", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "占15～30%。|占二成，即15-20%。"},
    {"N04", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "投资13～17万元。|有3至5万人。|需2～3亿元。"},
    {"N05", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "98年抗洪时他在。|他86年3月参军。|她08年毕业。"},
    {"N06", "(?<!\\d)20(19|20|21)年", "二零一九年|二零二零年|二零二一年"},
    {"N07", "(?<![\\d约近])(\\d{2,})(?=(人|户|个|名|家|次|例|份))", "约\\1余|约\\1多|将近\\1余"},
    {"N08", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "用了3、4个月。|过了5、6天。|走了两、三年。|约20几个。"},
    {"N09", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "成本下降了2倍。|用时缩短了3倍。|事故减少一倍。"},
    {"N10", "(?<=2020年10月19日 星期)一", "二|三|四|五|六|日"},
    {"N10", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "2020年10月18日（星期一）开会。|2021年5月1日，星期三，放假。"},
    {"N11", "(?<=\\d月)\\d{1,2}(?=日)", "32|45"},
    {"N11", "(?<!\\d)1[0-2](?=月\\d{1,2}日)", "13|15"},
    {"N12", "(?<=轻型)2(?=例)", "3|4|1"},
    {"N12", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "男生3人、女生4人，共8人。|分别占45%、35%、30%。|由100人增加到150人，增长60%。"},
    {"N13", "(?<![\\dA-Za-z.-])(1)(?=[\\x{4e00}-\\x{9fff}])", "１"},
    {"N14", "(?<=早晨)7(?=点)", "七"},
    {"U01", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "占地180平米。|高5公分。|油20公升。|重2公吨。"},
    {"U02", "℃", "°C"},
    {"U02", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "重5KG。|跑了10KM。|装机20KW。"},
    {"W01", "(?<=[\\x{4e00}-\\x{9fff}])的(?=[\\x{4e00}-\\x{9fff}])", "的的"},
    {"W01", "(?<=[\\x{4e00}-\\x{9fff}])了(?=[\\x{4e00}-\\x{9fff}]{2}[^解结])", "了了"},
    {"W01", "([\\x{4e00}-\\x{9fff}]{4,8})(?=，)", "\\1\\1"},
    {"W02", "辛勤", "幸勤"},
    {"W02", "坚持", "坚特|艰持"},
    {"W02", "部署", "布署|部暑"},
    {"W02", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "再接再励。|迫不急待。|一股作气。|穿流不息。|不径而走。|走头无路。|名列前矛。|按步就班。|一愁莫展。|变本加利。|"
        "重蹈复辙。|默守成规。|世外桃园。|悬梁刺骨。|相形见拙。|鬼斧神功。|挺而走险。|莫名奇妙。|甘败下风。|"
        "谈笑风声。"},
    {"W03", "(?<=有条不紊|有序|不断|深入|积极)地", "的"},
    {"W03", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "认真的贯彻中央精神。|取的了成绩。|不断的提高群众满意度。|积极的推动工作。"},
    {"W04", "作为(?=[\\x{4e00}-\\x{9fff}])", "做为"},
    {"W04", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "考试做弊。|到处做案。|在家作饭。|证件做废。"},
    {"W05", "(?<=[。，：“])截至(?=\\d|当日|目前|欧洲)", "截止"},
    {"W05", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "截止目前，有3例。|截止昨日，有5人。|截止2020年底，建成。"},
    {"W06", "疫情暴发", "疫情爆发"},
    {"W06", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])",
        "刊登招聘启示。|打破世界记录。|维护合法权力。|依法制市。|向社区反应。|化学反映。|书藉很多。|战争暴发。"},
    {"W07", "(?<=[是了的个])(?=[\\x{4e00}-\\x{9fff}]{2,4}、[\\x{4e00}-\\x{9fff}]{2,4}于一体)|集(?=团?图书馆)", "集团"},
    {"W07", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "建成集团餐饮、住宿于一体的中心。|是集团科研、生产于一体的基地。"},
    {"W08", "文", "⽂"},
    {"W08", "人", "⼈"},
    {"W09", "(?<=[\\x{4e00}-\\x{9fff}])(?=[\\x{4e00}-\\x{9fff}])", "\xE2\x80\x8B|\xEF\xBB\xBF|\xC2\xAD"},
    {"W10", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "“好。”赵志刚说。|据悉，孙立军介绍。"},
    {"W11", "(?<=。)(?=[\\x{4e00}-\\x{9fff}])", "局长蒋湘晖说。局长蒋湘辉说。|书记王建军说。书记王建君说。"},
};

std::vector<Paragraph> sample(const QString &name)
{
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    std::vector<Paragraph> story;
    const Checker checker;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        QString text = line;
        const bool isHead = text.startsWith(u'#');
        text.remove(QRegularExpression(u"^#+ *"_s));
        text = text.trimmed();
        if (text.isEmpty())
            continue;
        Paragraph one{text, isHead ? ParagraphRole::Headline : ParagraphRole::Body};
        if (!isHead && text.size() < 14 && !text.contains(u'。'))
            one.role = ParagraphRole::Caption;
        one.text = normalised(one, checker);
        story.push_back(one);
    }
    return story;
}

struct Seeded {
    std::vector<Paragraph> story;
    int paragraph = 0;
    qsizetype at = 0, end = 0; // what is new
};

std::optional<Seeded> seeded(const std::vector<Paragraph> &story, const Slip &slip, std::mt19937_64 &random)
{
    const QRegularExpression site(QString::fromUtf8(slip.site), QRegularExpression::UseUnicodePropertiesOption);
    std::vector<std::pair<std::size_t, QRegularExpressionMatch>> places;
    for (std::size_t i = 0; i < story.size(); ++i) {
        if (story[i].role != slip.role
            && !(slip.role == ParagraphRole::Body && story[i].role == ParagraphRole::Headline
                && std::string_view(slip.rule) == "P06"))
            continue;
        for (auto found = site.globalMatch(story[i].text); found.hasNext();)
            places.emplace_back(i, found.next());
    }
    if (places.empty())
        return {};
    const auto &[which, match] = places[random() % places.size()];
    const QStringList made = QString::fromUtf8(slip.made).split(u'|');
    QString text = made[static_cast<qsizetype>(random() % static_cast<std::size_t>(made.size()))];
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
        text.replace(u"\\%1"_s.arg(i), match.captured(i));
    text.remove(u"\\1"_s).remove(u"\\2"_s);
    Seeded one{story, static_cast<int>(which), match.capturedStart(), 0};
    QString &line = one.story[which].text;
    line.replace(match.capturedStart(), match.capturedLength(), text);
    one.end = match.capturedStart() + text.size();
    return one;
}

} // namespace

TEST(SeededErrors, NineInTenAreFoundAtTheirPlace)
{
    constexpr int wanted = 500;
    std::mt19937_64 random(test::seed());
    const std::vector<std::vector<Paragraph>> stories{
        sample(u":/sample/zhuzhou-daily.txt"_s), sample(u":/sample/loudi-news.txt"_s)};
    const Checker checker;
    std::map<QString, std::pair<int, int>> counts; // found, seeded
    QStringList missed;
    int done = 0, found = 0, round = 0;
    while (done < wanted && round < 100) {
        ++round;
        for (const Slip &slip : slips) {
            if (done >= wanted)
                break;
            const auto one = seeded(stories[random() % stories.size()], slip, random);
            if (!one)
                continue;
            ++done;
            const auto all = checker.check(one->story);
            const bool isFound = std::any_of(all.begin(), all.end(), [&](const Finding &each) {
                return each.rule->id == std::string_view(slip.rule) && each.paragraph == one->paragraph
                    && each.at <= one->end && each.end() >= one->at;
            });
            auto &count = counts[QLatin1String(slip.rule)];
            ++count.second;
            count.first += isFound ? 1 : 0;
            found += isFound ? 1 : 0;
            if (!isFound)
                missed << QLatin1String(slip.rule) + u": "_s
                        + one->story[static_cast<std::size_t>(one->paragraph)].text.mid(
                            std::max<qsizetype>(0, one->at - 10), one->end - one->at + 20);
        }
    }
    EXPECT_EQ(done, wanted);
    EXPECT_GE(found * 10, done * 9) << missed.join(u'\n').toStdString();
    EXPECT_EQ(counts.size(), rules().size() - 1) << "each rule but the publication's own list has its slip";
    if (qEnvironmentVariableIsSet("BANXIN_SEEDED_TABLE")) {
        for (const auto &[rule, count] : counts)
            std::cout << rule.toStdString() << ' ' << count.first << " of " << count.second << '\n';
        std::cout << found << " of " << done << '\n' << missed.join(u'\n').toStdString() << '\n';
    }
}

} // namespace banxin::language
