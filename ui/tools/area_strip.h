// AreaStrip: the tools of an area beside it on the canvas: form of the headline, columns, place of pictures, box,
// another story, exchange, continuation, fit. What changes the area alone it does itself; the rest is asked of the
// window.
#pragma once

#include "edit/article_edits.h"
#include "model/document.h"

#include <QFrame>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace banxin::canvas {
class PageView;
}

namespace banxin::tools {

class AreaStrip : public QFrame {
    Q_OBJECT
public:
    explicit AreaStrip(canvas::PageView &view);

    /// Stands beside the selected area; hides where no area alone is selected, while text is typed and in a preview.
    void follow();

Q_SIGNALS:
    /// storySwap, storyExchange, storyContinue, storyFit.
    void actionWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *add(const QString &icon, const QString &name, const QString &action);
    void fillForms(QMenu *menu);
    void fillColumns(QMenu *menu);
    void fillPictures(QMenu *menu);
    void fillBoxes(QMenu *menu);
    void retranslate();
    const model::Frame *area() const;
    const model::AreaContent &content() const;
    void set(const model::AreaContent &content);

    canvas::PageView &m_view;
    QVBoxLayout *m_column;
    QToolButton *m_form;
    QToolButton *m_columns;
    QToolButton *m_pictures;
    QToolButton *m_box;
    QToolButton *m_swap;
    QToolButton *m_exchange;
    QToolButton *m_continue;
    QToolButton *m_fit;
};

} // namespace banxin::tools
