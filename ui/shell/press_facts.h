// What the press room and the export dialog say of pages, findings and stages, in words. Nothing here keeps anything.
#pragma once

#include "shell/press_pages.h"

namespace banxin::shell {

/// The pages in order, with state and fill where they are laid out; asks for the layouts.
std::vector<PressPages::Row> pressRows(session::Session &session);
/// Of the newest export or check, by page; the null page has what speaks of the file as a whole.
std::map<base::Id, std::vector<panels::PageFinding>> pressFindings(const session::Session &session);
/// 错误 2 · 警告 1; 通过 where there is neither.
PressPages::Status checkedStatus(const std::vector<panels::PageFinding> &findings);
PressPages::Status stageStatus(session::ExportStage stage);
/// What preflight looks at and found in order: each family of rules of which none is among `findings`.
QStringList passedFamilies(const std::map<base::Id, std::vector<panels::PageFinding>> &findings);
int errorsIn(const std::map<base::Id, std::vector<panels::PageFinding>> &findings);

} // namespace banxin::shell
