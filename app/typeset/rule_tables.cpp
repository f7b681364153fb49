#include "typeset/rule_tables.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

enum Flag : std::uint32_t {
    StartBasic = 1 << 0,
    StartGb = 1 << 1,
    StartStrict = 1 << 2,
    EndBasic = 1 << 3,
    EndGb = 1 << 4,
    EndStrict = 1 << 5,
    Quote = 1 << 6,
    Prefix = 1 << 7,
    Suffix = 1 << 8,
    FixedInVertical = 1 << 9,
    HalfInHeadline = 1 << 10,
    LeansForward = 1 << 11,
    ClosesPhrase = 1 << 12,
    Surname = 1 << 13,
    TitledSurname = 1 << 14,
    Transcribes = 1 << 15,
    Trails = 1 << 16,
    EndsWord = 1 << 17,
    Resultative = 1 << 18,
    Binds = 1 << 19,
};

class Text {
    Q_DECLARE_TR_FUNCTIONS(typeset)
};

} // namespace

struct RuleTables::Data {
    // All characters of the tables are in the basic plane.
    std::vector<std::uint32_t> flags = std::vector<std::uint32_t>(0x10000, 0);
    std::vector<MarkClass> classes = std::vector<MarkClass>(0x10000, MarkClass::Other);
    std::map<char32_t, char32_t> verticalForms;
    std::array<PunctuationWidths, 5> schemes;
    SpaceWidths wordSpace;
    SpaceWidths chineseSpace;
    base::Em minimumGap;
    base::Em maximumGap;
    base::Em widestGap;
    base::Em narrowMeasure;
    base::Em narrowIndent;
    base::Em connector;
    base::Em solidus;
    base::Em leastRunaround;
    std::vector<QString> phrases;
    std::vector<QString> compoundSurnames;
    std::vector<QString> titles;
    std::vector<QString> places;
    std::vector<QString> endings;
    std::vector<QString> institutions;
    RuleSet rules;
    base::Digest digest;

    void obeyRules();
    bool has(char32_t character, int mask) const { return character < 0x10000 && (flags[character] & mask) != 0; }
};

// What a rule that is switched off says is taken out of the tables, so that the setter never asks.
void RuleTables::Data::obeyRules()
{
    constexpr std::uint32_t starts = StartBasic | StartGb | StartStrict, ends = EndBasic | EndGb | EndStrict;
    const auto startRule = [this](char32_t c) {
        switch (classes[c]) {
        case MarkClass::Pause:
        case MarkClass::Stop:
            return Rule::StartPoints;
        case MarkClass::Closer:
            return Rule::StartClosers;
        case MarkClass::Connector:
            return Rule::StartConnectors;
        case MarkClass::Dash:
            return Rule::StartSingleDash;
        case MarkClass::MiddleDot:
            return Rule::StartMiddleDots;
        case MarkClass::Solidus:
            return Rule::StartSolidi;
        case MarkClass::LongDash:
        case MarkClass::Ellipsis:
            return Rule::StartStrictRuns;
        default:
            return c == U'/' ? Rule::StartSolidi : c == U'-' ? Rule::StartConnectors : Rule::StartWesternMarks;
        }
    };
    const auto endRule = [this](char32_t c) {
        return classes[c] == MarkClass::Opener                        ? Rule::EndOpeners
            : classes[c] == MarkClass::Solidus || c == char32_t(U'/') ? Rule::EndSolidi
                                                                      : Rule::EndWesternOpeners;
    };
    for (char32_t c = 0; c < flags.size(); ++c) {
        std::uint32_t &flag = flags[c];
        if ((flag & starts) != 0 && !rules.follows(startRule(c)))
            flag &= static_cast<std::uint32_t>(~starts);
        if ((flag & ends) != 0 && !rules.follows(endRule(c)))
            flag &= static_cast<std::uint32_t>(~ends);
        if (!rules.follows(Rule::NumberPrefixes))
            flag &= static_cast<std::uint32_t>(~Prefix);
        if (!rules.follows(Rule::NumberSuffixes))
            flag &= static_cast<std::uint32_t>(~Suffix);
        if (!rules.follows(Rule::VerticalFixedMarks))
            flag &= static_cast<std::uint32_t>(~FixedInVertical);
        if (!rules.follows(Rule::HeadlineQuotes))
            flag &= static_cast<std::uint32_t>(~HalfInHeadline);
        if (!rules.follows(Rule::SenseLeaning))
            flag &= static_cast<std::uint32_t>(~LeansForward);
        if (!rules.follows(Rule::SenseClosing))
            flag &= static_cast<std::uint32_t>(~ClosesPhrase);
    }
    for (PunctuationWidths &scheme : schemes) {
        if (!rules.follows(Rule::LineEndTrim)
            || (!rules.follows(Rule::Squeeze1) && scheme.lineEnd == EdgeRule::Squeeze))
            scheme.lineEnd = EdgeRule::Keep;
        if (!rules.follows(Rule::LineStartTrim))
            scheme.lineStart = EdgeRule::Keep;
        if (!rules.follows(Rule::IndentTrim))
            scheme.afterIndent = EdgeRule::Keep;
        if (!rules.follows(Rule::HalfMiddleDots))
            scheme.middleDot = 1000;
        scheme.squeezeStops = scheme.squeezeStops && rules.follows(Rule::Squeeze7);
    }
    for (SpaceWidths *space : {&wordSpace, &chineseSpace}) {
        if (!rules.follows(Rule::Squeeze2))
            space->minimum = space->natural;
        if (!rules.follows(Rule::Stretch1))
            space->maximum = space->natural;
    }
    if (!rules.follows(Rule::ChineseSpaces))
        chineseSpace = wordSpace;
    if (!rules.follows(Rule::Squeeze6))
        minimumGap = base::Em::of(2);
    if (!rules.follows(Rule::Stretch2))
        maximumGap = widestGap = base::Em();
    if (!rules.follows(Rule::HalfConnectors))
        connector = base::Em::of(1);
    if (!rules.follows(Rule::HalfSolidi))
        solidus = base::Em::of(1);
    if (!rules.follows(Rule::VerticalForms))
        verticalForms.clear();
    if (!rules.follows(Rule::SensePhrases))
        phrases.clear();
}

namespace {

// Reads the tables field by field and remembers the first field that is not what it must be.
class Reader {
public:
    QJsonObject object(const QJsonObject &parent, const QString &name, const QString &path)
    {
        const QJsonValue value = parent.value(name);
        if (!value.isObject())
            fail(path + u'.' + name, Text::tr("此处须是一个对象。"));
        return value.toObject();
    }
    QString text(const QJsonObject &parent, const QString &name, const QString &path)
    {
        const QJsonValue value = parent.value(name);
        if (!value.isString())
            fail(path + u'.' + name, Text::tr("此处须是一段文字。"));
        for (const QChar unit : value.toString()) {
            if (unit.isSurrogate())
                fail(path + u'.' + name, Text::tr("规则表中只能有基本平面的字符。"));
        }
        return value.toString();
    }
    int thousandths(const QJsonObject &parent, const QString &name, const QString &path, int most = 2000)
    {
        const QJsonValue value = parent.value(name);
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number != static_cast<int>(number) || number < 0 || number > most)
            fail(path + u'.' + name, Text::tr("此处须是 0 到 %1 的整数（千分之一字）。").arg(most));
        return static_cast<int>(number);
    }
    bool flag(const QJsonObject &parent, const QString &name, const QString &path)
    {
        const QJsonValue value = parent.value(name);
        if (!value.isBool())
            fail(path + u'.' + name, Text::tr("此处须是 true 或 false。"));
        return value.toBool();
    }
    EdgeRule edge(const QJsonObject &parent, const QString &name, const QString &path)
    {
        const QString value = parent.value(name).toString();
        if (value == "half"_L1)
            return EdgeRule::Half;
        if (value == "squeeze"_L1)
            return EdgeRule::Squeeze;
        if (value != "keep"_L1)
            fail(path + u'.' + name, Text::tr("此处须是 half、squeeze 或 keep。"));
        return EdgeRule::Keep;
    }
    SpaceWidths space(const QJsonObject &parent, const QString &name, const QString &path)
    {
        const QJsonObject value = object(parent, name, path);
        const QString here = path + u'.' + name;
        const SpaceWidths widths{base::Em{thousandths(value, u"natural"_s, here)},
            base::Em{thousandths(value, u"minimum"_s, here)}, base::Em{thousandths(value, u"maximum"_s, here)}};
        if (widths.minimum > widths.natural || widths.natural > widths.maximum)
            fail(here, Text::tr("须有 minimum ≤ natural ≤ maximum。"));
        return widths;
    }
    void fail(const QString &path, const QString &what)
    {
        if (!m_error)
            m_error = base::Error{
                base::ErrorKind::Refused, what, path, Text::tr("请改正排版规则表的这一处，或恢复原来的规则表。")};
    }
    const std::optional<base::Error> &error() const { return m_error; }

private:
    std::optional<base::Error> m_error;
};

} // namespace

base::Result<std::shared_ptr<const RuleTables>> RuleTables::fromJson(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject()) {
        const qsizetype line = json.left(parse.offset).count('\n') + 1;
        return base::failure(base::ErrorKind::Refused,
            Text::tr("排版规则表不是合法的 JSON：%1。").arg(parse.errorString()), Text::tr("第 %1 行").arg(line),
            Text::tr("请改正这一行，或恢复原来的规则表。"));
    }
    const QJsonObject root = document.object();
    auto data = std::make_shared<Data>();
    Reader reader;
    const QString top = u"typesetting"_s;
    if (root.value("schema"_L1).toInt() != 1)
        reader.fail(top + ".schema"_L1, Text::tr("只认得第 1 版的排版规则表。"));

    const auto flagAll = [&](const QString &characters, std::uint32_t flag) {
        for (const QChar c : characters)
            data->flags[c.unicode()] |= flag;
    };
    const QJsonObject classes = reader.object(root, u"classes"_s, top);
    const QString classesPath = top + ".classes"_L1;
    const std::pair<const char *, MarkClass> names[] = {{"openers", MarkClass::Opener}, {"closers", MarkClass::Closer},
        {"pauses", MarkClass::Pause}, {"stops", MarkClass::Stop}, {"middleDots", MarkClass::MiddleDot},
        {"dashes", MarkClass::Dash}, {"longDashes", MarkClass::LongDash}, {"ellipses", MarkClass::Ellipsis},
        {"connectors", MarkClass::Connector}, {"solidi", MarkClass::Solidus}};
    for (const auto &[name, markClass] : names) {
        for (const QChar c : reader.text(classes, QString::fromLatin1(name), classesPath))
            data->classes[c.unicode()] = markClass;
    }
    flagAll(reader.text(classes, u"quotes"_s, classesPath), Quote);
    flagAll(reader.text(classes, u"numberPrefixes"_s, classesPath), Prefix);
    flagAll(reader.text(classes, u"numberSuffixes"_s, classesPath), Suffix);

    const QJsonObject prohibition = reader.object(root, u"prohibition"_s, top);
    const std::tuple<const char *, std::uint16_t, std::uint16_t> levels[] = {
        {"basic", StartBasic, EndBasic}, {"gb", StartGb, EndGb}, {"strict", StartStrict, EndStrict}};
    for (const auto &[name, start, end] : levels) {
        const QString key = QString::fromLatin1(name), path = top + ".prohibition."_L1 + key;
        const QJsonObject level = reader.object(prohibition, key, top + ".prohibition"_L1);
        flagAll(reader.text(level, u"start"_s, path), start);
        flagAll(reader.text(level, u"end"_s, path), end);
    }

    const QJsonObject schemes = reader.object(root, u"schemes"_s, top);
    const std::pair<const char *, model::PunctuationScheme> schemeNames[] = {
        {"fullWidth", model::PunctuationScheme::FullWidth}, {"kaiming", model::PunctuationScheme::Kaiming},
        {"halfWidth", model::PunctuationScheme::HalfWidth}, {"noTrim", model::PunctuationScheme::NoTrim},
        {"gb", model::PunctuationScheme::Gb}};
    for (const auto &[name, scheme] : schemeNames) {
        const QString key = QString::fromLatin1(name), path = top + ".schemes."_L1 + key;
        const QJsonObject value = reader.object(schemes, key, top + ".schemes"_L1);
        PunctuationWidths &widths = data->schemes[static_cast<std::size_t>(scheme)];
        widths.bracket = reader.thousandths(value, u"bracket"_s, path);
        widths.pause = reader.thousandths(value, u"pause"_s, path);
        widths.stop = reader.thousandths(value, u"stop"_s, path);
        widths.middleDot = reader.thousandths(value, u"middleDot"_s, path);
        widths.lineEnd = reader.edge(value, u"lineEnd"_s, path);
        widths.lineStart = reader.edge(value, u"lineStart"_s, path);
        widths.afterIndent = reader.edge(value, u"afterIndent"_s, path);
        widths.pairs = reader.flag(value, u"pairs"_s, path);
        widths.squeeze = reader.flag(value, u"squeeze"_s, path);
        widths.squeezeStops = reader.flag(value, u"squeezeStops"_s, path);
    }

    const QJsonObject spacing = reader.object(root, u"spacing"_s, top);
    const QString spacingPath = top + ".spacing"_L1;
    data->wordSpace = reader.space(spacing, u"wordSpace"_s, spacingPath);
    data->chineseSpace = reader.space(spacing, u"chineseSpace"_s, spacingPath);
    const QJsonObject gap = reader.object(spacing, u"cjkLatinGap"_s, spacingPath);
    data->minimumGap = base::Em{reader.thousandths(gap, u"minimum"_s, spacingPath + ".cjkLatinGap"_L1)};
    data->maximumGap = base::Em{reader.thousandths(gap, u"maximum"_s, spacingPath + ".cjkLatinGap"_L1)};
    data->widestGap = base::Em{reader.thousandths(gap, u"widest"_s, spacingPath + ".cjkLatinGap"_L1)};
    const QJsonObject narrow = reader.object(spacing, u"narrow"_s, spacingPath);
    data->narrowMeasure = base::Em{reader.thousandths(narrow, u"measure"_s, spacingPath + ".narrow"_L1, 20000)};
    data->narrowIndent = base::Em{reader.thousandths(narrow, u"indent"_s, spacingPath + ".narrow"_L1)};
    data->connector = base::Em{reader.thousandths(spacing, u"connector"_s, spacingPath)};
    data->solidus = base::Em{reader.thousandths(spacing, u"solidus"_s, spacingPath)};
    data->leastRunaround = base::Em{reader.thousandths(spacing, u"leastRunaround"_s, spacingPath, 20000)};

    const QJsonObject vertical = reader.object(root, u"vertical"_s, top);
    flagAll(reader.text(vertical, u"fixed"_s, top + ".vertical"_L1), FixedInVertical);
    const QJsonObject forms = reader.object(vertical, u"forms"_s, top + ".vertical"_L1);
    for (auto form = forms.begin(); form != forms.end(); ++form) {
        const QString shown = form.value().toString();
        if (form.key().size() != 1 || shown.size() != 1)
            reader.fail(top + ".vertical.forms."_L1 + form.key(), Text::tr("竖排字形须是一个字符对一个字符。"));
        else
            data->verticalForms[form.key().front().unicode()] = shown.front().unicode();
    }

    const QJsonObject headline = reader.object(root, u"headline"_s, top);
    flagAll(reader.text(headline, u"half"_s, top + ".headline"_L1), HalfInHeadline);
    flagAll(reader.text(headline, u"leaning"_s, top + ".headline"_L1), LeansForward);
    flagAll(reader.text(headline, u"closing"_s, top + ".headline"_L1), ClosesPhrase);
    for (const QJsonValue &phrase : headline.value("phrases"_L1).toArray()) {
        if (phrase.toString().size() < 2)
            reader.fail(top + ".headline.phrases"_L1, Text::tr("短语须有两个字以上。"));
        data->phrases.push_back(phrase.toString());
    }
    flagAll(reader.text(headline, u"trailing"_s, top + ".headline"_L1), Trails);
    flagAll(reader.text(headline, u"suffixes"_s, top + ".headline"_L1), EndsWord);
    for (const QJsonValue &ending : headline.value("endings"_L1).toArray())
        data->endings.push_back(ending.toString());
    for (const QJsonValue &institution : headline.value("institutions"_L1).toArray())
        data->institutions.push_back(institution.toString());
    flagAll(headline.value("resultatives"_L1).toString(), Resultative);
    flagAll(headline.value("binding"_L1).toString(), Binds);
    const QJsonObject places = reader.object(headline, u"places"_s, top + ".headline"_L1);
    for (auto province = places.begin(); province != places.end(); ++province) {
        data->places.push_back(province.key());
        for (const QString &place : province.value().toString().split(u' ', Qt::SkipEmptyParts))
            data->places.push_back(place);
    }
    std::sort(data->places.begin(), data->places.end());
    flagAll(reader.text(headline, u"surnames"_s, top + ".headline"_L1), Surname);
    flagAll(reader.text(headline, u"titledSurnames"_s, top + ".headline"_L1), TitledSurname);
    flagAll(reader.text(headline, u"transcription"_s, top + ".headline"_L1), Transcribes);
    for (const QJsonValue &surname : headline.value("compoundSurnames"_L1).toArray())
        data->compoundSurnames.push_back(surname.toString());
    for (const QJsonValue &title : headline.value("titles"_L1).toArray())
        data->titles.push_back(title.toString());
    for (const std::vector<QString> *list :
        {&data->compoundSurnames, &data->titles, &data->endings, &data->institutions}) {
        if (std::any_of(list->begin(), list->end(), [](const QString &word) { return word.isEmpty(); }))
            reader.fail(top + ".headline"_L1, Text::tr("姓氏和称谓不能是空的。"));
    }
    // Longer terms first, so that the longest wins where two begin at one place.
    std::stable_sort(data->phrases.begin(), data->phrases.end(),
        [](const QString &a, const QString &b) { return a.size() > b.size(); });

    // A table from before a rule could be switched off follows it.
    const QJsonObject rules = root.value("rules"_L1).toObject();
    for (auto each = rules.begin(); each != rules.end(); ++each) {
        const auto rule = ruleNamed(each.key());
        if (!rule)
            reader.fail(top + ".rules."_L1 + each.key(), Text::tr("没有这条规则。"));
        else
            data->rules.switchTo(*rule, reader.flag(rules, each.key(), top + ".rules"_L1));
    }
    data->obeyRules();

    if (reader.error())
        return tl::unexpected<base::Error>(*reader.error());
    data->digest = base::Digest::of(document.toJson(QJsonDocument::Compact));
    auto tables = std::make_shared<RuleTables>();
    tables->d = std::move(data);
    return tables;
}

std::shared_ptr<const RuleTables> RuleTables::standard()
{
    static const std::shared_ptr<const RuleTables> tables = [] {
        QFile file(u":/rules/typesetting.json"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        Q_UNUSED(open);
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("%s", qUtf8Printable(read.error().toText())); // a compiled-in table that is wrong is a bug
        return *read;
    }();
    return tables;
}

namespace {

QJsonObject laidOver(QJsonObject base, const QJsonObject &own)
{
    for (auto each = own.begin(); each != own.end(); ++each) {
        const QJsonValue under = base.value(each.key());
        if (under.isObject() && each.value().isObject()) {
            base[each.key()] = laidOver(under.toObject(), each.value().toObject());
        } else if (under.isArray() && each.value().isArray()) {
            QJsonArray list = under.toArray();
            for (const QJsonValue &value : each.value().toArray())
                list.append(value);
            base[each.key()] = list;
        } else {
            base[each.key()] = each.value();
        }
    }
    return base;
}

} // namespace

base::Result<std::shared_ptr<const RuleTables>> RuleTables::standardWith(const QString &own)
{
    if (own.trimmed().isEmpty())
        return standard();
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(own.toUtf8(), &parse);
    if (!document.isObject())
        return base::failure(base::ErrorKind::Refused,
            Text::tr("报纸自定的排版规则不是合法的 JSON：%1。").arg(parse.errorString()), {},
            Text::tr("请改正，或清空，用通行的规则。"));
    QFile file(u":/rules/typesetting.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return standard();
    const QJsonObject base = QJsonDocument::fromJson(file.readAll()).object();
    return fromJson(QJsonDocument(laidOver(base, document.object())).toJson());
}

bool RuleTables::forbiddenAtStart(char32_t character, model::Prohibition level) const
{
    switch (level) {
    case model::Prohibition::None:
        return false;
    case model::Prohibition::Basic:
        return d->has(character, StartBasic);
    case model::Prohibition::Gb:
        return d->has(character, StartBasic | StartGb);
    case model::Prohibition::Strict:
        return d->has(character, StartBasic | StartGb | StartStrict);
    }
    return false;
}

bool RuleTables::forbiddenAtEnd(char32_t character, model::Prohibition level) const
{
    switch (level) {
    case model::Prohibition::None:
        return false;
    case model::Prohibition::Basic:
        return d->has(character, EndBasic);
    case model::Prohibition::Gb:
        return d->has(character, EndBasic | EndGb);
    case model::Prohibition::Strict:
        return d->has(character, EndBasic | EndGb | EndStrict);
    }
    return false;
}

MarkClass RuleTables::classOf(char32_t character) const
{
    return character < 0x10000 ? d->classes[character] : MarkClass::Other;
}

const RuleSet &RuleTables::rules() const { return d->rules; }

bool RuleTables::isOpener(char32_t character) const { return classOf(character) == MarkClass::Opener; }
bool RuleTables::isCloser(char32_t character) const { return classOf(character) == MarkClass::Closer; }
bool RuleTables::isPoint(char32_t character) const
{
    return classOf(character) == MarkClass::Pause || classOf(character) == MarkClass::Stop;
}
bool RuleTables::isQuote(char32_t character) const { return d->has(character, Quote); }
bool RuleTables::isNumberPrefix(char32_t character) const { return d->has(character, Prefix); }
bool RuleTables::isNumberSuffix(char32_t character) const { return d->has(character, Suffix); }
bool RuleTables::isFixedInVertical(char32_t character) const { return d->has(character, FixedInVertical); }
bool RuleTables::isHalfInHeadline(char32_t character) const { return d->has(character, HalfInHeadline); }
bool RuleTables::leansForward(char32_t character) const { return d->has(character, LeansForward); }
bool RuleTables::closesPhrase(char32_t character) const { return d->has(character, ClosesPhrase); }

char32_t RuleTables::verticalForm(char32_t character) const
{
    const auto found = d->verticalForms.find(character);
    return found == d->verticalForms.end() ? character : found->second;
}

const PunctuationWidths &RuleTables::widths(model::PunctuationScheme scheme) const
{
    return d->schemes[static_cast<std::size_t>(scheme)];
}
const SpaceWidths &RuleTables::wordSpace() const { return d->wordSpace; }
const SpaceWidths &RuleTables::chineseSpace() const { return d->chineseSpace; }
base::Em RuleTables::minimumCjkLatinGap() const { return d->minimumGap; }
base::Em RuleTables::maximumCjkLatinGap() const { return d->maximumGap; }
base::Em RuleTables::widestCjkLatinGap() const { return d->widestGap; }
base::Em RuleTables::narrowMeasure() const { return d->narrowMeasure; }
base::Em RuleTables::narrowIndent() const { return d->narrowIndent; }
base::Em RuleTables::connectorWidth() const { return d->connector; }
base::Em RuleTables::solidusWidth() const { return d->solidus; }
base::Em RuleTables::leastRunaroundMeasure() const { return d->leastRunaround; }
const std::vector<QString> &RuleTables::phrases() const { return d->phrases; }
bool RuleTables::isSurname(char32_t character) const { return d->has(character, Surname); }
bool RuleTables::isTitledSurname(char32_t character) const { return d->has(character, TitledSurname); }
const std::vector<QString> &RuleTables::compoundSurnames() const { return d->compoundSurnames; }
bool RuleTables::transcribes(char32_t character) const { return d->has(character, Transcribes); }
const std::vector<QString> &RuleTables::titles() const { return d->titles; }
const std::vector<QString> &RuleTables::places() const { return d->places; }
bool RuleTables::trails(char32_t character) const { return d->has(character, Trails); }
bool RuleTables::endsWord(char32_t character) const { return d->has(character, EndsWord); }
const std::vector<QString> &RuleTables::endings() const { return d->endings; }
const std::vector<QString> &RuleTables::institutions() const { return d->institutions; }
bool RuleTables::isResultative(char32_t character) const { return d->has(character, Resultative); }
bool RuleTables::binds(char32_t character) const { return d->has(character, Binds); }
const base::Digest &RuleTables::digest() const { return d->digest; }

} // namespace banxin::typeset
