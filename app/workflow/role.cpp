#include "workflow/role.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace banxin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("workflow", text); }

struct Named {
    Role role;
    const char16_t *name;
    const char *title;
};
constexpr std::array<Named, kRoles> kAll{{
    {Role::Author, u"author", QT_TRANSLATE_NOOP("workflow", "记者")},
    {Role::Editor, u"editor", QT_TRANSLATE_NOOP("workflow", "责任编辑")},
    {Role::Head, u"head", QT_TRANSLATE_NOOP("workflow", "部门主任")},
    {Role::Chief, u"chief", QT_TRANSLATE_NOOP("workflow", "值班总编")},
    {Role::Art, u"art", QT_TRANSLATE_NOOP("workflow", "美术编辑")},
    {Role::Proof, u"proof", QT_TRANSLATE_NOOP("workflow", "校对")},
    {Role::Lead, u"lead", QT_TRANSLATE_NOOP("workflow", "责任校对")},
    {Role::Output, u"output", QT_TRANSLATE_NOOP("workflow", "输出")},
    {Role::Admin, u"admin", QT_TRANSLATE_NOOP("workflow", "管理员")},
}};

const Named &namedOf(Role role)
{
    return *std::find_if(kAll.begin(), kAll.end(), [&](const Named &each) { return each.role == role; });
}

QString withoutBlanks(QStringView name)
{
    QString kept;
    for (const QChar letter : name)
        if (!letter.isSpace())
            kept += letter;
    return kept;
}

} // namespace

QString toName(Role role) { return QString::fromUtf16(namedOf(role).name); }

std::optional<Role> roleFromName(QStringView name)
{
    for (const Named &each : kAll)
        if (name == each.name)
            return each.role;
    return std::nullopt;
}

QString titleOf(Role role) { return tr(namedOf(role).title); }

QString titlesOf(const std::vector<Role> &roles)
{
    QStringList titles;
    for (const Role role : roles)
        titles << titleOf(role);
    return titles.join(tr("、"));
}

bool Person::has(Role role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

QString toJson(const Person &person)
{
    QJsonArray roles;
    for (const Role role : person.roles)
        roles << toName(role);
    QJsonObject json{{u"name"_s, person.name}, {u"roles"_s, roles}};
    if (!person.password.isEmpty())
        json[u"password"_s] = person.password;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

base::Result<Person> personFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto unreadable = [&](const QString &field) {
        return base::failure(base::ErrorKind::Refused, tr("人员的记录读不出来。"), field);
    };
    Person person{json[u"name"_s].toString(), {}, json[u"password"_s].toString()};
    if (person.name.isEmpty())
        return unreadable(u"name"_s);
    for (const QJsonValue &value : json[u"roles"_s].toArray()) {
        const auto role = roleFromName(value.toString());
        if (!role)
            return unreadable(u"roles"_s);
        if (!person.has(*role))
            person.roles.push_back(*role);
    }
    std::sort(person.roles.begin(), person.roles.end());
    return person;
}

const Person *personNamed(const std::vector<Person> &people, QStringView name)
{
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person &each) { return isSamePerson(each.name, name); });
    return found == people.end() ? nullptr : &*found;
}

bool isSamePerson(QStringView a, QStringView b)
{
    const QString one = withoutBlanks(a);
    return !one.isEmpty() && one == withoutBlanks(b);
}

} // namespace banxin::workflow
