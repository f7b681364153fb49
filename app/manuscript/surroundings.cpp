#include "manuscript/surroundings.h"

#include "manuscript/forms.h"
#include "manuscript/furniture.h"
#include "manuscript/people.h"
#include "manuscript/rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

bool isOut(const Line &line) { return line.mark == Mark::Dropped || line.mark == Mark::Separator; }

/// The next line that is not out, or the end.
std::size_t nextOf(std::span<const Line> lines, std::size_t from)
{
    while (from < lines.size() && isOut(lines[from]))
        ++from;
    return from;
}

/// (侨乡) over agency copy is the agency's own order, no column of the paper.
void dropServiceHead(std::span<Line> lines)
{
    const std::size_t first = nextOf(lines, 0);
    if (first == lines.size() || !rules().serviceHead.match(lines[first].plain).hasMatch())
        return;
    constexpr std::size_t near = 6; // titles, decks and names stand between
    for (std::size_t i = first + 1; i < std::min(lines.size(), first + near); ++i) {
        if (lines[i].mark != Mark::Dateline)
            continue;
        const auto head = datelineOf(lines[i].plain);
        const bool isAgency = head && std::any_of(head->authors.begin(), head->authors.end(), [](const Author &author) {
            return author.org.endsWith(u"社") || author.org == u"中新网";
        });
        if (isAgency) {
            lines[first].mark = Mark::Dropped;
            lines[first].why = DropReason::ServiceHead;
        }
        return;
    }
}

/// 要闻速览 over several briefs names their column, without marks too.
void nameColumn(std::span<Line> lines)
{
    const auto isTitle = [](const Line &line) { return line.mark == Mark::Short || line.isHeading(); };
    const std::size_t first = nextOf(lines, 0);
    if (first == lines.size() || !isTitle(lines[first]) || lines[first].text.size() > 10)
        return;
    const auto isFurniture = [](const Line &line) {
        return line.mark == Mark::Masthead || line.mark == Mark::PaperName || line.mark == Mark::PageNumber;
    };
    const std::size_t second = nextOf(lines, first + 1);
    if (second == lines.size() || std::any_of(lines.begin(), lines.end(), isFurniture))
        return; // it is a page's name
    const auto begins = [&](const Line &line) {
        const auto number = headNumberOf(line.text);
        const bool hasBullet = QStringView(u"◆●◇○").contains(line.block.style.right(1));
        return isTitle(line) || line.mark == Mark::Dateline || hasBullet
            || (number && (line.mark == Mark::Body || line.mark == Mark::Head));
    };
    const auto briefs = std::count_if(lines.begin() + static_cast<std::ptrdiff_t>(second), lines.end(), begins);
    constexpr std::ptrdiff_t fewest = 2;
    const bool isOfBriefs =
        rules().columnName.match(lines[first].plain).hasMatch() && begins(lines[second]) && briefs >= fewest;
    // 副刊 over a title.
    const bool isOfPage =
        rules().pageTitles.contains(lines[first].plain) && isTitle(lines[second]) && !lines[first].isHeading();
    if (isOfBriefs || isOfPage)
        lines[first].mark = Mark::Column;
}

} // namespace

void dropSurroundings(std::span<Line> lines)
{
    const Rules &known = rules();
    const auto drop = [](Line &line, DropReason why) {
        line.mark = Mark::Dropped;
        line.why = why;
    };
    // A mail's head, and what is said before the manuscript begins.
    std::size_t at = 0, headers = 0;
    while (at < lines.size() && known.mailHeader.match(lines[at].plain).hasMatch())
        ++at, ++headers;
    const bool isMail = headers >= 2;
    if (isMail) {
        for (std::size_t i = 0; i < headers; ++i)
            drop(lines[i], DropReason::MailHeader);
        for (; at < lines.size() && known.mailTalk.match(lines[at].plain).hasMatch(); ++at)
            drop(lines[at], DropReason::MailTalk);
    }
    if (!isMail) {
        const auto isNote = [&](const Line &line) {
            return line.text.size() <= 90 && (known.noteToEditor.match(line.plain).hasMatch())
                && (line.text.contains(u"好") || line.text.contains(u"编辑")) && !line.isHeading();
        };
        const auto talks = [&](const Line &line) { return known.mailTalk.match(line.plain).hasMatch(); };
        std::size_t first = 0;
        while (first < lines.size() && lines[first].mark == Mark::Dropped)
            ++first;
        if (first + 2 < lines.size() && isNote(lines[first])) {
            std::size_t end = first + 1;
            while (end < lines.size()
                && (talks(lines[end]) || lines[end].text.contains(u"斧正") || lines[end].text.contains(u"刊用")))
                ++end;
            if (end < lines.size() && (lines[end].mark == Mark::Short || lines[end].isHeading())) {
                for (std::size_t i = first; i < end; ++i)
                    drop(lines[i], DropReason::NoteToEditor);
            }
        }
    }
    const bool isQuoted = std::any_of(
        lines.begin(), lines.end(), [&](const Line &line) { return known.mailQuote.match(line.plain).hasMatch(); });
    if (isQuoted && std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.block.isQuoted; })) {
        for (Line &line : lines) {
            if (!line.block.isQuoted)
                drop(line, DropReason::MailTalk);
        }
    }
    // 发自我的手机, and the line of a signature before it.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isSignature = lines[i].block.text.trimmed() == u"--" && lines.size() - i <= 8;
        const bool isSent = lines[i].text.startsWith(u"发自我的") || lines[i].text.startsWith(u"Sent from");
        if (!isSignature && !isSent)
            continue;
        for (std::size_t k = i; k < lines.size(); ++k)
            drop(lines[k], DropReason::MailSignature);
        break;
    }
    // A chat: who and when before every message.
    static const QRegularExpression &message = form(u"chat.message"_s);
    std::vector<std::size_t> messages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].mark != Mark::Dropped && message.match(lines[i].block.text.trimmed()).hasMatch())
            messages.push_back(i);
    }
    if (messages.size() >= 2 && (messages.front() == 0 || isMail)) {
        for (const std::size_t i : messages)
            drop(lines[i], DropReason::ChatHeader);
        for (Line &line : lines) {
            if (line.mark == Mark::Dropped)
                continue;
            if (known.chatMark.match(line.block.text.trimmed()).hasMatch())
                drop(line, DropReason::ChatPicture);
            else if (known.chatTalk.match(line.plain).hasMatch())
                drop(line, DropReason::ChatTalk);
        }
    }
    // Related news goes with its heading.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!known.relatedHead.match(lines[i].plain).hasMatch())
            continue;
        drop(lines[i], DropReason::RelatedLinks);
        for (std::size_t k = i + 1; k < lines.size(); ++k) {
            if (lines[k].mark == Mark::Dropped)
                continue;
            const bool isLink = lines[k].mark == Mark::Short || lines[k].text.startsWith(u'·')
                || (lines[k].mark == Mark::Body && lines[k].text.size() <= 40 && !endsSentence(lines[k].text));
            if (!isLink)
                break;
            drop(lines[k], DropReason::RelatedLinks);
        }
    }
    dropServiceHead(lines);
    nameColumn(lines);
    // What readers say about it goes to the end.
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!known.commentHead.match(lines[i].plain).hasMatch())
            continue;
        for (std::size_t k = i; k < lines.size(); ++k) {
            if (lines[k].mark != Mark::Dropped)
                drop(lines[k], DropReason::WebComment);
        }
    }
    // Pages one after the other are a list of contents, no furniture.
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto isListed = [](const Line &line) {
            Masthead named;
            const qsizetype colon = line.text.indexOf(u'：');
            return line.mark == Mark::PageNumber || (colon > 0 && readPageNumber(line.text.left(colon), named));
        };
        if (isListed(lines[i]) && isListed(lines[i + 1])) {
            for (Line *line : {&lines[i], &lines[i + 1]}) {
                if (isListed(*line))
                    line->isListed = true;
            }
        }
    }
    for (Line &line : lines) {
        if (line.isListed && (line.mark == Mark::PageNumber || line.mark == Mark::Masthead))
            line.mark = Mark::Body;
    }
    // 责任编辑 易兵 at the end.
    for (std::size_t i = lines.size(); i-- > 1;) {
        Line &line = lines[i];
        if (isOut(line) || line.mark == Mark::Credits || line.mark == Mark::Source)
            continue;
        constexpr qsizetype longest = 60;
        if (line.isHeading() || line.text.size() > longest || creditsOf(line.plain, CreditsBy::Spaces).empty())
            break;
        line.mark = Mark::Credits;
    }
    // ■ 卜云初 under a title is who wrote it.
    bool isFirst = true;
    for (Line &line : lines) {
        if (line.mark == Mark::Dropped || line.mark == Mark::Separator)
            continue;
        if (line.mark == Mark::Column && !isFirst && !line.text.startsWith(u'【') && bylineOf(line.text))
            line.mark = Mark::Byline;
        isFirst = false;
    }
    // A title twice, one right after the other.
    const Line *before = nullptr;
    for (Line &line : lines) {
        if (line.mark == Mark::Dropped || line.mark == Mark::Separator)
            continue;
        if (before && before->text == line.text && line.text.size() >= 4
            && (line.mark == Mark::Short || line.isHeading()))
            drop(line, DropReason::RepeatedTitle);
        else
            before = &line;
    }
}

} // namespace banxin::manuscript
