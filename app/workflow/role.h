// Role and Person: who somebody is in a newsroom. A newsroom that names nobody has one person, who may do everything.
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace banxin::workflow {

enum class Role {
    Author, // 记者
    Editor, // 责任编辑
    Head, // 部门主任
    Chief, // 值班总编
    Art, // 美术编辑
    Proof, // 校对
    Lead, // 责任校对
    Output, // 输出
    Admin, // 管理员
};
inline constexpr int kRoles = 9;
/// What stores and the command line call it ("editor"), and back; these words never change.
QString toName(Role role);
std::optional<Role> roleFromName(QStringView name);
/// What people call it: 责任编辑, translated.
QString titleOf(Role role);
/// Several, as a sentence names them: 责任编辑、部门主任.
QString titlesOf(const std::vector<Role> &roles);

struct Person {
    QString name;
    std::vector<Role> roles; // in the order of Role, each once
    QString password; // as libsodium's argon2id keeps it; empty: none is asked for
    bool has(Role role) const;
    friend bool operator==(const Person &, const Person &) = default;
};

/// One person as a fact's value, and back; Refused for what writing would not have produced.
QString toJson(const Person &person);
base::Result<Person> personFromJson(const QString &json);

/// By name, blanks not counted; null where there is none.
const Person *personNamed(const std::vector<Person> &people, QStringView name);
/// Whether two names are those of one person: blanks do not count (王 帆 is 王帆).
bool isSamePerson(QStringView a, QStringView b);

} // namespace banxin::workflow
