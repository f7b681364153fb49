// Variants: traditional characters read as the simplified ones, one for one, so that words can be looked for. What is
// read keeps its own characters: nothing folded is ever part of a reading.
#pragma once

#include <QString>
#include <QStringList>

namespace banxin::manuscript {

/// The text itself where there is nothing to fold; as long as it else.
QString folded(const QString &text);

/// What was found in a folded text, as it stands in the text.
class Unfolded {
public:
    explicit Unfolded(const QString &text)
        : m_text(text)
        , m_folded(folded(text))
    {
    }

    const QString &words() const { return m_folded; }
    bool isNeeded() const { return m_folded != m_text; }
    /// A part of the text, with its white space or without.
    QString of(const QString &part) const;
    QStringList of(const QStringList &parts) const;

private:
    QString m_text;
    QString m_folded;
};

} // namespace banxin::manuscript
