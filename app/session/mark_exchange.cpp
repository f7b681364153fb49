#include "session/mark_exchange.h"

#include "layout/page_composer.h"
#include "pdf/xfdf.h"
#include "press/press_fonts.h"
#include "proof/annotation_task.h"
#include "proof/annotations_out.h"
#include "session/file_writer.h"
#include "session/mark_places.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace banxin::session {

namespace {

using base::Length;

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

/// What stands in the margin is set in the sans of the default set, whatever the page is set in.
class PressNotes : public proof::NoteSetter {
public:
    static base::Result<std::unique_ptr<PressNotes>> make()
    {
        auto set = font::FontSet::make(font::FontSet::defaultRequests());
        if (!set)
            return tl::unexpected(set.error());
        return std::unique_ptr<PressNotes>(new PressNotes(*set));
    }
    double widthOf(const QString &text, double size) override
    {
        double width = 0;
        for (const Glyph &glyph : glyphs(text))
            width += glyph.face->advanceOf(glyph.id) * size / glyph.face->unitsPerEm();
        return width;
    }
    QByteArray shown(const QString &text, double size) override
    {
        QByteArray out;
        const press::PressFonts::Font *open = nullptr;
        for (const Glyph &glyph : glyphs(text)) {
            const auto font = m_fonts.of(glyph.face);
            if (!font)
                continue; // its licence forbids it: the words are in /Contents all the same
            if (open != *font) {
                out += (open ? "> Tj /F" : "/F") + QByteArray::number((*font)->number) + ' ' + QByteArray::number(size)
                    + " Tf <";
                open = *font;
            }
            (*font)->embedded->setUsedHorizontally();
            const int cid = (*font)->embedded->cidFor(glyph.id, glyph.text);
            out += QByteArray::number(cid, 16).rightJustified(4, '0');
        }
        return open ? out + "> Tj" : out;
    }
    base::Result<std::vector<const pdf::EmbeddedFont *>> prepared()
    {
        std::vector<const pdf::EmbeddedFont *> fonts;
        for (const auto &font : m_fonts.all()) {
            if (!font->embedded->prepare())
                return base::failure(base::ErrorKind::Refused,
                    tr("字体“%1”不能嵌入批注。").arg(font->face->familyName()), font->face->path(),
                    tr("请重新安装这个字体。"));
            fonts.push_back(font->embedded.get());
        }
        return fonts;
    }

private:
    struct Glyph {
        std::shared_ptr<const font::Face> face;
        std::uint32_t id = 0;
        QString text;
    };
    explicit PressNotes(std::shared_ptr<const font::FontSet> set)
        : m_set(std::move(set))
        , m_main(m_set->face(QStringLiteral("黑"), 400))
    {
    }
    std::vector<Glyph> glyphs(const QString &text) const
    {
        std::vector<Glyph> made;
        for (const uint character : text.toUcs4()) {
            if (character < 0x20)
                continue;
            const auto face = m_set->faceCovering(character, m_main);
            if (const std::uint32_t id = face ? face->glyphFor(character) : 0)
                made.push_back({face, id, QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1)});
        }
        return made;
    }

    std::shared_ptr<const font::FontSet> m_set;
    std::shared_ptr<const font::Face> m_main;
    press::PressFonts m_fonts;
};

/// Text of the proof's page by its layout.
class LaidOut : public proof::AnchorFinder {
public:
    explicit LaidOut(const ProofPage &page)
        : m_page(page)
    {
    }

    std::vector<proof::TextAnchor> textUnder(const std::vector<QRectF> &quads) const override
    {
        std::vector<proof::TextPlace> places;
        for (const QRectF &quad : quads) {
            const auto found = placeUnder(quad);
            if (!found)
                continue;
            // What goes on from one line to the next is one range; what does not is another.
            if (!places.empty() && places.back().paragraph == found->paragraph && found->from <= places.back().to
                && found->to >= places.back().from) {
                places.back().from = std::min(places.back().from, found->from);
                places.back().to = std::max(places.back().to, found->to);
            } else {
                places.push_back(*found);
            }
        }
        std::vector<proof::TextAnchor> anchors;
        for (const proof::TextPlace &place : places)
            if (const auto anchor = proof::anchorAt(m_page.document, place.paragraph, place.from, place.to))
                anchors.push_back(*anchor);
        return anchors;
    }

    std::optional<proof::TextAnchor> caretAt(const QRectF &rect) const override
    {
        const double x = rect.center().x();
        for (const double y : {rect.top(), rect.center().y(), rect.top() - 3, rect.bottom()}) {
            const layout::LineLayout *line = lineAt({x, y});
            if (!line)
                continue;
            const auto at = m_page.layout->hitTest(fromPoints({x, y}), line->story);
            const auto caret = at ? m_page.layout->caretAt(*at) : std::nullopt;
            if (!caret)
                continue;
            const QRectF stands = toPoints(caret->rect);
            const double em = std::max(stands.height(), stands.width());
            if (std::abs(stands.center().x() - x) > em || std::abs(stands.center().y() - y) > em)
                continue;
            if (const auto anchor = proof::anchorAt(m_page.document, at->paragraph, at->offset, at->offset))
                return anchor;
        }
        return std::nullopt;
    }

private:
    const layout::LineLayout *lineAt(QPointF point) const
    {
        for (const layout::LineLayout &line : m_page.layout->lines)
            if (line.editable && toPoints(line.box).contains(point))
                return &line;
        return nullptr;
    }

    std::optional<proof::TextPlace> placeUnder(const QRectF &quad) const
    {
        const layout::LineLayout *line = lineAt(quad.center());
        if (!line)
            return std::nullopt;
        constexpr double kInside = 0.2; // a quad's edge belongs to the character within
        const bool isVertical = line->mode == model::WritingMode::Vertical;
        const QPointF first = isVertical ? QPointF(quad.center().x(), quad.top() + kInside)
                                         : QPointF(quad.left() + kInside, quad.center().y());
        const QPointF last = isVertical ? QPointF(quad.center().x(), quad.bottom() - kInside)
                                        : QPointF(quad.right() - kInside, quad.center().y());
        const auto from = m_page.layout->hitTest(fromPoints(first), line->story);
        const auto to = m_page.layout->hitTest(fromPoints(last), line->story);
        if (!from || !to || from->paragraph != line->paragraph || to->paragraph != line->paragraph
            || to->offset <= from->offset)
            return std::nullopt;
        return proof::TextPlace{line->paragraph, from->offset, to->offset};
    }

    const ProofPage &m_page;
};

base::Error anotherFile(const QString &what, const QString &name)
{
    return {base::ErrorKind::Refused, what, name,
        tr("请用“导出批注 PDF”写出校样，在别的程序里批注后存盘，再导入那个文件。")};
}

/// Which /ID a proof's kept PDF has.
std::function<QByteArray(const proof::Proof &)> idsOfKept(Session &session, const QString &name)
{
    return [&session, name](const proof::Proof &proof) {
        const auto kept = session.assetNow(proof.pdf);
        const auto read = kept ? proof::annotationsInWorker(*kept, name)
                               : base::Result<pdf::AnnotatedFile>(tl::unexpected(kept.error()));
        return read ? read->permanentId : QByteArray();
    };
}

} // namespace

base::Result<proof::Sheet> sheetNow(Session &session, base::Id page)
{
    std::vector<proof::Statement> statements;
    for (const QString &kind : {proof::kProofFact, proof::kMarkFact, proof::kReplyFact, proof::kDecisionFact}) {
        const auto records = session.recordsNow({page}, kind);
        if (!records)
            return tl::unexpected(records.error());
        for (const Record &record : *records)
            statements.push_back({record.fact, record.author, record.time.toString(Qt::ISODate)});
    }
    return proof::Sheet::of(statements);
}

base::Result<ProofPage> proofPageNow(Session &session, const proof::Proof &proof, const model::Document &document)
{
    ProofPage made{proof, {}, document, nullptr};
    auto pdf = session.assetNow(proof.pdf);
    if (!pdf)
        return tl::unexpected(pdf.error());
    made.pdf = *pdf;
    const auto composer = session.composerNow(document, proof.page);
    if (!composer)
        return tl::unexpected(composer.error());
    made.layout = (*composer)->compose(document, proof.page);
    return made;
}

namespace {

/// Marks as annotations, before they go into a file.
struct Drawn {
    AnnotatedProof counts;
    std::vector<pdf::NewAnnotation> annotations;
    proof::ProofNote note;
    std::unique_ptr<PressNotes> setter; // owns the fonts
};

base::Result<Drawn> drawnOf(const Session &session, const ProofPage &page, const proof::Sheet &sheet)
{
    std::vector<proof::Remark> remarks;
    std::vector<proof::MarkGeometry> geometry;
    Drawn made;
    made.note = {session.issue(), page.proof.page, page.proof.id, {}};
    for (const proof::Remark &remark : sheet.remarks) {
        if (remark.round != page.proof.round && remark.state() != proof::RemarkState::Open)
            continue;
        remarks.push_back(remark);
        geometry.push_back(geometryOf(remark, page.document, *page.layout));
        made.note.marks.push_back(remark.id);
        made.counts.withoutPlace += geometry.back().isEmpty();
    }
    made.counts.marks = static_cast<int>(remarks.size());
    auto setter = PressNotes::make();
    if (!setter)
        return tl::unexpected(setter.error());
    made.setter = std::move(*setter);
    const QSizeF trim(page.layout->trim.width.toPt(), page.layout->trim.height.toPt());
    made.annotations = proof::annotationsOf(remarks, geometry, trim, *made.setter);
    return made;
}

/// The proof's own PDF at `path`, where nothing else has this name.
base::Status putBeside(const QString &path, const QByteArray &pdf)
{
    QFile there(path);
    if (there.open(QIODevice::ReadOnly) && there.readAll() == pdf)
        return {};
    if (QFileInfo::exists(path))
        return base::failure(base::ErrorKind::Refused, tr("旁边要放校样的 PDF，可是那里已经有另一个同名的文件。"), path,
            tr("请换一个文件名，或者先把那个文件移开。"));
    return writeFileDurably(path, pdf);
}

} // namespace

base::Result<AnnotatedProof> annotatedNow(Session &session, const ProofPage &page, const proof::Sheet &sheet)
{
    auto drawn = drawnOf(session, page, sheet);
    if (!drawn)
        return tl::unexpected(drawn.error());
    const auto fonts = drawn->setter->prepared();
    if (!fonts)
        return tl::unexpected(fonts.error());
    auto pdf = pdf::withAnnotations(page.pdf, drawn->annotations, *fonts, proof::toBytes(drawn->note));
    if (!pdf)
        return tl::unexpected(pdf.error());
    drawn->counts.pdf = std::move(*pdf);
    return std::move(drawn->counts);
}

base::Result<AnnotatedProof> writeMarksNow(
    Session &session, const QString &path, const ProofPage &page, const proof::Sheet &sheet)
{
    const bool isXfdf = path.endsWith(QStringLiteral(".xfdf"), Qt::CaseInsensitive);
    base::Result<AnnotatedProof> made = tl::unexpected(base::Error());
    if (isXfdf) {
        auto drawn = drawnOf(session, page, sheet);
        if (!drawn)
            return tl::unexpected(drawn.error());
        const QFileInfo file(path);
        const QString beside = file.completeBaseName() + QStringLiteral(".pdf");
        auto xfdf = pdf::toXfdf(page.pdf, drawn->annotations, beside);
        if (!xfdf)
            return tl::unexpected(xfdf.error());
        drawn->counts.pdf = std::move(*xfdf);
        if (const auto put = putBeside(file.dir().filePath(beside), page.pdf); !put)
            return tl::unexpected(put.error());
        made = std::move(drawn->counts);
    } else {
        made = annotatedNow(session, page, sheet);
    }
    if (made)
        if (const auto written = writeFileDurably(path, made->pdf); !written)
            return tl::unexpected(written.error());
    return made;
}

base::Result<std::pair<pdf::AnnotatedFile, base::Id>> returnedFileNow(const QByteArray &pdf, const QString &name)
{
    auto file = proof::annotationsInWorker(pdf, name);
    if (!file)
        return tl::unexpected(file.error());
    const auto note = proof::proofNoteFrom(file->note);
    return std::pair(std::move(*file), note ? note->issue : base::Id());
}

base::Result<ReturnedMarks> returnedMarksNow(
    Session &session, const pdf::AnnotatedFile &file, const QString &name, base::Id page)
{
    if (file.pages.size() != 1)
        return tl::unexpected(anotherFile(tr("这个 PDF 有 %1 页，而校样只有一版。").arg(file.pages.size()), name));
    const auto note = proof::proofNoteFrom(file.note);
    if (note && !page.isNull() && note->page != page)
        return tl::unexpected(anotherFile(tr("这个 PDF 是另一个版的校样。"), name));
    if (note && page.isNull())
        page = note->page;
    if (page.isNull())
        return base::failure(
            base::ErrorKind::WrongUse, tr("这个 PDF 没有写明是哪一版的校样。"), name, tr("请说明是哪一期的哪一版。"));
    auto sheet = sheetNow(session, page);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const proof::Proof *proof = proof::proofOf(file, *sheet, idsOfKept(session, name));
    if (!proof)
        return tl::unexpected(anotherFile(tr("这个 PDF 不是这一版的校样。"), name));
    ReturnedMarks made{file, name, {}, *proof};
    made.sheet = std::move(*sheet);
    return made;
}

base::Result<ReturnedMarks> returnedXfdfNow(
    Session &session, const QByteArray &xfdf, const QString &name, base::Id page)
{
    auto sheet = sheetNow(session, page);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const auto readWith = [&](const proof::Proof &proof) -> base::Result<pdf::AnnotatedFile> {
        const auto kept = session.assetNow(proof.pdf);
        return kept ? pdf::readXfdf(xfdf, *kept) : base::Result<pdf::AnnotatedFile>(tl::unexpected(kept.error()));
    };
    const proof::Proof *newest = sheet->newest(page);
    if (!newest)
        return base::failure(
            base::ErrorKind::Refused, tr("这一版还没有样张，批注没有地方放。"), name, tr("请先出样。"));
    auto file = readWith(*newest);
    if (!file)
        return tl::unexpected(file.error());
    const proof::Proof *proof = proof::proofOf(*file, *sheet, idsOfKept(session, name));
    if (!proof)
        proof = newest;
    else if (proof != newest)
        file = readWith(*proof);
    if (!file)
        return tl::unexpected(file.error());
    ReturnedMarks made{std::move(*file), name, {}, *proof};
    made.sheet = std::move(*sheet);
    return made;
}

base::Result<ReturnedMarks> returnedNow(Session &session, const QByteArray &bytes, const QString &name, base::Id page)
{
    if (pdf::isXfdf(bytes))
        return returnedXfdfNow(session, bytes, name, page);
    const auto file = returnedFileNow(bytes, name);
    return file ? returnedMarksNow(session, file->first, name, page)
                : base::Result<ReturnedMarks>(tl::unexpected(file.error()));
}

base::Result<proof::TakenIn> takeInNow(const ReturnedMarks &returned, const ProofPage &page)
{
    const QSizeF size = returned.file.pages.front();
    const double width = page.layout->trim.width.toPt(), height = page.layout->trim.height.toPt();
    if (std::abs(size.width() - width) > 1 || std::abs(size.height() - height) > 1)
        return tl::unexpected(anotherFile(tr("PDF 页面是 %1×%2 毫米，校样是 %3×%4 毫米。")
                                              .arg(qRound(size.width() * 25.4 / 72))
                                              .arg(qRound(size.height() * 25.4 / 72))
                                              .arg(qRound(width * 25.4 / 72))
                                              .arg(qRound(height * 25.4 / 72)),
            returned.name));
    return proof::takeIn(returned.file, returned.sheet, returned.proof, LaidOut(page), returned.name);
}

std::vector<base::Id> staleOf(const proof::TakenIn &taken, const model::Document &now)
{
    std::vector<base::Id> stale;
    for (const proof::Remark &remark : taken.remarks)
        if (proof::stateIn(now, remark) == proof::RemarkState::Stale)
            stale.push_back(remark.id);
    return stale;
}

base::Status keep(Session &session, const proof::TakenIn &taken)
{
    if (taken.facts.empty())
        return {};
    if (session.isReadOnly())
        return base::failure(
            base::ErrorKind::Refused, tr("这份编辑部数据是只读的，不能导入批注。"), {}, session.readOnlyReason());
    return session.record(taken.facts, tr("导入批注：%1 条").arg(taken.facts.size()));
}

base::Result<model::Document> documentAtNow(Session &session, std::int64_t revision)
{
    base::Result<model::Document> answer;
    QEventLoop loop;
    QObject context;
    session.documentAt(revision, &context, [&](const base::Result<model::Document> &document) {
        answer = document;
        loop.quit();
    });
    loop.exec();
    return answer;
}

} // namespace banxin::session
