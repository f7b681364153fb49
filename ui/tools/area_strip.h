// AreaStrip: the tools of an area beside it on the canvas: form of the headline, columns, place of pictures, box,
// another story, exchange, continuation, fit; of several frames what is done to all of them: exchange, alignment,
// distribution, groups. What changes the area alone it does itself; the rest is asked of the window.
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

    /// Stands beside the selected area, or several frames; hides for one frame that is no area, while text is typed and
    /// in a preview.
    void follow();

Q_SIGNALS:
    /// storySwap, storyExchange, storyContinue, storyFit; alignLeft and the others, distributeHorizontally,
    /// distributeVertically, objectGroup, objectUngroup.
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
    void fillAlignments(QMenu *menu);
    void fillDistributions(QMenu *menu);
    void offer();
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
    QToolButton *m_align;
    QToolButton *m_distribute;
    QToolButton *m_group;
    QToolButton *m_ungroup;
};

} // namespace banxin::tools
