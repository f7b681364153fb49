// What the forms of the publication settings have in common: heads, notes, lines and lists that are edited in place.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace banxin::widgets {
class LengthEdit;
}

namespace banxin::shell {

/// A form in the look of all sections.
QFormLayout *houseForm();
/// A bold line over what follows.
QLabel *houseHead(const QString &text);
/// A grey line or two that say what something is for.
QLabel *houseNote(const QString &text);
/// A row whose label is as wide as those of other forms of the section.
void addHouseRow(QFormLayout &form, const QString &label, QWidget *field);
/// A field with its label, named for tests and for who cannot see it.
QLineEdit *addHouseLine(QFormLayout &form, const QString &name, const QString &label, const QString &value = {});
widgets::LengthEdit *houseNumber(
    const QString &name, const QString &label, const QString &unit, int decimals, double least, double most);
QPushButton *houseButton(const QString &name, const QString &text);

/// Names in a list that is edited in place: add, remove, up, down. Says what stands in it after each change.
class NameList : public QWidget {
    Q_OBJECT
public:
    /// `stem`: of the object names. `fresh`: what a new name begins as.
    NameList(const QString &stem, const QString &title, const QString &fresh, QWidget *parent = nullptr);
    QStringList names() const;
    /// Shows them without the signal; does not disturb what is being typed.
    void setNames(const QStringList &names);
    QListWidget &list() const { return *m_list; }

Q_SIGNALS:
    void changed();

private:
    void move(int by);

    QListWidget *m_list;
    QString m_fresh;
};

} // namespace banxin::shell
