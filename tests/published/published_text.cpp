// published_text FOLDER [--list|--form]: the errors and warnings that the rules find in published texts, a paragraph a
// line, once the form of their marks is normal. --form lists instead what is mended by itself.
// Fails where more than one in 2,000 characters is not among those that looked_at.txt names as right.
#include "language/checker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <map>

using namespace banxin::language;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype around = 12; // characters shown on either side

QStringList lookedAt()
{
    QFile file(QStringLiteral(BANXIN_TEST_DATA "/published/looked_at.txt"));
    QStringList all;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!line.startsWith(u'#'))
                all.append(line.section(u'\t', 0, 1));
        }
    }
    return all;
}

void print(const char *kind, const Finding &one, const QString &text)
{
    std::printf("%s\t%s\t%s\t%s⟦%s⟧%s\t→%s\n", kind, one.rule->id, qPrintable(one.text),
        qPrintable(text.mid(std::max<qsizetype>(0, one.at - around), std::min(around, one.at))), qPrintable(one.text),
        qPrintable(text.mid(one.end(), around)), qPrintable(one.fix.replacement));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QDir folder(arguments.value(1));
    const bool list = arguments.contains(u"--list"_s);
    const QStringList right = lookedAt();
    const Checker checker;
    qint64 characters = 0;
    int found = 0, known = 0, form = 0;
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
            const bool isRight = right.contains(rule + u'\t' + one.text);
            ++(isRight ? known : found);
            if (!isRight)
                ++counts[rule];
            if (list)
                print(isRight ? "right" : "?", one, text);
        }
    }
    for (const auto &[rule, count] : counts)
        std::printf("%s %d\n", qPrintable(rule), count);
    std::printf(
        "%lld characters, %d errors and warnings that are right, %d that are not or are not looked at: one in %lld\n",
        static_cast<long long>(characters), known, found,
        static_cast<long long>(found ? characters / found : characters));
    if (characters < 300000) {
        std::printf("too little text\n");
        return 2;
    }
    return static_cast<qint64>(found) * 2000 < characters ? 0 : 1;
}
