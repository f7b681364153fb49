// FileBuilder: the objects of one PDF file and its bytes, on libqpdf. Streams come ready-compressed;
// it never looks into them. Equal calls give equal bytes.
#pragma once

#include "base/result.h"
#include "pdf/page_boxes.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace banxin::pdf {

class FileBuilder {
public:
    FileBuilder();
    /// Goes on with a file of our own, as write() made it; what is wrong with it, write() says.
    explicit FileBuilder(const QByteArray &pdf);
    ~FileBuilder();
    FileBuilder(const FileBuilder &) = delete;
    FileBuilder &operator=(const FileBuilder &) = delete;

    /// Objects are given in PDF syntax and named by the number that they get; other objects are
    /// referred to as referenceTo() writes them.
    int add(const QByteArray &object);
    /// `entries` of the stream's dictionary without brackets and Length: "/Filter /FlateDecode".
    int addStream(const QByteArray &entries, const QByteArray &data);
    /// A number for an object that comes later.
    int reserve();
    void replace(int object, const QByteArray &value);

    /// The one page of `pdf`, as placedPage() makes it, as a form whose matrix brings what is seen of the page into
    /// the unit square. A transparent one is a group in CMYK.
    int addPlacedPage(const QByteArray &pdf);

    // Of a file that is gone on with.
    struct FirstPage {
        int object = 0;
        ShownBox box;
        int minorVersion = 6; // of the file
    };
    base::Result<FirstPage> firstPage();
    /// The first page's medium, and what is shown of it, hold this too: left, bottom, right, top.
    void makeRoom(double left, double bottom, double right, double top);
    /// Behind those that the first page has.
    void addAnnotations(const std::vector<int> &annotations);
    /// Takes out that it says to be PDF/X or PDF/UA.
    void disownStandards();
    /// Private data of ours in the catalog.
    void setPieceInfo(const QByteArray &value);

    void setRoot(int catalog);
    void setInfo(int info);

    /// The file, of PDF version 1.`minorVersion`, with an /ID made from its content. Once only.
    base::Result<QByteArray> write(int minorVersion);

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace banxin::pdf
