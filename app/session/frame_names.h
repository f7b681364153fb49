// What frames of a page are called where people read or hear of them: in lists, in the inspector, by a screen reader.
// It keeps nothing.
#pragma once

#include "model/document.h"

#include <QString>

namespace banxin::session {

/// 稿区, 预留稿区, 图片, 线 …
QString frameKindName(const model::Frame &frame);
/// 报名, 报眉, 版名 …; empty for a role that is the person's own or none.
QString frameRoleName(const QString &role);
/// Its kind or role and what it is about: 稿区：一排到底, 图片：新修的河堤, 预留稿区：600 字. A story's areas are
/// counted where there are several on its page. `shown` is what is read in a frame of text whose fields are filled;
/// null: not known.
QString frameName(const model::Document &document, const model::Frame &frame, const QString &shown = {});

} // namespace banxin::session
