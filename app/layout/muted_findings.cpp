#include "layout/muted_findings.h"

#include <QtGlobal>

#include <algorithm>

namespace banxin::layout {

const std::vector<MutableRule> &mutableRules()
{
    static const std::vector<MutableRule> all = {
        {"unfilled-field", QT_TRANSLATE_NOOP("layout", "没有填的版面信息"),
            QT_TRANSLATE_NOOP("layout", "报眉、报头里的一项还没有人填，那里什么也不印。")},
        {"broken-word", QT_TRANSLATE_NOOP("layout", "拆开的词"),
            QT_TRANSLATE_NOOP("layout", "标题在一个词的中间换行。")},
        {"parted-headline", QT_TRANSLATE_NOOP("layout", "分开的标题"),
            QT_TRANSLATE_NOOP("layout", "标题分在几个稿区里。")},
        {"substituted-font", QT_TRANSLATE_NOOP("layout", "已认可的代用字体"),
            QT_TRANSLATE_NOOP("layout", "本机没有的字体由另一种代替，报纸已认可这样代替。")},
        {"advert-size", QT_TRANSLATE_NOOP("layout", "尺寸不合的广告"),
            QT_TRANSLATE_NOOP("layout", "广告文件的尺寸与广告位不同，印出来会变形或缩放。")},
        {"picture-gap", QT_TRANSLATE_NOOP("layout", "图片没有盖满图框"),
            QT_TRANSLATE_NOOP("layout", "手工放的图片在图框里露出空白。")},
        {"off-page", QT_TRANSLATE_NOOP("layout", "文字贴近版边"),
            QT_TRANSLATE_NOOP("layout", "有意放到成品线上的文字。")},
        {"text-on-picture", QT_TRANSLATE_NOOP("layout", "有意压图的文字"),
            QT_TRANSLATE_NOOP("layout", "框放在图片前面，文字压在图上。")},
        {"unknown-border", QT_TRANSLATE_NOOP("layout", "不认识的花边"),
            QT_TRANSLATE_NOOP("layout", "花边的名字这个程序没有，画成单线。")},
    };
    return all;
}

void leaveOutMuted(const model::Publication &publication, std::vector<Finding> &findings)
{
    const auto &muted = publication.mutedFindings;
    if (muted.empty())
        return;
    std::erase_if(findings, [&](const Finding &finding) {
        return finding.severity != Finding::Severity::Error
            && std::find(muted.begin(), muted.end(), finding.rule) != muted.end();
    });
}

} // namespace banxin::layout
