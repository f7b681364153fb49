// What acts, asks or carries something along: scripts, actions, forms, files, media, remarks.
#include "preflight/rule.h"

#include <QtGlobal>

namespace banxin::preflight {

namespace {

void javascript(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        if (isNamed(keyOf(entry.object, "/S"), "/JavaScript"))
            check.report({}, entry.holder);
    }
    if (hasKey(keyOf(check.subject().catalog(), "/Names"), "/JavaScript"))
        check.report({}, check.subject().catalog());
}

bool isJavascript(const Object &action) { return isNamed(keyOf(action, "/S"), "/JavaScript"); }

void action(Check &check)
{
    // ISO 32000-1, table 198, without JavaScript; and PDF 2.0's.
    static const std::set<std::string> actions = {"/GoTo", "/GoToR", "/GoToE", "/Launch", "/Thread", "/URI", "/Sound",
        "/Movie", "/Hide", "/Named", "/SubmitForm", "/ResetForm", "/ImportData", "/SetOCGState", "/Rendition", "/Trans",
        "/GoTo3DView", "/GoToDp", "/RichMediaExecute"};
    for (const Entry &entry : check.subject().entries()) {
        if (actions.count(nameIn(entry.object, "/S")) && !isNamed(keyOf(entry.object, "/Type"), "/StructElem"))
            check.report({QString::fromStdString(nameIn(entry.object, "/S").substr(1))}, entry.holder);
        const Object more = keyOf(entry.object, "/AA");
        bool isScriptAlone = false;
        for (const auto &[key, value] : entriesOf(more))
            isScriptAlone = isJavascript(value);
        if (Object(more).isDictionary() && !isScriptAlone)
            check.report({QStringLiteral("AA")}, entry.holder);
    }
    const Object opening = keyOf(check.subject().catalog(), "/OpenAction");
    if (!Object(opening).isNull() && !isJavascript(opening) && !actions.count(nameIn(opening, "/S")))
        check.report({QStringLiteral("OpenAction")}, check.subject().catalog());
}

void form(Check &check)
{
    const Object form = keyOf(check.subject().catalog(), "/AcroForm");
    if (!Object(form).isNull() && !hasKey(form, "/XFA"))
        check.report({}, Object(form).isIndirect() ? form : check.subject().catalog());
}

void widget(Check &check, const PageContent &page)
{
    if (hasKey(keyOf(check.subject().catalog(), "/AcroForm"), "/XFA"))
        return;
    for (const Object &annotation : itemsOf(keyOf(page.page, "/Annots"))) {
        if (isNamed(keyOf(annotation, "/Subtype"), "/Widget"))
            check.report(page, {}, annotation, boxOf(keyOf(annotation, "/Rect")));
    }
}

void xfa(Check &check)
{
    if (hasKey(keyOf(check.subject().catalog(), "/AcroForm"), "/XFA"))
        check.report({}, keyOf(check.subject().catalog(), "/AcroForm"));
}

void embeddedFile(Check &check)
{
    for (const Entry &entry : check.subject().entries()) {
        if (hasKey(entry.object, "/EF") || isNamed(keyOf(entry.object, "/Type"), "/EmbeddedFile")
            || isNamed(keyOf(entry.object, "/Subtype"), "/FileAttachment"))
            check.report({}, entry.holder);
    }
    for (const char *key : {"/AF", "/Collection"}) {
        if (hasKey(check.subject().catalog(), key))
            check.report({}, check.subject().catalog());
    }
}

const std::set<std::string> &mediaKinds()
{
    static const std::set<std::string> kinds = {"/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"};
    return kinds;
}

void media(Check &check, const PageContent &page)
{
    for (const Object &annotation : itemsOf(keyOf(page.page, "/Annots"))) {
        if (mediaKinds().count(nameIn(annotation, "/Subtype")))
            check.report(page, {}, annotation, boxOf(keyOf(annotation, "/Rect")));
    }
}

void annotation(Check &check, const PageContent &page)
{
    static const std::set<std::string> others = {"/Widget", "/FileAttachment", "/TrapNet", "/PrinterMark", "/Popup"};
    const Box bleed = page.boxes.bleed.value_or(page.boxes.page());
    for (const Object &annotation : itemsOf(keyOf(page.page, "/Annots"))) {
        const std::string kind = nameIn(annotation, "/Subtype");
        const auto box = boxOf(keyOf(annotation, "/Rect"));
        if (!kind.empty() && !others.count(kind) && !mediaKinds().count(kind) && (!box || box->intersects(bleed)))
            check.report(page, {QString::fromStdString(kind.substr(1))}, annotation, box);
    }
}

constexpr Rule kRules[] = {
    {"forbidden-javascript", Severity::Error, Scope::Always, "ISO 15930-7: JavaScript; newspaper: adverts",
        QT_TRANSLATE_NOOP("preflight", "含有 JavaScript 脚本。"), javascript},
    {"forbidden-action", Severity::Error, Scope::Always, "ISO 15930-7: actions",
        QT_TRANSLATE_NOOP("preflight", "含有动作（%1）。"), action},
    {"forbidden-form", Severity::Error, Scope::Always, "ISO 15930-7: forms",
        QT_TRANSLATE_NOOP("preflight", "含有可填写的表单。"), form, widget},
    {"forbidden-xfa", Severity::Error, Scope::Always, "ISO 15930-7: forms",
        QT_TRANSLATE_NOOP("preflight", "含有 XFA 表单。"), xfa},
    {"forbidden-embedded-file", Severity::Error, Scope::Always, "ISO 15930-7: embedded files",
        QT_TRANSLATE_NOOP("preflight", "含有附件。"), embeddedFile},
    {"forbidden-media", Severity::Error, Scope::Always, "ISO 15930-7: annotations",
        QT_TRANSLATE_NOOP("preflight", "含有声音、影像或立体模型。"), nullptr, media},
    {"forbidden-annotation", Severity::Error, Scope::Always, "ISO 15930-7: annotations",
        QT_TRANSLATE_NOOP("preflight", "出血框里有批注（%1）。"), nullptr, annotation},
};

} // namespace

std::span<const Rule> interactiveRules() { return kRules; }

} // namespace banxin::preflight
