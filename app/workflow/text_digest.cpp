#include "workflow/text_digest.h"

#include "model/cuts.h"
#include "model/object.h"

namespace banxin::workflow {

namespace {

void add(QByteArray &bytes, const QByteArray &part)
{
    bytes += QByteArray::number(part.size()) + ':' + part; // no two texts run into the same bytes
}

void addParagraphs(QByteArray &bytes, const model::Document &document, base::Id parent)
{
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(parent)) {
        add(bytes, model::toName(paragraph->role).toUtf8());
        add(bytes, model::printedText(*paragraph).remove(QChar(0x2028)).toUtf8());
    }
}

} // namespace

base::Digest textDigest(const model::Document &document, base::Id story)
{
    if (!document.find<model::Story>(story))
        return {};
    QByteArray bytes;
    addParagraphs(bytes, document, story);
    for (const auto *picture : document.childrenOf<model::StoryPicture>(story)) {
        add(bytes, picture->asset.bytes());
        addParagraphs(bytes, document, picture->id);
    }
    return base::Digest::of(bytes);
}

} // namespace banxin::workflow
