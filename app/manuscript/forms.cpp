#include "manuscript/forms.h"

#include "manuscript/rules.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

class Expander {
public:
    Expander()
        : m_lists(objectIn(u":/rules/manuscripts.json"_s))
        , m_file(objectIn(u":/rules/manuscript_forms.json"_s))
    {
    }

    QHash<QString, QRegularExpression> run() const
    {
        QHash<QString, QRegularExpression> forms;
        const QJsonObject written = m_file["forms"_L1].toObject();
        for (const QString &name : written.keys()) {
            const QRegularExpression made(expanded(written[name].toString()));
            Q_ASSERT_X(made.isValid(), "form", qPrintable(name));
            forms.insert(name, made);
        }
        return forms;
    }

private:
    /// With the words, or the pattern, of each {name}; {2,8} is a count.
    QString expanded(const QString &pattern) const
    {
        static const QRegularExpression place(u"(?<!\\\\p)\\{(?<names>[A-Za-z]+(?:\\+[A-Za-z]+)*)\\}"_s);
        QString made;
        qsizetype at = 0;
        for (auto each = place.globalMatch(pattern); each.hasNext();) {
            const auto match = each.next();
            made += QStringView(pattern).mid(at, match.capturedStart() - at);
            made += standingFor(match.captured(u"names"_s));
            at = match.capturedEnd();
        }
        return made + pattern.mid(at);
    }

    QString standingFor(const QString &names) const
    {
        const QJsonObject parts = m_file["parts"_L1].toObject();
        if (parts.contains(names))
            return expanded(parts[names].toString());
        QStringList words;
        for (const QString &name : names.split(u'+')) {
            Q_ASSERT_X(m_lists[name].isArray(), "form", qPrintable(name));
            words += wordsOf(m_lists[name]);
        }
        return anyOf(words);
    }

    const QJsonObject m_lists;
    const QJsonObject m_file;
};

const QHash<QString, QRegularExpression> &forms()
{
    static const QHash<QString, QRegularExpression> known = Expander().run();
    return known;
}

} // namespace

const QRegularExpression &form(const QString &name)
{
    const auto found = forms().constFind(name);
    Q_ASSERT_X(found != forms().constEnd(), "form", qPrintable(name));
    static const QRegularExpression none(u"(?!)"_s);
    return found == forms().constEnd() ? none : *found;
}

} // namespace banxin::manuscript
