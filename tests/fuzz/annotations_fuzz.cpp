// PDFs as anybody's reader may save them, and XFDF beside them: refused with a reason, or read and taken in as marks;
// and taken in once more they make nothing, whatever they are. The first byte says what text is found.
#include "pdf/xfdf.h"
#include "proof/annotations_in.h"
#include "proof/annotations_out.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace banxin;

namespace {

void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

class Somewhere : public proof::AnchorFinder {
public:
    explicit Somewhere(int paragraphs)
        : m_paragraphs(paragraphs)
    {
    }
    std::vector<proof::TextAnchor> textUnder(const std::vector<QRectF> &quads) const override
    {
        std::vector<proof::TextAnchor> found;
        for (std::size_t i = 0; i < quads.size() && static_cast<int>(i) < m_paragraphs; ++i) {
            proof::TextAnchor anchor;
            anchor.story = base::Id::fromName(u"story");
            anchor.paragraph = base::Id::fromName(QString::number(i));
            anchor.to = 2;
            anchor.quote = QStringLiteral("文字");
            found.push_back(anchor);
        }
        return found;
    }
    std::optional<proof::TextAnchor> caretAt(const QRectF &) const override
    {
        if (m_paragraphs == 0)
            return std::nullopt;
        proof::TextAnchor anchor;
        anchor.paragraph = base::Id::fromName(u"0");
        return anchor;
    }

private:
    int m_paragraphs;
};

/// What an XFDF is about.
const QByteArray kPage("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                       "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                       "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>endobj\n"
                       "trailer<</Root 1 0 R/Size 4>>\n%%EOF\n");

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const auto file = pdf::isXfdf(bytes) ? pdf::readXfdf(bytes, kPage) : pdf::readAnnotations(bytes);
    if (!file) {
        require(!file.error().what.isEmpty() && !file.error().advice.isEmpty(), "a refusal says why and what to do");
        return 0;
    }
    const int count = static_cast<int>(file->annotations.size());
    for (const pdf::Annotation &annotation : file->annotations) {
        require(annotation.page >= 0 && annotation.page < static_cast<int>(file->pages.size()), "pages are pages");
        require(annotation.replyTo >= -1 && annotation.replyTo < count, "answers answer something");
    }
    proof::Proof made;
    made.page = base::Id::fromName(u"page");
    const Somewhere text(*data % 4);
    std::vector<proof::Statement> said;
    proof::Sheet sheet;
    const auto first = proof::takeIn(*file, sheet, made, text, QStringLiteral("a.pdf"));
    for (const model::Fact &fact : first.facts)
        said.push_back({fact, QStringLiteral("谁"), QStringLiteral("2020-10-18T14:00:00Z")});
    sheet = proof::Sheet::of(said);
    require(sheet.damaged.empty(), "what is taken in can be read");
    require(sheet.remarks.size() == first.remarks.size(), "marks are marks");
    require(proof::takeIn(*file, sheet, made, text, QStringLiteral("a.pdf")).facts.empty(), "a second time is nothing");
    return 0;
}
