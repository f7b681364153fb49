#include "shell/press_facts.h"

#include <QCoreApplication>

namespace banxin::shell {

using panels::FindingKind;
using panels::PageFinding;
using session::ExportStage;
using widgets::Tone;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("banxin::shell::PressFacts", text); }

/// The families of docs/preflight.md by how their rules begin, and the page rules that come before them.
struct Family {
    const char *name;
    std::initializer_list<const char *> rules;
};
const Family kFamilies[] = {
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "超版、缺字、缺图"),
        {"overset", "missing", "damaged-picture", "headline", "substituted"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "PDF/X-4 文件和元数据"),
        {"file-", "xmp-", "info-", "trapped", "unreadable", "content-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "输出意图和特性文件"), {"intent-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "裁切框 ⊂ 出血框 ⊂ 介质框，出血到边"),
        {"box-", "page-size", "bleed"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "字体全部嵌入并子集化"), {"font-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "颜色都是四色、灰或专色"), {"color-", "spot-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "透明、半调和叠印状态"),
        {"state-", "transparency-", "overprint-mode"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "没有脚本、表单、附件"), {"forbidden-", "layers"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "图片分辨率"), {"picture-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "文字单黑、叠印"), {"black-text", "white-overprint"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "反白字、彩色字、细线"),
        {"reversed-type", "coloured-type", "rule-weight"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "总墨量"), {"total-ink", "ink-"}},
    {QT_TRANSLATE_NOOP("banxin::shell::PressFacts", "无障碍标签（PDF/UA-1）"), {"ua-"}},
};

} // namespace

std::vector<PressPages::Row> pressRows(session::Session &session)
{
    std::vector<PressPages::Row> rows;
    const model::Document &document = session.working();
    for (const base::Id page : document.children(session.issue(), model::ObjectKind::Page)) {
        const auto *object = document.find<model::Page>(page);
        const auto layout = session.pageLayout(page);
        const panels::PageFacts facts = panels::pageFacts(document, page, layout.get(), [](base::Id) { return 0; });
        QStringList about{panels::stateName(object->state)};
        if (facts.laidOut) {
            const panels::PageFill fill = panels::pageFill(facts);
            about << tr("满版率 %1%").arg(fill.percent);
            if (!fill.full)
                about << fill.text;
            if (facts.missingPictures > 0)
                about << tr("缺图 %1").arg(facts.missingPictures);
        }
        rows.push_back({page, object->number, object->section, about.join(QStringLiteral(" · ")), object->trim});
    }
    return rows;
}

std::map<base::Id, std::vector<PageFinding>> pressFindings(const session::Session &session)
{
    std::map<base::Id, std::vector<PageFinding>> found;
    const auto &all = session.exportFindings();
    for (const auto *findings : {&all.onPages, &all.inFiles}) {
        for (const auto &[page, finding] : *findings) {
            const bool isPage = session.working().find<model::Page>(page);
            PageFinding one = panels::pageFinding(session.working(), page, finding);
            std::vector<PageFinding> &of = found[isPage ? page : base::Id()];
            if (std::find(of.begin(), of.end(), one) == of.end())
                of.push_back(std::move(one));
        }
    }
    return found;
}

PressPages::Status checkedStatus(const std::vector<PageFinding> &findings)
{
    const auto count = [&](FindingKind kind) {
        return std::count_if(findings.begin(), findings.end(), [kind](const auto &one) { return one.kind == kind; });
    };
    const auto errors = count(FindingKind::Error), warnings = count(FindingKind::Warning);
    QStringList parts;
    if (errors > 0)
        parts << tr("错误 %1").arg(errors);
    if (warnings > 0)
        parts << tr("警告 %1").arg(warnings);
    PressPages::Status status;
    status.text = parts.isEmpty() ? tr("预检通过") : parts.join(QStringLiteral(" · "));
    status.tone = errors > 0 ? Tone::Error : warnings > 0 ? Tone::Warn : Tone::Ok;
    status.icon = errors > 0 ? QStringLiteral("circle-x")
        : warnings > 0       ? QStringLiteral("triangle-alert")
                             : QStringLiteral("circle-check");
    return status;
}

PressPages::Status stageStatus(ExportStage stage)
{
    PressPages::Status status;
    status.tone = Tone::Accent;
    status.icon = QStringLiteral("loader");
    switch (stage) {
    case ExportStage::LayingOut:
        status.text = tr("排版");
        status.percent = 10;
        break;
    case ExportStage::Drawing:
        status.text = tr("写版面");
        status.percent = 35;
        break;
    case ExportStage::Pictures:
        status.text = tr("转换图片、嵌入字体");
        status.percent = 60;
        break;
    case ExportStage::Checking:
        status.text = tr("预检");
        status.percent = 80;
        break;
    case ExportStage::Writing:
        status.text = tr("写文件");
        status.percent = 95;
        break;
    case ExportStage::Done:
        status.text = tr("已生成");
        status.tone = Tone::Ok;
        status.icon = QStringLiteral("circle-check");
        status.percent = 100;
        break;
    }
    return status;
}

QStringList passedFamilies(const std::map<base::Id, std::vector<PageFinding>> &findings)
{
    QStringList passed;
    for (const Family &family : kFamilies) {
        bool isSound = true;
        for (const auto &[page, of] : findings) {
            for (const PageFinding &finding : of) {
                for (const char *begin : family.rules)
                    isSound = isSound && !finding.rule.startsWith(QLatin1String(begin));
            }
        }
        if (isSound)
            passed << tr(family.name);
    }
    return passed;
}

int errorsIn(const std::map<base::Id, std::vector<PageFinding>> &findings)
{
    int errors = 0;
    for (const auto &[page, of] : findings)
        for (const PageFinding &finding : of)
            errors += finding.kind == FindingKind::Error ? 1 : 0;
    return errors;
}

} // namespace banxin::shell
