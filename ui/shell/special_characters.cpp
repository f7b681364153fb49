#include "shell/special_characters.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::shell {

namespace {

struct Entry {
    int group;
    const char16_t *text;
    const char *name;
    const char *aliases;
};

constexpr const char *kGroups[] = {QT_TRANSLATE_NOOP("characters", "标点"), QT_TRANSLATE_NOOP("characters", "空格"),
    QT_TRANSLATE_NOOP("characters", "括号"), QT_TRANSLATE_NOOP("characters", "序号"),
    QT_TRANSLATE_NOOP("characters", "单位"), QT_TRANSLATE_NOOP("characters", "数学"),
    QT_TRANSLATE_NOOP("characters", "符号"), QT_TRANSLATE_NOOP("characters", "注音")};

// What stands in rows.
constexpr const char *kRuns[] = {QT_TRANSLATE_NOOP("characters", "圈码 %1"),
    QT_TRANSLATE_NOOP("characters", "黑圈码 %1"), QT_TRANSLATE_NOOP("characters", "括号码 %1"),
    QT_TRANSLATE_NOOP("characters", "罗马数字 %1"), QT_TRANSLATE_NOOP("characters", "括号汉字码 %1"),
    QT_TRANSLATE_NOOP("characters", "拼音 %1")};

constexpr Entry kEntries[] = {
    {0, u"·", QT_TRANSLATE_NOOP("characters", "间隔号"), "jiange jiangehao jgh dot interpunct middle"},
    {0, u"——", QT_TRANSLATE_NOOP("characters", "破折号"), "pozhe pozhehao pzh dash em"},
    {0, u"……", QT_TRANSLATE_NOOP("characters", "省略号"), "shenglve shenglue slh ellipsis dots"},
    {0, u"—", QT_TRANSLATE_NOOP("characters", "一字线"), "yizixian yzx dash range"},
    {0, u"～", QT_TRANSLATE_NOOP("characters", "浪纹线"), "langwen lwx bolang tilde range"},
    {0, u"–", QT_TRANSLATE_NOOP("characters", "半字线"), "banzixian bzx en dash"},
    {0, u"-", QT_TRANSLATE_NOOP("characters", "短横线"), "duanheng dhx hyphen"},
    {0, u"“", QT_TRANSLATE_NOOP("characters", "左双引号"), "yinhao shuangyinhao quote"},
    {0, u"”", QT_TRANSLATE_NOOP("characters", "右双引号"), "yinhao shuangyinhao quote"},
    {0, u"‘", QT_TRANSLATE_NOOP("characters", "左单引号"), "yinhao danyinhao quote"},
    {0, u"’", QT_TRANSLATE_NOOP("characters", "右单引号"), "yinhao danyinhao quote apostrophe"},
    {0, u"、", QT_TRANSLATE_NOOP("characters", "顿号"), "dunhao dh"},
    {0, u"；", QT_TRANSLATE_NOOP("characters", "分号"), "fenhao semicolon"},
    {0, u"：", QT_TRANSLATE_NOOP("characters", "冒号"), "maohao colon"},
    {0, u"！", QT_TRANSLATE_NOOP("characters", "叹号"), "tanhao gantanhao exclamation"},
    {0, u"？", QT_TRANSLATE_NOOP("characters", "问号"), "wenhao question"},
    {0, u"／", QT_TRANSLATE_NOOP("characters", "分隔号"), "fengehao slash"},
    {0, u"†", QT_TRANSLATE_NOOP("characters", "剑号"), "jianhao dagger"},
    {0, u"※", QT_TRANSLATE_NOOP("characters", "米字号"), "mizihao cankao reference mark"},
    {1, u"\u3000", QT_TRANSLATE_NOOP("characters", "全身空"),
        "quanjiao quanshen kongge qsk ideographic full width space"},
    {1, u"\u2002", QT_TRANSLATE_NOOP("characters", "对开空"), "duikai bankong kongge en space half"},
    {1, u"\u2004", QT_TRANSLATE_NOOP("characters", "三分空"), "sanfen kongge third space"},
    {1, u"\u2005", QT_TRANSLATE_NOOP("characters", "四分空"), "sifen kongge quarter space"},
    {1, u"\u2006", QT_TRANSLATE_NOOP("characters", "六分空"), "liufen kongge sixth space"},
    {1, u"\u2009", QT_TRANSLATE_NOOP("characters", "窄空"), "zhaikong kongge thin space"},
    {1, u"\u200A", QT_TRANSLATE_NOOP("characters", "发丝空"), "fasikong kongge hair space"},
    {1, u"\u00A0", QT_TRANSLATE_NOOP("characters", "不断行空格"), "buduanhang kongge no break space nbsp"},
    {1, u"\u2028", QT_TRANSLATE_NOOP("characters", "强制换行"), "huanhang qiangzhi line break"},
    {2, u"《", QT_TRANSLATE_NOOP("characters", "左书名号"), "shuming shumingzuo smh title"},
    {2, u"》", QT_TRANSLATE_NOOP("characters", "右书名号"), "shuming shumingyou smh title"},
    {2, u"〈", QT_TRANSLATE_NOOP("characters", "左单书名号"), "shuming dan smh title"},
    {2, u"〉", QT_TRANSLATE_NOOP("characters", "右单书名号"), "shuming dan smh title"},
    {2, u"〔", QT_TRANSLATE_NOOP("characters", "左六角括号"), "liujiao kuohao ljkh tortoise bracket"},
    {2, u"〕", QT_TRANSLATE_NOOP("characters", "右六角括号"), "liujiao kuohao ljkh tortoise bracket"},
    {2, u"【", QT_TRANSLATE_NOOP("characters", "左方头括号"), "fangtou kuohao ftkh lenticular bracket"},
    {2, u"】", QT_TRANSLATE_NOOP("characters", "右方头括号"), "fangtou kuohao ftkh lenticular bracket"},
    {2, u"（", QT_TRANSLATE_NOOP("characters", "左圆括号"), "yuankuohao parenthesis"},
    {2, u"）", QT_TRANSLATE_NOOP("characters", "右圆括号"), "yuankuohao parenthesis"},
    {2, u"［", QT_TRANSLATE_NOOP("characters", "左方括号"), "fangkuohao square bracket"},
    {2, u"］", QT_TRANSLATE_NOOP("characters", "右方括号"), "fangkuohao square bracket"},
    {2, u"「", QT_TRANSLATE_NOOP("characters", "左直角引号"), "zhijiao yinhao corner bracket"},
    {2, u"」", QT_TRANSLATE_NOOP("characters", "右直角引号"), "zhijiao yinhao corner bracket"},
    {2, u"『", QT_TRANSLATE_NOOP("characters", "左双直角引号"), "zhijiao yinhao corner bracket"},
    {2, u"』", QT_TRANSLATE_NOOP("characters", "右双直角引号"), "zhijiao yinhao corner bracket"},
    {4, u"℃", QT_TRANSLATE_NOOP("characters", "摄氏度"), "sheshidu ssd celsius degree"},
    {4, u"℉", QT_TRANSLATE_NOOP("characters", "华氏度"), "huashidu fahrenheit degree"},
    {4, u"°", QT_TRANSLATE_NOOP("characters", "度"), "du degree"},
    {4, u"′", QT_TRANSLATE_NOOP("characters", "分（角）"), "fen prime minute"},
    {4, u"″", QT_TRANSLATE_NOOP("characters", "秒（角）"), "miao double prime second"},
    {4, u"‰", QT_TRANSLATE_NOOP("characters", "千分号"), "qianfenhao per mille"},
    {4, u"％", QT_TRANSLATE_NOOP("characters", "全角百分号"), "baifenhao percent"},
    {4, u"㎡", QT_TRANSLATE_NOOP("characters", "平方米"), "pingfangmi pfm square metre"},
    {4, u"m²", QT_TRANSLATE_NOOP("characters", "平方米（字母）"), "pingfangmi pfm square metre"},
    {4, u"m³", QT_TRANSLATE_NOOP("characters", "立方米"), "lifangmi lfm cubic metre"},
    {4, u"km²", QT_TRANSLATE_NOOP("characters", "平方公里"), "pingfanggongli square kilometre"},
    {4, u"㎏", QT_TRANSLATE_NOOP("characters", "千克"), "qianke gongjin kilogram"},
    {4, u"㎜", QT_TRANSLATE_NOOP("characters", "毫米"), "haomi millimetre"},
    {4, u"㎝", QT_TRANSLATE_NOOP("characters", "厘米"), "limi centimetre"},
    {4, u"μ", QT_TRANSLATE_NOOP("characters", "微"), "wei mu micro"},
    {4, u"Ω", QT_TRANSLATE_NOOP("characters", "欧姆"), "oumu ohm omega"},
    {4, u"￥", QT_TRANSLATE_NOOP("characters", "人民币"), "renminbi yuan rmb yen"},
    {4, u"＄", QT_TRANSLATE_NOOP("characters", "美元"), "meiyuan dollar"},
    {4, u"€", QT_TRANSLATE_NOOP("characters", "欧元"), "ouyuan euro"},
    {4, u"£", QT_TRANSLATE_NOOP("characters", "英镑"), "yingbang pound"},
    {5, u"×", QT_TRANSLATE_NOOP("characters", "乘号"), "chenghao cheng times multiply"},
    {5, u"÷", QT_TRANSLATE_NOOP("characters", "除号"), "chuhao chu divide"},
    {5, u"±", QT_TRANSLATE_NOOP("characters", "正负号"), "zhengfu plus minus"},
    {5, u"−", QT_TRANSLATE_NOOP("characters", "减号"), "jianhao minus"},
    {5, u"≈", QT_TRANSLATE_NOOP("characters", "约等号"), "yuedeng approximately"},
    {5, u"≠", QT_TRANSLATE_NOOP("characters", "不等号"), "budeng not equal"},
    {5, u"≤", QT_TRANSLATE_NOOP("characters", "小于等于"), "xiaoyu dengyu less equal"},
    {5, u"≥", QT_TRANSLATE_NOOP("characters", "大于等于"), "dayu dengyu greater equal"},
    {5, u"²", QT_TRANSLATE_NOOP("characters", "平方"), "pingfang square superscript two"},
    {5, u"³", QT_TRANSLATE_NOOP("characters", "立方"), "lifang cube superscript three"},
    {5, u"½", QT_TRANSLATE_NOOP("characters", "二分之一"), "erfenzhiyi half"},
    {5, u"¼", QT_TRANSLATE_NOOP("characters", "四分之一"), "sifenzhiyi quarter"},
    {5, u"¾", QT_TRANSLATE_NOOP("characters", "四分之三"), "sifenzhisan three quarters"},
    {5, u"∶", QT_TRANSLATE_NOOP("characters", "比号"), "bihao bi ratio score bifen"},
    {5, u"√", QT_TRANSLATE_NOOP("characters", "根号"), "genhao duihao root tick"},
    {5, u"∞", QT_TRANSLATE_NOOP("characters", "无穷大"), "wuqiong infinity"},
    {6, u"▲", QT_TRANSLATE_NOOP("characters", "实心三角"), "sanjiao triangle tushuo"},
    {6, u"△", QT_TRANSLATE_NOOP("characters", "空心三角"), "sanjiao triangle"},
    {6, u"▼", QT_TRANSLATE_NOOP("characters", "实心倒三角"), "daosanjiao triangle down"},
    {6, u"●", QT_TRANSLATE_NOOP("characters", "实心圆"), "shixinyuan yuandian bullet circle"},
    {6, u"○", QT_TRANSLATE_NOOP("characters", "空心圆"), "kongxinyuan circle"},
    {6, u"■", QT_TRANSLATE_NOOP("characters", "实心方"), "shixinfang square"},
    {6, u"□", QT_TRANSLATE_NOOP("characters", "空心方"), "kongxinfang square"},
    {6, u"◆", QT_TRANSLATE_NOOP("characters", "实心菱形"), "lingxing diamond"},
    {6, u"◇", QT_TRANSLATE_NOOP("characters", "空心菱形"), "lingxing diamond"},
    {6, u"★", QT_TRANSLATE_NOOP("characters", "实心星"), "wujiaoxing xing star"},
    {6, u"☆", QT_TRANSLATE_NOOP("characters", "空心星"), "wujiaoxing xing star"},
    {6, u"→", QT_TRANSLATE_NOOP("characters", "右箭头"), "jiantou you arrow right"},
    {6, u"←", QT_TRANSLATE_NOOP("characters", "左箭头"), "jiantou zuo arrow left"},
    {6, u"↑", QT_TRANSLATE_NOOP("characters", "上箭头"), "jiantou shang arrow up"},
    {6, u"↓", QT_TRANSLATE_NOOP("characters", "下箭头"), "jiantou xia arrow down"},
    {6, u"№", QT_TRANSLATE_NOOP("characters", "号码"), "haoma numero"},
    {6, u"§", QT_TRANSLATE_NOOP("characters", "节"), "jie section"},
    {6, u"©", QT_TRANSLATE_NOOP("characters", "版权"), "banquan copyright"},
    {6, u"®", QT_TRANSLATE_NOOP("characters", "注册商标"), "zhuce shangbiao registered"},
    {6, u"™", QT_TRANSLATE_NOOP("characters", "商标"), "shangbiao trademark"},
    {6, u"〇", QT_TRANSLATE_NOOP("characters", "数字零"), "ling shuzi zero"},
};

std::vector<SpecialCharacter> made()
{
    std::vector<SpecialCharacter> all;
    const auto tr = [](const char *text) { return QCoreApplication::translate("characters", text); };
    const auto add = [&](int group, const QString &text, const QString &name, const QString &aliases) {
        all.push_back({text, name, aliases, group, text.trimmed().isEmpty() || text == QChar(0x2028)});
    };
    for (int group = 0; group < static_cast<int>(std::size(kGroups)); ++group) {
        for (const Entry &entry : kEntries)
            if (entry.group == group)
                add(group, QString::fromUtf16(entry.text), tr(entry.name), QString::fromLatin1(entry.aliases));
        if (group == 3) {
            const auto run = [&](char16_t first, int count, int from, const QString &name, const QString &aliases) {
                for (int i = 0; i < count; ++i)
                    add(group, QString(QChar(static_cast<char16_t>(first + i))), name.arg(from + i),
                        aliases + u' ' + QString::number(from + i));
            };
            run(u'①', 20, 1, tr(kRuns[0]), QStringLiteral("quan quanma circled"));
            run(u'❶', 10, 1, tr(kRuns[1]), QStringLiteral("heiquan circled black"));
            run(u'⑴', 10, 1, tr(kRuns[2]), QStringLiteral("kuohao parenthesized"));
            run(u'Ⅰ', 12, 1, tr(kRuns[3]), QStringLiteral("luoma roman"));
            run(u'㈠', 10, 1, tr(kRuns[4]), QStringLiteral("hanzi kuohao"));
        }
        if (group == 7) {
            for (const QChar c : QStringLiteral("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ")) {
                const QString letter = QString(c).normalized(QString::NormalizationForm_D).left(1);
                add(group, QString(c), tr(kRuns[5]).arg(c),
                    QStringLiteral("pinyin ") + letter
                        + (QStringLiteral("ǖǘǚǜü").contains(c) ? QStringLiteral(" v") : QString()));
            }
        }
    }
    return all;
}

} // namespace

QStringList characterGroups()
{
    QStringList groups;
    for (const char *group : kGroups)
        groups << QCoreApplication::translate("characters", group);
    return groups;
}

const std::vector<SpecialCharacter> &specialCharacters()
{
    // Made anew when the program's language is another.
    static std::vector<SpecialCharacter> all;
    static QString language;
    if (const QString now = characterGroups().join(u' '); now != language) {
        language = now;
        all = made();
    }
    return all;
}

std::vector<SpecialCharacter> charactersFor(const QString &words)
{
    const QStringList asked = words.split(u' ', Qt::SkipEmptyParts);
    std::vector<SpecialCharacter> found;
    for (const SpecialCharacter &each : specialCharacters()) {
        const bool fits = std::all_of(asked.begin(), asked.end(), [&](const QString &word) {
            if (each.text.contains(word) || each.name.contains(word, Qt::CaseInsensitive))
                return true;
            const QStringList aliases = each.aliases.split(u' ');
            return std::any_of(aliases.begin(), aliases.end(),
                [&](const QString &alias) { return alias.startsWith(word, Qt::CaseInsensitive); });
        });
        if (fits)
            found.push_back(each);
    }
    return found;
}

SpecialCharacter characterOf(const QString &text)
{
    for (const SpecialCharacter &each : specialCharacters())
        if (each.text == text)
            return each;
    SpecialCharacter unknown;
    unknown.text = text;
    const QList<uint> codes = text.toUcs4();
    unknown.name = QStringLiteral("U+%1").arg(codes.isEmpty() ? 0U : codes.front(), 4, 16, QLatin1Char('0')).toUpper();
    return unknown;
}

} // namespace banxin::shell
