#include "preflight/subject.h"

#include "preflight/limits.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace banxin::preflight {

namespace {

/// Prefixes as the specifications write them, whatever the file calls them.
QString prefixOf(QStringView space)
{
    static const std::pair<const char16_t *, const char16_t *> known[] = {{u"http://purl.org/dc/elements/1.1/", u"dc"},
        {u"http://ns.adobe.com/xap/1.0/", u"xmp"}, {u"http://ns.adobe.com/xap/1.0/mm/", u"xmpMM"},
        {u"http://ns.adobe.com/pdf/1.3/", u"pdf"}, {u"http://www.npes.org/pdfx/ns/id/", u"pdfxid"},
        {u"http://ns.adobe.com/pdfx/1.3/", u"pdfx"}, {u"http://www.aiim.org/pdfua/ns/id/", u"pdfuaid"},
        {u"http://www.w3.org/1999/02/22-rdf-syntax-ns#", u"rdf"}};
    for (const auto &[uri, prefix] : known) {
        if (space == QStringView(uri))
            return QString::fromUtf16(prefix);
    }
    return {};
}

base::Error unreadable(const QString &why)
{
    return {base::ErrorKind::Refused, QCoreApplication::translate("preflight", "这个文件读不了，不是 PDF 或者已损坏。"),
        why, QCoreApplication::translate("preflight", "请向来稿方重新要一份。")};
}

} // namespace

QString Metadata::value(const char *name) const
{
    const auto found = values.find(QString::fromLatin1(name));
    return found == values.end() ? QString() : found->second;
}

Subject::Subject(const PartReader &parts)
    : m_parts(parts)
    , m_pdf(std::make_unique<QPDF>())
{
    m_shared.operatorsLeft = kMostOperators;
    m_shared.bytesLeft = kMostContentBytes;
}

Subject::~Subject() = default;

base::Result<std::unique_ptr<Subject>> Subject::open(const QByteArray &pdf, const PartReader &parts, Reading reading)
{
    std::unique_ptr<Subject> subject(new Subject(parts));
    subject->m_bytes = pdf;
    // QPDF finds objects in anything at all; a PDF says what it is near its beginning (ISO 32000-1, 7.5.2).
    if (!pdf.left(1024).contains("%PDF-"))
        return tl::unexpected(unreadable({}));
    try {
        subject->m_pdf->setSuppressWarnings(true);
        subject->m_pdf->processMemoryFile("PDF", subject->m_bytes.constData(), static_cast<std::size_t>(pdf.size()));
        if (!subject->m_pdf->getRoot().isDictionary())
            return tl::unexpected(unreadable({}));
        for (const Object &page : subject->m_pdf->getAllPages()) {
            if (subject->m_pages.size() < static_cast<std::size_t>(kMostPages))
                subject->m_pages.push_back(page);
            else
                subject->m_isWhole = false;
        }
    } catch (const QPDFExc &error) {
        if (error.getErrorCode() == qpdf_e_password)
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("preflight", "这个 PDF 有打开密码，读不了。"), {},
                QCoreApplication::translate("preflight", "请向来稿方要一份没有密码的文件。"));
        return tl::unexpected(unreadable(QString::fromStdString(error.getMessageDetail())));
    } catch (const std::exception &error) {
        return tl::unexpected(unreadable(QString::fromUtf8(error.what())));
    }
    if (subject->m_pages.empty())
        return tl::unexpected(unreadable(QCoreApplication::translate("preflight", "没有一页")));
    if (reading == Reading::Whole)
        subject->collect();
    subject->readMetadata();
    return subject;
}

Object Subject::trailer() const { return m_pdf->getTrailer(); }

Object Subject::catalog() const { return m_pdf->getRoot(); }

Object Subject::information() const { return keyOf(trailer(), "/Info"); }

bool Subject::isEncrypted() const { return m_pdf->isEncrypted(); }

int Subject::version() const
{
    const auto read = [](const std::string &text) {
        return text.size() >= 3 && text[1] == '.' ? (text[0] - '0') * 10 + (text[2] - '0') : 0;
    };
    const std::string own = nameIn(catalog(), "/Version");
    return std::max(read(m_pdf->getPDFVersion()), own.empty() ? 0 : read(own.substr(1)));
}

QStringList Subject::damages() const
{
    for (const QPDFExc &warning : m_pdf->getWarnings())
        m_damages << QString::fromStdString(warning.getMessageDetail());
    return m_damages;
}

void Subject::addDamages(const Subject &other)
{
    (void)damages();
    for (const QString &damage : other.damages()) {
        if (!m_damages.contains(damage))
            m_damages << damage;
    }
}

/// All dictionaries that the trailer leads to. What nothing refers to is never printed.
void Subject::collect()
{
    std::set<std::pair<int, int>> seen;
    struct Step {
        Object object, holder;
        int depth;
    };
    std::vector<Step> left{{trailer(), Object::newNull(), 0}};
    for (int count = 0; !left.empty(); ++count) {
        Step step = std::move(left.back());
        left.pop_back();
        if (count > kMostObjects || step.depth > kMostObjectDepth) {
            m_isWhole = false;
            continue;
        }
        if (step.object.isIndirect()) {
            if (!seen.insert({step.object.getObjectID(), step.object.getGeneration()}).second)
                continue;
            step.holder = step.object;
            step.depth = 0;
        }
        const auto follow = [&](Object value) {
            if (value.isIndirect() ? !seen.count({value.getObjectID(), value.getGeneration()})
                                   : value.isArray() || value.isDictionary())
                left.push_back({value, step.holder, step.depth + 1});
        };
        if (step.object.isArray()) {
            for (const Object &item : itemsOf(step.object))
                follow(item);
        } else if (step.object.isDictionary() || step.object.isStream()) {
            m_entries.push_back({step.object, step.holder});
            for (const auto &[key, value] : entriesOf(step.object))
                follow(value);
        }
    }
}

void Subject::readMetadata()
{
    Object stream = keyOf(catalog(), "/Metadata");
    m_metadata.isThere = stream.isStream();
    m_metadata.isCompressed = !filtersOf(stream).empty();
    const auto bytes = bytesOf(stream, std::size_t(16) << 20);
    if (!bytes)
        return;
    QXmlStreamReader xml(QByteArray::fromStdString(*bytes));
    // rdf:RDF / rdf:Description / property [/ rdf:Alt|Bag|Seq / rdf:li]; or properties as attributes.
    QString property, text;
    int depth = 0, propertyDepth = 0;
    bool isInDescription = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            if (++depth > 64)
                return;
            const QString prefix = prefixOf(xml.namespaceUri());
            if (prefix == QLatin1String("rdf") && xml.name() == QLatin1String("Description") && property.isEmpty()) {
                isInDescription = true;
                for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                    if (const QString p = prefixOf(attribute.namespaceUri()); !p.isEmpty())
                        m_metadata.values[p + u':' + attribute.name().toString()] = attribute.value().toString();
                }
            } else if (isInDescription && property.isEmpty() && !prefix.isEmpty() && prefix != QLatin1String("rdf")) {
                property = prefix + u':' + xml.name().toString();
                propertyDepth = depth;
                text.clear();
            }
            break;
        }
        case QXmlStreamReader::Characters:
            if (!property.isEmpty())
                text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!property.isEmpty() && (xml.name() == QLatin1String("li") || depth == propertyDepth)) {
                if (const QString value = text.trimmed(); !value.isEmpty() && !m_metadata.values.count(property))
                    m_metadata.values[property] = value;
                text.clear();
            }
            if (depth == propertyDepth)
                property.clear();
            --depth;
            break;
        default:
            break;
        }
    }
    m_metadata.isWellFormed = !xml.hasError();
}

bool Subject::claimsAccessibility() const
{
    return hasKey(catalog(), "/StructTreeRoot") || !m_metadata.value("pdfuaid:part").isEmpty();
}

} // namespace banxin::preflight
