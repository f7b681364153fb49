#include "proof/annotations_out.h"

#include "pdf/syntax.h"

#include <algorithm>

namespace banxin::proof {

namespace {

constexpr double kPen = 0.9; // points, as the proof room has it at full size
constexpr double kThinPen = 0.6;

void number(QByteArray &out, double value) { pdf::appendNumber(out, value, 2); }

void point(QByteArray &out, QPointF at)
{
    number(out, at.x());
    number(out, at.y());
}

void add(QByteArray &out, const SignPath &sign)
{
    const QPointF *at = sign.points.data();
    for (const SignPath::Verb verb : sign.verbs) {
        switch (verb) {
        case SignPath::Verb::Move:
            point(out, *at++);
            out += "m\n";
            break;
        case SignPath::Verb::Line:
            point(out, *at++);
            out += "l\n";
            break;
        case SignPath::Verb::Cubic:
            for (int i = 0; i < 3; ++i)
                point(out, *at++);
            out += "c\n";
            break;
        case SignPath::Verb::Close:
            out += "h\n";
            break;
        }
    }
}

QRectF united(const QRectF &a, const QRectF &b)
{
    const QRectF x = a.normalized().adjusted(0, 0, 0.01, 0.01), y = b.normalized().adjusted(0, 0, 0.01, 0.01);
    return x | y;
}

QRectF around(const std::vector<QRectF> &rects)
{
    QRectF all = rects.front();
    for (const QRectF &rect : rects)
        all = united(all, rect);
    return all;
}

QByteArray ink(const Rgb &rgb, const char *op)
{
    QByteArray out;
    for (const int part : {rgb.red, rgb.green, rgb.blue})
        pdf::appendNumber(out, part / 255.0, 3);
    return out + op;
}

struct Drawn {
    QByteArray content;
    QRectF box; // what it reaches, pens included
};

/// As the proof room paints it.
Drawn drawn(const Remark &remark, const MarkGeometry &at, const MarginNote &note, NoteSetter &setter)
{
    const Rgb rgb = inkOf(remark.round);
    const RemarkState state = remark.state();
    const bool isStruck = state == RemarkState::Rejected, isFaint = isStruck || state == RemarkState::Done;
    const SignPath sign = signOf(remark, at);
    Drawn made;
    QByteArray &out = made.content;
    out = ink(rgb, "RG ") + ink(rgb, "rg ") + "1 J 1 j ";
    if (isFaint)
        out += "/Faint gs ";
    number(out, kPen);
    out += "w\n";
    add(out, sign);
    out += "S\n";
    made.box = sign.bounds();
    SignPath strike;
    if (!note.isEmpty()) {
        number(out, kThinPen);
        out += "w\n";
        SignPath lead;
        lead.line(note.from, note.end());
        add(out, lead);
        out += "S\nq /Paper gs 1 g ";
        number(out, kPen);
        out += "w\n";
        SignPath ground;
        const double corner = isRinged(remark) ? note.box.height() / 2 : 0;
        ground.roundedRect(note.box, corner, corner);
        add(out, ground);
        out += isRinged(remark) ? "B Q\n" : "f Q\n";
        const QString text = marginText(remark);
        out += "BT 1 0 0 -1 ";
        point(out,
            {note.box.center().x() - setter.widthOf(text, kNoteSize) / 2, note.box.center().y() + kNoteSize * 0.36});
        out += "Tm\n" + setter.shown(text, kNoteSize) + " ET\n";
        if (isStruck)
            strike.line({note.box.left() + 2, note.box.center().y()}, {note.box.right() - 2, note.box.center().y()});
        made.box = united(made.box, united(note.box, QRectF(note.from, note.from)));
    } else if (isStruck) {
        strike.line(at.bounds.topLeft() - QPointF(2, 2), at.bounds.bottomRight() + QPointF(2, 2));
    }
    if (!strike.verbs.empty()) {
        number(out, kPen);
        out += "w\n";
        add(out, strike);
        out += "S\n";
        made.box = united(made.box, strike.bounds());
    }
    made.box = united(made.box, around(at.range)).adjusted(-kPen, -kPen, kPen, kPen);
    return made;
}

QByteArray subtypeOf(const Remark &remark, const MarkGeometry &at)
{
    switch (remark.kind) {
    case MarkKind::ShiftVertically:
    case MarkKind::ShiftHorizontally:
    case MarkKind::Align:
        return "Line";
    case MarkKind::Swap:
    case MarkKind::Move:
    case MarkKind::Join:
    case MarkKind::Split:
    case MarkKind::Stagger:
        return "PolyLine";
    default:
        break;
    }
    if (at.isFrame || !remark.anchor)
        return "Square";
    switch (remark.kind) {
    case MarkKind::Replace:
    case MarkKind::Insert:
    case MarkKind::CharacterSpace:
    case MarkKind::Separate:
        return "Caret";
    case MarkKind::Delete:
        return "StrikeOut";
    case MarkKind::ReplaceAll:
    case MarkKind::Note:
        return "Highlight";
    default:
        return "Underline";
    }
}

std::vector<QPointF> verticesOf(const QByteArray &subtype, const MarkGeometry &at)
{
    const QRectF first = at.range.front();
    const QRectF last = at.target.empty() ? at.range.back() : at.target.front();
    if (subtype == "Line" || subtype == "PolyLine") {
        if (first == last)
            return {{first.left(), first.center().y()}, {first.right(), first.center().y()}};
        return {first.center(), last.center()};
    }
    return {};
}

/// A small sheet with lines: a mark whose place is not on this proof.
SignPath sheetSign(const QRectF &box)
{
    SignPath sign;
    sign.roundedRect(box, 2, 2);
    for (const double y : {0.3, 0.5, 0.7})
        sign.line({box.left() + 3, box.top() + box.height() * y}, {box.right() - 3, box.top() + box.height() * y});
    return sign;
}

pdf::NewAnnotation begun(const Remark &remark)
{
    const Rgb rgb = inkOf(remark.round);
    pdf::NewAnnotation made;
    made.rgb = {rgb.red / 255.0, rgb.green / 255.0, rgb.blue / 255.0};
    made.says.subject = standardName(remark.kind);
    made.says.author = remark.author;
    made.says.modified = remark.time;
    return made;
}

class Maker {
public:
    Maker(const QSizeF &trim, NoteSetter &setter)
        : m_trim(trim)
        , m_setter(setter)
    {
    }
    void add(const Remark &remark, const MarkGeometry &at, const MarginNote &note)
    {
        const int number = static_cast<int>(made.size());
        pdf::NewAnnotation main = begun(remark);
        main.says.name = remark.id.toString();
        main.says.contents = contentsOf(remark);
        if (at.isEmpty())
            addLost(std::move(main));
        else
            addPlaced(remark, at, note, std::move(main));
        const QRectF rect(made[static_cast<std::size_t>(number)].says.rect.topLeft(), QSizeF(18, 18));
        for (const Reply &reply : remark.thread)
            answer(number, rect, reply.id, reply.author, reply.time, contentsOf(reply),
                reply.state ? reviewStateOf(*reply.state) : QString());
        for (const Decision &decision : remark.decisions)
            answer(number, rect, decision.id, decision.author, decision.time, contentsOf(decision),
                reviewStateOf(decision.state));
    }
    std::vector<pdf::NewAnnotation> made;

private:
    void addLost(pdf::NewAnnotation main)
    {
        const int rows = std::max(1, static_cast<int>(m_trim.height() / 20) - 1);
        const QRectF box(4 + m_lost / rows * 20, 4 + m_lost % rows * 20, 16, 16);
        ++m_lost;
        main.says.subtype = "Text";
        main.says.rect = box.adjusted(-1, -1, 1, 1);
        main.appearance = QByteArray();
        for (const double part : main.rgb)
            pdf::appendNumber(main.appearance, part, 3);
        main.appearance += "RG 1 g 0.9 w\n";
        proof::add(main.appearance, sheetSign(box));
        main.appearance += "B\n";
        made.push_back(std::move(main));
    }

    void addPlaced(const Remark &remark, const MarkGeometry &at, const MarginNote &note, pdf::NewAnnotation main)
    {
        Drawn drawing = drawn(remark, at, note, m_setter);
        main.says.subtype = subtypeOf(remark, at);
        main.vertices = verticesOf(main.says.subtype, at);
        const bool isText =
            main.says.subtype == "Highlight" || main.says.subtype == "Underline" || main.says.subtype == "StrikeOut";
        if (isText)
            main.says.quads = at.range;
        if (remark.kind != MarkKind::Replace || main.says.subtype != "Caret") {
            main.says.rect = drawing.box;
            main.appearance = std::move(drawing.content);
            made.push_back(std::move(main));
            return;
        }
        // The caret holds the words; what is drawn belongs to the text that goes.
        pdf::NewAnnotation strike = begun(remark);
        const QRectF last = at.range.back();
        main.says.intent = QStringLiteral("Replace");
        main.says.rect = QRectF(last.right() - 3, last.center().y(), 6, last.height() / 2 + 2);
        strike.says.subtype = "StrikeOut";
        strike.says.intent = QStringLiteral("StrikeOutTextEdit");
        strike.says.name = strikeNameOf(remark);
        strike.says.replyTo = static_cast<int>(made.size());
        strike.says.isGrouped = true;
        strike.says.quads = at.range;
        strike.says.rect = drawing.box;
        strike.appearance = std::move(drawing.content);
        made.push_back(std::move(main));
        made.push_back(std::move(strike));
    }

    void answer(int to, const QRectF &rect, base::Id id, const QString &author, const QString &time,
        const QString &contents, const QString &state)
    {
        pdf::NewAnnotation given;
        given.says.subtype = "Text";
        given.says.name = id.toString();
        given.says.author = author;
        given.says.modified = time;
        given.says.contents = contents;
        given.says.replyTo = to;
        given.says.rect = rect;
        if (!state.isEmpty()) {
            given.says.state = state;
            given.says.stateModel = QStringLiteral("Review");
            given.isHidden = true; // Acrobat shows it in its list alone
        }
        made.push_back(std::move(given));
    }

    QSizeF m_trim;
    NoteSetter &m_setter;
    int m_lost = 0;
};

QString withComment(const QString &words, const QString &comment)
{
    return words.isEmpty() || comment.isEmpty() ? words + comment : words + u'\n' + comment;
}

} // namespace

QString contentsOf(const Remark &remark)
{
    QString quoted = remark.anchor ? remark.anchor->quote : QString();
    if (quoted.size() > 40)
        quoted = quoted.left(38) + QStringLiteral("……");
    switch (remark.kind) {
    case MarkKind::Replace:
    case MarkKind::Insert:
    case MarkKind::Note:
        return withComment(remark.text, remark.comment);
    case MarkKind::ReplaceAll:
        return withComment(standardName(remark.kind) + u'：' + quoted + u'=' + remark.text, remark.comment);
    case MarkKind::Swap:
        if (remark.target)
            return withComment(
                standardName(remark.kind) + u'：' + quoted + u'、' + remark.target->quote, remark.comment);
        [[fallthrough]];
    default:
        return withComment(
            quoted.isEmpty() ? standardName(remark.kind) : standardName(remark.kind) + u'：' + quoted, remark.comment);
    }
}

QString contentsOf(const Reply &reply)
{
    if (!reply.text.isEmpty() || !reply.state)
        return reply.text;
    Decision said;
    said.state = *reply.state;
    return contentsOf(said);
}

QString contentsOf(const Decision &decision)
{
    static const char *const words[] = {"重新待定", "采纳", "退回", "办妥", "失位"};
    const QString word = QString::fromUtf8(words[static_cast<std::size_t>(decision.state)]);
    return decision.reason.isEmpty() ? word : word + u'：' + decision.reason;
}

QString strikeNameOf(const Remark &remark) { return remark.id.toString() + QStringLiteral("-strike"); }

QString reviewStateOf(RemarkState state)
{
    switch (state) {
    case RemarkState::Accepted:
        return QStringLiteral("Accepted");
    case RemarkState::Rejected:
        return QStringLiteral("Rejected");
    case RemarkState::Done:
        return QStringLiteral("Completed");
    default:
        return QStringLiteral("None");
    }
}

std::optional<RemarkState> stateFromReview(const QString &state)
{
    if (state == QLatin1String("Accepted"))
        return RemarkState::Accepted;
    if (state == QLatin1String("Rejected") || state == QLatin1String("Cancelled"))
        return RemarkState::Rejected;
    if (state == QLatin1String("Completed") || state == QLatin1String("Marked"))
        return RemarkState::Done;
    if (state == QLatin1String("None") || state == QLatin1String("Unmarked"))
        return RemarkState::Open;
    return std::nullopt;
}

std::vector<pdf::NewAnnotation> annotationsOf(const std::vector<Remark> &remarks,
    const std::vector<MarkGeometry> &geometry, const QSizeF &trim, NoteSetter &setter)
{
    std::vector<QString> texts;
    for (const Remark &remark : remarks)
        texts.push_back(marginText(remark));
    const std::vector<MarginNote> notes = marginNotes(
        geometry, texts, QRectF(QPointF(), trim), [&](const QString &text) { return setter.widthOf(text, kNoteSize); });
    Maker maker(trim, setter);
    for (std::size_t i = 0; i < remarks.size(); ++i)
        maker.add(remarks[i], geometry[i], notes[i]);
    return std::move(maker.made);
}

} // namespace banxin::proof
