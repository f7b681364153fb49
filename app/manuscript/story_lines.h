// StoryLines: a story's lines while it is read, and what can be seen of them before: where its end begins, whether it
// is verse.
#pragma once

#include "manuscript/line.h"
#include "manuscript/story_splitter.h"
#include "manuscript/taker.h"

namespace banxin::manuscript {

/// A full date and nothing else, in brackets or not.
bool isFullDate(const QString &text);
/// Running text, by its mark.
bool isProse(const Line &line);

struct StoryLines {
    /// Drops what is out of it.
    StoryLines(const std::vector<Line> &all, const std::vector<std::size_t> &range, const Layout &layout, Taker &taker,
        std::vector<Warning> &warnings);

    const Line &at(std::size_t k) const { return lines[range[k]]; }
    PassageId idOf(std::size_t k) const { return Taker::idOf(range[k]); }
    int number(std::size_t k) const { return taker.numberOf(range[k]); }
    Para whole(std::size_t k, Spaces spaces) { return {number(k), taker.take(range[k], spaces), false, idOf(k)}; }
    void warn(int line, const QString &rule, const QString &message) { warnings.push_back({line, rule, message}); }
    bool isIndented(std::size_t k) const { return layout.isIndented && at(k).block.isIndented; }
    /// The name of an institution and nothing else.
    bool isInstitution(std::size_t k) const;

    void takeByline(std::size_t k);
    void takeSource(std::size_t k);
    /// The page has its share of them already; the source is the story's.
    void takeWebFacts(std::size_t k);

    const std::vector<Line> &lines;
    std::vector<std::size_t> range; // of `lines`
    const Layout &layout;
    Taker &taker;
    std::vector<Warning> &warnings;
    std::size_t closingFrom = 0; // signatures, dates and what follows 特此公告
    bool isVerse = false; // lines follow one another without a sentence's end
    ReadStory story; // as far as it has been read

private:
    void findClosing();
    void findVerse();
};

/// Takes kicker, title, decks, byline and summary, in whatever order; says where the text begins.
std::size_t readTitles(StoryLines &on);

} // namespace banxin::manuscript
