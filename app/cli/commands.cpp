// The table of commands. It stands by itself, so that a new command is one line here and one file.
#include "cli/command.h"

#include <QtGlobal>

namespace banxin::cli {

namespace {

constexpr const char *kEditDetails = QT_TRANSLATE_NOOP("cli",
    "脚本每行一个 JSON 对象；偏移以码点计，长度以点计，栏和行从 1 数起：\n"
    "  {\"do\":\"insert\",\"paragraph\":ID,\"at\":N,\"text\":T}\n"
    "  {\"do\":\"delete\",\"paragraph\":ID,\"from\":N,\"to\":N[,\"toParagraph\":ID]}\n"
    "  {\"do\":\"split\",\"paragraph\":ID,\"at\":N}\n"
    "  {\"do\":\"join\",\"paragraph\":ID}                  接到前一段之后\n"
    "  {\"do\":\"style\",\"paragraph\":ID,\"style\":NAME}   样式为空则恢复默认\n"
    "  {\"do\":\"role\",\"paragraph\":ID,\"role\":ROLE}     如 headline、deck、body、table-row\n"
    "  {\"do\":\"span\",\"paragraph\":ID,\"from\":N,\"to\":N[,\"style\":NAME][,\"ruby\":READING]}\n"
    "  {\"do\":\"table\",\"paragraphs\":[ID…][,\"head\":N]}   把相连的段落变成表格，一段一行，前 N 行（不给为 "
    "1）是表头\n"
    "  {\"do\":\"table\",\"paragraph\":ID,\"text\":T[,\"head\":N]}   在这一段之后加一个表格，一行文字一行；\n"
    "    格以制表符分开，没有制表符时以逗号（CSV）或全角空格分开\n"
    "  {\"do\":\"area\",\"frame\":ID[,\"columns\":N][,\"gutter\":PT][,\"columnRule\":PT][,\"balanced\":BOOL]\n"
    "    [,\"columnMode\":\"auto|free|absolute|relative\"][,\"writing\":\"horizontal|vertical\"]\n"
    "    [,\"headline\":\"across|vertical|vertical-right\"][,\"kicker\":\"own-line|beside\"][,\"deck\":…]\n"
    "    [,\"parts\":[[X,Y,W,H]…]]}                    由几个矩形合成，从框的左上角数起\n"
    "  {\"do\":\"runaround\",\"frame\":ID[,\"on\":BOOL][,\"sides\":\"both|largest|left|right|neither\"]\n"
    "    [,\"gap\":PT][,\"contour\":[[X,Y]…]]}          串文：文字从哪几侧绕过这个框\n"
    "  {\"do\":\"break\",\"frame\":ID,\"paragraph\":ID,\"at\":[N…]}   标题在这个稿区里的断行\n"
    "  {\"do\":\"move\",\"frame\":ID,\"x\":PT,\"y\":PT}\n"
    "  {\"do\":\"resize\",\"frame\":ID,\"width\":PT,\"height\":PT}\n"
    "  {\"do\":\"shift\",\"frames\":[ID…],\"by\":[X,Y]}       几个框一起移动；\"duplicate\" 则留下原来的，再加一份\n"
    "  {\"do\":\"turn\",\"frames\":[ID…],\"degrees\":N}      绕它们的中心顺时针旋转\n"
    "  {\"do\":\"align\",\"frames\":[ID…],\"edge\":\"left|centre|right|top|middle|bottom\"\n"
    "    [,\"to\":\"selection|type-area|trim\"]}\n"
    "  {\"do\":\"distribute\",\"frames\":[ID…],\"direction\":\"horizontal|vertical\"[,\"gap\":PT]}\n"
    "  {\"do\":\"group|ungroup|lock|unlock|remove\",\"frames\":[ID…]}\n"
    "  {\"do\":\"stack\",\"frames\":[ID…],\"where\":\"front|forward|backward|back\"}\n"
    "  {\"do\":\"layer\",\"frames\":[ID…],\"layer\":NAME}      放到版面的图层上；名称为空是版面自己的\n"
    "  {\"do\":\"layers\",\"page\":NUMBER,\"layers\":[{\"name\":NAME[,\"was\":NAME][,\"visible\":BOOL]\n"
    "    [,\"locked\":BOOL][,\"printed\":BOOL]}…]}         版面的全部图层，从后到前\n"
    "  {\"do\":\"guides\",\"page\":NUMBER[,\"vertical\":[PT…]][,\"horizontal\":[PT…]]}\n"
    "  {\"do\":\"copy\",\"frames\":[ID…],\"page\":NUMBER[,\"x\":PT,\"y\":PT]}   复制，粘贴到一个版上\n"
    "  {\"do\":\"frame\",\"page\":NUMBER,\"kind\":\"text|box|rule\",\"x\":PT,\"y\":PT,\"width\":PT,\"height\":PT\n"
    "    [,\"text\":T][,\"style\":NAME][,\"role\":ROLE][,\"layer\":NAME]}   加一个框\n"
    "  {\"do\":\"place\",\"page\":NUMBER,\"story\":ID,\"at\":[COL,ROW,COLS,ROWS]}\n"
    "  {\"do\":\"continue\",\"page\":NUMBER,\"story\":ID,\"at\":[COL,ROW,COLS,ROWS]}\n"
    "                                               转版：再加一个稿区，接着排前面排不下的\n"
    "  {\"do\":\"unplace\",\"story\":ID}\n"
    "  {\"do\":\"picture\",\"story\":ID,\"file\":PATH[,\"caption\":T][,\"credit\":T][,\"date\":D][,\"alt\":T]\n"
    "    [,\"fileWords\":BOOL]}                        加图片；没有给的说明、署名和日期取自图片本身（IPTC、XMP），\n"
    "    fileWords 为 false 时不取\n"
    "  {\"do\":\"picture\",\"picture\":ID[,\"caption\":T][,\"credit\":T][,\"date\":D][,\"alt\":T]}   改说明\n"
    "  {\"do\":\"untagged\"[,\"rgb\":ICC][,\"grey\":ICC][,\"cmyk\":ICC]}   没有特性文件的图片当作什么；空的是默认：\n"
    "    RGB 是 sRGB，灰度是印刷的黑，CMYK 是印刷的墨\n"
    "  {\"do\":\"advert\",\"page\":NUMBER,\"file\":PATH,\"at\":[COL,ROW,COLS,ROWS]}   PDF 或图片；也可写 "
    "\"asset\":DIGEST\n"
    "    [,\"module\":\"1/2|1/4|1/8|1/16|报眼\"][,\"x\":PT,\"y\":PT][,\"width\":PT,\"height\":PT][,\"pdfPage\":N]\n"
    "    [,\"advertiser\":NAME][,\"labelled\":BOOL]   有 module 时按它的尺寸，否则按 PDF 自己的\n"
    "  {\"do\":\"version\",\"name\":TEXT}\n"
    "  {\"do\":\"undo\"}  {\"do\":\"redo\"}                只涉及本人的修改\n"
    "编号见 list 和 layout 的输出。每一步落盘之后输出“ACK 修订号 校验值”。\n"
    "--random N 作 N 次随机修改，--seed S 使它可以重复；--as 指定修改人。\n"
    "不给 --issue 时取日期最新的一期。");

constexpr const char *kPageDetails = QT_TRANSLATE_NOOP("cli",
    "  --kind K     哪一种版：模板的，或报纸自己的版样；不给时列出有哪些\n"
    "  --number N   版次，如 A02\n"
    "  --section S  版名；不给时用模板的");

constexpr const char *kFactsDetails = QT_TRANSLATE_NOOP("cli",
    "不给 --set 时列出报头、报眉里要填的各项。日期、星期、农历、版次等由程序算出，不在其中。\n"
    "  --set KEY=VALUE   填一项，存在该存的地方（版、期或报纸）；可以给几次，一起存\n"
    "  --json            输出 JSON：{\"facts\":[{\"key\",\"title\",\"value\",\"keeper\"}]}");

constexpr const char *kReadDetails = QT_TRANSLATE_NOOP("cli",
    "FILE 是纯文本或 Markdown（UTF-8、UTF-16、GB18030）、网页、Word 文档、PDF、图片，或者它们的 ZIP 和文件夹；\n"
    "WPS、RTF 和 ODT 要装有 LibreOffice。FILE 为 - 时读标准输入。文件是什么看内容，不看文件名。\n"
    "不加 --json 时输出提纲：各版、各篇的组成部分，没有收进稿件的行，需要核对的地方。\n"
    "  --tracked T    Word 的修订：accepted 按接受读（不给时如此），rejected 按拒绝读；不取的字列在没有收进稿件的里面\n"
    "  --encoding E   纯文本的编码：UTF-8、GB18030、UTF-16LE、Big5 等；不给时自动辨认，不合时不读\n"
    "  --json   输出 JSON：{\"pages\",\"dropped\",\"changes\",\"warnings\",\"encoding\"}；"
    "每个字不在稿件里，就在 dropped 或 changes 里\n"
    "读不出来时退出码为 3。");

constexpr const char *kImportDetails = QT_TRANSLATE_NOOP("cli",
    "FILE 是什么看内容，与 read 相同，也可以是文件夹和 -。原文件原样存进编辑部（文件夹存作 "
    "ZIP），没有收进稿件的字和改动\n"
    "留在取稿记录里。--tracked 和 --encoding 与 read 相同。\n"
    "  --page P   稿件是给这一版的（要同时给 --issue，不给时取最新的一期）；稿件不会自动上版\n"
    "  --json     输出 JSON：{\"stories\":[{\"id\",\"title\",\"file\"}]}\n"
    "几个文件里有读不出来的，其余照存，退出码为 1；一个也读不出来，什么也不改，退出码为 3。");

constexpr const char *kSetDetails = QT_TRANSLATE_NOOP("cli",
    "FILE 是 UTF-8 纯文本，一行一段；FILE 为 - 时读标准输入。\n"
    "  --measure M      行长：13em、117pt、41.3mm\n"
    "  --size S         字号：9pt、小五；不给时为 9pt\n"
    "  --font F         字体：宋、标宋、黑、楷、仿宋，或字体的族名；不给时为宋\n"
    "  --vertical       竖排\n"
    "  --prohibition L  禁则：none、basic、gb、strict；不给时为 gb\n"
    "  --punctuation P  标点宽度：gb、fullWidth、kaiming、halfWidth、noTrim；不给时为 gb\n"
    "  --indent[=N]     段首缩进，以字计；不给 N 时为 2，不给此项时不缩进\n"
    "  --first-fit      逐行尽量排满，不求全段均匀\n"
    "  --headline       作标题排：按词意断行，各行长短相近");

constexpr const char *kRenderDetails = QT_TRANSLATE_NOOP("cli",
    "  --dpi N         分辨率；不给时为 150\n"
    "  --soft-proof    软打样：经印刷配置的特性文件，连纸白一起显示\n"
    "  --ink-map       总墨量图：15 mm² 均值，超过上限的地方为红色\n"
    "  --plates DIR    每块印版一张灰度 PNG，黑为满墨；这时可以不给 --png\n"
    "  --profile NAME  用报纸的哪一个印刷配置；不给时为报纸自己的");

constexpr const char *kExportDetails = QT_TRANSLATE_NOOP("cli",
    "有错误时拒绝，退出码为 3；--force 照样写出，退出码为 1，并在编辑部里留下一条放行的记录。\n"
    "  --reason R    放行的理由；记下来，也印在版边说明里。署名里有总编的，只有总编（--as）可以写理由放行\n"
    "  --trial       送厂试样：有错误也写出，版边印“样张　不作付印”，不算放行\n"
    "  --telephone   手机样，带水印\n"
    "  --note TEXT   版边说明里的附注\n"
    "  --as PERSON   谁导出的；不给时是登录名");

constexpr const char *kDeliverDetails = QT_TRANSLATE_NOOP("cli",
    "写到印刷配置的送厂文件夹：PDF，每个 PDF 一个 .sha256（sha256sum -c 能查），写完读回核对，最后是回执\n"
    "（…_receipt_N.json 和 .txt）。同一版再送是新的版本，已有的文件从不覆盖。文件夹不在、满了或者不能写时退出码为 3，\n"
    "印厂那里没有新文件。\n"
    "  --to FOLDER   这一次送到别的文件夹\n"
    "  --trial       送厂试样，文件名带 _sample\n"
    "  --force       带着错误送厂，要写明理由 --reason，退出码为 1\n"
    "  --status      列出送过的：版、版本、时间、文件，之后版面改过没有\n"
    "  --json        输出 "
    "JSON：{\"folder\",\"receipt\",\"files\":[{\"file\",\"pages\",\"version\",\"bytes\",\"sha256\"}]}；\n"
    "    --status 时 "
    "{\"deliveries\":[{\"page\",\"printer\",\"version\",\"trial\",\"file\",\"receipt\",\"bytes\",\"sha256\",\n"
    "    \"person\",\"time\",\"newest\",\"changed\"}]}");

constexpr const char *kPreflightDetails = QT_TRANSLATE_NOOP("cli",
    "有错误时退出码为 1，文件读不出来时为 3。\n"
    "  --profile P      印刷配置：FILE.json 里写与默认不同的项（见 docs/preflight.md），或者一个 ICC 特性文件\n"
    "  --store STORE    NAME 是这个编辑部的报纸的一个印刷配置；不给 NAME 时用报纸自己的\n"
    "  --advert SIZE    当作广告检查：不要求 PDF/X-4，尺寸（毫米，如 350x240）差不过 0.5 毫米\n"
    "  --accessible     要求合乎 PDF/UA-1；不给时只查自称合乎的文件\n"
    "  --json           输出 "
    "JSON：{\"pages\",\"findings\":[{\"rule\",\"severity\",\"message\",\"basis\",\"page\",\"object\",\"rect\"}]}");

constexpr const char *kCompareDetails = QT_TRANSLATE_NOOP("cli",
    "A 是旧的，B 是新的，谁的 PDF 都可以；多出和抽去的页自动认出，部首和兼容字符按所代表的汉字比较。\n"
    "裁切框 3 毫米以外（版边说明、十字线）不比。有没有差异退出码都是 0，文件读不出来时为 3。\n"
    "  --json     输出 JSON：{\"pages\":[{\"a\",\"b\",\"differences\":[{\"kind\",\"before\",\"after\",\"rect\",\n"
    "    \"rect_before\",\"about\"}]}]}；a、b 从 1 数起，没有的一页为 null；kind 是 text-replaced、text-added、\n"
    "    text-removed、colour、image、vector、moved；rect 从裁切框左上角量起，以点计\n"
    "  --png DIR  有差异的页各画一张，两页并列，差异编号：DIR/page-1.png……");

constexpr const char *kCheckDetails = QT_TRANSLATE_NOOP("cli",
    "文字规则、版面规则（L01–L15）、版面禁忌和版面上能查的印前问题，见 docs/checks.md；报社设置里关掉的不查。\n"
    "有没有豁免的错误时退出码为 1。不给 --page 时查全期。\n"
    "  --release       按付印查：版面规则作错误\n"
    "  --report FILE   编校质量报告，写成 .pdf 或 .csv；可以给几次\n"
    "  --json          输出 JSON：{\"findings\",\"characters\",\"error_rate\",\"form_errors\",\"passes\",\"pages\"}，"
    "差错率以万分之一计");

constexpr const char *kLintDetails = QT_TRANSLATE_NOOP("cli",
    "FILE 是纯文本或 Markdown；FILE 为 - 时读标准输入。规则见 docs/checks.md。有错误时退出码为 1。\n"
    "  --date D       本期的日期，如 2020-10-19：核对星期、“昨日”和电头\n"
    "  --words CSV    报社自己的词表：word、level、replacement、context、exception、scope\n"
    "  --off RULES    关掉的规则，如 P13,W10\n"
    "  --encoding E   文件的编码；不给时自动辨认\n"
    "  --json         输出 JSON：{\"findings\",\"characters\",\"error_rate\"}，差错率以万分之一计");

constexpr const char *kNormaliseDetails = QT_TRANSLATE_NOOP(
    "cli", "作 lint 能自动改的改动（半角标点、直引号、省略号、全角数字、汉字之间的空格等），其余一字不动。");
constexpr const char *kPackDetails = QT_TRANSLATE_NOOP("cli",
    "装进去的：报纸（样式按这一期钉住的修订）、版面、上了版和给这一期的稿件、图片广告等素材，\n"
    "每一部分都有 SHA-256。同样的内容打出同样的文件。\n"
    "  --out F   写到哪个文件；写完整了才出现，原来的文件一步替换\n"
    "编辑部里有素材缺失时其余照装，退出码为 1。");

constexpr const char *kUnpackDetails = QT_TRANSLATE_NOOP("cli",
    "先检查全部内容，有一处不对就不写。编辑部里编号相同、内容也相同的照旧，内容不同的作为冲突拒绝（5），\n"
    "什么也不改。\n"
    "  --as-new   全部作为新的一份放进去，与编辑部里已有的互不相干");

constexpr const char *kStateDetails = QT_TRANSLATE_NOOP("cli",
    "稿件：draft 初稿、submitted 送审、first-review 初审、second-review 复审、approved 终审签发；held 缓发、spiked "
    "撤稿。\n"
    "版面：planned 计划、layout 组版、proof-N 大样、correcting-N 校改、clean 清样、reading 审读、signing 待签、\n"
    "released 付印。STATE 也可以写中文；proof 就是下一次大样。\n"
    "过不去的，说明缺什么，退出码 3，什么都不改。--override 是值班总编放行，要写 --reason，记在流转记录里。\n"
    "签发和付印要口令的，放在环境变量 BANXIN_PASSWORD 中。\n"
    "没有登记过人员的编辑部，谁都可以做每一步。");

constexpr const char *kPersonDetails = QT_TRANSLATE_NOOP("cli",
    "角色：author 记者、editor 责任编辑、head 部门主任、chief 值班总编、art 美术编辑、proof 校对、lead 责任校对、\n"
    "output 输出、admin 管理员。第一位登记的人要是 admin；以后由管理员登记别人（--as，口令放在 BANXIN_PASSWORD）。\n"
    "新的口令放在环境变量 BANXIN_NEW_PASSWORD 中；不给就没有口令，或者照旧。\n"
    "编辑部是文件夹的，口令防不住能读写这个文件夹的人。");

constexpr const char *kCourseDetails = QT_TRANSLATE_NOOP("cli",
    "可以省去的是 first-review、second-review、clean、reading；--rounds 是清样以前的校次，0 到 9，默认 3。\n"
    "--skip \"\" 恢复全部步骤。\n"
    "--press 是付印时间：23:30 在出版日期的前一天，same-day/01:30 在当天，none 不设；--step-minutes "
    "是每一步的分钟数，\n"
    "5 到 720，默认 60。");

constexpr const char *kProofDetails = QT_TRANSLATE_NOOP("cli",
    "把一个版照印刷的样子导出，PDF 连同校验值、校次和修订号留在编辑部里，供校对批改。版上有错误时不出样。\n"
    "  --round R   small 小样、large-1 大样 1、large-2 大样 2、large-3 大样 3、clean 清样；不给时接着上一次\n"
    "  --trial     有错误也出，样张上盖“样张　不作付印”；退出码为 1\n"
    "  --json      输出 JSON：{\"id\",\"page\",\"name\",\"round\",\"asset\",\"revision\",\"author\",\"time\"}");

constexpr const char *kMarksDetails = QT_TRANSLATE_NOOP("cli",
    "export 把校样留下的 PDF 加上批改，写成别的程序看得懂的批注：符号照 GB/T 14706，回复和定案也在其中。\n"
    "写到 OUT.xfdf 时，批注单独成 XFDF，旁边放校样原来的 PDF。\n"
    "import 把在别的程序里批注过的 PDF 收回来：原有的按编号对上，新的作为待定的批改，少了的照旧保留。\n"
    "再导入一次什么也不变。在那里设的状态记在讨论里，不算定案。\n"
    "  --round R   small、large-1、large-2、large-3、clean；不给时是最新的校样\n"
    "  --page P    PDF 没有写明是哪一版时给出（连同 --issue）\n"
    "  --json      输出 JSON：export {\"proof\",\"name\",\"marks\",\"without_place\",\"bytes\"}；\n"
    "    import "
    "{\"proof\",\"unchanged\",\"new\",\"replies\",\"states\",\"rewritten\",\"doubled\",\"unplaced\",\"stale\",\n"
    "    \"not_returned\"}");

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = {
        {"new", "new STORE [--publication NAME] [--template T]", QT_TRANSLATE_NOOP("cli", "新建编辑部"), runNew},
        {"sample", "sample STORE", QT_TRANSLATE_NOOP("cli", "新建示例编辑部：《株洲日报》两期"), runSample},
        {"read", "read FILE [--tracked accepted|rejected] [--encoding E] [--json]",
            QT_TRANSLATE_NOOP("cli", "认出稿件的标题、署名、正文等，不存"), runRead, kReadDetails},
        {"import",
            "import STORE FILE... [--issue D [--page P]] [--publication P] [--tracked accepted|rejected] [--encoding "
            "E] "
            "[--as PERSON] [--json]",
            QT_TRANSLATE_NOOP("cli", "认出稿件并存进编辑部"), runImport, kImportDetails},
        {"list", "list STORE [--issue D] [--publication P] [--stories] [--json]",
            QT_TRANSLATE_NOOP("cli", "列出各期、版面和稿件"), runList},
        {"page", "page STORE [--issue D] [--publication P] [--kind K --number N [--section S]] [--as PERSON] [--json]",
            QT_TRANSLATE_NOOP("cli", "按模板给一期加一个版"), runPage, kPageDetails},
        {"facts", "facts STORE [--issue D] [--publication P] --page P [--set KEY=VALUE]... [--as PERSON] [--json]",
            QT_TRANSLATE_NOOP("cli", "列出或填写版面信息：刊号、署名、期号等"), runFacts, kFactsDetails},
        {"place", "place STORE --issue D [--publication P] --page P --story ID --at COL,ROW,COLS,ROWS",
            QT_TRANSLATE_NOOP("cli", "把稿件放到版面上，栏和行从 1 数起"), runPlace},
        {"edit", "edit STORE [--issue D] [--publication P] (--script FILE | --random N [--seed S]) [--as PERSON]",
            QT_TRANSLATE_NOOP("cli", "按脚本或随机修改，逐步落盘"), runEdit, kEditDetails},
        {"layout", "layout STORE --issue D [--publication P] --page P [--json]",
            QT_TRANSLATE_NOOP("cli", "输出版面上每一行的排法"), runLayout},
        {"set",
            "set FILE --measure M [--size S] [--font F] [--vertical] [--prohibition none|basic|gb|strict] "
            "[--punctuation P] [--indent[=N]] [--first-fit] [--headline] [--json]",
            QT_TRANSLATE_NOOP("cli", "把纯文本单独排成行，一行一段"), runSet, kSetDetails},
        {"render",
            "render STORE --issue D [--publication P] --page P --png OUT.png [--dpi N] [--soft-proof|--ink-map] "
            "[--plates DIR] [--profile NAME]",
            QT_TRANSLATE_NOOP("cli", "把版面画成图片，或者印版、软打样和墨量图"), runRender, kRenderDetails},
        {"export",
            "export STORE --issue D [--publication P] [--page P]... --pdf OUT.pdf|FOLDER [--per-page] "
            "[--profile NAME|ICC] [--note TEXT] [--telephone|--trial] [--force [--reason R]] [--as PERSON] [--timings]",
            QT_TRANSLATE_NOOP("cli", "导出印刷用的 PDF/X-4"), runExport, kExportDetails},
        {"deliver",
            "deliver STORE --issue D [--publication P] [--page P]... [--profile NAME] [--to FOLDER] [--note TEXT] "
            "[--trial] [--force --reason R] [--as PERSON] [--json] | deliver STORE --issue D [--page P]... --status "
            "[--json]",
            QT_TRANSLATE_NOOP("cli", "把版面送到印厂的文件夹，带校验值和回执"), runDeliver, kDeliverDetails},
        {"proof",
            "proof STORE --issue D [--publication P] --page P [--round R] [--profile NAME|ICC] [--trial] [--as PERSON] "
            "[--json]",
            QT_TRANSLATE_NOOP("cli", "出样：导出一个版，留下 PDF、校次和修订号"), runProof, kProofDetails},
        {"marks",
            "marks export STORE --issue D [--publication P] --page P [--round R] --pdf OUT.pdf|OUT.xfdf [--json] | "
            "marks import "
            "STORE FILE [--issue D --page P [--publication P]] [--as PERSON] [--json]",
            QT_TRANSLATE_NOOP("cli", "批改写成 PDF 批注，以及从别的程序收回批注"), runMarks, kMarksDetails},
        {"state",
            "state STORE (--story ID [--issue D] | --issue D [--publication P] --page P) [--to STATE] [--as PERSON] "
            "[--reason R] [--override] [--json]",
            QT_TRANSLATE_NOOP("cli", "稿件或版面流转到下一步；不给 --to 就说现在在哪一步、还缺什么"), runState,
            kStateDetails},
        {"audit", "audit STORE --issue D [--publication P] [--json]",
            QT_TRANSLATE_NOOP("cli", "一期的流转记录：谁在什么时候把什么送到哪一步，为什么"), runAudit},
        {"person",
            "person add STORE --name N --role R[,R]... [--publication P] [--as PERSON] [--json] | person list STORE "
            "[--publication P] [--json]",
            QT_TRANSLATE_NOOP("cli", "登记人员和角色"), runPerson, kPersonDetails},
        {"grant", "grant STORE --name N --role R[,R]... [--publication P] [--as PERSON] [--json]",
            QT_TRANSLATE_NOOP("cli", "改一个人的角色和口令"), runGrant, kPersonDetails},
        {"course",
            "course STORE [--skip STATES] [--rounds N] [--press TIME] [--step-minutes N] [--publication P] [--as "
            "PERSON] "
            "[--json]",
            QT_TRANSLATE_NOOP("cli", "三审三校走哪几步；小报可以省去几步"), runCourse, kCourseDetails},
        {"preflight",
            "preflight FILE.pdf [--profile NAME|ICC|FILE.json] [--store STORE] [--advert WIDTHxHEIGHT] [--accessible] "
            "[--json]",
            QT_TRANSLATE_NOOP("cli", "按印刷配置、PDF/X-4 和 PDF/UA-1 检查任何 PDF"), runPreflight, kPreflightDetails},
        {"compare", "compare A.pdf B.pdf [--json] [--png DIR]",
            QT_TRANSLATE_NOOP("cli", "比较两个 PDF：改了的字、颜色、图片、图形和位置"), runCompare, kCompareDetails},
        {"check",
            "check STORE --issue D [--publication P] [--page P]... [--release] [--report OUT.pdf|OUT.csv]... [--json]",
            QT_TRANSLATE_NOOP("cli", "按文字和版面的规则检查一期，并算差错率"), runCheck, kCheckDetails},
        {"lint", "lint FILE [--date D] [--words CSV] [--off RULES] [--encoding E] [--json]",
            QT_TRANSLATE_NOOP("cli", "按文字规则检查稿件，并算差错率"), runLint, kLintDetails},
        {"normalise", "normalise FILE [--encoding E]", QT_TRANSLATE_NOOP("cli", "自动改正标点等的形式，输出到标准输出"),
            runNormalise, kNormaliseDetails},
        {"pack", "pack STORE --issue D [--publication P] --out F.banxinpack [--json]",
            QT_TRANSLATE_NOOP("cli", "把一期装进一个文件，可以寄送和存档"), runPack, kPackDetails},
        {"unpack", "unpack F.banxinpack STORE [--as-new] [--json]",
            QT_TRANSLATE_NOOP("cli", "把打包的一期放进编辑部；没有这个编辑部就新建"), runUnpack, kUnpackDetails},
        {"verify", "verify STORE [--json]", QT_TRANSLATE_NOOP("cli", "检查全部校验值、修订链和素材"), runVerify},
        {"salvage", "salvage DAMAGED NEW [--json]",
            QT_TRANSLATE_NOOP("cli", "把损坏的编辑部里还能读出的内容救到新的编辑部；原件不动"), runSalvage},
    };
    return all;
}

} // namespace banxin::cli
