#include "session/release.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace banxin::session {

namespace {

QString bare(QString name)
{
    name.remove(QRegularExpression(QStringLiteral("[\\s　]")));
    return name;
}

/// 张三、李四; 张三 李四; 王 帆, which is one name spread to the width of three characters.
QStringList namesIn(const QString &value)
{
    QStringList names;
    static const QRegularExpression parts(QStringLiteral("[、，,；;/／]|\\s{2,}|　{2,}"));
    static const QRegularExpression blank(QStringLiteral("[\\s　]"));
    for (const QString &part : value.split(parts, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(blank, Qt::SkipEmptyParts);
        const bool areNames =
            std::all_of(words.begin(), words.end(), [](const QString &word) { return word.size() >= 2; });
        if (areNames)
            names << words;
        else if (!words.isEmpty())
            names << words.join(QString());
    }
    return names;
}

void collect(const model::Fields &fields, QStringList &names)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.key().contains(QStringLiteral("总编")))
            continue;
        for (const QString &name : namesIn(field.value())) {
            if (!names.contains(name))
                names << name;
        }
    }
}

} // namespace

QStringList chiefsOf(const model::Document &document, base::Id issue)
{
    QStringList names;
    const auto *of = document.find<model::Issue>(issue);
    if (!of)
        return names;
    collect(of->fields, names);
    for (const model::Page *page : document.childrenOf<model::Page>(issue))
        collect(page->fields, names);
    if (const auto *publication = document.find<model::Publication>(of->publication))
        collect(publication->fields, names);
    return names;
}

base::Status mayOverride(const model::Document &document, base::Id issue, const QString &signer)
{
    const QStringList chiefs = chiefsOf(document, issue);
    if (chiefs.isEmpty() || chiefs.contains(bare(signer)))
        return {};
    return base::failure(base::ErrorKind::Refused,
        QCoreApplication::translate("session", "“%1”不是这一期的总编，不能放行。").arg(signer), {},
        QCoreApplication::translate("session", "可以放行的有：%1。").arg(chiefs.join(QStringLiteral("、"))));
}

} // namespace banxin::session
