#include "proof/annotations_in.h"

#include "model/json_values.h"
#include "proof/annotations_out.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace banxin::proof {

namespace {

using pdf::Annotation;

QString tr(const char *text) { return QCoreApplication::translate("proof", text); }

/// Programs end lines and texts each in their way.
QString plain(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return text.trimmed();
}

QString digestOf(const QStringList &parts)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha1).toHex().left(24));
}

QString placeName(const Annotation &annotation)
{
    const QRectF rect = annotation.quads.empty() ? annotation.rect : annotation.quads.front();
    const auto whole = [](double value) { return QString::number(std::lround(value)); };
    return whole(rect.left()) + u',' + whole(rect.top()) + u',' + whole(rect.right()) + u',' + whole(rect.bottom());
}

bool isStrike(const Annotation &annotation)
{
    return annotation.subtype == "StrikeOut" || annotation.subtype == "Redact";
}
bool isTextMarkup(const Annotation &annotation)
{
    return isStrike(annotation) || annotation.subtype == "Highlight" || annotation.subtype == "Underline"
        || annotation.subtype == "Squiggly";
}

class Taker {
public:
    Taker(const pdf::AnnotatedFile &file, const Sheet &known, const Proof &proof, const AnchorFinder &text,
        const QString &origin)
        : m_file(file)
        , m_known(known)
        , m_proof(proof)
        , m_text(text)
        , m_origin(origin)
    {
    }

    TakenIn take()
    {
        learn();
        nameAll();
        sortOut();
        for (const int index : m_main)
            takeMain(index);
        takeAnswers();
        tellMissing();
        return std::move(m_taken);
    }

private:
    enum class As { Mark, Part, Answer };
    struct Known {
        As as = As::Mark;
        const Remark *remark = nullptr;
        QString contents;
    };
    const Annotation &at(int index) const { return m_file.annotations[static_cast<std::size_t>(index)]; }
    const QString &nameOf(int index) const { return m_names[static_cast<std::size_t>(index)]; }

    /// Every name under which something was written or came in before.
    void learn()
    {
        for (const Remark &remark : m_known.remarks) {
            const QString contents = plain(contentsOf(remark));
            m_byName.insert(remark.id.toString(), {As::Mark, &remark, contents});
            m_byName.insert(strikeNameOf(remark), {As::Part, &remark, contents});
            if (!remark.foreignName.isEmpty()) {
                m_byName.insert(remark.foreignName, {As::Mark, &remark, {}});
                m_foreign.insert(remark.foreignName);
            }
            for (const Reply &reply : remark.thread) {
                m_byName.insert(reply.id.toString(), {As::Answer, &remark, plain(contentsOf(reply))});
                if (!reply.foreignName.isEmpty())
                    m_byName.insert(reply.foreignName, {As::Answer, &remark, plain(reply.text)});
            }
            for (const Decision &decision : remark.decisions)
                m_byName.insert(decision.id.toString(), {As::Answer, &remark, plain(contentsOf(decision))});
        }
    }

    /// A name for each: its own; for one without, or with one that another has, what it is and where.
    void nameAll()
    {
        QSet<QString> taken;
        QHash<QString, int> firstOf;
        for (std::size_t i = 0; i < m_file.annotations.size(); ++i) {
            const Annotation &annotation = m_file.annotations[i];
            QString name = annotation.name.trimmed();
            if (const auto first = firstOf.constFind(name); !name.isEmpty() && first != firstOf.constEnd()) {
                const Annotation &other = m_file.annotations[static_cast<std::size_t>(*first)];
                if (plain(other.contents) == plain(annotation.contents) && other.subtype == annotation.subtype
                    && other.replyTo == annotation.replyTo && placeName(other) == placeName(annotation)) {
                    ++m_taken.doubled;
                    m_sameAs.emplace(static_cast<int>(i), *first);
                    m_names.emplace_back();
                    continue;
                }
                name.clear();
            }
            if (name.isEmpty()) {
                // The words of an answer are all that it is; a mark's may change from one time to the next.
                const bool isAnswer = annotation.replyTo >= 0 && !annotation.isGrouped;
                const QString to =
                    isAnswer ? at(annotation.replyTo).name + placeName(at(annotation.replyTo)) : QString();
                name = u'~'
                    + digestOf({QString::fromLatin1(annotation.subtype), annotation.author,
                        isAnswer ? plain(annotation.contents) + annotation.state : placeName(annotation), to});
                for (int more = 2; taken.contains(name); ++more)
                    name = name.section(u'#', 0, 0) + u'#' + QString::number(more);
            } else {
                firstOf.insert(name, static_cast<int>(i));
            }
            taken.insert(name);
            m_names.push_back(name);
        }
    }

    /// The annotation at the head of a chain of answers; -1 where the chain leads back to itself.
    int headOf(int index) const
    {
        for (std::size_t steps = 0; steps <= m_file.annotations.size(); ++steps) {
            if (const auto same = m_sameAs.find(index); same != m_sameAs.end())
                index = same->second;
            if (at(index).replyTo < 0)
                return index;
            index = at(index).replyTo;
        }
        return -1;
    }

    void sortOut()
    {
        for (int i = 0; i < static_cast<int>(m_file.annotations.size()); ++i) {
            if (nameOf(i).isEmpty())
                continue;
            const Annotation &annotation = at(i);
            if (annotation.replyTo < 0) {
                m_main.push_back(i);
            } else if (annotation.isGrouped && annotation.state.isEmpty()) {
                if (at(annotation.replyTo).replyTo < 0)
                    m_parts[annotation.replyTo].push_back(i);
                else
                    m_main.push_back(i);
            } else if (headOf(i) >= 0) {
                m_answers.push_back(i);
            } else {
                m_main.push_back(i); // answers to themselves: kept as what they say
            }
        }
    }

    void takeMain(int index)
    {
        if (const auto known = m_byName.constFind(nameOf(index)); known != m_byName.constEnd()) {
            m_markOf[index] = known->remark->id;
            if (known->as == As::Mark)
                compare(index, *known);
            const bool isGroup = m_foreign.contains(nameOf(index)) && known->remark->kind != MarkKind::Delete
                && known->remark->kind != MarkKind::Insert;
            const Pair pair = isGroup ? pairOf(index, m_parts[index]) : Pair();
            for (const int part : m_parts[index])
                if (part != pair.strike && part != pair.caret && !m_byName.contains(nameOf(part)))
                    takeNew(part, {});
            return;
        }
        if (at(index).state.isEmpty()) // else it is the state of a mark that is not there any more
            takeNew(index, m_parts[index]);
    }

    /// A mark that is known: as it was, or with other words.
    void compare(int index, const Known &known)
    {
        const QString now = plain(at(index).contents);
        if (!m_foreign.contains(nameOf(index)))
            m_returned.insert(known.remark->id);
        const QString name = nameOf(index) + u'#' + digestOf({now});
        if (isAsKnown(index, known, now) || m_byName.contains(name)) {
            ++m_taken.unchanged;
            return;
        }
        Reply reply;
        reply.author = at(index).author;
        reply.time = at(index).modified;
        reply.text = now.isEmpty() ? tr("在 PDF 里删去了批注的文字。") : tr("在 PDF 里改写为：%1").arg(now);
        reply.origin = m_origin;
        reply.foreignName = name;
        m_taken.facts.push_back(factOf(*known.remark, reply));
        ++m_taken.rewritten;
    }

    /// What came from elsewhere has its words as its text or, of deletions, as its comment.
    bool isAsKnown(int index, const Known &known, const QString &now) const
    {
        if (!m_foreign.contains(nameOf(index)))
            return now == known.contents;
        return now == plain(known.remark->text) || now == plain(known.remark->comment);
    }

    Remark begun(int index) const
    {
        const Annotation &annotation = at(index);
        Remark made;
        made.id = base::Id::create();
        made.page = m_proof.page;
        made.round = m_proof.round;
        made.author = annotation.author.trimmed();
        made.time = annotation.modified;
        made.origin = m_origin;
        made.foreignName = m_names[static_cast<std::size_t>(index)];
        return made;
    }

    void keep(Remark made, int index, bool isFirst = true)
    {
        if (!made.anchor)
            ++m_taken.unplaced;
        if (isFirst)
            m_markOf[index] = made.id;
        m_taken.facts.push_back(factOf(made));
        m_new.emplace(made.id, m_taken.remarks.size());
        m_taken.remarks.push_back(std::move(made));
    }

    static base::Rect placeOf(const QRectF &rect)
    {
        using base::Length;
        return {Length::pt(rect.x()), Length::pt(rect.y()), Length::pt(rect.width()), Length::pt(rect.height())};
    }

    /// What goes and what comes instead, of one annotation and the parts of its group; -1 where there is none.
    struct Pair {
        int strike = -1;
        int caret = -1;
    };
    Pair pairOf(int index, const std::vector<int> &parts) const
    {
        Pair pair;
        const auto look = [&](int one) {
            if (pair.strike < 0 && isStrike(at(one)))
                pair.strike = one;
            else if (pair.caret < 0 && at(one).subtype == "Caret")
                pair.caret = one;
        };
        look(index);
        for (const int part : parts)
            look(part);
        return pair;
    }

    void takeNew(int index, const std::vector<int> &parts)
    {
        const Annotation &annotation = at(index);
        const Pair pair = pairOf(index, parts);
        const Annotation *strike = pair.strike < 0 ? nullptr : &at(pair.strike);
        const Annotation *caret = pair.caret < 0 ? nullptr : &at(pair.caret);
        const QString words = plain(annotation.contents);
        Remark made = begun(index);
        if (strike && caret) {
            QString with = plain(caret->contents);
            if (with.isEmpty())
                with = plain(strike->contents);
            if (words != with)
                made.comment = words;
            takeReplacement(index, std::move(made), *strike, with);
        } else if (strike) {
            takeDeletion(index, std::move(made), *strike, words);
        } else if (caret && !words.isEmpty()) {
            made.kind = MarkKind::Insert;
            made.text = words;
            made.anchor = m_text.caretAt(annotation.rect);
            if (!made.anchor)
                loseKind(made, MarkKind::Insert, annotation.rect);
            keep(std::move(made), index);
        } else {
            takeNote(index, std::move(made), words);
        }
        for (const int part : parts)
            if (part != pair.strike && part != pair.caret && !m_byName.contains(nameOf(part)))
                takeNote(part, begun(part), plain(at(part).contents));
    }

    /// Words without their text are a note that says what they were to be.
    static void loseKind(Remark &made, MarkKind kind, const QRectF &rect)
    {
        made.kind = MarkKind::Note;
        if (made.comment.isEmpty())
            made.comment = made.text;
        made.text = made.text.isEmpty() ? standardName(kind) : standardName(kind) + u'：' + made.text;
        made.place = placeOf(rect);
    }

    void takeReplacement(int index, Remark made, const Annotation &strike, const QString &with)
    {
        const auto anchors = m_text.textUnder(strike.quads);
        made.kind = with.isEmpty() ? MarkKind::Delete : MarkKind::Replace;
        made.text = with;
        if (anchors.size() == 1)
            made.anchor = anchors.front();
        else
            loseKind(made, made.kind, strike.rect);
        keep(std::move(made), index);
    }

    /// Text of several paragraphs is as many marks.
    void takeDeletion(int index, Remark made, const Annotation &strike, const QString &words)
    {
        const auto anchors = m_text.textUnder(strike.quads);
        made.kind = MarkKind::Delete;
        made.comment = words;
        if (anchors.empty()) {
            made.text = words;
            loseKind(made, MarkKind::Delete, strike.rect);
            keep(std::move(made), index);
            return;
        }
        for (std::size_t i = 0; i < anchors.size(); ++i) {
            Remark part = made;
            part.anchor = anchors[i];
            if (i > 0) {
                part.id = base::Id::create();
                part.foreignName += u'/' + QString::number(i + 1);
                part.comment.clear();
            }
            keep(std::move(part), index, i == 0);
        }
    }

    void takeNote(int index, Remark made, const QString &words)
    {
        const Annotation &annotation = at(index);
        made.kind = MarkKind::Note;
        made.text = words;
        if (isTextMarkup(annotation))
            if (const auto anchors = m_text.textUnder(annotation.quads); !anchors.empty())
                made.anchor = anchors.front();
        if (!made.anchor)
            made.place = placeOf(annotation.rect);
        keep(std::move(made), index);
    }

    /// Oldest first, whatever their order in the file.
    void takeAnswers()
    {
        std::stable_sort(
            m_answers.begin(), m_answers.end(), [&](int a, int b) { return at(a).modified < at(b).modified; });
        for (const int index : m_answers) {
            const Annotation &annotation = at(index);
            const auto known = m_byName.constFind(nameOf(index));
            const QString words = plain(annotation.contents);
            QString name = nameOf(index);
            if (known != m_byName.constEnd()) {
                name += u'#' + digestOf({words});
                if (known->contents == words || words.isEmpty() || m_byName.contains(name))
                    continue;
            }
            const int head = headOf(index);
            const auto mark = m_markOf.find(head);
            const Remark *remark = mark == m_markOf.end() ? nullptr : remarkOf(mark->second);
            Reply reply;
            reply.state = annotation.state.isEmpty() ? std::nullopt : stateFromReview(annotation.state);
            reply.text = words;
            if (!remark || (words.isEmpty() && !reply.state))
                continue;
            reply.author = annotation.author.trimmed();
            reply.time = annotation.modified;
            reply.origin = m_origin;
            reply.foreignName = name;
            m_taken.facts.push_back(factOf(*remark, reply));
            ++(reply.state ? m_taken.states : m_taken.replies);
        }
    }

    const Remark *remarkOf(base::Id id) const
    {
        if (const Remark *known = m_known.find(id))
            return known;
        const auto found = m_new.find(id);
        return found == m_new.end() ? nullptr : &m_taken.remarks[found->second];
    }

    void tellMissing()
    {
        const auto note = proofNoteFrom(m_file.note);
        if (!note)
            return;
        for (const base::Id mark : note->marks)
            if (!m_returned.contains(mark) && m_known.find(mark))
                m_taken.notReturned.push_back(mark);
    }

    const pdf::AnnotatedFile &m_file;
    const Sheet &m_known;
    const Proof &m_proof;
    const AnchorFinder &m_text;
    const QString m_origin;
    std::vector<QString> m_names; // by index; empty of what is there twice
    QHash<QString, Known> m_byName;
    QSet<QString> m_foreign;
    std::vector<int> m_main, m_answers;
    std::unordered_map<int, std::vector<int>> m_parts; // of a group, by its head
    std::unordered_map<int, base::Id> m_markOf;
    std::unordered_map<int, int> m_sameAs; // what is there once more, by index
    std::unordered_map<base::Id, std::size_t> m_new;
    std::unordered_set<base::Id> m_returned;
    TakenIn m_taken;
};

} // namespace

QByteArray toBytes(const ProofNote &note)
{
    QJsonArray marks;
    for (const base::Id mark : note.marks)
        marks.append(mark.toString());
    return model::json::toBytes(
        {{QStringLiteral("issue"), note.issue.toString()}, {QStringLiteral("page"), note.page.toString()},
            {QStringLiteral("proof"), note.proof.toString()}, {QStringLiteral("marks"), marks}});
}

std::optional<ProofNote> proofNoteFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    ProofNote note;
    const auto id = [](const QJsonValue &value) { return base::Id::fromString(value.toString()); };
    for (const auto &[key, to] :
        {std::pair("issue", &note.issue), std::pair("page", &note.page), std::pair("proof", &note.proof)}) {
        const auto read = id(object.value(QLatin1String(key)));
        if (!read)
            return std::nullopt;
        *to = *read;
    }
    const QJsonArray marks = object.value(QStringLiteral("marks")).toArray();
    for (const QJsonValue &value : marks)
        if (const auto read = id(value))
            note.marks.push_back(*read);
    return note;
}

TakenIn takeIn(const pdf::AnnotatedFile &file, const Sheet &known, const Proof &proof, const AnchorFinder &text,
    const QString &origin)
{
    return Taker(file, known, proof, text, origin).take();
}

const Proof *proofOf(
    const pdf::AnnotatedFile &file, const Sheet &known, const std::function<QByteArray(const Proof &)> &idOf)
{
    const auto note = proofNoteFrom(file.note);
    for (const Proof &proof : known.proofs)
        if (note && proof.id == note->proof)
            return &proof;
    if (note)
        return nullptr;
    for (auto proof = known.proofs.rbegin(); proof != known.proofs.rend(); ++proof)
        if (!file.permanentId.isEmpty() && idOf(*proof) == file.permanentId)
            return &*proof;
    for (const pdf::Annotation &annotation : file.annotations)
        for (const Remark &remark : known.remarks)
            if (annotation.name == remark.id.toString())
                for (auto proof = known.proofs.rbegin(); proof != known.proofs.rend(); ++proof)
                    if (proof->page == remark.page && proof->round == remark.round)
                        return &*proof;
    return nullptr;
}

} // namespace banxin::proof
