// The table of rules: one declaration each.
#include "language/text_rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("language", text); }

constexpr Severity E = Severity::Error, W = Severity::Warning, I = Severity::Info;
constexpr FixKind A = FixKind::Auto, C = FixKind::Click, N = FixKind::None;

constexpr Rule all[] = {
    {"P01", QT_TRANSLATE_NOOP("language", "中文里的逗号、分号、冒号、叹号、问号用了半角"), "GB/T 15834-2011 §5.1",
        "指挥部成立,全市动员", "见http://a.cn/x?y=1,2一文", E, A, halfWidthPoints},
    {"P02", QT_TRANSLATE_NOOP("language", "句末用了半角的点"), "GB/T 15834-2011 §4.1", "会议结束.", "占3.5%", E, A,
        halfWidthStop},
    {"P03", QT_TRANSLATE_NOOP("language", "括注中文的括号用了半角"), "GB/T 15834-2011 §4.9", "(娄底新闻网记者 王星)",
        "求f(x)的值", E, A, halfWidthBrackets},
    {"P04", QT_TRANSLATE_NOOP("language", "中文里用了直引号"), "GB/T 15834-2011 §4.8", "他说\"好\"", "身高5'10\"", E, A,
        straightQuotes},
    {"P05", QT_TRANSLATE_NOOP("language", "省略号的形式不对"), "GB/T 15834-2011 §4.11", "萝卜、白菜...", "齐参与……在",
        E, A, wrongEllipsis},
    {"P06", QT_TRANSLATE_NOOP("language", "破折号的形式不对"), "GB/T 15834-2011 §4.10", "一一株洲市人社局", "——株洲市",
        E, A, wrongDash},
    {"P07", QT_TRANSLATE_NOOP("language", "点号不能这样连用"), "GB/T 15834-2011 §5", "工作，，推进", "真的吗？！", E, C,
        runsOfPoints},
    {"P08", QT_TRANSLATE_NOOP("language", "叹号、问号叠用不超过三个"), "GB/T 15834-2011 §4.3", "太好了！！！！",
        "啊！！！", W, C, manyExclamations},
    {"P09", QT_TRANSLATE_NOOP("language", "段首不能是这个标点"), "GB/T 15834-2011 §5.1", "，全市上下", "“全市上下”", E,
        N, markAtStart},
    {"P10", QT_TRANSLATE_NOOP("language", "引号或括号不成对"), "GB/T 15834-2011 §4.8", "“文明之花，绽放。",
        "“第二届‘标准化’单位”（试行）", E, N, nullptr, unpairedMarks},
    {"P11", QT_TRANSLATE_NOOP("language", "双引号里面的引号应为单引号"), "GB/T 15834-2011 §4.8", "“第二届“标准化”单位”",
        "“第二届‘标准化’单位”", E, C, nestedQuotes},
    {"P12", QT_TRANSLATE_NOOP("language", "书名号里面的书名号应为单书名号"), "GB/T 15834-2011 §4.15",
        "《《中国工人》发刊词》", "《〈中国工人〉发刊词》", E, A, nestedTitles},
    {"P13", QT_TRANSLATE_NOOP("language", "并列的引号、书名号之间不用顿号"), "GB/T 15834-2011 §4.5", "“低碳”、“节能”",
        "“低碳”“节能”", I, C, commaBetweenQuotes},
    {"P14", QT_TRANSLATE_NOOP("language", "省略号不与“等”连用"), "GB/T 15834-2011 A.9", "猪肝、菠菜……等。",
        "猪肝、菠菜等。", E, C, ellipsisWithEtc},
    {"P15", QT_TRANSLATE_NOOP("language", "“和”“以及”“及”之前不用顿号"), "GB/T 15834-2011 §4.5", "北京、上海、和广州",
        "北京、上海和广州", W, C, commaBeforeAnd},
    {"P16", QT_TRANSLATE_NOOP("language", "外国人名中的间隔号不对"), "GB/T 15834-2011 §4.14", "塞巴斯蒂安.库尔吉",
        "塞巴斯蒂安·库尔吉", E, C, intervalDots},
    {"P17", QT_TRANSLATE_NOOP("language", "以月日为名的事件，月日之间用间隔号"),
        "GB/T 15834-2011 §4.14, GB/T 15835-2011 §5.1", "“3.15”晚会", "“3·5学雷锋”", E, C, eventDots},
    {"P18", QT_TRANSLATE_NOOP("language", "数值范围用浪纹线连接"), "GB/T 15834-2011 §4.13, GB/T 15835-2011 §5.1",
        "重5-10公斤", "电话0731-28891542", W, C, hyphenRanges},
    {"P19", QT_TRANSLATE_NOOP("language", "正文的汉字之间有空格"), QT_TRANSLATE_NOOP("language", "排版惯例"),
        "我们的宣传” 在线，办好了。", "宣传”在线，办好了。", W, A, spacesInChinese},
    {"P20", QT_TRANSLATE_NOOP("language", "标题末尾不用句号、逗号、分号"), QT_TRANSLATE_NOOP("language", "报社体例"),
        "青岛开展院感防控。", "青岛战“疫”120小时", W, A, headlineEnd},
    {"P21", QT_TRANSLATE_NOOP("language", "短语式的图片说明末尾不用句号"), "GB/T 15834-2011 A.1", "人社练兵比武活动。",
        "人社练兵比武活动", I, C, captionEnd},
    {"N01", QT_TRANSLATE_NOOP("language", "阿拉伯数字后面不用“十”“百”“千”"), "GB/T 15835-2011 §5.3", "捐款4千元",
        "捐款4000元", W, C, digitsWithSteps},
    {"N02", QT_TRANSLATE_NOOP("language", "小数点前没有0"), "GB/T 15835-2011 §5.1", "上涨.5%", "上涨0.5%", E, A,
        missingZero},
    {"N03", QT_TRANSLATE_NOOP("language", "范围的前一个百分号不能省"), "GB/T 15835-2011 §5.1", "15～30%", "15%～30%", E,
        C, droppedPercent},
    {"N04", QT_TRANSLATE_NOOP("language", "范围的前一个“万”“亿”不能省"), "GB/T 15835-2011 §5.1", "13～17万元",
        "13万元～17万元", E, C, droppedScale},
    {"N05", QT_TRANSLATE_NOOP("language", "年份不能简写为两位"), "GB/T 15835-2011 §5.1", "98年抗洪", "1998年抗洪", W, C,
        shortYears},
    {"N06", QT_TRANSLATE_NOOP("language", "汉字年份中的零应为“〇”"), "GB/T 15835-2011 §5.2", "二零二零年", "二〇二〇年",
        E, A, zeroInYears},
    {"N07", QT_TRANSLATE_NOOP("language", "表示约数的词重复"), QT_TRANSLATE_NOOP("language", "语法"),
        "浏览量约100000余次", "浏览量约100000次", E, C, doubledApproximation},
    {"N08", QT_TRANSLATE_NOOP("language", "概数用汉字，中间不用顿号"), "GB/T 15835-2011 §4.2, §5.2", "3、4个月",
        "三四个月", W, C, approximatePairs},
    {"N09", QT_TRANSLATE_NOOP("language", "减少不能用“倍”表示"), QT_TRANSLATE_NOOP("language", "语法"), "下降了2倍",
        "增长2倍", E, N, decreaseInTimes},
    {"N10", QT_TRANSLATE_NOOP("language", "日期与星期或出版日期不符"), QT_TRANSLATE_NOOP("language", "历法"),
        "2020年10月19日 星期二", "2020年10月19日 星期一", E, C, weekdays},
    {"N11", QT_TRANSLATE_NOOP("language", "没有这样的日期或时间"), QT_TRANSLATE_NOOP("language", "历法"), "2月30日",
        "2月29日", E, N, impossibleDates},
    {"N12", QT_TRANSLATE_NOOP("language", "数字前后对不上"), QT_TRANSLATE_NOOP("language", "算术"),
        "13例确诊病例为危重型1例、重型3例、普通型8例、轻型2例", "13例确诊病例为危重型1例、重型2例、普通型8例、轻型2例",
        W, N, sums},
    {"N13", QT_TRANSLATE_NOOP("language", "数字、字母用了全角"), "GB/T 15835-2011 §5.1", "１２月", "12月", E, A,
        wideFigures},
    {"N14", QT_TRANSLATE_NOOP("language", "同类数量的数字形式不一致"), "GB/T 15835-2011 §4.3", "早上七点到，早晨7点走",
        "早上7点到，早晨7点走", I, C, nullptr, mixedNumerals},
    {"U01", QT_TRANSLATE_NOOP("language", "不是法定计量单位"), "GB 3100–3102", "占地180平米", "占地180平方米", W, C,
        units},
    {"U02", QT_TRANSLATE_NOOP("language", "单位符号的写法不对"), "GB 3100", "体温39.5°C", "体温39.5℃", W, C,
        unitLetters},
    {"W01", QT_TRANSLATE_NOOP("language", "词语重复"), QT_TRANSLATE_NOOP("language", "语法"), "市委的的要求",
        "的的确确", W, C, doubledWords},
    {"W02", QT_TRANSLATE_NOOP("language", "固定词语写错"), QT_TRANSLATE_NOOP("language", "词典"), "继续再接再励",
        "继续再接再厉", E, C, fixedPhrases},
    {"W03", QT_TRANSLATE_NOOP("language", "“的”“地”“得”用错"), QT_TRANSLATE_NOOP("language", "语法"), "积极的推动工作",
        "积极的态度", W, C, particles},
    {"W04", QT_TRANSLATE_NOOP("language", "“作”“做”用错"), QT_TRANSLATE_NOOP("language", "词典"), "做为一名党员",
        "作为一名党员", E, C, workAndDo},
    {"W05", QT_TRANSLATE_NOOP("language", "“截止”“截至”用错"), QT_TRANSLATE_NOOP("language", "词典"), "截止当日，街道",
        "截至17日14时", E, C, upToAndUntil},
    {"W06", QT_TRANSLATE_NOOP("language", "词语混淆"), QT_TRANSLATE_NOOP("language", "词典"), "疫情爆发以来",
        "疫情暴发以来", E, C, confusedPairs},
    {"W07", QT_TRANSLATE_NOOP("language", "“集……于一体”中多了字"), QT_TRANSLATE_NOOP("language", "搭配"),
        "以及集团图书馆、书画室于一体", "集图书馆、书画室于一体", W, C, strayGroup},
    {"W08", QT_TRANSLATE_NOOP("language", "部首或兼容字符冒充汉字"), "Unicode", "⽂明", "文明", E, A, radicals},
    {"W09", QT_TRANSLATE_NOOP("language", "看不见的字符或控制字符"), "Unicode", "文\u200b明", "文明", E, A, invisibles},
    {"W10", QT_TRANSLATE_NOOP("language", "说话的人第一次出现时没有身份"), QT_TRANSLATE_NOOP("language", "报社体例"),
        "“补足短板。”薛庆国说。", "书记马立新介绍。“好。”马立新说。", I, N, nullptr, untitledSpeakers},
    {"W11", QT_TRANSLATE_NOOP("language", "同一职务的人名前后不一"), QT_TRANSLATE_NOOP("language", "前后一致"),
        "局长蒋湘晖说。局长蒋湘辉说。", "局长蒋湘晖说。局长蒋湘晖说。", E, N, nullptr, spellingsOfNames},
    {"W12", QT_TRANSLATE_NOOP("language", "报社自己的用词"), QT_TRANSLATE_NOOP("language", "报社词表"), "", "", W, C,
        nullptr},
};

} // namespace

std::span<const Rule> rules() { return all; }

const Rule *ruleOf(QStringView id)
{
    for (const Rule &rule : all) {
        if (id == QLatin1String(rule.id))
            return &rule;
    }
    return nullptr;
}

QString Rule::name() const { return tr(title); }
QString Rule::basisText() const { return tr(basis); }

QString Finding::message() const
{
    QString said = tr("%1。").arg(rule->name());
    if (!detail.isEmpty())
        said = tr("%1%2").arg(said, detail);
    if (fix.kind != FixKind::None)
        said = tr("%1%2").arg(said,
            fix.replacement.isEmpty() ? tr("建议删去“%1”。").arg(text)
                                      : tr("建议把“%1”改为“%2”。").arg(text, fix.replacement));
    return said;
}

void Report::add(qsizetype from, qsizetype to, const QString &detail) { put(m_severity, from, to, {}, detail); }

void Report::add(qsizetype from, qsizetype to, const QString &replacement, const QString &detail)
{
    put(m_severity, from, to, {m_rule->fix, m_rule->fix == FixKind::None ? QString() : replacement}, detail);
}

void Report::add(Severity severity, qsizetype from, qsizetype to, Fix fix)
{
    put(severity, from, to, std::move(fix), {});
}

void Report::put(Severity severity, qsizetype from, qsizetype to, Fix fix, const QString &detail)
{
    Q_ASSERT(m_rule && from >= 0 && to > from && to <= m_text.size());
    m_to.push_back({m_rule, severity, m_paragraph, from, to - from, m_text.mid(from, to - from).toString(), detail,
        std::move(fix)});
}

} // namespace banxin::language
