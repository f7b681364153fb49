#include "pdf/placed_page.h"

#include "pdf/clean_content.h"
#include "pdf/page_boxes.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstring>

namespace banxin::pdf {

namespace {

constexpr std::size_t longestContent = std::size_t(256) << 20;

tl::unexpected<base::Error> damaged(const std::exception &exception)
{
    const auto *known = dynamic_cast<const QPDFExc *>(&exception);
    if (known && known->getErrorCode() == qpdf_e_password)
        return base::failure(base::ErrorKind::Refused, tr("PDF 文件加了密，要有口令才能打开。"), {},
            tr("请让广告公司提供不加密的文件。"));
    return base::failure(base::ErrorKind::Refused, tr("PDF 文件已损坏，无法读取。"), {},
        tr("请让广告公司重新导出。") + QLatin1Char(' ') + QString::fromUtf8(exception.what()));
}

void open(QPDF &file, const QByteArray &bytes)
{
    file.setSuppressWarnings(true);
    file.processMemoryFile("advert", bytes.constData(), std::size_t(bytes.size()));
}

/// What the file holds besides its pages.
void noteDocument(Cleaning &cleaning)
{
    QPDFObjectHandle catalog = cleaning.file.getRoot();
    noteForbidden(cleaning, catalog);
    if (catalog.hasKey("/OpenAction"))
        cleaning.remove(tr("动作"));
    if (catalog.hasKey("/StructTreeRoot"))
        cleaning.remove(tr("结构标记"));
    if (catalog.hasKey("/Outlines") || catalog.hasKey("/Dests"))
        cleaning.remove(tr("书签和链接目标"));
    if (QPDFObjectHandle names = catalog.getKey("/Names"); names.isDictionary()) {
        if (names.hasKey("/JavaScript"))
            cleaning.remove(tr("脚本"));
        if (names.hasKey("/EmbeddedFiles"))
            cleaning.remove(tr("嵌入的文件"));
    }
    if (catalog.hasKey("/Collection"))
        cleaning.remove(tr("嵌入的文件"));
    if (QPDFObjectHandle form = catalog.getKey("/AcroForm"); form.isDictionary()) {
        cleaning.remove(tr("表单"));
        if (form.hasKey("/XFA"))
            cleaning.remove(tr("XFA 表单"));
    }
}

/// Comments are for those who read the file; other annotations are part of what it shows.
bool isShown(QPDFAnnotationObjectHelper &annotation, const OptionalContent &layers)
{
    const int flags = annotation.getFlags();
    if (flags & (an_hidden | an_no_view) || !layers.isVisible(annotation.getObjectHandle().getKey("/OC")))
        return false;
    const std::string kind = annotation.getSubtype();
    for (const char *comment : {"/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia",
             "/3D", "/TrapNet", "/PrinterMark"}) {
        if (kind == comment)
            return flags & an_print && kind != "/Popup" && kind != "/TrapNet";
    }
    return true;
}

void noteAnnotation(Cleaning &cleaning, QPDFObjectHandle annotation)
{
    noteForbidden(cleaning, annotation);
    const std::string kind = nameIn(annotation, "/Subtype");
    if (kind == "/Link")
        cleaning.remove(tr("链接"));
    else if (kind == "/Widget")
        cleaning.remove(tr("表单"));
    else if (kind == "/FileAttachment")
        cleaning.remove(tr("嵌入的文件"));
    else if (kind == "/RichMedia" || kind == "/Movie" || kind == "/Sound" || kind == "/Screen" || kind == "/3D")
        cleaning.remove(tr("音频、视频或三维模型"));
    else
        cleaning.remove(tr("批注"));
}

/// The appearances of what is seen, as content of the page; their forms get names in `resources`.
QByteArray flattened(
    Cleaning &cleaning, QPDFPageObjectHelper &page, QPDFObjectHandle resources, const OptionalContent &layers, int turn)
{
    QPDFAcroFormDocumentHelper form(cleaning.file);
    if (form.hasAcroForm() && form.getNeedAppearances())
        form.generateAppearancesIfNeeded();
    QByteArray content;
    QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
    if (QPDFObjectHandle given = resources.getKey("/XObject"); given.isDictionary())
        objects = given.shallowCopy();
    int number = 0;
    for (QPDFAnnotationObjectHelper &annotation : page.getAnnotations()) {
        if (!annotation.getObjectHandle().isDictionary())
            continue;
        noteAnnotation(cleaning, annotation.getObjectHandle());
        QPDFObjectHandle appearance = annotation.getAppearanceStream("/N");
        if (!appearance.isStream() || !isShown(annotation, layers))
            continue;
        std::string name;
        do {
            name = "/Shown" + std::to_string(number++);
        } while (objects.hasKey(name));
        const std::string painted = annotation.getPageContentForAppearance(name, turn, 0, an_hidden | an_no_view);
        if (painted.empty())
            continue;
        // A form without its type is still one (ISO 32000-1, 12.5.5).
        appearance.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
        objects.replaceKey(name, appearance);
        content += QByteArray::fromStdString(painted) + '\n';
    }
    resources.replaceKey("/XObject", objects);
    return content;
}

QByteArray contentOf(Cleaning &cleaning, QPDFObjectHandle page)
{
    QByteArray all;
    QPDFObjectHandle contents = page.getKey("/Contents");
    const auto take = [&](QPDFObjectHandle stream) {
        if (!stream.isStream())
            return;
        const auto data = decodedData(stream, longestContent);
        if (data && std::size_t(all.size() + data->size()) < longestContent)
            all += *data + '\n';
        else
            cleaning.refuse(tr("有一段页面内容已损坏，解不开"));
    };
    if (contents.isArray()) {
        for (int i = 0; i < contents.getArrayNItems(); ++i)
            take(contents.getArrayItem(i));
    } else {
        take(contents);
    }
    return all;
}

QByteArray written(QPDF &file)
{
    Pl_Buffer buffer("placed page");
    QPDFWriter writer(file);
    writer.setOutputPipeline(&buffer);
    writer.setPreserveEncryption(false);
    writer.setCompressStreams(false);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = buffer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

/// A form begins in the state of what paints it; a page begins in its own (ISO 32000-1, 8.4.1).
QByteArray withInitialState(Cleaning &cleaning, QPDFObjectHandle resources, const QByteArray &content)
{
    if (!resources.hasKey("/ExtGState"))
        resources.replaceKey("/ExtGState", QPDFObjectHandle::newDictionary());
    resources.getKey("/ExtGState")
        .replaceKey("/Begin",
            cleaning.file.makeIndirectObject(parsedObject("<< /Type /ExtGState /OP false /op false /OPM 0 >>")));
    return "/Begin gs 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts\n" + content;
}

base::Result<PlacedPage> cleaned(const QByteArray &bytes, int number, const PlacedPageOptions &options)
{
    QPDF file;
    open(file, bytes);
    auto pages = QPDFPageDocumentHelper(file).getAllPages();
    if (number < 0 || number >= static_cast<int>(pages.size()))
        return base::failure(
            base::ErrorKind::Refused, tr("PDF 文件只有 %1 页，没有第 %2 页。").arg(pages.size()).arg(number + 1));
    QPDFPageObjectHelper &page = pages[std::size_t(number)];
    const auto boxes = shownBoxOf(page.getObjectHandle());
    if (!boxes)
        return base::failure(base::ErrorKind::Refused, tr("PDF 页面的尺寸不对。"));
    Cleaning cleaning{file, options, {}, {}, false};
    noteDocument(cleaning);
    if (file.isEncrypted())
        cleaning.remove(tr("加密"));
    const OptionalContent layers(file.getRoot());
    QPDFObjectHandle given = page.getAttribute("/Resources", false);
    QPDFObjectHandle resources = given.isDictionary() ? given.shallowCopy() : QPDFObjectHandle::newDictionary();
    noteForbidden(cleaning, page.getObjectHandle());
    std::vector<QByteArray> parts{contentOf(cleaning, page.getObjectHandle())};
    if (const QByteArray shown = flattened(cleaning, page, resources, layers, boxes->turn); !shown.isEmpty())
        parts.push_back(shown);
    CleanResources cleaner(cleaning, layers);
    const CleanedContent content =
        cleaner.content(parts, resources, cleaner.initialState(), Target::Press, ContentKind::Page);
    if (!cleaning.refused.isEmpty() && options.rgb != PlacedPageOptions::Rgb::Keep) {
        return base::failure(base::ErrorKind::Refused,
            tr("这一页不能付印：%1。").arg(cleaning.refused.join(QStringLiteral("；"))), {},
            tr("请让广告公司改好后重新提供 PDF。"));
    }

    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    made.replaceKey("/MediaBox", arrayOf({boxes->left, boxes->bottom, boxes->right, boxes->top}));
    if (boxes->turn != 0)
        made.replaceKey("/Rotate", QPDFObjectHandle::newInteger(boxes->turn));
    if (boxes->unit != 1)
        made.replaceKey("/UserUnit", QPDFObjectHandle::newReal(boxes->unit, 6, true));
    made.replaceKey("/Resources", content.resources);
    made.replaceKey(
        "/Contents", deflatedStream(file, "<< >>", withInitialState(cleaning, content.resources, content.content)));
    QPDFObjectHandle group = page.getObjectHandle().getKey("/Group");
    if (cleaning.isTransparent) {
        QPDFObjectHandle transparency = parsedObject("<< /Type /Group /S /Transparency /I true >>");
        if (boolIn(group, "/K", false))
            transparency.replaceKey("/K", QPDFObjectHandle::newBool(true));
        if (!cleaning.keepsColors())
            transparency.replaceKey("/CS", QPDFObjectHandle::newName("/DeviceCMYK"));
        else if (group.isDictionary() && group.hasKey("/CS"))
            transparency.replaceKey("/CS", group.getKey("/CS"));
        made.replaceKey("/Group", transparency);
    }
    made = file.makeIndirectObject(made);
    QPDFObjectHandle tree = file.makeIndirectObject(parsedObject("<< /Type /Pages /Count 1 >>"));
    tree.replaceKey("/Kids", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{made}));
    made.replaceKey("/Parent", tree);
    QPDFObjectHandle catalog = parsedObject("<< /Type /Catalog >>");
    catalog.replaceKey("/Pages", tree);
    file.getTrailer().replaceKey("/Root", file.makeIndirectObject(catalog));
    file.getTrailer().removeKey("/Info");
    PlacedPage result;
    result.pdf = written(file);
    result.isTransparent = cleaning.isTransparent;
    result.removed = cleaning.removed;
    return result;
}

} // namespace

base::Result<std::vector<base::Size>> pageSizes(const QByteArray &pdf)
{
    try {
        QPDF file;
        open(file, pdf);
        std::vector<base::Size> sizes;
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            const auto box = shownBoxOf(page.getObjectHandle());
            if (!box)
                return base::failure(base::ErrorKind::Refused, tr("PDF 页面的尺寸不对。"));
            sizes.push_back(box->shownSize());
        }
        if (sizes.empty())
            return base::failure(base::ErrorKind::Refused, tr("PDF 文件里没有页面。"));
        return sizes;
    } catch (const std::exception &exception) {
        return damaged(exception);
    }
}

base::Result<PlacedPage> placedPage(const QByteArray &pdf, int page, const PlacedPageOptions &options)
{
    try {
        return cleaned(pdf, page, options);
    } catch (const std::exception &exception) {
        return damaged(exception);
    }
}

} // namespace banxin::pdf
