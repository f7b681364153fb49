#include "shell/language_menu.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace banxin::shell {

QMenu *makeLanguageMenu(QWidget *parent, std::function<void(session::Language)> chosen)
{
    auto *menu = new QMenu(QCoreApplication::translate("shell", "语言（Language）"), parent);
    menu->setObjectName(QStringLiteral("languageMenu"));
    auto *group = new QActionGroup(menu);
    const std::tuple<const char *, QString, session::Language> languages[] = {
        {"languageChinese", QStringLiteral("中文"), session::Language::Chinese},
        {"languageEnglish", QStringLiteral("English"), session::Language::English}};
    for (const auto &[name, own, language] : languages) {
        QAction *action = menu->addAction(own);
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setChecked(session::spokenLanguage() == language);
        action->setData(static_cast<int>(language));
        group->addAction(action);
    }
    QObject::connect(group, &QActionGroup::triggered, menu, [chosen = std::move(chosen)](QAction *action) {
        const auto language = static_cast<session::Language>(action->data().toInt());
        if (language != session::spokenLanguage())
            chosen(language);
    });
    return menu;
}

} // namespace banxin::shell
