#include "manuscript/story_lines.h"

#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/role_text.h"
#include "manuscript/rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

bool isFullDate(const QString &text)
{
    static const QRegularExpression &date = form(u"fullDate.date"_s);
    return date.match(text).hasMatch();
}

bool isProse(const Line &line) { return line.mark == Mark::Body || line.mark == Mark::Dateline; }

StoryLines::StoryLines(const std::vector<Line> &all, const std::vector<std::size_t> &of, const Layout &layoutOfPage,
    Taker &takes, std::vector<Warning> &warns)
    : lines(all)
    , layout(layoutOfPage)
    , taker(takes)
    , warnings(warns)
{
    for (const std::size_t i : of) {
        if (lines[i].mark == Mark::Dropped || lines[i].mark == Mark::Separator)
            taker.drop(i);
        else
            range.push_back(i);
    }
    findClosing();
    findVerse();
}

bool StoryLines::isInstitution(std::size_t k) const
{
    const QString &text = at(k).text;
    return at(k).mark == Mark::Short && text.size() >= 4 && text.size() <= 30
        && !endsWith(text, rules().institutionEnds).isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSpace() || c == u'·'; });
}

void StoryLines::findClosing()
{
    closingFrom = range.size();
    std::size_t end = range.size();
    // Notes of editors and sources may stand after it.
    while (end > 0 && (at(end - 1).mark == Mark::Afterword || at(end - 1).mark == Mark::Source))
        --end;
    for (std::size_t k = 0; k < end; ++k) {
        if (at(k).mark == Mark::SignOff && k > 0) {
            closingFrom = k;
            return;
        }
    }
    if (std::size_t from = end; from > 1 && !beginsWith(at(from - 1).text, rules().noticeTails).isEmpty()) {
        while (from > 1 && !beginsWith(at(from - 1).text, rules().noticeTails).isEmpty())
            --from;
        closingFrom = from;
        return;
    }
    // What comes with it, and who signs without a date.
    for (std::size_t k = 2; k < end; ++k) {
        if (at(k).text.startsWith(u"附件：") || at(k).text == u"附件") {
            closingFrom = k;
            return;
        }
    }
    if (end >= 3 && isInstitution(end - 1) && isProse(at(end - 2)) && endsSentence(at(end - 2).text)) {
        closingFrom = end - 1;
        return;
    }
    if (end < 2 || !isFullDate(at(end - 1).text))
        return;
    std::size_t from = end - 1;
    if (const Line &signer = at(end - 2);
        (signer.mark == Mark::Short || signer.mark == Mark::Names) && signer.text.size() <= 24 && end >= 3)
        from = end - 2;
    while (from > 1 && !beginsWith(at(from - 1).text, rules().noticeTails).isEmpty())
        --from;
    closingFrom = from;
}

void StoryLines::findVerse()
{
    std::size_t run = 0, longest = 0;
    for (std::size_t k = 0; k < closingFrom; ++k) {
        const bool mayBe = (at(k).mark == Mark::Short || at(k).mark == Mark::Names) && !at(k).isHeading()
            && at(k).text.size() <= 20 && (run == 0 || at(k).block.blanksBefore == 0);
        run = mayBe ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const auto isPreface = [](const Line &line) {
        return !beginsWith(line.text, rules().verseNotes).isEmpty() && line.text.left(4).contains(u'：');
    };
    const bool hasProse = std::any_of(range.begin(), range.end(),
        [&](std::size_t i) { return isProse(lines[i]) && endsSentence(lines[i].text) && !isPreface(lines[i]); });
    const bool listsWorks =
        std::any_of(range.begin(), range.end(), [&](std::size_t i) { return isWorkLine(lines[i].text); });
    isVerse = longest >= 2 && !hasProse && !listsWorks;
}

void StoryLines::takeByline(std::size_t k)
{
    Byline byline = *bylineOf(at(k).text);
    byline.line = number(k);
    byline.raw = taker.take(range[k], Spaces::Parting);
    byline.ids = {idOf(k)};
    story.byline = std::move(byline);
}

void StoryLines::takeSource(std::size_t k)
{
    if (story.source && sourceOf(at(k).text)->label == story.source->label && story.source->url.isEmpty()) {
        taker.dropPiece(range[k], 0, Taker::inkOf(at(k).block.text), DropReason::RepeatedSource);
        return;
    }
    if (story.source) { // another one is told as it stands
        story.closing.push_back({number(k), taker.takeAsItIs(range[k]), false, idOf(k)});
        return;
    }
    SourceNote note = *sourceOf(at(k).text);
    // An address's colon is not the text's.
    note.raw = note.url.isEmpty() ? taker.take(range[k], Spaces::Parting) : taker.takeAsItIs(range[k]);
    note.id = idOf(k);
    story.source = std::move(note);
}

void StoryLines::takeWebFacts(std::size_t k)
{
    for (const WebFact &fact : webFactsOf(at(k).text)) {
        if (isOfPage(fact))
            continue;
        const QString text = taker.takePiece(range[k], fact.inkFrom, fact.inkTo, Spaces::Parting);
        const PassageId id = Taker::idOf(range[k], fact.inkFrom);
        auto note = fact.kind == WebFact::Kind::Source ? sourceOf(fact.text) : std::nullopt;
        if (fact.kind == WebFact::Kind::Source && !note)
            note = SourceNote{fact.text, fact.text, {}, {}}; // without a label
        auto byline =
            fact.kind == WebFact::Kind::Credit ? bylineOf(QString(fact.text).replace(u'：', u' ')) : std::nullopt;
        if (note && !story.source) {
            note->id = id;
            story.source = std::move(note);
        } else if (byline && !story.byline) {
            byline->raw = text;
            byline->line = number(k);
            byline->ids = {id};
            story.byline = std::move(byline);
        } else {
            story.closing.push_back({number(k), text, false, id});
        }
    }
}

} // namespace banxin::manuscript
