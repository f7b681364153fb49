// FormatChoice: the formats that are looked for and those that replacing sets: styles, face and size. A sheet that
// comes down from its button; it keeps the choice, nothing else.
#pragma once

#include "edit/find_text.h"

#include <QFrame>

#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;

namespace banxin::find {

class FormatChoice : public QFrame {
    Q_OBJECT
public:
    explicit FormatChoice(QWidget *parent = nullptr);

    /// By name and title.
    using Names = std::vector<std::pair<QString, QString>>;
    /// What there is to choose from; the choice stays where it can.
    void setNames(const Names &paragraphStyles, const Names &characterStyles, const Names &families);
    /// Lays the choice over what text asks for.
    void addTo(edit::FindQuery &query) const;
    void addTo(edit::Replacement &replacement) const;
    bool asks() const; // for any format
    bool sets() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Side {
        QComboBox *paragraph;
        QComboBox *characters;
        QComboBox *family;
        QComboBox *size;
    };
    static bool isSet(const Side &side);
    void take(const Side &side, std::optional<QString> &paragraph, std::optional<QString> &characters,
        model::CharacterFormat &look) const;

    Side m_find;
    Side m_replace;
};

} // namespace banxin::find
