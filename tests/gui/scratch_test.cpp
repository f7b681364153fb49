#include "canvas/page_view.h"
#include "intake/intake_room.h"
#include "intake/manuscript_view.h"
#include "intake/reading_view.h"
#include "panels/facts.h"
#include "shell/workbench.h"
#include "tests/support/sample_copy.h"
#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
using namespace banxin;
TEST(Scratch, Look)
{
    QTemporaryDir folder;
    const QString location = folder.filePath(QStringLiteral("s.banxin"));
    support::copySample(location);
    shell::Workbench workbench(*qApp);
    shell::MainWindow *window = workbench.openStore(location, {QDate(2020, 10, qEnvironmentVariableIntValue("DAY") ? qEnvironmentVariableIntValue("DAY") : 19), {}, QStringLiteral("A01")});
    window->showNormal();
    const QStringList size = qEnvironmentVariable("SIZE", QStringLiteral("1920x1200")).split(u'x');
    window->resize(size[0].toInt(), size[1].toInt());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->page().isNull() && window->view().layout(); }, 20000));
    intake::IntakeRoom *room = window->showIntake();
    room->desk().addFiles(qEnvironmentVariable("FILES").split(u' ', Qt::SkipEmptyParts));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !room->desk().isBusy(); }, 60000));
    auto *reading = window->findChild<intake::ReadingView *>();
    QTest::qWait(100);
    QTest::mouseClick(reading->viewport(), Qt::LeftButton, {}, QPoint(300, 200));
    QTest::qWait(300);
    window->grab().toImage().save(qEnvironmentVariable("OUT"));
    while (room->desk().count()) room->desk().remove(0);
    window->close();
}
