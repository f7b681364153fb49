// ManualBook: the manual's chapters as they stand in Markdown on the disk, their headings, and finding words in them.
// It reads files when it is told to, so that it is used on a thread of its own, and shows nothing.
#pragma once

#include <QImage>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::manual {

struct Heading {
    int level = 1; // as many as it has signs
    QString title;
    QString anchor; // as GitHub makes it of the title
};

struct Chapter {
    QString name; // of its file: first-start
    QString title; // its first heading
    QString text; // Markdown
    std::vector<Heading> headings; // without the first
};

struct Hit {
    QString chapter;
    QString title; // of the chapter and the section that it is in
    QString anchor; // of that section; empty: before the first
    QString line; // the words around it, as they are read
};

class ManualBook {
public:
    /// The folder of a language's chapters (docs/manual/zh): installed beside the program, or in the tree that it was
    /// built in; BANXIN_MANUAL names another. Empty where there is none.
    static QString folderOf(const QString &language);
    /// All chapters, in the order in which index.txt names them. Empty where the folder has none.
    static ManualBook read(const QString &folder);

    const std::vector<Chapter> &chapters() const { return m_chapters; }
    const Chapter *chapter(const QString &name) const;
    /// Where the words stand, all of them on one line; chapters and sections that bear them in their title first. At
    /// most `most`.
    std::vector<Hit> find(const QString &words, std::size_t most = 60) const;
    const QString &folder() const { return m_folder; }

    /// Pictures that the chapter shows, by the path that its text names, no wider than `width` pixels of the screen.
    QMap<QString, QImage> pictures(const Chapter &chapter, int width, double ratio) const;

private:
    QString m_folder;
    std::vector<Chapter> m_chapters;
};

/// As GitHub makes them: small letters, no signs, spaces as hyphens.
QString anchorOf(const QString &title);
/// A line of Markdown as it is read: without signs of emphasis, links and code.
QString spoken(const QString &markdown);
/// Paths of the pictures that a text names.
QStringList picturesIn(const QString &markdown);

} // namespace banxin::manual
