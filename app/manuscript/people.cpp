#include "manuscript/people.h"

#include "manuscript/forms.h"
#include "manuscript/rules.h"
#include "manuscript/variants.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isHan(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF);
}

bool isHanAll(QStringView text) { return !text.isEmpty() && std::all_of(text.begin(), text.end(), isHan); }

/// Where a role is already named, a name need not begin with a surname that we know.
bool mayBeName(QStringView text)
{
    static const QRegularExpression &foreign = form(u"name.foreign"_s);
    return (isHanAll(text) && text.size() >= 2 && text.size() <= 4) || foreign.match(text).hasMatch();
}

/// What parts a role from its names as well as a colon.
bool isBar(QChar c) { return c == u'/' || c == u'／' || c == u'丨' || c == u'｜' || c == u'|'; }

struct Word {
    QString text;
    bool slashBefore = false;
    bool slashAfter = false;
};

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    bool slash = false;
    const auto isSpace = [](QChar c) { return c.isSpace() || c == u'、' || c == u'，' || c == u','; };
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isSpace(c)) {
            ++at;
            continue;
        }
        if (isBar(c)) {
            slash = true;
            if (!words.empty())
                words.back().slashAfter = true;
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && !isSpace(text[at]) && !isBar(text[at]))
            ++at;
        words.push_back({text.mid(from, at - from).toString(), slash, false});
        slash = false;
    }
    return words;
}

/// The single characters of padded names put together; nothing where a word can be no name.
std::optional<QStringList> joinedNames(const QStringList &words)
{
    QStringList names;
    QString single;
    for (const QString &word : words) {
        if (word.size() == 1 && isHan(word.front())) {
            if (single.isEmpty()) {
                single = word;
                continue;
            }
            names << single + word;
            single.clear();
            continue;
        }
        if (!single.isEmpty() || !mayBeName(word))
            return {};
        names << word;
    }
    if (!single.isEmpty())
        return {};
    return names;
}

/// An organisation and a role at a word's beginning: 株洲日报记者, 记者周柏安.
struct RoleIn {
    QString org;
    QString role;
    QString rest;
};

bool isOrg(QStringView text)
{
    return text.size() >= 2
        && (!endsWith(text, rules().orgEnds).isEmpty() || rules().agencies.contains(text.toString()));
}

std::optional<RoleIn> roleIn(const QString &word)
{
    static const QStringList roles = [] {
        QStringList all = rules().reporterRoles + rules().otherRoles;
        std::stable_sort(
            all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return all;
    }();
    for (const QString &role : roles) {
        const qsizetype at = word.indexOf(role);
        if (at < 0)
            continue;
        RoleIn found{word.left(at), role, word.mid(at + role.size())};
        if (!found.org.isEmpty() && !isOrg(found.org))
            return {};
        if (!found.rest.isEmpty() && !mayBeName(found.rest))
            return {};
        return found;
    }
    return {};
}

class BylineReader {
public:
    explicit BylineReader(std::vector<Word> words)
        : m_words(std::move(words))
    {
    }

    std::optional<std::vector<Author>> read()
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (!take(i))
                return {};
        }
        if (!finish())
            return {};
        return m_authors;
    }

private:
    bool take(std::size_t i)
    {
        const Word &word = m_words[i];
        const bool isTextRole = rules().textRoles.contains(word.text);
        if (isTextRole && (word.slashBefore || word.slashAfter)) {
            const bool both =
                (word.slashAfter && i + 1 < m_words.size() && rules().textRoles.contains(m_words[i + 1].text))
                || (word.slashBefore && i > 0 && rules().textRoles.contains(m_words[i - 1].text));
            if (both)
                return true; // 文/图: the role before the name wins
            if (word.slashBefore) { // 彭越/图
                if (m_names.isEmpty())
                    return false;
                if (m_current.role.isEmpty())
                    m_suffix = word.text;
                return finish();
            }
            if (!finish())
                return false;
            m_current.role = word.text;
            m_isTextRole = true;
            return true;
        }
        if (auto role = roleIn(word.text)) {
            // An organisation may stand by itself before it.
            QString org = role->org;
            if (org.isEmpty() && m_names.size() == 1 && m_current.role.isEmpty() && isOrg(m_names.front())) {
                org = m_names.front();
                m_names.clear();
            }
            if (!(m_isTextRole && m_names.isEmpty()) && !finish())
                return false;
            m_isTextRole = false;
            m_current.org = org;
            m_current.role = role->role == u"作者" ? QString() : role->role;
            m_hasRole = true;
            if (!role->rest.isEmpty())
                m_names << role->rest;
            return true;
        }
        if (rules().plainRoles.contains(word.text) && !word.slashBefore && i + 1 < m_words.size()) {
            if (!finish()) // 撰文 李四 摄影 王五
                return false;
            m_current.role = word.text;
            m_hasRole = true;
            return true;
        }
        const QString office = endsWith(word.text, rules().officeEnds);
        if (!office.isEmpty() && word.text.size() > office.size() + 1 && m_names.isEmpty() && i + 1 < m_words.size()) {
            if (!finish())
                return false;
            m_current.org = word.text.chopped(office.size());
            m_current.role = office;
            m_hasRole = true;
            return true;
        }
        m_names << word.text;
        return true;
    }

    bool finish()
    {
        if (m_names.isEmpty())
            return !m_hasRole || !m_authors.empty() ? reset() : false;
        const auto names = joinedNames(m_names);
        if (!names)
            return false;
        m_current.names = *names;
        if (m_current.role.isEmpty())
            m_current.role = m_suffix;
        m_authors.push_back(m_current);
        return reset();
    }

    bool reset()
    {
        m_current = {};
        m_names.clear();
        m_suffix.clear();
        m_hasRole = false;
        m_isTextRole = false;
        return true;
    }

    std::vector<Word> m_words;
    std::vector<Author> m_authors;
    Author m_current;
    QStringList m_names;
    QString m_suffix;
    bool m_hasRole = false;
    bool m_isTextRole = false;
};

QString withoutBrackets(const QString &text)
{
    const bool wide = text.startsWith(u'（') && text.endsWith(u'）');
    const bool narrow = text.startsWith(u'(') && text.endsWith(u')');
    return (wide || narrow) && text.size() > 2 ? text.mid(1, text.size() - 2).trimmed() : text;
}

PhotoCredit creditWith(const QString &agency, const QStringList &names) { return {{}, agency, names.join(u' ')}; }

/// The words of a credit, without brackets round the whole.
std::optional<PhotoCredit> photoWords(const QString &words)
{
    static const QRegularExpression &taken = form(u"photoCredit.taken"_s);
    static const QRegularExpression &sent = form(u"photoCredit.sent"_s);
    static const QRegularExpression &labelled = form(u"photoCredit.labelled"_s);
    static const QRegularExpression &given = form(u"photoCredit.given"_s);
    static const QRegularExpression &plain = form(u"photoCredit.plain"_s);

    static const QRegularExpression &archive = form(u"photoCredit.archive"_s);
    if (auto match = archive.match(words); match.hasMatch())
        return creditWith({}, namesIn(match.captured(u"names"_s)));
    if (auto match = plain.match(words); match.hasMatch()) {
        const bool isAgency = words.startsWith(u"新华社");
        return creditWith(
            isAgency ? (words.contains(u'/') || words.contains(u'／') ? words : u"新华社"_s) : QString(), {});
    }
    if (auto match = sent.match(words); match.hasMatch())
        return creditWith(match.captured(u"org"_s), namesIn(match.captured(u"names"_s)));
    if (auto match = taken.match(words); match.hasMatch()) {
        const QString org = match.captured(u"org"_s), role = match.captured(u"role"_s);
        const QStringList people = namesIn(match.captured(u"names"_s));
        if (people.isEmpty() || (!org.isEmpty() && !isOrg(org)))
            return {};
        if (role.isEmpty() && !std::all_of(people.begin(), people.end(), [](const QString &n) { return isName(n); }))
            return {};
        return creditWith(org, people);
    }
    const auto whose = [](const QString &who) {
        const QStringList people = namesIn(who);
        const bool areNames = !people.isEmpty()
            && std::all_of(people.begin(), people.end(), [](const QString &n) { return isName(n); }) && !isOrg(who);
        return areNames ? creditWith({}, people) : creditWith(who.trimmed(), {});
    };
    if (auto match = labelled.match(words); match.hasMatch())
        return whose(match.captured(u"who"_s));
    if (auto match = given.match(words); match.hasMatch())
        return whose(match.captured(u"who"_s));
    return {};
}

} // namespace

bool isName(QStringView text)
{
    if (!mayBeName(text))
        return false;
    if (!isHanAll(text))
        return true;
    const QString plain = folded(text.left(2).toString());
    return rules().surnames.contains(plain.left(1)) || (text.size() >= 3 && rules().surnames.contains(plain));
}

QStringList namesIn(QStringView text)
{
    QStringList words;
    for (const Word &word : wordsOf(text))
        words << word.text;
    return joinedNames(words).value_or(QStringList());
}

namespace {

std::optional<Byline> bylineIn(const QString &text)
{
    static const QRegularExpression &label = form(u"byline.label"_s);
    static const QRegularExpression &date = form(u"byline.date"_s);
    // 台中报导, 北京报道: where it was written.
    static const QRegularExpression &report = form(u"byline.report"_s);
    static const QRegularExpression &told = form(u"byline.told"_s);
    static const QRegularExpression &team = form(u"byline.team"_s);
    QString words = withoutBrackets(text.trimmed());
    if (words.size() > 60 || words.contains(u'。') || words.contains(u'？') || words.contains(u'！'))
        return {};
    if (!words.isEmpty() && rules().columnMarks.contains(words.front()))
        words = words.mid(1).trimmed();
    if (const auto match = label.match(words); match.hasMatch())
        words = words.mid(match.capturedEnd());
    words.remove(date);
    words.remove(report);
    // 记者：张三; an interview's 记者：谢谢 is none.
    if (const auto match = told.match(words); match.hasMatch() && isName(match.captured(u"name"_s))
        && match.captured(u"name"_s).front() != match.captured(u"name"_s).back())
        words = match.captured(u"head"_s) + u' ' + match.captured(u"name"_s);
    QString column; // 新华社“新华视点”记者
    if (const auto match = team.match(words); match.hasMatch()) {
        column = match.captured(u"team"_s);
        words.remove(match.capturedStart(u"team"_s), column.size());
    }
    if (words.contains(u'：') || words.contains(u':') || words.contains(u'“'))
        return {};
    auto authors = BylineReader(wordsOf(words)).read();
    if (const auto two = wordsOf(words); two.size() == 2 && words.size() < text.trimmed().size()
        && text.trimmed().endsWith(u'）') && isName(two[1].text) && two[0].text.size() >= 2 && two[0].text.size() <= 4
        && (!authors || authors->front().role.isEmpty()) && !isName(two[0].text))
        authors = std::vector<Author>{Author{{}, two[0].text, {two[1].text}}}; // （志愿者 苗雨桐）
    if (!authors || authors->empty())
        return {};
    std::size_t people = 0;
    for (const Author &author : *authors) {
        people += std::size_t(author.names.size());
        // Without a role a name has to look like one.
        const bool known = !author.role.isEmpty()
            || std::all_of(author.names.begin(), author.names.end(), [](const QString &n) { return isName(n); });
        if (!known)
            return {};
    }
    if (people == 0)
        return {};
    if (!column.isEmpty())
        authors->front().org += column;
    Byline byline;
    byline.raw = text.trimmed();
    byline.authors = std::move(*authors);
    return byline;
}

std::vector<Credit> creditsIn(const QString &text, CreditsBy by)
{
    const QRegularExpression &label =
        form(by == CreditsBy::Signs ? u"credits.signedLabel"_s : u"credits.spacedLabel"_s);
    static const QRegularExpression &parts = form(u"credits.parts"_s);
    static const QRegularExpression &opening = form(u"credits.opening"_s), &closing = form(u"credits.closing"_s);
    std::vector<Credit> credits;
    // [责任编辑：…]: brackets round the whole.
    const auto open = opening.match(text), close = closing.match(text);
    const bool isBracketed = open.hasMatch() && close.hasMatch();
    const qsizetype whole = isBracketed ? close.capturedStart() : text.size();
    struct Part {
        qsizetype start, names;
        QString roles;
    };
    std::vector<Part> found;
    for (auto each = label.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        found.push_back({match.capturedStart(), match.capturedEnd(), match.captured().chopped(1)});
    }
    const qsizetype begin = isBracketed ? open.capturedEnd() : 0;
    if (found.empty() || !QStringView(text).mid(begin, found.front().start - begin).trimmed().isEmpty())
        return {};
    if (isBracketed)
        found.front().start = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const qsizetype end = i + 1 < found.size() ? found[i + 1].start : whole;
        const QStringList names = namesIn(QStringView(text).mid(found[i].names, end - found[i].names));
        const auto hasSurname = [](const QString &name) { return isName(name); };
        const bool areNames = !names.isEmpty()
            && ((by == CreditsBy::Signs && !rules().doubtfulCreditRoles.contains(found[i].roles.trimmed()))
                || std::all_of(names.begin(), names.end(), hasSurname));
        if (!areNames)
            return {};
        const qsizetype shown = i + 1 < found.size() ? end : text.size();
        const QString display = text.mid(found[i].start, shown - found[i].start).trimmed();
        for (const QString &role : found[i].roles.split(parts))
            credits.push_back({role.trimmed(), names, display});
    }
    return credits;
}

std::optional<PhotoCredit> photoCreditIn(const QString &text)
{
    const QString whole = text.trimmed();
    if (whole.isEmpty())
        return {};
    // In brackets at the end: （新华社发 …）, but 新华社发（… 摄） begins before them.
    const QChar last = whole.back();
    if (last == u'）' || last == u')') {
        qsizetype open = -1;
        int depth = 0;
        for (qsizetype i = whole.size() - 1; i >= 0 && open < 0; --i) {
            depth += whole[i] == u'）' || whole[i] == u')' ? 1 : whole[i] == u'（' || whole[i] == u'(' ? -1 : 0;
            if (depth == 0)
                open = i;
        }
        if (open > 0) {
            static const QRegularExpression &sender = form(u"photoCredit.sender"_s);
            if (const auto match = sender.match(whole.left(open)); match.hasMatch()) {
                const QString raw = whole.mid(match.capturedStart());
                if (auto credit = photoWords(raw)) {
                    credit->raw = raw;
                    return credit;
                }
            }
        }
        if (open >= 0) {
            if (auto credit = photoWords(whole.mid(open + 1, whole.size() - open - 2).trimmed())) {
                credit->raw = whole.mid(open);
                return credit;
            }
        }
    }
    // After a sentence's end, else after a space, the longest that is one.
    const auto ends = [](QChar c) { return QStringView(u"。！？；”』」）…").contains(c); };
    for (const bool afterSpace : {false, true}) {
        for (qsizetype i = std::max<qsizetype>(0, whole.size() - 40); i < whole.size(); ++i) {
            const bool begins = i == 0 || (afterSpace ? whole[i - 1].isSpace() : ends(whole[i - 1]));
            if (!begins || whole[i].isSpace())
                continue;
            const QString raw = whole.mid(i);
            if (auto credit = photoWords(raw)) {
                credit->raw = raw;
                return credit;
            }
        }
        // Spaces after a sentence's end belong to neither.
        for (qsizetype i = std::max<qsizetype>(0, whole.size() - 40); !afterSpace && i + 1 < whole.size(); ++i) {
            if (!ends(whole[i]) || !whole[i + 1].isSpace())
                continue;
            const QString raw = whole.mid(i + 1).trimmed();
            if (auto credit = photoWords(raw)) {
                credit->raw = raw;
                return credit;
            }
        }
    }
    return {};
}

} // namespace

Byline unfolded(Byline byline, const Unfolded &in)
{
    byline.raw = in.of(byline.raw);
    for (Author &author : byline.authors) {
        author.org = in.of(author.org);
        author.role = in.of(author.role);
        author.names = in.of(author.names);
    }
    return byline;
}

std::optional<Byline> bylineOf(const QString &text)
{
    const Unfolded in(text);
    const auto found = bylineIn(in.words());
    return found && in.isNeeded() ? unfolded(*found, in) : found;
}

std::vector<Credit> creditsOf(const QString &text, CreditsBy by)
{
    const Unfolded in(text);
    std::vector<Credit> found = creditsIn(in.words(), by);
    for (Credit &credit : found)
        credit = {in.of(credit.role), in.of(credit.names), in.of(credit.display)};
    return found;
}

std::optional<PhotoCredit> photoCreditAt(const QString &text)
{
    const Unfolded in(text);
    auto found = photoCreditIn(in.words());
    if (found && in.isNeeded())
        *found = {in.of(found->raw), in.of(found->agency), in.of(found->photographer.split(u' ')).join(u' ')};
    return found;
}

} // namespace banxin::manuscript
