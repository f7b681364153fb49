// Edits of a story's pictures: one more of them, and what is said of each.
#include "edit/change_builder.h"
#include "edit/storable_text.h"

namespace banxin::edit {

using namespace banxin::model;
using base::Id;
using base::OrderKey;
using base::Result;

namespace {

constexpr qsizetype kLongest = 20000;

/// Empty lines are none.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : storableText(text).split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines << trimmed;
    }
    return lines;
}

base::Status checkWords(const PictureWords &words, Id where)
{
    if (words.caption.size() + words.credit.size() + words.altText.size() > kLongest)
        return refused(tr("图片说明和署名最多 %1 个字。").arg(kLongest), where);
    return {};
}

/// The paragraphs of one role become `lines`: those that are there are changed, what is too many goes.
void putLines(const Document &document, Id picture, ParagraphRole role, const QStringList &lines, OrderKey &last,
    ChangeBuilder &builder)
{
    qsizetype line = 0;
    for (const Paragraph *before : document.childrenOf<Paragraph>(picture)) {
        if (before->role != role)
            continue;
        if (line == lines.size()) {
            builder.remove(before->id);
            continue;
        }
        if (before->text != lines[line]) {
            Paragraph after = *before;
            after.text = lines[line];
            after.spans.clear();
            builder.changeParagraph(*before, after);
        }
        ++line;
    }
    for (; line < lines.size(); ++line) {
        Paragraph paragraph;
        paragraph.id = Id::create();
        paragraph.parent = picture;
        paragraph.role = role;
        paragraph.order = last = last.isEmpty() ? OrderKey::nth(0) : OrderKey::between(last, {});
        paragraph.text = lines[line];
        builder.put(paragraph);
    }
}

void putWords(const Document &document, Id picture, const PictureWords &words, ChangeBuilder &builder)
{
    const std::vector<const Paragraph *> paragraphs = document.childrenOf<Paragraph>(picture);
    OrderKey last = paragraphs.empty() ? OrderKey() : paragraphs.back()->order;
    putLines(document, picture, ParagraphRole::Caption, linesOf(words.caption), last, builder);
    putLines(document, picture, ParagraphRole::Credit, linesOf(words.credit), last, builder);
}

} // namespace

PictureWords pictureWords(const Document &document, Id picture)
{
    PictureWords words;
    if (const auto *said = document.find<StoryPicture>(picture)) {
        words.altText = said->altText;
        words.taken = said->taken;
    }
    QStringList captions, credits;
    for (const Paragraph *paragraph : document.childrenOf<Paragraph>(picture)) {
        if (paragraph->role == ParagraphRole::Caption)
            captions << paragraph->text;
        else if (paragraph->role == ParagraphRole::Credit)
            credits << paragraph->text;
    }
    words.caption = captions.join(u'\n');
    words.credit = credits.join(u'\n');
    return words;
}

Result<ChangeSet> addPicture(
    const Document &document, Id story, const Asset &file, const PictureWords &words, const EditContext &context)
{
    if (!document.find<Story>(story))
        return refused(tr("没有这篇稿件。"), story);
    if (const auto status = checkWords(words, story); !status)
        return tl::unexpected(status.error());
    const std::vector<const StoryPicture *> pictures = document.childrenOf<StoryPicture>(story);
    for (const StoryPicture *picture : pictures) {
        if (picture->asset == file.digest)
            return refused(tr("这篇稿件已经有这张图片。"), picture->id);
    }
    ChangeBuilder builder(document, context, tr("加图片"));
    builder.putNew(file);
    StoryPicture picture;
    picture.id = Id::create();
    picture.story = story;
    picture.order = pictures.empty() ? OrderKey::nth(0) : OrderKey::between(pictures.back()->order, {});
    picture.asset = file.digest;
    picture.altText = linesOf(words.altText).join(u' ');
    picture.taken = words.taken;
    builder.put(picture);
    putWords(document, picture.id, words, builder);
    return builder.take();
}

Result<ChangeSet> setPictureFile(
    const Document &document, Id picture, const Asset &file, const PictureWords &words, const EditContext &context)
{
    const auto *before = document.find<StoryPicture>(picture);
    if (!before)
        return refused(tr("这张图片已不存在。"), picture);
    if (const auto status = checkWords(words, picture); !status)
        return tl::unexpected(status.error());
    for (const StoryPicture *other : document.childrenOf<StoryPicture>(before->story)) {
        if (other->id != picture && other->asset == file.digest)
            return refused(tr("这篇稿件已经有这张图片。"), other->id);
    }
    ChangeBuilder builder(document, context, before->asset.isNull() ? tr("置入图片") : tr("换图片"));
    builder.putNew(file);
    PictureWords said = pictureWords(document, picture);
    for (const auto part : {&PictureWords::caption, &PictureWords::credit, &PictureWords::altText}) {
        if (said.*part == QString())
            said.*part = words.*part;
    }
    StoryPicture after = *before;
    after.asset = file.digest;
    after.altText = linesOf(said.altText).join(u' ');
    if (!after.taken.isValid())
        after.taken = words.taken;
    if (!(after == *before))
        builder.put(after);
    putWords(document, picture, said, builder);
    return builder.take();
}

Result<ChangeSet> setPictureWords(
    const Document &document, Id picture, const PictureWords &words, const EditContext &context)
{
    const auto *before = document.find<StoryPicture>(picture);
    if (!before)
        return refused(tr("这张图片已不存在。"), picture);
    if (const auto status = checkWords(words, picture); !status)
        return tl::unexpected(status.error());
    ChangeBuilder builder(document, context, tr("改图片说明"));
    StoryPicture after = *before;
    after.altText = linesOf(words.altText).join(u' ');
    after.taken = words.taken;
    if (!(after == *before))
        builder.put(after);
    putWords(document, picture, words, builder);
    return builder.take();
}

Result<ChangeSet> setPictureFocus(const Document &document, Id picture, int x, int y, const EditContext &context)
{
    const StoryPicture *before = document.find<StoryPicture>(picture);
    if (!before)
        return refused(tr("没有这幅图片。"), picture);
    if (x < 0 || x > 1000 || y < 0 || y > 1000)
        return refused(tr("要留住的一点须在图片里。"), picture);
    ChangeBuilder builder(document, context, tr("更改裁切"));
    StoryPicture after = *before;
    after.focusX = x;
    after.focusY = y;
    if (!(after == *before))
        builder.put(after);
    return builder.take();
}

} // namespace banxin::edit
