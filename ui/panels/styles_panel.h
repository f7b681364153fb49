// StylesPanel: the publication's paragraph and character styles, each in its own face. It says which one is wanted
// and applies none.
#pragma once

#include "model/document.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::panels {

class StyleListModel;

class StylesPanel : public QWidget {
    Q_OBJECT
public:
    explicit StylesPanel(QWidget *parent = nullptr);

    /// Cheap where the styles are those that are shown.
    void show(const model::Document &document, base::Id publication);
    /// What applying reaches: the text at the caret, an area of a story, both or neither.
    struct Reach {
        bool caret = false;
        bool area = false;
        bool readOnly = false;
        QString paragraph; // style of the caret's paragraph: its own or its role's
        QString character; // of the span at the caret; empty: none
        friend bool operator==(const Reach &, const Reach &) = default;
    };
    void setReach(const Reach &reach);
    /// The styles that go by a number, 1 to 9: their names, fewer where there are fewer.
    QStringList numbered() const;

public Q_SLOTS:
    void focusSearch();
    /// As if the style of that number (from 1) were chosen.
    void applyNumbered(int number);

Q_SIGNALS:
    void paragraphStyleWanted(const QString &name);
    /// Of the selected text; empty: none.
    void characterStyleWanted(const QString &name);
    /// The selected area shows paragraphs of the role in it.
    void areaStyleWanted(banxin::model::ParagraphRole role, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Kind { Paragraphs, Characters };
    void refill();
    void showHint();
    void apply(const QModelIndex &index);
    void askForMenu(QPoint at);

    StyleListModel *m_model;
    widgets::SegmentedControl *m_kind;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_hint;
    model::Document m_document;
    base::Id m_publication;
    Reach m_reach;
};

} // namespace banxin::panels
