// The sections of the publication settings, each a form on the draft. They change the draft alone.
#pragma once

#include <QWidget>

namespace banxin::shell {

class HouseDraft;

/// 报名与法定项目: what the paper is called, what the law asks of its front page, and how its issues are counted.
QWidget *makeNamesSection(HouseDraft &draft);
/// 开本与版心: page formats with their grids, the type area computed as one types, and drawn.
QWidget *makeFormatsSection(HouseDraft &draft);
/// 样式: paragraph and character styles, what each inherits, and a sample set by the program's own setting.
QWidget *makeStylesSection(HouseDraft &draft);
/// 字体: the faces of the publication, and which of them this machine lacks.
QWidget *makeFontsSection(HouseDraft &draft);
/// 署名: the roles of the line of credits, in their order, and the people to choose from.
QWidget *makePeopleSection(HouseDraft &draft);
/// 人员: who works on the paper, in which roles; kept at once, not with the draft.
QWidget *makeStaffSection(HouseDraft &draft);
/// 流程: the steps of the course and the time of the press; kept at once, not with the draft.
QWidget *makeCourseSection(HouseDraft &draft);
/// 规则: rules of setting and of findings that are switched off.
QWidget *makeRulesSection(HouseDraft &draft);
/// 检查: rules of text and page, the publication's own words, the weights of the error rate.
QWidget *makeChecksSection(HouseDraft &draft);

} // namespace banxin::shell
