#include "pdf/file_builder.h"

#include "pdf/object_values.h"
#include "pdf/page_boxes.h"

#include <QCoreApplication>

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <stdexcept>

namespace banxin::pdf {

namespace {

class ByteArrayPipeline : public Pipeline {
public:
    explicit ByteArrayPipeline(qsizetype expected)
        : Pipeline("bytes", nullptr)
    {
        bytes.reserve(expected);
    }
    void write(const unsigned char *data, std::size_t size) override
    {
        bytes.append(reinterpret_cast<const char *>(data), qsizetype(size));
    }
    void finish() override { }

    QByteArray bytes;
};

} // namespace

struct FileBuilder::Data {
    struct Source {
        QByteArray bytes;
        QPDF qpdf;
    };
    std::deque<Source> sources; // their streams are read when the file is written
    QByteArray begun; // what qpdf reads as long as it lives
    QPDF qpdf;
    std::deque<QByteArray> streams; // what the object model points to
    qsizetype streamBytes = 0;
    std::string fault; // of a call before write(), which alone can report it

    QPDFObjectHandle parsed(const QByteArray &object)
    {
        return QPDFObjectHandle::parse(&qpdf, std::string(object.constData(), std::size_t(object.size())));
    }
    template <typename Function> int guarded(Function function)
    {
        try {
            return function();
        } catch (const std::exception &exception) {
            if (fault.empty())
                fault = exception.what();
            return 0;
        }
    }
};

FileBuilder::FileBuilder()
    : d(std::make_unique<Data>())
{
    d->guarded([&] {
        d->qpdf.setSuppressWarnings(true);
        d->qpdf.emptyPDF();
        return 0;
    });
}

FileBuilder::FileBuilder(const QByteArray &pdf)
    : d(std::make_unique<Data>())
{
    d->guarded([&] {
        d->begun = pdf;
        d->qpdf.setSuppressWarnings(true);
        d->qpdf.processMemoryFile("file", d->begun.constData(), std::size_t(d->begun.size()));
        return 0;
    });
    d->streamBytes = pdf.size();
}

FileBuilder::~FileBuilder() = default;

base::Result<FileBuilder::FirstPage> FileBuilder::firstPage()
{
    FirstPage found;
    d->guarded([&] {
        QPDFObjectHandle page = QPDFPageDocumentHelper(d->qpdf).getAllPages().at(0).getObjectHandle();
        const auto box = shownBoxOf(page);
        if (!box)
            throw std::runtime_error("page without a box");
        found = {page.getObjectID(), *box, std::atoi(d->qpdf.getPDFVersion().substr(2).c_str())};
        return 0;
    });
    if (d->fault.empty())
        return found;
    return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("pdf", "PDF 文件已损坏，无法读取。"),
        QString::fromStdString(d->fault));
}

void FileBuilder::makeRoom(double left, double bottom, double right, double top)
{
    d->guarded([&] {
        QPDFPageObjectHelper page = QPDFPageDocumentHelper(d->qpdf).getAllPages().at(0);
        for (const char *key : {"/MediaBox", "/CropBox"}) {
            const std::vector<double> sides = numbersOf(page.getAttribute(key, false));
            if (sides.size() == 4)
                page.getObjectHandle().replaceKey(key,
                    arrayOf({std::min(sides[0], left), std::min(sides[1], bottom), std::max(sides[2], right),
                        std::max(sides[3], top)}));
        }
        return 0;
    });
}

void FileBuilder::addAnnotations(const std::vector<int> &annotations)
{
    d->guarded([&] {
        QPDFObjectHandle page = QPDFPageDocumentHelper(d->qpdf).getAllPages().at(0).getObjectHandle();
        QPDFObjectHandle all = page.getKey("/Annots");
        all = all.isArray() ? all.shallowCopy() : QPDFObjectHandle::newArray();
        for (const int annotation : annotations)
            all.appendItem(d->qpdf.getObjectByID(annotation, 0));
        page.replaceKey("/Annots", all);
        return 0;
    });
}

void FileBuilder::disownStandards()
{
    d->guarded([&] {
        if (QPDFObjectHandle info = d->qpdf.getTrailer().getKey("/Info"); info.isDictionary())
            info.removeKey("/GTS_PDFXVersion");
        QPDFObjectHandle metadata = d->qpdf.getRoot().getKey("/Metadata");
        if (!metadata.isStream())
            return 0;
        const auto buffer = metadata.getStreamData(qpdf_dl_all);
        std::string packet(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
        for (const char *claim : {"pdfxid:GTS_PDFXVersion>", "pdfuaid:part>"}) {
            const std::string end = std::string("</") + claim;
            const std::size_t from = packet.find(std::string("<") + claim), to = packet.find(end);
            if (from != std::string::npos && to != std::string::npos && from < to)
                packet.erase(from, to + end.size() - from);
        }
        metadata.replaceStreamData(packet, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        return 0;
    });
}

void FileBuilder::setPieceInfo(const QByteArray &value)
{
    d->guarded([&] {
        d->qpdf.getRoot().replaceKey("/PieceInfo",
            d->parsed("<< /Banxin << /LastModified (D:20200101000000Z) /Private <" + value.toHex() + "> >> >>"));
        return 0;
    });
}

int FileBuilder::add(const QByteArray &object)
{
    return d->guarded([&] { return d->qpdf.makeIndirectObject(d->parsed(object)).getObjectID(); });
}

int FileBuilder::addStream(const QByteArray &entries, const QByteArray &data)
{
    return d->guarded([&] {
        d->streams.push_back(data);
        d->streamBytes += data.size();
        // The buffer borrows: the bytes stay in `streams` until the file is written.
        auto *bytes = reinterpret_cast<unsigned char *>(const_cast<char *>(d->streams.back().constData()));
        auto stream = QPDFObjectHandle::newStream(&d->qpdf);
        stream.replaceDict(d->parsed("<<" + entries + ">>"));
        stream.replaceStreamData(
            std::make_shared<Buffer>(bytes, std::size_t(data.size())), QPDFObjectHandle(), QPDFObjectHandle());
        return stream.getObjectID();
    });
}

int FileBuilder::reserve()
{
    return d->guarded([&] { return d->qpdf.makeIndirectObject(QPDFObjectHandle::newNull()).getObjectID(); });
}

void FileBuilder::replace(int object, const QByteArray &value)
{
    d->guarded([&] {
        d->qpdf.replaceObject(object, 0, d->parsed(value));
        return 0;
    });
}

int FileBuilder::addPlacedPage(const QByteArray &pdf)
{
    return d->guarded([&] {
        Data::Source &source = d->sources.emplace_back();
        source.bytes = pdf;
        source.qpdf.setSuppressWarnings(true);
        source.qpdf.processMemoryFile("placed page", pdf.constData(), std::size_t(pdf.size()));
        QPDFPageObjectHelper page = QPDFPageDocumentHelper(source.qpdf).getAllPages().at(0);
        const auto box = shownBoxOf(page.getObjectHandle());
        if (!box)
            throw std::runtime_error("placed page without a box");
        QPDFObjectHandle given = page.getObjectHandle();
        QPDFObjectHandle content = given.getKey("/Contents");
        QPDFObjectHandle form = d->qpdf.copyForeignObject(content);
        QPDFObjectHandle entries = form.getDict();
        entries.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
        entries.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
        entries.replaceKey("/BBox", arrayOf({box->left, box->bottom, box->right, box->top}));
        QPDFObjectHandle matrix = QPDFObjectHandle::newArray();
        for (const double part : box->toUnitSquare())
            matrix.appendItem(QPDFObjectHandle::newReal(part, 12, true));
        entries.replaceKey("/Matrix", matrix);
        const auto take = [&](const char *key) {
            if (!given.hasKey(key))
                return;
            QPDFObjectHandle value = given.getKey(key);
            if (!value.isIndirect())
                value = source.qpdf.makeIndirectObject(value);
            entries.replaceKey(key, d->qpdf.copyForeignObject(value));
        };
        take("/Resources");
        take("/Group");
        return form.getObjectID();
    });
}

void FileBuilder::setRoot(int catalog)
{
    d->guarded([&] {
        d->qpdf.getTrailer().replaceKey("/Root", d->qpdf.getObjectByID(catalog, 0));
        return 0;
    });
}

void FileBuilder::setInfo(int info)
{
    d->guarded([&] {
        d->qpdf.getTrailer().replaceKey("/Info", d->qpdf.getObjectByID(info, 0));
        return 0;
    });
}

base::Result<QByteArray> FileBuilder::write(int minorVersion)
{
    // The parser repairs what it can; we want no repairs of what we wrote.
    for (const QPDFExc &warning : d->qpdf.getWarnings()) {
        if (d->fault.empty())
            d->fault = warning.what();
    }
    ByteArrayPipeline out(d->streamBytes + 256 * 1024);
    d->guarded([&] {
        QPDFWriter writer(d->qpdf);
        writer.setOutputPipeline(&out);
        writer.setCompressStreams(true);
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.forcePDFVersion("1." + std::to_string(minorVersion));
        writer.write();
        return 0;
    });
    if (!d->fault.empty()) {
        return base::failure(base::ErrorKind::Refused, QCoreApplication::translate("pdf", "无法写出 PDF 文件的对象。"),
            QString::fromStdString(d->fault));
    }
    return out.bytes;
}

} // namespace banxin::pdf
