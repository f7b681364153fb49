#include "manuscript/rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

QRegularExpression wholeLine(const QJsonValue &pattern)
{
    QRegularExpression made(u"\\A(?:"_s + pattern.toString() + u")\\z"_s);
    Q_ASSERT(made.isValid());
    made.optimize();
    return made;
}

std::vector<DropRule> dropRules(const QJsonValue &value)
{
    std::vector<DropRule> rules;
    for (const QJsonValueConstRef each : value.toArray()) {
        const QJsonObject rule = each.toObject();
        const auto why = dropReasonNamed(rule["why"_L1].toString());
        Q_ASSERT(why);
        if (why)
            rules.push_back({*why, wholeLine(rule["pattern"_L1])});
    }
    return rules;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

Rules read()
{
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(u":/rules/manuscripts.json"_s)).object();
    Rules rules;
    rules.creditRoles = wordsOf(json["creditRoles"_L1]);
    rules.doubtfulCreditRoles = wordsOf(json["doubtfulCreditRoles"_L1]);
    rules.organizerLabels = wordsOf(json["organizerLabels"_L1]);
    rules.phoneLabels = wordsOf(json["phoneLabels"_L1]);
    rules.reporterRoles = wordsOf(json["reporterRoles"_L1]);
    rules.otherRoles = wordsOf(json["otherRoles"_L1]);
    rules.officeEnds = wordsOf(json["officeEnds"_L1]);
    rules.plainRoles = wordsOf(json["plainRoles"_L1]);
    rules.institutionEnds = wordsOf(json["institutionEnds"_L1]);
    rules.verseNotes = wordsOf(json["verseNotes"_L1]);
    rules.textRoles = wordsOf(json["textRoles"_L1]);
    rules.agencies = wordsOf(json["agencies"_L1]);
    rules.orgEnds = wordsOf(json["orgEnds"_L1]);
    rules.paperNameEnds = wordsOf(json["paperNameEnds"_L1]);
    rules.pageTitles = wordsOf(json["pageTitles"_L1]);
    rules.columnMarks = json["columnMarks"_L1].toString();
    rules.sourceLabels = wordsOf(json["sourceLabels"_L1]);
    rules.bylineLabels = wordsOf(json["bylineLabels"_L1]);
    rules.countLabels = wordsOf(json["countLabels"_L1]);
    rules.factButtons = wordsOf(json["factButtons"_L1]);
    rules.provinces = wordsOf(json["provinces"_L1]);
    rules.datelinePlaces = wordsOf(json["datelinePlaces"_L1]);
    rules.kickerEnds = wordsOf(json["kickerEnds"_L1]);
    rules.deckStarts = wordsOf(json["deckStarts"_L1]);
    rules.columnName = wholeLine(json["columnNames"_L1]);
    rules.documentNumber = wholeLine(json["documentNumbers"_L1]);
    rules.serviceHead = wholeLine(json["serviceHeads"_L1]);
    rules.chrome = dropRules(json["chrome"_L1]);
    rules.serviceLines = dropRules(json["serviceLines"_L1]);
    rules.relatedHead = wholeLine(json["relatedHeads"_L1]);
    rules.endMark = QRegularExpression(u"(?:"_s + json["endMarks"_L1].toString() + u")\\z"_s);
    rules.mailHeader = wholeLine(json["mailHeaders"_L1]);
    rules.mailQuote = wholeLine(json["mailQuotes"_L1]);
    rules.commentHead = wholeLine(json["commentHeads"_L1]);
    rules.noteToEditor = wholeLine(json["noteToEditor"_L1]);
    rules.mailTalk = wholeLine(json["mailTalk"_L1]);
    rules.chatTalk = wholeLine(json["chatTalk"_L1]);
    rules.chatMark = wholeLine(json["chatMarks"_L1]);
    rules.summaryHeads = wordsOf(json["summaryHeads"_L1]);
    rules.afterwordHeads = wordsOf(json["afterwordHeads"_L1]);
    rules.authorNote = wholeLine(json["authorNotes"_L1]);
    rules.signOff = wholeLine(json["signOffs"_L1]);
    rules.noticeTails = wordsOf(json["noticeTails"_L1]);
    rules.wholeWords = wordsOf(json["wholeWords"_L1]);
    rules.numerals = json["numerals"_L1].toString();
    const QJsonObject truncation = json["truncation"_L1].toObject();
    rules.particles = truncation["particles"_L1].toString();
    rules.afterParticle = truncation["afterParticle"_L1].toString();
    rules.placeEnds = truncation["placeEnds"_L1].toString();
    rules.bound = truncation["bound"_L1].toString();
    rules.suffixNouns = truncation["suffixNouns"_L1].toString();
    rules.speech = wordsOf(truncation["speech"_L1]);
    rules.predicates = truncation["predicates"_L1].toString();
    const QStringList lines = QString::fromUtf8(bytesOf(u":/rules/surnames.txt"_s)).split(u'\n');
    for (const QChar one : lines.value(0))
        rules.surnames.insert(one);
    for (const QString &two : lines.value(1).split(u' ', Qt::SkipEmptyParts))
        rules.surnames.insert(two);
    return rules;
}

} // namespace

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValueConstRef word : value.toArray())
        words << word.toString();
    std::stable_sort(
        words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

const Rules &rules()
{
    static const Rules known = read();
    return known;
}

QString anyOf(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words)
        escaped << QRegularExpression::escape(word);
    return u"(?:"_s + escaped.join(u'|') + u')';
}

QString beginsWith(QStringView text, const QStringList &words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const QString &w) { return text.startsWith(w); });
    return found == words.end() ? QString() : *found;
}

QString endsWith(QStringView text, const QStringList &words)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const QString &w) { return text.endsWith(w); });
    return found == words.end() ? QString() : *found;
}

} // namespace banxin::manuscript
