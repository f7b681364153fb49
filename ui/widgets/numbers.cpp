#include "widgets/numbers.h"

#include <QLocale>

namespace banxin::widgets {

QString grouped(int number) { return QLocale(QLocale::English).toString(number); }

} // namespace banxin::widgets
