#include "language/wording.h"

#include "language/lexicon.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace banxin::language {

namespace {

quint32 headOf(char16_t first, char16_t second) { return (static_cast<quint32>(first) << 16) | second; }

// (疫情|战争)爆发 as every text that it stands for.
QStringList expanded(const QString &pattern)
{
    const qsizetype open = pattern.indexOf(u'(');
    const qsizetype close = pattern.indexOf(u')', open);
    if (open < 0 || close < 0)
        return {pattern};
    QStringList all;
    for (const QString &one : pattern.mid(open + 1, close - open - 1).split(u'|'))
        all += expanded(pattern.left(open) + one + pattern.mid(close + 1));
    return all;
}

// The fields of one CSV line; quotes as RFC 4180 has them.
QStringList csvFields(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (quoted && c == u'"' && i + 1 < line.size() && line[i + 1] == u'"') {
            fields.last() += u'"';
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields.append(QString());
        } else {
            fields.last() += c;
        }
    }
    for (QString &field : fields)
        field = field.trimmed();
    return fields;
}

} // namespace

void WordList::add(WordEntry entry)
{
    m_byHead[headOf(entry.pattern[0].unicode(), entry.pattern.size() > 1 ? entry.pattern[1].unicode() : u'\0')]
        .push_back(static_cast<quint32>(m_entries.size()));
    m_entries.push_back(std::move(entry));
}

WordList WordList::fromText(const QString &text, QStringList *faults)
{
    WordList list;
    QString rule;
    int number = 0;
    for (const QString &whole : text.split(u'\n')) {
        ++number;
        const QString line = whole.left(whole.indexOf(u'#') < 0 ? whole.size() : whole.indexOf(u'#')).trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(u'=')) {
            rule = line.mid(1).trimmed();
            continue;
        }
        const QStringList parts = line.simplified().split(u' ');
        const bool isWhole = parts.size() >= 2 && !rule.isEmpty();
        if (!isWhole) {
            if (faults)
                faults->append(u"%1: %2"_s.arg(number).arg(line));
            continue;
        }
        WordEntry entry;
        entry.rule = rule;
        for (const QString &option : parts.mid(2)) {
            const QString value = option.mid(1);
            switch (option[0].unicode()) {
            case u'!':
                entry.exceptions = value.split(u'|');
                break;
            case u'~':
                entry.near = value.split(u'|');
                break;
            case u'>':
                entry.notBefore = value;
                break;
            case u'<':
                entry.notAfter = value;
                break;
            case u'+':
                entry.onlyBefore = value;
                break;
            case u'@':
                entry.onlyAfter = value;
                break;
            case u'^':
                entry.atClauseStart = true;
                break;
            case u'%':
                entry.afterNumber = true;
                break;
            default:
                if (faults)
                    faults->append(u"%1: %2"_s.arg(number).arg(option));
            }
        }
        entry.hasReplacement = parts[1] != u"-"_s;
        entry.replacement = entry.hasReplacement ? parts[1].section(u'/', 0, 0) : QString();
        if (entry.replacement == u"∅"_s)
            entry.replacement.clear();
        for (const QString &pattern : expanded(parts[0])) {
            WordEntry one = entry;
            const qsizetype open = pattern.indexOf(u'['), close = pattern.indexOf(u']');
            one.pattern = pattern;
            one.pattern.remove(u'[').remove(u']');
            one.at = open < 0 ? 0 : open;
            one.length = open < 0 ? one.pattern.size() : close - open - 1;
            if (one.pattern.size() < 2 || close < open) {
                if (faults)
                    faults->append(u"%1: %2"_s.arg(number).arg(pattern));
                continue;
            }
            list.add(std::move(one));
        }
    }
    return list;
}

WordList WordList::fromCsv(const QString &text, QStringList *faults)
{
    WordList list;
    QStringList head;
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        line.remove(u'\r').remove(QChar(0xFEFF));
        if (line.trimmed().isEmpty())
            continue;
        const QStringList fields = csvFields(line);
        if (head.isEmpty()) {
            head = fields;
            if (!head.contains(u"word"_s)) {
                if (faults)
                    faults->append(u"%1: word, level, replacement, context, exception, scope"_s.arg(number));
                return list;
            }
            continue;
        }
        const auto field = [&](const QString &name) { return fields.value(head.indexOf(name)); };
        WordEntry entry;
        entry.rule = u"W12"_s;
        entry.pattern = field(u"word"_s);
        const QString level = field(u"level"_s).toLower();
        if (level == u"off"_s && entry.pattern.size() >= 2) {
            list.m_right.append(entry.pattern);
            continue;
        }
        const bool isKnown = level.isEmpty() || level == u"e"_s || level == u"error"_s || level == u"w"_s
            || level == u"warning"_s || level == u"i"_s || level == u"info"_s;
        if (entry.pattern.isEmpty() || !isKnown) {
            if (faults)
                faults->append(u"%1: %2"_s.arg(number).arg(line));
            continue;
        }
        entry.severity = level.startsWith(u'e') ? Severity::Error
            : level.startsWith(u'i')            ? Severity::Info
                                                : Severity::Warning;
        entry.length = entry.pattern.size();
        entry.replacement = field(u"replacement"_s);
        entry.hasReplacement = !entry.replacement.isEmpty();
        entry.near = field(u"context"_s).split(u'|', Qt::SkipEmptyParts);
        entry.exceptions = field(u"exception"_s).split(u'|', Qt::SkipEmptyParts);
        const QString scope = field(u"scope"_s);
        entry.inHeadlines = scope.isEmpty() || scope.contains(u"headline"_s);
        entry.inBody = scope.isEmpty() || scope.contains(u"body"_s);
        list.add(std::move(entry));
    }
    return list;
}

const WordList &WordList::builtIn()
{
    static const WordList list = [] {
        QFile file(u":/rules/wording.txt"_s);
        return file.open(QIODevice::ReadOnly) ? fromText(QString::fromUtf8(file.readAll())) : WordList();
    }();
    return list;
}

namespace {

// In the name of a work, 《记念刘和珍君》, or talked about as a wrong form, “再接再励”是错的: it is not the writer's.
bool isNamedOrTalkedAbout(const TextView &view, qsizetype at, qsizetype end)
{
    if (!view.isQuoted(at))
        return false;
    for (qsizetype open = at - 1; open >= 0; --open) {
        const qsizetype pair = view.pairOf(open);
        if (pair >= end && view.normal(open) == u'《')
            return true;
    }
    if (view.normal(at - 1) != u'“' || view.normal(end) != u'”')
        return false;
    const qsizetype from = view.sentenceStart(at);
    const QStringView sentence = QStringView(view.text()).mid(from, view.sentenceEnd(at) - from);
    return sentence.contains(u'错') || sentence.contains(u'误') || sentence.contains(u"应为")
        || sentence.contains(u"写成") || sentence.contains(u"写作") || sentence.contains(u"改为");
}

} // namespace

bool WordList::fits(const TextView &view, const WordEntry &entry, qsizetype at) const
{
    if (!view.matches(at, entry.pattern))
        return false;
    const qsizetype end = at + entry.pattern.size();
    if (isOneOf(view.at(end), entry.notBefore) || isOneOf(view.at(at - 1), entry.notAfter))
        return false;
    if (!entry.onlyBefore.isEmpty() && !isOneOf(view.at(end), entry.onlyBefore))
        return false;
    if (!entry.onlyAfter.isEmpty() && !isOneOf(view.at(at - 1), entry.onlyAfter))
        return false;
    if (entry.atClauseStart && view.clauseStart(at) != at && view.kind(at - 1) != CharClass::Blank)
        return false;
    if (entry.afterNumber) {
        const qsizetype number = isOneOf(view.at(at - 1), u"多余几来 ") ? at - 1 : at;
        const Number *before = view.numberEndingAt(number);
        if (!before && view.at(at - 1) != u'每')
            return false;
    }
    for (const QString &word : entry.exceptions) {
        for (qsizetype inside = word.indexOf(entry.pattern); inside >= 0;
             inside = word.indexOf(entry.pattern, inside + 1)) {
            if (view.matches(at - inside, word))
                return false;
        }
    }
    if ((entry.rule == u"W02" || entry.rule == u"W04" || entry.rule == u"W06") && isNamedOrTalkedAbout(view, at, end))
        return false;
    // Two or three characters may be the end of one word and the beginning of another.
    constexpr qsizetype shortest = 4;
    if (entry.rule != u"W12" && entry.rule != u"W01" && entry.rule != u"U01" && entry.pattern.size() < shortest
        && crossesWord(view.text(), at, end))
        return false;
    if (entry.near.isEmpty())
        return true;
    constexpr qsizetype farthest = 80;
    const qsizetype from = std::max(view.sentenceStart(at), at - farthest),
                    to = std::min(view.sentenceEnd(at), end + farthest);
    const QStringView sentence = QStringView(view.text()).mid(from, to - from);
    return std::any_of(
        entry.near.begin(), entry.near.end(), [&](const QString &word) { return sentence.contains(word); });
}

bool WordList::isRight(const TextView &view, qsizetype from, qsizetype to) const
{
    for (const QString &word : m_right)
        for (qsizetype at = std::max<qsizetype>(0, to - word.size()); at <= from; ++at)
            if (view.matches(at, word))
                return true;
    return false;
}

std::vector<WordHit> WordList::hitsIn(const TextView &view) const
{
    std::vector<WordHit> hits;
    if (m_entries.empty())
        return hits;
    for (qsizetype i = 0; i < view.size(); ++i) {
        for (const char16_t second : {view.at(i + 1), u'\0'}) {
            const auto found = m_byHead.constFind(headOf(view.at(i), second));
            if (found == m_byHead.constEnd())
                continue;
            for (const quint32 which : *found) {
                const WordEntry &entry = m_entries[which];
                if (fits(view, entry, i) && !view.isKept(i))
                    hits.push_back({&entry, i + entry.at, entry.length});
            }
        }
    }
    // Of two entries of one rule at one place the longer counts.
    std::stable_sort(hits.begin(), hits.end(), [](const WordHit &a, const WordHit &b) {
        return a.entry->rule != b.entry->rule ? a.entry->rule < b.entry->rule
            : a.at != b.at                    ? a.at < b.at
                                              : a.length > b.length;
    });
    std::vector<WordHit> kept;
    for (const WordHit &hit : hits) {
        if (kept.empty() || kept.back().entry->rule != hit.entry->rule || kept.back().at + kept.back().length <= hit.at)
            kept.push_back(hit);
    }
    return kept;
}

WordSet::WordSet(const QStringList &words)
    : m_words(words)
{
    for (const QString &word : m_words) {
        m_known.insert(QStringView(word), 0);
        m_longest = std::max(m_longest, word.size());
    }
}

qsizetype WordSet::startsAt(const TextView &view, qsizetype at) const
{
    for (qsizetype length = std::min(m_longest, view.size() - at); length > 0; --length) {
        if (m_known.contains(QStringView(view.text()).mid(at, length)))
            return length;
    }
    return 0;
}

qsizetype WordSet::endsAt(const TextView &view, qsizetype end) const
{
    for (qsizetype length = std::min(m_longest, end); length > 0; --length) {
        if (m_known.contains(QStringView(view.text()).mid(end - length, length)))
            return length;
    }
    return 0;
}

const ManyWords &ManyWords::ofParticles()
{
    static const ManyWords words = [] {
        QFile file(u":/rules/particles.txt"_s);
        QHash<QString, QStringList> lists;
        if (file.open(QIODevice::ReadOnly)) {
            QString name;
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (line.startsWith(u'#'))
                    continue;
                if (line.startsWith(u'='))
                    name = line.mid(1).trimmed();
                else
                    lists[name] += line.split(u' ', Qt::SkipEmptyParts);
            }
        }
        return ManyWords{WordSet(lists[u"adverbs"_s]), WordSet(lists[u"verbs"_s]), WordSet(lists[u"nouns"_s]),
            WordSet(lists[u"objects"_s]), lists[u"noun-makers"_s]};
    }();
    return words;
}

void reportWording(QStringView rule, const TextView &view, Report &report)
{
    for (const WordHit &hit : view.words()) {
        if (hit.entry->rule != rule)
            continue;
        if (hit.entry->hasReplacement)
            report.add(hit.at, hit.at + hit.length, hit.entry->replacement, {});
        else
            report.add(hit.at, hit.at + hit.length);
    }
}

} // namespace banxin::language
