// EditDriver: the steps that give a story a picture, a picture other words, and pictures without a profile one.
#include "cli/edit_driver.h"
#include "cli/store_arguments.h"
#include "edit/edits.h"
#include "session/picture_file.h"
#include "session/source_profiles.h"

namespace banxin::cli {

using namespace banxin::model;
using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;

namespace {

/// What the script says replaces what was there, an empty text too.
base::Status takeWords(const QJsonObject &step, edit::PictureWords &words)
{
    const std::pair<QString, QString *> texts[] = {
        {u"caption"_s, &words.caption}, {u"credit"_s, &words.credit}, {u"alt"_s, &words.altText}};
    for (const auto &[name, text] : texts) {
        if (!step.contains(name))
            continue;
        if (!step[name].isString())
            return base::failure(ErrorKind::WrongUse, tr("“%1”要是文字。").arg(name));
        *text = step[name].toString();
    }
    if (!step.contains(u"date"_s))
        return {};
    const QString day = step[u"date"_s].toString();
    words.taken = QDate::fromString(day, Qt::ISODate);
    if (!step[u"date"_s].isString() || (!day.isEmpty() && !words.taken.isValid()))
        return base::failure(ErrorKind::WrongUse, tr("日期“%1”要写成 2020-10-19。").arg(day));
    return {};
}

} // namespace

Result<ChangeSet> EditDriver::pictureChange(const QJsonObject &step)
{
    const edit::EditContext context{m_author, {}};
    if (step.contains(u"picture"_s)) {
        const auto id = idFrom(step[u"picture"_s].toString(), u"picture"_s);
        if (!id)
            return tl::unexpected(id.error());
        edit::PictureWords words = edit::pictureWords(m_document, *id);
        if (const auto said = takeWords(step, words); !said)
            return tl::unexpected(said.error());
        return edit::setPictureWords(m_document, *id, words, context);
    }
    const auto id = idFrom(step[u"story"_s].toString(), u"story"_s);
    if (!id)
        return tl::unexpected(id.error());
    const Story *story = m_document.find<Story>(*id);
    if (!story)
        return base::failure(ErrorKind::Refused, tr("没有这篇稿件。"), id->toString());
    const auto *publication = m_document.find<Publication>(story->publication);
    auto file = session::pictureFile(step[u"file"_s].toString(), publication ? publication->name : QString());
    if (!file)
        return tl::unexpected(file.error());
    const bool takesFileWords = step[u"fileWords"_s].toBool(true);
    edit::PictureWords words = takesFileWords ? file->words : edit::PictureWords();
    if (const auto said = takeWords(step, words); !said)
        return tl::unexpected(said.error());
    auto change = edit::addPicture(m_document, *id, file->asset, words, context);
    if (!change)
        return change;
    if (const auto kept = m_store->addAsset(file->bytes); !kept)
        return tl::unexpected(kept.error());
    if (takesFileWords && file->unread)
        m_note = tr("图片已加上，但读不出它自带的说明：%1").arg(file->unread->toText());
    return change;
}

Result<ChangeSet> EditDriver::untaggedChange(const QJsonObject &step) const
{
    const auto *issue = m_document.find<Issue>(m_issue);
    const auto *publication = issue ? m_document.find<Publication>(issue->publication) : nullptr;
    if (!publication)
        return base::failure(ErrorKind::Refused, tr("这一期不知道属于哪家报纸。"), m_issue.toString());
    SourceProfiles profiles = publication->untagged;
    const std::tuple<QString, picture::ColorModel, SourceProfile *> all[] = {
        {u"rgb"_s, picture::ColorModel::Rgb, &profiles.rgb}, {u"grey"_s, picture::ColorModel::Gray, &profiles.grey},
        {u"cmyk"_s, picture::ColorModel::Cmyk, &profiles.cmyk}};
    std::vector<Asset> files;
    bool isAsked = false;
    for (const auto &[name, model, profile] : all) {
        if (!step.contains(name))
            continue;
        isAsked = true;
        if (!step[name].isString())
            return base::failure(ErrorKind::WrongUse, tr("“%1”要是文字。").arg(name));
        const QString path = step[name].toString();
        if (path.isEmpty()) {
            *profile = {};
            continue;
        }
        const auto file = session::sourceProfileFile(path, model);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto kept = m_store->addAsset(file->bytes); !kept)
            return tl::unexpected(kept.error());
        *profile = file->profile;
        files.push_back(file->asset);
    }
    if (!isAsked)
        return base::failure(ErrorKind::WrongUse, tr("没有说是哪一种图片（rgb、grey、cmyk）。"));
    return edit::setUntagged(m_document, publication->id, profiles, files, {m_author, {}});
}

} // namespace banxin::cli
