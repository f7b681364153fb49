// What L03 and L04 know of pictures and of who took them.
#pragma once

#include "check/page_view.h"

namespace banxin::check {

/// A picture in a frame of furniture (a banner, the paper's name) is decoration.
bool isDecoration(const PictureOnPage &picture);
/// 图片新闻: a picture with one short paragraph, which is its caption, or with none besides its caption.
bool isPhotoNews(const StoryOnPage &story);
/// Says who took a picture, or where it comes from: 王帆 摄, 新华社发, 供图, 资料图.
bool namesPhotographer(const QString &text);

} // namespace banxin::check
