#include "session/sample_manuscripts.h"

#include "language/punctuation.h"

#include <QCoreApplication>
#include <QFile>

namespace banxin::session {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

QString withoutMarkdownHead(const QString &line)
{
    int at = 0;
    while (at < line.size() && line[at] == u'#')
        ++at;
    return line.mid(at).trimmed();
}

} // namespace

base::Result<SampleManuscripts> SampleManuscripts::load(const QStringList &files)
{
    SampleManuscripts made;
    for (const QString &name : files) {
        QFile file(QStringLiteral(":/sample/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return base::failure(
                base::ErrorKind::Refused, tr("程序里缺少样稿“%1”。").arg(name), {}, tr("请重新安装本程序。"));
        made.m_lines[name] = QString::fromUtf8(file.readAll()).split(u'\n');
    }
    return made;
}

base::Result<QString> SampleManuscripts::text(const QJsonObject &reference) const
{
    const QString file = reference[u"file"].toString();
    const int number = reference[u"line"].toInt();
    const auto refused = [&](const QString &what) {
        return base::failure(
            base::ErrorKind::Refused, tr("样稿里没有“%1”。").arg(what), QStringLiteral("%1:%2").arg(file).arg(number));
    };
    const auto found = m_lines.find(file);
    if (found == m_lines.end() || number < 1 || number > found->second.size())
        return refused(file);

    const auto spaces =
        reference[u"keepSpaces"].toBool() ? language::ChineseSpaces::Keep : language::ChineseSpaces::Remove;
    QString text = language::normalisedPunctuation(withoutMarkdownHead(found->second[number - 1]), spaces);
    for (const auto &[key, markIncluded] : {std::pair{u"after", false}, std::pair{u"from", true}}) {
        const QString mark = reference[key].toString();
        if (mark.isEmpty())
            continue;
        const auto at = text.indexOf(mark);
        if (at < 0)
            return refused(mark);
        text = text.mid(markIncluded ? at : at + mark.size());
    }
    for (const auto &[key, markIncluded] : {std::pair{u"before", false}, std::pair{u"through", true}}) {
        const QString mark = reference[key].toString();
        if (mark.isEmpty())
            continue;
        const auto at = text.indexOf(mark);
        if (at < 0)
            return refused(mark);
        text = text.left(markIncluded ? at + mark.size() : at);
    }
    return text.trimmed();
}

} // namespace banxin::session
