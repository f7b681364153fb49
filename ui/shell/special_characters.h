// Special characters of a Chinese newspaper by group, each with its name and the words by which one looks for it. It
// types nothing.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::shell {

struct SpecialCharacter {
    QString text; // what is put in: one sign or two (——)
    QString name; // in the program's language
    QString aliases; // pinyin, letters and other names, parted by spaces
    int group = 0; // of characterGroups()
    bool isSpace = false; // shows nothing by itself
};

QStringList characterGroups();
/// All of them, group after group.
const std::vector<SpecialCharacter> &specialCharacters();
/// Those whose sign, name or aliases hold every word of the text, in their order; an empty text finds all.
std::vector<SpecialCharacter> charactersFor(const QString &words);
/// The one of that text, or one that is called by its code alone.
SpecialCharacter characterOf(const QString &text);

} // namespace banxin::shell
