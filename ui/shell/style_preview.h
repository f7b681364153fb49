// StylePreview: a few lines in a style, set by the program's own setting on another thread. It keeps nothing.
#pragma once

#include <QImage>
#include <QWidget>

#include "session/session.h"

namespace banxin::shell {

class StylePreview : public QWidget {
    Q_OBJECT
public:
    explicit StylePreview(session::Session &session, QWidget *parent = nullptr);

    /// Of a paragraph style of the publication as the document has it; `characterStyle` lies over part of the words.
    void show(const model::Document &document, base::Id publication, const QString &style,
        const QString &characterStyle = {});
    using QWidget::show;
    /// The newest lines are seen; for tests.
    bool isSettled() const { return !m_waiting && !m_image.isNull(); }
    const QImage &image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();
    void take(const layout::PageLayout &layout);

    session::Session &m_session;
    model::Document m_document;
    base::Id m_publication;
    QString m_style;
    QString m_characterStyle;
    QImage m_image;
    bool m_waiting = false;
};

} // namespace banxin::shell
