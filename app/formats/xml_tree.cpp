#include "formats/xml_tree.h"

#include "formats/markup_size.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

namespace banxin::formats {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t deepest = 250;
constexpr int mostNodes = 2'000'000;

/// ISO/IEC 29500's namespaces, transitional and strict, by the end of their addresses.
QString prefixOf(const QString &address)
{
    struct Known {
        QLatin1String end;
        QLatin1String prefix;
    };
    static constexpr std::array known{
        Known{"/wordprocessingml/2006/main"_L1, "w:"_L1},
        Known{"/wordprocessingml/main"_L1, "w:"_L1},
        Known{"/officeDocument/2006/relationships"_L1, "r:"_L1},
        Known{"/officeDocument/relationships"_L1, "r:"_L1},
        Known{"/drawingml/2006/main"_L1, "a:"_L1},
        Known{"/drawingml/main"_L1, "a:"_L1},
        Known{"/drawingml/2006/wordprocessingDrawing"_L1, "wp:"_L1},
        Known{"/drawingml/wordprocessingDrawing"_L1, "wp:"_L1},
        Known{"/drawingml/2006/chart"_L1, "c:"_L1},
        Known{"/drawingml/2006/diagram"_L1, "dgm:"_L1},
        Known{"/officeDocument/2006/math"_L1, "m:"_L1},
        Known{"/officeDocument/math"_L1, "m:"_L1},
        Known{"/markup-compatibility/2006"_L1, "mc:"_L1},
        Known{"urn:schemas-microsoft-com:vml"_L1, "v:"_L1},
        Known{"urn:schemas-microsoft-com:office:office"_L1, "o:"_L1},
    };
    for (const Known &one : known)
        if (address.endsWith(one.end))
            return one.prefix;
    return {};
}

tl::unexpected<base::Error> refused(const QString &what, const QString &name)
{
    return base::failure(base::ErrorKind::Refused, what, name,
        QCoreApplication::translate("formats", "请在 Word 或 WPS 里打开它，另存为新的 .docx 再试。"));
}

} // namespace

const XmlNode *XmlNode::child(QLatin1String what) const
{
    for (const XmlNode &node : children)
        if (node.name == what)
            return &node;
    return nullptr;
}

QString XmlNode::attribute(QLatin1String what, const QString &other) const
{
    for (const auto &[key, value] : attributes)
        if (key == what)
            return value;
    return other;
}

bool XmlNode::hasAttribute(QLatin1String what) const
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto &pair) { return pair.first == what; });
}

QString XmlNode::allText() const
{
    if (isText())
        return text;
    QString all;
    for (const XmlNode &node : children)
        all += node.allText();
    return all;
}

base::Result<XmlNode> xmlTree(const QByteArray &bytes, const QString &name)
{
    if (hasTooManyAttributes(bytes))
        return refused(QCoreApplication::translate("formats", "文件的结构过深或过大，没有读取。"), name);
    QXmlStreamReader xml(bytes);
    QHash<QString, QString> prefixes;
    QHash<QString, QString> names; // each kept once
    const auto named = [&](const auto &namespaceUri, const auto &localName) {
        const QString address = namespaceUri.toString();
        auto prefix = prefixes.constFind(address);
        if (prefix == prefixes.constEnd())
            prefix = prefixes.insert(address, prefixOf(address));
        const QString full = *prefix + localName.toString();
        auto known = names.constFind(full);
        if (known == names.constEnd())
            known = names.insert(full, full);
        return *known;
    };
    XmlNode root;
    std::vector<XmlNode> open;
    int nodes = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return refused(
                QCoreApplication::translate("formats", "文件的 XML 里有文档类型定义，这种写法可能有害，没有读取。"),
                name);
        case QXmlStreamReader::StartElement: {
            if (open.size() >= deepest || ++nodes > mostNodes)
                return refused(QCoreApplication::translate("formats", "文件的结构过深或过大，没有读取。"), name);
            XmlNode node;
            node.name = named(xml.namespaceUri(), xml.name());
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                node.attributes.emplace_back(
                    named(attribute.namespaceUri(), attribute.name()), attribute.value().toString());
            open.push_back(std::move(node));
            break;
        }
        case QXmlStreamReader::EndElement: {
            XmlNode done = std::move(open.back());
            open.pop_back();
            if (open.empty())
                root = std::move(done);
            else
                open.back().children.push_back(std::move(done));
            break;
        }
        case QXmlStreamReader::Characters:
            if (!open.empty() && ++nodes <= mostNodes) {
                XmlNode run;
                run.text = xml.text().toString();
                open.back().children.push_back(std::move(run));
            }
            break;
        default:
            break;
        }
    }
    if (xml.hasError() || root.name.isEmpty())
        return refused(
            QCoreApplication::translate("formats", "文件内部的 XML 已损坏：%1。").arg(xml.errorString()), name);
    return root;
}

} // namespace banxin::formats
