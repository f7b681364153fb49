#include "widgets/length_expression.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace banxin::widgets {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("widgets", text); }

enum class Kind {
    Number,
    Own, // of the field's unit, so that 5栏−1栏 are four columns
    Length // in EMU
};
struct Quantity {
    double value = 0;
    Kind kind = Kind::Number;
};
using Outcome = base::Result<Quantity>;

/// What one of a unit is, and what stands between two.
struct Worth {
    double each = 0;
    double gap = 0;

    double of(double count) const
    {
        const double many = std::abs(count);
        const double length = many > 1 ? many * each + (many - 1) * gap : many * each;
        return count < 0 ? -length : length;
    }
    double countOf(double length) const
    {
        const double much = std::abs(length);
        const double count = much > each ? (much + gap) / (each + gap) : much / each;
        return length < 0 ? -count : count;
    }
};

/// Nothing for a word that is no unit; of no worth where it cannot be measured here.
std::optional<Worth> worthOf(const QString &name, const LengthMeasure &measure)
{
    const auto among = [word = name.toLower()](std::initializer_list<const char16_t *> names) {
        return std::any_of(names.begin(), names.end(), [&](const char16_t *each) { return word == QStringView(each); });
    };
    const auto emu = [](base::Length length) { return static_cast<double>(length.toEmu()); };
    if (among({u"mm", u"毫米"}))
        return Worth{emu(base::Length::mm(1)), 0};
    if (among({u"cm", u"厘米"}))
        return Worth{emu(base::Length::mm(10)), 0};
    if (among({u"pt", u"点", u"磅"}))
        return Worth{emu(base::Length::pt(1)), 0};
    if (among({u"q", u"h", u"级"}))
        return Worth{emu(base::Length::q(1)), 0};
    if (among({u"in", u"inch", u"inches", u"英寸", u"\"", u"″"}))
        return Worth{emu(base::Length::pt(72)), 0};
    if (among({u"字", u"char", u"chars", u"ch", u"em"}))
        return Worth{emu(measure.character), 0};
    if (among({u"行", u"row", u"rows", u"line", u"lines"}))
        return Worth{emu(measure.row), emu(measure.rowGap)};
    if (among({u"栏", u"col", u"cols", u"column", u"columns"}))
        return Worth{emu(measure.column), emu(measure.columnGap)};
    return std::nullopt;
}

/// Signs as people write them, one for one, so that places in the text stay what they are.
QChar plainSign(QChar c)
{
    if (c >= u'！' && c <= u'～') // full-width forms of ASCII
        c = QChar(c.unicode() - 0xFEE0);
    if (c == u'×')
        return u'*';
    if (c == u'÷')
        return u'/';
    return c == u'−' || c == u'–' ? QChar(u'-') : c;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isUnitSign(QChar c) { return c.isLetter() || c == u'%' || c == u'°' || c == u'"' || c == u'″'; }

/// Recursive descent over + - * / and parentheses.
class Reader {
public:
    Reader(QStringView text, const QString &unit, const LengthMeasure &measure)
        : m_unit(unit)
        , m_measure(measure)
        , m_own(worthOf(bare(unit), measure))
    {
        m_text.reserve(text.size());
        for (const QChar c : text)
            m_text += plainSign(c);
        if (m_own && m_own->each <= 0)
            m_own.reset();
    }

    base::Result<double> whole()
    {
        skipSpace();
        if (m_at == m_text.size())
            return base::failure(base::ErrorKind::Refused, tr("还没有填数。"));
        const Outcome value = sum();
        if (!value)
            return tl::unexpected(value.error());
        if (m_at < m_text.size())
            return tl::unexpected(wrong(tr("“%1”放在这里看不懂。").arg(m_text[m_at]), m_at));
        double result = value->value;
        if (value->kind == Kind::Length && !m_own)
            return tl::unexpected(wrong(tr("这里要填的不是长度。"), 0));
        if (value->kind == Kind::Length)
            result = m_own->countOf(result);
        if (!std::isfinite(result))
            return base::failure(base::ErrorKind::Refused, tr("这个数太大了。"));
        return result;
    }

private:
    static QString bare(QString unit)
    {
        while (unit.endsWith(u'.'))
            unit.chop(1);
        return unit;
    }
    base::Error wrong(const QString &what, qsizetype at) const
    {
        return {base::ErrorKind::Refused, what, tr("第 %1 个字符").arg(at + 1), {}};
    }
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool take(char16_t c)
    {
        if (next() != QChar(c))
            return false;
        ++m_at;
        skipSpace();
        return true;
    }

    /// Numbers without a unit are of the field's own as soon as they stand beside a length.
    base::Result<double> asLength(const Quantity &quantity, qsizetype at) const
    {
        if (quantity.kind == Kind::Length)
            return quantity.value;
        if (!m_own)
            return tl::unexpected(wrong(tr("这里要填的不是长度。"), at));
        return m_own->of(quantity.value);
    }

    Outcome sum()
    {
        Outcome left = product();
        while (left && (next() == u'+' || next() == u'-')) {
            const bool minus = next() == u'-';
            const qsizetype at = m_at;
            take(minus ? u'-' : u'+');
            const Outcome right = product();
            if (!right)
                return right;
            if (left->kind == Kind::Length || right->kind == Kind::Length) {
                const base::Result<double> a = asLength(*left, at), b = asLength(*right, at);
                if (!a || !b)
                    return tl::unexpected(a ? b.error() : a.error());
                left = Quantity{minus ? *a - *b : *a + *b, Kind::Length};
            } else {
                left->value += minus ? -right->value : right->value;
                left->kind = std::max(left->kind, right->kind);
            }
        }
        return left;
    }

    Outcome product()
    {
        Outcome left = factor();
        while (left && (next() == u'*' || next() == u'/')) {
            const bool divide = next() == u'/';
            const qsizetype at = m_at;
            take(divide ? u'/' : u'*');
            const Outcome right = factor();
            if (!right)
                return right;
            if (divide && right->kind != Kind::Number)
                return tl::unexpected(wrong(tr("只能除以数，不能除以长度。"), at));
            if (left->kind != Kind::Number && right->kind != Kind::Number)
                return tl::unexpected(wrong(tr("长度不能乘以长度。"), at));
            if (divide && right->value == 0)
                return tl::unexpected(wrong(tr("不能除以零。"), at));
            left = Quantity{
                divide ? left->value / right->value : left->value * right->value, std::max(left->kind, right->kind)};
        }
        return left;
    }

    Outcome factor()
    {
        if (++m_depth > kDeepest)
            return tl::unexpected(wrong(tr("括号和正负号太多了。"), m_at));
        Outcome value = signedFactor();
        --m_depth;
        return value;
    }

    Outcome signedFactor()
    {
        if (take(u'+'))
            return factor();
        if (take(u'-')) {
            Outcome value = factor();
            if (value)
                value->value = -value->value;
            return value;
        }
        const qsizetype start = m_at;
        if (take(u'(')) {
            Outcome value = sum();
            if (value && !take(u')'))
                return tl::unexpected(wrong(tr("这个括号没有合上。"), start));
            return value;
        }
        return number();
    }

    Outcome number()
    {
        const qsizetype start = m_at;
        while (isDigit(next()) || next() == u'.')
            ++m_at;
        if (start == m_at) {
            return tl::unexpected(m_at == m_text.size() ? wrong(tr("后面缺一个数。"), m_at - 1)
                    : isUnitSign(next())                ? wrong(tr("“%1”前面缺一个数。").arg(next()), m_at)
                                                        : wrong(tr("这里缺一个数。"), m_at));
        }
        bool ok = false;
        const QString digits = m_text.mid(start, m_at - start);
        const double value = digits.toDouble(&ok);
        if (!ok)
            return tl::unexpected(wrong(tr("“%1”不是数。").arg(digits), start));
        skipSpace();
        return withUnit(value);
    }

    Outcome withUnit(double value)
    {
        const qsizetype start = m_at;
        while (isUnitSign(next()))
            ++m_at;
        if (start == m_at)
            return Quantity{value, Kind::Number};
        const QString name = m_text.mid(start, m_at - start);
        if (next() == u'.' && !m_text.mid(m_at + 1, 1).contains(u'.')) // col.
            ++m_at;
        skipSpace();
        if (name == bare(m_unit))
            return Quantity{value, Kind::Own};
        const std::optional<Worth> worth = worthOf(name, m_measure);
        if (!worth)
            return tl::unexpected(wrong(tr("不认识“%1”这个单位。").arg(name), start));
        if (worth->each <= 0)
            return tl::unexpected(wrong(tr("这里量不出“%1”。").arg(name), start));
        return Quantity{worth->of(value), Kind::Length};
    }

    static constexpr int kDeepest = 32;
    QString m_text;
    QString m_unit;
    LengthMeasure m_measure;
    std::optional<Worth> m_own;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

base::Result<double> valueOf(QStringView expression, const QString &unit, const LengthMeasure &measure)
{
    return Reader(expression, unit, measure).whole();
}

} // namespace banxin::widgets
