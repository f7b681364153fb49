// StyleFields: what a style says, each value its own or inherited; inherited ones are grey, and each own one can be
// given back. It knows no document.
#pragma once

#include <QWidget>

#include "model/publication.h"
#include "model/style.h"

class QFormLayout;
class QToolButton;

namespace banxin::shell {

class StyleFields : public QWidget {
    Q_OBJECT
public:
    explicit StyleFields(QWidget *parent = nullptr);

    /// Whose families and swatches there are to choose from.
    void setPublication(const model::Publication &publication);
    /// Of a paragraph style: what it states, and every value as it comes out.
    void show(const model::ParagraphFormat &own, const model::ResolvedParagraph &resolved);
    /// Of a character style: the rows of paragraphs are hidden.
    void show(const model::CharacterFormat &own, const model::ResolvedCharacters &resolved);
    using QWidget::show;

Q_SIGNALS:
    void paragraphChanged(const banxin::model::ParagraphFormat &format);
    void charactersChanged(const banxin::model::CharacterFormat &format);

private:
    struct Row {
        QWidget *label = nullptr;
        QWidget *field = nullptr;
        QToolButton *reset = nullptr;
        bool ofParagraphs = false;
        std::function<void()> fill;
        std::function<bool()> isOwn;
    };
    void addRow(const QString &label, QWidget *field, bool ofParagraphs, std::function<bool()> isOwn,
        std::function<void()> fill, std::function<void()> giveBack);
    template <typename T>
    void addNumber(const char *name, const QString &label, const QString &unit, int decimals, double least, double most,
        std::optional<T> &own, std::function<double()> resolved, std::function<T(double)> made, bool ofParagraphs);
    template <typename T>
    void addChoice(const char *name, const QString &label, const QStringList &titles, std::optional<T> &own,
        std::function<int()> resolved, bool ofParagraphs);
    void addColor();
    void addFamily();
    void build();
    void refill();
    void changed();

    QFormLayout *m_form;
    std::vector<Row> m_rows;
    model::Publication m_publication;
    model::ParagraphFormat m_own; // of characters its member alone
    model::ResolvedParagraph m_resolved;
    bool m_ofParagraphs = true;
    bool m_showing = false;
};

} // namespace banxin::shell
