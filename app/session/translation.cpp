#include "session/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace banxin::session {

namespace {

QString localeOfMessages()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QString value = qEnvironmentVariable(variable); !value.isEmpty())
            return value;
    return {};
}

/// The English catalogue has one context for all (docs/adr/0009), whoever asks.
class Catalogue : public QTranslator {
public:
    using QTranslator::QTranslator;
    QString translate(const char *, const char *text, const char *comment, int n) const override
    {
        return QTranslator::translate("banxin", text, comment, n);
    }
};

const QString kTranslatorName = QStringLiteral("banxin-translator");

Language &spoken()
{
    static Language language = Language::Chinese;
    return language;
}

void install(QCoreApplication &application, QTranslator *translator, const QString &name, const QString &folder)
{
    translator->setObjectName(kTranslatorName);
    if (translator->load(name, folder))
        application.installTranslator(translator);
    else
        delete translator; // a Qt without its translations still works, its dialogs in English
}

} // namespace

Language languageFor(QStringView wish, QStringView locale)
{
    if (wish.startsWith(u"zh", Qt::CaseInsensitive))
        return Language::Chinese;
    if (wish.startsWith(u"en", Qt::CaseInsensitive))
        return Language::English;
    return locale.startsWith(u"zh", Qt::CaseInsensitive) ? Language::Chinese : Language::English;
}

void speak(QCoreApplication &application, Language language)
{
    for (QTranslator *before : application.findChildren<QTranslator *>(kTranslatorName, Qt::FindDirectChildrenOnly)) {
        application.removeTranslator(before);
        delete before;
    }
    spoken() = language;
    if (language == Language::English)
        install(
            application, new Catalogue(&application), QStringLiteral("banxin_en"), QStringLiteral(":/translations"));
    else
        install(application, new QTranslator(&application), QStringLiteral("qtbase_zh_CN"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

Language spokenLanguage() { return spoken(); }

void installTranslation(QCoreApplication &application, QStringView chosen)
{
    const QString wish = qEnvironmentVariable("BANXIN_LANG");
    speak(application, languageFor(wish.isEmpty() ? chosen : QStringView(wish), localeOfMessages()));
}

} // namespace banxin::session
