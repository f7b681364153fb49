// T07: legs have five lines at least and sixty at most.
#include "check/rules/all.h"

#include <map>
#include <set>

namespace banxin::check {

namespace {

constexpr int kShortest = 5, kLongest = 60;

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        std::map<Id, int> legsOf; // by area
        std::set<Id> told;
        int rows = 0;
        for (const Leg &leg : story.legs) {
            ++legsOf[leg.frame];
            rows += leg.rows;
        }
        for (const Leg &leg : story.legs) {
            const bool isVertical = leg.lines.front()->mode == model::WritingMode::Vertical;
            // A short item in one leg is short; its legs are not.
            const bool isShort = leg.rows < kShortest && legsOf[leg.frame] > 1 && rows >= 2 * kShortest && !isVertical;
            const bool isLong = leg.rows > kLongest && !isVertical;
            if ((!isShort && !isLong) || !told.insert(leg.frame).second)
                continue; // an area is told of once
            Finding place;
            place.frame = leg.frame;
            place.story = story.story;
            place.rect = leg.box;
            place.text = tr("第 %1 栏 %2 行").arg(leg.leg + 1).arg(leg.rows);
            report.add(std::move(place),
                isShort ? tr("“%1”第 %2 栏只有 %3 行，不到 %4 行。")
                              .arg(story.title())
                              .arg(leg.leg + 1)
                              .arg(leg.rows)
                              .arg(kShortest)
                        : tr("“%1”第 %2 栏有 %3 行，多于 %4 行。")
                              .arg(story.title())
                              .arg(leg.leg + 1)
                              .arg(leg.rows)
                              .arg(kLongest));
        }
    }
}

} // namespace

const Rule legLengthRule{"T07", QT_TRANSLATE_NOOP("check", "栏太短或太长"), QT_TRANSLATE_NOOP("check", "版面禁忌"),
    QT_TRANSLATE_NOOP("check", "一栏 3 行；一栏 72 行"), QT_TRANSLATE_NOOP("check", "各栏 5 到 60 行；只有一栏的短讯"),
    Severity::Warning, Severity::Warning, FixKind::None, look};

} // namespace banxin::check
