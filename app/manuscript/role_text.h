// What a text says in a role: a head's number and unit, a line of furniture, how its spaces are kept. It decides no
// role.
#pragma once

#include "manuscript/line.h"

namespace banxin::manuscript {

/// A line of names in columns, of one padded name, or of items with their labels: its spaces are its own.
bool isListLine(const QString &text);
/// 《渡船》 张三: a work and who made it, in a list of them.
bool isWorkLine(const QString &text);
/// Spaces of a caption that is a sentence are strays.
Spaces captionSpaces(const QString &text);

/// Who signs on a line that is a byline, whatever its form; nobody where nobody is known.
Byline bylineFrom(const QString &text);
/// Of two lines of one byline: an organisation alone goes where the next line names who of it.
void joinAuthors(std::vector<Author> &authors, const std::vector<Author> &next);
/// Whose credits a line has that is one.
std::vector<Credit> creditsFrom(const QString &text);
/// A head without its line: number, label, unit and heading.
Section sectionOf(const QString &display);

/// Takes a line of a page's furniture into it, as that mark reads it; what says nothing that is known is a title of the
/// page, in `titles`.
void readFurniture(Mark mark, const QString &text, Masthead &masthead, QStringList &titles);
/// The mark of a line that an editor says is furniture.
Mark furnitureMarkOf(const QString &text);
/// The page's name, and under it its column's.
void nameTitles(const QStringList &titles, Masthead &masthead);

/// A picture and its caption without text are photo news.
ReadStory::Kind kindOf(const ReadStory &story);
ReadPage::Kind kindOf(const ReadPage &page, bool isWeb);

} // namespace banxin::manuscript
