// published_text FOLDER [--list|--form]: the errors and warnings that the rules find in published texts, a paragraph a
// line, once the form of their marks is normal. --form lists instead what is mended by itself.
// Fails where they are more than one in 2,000 characters, right or not; looked_at.txt says which of them were judged
// right and which wrong, one by one.
#include "language/checker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <cstdio>
#include <map>

using namespace banxin::language;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype around = 12; // characters shown on either side

// RULE, the place with what stands around it, right or wrong, why.
QHash<QString, bool> lookedAt()
{
    QFile file(QStringLiteral(BANXIN_TEST_DATA "/published/looked_at.txt"));
    QHash<QString, bool> all;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                all.insert(line.section(u'\t', 0, 1), line.section(u'\t', 2, 2) == u"right"_s);
        }
    }
    return all;
}

QString placeOf(const Finding &one, const QString &text)
{
    return text.mid(std::max<qsizetype>(0, one.at - around), std::min(around, one.at)) + u'⟦' + one.text + u'⟧'
        + text.mid(one.end(), around);
}

void print(const char *kind, const Finding &one, const QString &text)
{
    std::printf(
        "%s\t%s\t%s\t→%s\n", one.rule->id, qPrintable(placeOf(one, text)), kind, qPrintable(one.fix.replacement));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QDir folder(arguments.value(1));
    const bool list = arguments.contains(u"--list"_s);
    const QHash<QString, bool> judged = lookedAt();
    const Checker checker;
    qint64 characters = 0;
    int right = 0, wrong = 0, unknown = 0, form = 0;
    std::map<QString, int> counts;
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        std::vector<Paragraph> story;
        const ParagraphRole role = name.contains(u"poems"_s) ? ParagraphRole::Poem : ParagraphRole::Body;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            story.push_back({line, role});
            characters += line.size();
        }
        // What is mended by itself is a matter of form: a half-width mark is one, whatever the house.
        for (const Finding &one : checker.check(story)) {
            form += one.fix.kind == FixKind::Auto ? 1 : 0;
            if (arguments.contains(u"--form"_s) && one.fix.kind == FixKind::Auto)
                print("form", one, story[static_cast<std::size_t>(one.paragraph)].text);
        }
        for (Paragraph &one : story)
            one.text = normalised(one, checker);
        for (const Finding &one : checker.check(story)) {
            if (one.severity == Severity::Info)
                continue;
            const QString &text = story[static_cast<std::size_t>(one.paragraph)].text;
            const QString rule = QLatin1String(one.rule->id);
            const auto verdict = judged.constFind(rule + u'\t' + placeOf(one, text));
            const bool isKnown = verdict != judged.constEnd();
            ++(!isKnown ? unknown : *verdict ? right : wrong);
            ++counts[rule];
            if (list)
                print(!isKnown ? "?" : *verdict ? "right" : "wrong", one, text);
        }
    }
    for (const auto &[rule, count] : counts)
        std::printf("%s %d\n", qPrintable(rule), count);
    const int found = right + wrong + unknown;
    std::printf("%lld characters, %d errors and warnings, one in %lld: %d right, %d wrong, %d not looked at\n",
        static_cast<long long>(characters), found, static_cast<long long>(found ? characters / found : characters),
        right, wrong, unknown);
    if (characters < 300000) {
        std::printf("too little text\n");
        return 2;
    }
    return static_cast<qint64>(found) * 2000 < characters ? 0 : 1;
}
