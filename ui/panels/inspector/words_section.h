// WordsSection: what is said of a picture, in its frame or in its caption's: 图说, 署名, 替代文字, and how the caption
// is set.
#pragma once

#include "panels/inspector/section.h"

class QLineEdit;

namespace banxin::panels {

/// Several lines of text; reported when the field is left, or with Ctrl+Return.
class LinesField;

class WordsSection : public Section {
    Q_OBJECT
public:
    WordsSection();

protected:
    bool refresh() override;

private:
    /// Of the selected picture or caption; null where several or others are selected.
    base::Id picture() const;
    void say(QString edit::PictureWords::*part, const QString &text);
    void fillStyles();

    LinesField *m_caption;
    QLineEdit *m_credit;
    QLineEdit *m_altText;
    Choice *m_marker;
    Choice *m_captionStyle;
    Choice *m_creditStyle;
    QStringList m_styles; // those that are offered
    int m_markerRow = 0, m_captionStyleRow = 0, m_creditStyleRow = 0;
};

} // namespace banxin::panels
