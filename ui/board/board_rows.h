// The rows of the board: lists of pages, stories, people and deeds as they are painted, and the head that names the
// columns over them. They show what they are given.
#pragma once

#include <QWidget>

#include "board/board_desk.h"
#include "widgets/row_list.h"

#include <QPixmap>

class QAbstractItemView;

namespace banxin::board {

/// A page as a picture of at most that size in device pixels; null while there is none yet.
using Thumbnails = std::function<QPixmap(base::Id page, QSize pixels)>;

struct PageLine {
    workflow::BoardPageRow row;
    PageTroubles troubles;
    QDate today; // nodes of other days say theirs
    friend bool operator==(const PageLine &, const PageLine &) = default;
};

struct PersonLine {
    QString name;
    QString roles;
    QString has; // A01 大样 2、A03 组版
    bool isSelf = false;
    friend bool operator==(const PersonLine &, const PersonLine &) = default;
};

class PageLines : public widgets::RowModel<PageLine> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
};
class StoryLines : public widgets::RowModel<workflow::BoardStoryRow> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
};
class PersonLines : public widgets::RowModel<PersonLine> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
};
class DeedLines : public widgets::RowModel<Deed> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override;
};

/// 超 3 行 · 校样 4 条待定: what stands in the way of a page, and how it is to be taken; empty where nothing does.
QString troubleText(const PageLine &line);
widgets::Tone troubleTone(const PageLine &line);
/// The column whose node is at a place of a page's row of that width, from the row's corner; -1: none.
int nodeAt(const workflow::BoardPageRow &row, int width, QPoint place);
/// How much time there is, in a tone, and in a word where it is to be said; Ample and None say nothing.
widgets::Tone toneOf(workflow::Pressure pressure);
QString wordOf(workflow::Pressure pressure);

/// Gives the list its delegate; `thumbnails` may be empty.
void dressPageLines(QAbstractItemView &list, PageLines &lines, Thumbnails thumbnails);
void dressStoryLines(QAbstractItemView &list, StoryLines &lines);
void dressPersonLines(QAbstractItemView &list, PersonLines &lines);
void dressDeedLines(QAbstractItemView &list, DeedLines &lines);

/// Names of columns and their limits, over a list.
class BoardHead : public QWidget {
    Q_OBJECT
public:
    enum class Of { Pages, Stories };
    BoardHead(Of of, QAbstractItemView &list, QWidget *parent = nullptr);
    void setColumns(
        const std::vector<workflow::BoardColumn> &columns, const QString &first, const QDateTime &now, int stepMinutes);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Of m_of;
    QAbstractItemView &m_list;
    std::vector<workflow::BoardColumn> m_columns;
    QString m_first;
    QDateTime m_now;
    int m_stepMinutes = 60;
};

} // namespace banxin::board
