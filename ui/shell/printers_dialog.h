// PrintersDialog 印刷配置: the publication's printers, one beside the other: added, copied, removed, and all that each
// of them wants. What is saved is one undoable step; until then nothing is changed.
#pragma once

#include "model/printer_profile.h"
#include "shell/list_dialog.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::shell {

/// 特性文件 · 墨量上限 240% · 出血 3 mm · 裁切线、色标: what a printer asks for, in one line.
QString printerSummary(const model::PrinterProfile &printer);

class PrintersDialog : public ListDialog {
    Q_OBJECT
public:
    explicit PrintersDialog(session::Session &session, QWidget *parent = nullptr);

    /// Keeps the ICC file in the newsroom as the chosen printer's, where it is a CMYK output profile; otherwise says
    /// why not. Read off this thread.
    void useProfileFile(const QString &path);

private:
    using Printer = model::PrinterProfile;
    void addHead(const QString &text);
    void addNumber(const QString &name, const QString &label, const QString &unit, int decimals, double least,
        double most, const std::function<double(const Printer &)> &get,
        const std::function<void(Printer &, double)> &set);
    void addInteger(
        const QString &name, const QString &label, const QString &unit, int least, int most, int Printer::*member);
    void addLength(
        const QString &name, const QString &label, const QString &unit, double most, base::Length Printer::*member);
    void addFlag(const QString &name, const QString &label, bool Printer::*member);
    void buildForm();
    void fillList(int row);
    void showPrinter();
    void showProfile();
    void chooseProfile();
    void say(const QString &text, const QString &tone);
    void setReading(bool reading);
    void add(const Printer &printer);
    QStringList names() const;
    void save() override;
    Printer *current();

    base::Id m_publication;
    std::vector<Printer> m_printers;
    int m_own = 0; // the publication's own
    std::vector<std::function<void(const Printer &)>> m_show; // of each field
    QWidget *m_form;
    QFormLayout *m_rows;
    QLineEdit *m_name;
    QLineEdit *m_icc;
    QLabel *m_profile;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QPushButton *m_default;
    QPushButton *m_add;
    int m_asked = 0; // the newest profile that is to be shown
};

} // namespace banxin::shell
