// LayersPanel: the layers of a page, the frontmost first, shown, locked, printed, ordered and named here. It asks for
// changes and makes none; which layer new frames go to is the one thing it keeps.
#pragma once

#include "panels/wanted.h"
#include "session/session.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace banxin::widgets {
class ReorderList;
}

namespace banxin::panels {

class LayerListModel;

class LayersPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayersPanel(QWidget *parent = nullptr);

    void show(session::Session *session, base::Id page, const std::vector<base::Id> &selected);
    /// Empty: the page's own.
    QString layerForNewFrames() const;

Q_SIGNALS:
    void changeWanted(const banxin::panels::WantedChange &change);
    void layerChosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void showButtons();
    const model::Page *page() const;
    /// Row of the list to the layer's place in the page's own order; -1 for the page's own.
    int layerAt(int row) const;
    void want(const std::vector<model::Layer> &layers, const QMap<QString, QString> &renamed = {});
    void toggle(int row, int part);
    void move(int row, int before);
    void add();
    void rename(int row);
    void remove(int row);
    void moveSelection();
    void askForMenu(QPoint at);

    LayerListModel *m_model;
    widgets::ReorderList *m_list;
    QToolButton *m_add;
    QToolButton *m_rename;
    QToolButton *m_remove;
    QToolButton *m_moveHere;
    QLabel *m_hint;
    session::Session *m_session = nullptr;
    base::Id m_page;
    std::vector<base::Id> m_selected;
    QString m_current; // the layer that new frames go to
    QString m_told; // as layerChosen() said it last
    QString m_nameWhenMade; // of a layer just asked for: it becomes the current one
};

} // namespace banxin::panels
