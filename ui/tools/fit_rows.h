// FitRows: the proposals as rows of a list, each with its number, sketch, effect and what it comes to. It applies none.
#pragma once

#include "tools/fit_sketch.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace banxin::tools {

class FitRows : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<arrange::Proposal> proposals, FitSketch sketch);
    const std::vector<arrange::Proposal> &proposals() const { return m_proposals; }
    const FitSketch &sketch() const { return m_sketch; }
    /// Of the row; null where there is none, or it cannot be.
    const arrange::Proposal *possible(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<arrange::Proposal> m_proposals;
    FitSketch m_sketch;
};

/// What a proposal comes to, in a word: 恰好, 欠 2 行, 需审, 不可用.
QString verdictOf(const arrange::Proposal &proposal);
widgets::Tone toneOf(const arrange::Proposal &proposal);

class FitRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FitRowDelegate(const FitRows &rows, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const FitRows &m_rows;
};

} // namespace banxin::tools
