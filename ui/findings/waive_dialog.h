// WaiveDialog: why a finding may stand. It asks for the reason and changes nothing.
#pragma once

#include "panels/facts.h"

#include <QDialog>

class QComboBox;

namespace banxin::findings {

class WaiveDialog : public QDialog {
    Q_OBJECT
public:
    /// `reasons`: what people gave before, the newest first.
    WaiveDialog(const panels::PageFinding &finding, const QStringList &reasons, QWidget *parent = nullptr);
    QString reason() const;

private:
    QComboBox *m_reason;
};

} // namespace banxin::findings
