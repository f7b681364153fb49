// TemplateGallery: the pages of a template that a paper may start with as cards, each drawn in little with the paper's
// own name in its head. It draws on other threads and makes nothing.
#pragma once

#include <QListView>

#include "model/document.h"
#include "session/newsroom_template.h"

#include <QStandardItemModel>
#include <QTimer>

#include <memory>

namespace banxin::shell {

class TemplateGallery : public QListView {
    Q_OBJECT
public:
    explicit TemplateGallery(std::shared_ptr<const session::NewsroomTemplate> newsroom, QWidget *parent = nullptr);

    /// Cards of that page format alone; of all where empty. The choice goes to the first of them where it is not among
    /// them.
    void setFormat(const QString &format);
    /// What the heads say; the cards are drawn anew a little later.
    void setPaper(const QString &name, const model::Fields &fields, const QDate &date);
    /// Name of the chosen page of the template; empty where there is none.
    QString chosen() const;
    void choose(const QString &page);
    /// The page of that format that is most like the chosen one.
    void chooseLike(const QString &format);
    /// Are all cards that are shown drawn as setPaper() said last?
    bool isDrawn() const { return m_pending == 0 && !m_later.isActive(); }

Q_SIGNALS:
    void pageChosen(const QString &page);
    /// By a double click or Return.
    void pageActivated(const QString &page);
    void drawn();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitCards();
    void draw();
    void take(int generation, const QString &page, const QImage &drawing);

    std::shared_ptr<const session::NewsroomTemplate> m_template;
    QStandardItemModel m_cards;
    QTimer m_later; // until the cards are drawn
    QString m_format;
    QString m_name;
    model::Fields m_fields;
    QDate m_date;
    int m_generation = 0;
    int m_pending = 0; // drawings of this generation
    bool m_fitting = false;
};

} // namespace banxin::shell
