// The declarations behind the table of rules: one file each.
#pragma once

#include "check/page_view.h"
#include "check/report.h"

namespace banxin::check {

extern const Rule creditsRule; // L01
extern const Rule folioRule; // L02
extern const Rule captionRule; // L03
extern const Rule pictureCreditRule; // L04
extern const Rule bylineRule; // L05
extern const Rule headlineBreakRule; // L06
extern const Rule oversetRule; // L07
extern const Rule lineEdgeRule; // L08
extern const Rule jumpRule; // L09
extern const Rule repeatRule; // L10
extern const Rule headlineNumberRule; // L11
extern const Rule samePersonRule; // L12
extern const Rule legalFieldsRule; // L13
extern const Rule paperNameRule; // L14
extern const Rule advertLabelRule; // L15
extern const Rule headlinesMeetRule; // T01
extern const Rule cutPageRule; // T02
extern const Rule openGutterRule; // T03
extern const Rule wrongTextRule; // T04
extern const Rule ambiguousRunRule; // T05
extern const Rule pictureFootRule; // T06
extern const Rule legLengthRule; // T07
extern const Rule rankRule; // T08
extern const Rule orphanHeadRule; // T09
extern const Rule unevenEndsRule; // T10
extern const Rule resolutionRule; // F01
extern const Rule thinRuleRule; // F02
extern const Rule reversedTypeRule; // F03
extern const Rule colouredTypeRule; // F04
extern const Rule bleedRule; // F05
extern const Rule spotRule; // F06

} // namespace banxin::check
