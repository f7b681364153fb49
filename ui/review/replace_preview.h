// ReplacePreview: what 代替 would replace, each with its sentence, to be ticked off. It replaces nothing.
#pragma once

#include <QDialog>

#include "proof/decide.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace banxin::review {

class ReplacePreview : public QDialog {
    Q_OBJECT
public:
    ReplacePreview(const model::Document &document, const proof::Remark &remark, std::vector<edit::FindHit> hits,
        QWidget *parent = nullptr);
    std::vector<edit::FindHit> chosen() const;

private:
    void count();

    std::vector<edit::FindHit> m_hits;
    QListWidget *m_list;
    QPushButton *m_ok;
};

} // namespace banxin::review
