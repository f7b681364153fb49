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

FileBuilder::~FileBuilder() = default;

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
