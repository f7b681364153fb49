#include "formats/ninjs_source.h"

#include "formats/html_source.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>

namespace banxin::formats {

using manuscript::Block;
using manuscript::LeftOut;
using manuscript::Source;
using manuscript::SourcePicture;

namespace {

using namespace Qt::StringLiterals;

QString tr(const char *text) { return QCoreApplication::translate("formats", text); }

/// A value of version 1 (`headline`, `body_xhtml`), else of the list that later versions have (`headlines: [{value}]`).
QString valueOf(const QJsonObject &item, QLatin1String plain, QLatin1String list, QLatin1String format = {})
{
    if (const QString value = item[plain].toString(); !value.trimmed().isEmpty())
        return value;
    for (const QJsonValue &each : item[list].toArray()) {
        const QString type = each[u"contentType"].toString(each[u"contenttype"].toString());
        const QString value = each[u"value"].toString();
        const bool isIt = format.isEmpty() || type.contains(format, Qt::CaseInsensitive);
        if (isIt && !value.trimmed().isEmpty())
            return value;
    }
    return {};
}

class Writer {
public:
    explicit Writer(Source &source)
        : m_source(source)
    {
    }

    void text(const QString &text, int heading = 0)
    {
        for (const QString &line : text.split(u'\n')) {
            if (line.trimmed().isEmpty())
                continue;
            Block block;
            block.text = line;
            block.headingLevel = heading;
            add(std::move(block));
        }
    }

    base::Status html(const QString &html, const QString &name)
    {
        // As a fragment: it is the agency's text, and no site's chrome stands round it.
        auto body = htmlSource(u"<!--StartFragment-->%1<!--EndFragment-->"_s.arg(html).toUtf8(), name);
        if (!body)
            return tl::unexpected(body.error());
        const int offset = static_cast<int>(m_source.blocks.size());
        for (Block &block : body->blocks) {
            for (Block::Markup &mark : block.markup)
                mark.line += offset;
            add(std::move(block));
        }
        for (LeftOut &left : body->leftOut)
            m_source.leftOut.push_back({left.line + offset, std::move(left.text), std::move(left.why)});
        for (SourcePicture &picture : body->pictures)
            m_source.pictures.push_back(std::move(picture));
        return {};
    }

    void picture(const QJsonObject &item)
    {
        Block block;
        block.kind = Block::Kind::Picture;
        block.text = valueOf(item, "description_text"_L1, "descriptions"_L1).simplified();
        if (block.text.isEmpty())
            block.text = valueOf(item, "headline"_L1, "headlines"_L1).simplified();
        const QString by = item[u"byline"].toString().trimmed();
        if (!by.isEmpty() && !block.text.contains(by))
            block.text += u' ' + by;
        const QJsonValue renditions = item[u"renditions"];
        const auto take = [&](const QJsonValue &rendition) {
            if (block.picture.isEmpty())
                block.picture = rendition[u"href"].toString();
        };
        if (renditions.isArray()) {
            for (const QJsonValue &each : renditions.toArray())
                take(each);
        } else {
            for (const QJsonValue &each : renditions.toObject())
                take(each);
        }
        if (!block.picture.isEmpty() || !block.text.isEmpty())
            add(std::move(block));
    }

private:
    void add(Block block)
    {
        block.line = static_cast<int>(m_source.blocks.size()) + 1;
        m_source.blocks.push_back(std::move(block));
    }

    Source &m_source;
};

} // namespace

bool isNinjs(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(64 * 1024).trimmed();
    const QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.mid(3).trimmed() : head;
    if (!start.startsWith('{') || !start.contains("\"uri\""))
        return false;
    return start.contains("\"headline\"") || start.contains("\"headlines\"") || start.contains("\"body_text\"")
        || start.contains("\"body_xhtml\"") || start.contains("\"bodies\"") || start.contains("\"description_text\"");
}

base::Result<Source> ninjsSource(const QByteArray &bytes, const QString &name)
{
    QJsonParseError error;
    const QJsonObject item =
        QJsonDocument::fromJson(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes, &error).object();
    const QString advice = tr("请让通讯社的接口重发一次。");
    if (error.error != QJsonParseError::NoError)
        return base::failure(
            base::ErrorKind::Refused, tr("通讯社稿件的 JSON 已损坏：%1。").arg(error.errorString()), name, advice);
    Source source;
    source.name = name;
    source.encoding = u"UTF-8"_s;
    Writer writer(source);
    const QString type = item[u"type"].toString();
    if (type == "picture"_L1) {
        writer.picture(item);
    } else {
        writer.text(valueOf(item, "headline"_L1, "headlines"_L1), 1);
        writer.text(item[u"byline"].toString());
        const QString xhtml = valueOf(item, "body_xhtml"_L1, "bodies"_L1, "html"_L1);
        const QString html = xhtml.isEmpty() ? item[u"body_html"].toString() : xhtml;
        if (!html.isEmpty()) {
            if (const auto status = writer.html(html, name); !status)
                return tl::unexpected(status.error());
        } else {
            writer.text(valueOf(item, "body_text"_L1, "bodies"_L1, "plain"_L1));
        }
    }
    const QJsonValue associations = item[u"associations"];
    const auto associate = [&](const QJsonValue &one) {
        if (one[u"type"].toString() == "picture"_L1)
            writer.picture(one.toObject());
    };
    if (associations.isArray()) {
        for (const QJsonValue &one : associations.toArray())
            associate(one);
    } else {
        for (const QJsonValue &one : associations.toObject())
            associate(one);
    }
    if (source.blocks.empty())
        return base::failure(base::ErrorKind::Refused, tr("通讯社的 JSON 里没有稿件。"), name, advice);
    const std::pair<QLatin1String, QString> told[] = {{"copyrightholder"_L1, tr("版权所有者：%1")},
        {"copyrightnotice"_L1, tr("版权说明：%1")}, {"usageterms"_L1, tr("使用条件：%1")},
        {"versioncreated"_L1, tr("发稿时间：%1")}, {"embargoed"_L1, tr("禁发至：%1")}};
    for (const auto &[key, text] : told)
        if (const QString value = item[key].toString().trimmed(); !value.isEmpty())
            source.notes.push_back(text.arg(value));
    return source;
}

} // namespace banxin::formats
