// L13: the front page says what the law asks of a newspaper.
#include "check/rules/all.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

struct Field {
    const char *name;
    const char *pattern;
};

const Field kFields[] = {
    {QT_TRANSLATE_NOOP("check", "国内统一连续出版物号"), "CN\\s*\\d{2}\\s*[-—–－]\\s*\\d{4}"},
    {QT_TRANSLATE_NOOP("check", "总期号"), "总?第\\s*[\\d,]+\\s*期|总期号\\s*[：:]?\\s*\\d+"},
    {QT_TRANSLATE_NOOP("check", "版数"), "(?:今日|本期|共|今天)\\s*(?:共)?\\s*(?:\\d+|[一二三四五六七八九十]+)\\s*版"},
    {QT_TRANSLATE_NOOP("check", "主管单位"), "主管"},
    {QT_TRANSLATE_NOOP("check", "主办单位"), "主办"},
    {QT_TRANSLATE_NOOP("check", "出版单位"), "出版[：:　 ]|[\\p{Han}]出版(?!物)"},
    {QT_TRANSLATE_NOOP("check", "地址"), "(?:社址|地址)\\s*[：:]?\\s*\\p{Han}"},
    {QT_TRANSLATE_NOOP("check", "联系电话"), "(?:电话|热线)[^\\d\\n]{0,6}\\d{3,}"},
    {QT_TRANSLATE_NOOP("check", "发行"), "邮发代号|发行"},
    {QT_TRANSLATE_NOOP("check", "印刷单位"), "印刷|承印|印制"},
    {QT_TRANSLATE_NOOP("check", "定价"), "(?:零售价|定价|售价|每份|全年|月价)[^\\d\\n]{0,6}\\d"},
};

void look(const PageView &view, Report &report)
{
    if (view.page.role != model::PageRole::Front)
        return;
    const QString all = view.furnitureText();
    QStringList missing;
    for (const Field &field : kFields) {
        if (!QRegularExpression(QString::fromUtf8(field.pattern)).match(all).hasMatch())
            missing << tr(field.name);
    }
    if (missing.isEmpty())
        return;
    Finding place;
    for (const model::Frame *frame : view.frames) {
        if (frame->role == "masthead"_L1 || frame->role == "publisher"_L1 || frame->role == "paper-name"_L1) {
            place = onFrame(*frame, {});
            break;
        }
    }
    place.text = missing.join(u'、');
    report.add(place, tr("缺%1。").arg(place.text));
}

} // namespace

const Rule legalFieldsRule{"L13", QT_TRANSLATE_NOOP("check", "报头的法定内容不全"),
    QT_TRANSLATE_NOOP("check", "国新出发〔2020〕10号"), QT_TRANSLATE_NOOP("check", "头版没有印 CN 43-0001"),
    QT_TRANSLATE_NOOP("check", "刊号、期号、版数、主管主办出版、地址电话、发行、印刷、定价都有"), Severity::Warning,
    Severity::Error, FixKind::None, look};

} // namespace banxin::check
