#include "shell/action_words.h"

#include <QAction>
#include <QCoreApplication>
#include <QHash>
#include <QKeySequence>

namespace banxin::shell {

namespace {

struct Words {
    const char *name;
    const char *does;
};

constexpr Words kFile[] = {{"fileNew", QT_TRANSLATE_NOOP("shell", "选一个模板，填报名，建一家新报纸")},
    {"fileNewIssue", QT_TRANSLATE_NOOP("shell", "开出下一期：日期、期号和各版一次定好")},
    {"fileOpen", QT_TRANSLATE_NOOP("shell", "打开一个编辑部（.banxin 文件夹）")},
    {"fileOpenPack", QT_TRANSLATE_NOOP("shell", "把别人寄来的一期（.banxinpack）放进编辑部")},
    {"fileStart", QT_TRANSLATE_NOOP("shell", "回到开始页：最近打开、新建报纸、示例")},
    {"fileImport", QT_TRANSLATE_NOOP("shell", "把 Word、WPS、网页、PDF、纯文本读成稿件")},
    {"fileSaveVersion", QT_TRANSLATE_NOOP("shell", "给现在这一刻起个名字，以后能找回来；平时不用存盘")},
    {"fileExport", QT_TRANSLATE_NOOP("shell", "做出付印用的 PDF，先预检再交出")},
    {"filePicture", QT_TRANSLATE_NOOP("shell", "把这一版存成 PNG 或 JPEG 图片")},
    {"filePrint", QT_TRANSLATE_NOOP("shell", "在办公打印机上打大样")},
    {"filePack", QT_TRANSLATE_NOOP("shell", "把这一期连同稿件和图片装进一个文件，好邮寄或存档")},
    {"fileSettings", QT_TRANSLATE_NOOP("shell", "报名、开本、样式、署名、规则：各期共用的都在这里")},
    {"filePrinters", QT_TRANSLATE_NOOP("shell", "印厂的特性文件、墨量限度和成品标记")},
    {"fileSwatches", QT_TRANSLATE_NOOP("shell", "本报用的颜色和专色")},
    {"fileClose", QT_TRANSLATE_NOOP("shell", "关上这个窗口；一切都已经存好")},
    {"fileQuit", QT_TRANSLATE_NOOP("shell", "关闭所有窗口")}};

constexpr Words kEdit[] = {{"editUndo", QT_TRANSLATE_NOOP("shell", "退回上一步；重开程序也还能退")},
    {"editRedo", QT_TRANSLATE_NOOP("shell", "把退回的一步再做一遍")},
    {"editHistory", QT_TRANSLATE_NOOP("shell", "看每一步是谁做的，回到任何一步")},
    {"editCut", QT_TRANSLATE_NOOP("shell", "把选中的拿到剪贴板")},
    {"editCopy", QT_TRANSLATE_NOOP("shell", "把选中的抄到剪贴板")},
    {"editPaste", QT_TRANSLATE_NOOP("shell", "把剪贴板里的放进来；文字不在光标处就成一篇稿")},
    {"editPastePlain", QT_TRANSLATE_NOOP("shell", "只要文字，不要带来的格式")},
    {"editDuplicate", QT_TRANSLATE_NOOP("shell", "在旁边再做一个一样的")},
    {"editDelete", QT_TRANSLATE_NOOP("shell", "从版上拿走；稿件回到稿库，不会丢")},
    {"editSelectAll", QT_TRANSLATE_NOOP("shell", "选中本版全部，或光标所在的全文")},
    {"editFind", QT_TRANSLATE_NOOP("shell", "在选区、本稿、本版或本期里查找和替换")},
    {"editFindNext", QT_TRANSLATE_NOOP("shell", "到下一处")},
    {"editFindPrevious", QT_TRANSLATE_NOOP("shell", "到上一处")},
    {"editSearch", QT_TRANSLATE_NOOP("shell", "打几个字，找到稿件、版面或命令")}};

constexpr Words kTools[] = {{"toolSelect", QT_TRANSLATE_NOOP("shell", "点选、拖动、改大小")},
    {"toolText", QT_TRANSLATE_NOOP("shell", "点进文字里打字")},
    {"toolFurniture", QT_TRANSLATE_NOOP("shell", "画一块版面文字：报眉、栏题、说明")},
    {"toolReserve", QT_TRANSLATE_NOOP("shell", "画一块稿区，给稿件留地方")},
    {"toolPicture", QT_TRANSLATE_NOOP("shell", "画一个图框，等图或置入图片")},
    {"toolRule", QT_TRANSLATE_NOOP("shell", "画横线或竖线")}, {"toolBox", QT_TRANSLATE_NOOP("shell", "画底纹或边框")},
    {"toolPolygon", QT_TRANSLATE_NOOP("shell", "一角一角点出多边形")},
    {"toolAdvert", QT_TRANSLATE_NOOP("shell", "画一块广告位")}, {"toolTable", QT_TRANSLATE_NOOP("shell", "画一张表")},
    {"toolHand", QT_TRANSLATE_NOOP("shell", "拖着看版面；按住空格也行")},
    {"toolZoom", QT_TRANSLATE_NOOP("shell", "点一下放大，框一块放满窗口，按住 Alt 缩小")}};

constexpr Words kPage[] = {{"pageNew", QT_TRANSLATE_NOOP("shell", "照一种版样加一版")},
    {"pagePlan", QT_TRANSLATE_NOOP("shell", "本期有哪些版、叫什么、各用什么版样")},
    {"pageRemove", QT_TRANSLATE_NOOP("shell", "拿掉这一版，稿件回到稿库")},
    {"pageFacts", QT_TRANSLATE_NOOP("shell", "版次、版名、出版日期、署名和报头上的字")},
    {"pageKeep", QT_TRANSLATE_NOOP("shell", "把这一版的样子存下来，以后新建版就用它")},
    {"pagePrevious", QT_TRANSLATE_NOOP("shell", "翻到前一版")}, {"pageNext", QT_TRANSLATE_NOOP("shell", "翻到后一版")},
    {"pageAdvert", QT_TRANSLATE_NOOP("shell", "把广告文件放上版")},
    {"findingNext", QT_TRANSLATE_NOOP("shell", "到问题列表的下一条，并在版上指出来")},
    {"findingPrevious", QT_TRANSLATE_NOOP("shell", "到问题列表的上一条，并在版上指出来")}};

constexpr Words kStory[] = {{"storyFind", QT_TRANSLATE_NOOP("shell", "在稿库里找一篇稿，也找往期的")},
    {"storyGalley", QT_TRANSLATE_NOOP("shell", "在旁边一栏里改字，看得见超出的部分")},
    {"storyPlace", QT_TRANSLATE_NOOP("shell", "把稿库里选中的稿件放到这一版")},
    {"storyReserve", QT_TRANSLATE_NOOP("shell", "在版上留一块，以后放稿")},
    {"storySwap", QT_TRANSLATE_NOOP("shell", "把这块稿区里的稿换成另一篇")},
    {"storyExchange", QT_TRANSLATE_NOOP("shell", "两块稿区互换位置")},
    {"storyContinue", QT_TRANSLATE_NOOP("shell", "放不下的转到别处，带上转版说明")},
    {"storyFit", QT_TRANSLATE_NOOP("shell", "列出让稿件放得下的几种办法，先看再用")}};

constexpr Words kText[] = {{"textType", QT_TRANSLATE_NOOP("shell", "光标进到所选稿区的开头")},
    {"textNoCharacterStyle", QT_TRANSLATE_NOOP("shell", "选中的字回到段落样式的样子")},
    {"textStyleKeys", QT_TRANSLATE_NOOP("shell", "给常用的样式定一个快捷键")},
    {"textDot", QT_TRANSLATE_NOOP("shell", "插入间隔号，用在外国人名中间")},
    {"textDash", QT_TRANSLATE_NOOP("shell", "插入两个字宽的破折号")},
    {"textEllipsis", QT_TRANSLATE_NOOP("shell", "插入六点的省略号")},
    {"textWideSpace", QT_TRANSLATE_NOOP("shell", "插入一个字宽的空")},
    {"textThinSpace", QT_TRANSLATE_NOOP("shell", "插入四分之一字宽的空")},
    {"textCharacters", QT_TRANSLATE_NOOP("shell", "按名称或拼音找键盘上没有的字符")},
    {"textAddNote", QT_TRANSLATE_NOOP("shell", "在光标处写一条附注；不印，也不算字数")},
    {"textCheck", QT_TRANSLATE_NOOP("shell", "打开问题列表，从光标处往下看")},
    {"textFindingCard", QT_TRANSLATE_NOOP("shell", "说这里哪儿不对、为什么、依据什么，再按一次就改")},
    {"textFixAll", QT_TRANSLATE_NOOP("shell", "把能自动改的列出来，看过再一起改")},
    {"textReport", QT_TRANSLATE_NOOP("shell", "全期的差错率：各版、各篇、各人、各类；存成 PDF 或表格")},
    {"textNotes", QT_TRANSLATE_NOOP("shell", "本期的附注都列在这里")},
    {"tableRowAbove", QT_TRANSLATE_NOOP("shell", "在光标所在行的上面加一行")},
    {"tableRowBelow", QT_TRANSLATE_NOOP("shell", "在光标所在行的下面加一行")},
    {"tableColumnLeft", QT_TRANSLATE_NOOP("shell", "在光标所在列的左边加一列")},
    {"tableColumnRight", QT_TRANSLATE_NOOP("shell", "在光标所在列的右边加一列")},
    {"tableRemoveRows", QT_TRANSLATE_NOOP("shell", "删掉选中的行")},
    {"tableRemoveColumn", QT_TRANSLATE_NOOP("shell", "删掉光标所在的列")},
    {"tableHead", QT_TRANSLATE_NOOP("shell", "从第一行到这一行当表头，转栏时重复")}};

constexpr Words kObject[] = {{"objectGroup", QT_TRANSLATE_NOOP("shell", "几样东西当一样移动")},
    {"objectUngroup", QT_TRANSLATE_NOOP("shell", "拆开编在一起的")},
    {"objectLock", QT_TRANSLATE_NOOP("shell", "锁住就不会误动，再选一次解锁")},
    {"objectRotate", QT_TRANSLATE_NOOP("shell", "顺时针转四分之一圈")},
    {"objectPoints", QT_TRANSLATE_NOOP("shell", "拖多边形的角，点边加角，点角按 Delete 去角")},
    {"objectKeep", QT_TRANSLATE_NOOP("shell", "存进元素库，哪一期都能再用")},
    {"objectFront", QT_TRANSLATE_NOOP("shell", "盖在所有东西上面")},
    {"objectForward", QT_TRANSLATE_NOOP("shell", "往前一层")},
    {"objectBackward", QT_TRANSLATE_NOOP("shell", "往后一层")},
    {"objectBack", QT_TRANSLATE_NOOP("shell", "垫在所有东西下面")},
    {"alignLeft", QT_TRANSLATE_NOOP("shell", "几样东西的左边对齐")},
    {"alignHorizontalMiddle", QT_TRANSLATE_NOOP("shell", "几样东西左右居中对齐")},
    {"alignRight", QT_TRANSLATE_NOOP("shell", "几样东西的右边对齐")},
    {"alignTop", QT_TRANSLATE_NOOP("shell", "几样东西的上边对齐")},
    {"alignVerticalMiddle", QT_TRANSLATE_NOOP("shell", "几样东西上下居中对齐")},
    {"alignBottom", QT_TRANSLATE_NOOP("shell", "几样东西的下边对齐")},
    {"distributeHorizontally", QT_TRANSLATE_NOOP("shell", "左右之间的空隙一样宽")},
    {"distributeVertically", QT_TRANSLATE_NOOP("shell", "上下之间的空隙一样高")},
    {"furnitureName", QT_TRANSLATE_NOOP("shell", "在版上放报名，随报纸设置走")},
    {"furnitureFolio", QT_TRANSLATE_NOOP("shell", "在版上放报眉：版次、日期、星期")},
    {"furnitureBanner", QT_TRANSLATE_NOOP("shell", "在版上放版名")},
    {"furnitureCredits", QT_TRANSLATE_NOOP("shell", "在版上放责任编辑、校对等署名")},
    {"furnitureImprint", QT_TRANSLATE_NOOP("shell", "在版上放地址、电话、印刷等")},
    {"furnitureText", QT_TRANSLATE_NOOP("shell", "在版上放一块自己写的字")}};

constexpr Words kView[] = {{"viewFitPage", QT_TRANSLATE_NOOP("shell", "整版都在窗口里")},
    {"viewFitWidth", QT_TRANSLATE_NOOP("shell", "版面和窗口一样宽")},
    {"viewActualSize", QT_TRANSLATE_NOOP("shell", "和印出来一样大")},
    {"viewFitSelection", QT_TRANSLATE_NOOP("shell", "选中的放满窗口")},
    {"viewZoomIn", QT_TRANSLATE_NOOP("shell", "放大一档")}, {"viewZoomOut", QT_TRANSLATE_NOOP("shell", "缩小一档")},
    {"viewGrid", QT_TRANSLATE_NOOP("shell", "显示或隐藏栏线和行格")},
    {"viewRulers", QT_TRANSLATE_NOOP("shell", "显示或隐藏标尺；从标尺拖出参考线")},
    {"viewPreview", QT_TRANSLATE_NOOP("shell", "收起网格和框线，看印出来的样子")},
    {"viewFindings", QT_TRANSLATE_NOOP("shell", "在有问题的字下面画线，不印")},
    {"viewDark", QT_TRANSLATE_NOOP("shell", "界面换成深色；版面照样是白的")},
    {"languageChinese", QT_TRANSLATE_NOOP("shell", "界面说中文")},
    {"languageEnglish", QT_TRANSLATE_NOOP("shell", "界面说英文")}};

constexpr Words kPress[] = {{"pressPage", QT_TRANSLATE_NOOP("shell", "版面平常的样子")},
    {"pressSoftProof", QT_TRANSLATE_NOOP("shell", "在屏幕上看新闻纸印出来的颜色")},
    {"pressSeparations", QT_TRANSLATE_NOOP("shell", "一块版一块版地看各色印版")},
    {"pressTotalInk", QT_TRANSLATE_NOOP("shell", "墨太多的地方用颜色标出来")},
    {"pressPreflight", QT_TRANSLATE_NOOP("shell", "把全期查一遍，看能不能付印")},
    {"pressDeliver", QT_TRANSLATE_NOOP("shell", "把付印文件、校验和和回执放进印厂的文件夹")}};

constexpr Words kReview[] = {{"reviewProof", QT_TRANSLATE_NOOP("shell", "把这一版照印刷的样子导出，作为下一次校样")},
    {"reviewRounds", QT_TRANSLATE_NOOP("shell", "前一次校样和这一次左右对照")},
    {"reviewCompare", QT_TRANSLATE_NOOP("shell", "列出两次校样之间的每一处差异")},
    {"reviewVerify", QT_TRANSLATE_NOOP("shell", "逐处核对采纳了的批改是不是改好了")},
    {"reviewExportMarks", QT_TRANSLATE_NOOP("shell", "把样张和上面的批注存成别的阅读器也能看、能批的 PDF")},
    {"reviewImportMarks", QT_TRANSLATE_NOOP("shell", "把别的阅读器里写的批注、回复和状态收回来")},
    {"reviewNext", QT_TRANSLATE_NOOP("shell", "这一版该做的下一步：出样、签样、签发；还不能做就说缺什么")},
    {"reviewWhy", QT_TRANSLATE_NOOP("shell", "这一版到了哪一步，还缺什么，还可以做什么")},
    {"reviewStory", QT_TRANSLATE_NOOP("shell", "选中的稿送审、审过、签发、退回、缓发")},
    {"reviewSignIn", QT_TRANSLATE_NOOP("shell", "说明坐在这里的是谁；签稿签版都记在他名下")},
    {"reviewSignOut", QT_TRANSLATE_NOOP("shell", "离开时退出，别人不能用你的名字签")},
    {"reviewStaff", QT_TRANSLATE_NOOP("shell", "登记人员、角色和口令，省去用不着的步骤")}};

constexpr Words kWindow[] = {{"windowNew", QT_TRANSLATE_NOOP("shell", "在另一个窗口里看同一家报纸的别的版")},
    {"windowCompose", QT_TRANSLATE_NOOP("shell", "排版：稿件、图片、样式")},
    {"windowReview", QT_TRANSLATE_NOOP("shell", "照读者看到的样子通读")},
    {"windowPress", QT_TRANSLATE_NOOP("shell", "付印前看分色、墨量和预检")},
    {"windowBoard", QT_TRANSLATE_NOOP("shell", "本期各版各稿到了哪一步，在谁手里，离付印多久")},
    {"windowNextDock", QT_TRANSLATE_NOOP("shell", "键盘到下一个面板")},
    {"windowPreviousDock", QT_TRANSLATE_NOOP("shell", "键盘到上一个面板")},
    {"windowReset", QT_TRANSLATE_NOOP("shell", "面板都回到原来的位置")},
    {"helpManual", QT_TRANSLATE_NOOP("shell", "打开手册，翻到正在用的那一处")},
    {"helpStart", QT_TRANSLATE_NOOP("shell", "一分钟排出一版")},
    {"helpShortcuts", QT_TRANSLATE_NOOP("shell", "查看和更改快捷键")},
    {"helpAbout", QT_TRANSLATE_NOOP("shell", "版本和许可证")}};

const QHash<QString, const char *> &table()
{
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> made;
        const auto take = [&made](const auto &group) {
            for (const Words &words : group)
                made.insert(QString::fromLatin1(words.name), words.does);
        };
        take(kFile);
        take(kEdit);
        take(kTools);
        take(kPage);
        take(kStory);
        take(kText);
        take(kObject);
        take(kView);
        take(kPress);
        take(kReview);
        take(kWindow);
        return made;
    }();
    return all;
}

/// Without what says that a dialog follows; an ellipsis of six dots is a name's own.
QString plain(QString text)
{
    if (text.endsWith(u'…') && !text.endsWith(QStringLiteral("……")))
        text.chop(1);
    return text.remove(u'&');
}

QString said(const char *text) { return QCoreApplication::translate("shell", text); }

} // namespace

QString whatItDoes(const QString &objectName, const QString &text)
{
    if (const char *does = table().value(objectName))
        return said(does);
    if (objectName.startsWith(QStringLiteral("window_")))
        return said(QT_TRANSLATE_NOOP("shell", "显示或收起“%1”面板")).arg(text);
    if (objectName.startsWith(QStringLiteral("paragraphStyle:")))
        return said(QT_TRANSLATE_NOOP("shell", "光标所在的段落用“%1”样式")).arg(text);
    if (objectName.startsWith(QStringLiteral("characterStyle:")))
        return said(QT_TRANSLATE_NOOP("shell", "选中的字用“%1”样式")).arg(text);
    return {};
}

QString plainText(const QAction &action)
{
    const QString text = action.property("plainText").toString();
    return plain(text.isEmpty() ? action.text() : text);
}

void tellAction(QAction &action, const QString &does)
{
    QString text = plain(action.text());
    if (!action.shortcut().isEmpty())
        text = QStringLiteral("%1 (%2)").arg(text, action.shortcut().toString(QKeySequence::NativeText));
    action.setToolTip(does.isEmpty() ? text : text + u'\n' + does);
}

} // namespace banxin::shell
