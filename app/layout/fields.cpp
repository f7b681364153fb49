#include "layout/computed_fields.h"
#include "layout/page_composer.h"

#include "model/document.h"

#include <algorithm>
#include <optional>

namespace banxin::layout {

using namespace Qt::StringLiterals;

namespace {

/// The value of one field, or nothing where no one knows it. Page before issue before publication.
std::optional<QString> valueOf(
    const QString &key, const model::Page *page, const model::Issue *issue, const model::Publication *publication)
{
    if (page) {
        if (const auto it = page->fields.find(key); it != page->fields.end())
            return *it;
        if (const auto computed = computedOf(*page, key))
            return computed;
    }
    if (issue) {
        if (const auto it = issue->fields.find(key); it != issue->fields.end())
            return *it;
        if (const auto computed = computedOf(*issue, key))
            return computed;
    }
    if (publication) {
        if (const auto it = publication->fields.find(key); it != publication->fields.end())
            return *it;
        if (page && key == "credits"_L1)
            return creditsLine(*page, issue, *publication);
        return computedOf(*publication, issue, key);
    }
    return {};
}

struct Field {
    qsizetype start = 0;
    qsizetype end = 0; // behind its brace
    QString value; // empty: nobody has filled it
};

bool isKey(QStringView key)
{
    constexpr qsizetype kLongest = 64;
    return !key.isEmpty() && key.size() <= kLongest
        && std::none_of(key.begin(), key.end(), [](QChar c) { return c.isSpace() || c == u'{'; });
}

bool isSeparator(QChar c)
{
    static const QString kSeparators = u"\u3000\t\u2028|｜·•・/／，、；。;"_s;
    return kSeparators.contains(c);
}

/// Which characters of the text are to go, because the fields among them are empty: what lies between two separators
/// goes as a whole where nothing of it is filled (总第 {issue-number} 期), and a separator with it; elsewhere the field
/// goes with its label (电话：{phone}).
class Pruning {
public:
    Pruning(const QString &text, const std::vector<Field> &fields)
        : m_text(text)
        , m_fields(fields)
        , m_gone(static_cast<std::size_t>(text.size()), false)
    {
        part();
        for (std::size_t i = 0; i < m_segments.size(); ++i)
            prune(i);
    }
    bool isGone(qsizetype at) const { return m_gone[static_cast<std::size_t>(at)]; }

private:
    struct Range {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    const Field *fieldAt(qsizetype at) const
    {
        const auto found = std::find_if(
            m_fields.begin(), m_fields.end(), [&](const Field &field) { return at >= field.start && at < field.end; });
        return found == m_fields.end() ? nullptr : &*found;
    }

    /// Segments, and the runs of separators between them: one run fewer than segments.
    void part()
    {
        Range segment;
        for (qsizetype at = 0; at < m_text.size();) {
            if (const Field *field = fieldAt(at)) {
                at = field->end;
                continue;
            }
            qsizetype end = at;
            bool parts = false;
            while (end < m_text.size() && (m_text[end] == u' ' || isSeparator(m_text[end])) && !fieldAt(end)) {
                parts = parts || isSeparator(m_text[end]) || end > at; // two spaces part as well
                ++end;
            }
            if (parts) {
                m_segments.push_back({segment.start, at});
                m_runs.push_back({at, end});
                segment.start = end;
            }
            at = std::max(end, at + 1);
        }
        m_segments.push_back({segment.start, m_text.size()});
    }

    void remove(Range range)
    {
        for (qsizetype at = range.start; at < range.end; ++at)
            m_gone[static_cast<std::size_t>(at)] = true;
    }

    void prune(std::size_t index)
    {
        const Range segment = m_segments[index];
        std::vector<const Field *> empty;
        bool anyFilled = false;
        for (const Field &field : m_fields) {
            if (field.start < segment.start || field.end > segment.end)
                continue;
            anyFilled = anyFilled || !field.value.isEmpty();
            if (field.value.isEmpty())
                empty.push_back(&field);
        }
        if (empty.empty())
            return;
        if (anyFilled) {
            for (const Field *field : empty)
                removeWithLabel(*field, segment);
            return;
        }
        remove(segment);
        if (index < m_runs.size()) {
            remove(m_runs[index]);
            return;
        }
        for (std::size_t before = index; before-- > 0;) { // it was the last: the one before it goes
            if (!isGone(m_runs[before].start)) {
                remove(m_runs[before]);
                return;
            }
        }
    }

    void removeWithLabel(const Field &field, Range segment)
    {
        Range range{field.start, field.end};
        const auto plain = [&](qsizetype at) { return at >= segment.start && !fieldAt(at) && m_text[at] != u' '; };
        if (plain(range.start - 1) && (m_text[range.start - 1] == u'：' || m_text[range.start - 1] == u':'))
            while (plain(range.start - 1))
                --range.start;
        const bool spaceBehind = range.end < segment.end && m_text[range.end] == u' ';
        const bool spaceBefore = range.start > segment.start && m_text[range.start - 1] == u' ';
        if (spaceBehind && (spaceBefore || range.start == segment.start))
            ++range.end;
        else if (spaceBefore && range.end == segment.end)
            --range.start;
        remove(range);
    }

    const QString &m_text;
    const std::vector<Field> &m_fields;
    std::vector<Range> m_segments;
    std::vector<Range> m_runs;
    std::vector<bool> m_gone;
};

} // namespace

FilledText filledText(const model::Document &document, base::Id pageId, const QString &text, QStringList *unfilled)
{
    FilledText filled;
    const auto *page = document.find<model::Page>(pageId);
    const auto *issue = page ? document.find<model::Issue>(page->issue) : nullptr;
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    std::vector<Field> fields;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QStringView key = QStringView(text).mid(open + 1, close - open - 1);
        if (!isKey(key))
            continue;
        Field &field = fields.emplace_back(Field{open, close + 1, {}});
        const QString name = key.toString();
        if (const auto value = valueOf(name, page, issue, publication))
            field.value = *value;
        else if (issue && (key == "pages"_L1 || key == "pages-cn"_L1)) {
            const auto pages = static_cast<int>(document.children(issue->id, model::ObjectKind::Page).size());
            field.value = key == "pages"_L1 ? QString::number(pages) : chineseNumber(pages);
        } else if (unfilled && !unfilled->contains(name))
            unfilled->append(name);
        open = close;
    }
    std::optional<Pruning> pruning;
    if (std::any_of(fields.begin(), fields.end(), [](const Field &field) { return field.value.isEmpty(); }))
        pruning.emplace(text, fields);
    auto next = fields.begin();
    filled.places.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (qsizetype at = 0; at < text.size();) {
        filled.places.push_back(static_cast<int>(filled.text.size()));
        if (next == fields.end() || next->start != at) {
            if (!pruning || !pruning->isGone(at))
                filled.text += text[at];
            ++at;
            continue;
        }
        filled.text += next->value;
        filled.places.resize(static_cast<std::size_t>(next->end), static_cast<int>(filled.text.size()));
        at = next->end;
        ++next;
    }
    filled.places.push_back(static_cast<int>(filled.text.size()));
    return filled;
}

QString resolvedFields(const model::Document &document, base::Id page, const QString &text, QStringList *unfilled)
{
    return text.contains(u'{') ? filledText(document, page, text, unfilled).text : text;
}

} // namespace banxin::layout
