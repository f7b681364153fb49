#include "widgets/dialog.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVariant>

namespace banxin::widgets {

QLabel *dialogTitle(QDialog &dialog, const QString &text)
{
    if (dialog.windowTitle().isEmpty())
        dialog.setWindowTitle(text);
    auto *title = new QLabel(text);
    title->setObjectName(QStringLiteral("dialogTitle"));
    return title;
}

QHBoxLayout *dialogButtons(QDialog &dialog, QPushButton &main, bool isDefault)
{
    auto *cancel = new QPushButton(QDialog::tr("取消"));
    cancel->setAutoDefault(false);
    main.setProperty("primary", true);
    main.setAutoDefault(isDefault);
    main.setDefault(isDefault);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(&main);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    if (isDefault)
        main.setFocus(); // what Enter does has the ring
    return row;
}

} // namespace banxin::widgets
