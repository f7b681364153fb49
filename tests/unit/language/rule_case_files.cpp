#include "rule_case.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace banxin::test {

namespace {

QString unescaped(QString text)
{
    static const QRegularExpression escape(u"\\\\u([0-9A-Fa-f]{4})"_s);
    for (QRegularExpressionMatch match = escape.match(text); match.hasMatch(); match = escape.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

bool read(RuleCase &one, const QString &line)
{
    one.written = line;
    if (line.size() < 3 || (line[0] != u'+' && line[0] != u'-') || line[1] != u' ')
        return false;
    QString text = line.mid(2);
    language::ParagraphRole role = language::ParagraphRole::Body;
    while (text.startsWith(u'@')) {
        const QString word = text.section(u' ', 0, 0).mid(1);
        text = text.section(u' ', 1);
        if (word == u"headline"_s)
            role = language::ParagraphRole::Headline;
        else if (word == u"caption"_s)
            role = language::ParagraphRole::Caption;
        else if (word == u"names"_s)
            role = language::ParagraphRole::Names;
        else if (word == u"poem"_s)
            role = language::ParagraphRole::Poem;
        else if (const QDate day = QDate::fromString(word, Qt::ISODate); day.isValid())
            one.days.issue = day;
        else
            return false;
    }
    const qsizetype arrow = text.lastIndexOf(u" => "_s);
    QStringList fixes;
    if (line[0] == u'+') {
        if (arrow < 0)
            return false;
        fixes = text.mid(arrow + 4).split(u" | "_s);
        text = text.left(arrow);
    }
    for (const QString &marked : unescaped(text).split(u'¶')) {
        language::Paragraph paragraph{{}, role};
        qsizetype open = -1;
        for (const QChar c : marked) {
            if (c == u'⟦') {
                open = paragraph.text.size();
            } else if (c == u'⟧') {
                const QString fix = unescaped(fixes.value(static_cast<qsizetype>(one.hits.size())));
                one.hits.push_back({static_cast<int>(one.story.size()), open, paragraph.text.size() - open,
                    fix == u"∅"_s ? QString() : fix});
            } else {
                paragraph.text += c;
            }
        }
        one.story.push_back(paragraph);
    }
    return fixes.size() == static_cast<qsizetype>(one.hits.size());
}

} // namespace

std::vector<RuleCase> ruleCases(const QString &folder, QStringList *faults)
{
    std::vector<RuleCase> all;
    const QStringList names = QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        int number = 0;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++number;
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            RuleCase one;
            one.rule = name.chopped(4);
            one.line = number;
            if (read(one, line))
                all.push_back(std::move(one));
            else
                faults->append(u"%1:%2: %3"_s.arg(name).arg(number).arg(line));
        }
    }
    return all;
}

} // namespace banxin::test
