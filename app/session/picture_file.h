// A story's picture as it comes from outside, with what the photographer or the agency wrote into it. Nothing of the
// file is changed, and it is read in worker processes alone.
#pragma once

#include "base/result.h"
#include "edit/edits.h"
#include "model/story.h"
#include "picture/picture.h"

#include <QByteArray>

#include <optional>

namespace banxin::session {

struct PictureFile {
    QByteArray bytes;
    model::Asset asset; // with an id of its own
    edit::PictureWords words; // from the file
    std::optional<base::Error> unread; // why there are no words, where they could not be read
};
/// `house` is the publication's name. Refused where the file is no picture or is damaged; never for its words alone.
base::Result<PictureFile> pictureFile(const QString &path, const QString &house);
/// The same of bytes that came without a file (the clipboard, another program); `name` is what they are called.
base::Result<PictureFile> pictureFrom(const QByteArray &bytes, const QString &name, const QString &house);

/// Caption, credit and day in the form of the page: 张三 摄, 新华社发（张三 摄）, 市文旅局供图. Whoever wrote a credit
/// in that form has it kept, at the end of the caption too. What cameras write by themselves counts for nothing
/// (:/rules/pictures.json).
edit::PictureWords wordsFrom(const picture::PictureMetadata &metadata, const QString &house);

} // namespace banxin::session
