#include "pdf/annotations.h"

#include "pdf/annotation_values.h"
#include "pdf/object_values.h"
#include "pdf/page_boxes.h"

#include <QCoreApplication>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <map>

namespace banxin::pdf {

namespace {

constexpr std::size_t kMostPages = 2000;
constexpr qsizetype kLongestText = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("pdf", text); }

tl::unexpected<base::Error> damaged(const std::exception &exception)
{
    const auto *known = dynamic_cast<const QPDFExc *>(&exception);
    if (known && known->getErrorCode() == qpdf_e_password)
        return base::failure(base::ErrorKind::Refused, tr("PDF 文件加了密，要有口令才能打开。"), {},
            tr("请在写批注的程序里去掉口令，另存以后再导入。"));
    return base::failure(base::ErrorKind::Refused, tr("这不是 PDF 文件，或者文件已经损坏。"),
        QString::fromUtf8(exception.what()), tr("请在写批注的程序里另存一份，再导入那一份。"));
}

QString textIn(QPDFObjectHandle dictionary, const char *key)
{
    QPDFObjectHandle value = dictionary.getKey(key);
    if (!value.isString())
        return {};
    QString text = QString::fromStdString(value.getUTF8Value()).left(kLongestText);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.remove(QChar(u'\0'));
    return text;
}

/// What a person says; the others are part of the page or belong to one of these.
bool isComment(const std::string &subtype)
{
    static const char *const kinds[] = {"/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine",
        "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/FileAttachment", "/Sound",
        "/Redact"};
    return std::any_of(std::begin(kinds), std::end(kinds), [&](const char *kind) { return subtype == kind; });
}

Annotation annotationOf(QPDFObjectHandle given, int page, const AnnotationPlace &place)
{
    Annotation made;
    made.page = page;
    made.subtype = QByteArray::fromStdString(nameIn(given, "/Subtype")).mid(1);
    made.name = textIn(given, "/NM");
    made.subject = textIn(given, "/Subj");
    made.author = textIn(given, "/T");
    made.contents = textIn(given, "/Contents");
    if (made.contents.trimmed().isEmpty())
        if (const QString rich = plainTextOf(textIn(given, "/RC")); !rich.isEmpty())
            made.contents = rich;
    made.modified = annotationTime(textIn(given, "/M"));
    if (made.modified.isEmpty())
        made.modified = annotationTime(textIn(given, "/CreationDate"));
    made.state = textIn(given, "/State");
    made.stateModel = textIn(given, "/StateModel");
    made.intent = QString::fromStdString(nameIn(given, "/IT")).mid(1);
    made.isGrouped = nameIn(given, "/RT") == "/Group";
    if (const auto sides = numbersIn(given, "/Rect"); sides.size() == 4)
        made.rect = place.around(sides.data(), 2);
    const auto quads = numbersIn(given, "/QuadPoints");
    for (std::size_t i = 0; i + 8 <= quads.size(); i += 8)
        made.quads.push_back(place.around(quads.data() + i, 4));
    return made;
}

QByteArray noteIn(QPDFObjectHandle catalog)
{
    for (const char *key : {"/PieceInfo", "/Banxin", "/Private"}) {
        if (!catalog.isDictionary())
            return {};
        catalog = catalog.getKey(key);
    }
    return catalog.isString() ? QByteArray::fromStdString(catalog.getStringValue()) : QByteArray();
}

AnnotatedFile readFrom(QPDF &file, bool &isTooMuch)
{
    AnnotatedFile made;
    if (QPDFObjectHandle id = file.getTrailer().getKey("/ID");
        id.isArray() && id.getArrayNItems() > 0 && id.getArrayItem(0).isString())
        made.permanentId = QByteArray::fromStdString(id.getArrayItem(0).getStringValue());
    made.note = noteIn(file.getRoot());
    std::map<std::pair<int, int>, int> numbers;
    std::vector<std::pair<int, std::pair<int, int>>> replies;
    const auto keyOf = [](QPDFObjectHandle object) { return std::pair(object.getObjectID(), object.getGeneration()); };
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
        const auto box = shownBoxOf(page.getObjectHandle());
        if (!box || made.pages.size() == kMostPages) {
            isTooMuch = true;
            break;
        }
        const int number = static_cast<int>(made.pages.size());
        made.pages.emplace_back((box->right - box->left) * box->unit, (box->top - box->bottom) * box->unit);
        QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
        for (int i = 0; i < count; ++i) {
            QPDFObjectHandle given = annotations.getArrayItem(i);
            if (!given.isDictionary() || !isComment(nameIn(given, "/Subtype")))
                continue;
            if (given.isIndirect() && numbers.count(keyOf(given)))
                continue; // named twice
            if (made.annotations.size() == kMostAnnotations) {
                isTooMuch = true;
                return made;
            }
            const int index = static_cast<int>(made.annotations.size());
            if (given.isIndirect())
                numbers.emplace(keyOf(given), index);
            if (QPDFObjectHandle to = given.getKey("/IRT"); to.isDictionary() && to.isIndirect())
                replies.emplace_back(index, keyOf(to));
            made.annotations.push_back(annotationOf(given, number, AnnotationPlace(*box)));
        }
    }
    for (const auto &[index, to] : replies)
        if (const auto found = numbers.find(to); found != numbers.end() && found->second != index)
            made.annotations[static_cast<std::size_t>(index)].replyTo = found->second;
    return made;
}

} // namespace

base::Result<AnnotatedFile> readAnnotations(const QByteArray &pdf)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("annotated", pdf.constData(), std::size_t(pdf.size()));
        bool isTooMuch = false;
        AnnotatedFile made = readFrom(file, isTooMuch);
        if (isTooMuch)
            return base::failure(base::ErrorKind::Refused, tr("PDF 里的页面或批注太多，或者页面的尺寸不对。"),
                tr("%1 页，%2 条批注").arg(made.pages.size()).arg(made.annotations.size()),
                tr("请只导入校样那一页的 PDF。"));
        if (made.pages.empty())
            return base::failure(base::ErrorKind::Refused, tr("PDF 文件里没有页面。"), {},
                tr("请在写批注的程序里另存一份，再导入那一份。"));
        return made;
    } catch (const std::exception &exception) {
        return damaged(exception);
    }
}

} // namespace banxin::pdf
