// RoleBar: the roles with their colours and keys in a row, wrapped where it is narrow; a press on one says that the
// chosen passages are that.
#pragma once

#include "intake/role_style.h"

#include <QWidget>

namespace banxin::intake {

class RoleBar : public QWidget {
    Q_OBJECT
public:
    explicit RoleBar(QWidget *parent = nullptr);
    /// Shown as the one that the passage at hand has; nothing for none.
    void setCurrent(std::optional<Role> role);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 28}; }

Q_SIGNALS:
    void roleChosen(banxin::intake::Role role);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place {
        Role role;
        QRect rect;
    };
    std::vector<Place> places(int width) const;

    std::optional<Role> m_current;
};

} // namespace banxin::intake
