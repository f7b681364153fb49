#include "pdf/optional_content.h"

namespace banxin::pdf {

OptionalContent::OptionalContent(QPDFObjectHandle catalog)
{
    QPDFObjectHandle properties =
        catalog.isDictionary() ? catalog.getKey("/OCProperties") : QPDFObjectHandle::newNull();
    if (!properties.isDictionary())
        return;
    m_any = true;
    QPDFObjectHandle configuration = properties.getKey("/D");
    m_baseOn = nameIn(configuration, "/BaseState") != "/OFF";
    const auto take = [&](const char *key, std::set<QPDFObjGen> &into) {
        QPDFObjectHandle groups =
            configuration.isDictionary() ? configuration.getKey(key) : QPDFObjectHandle::newNull();
        for (int i = 0; groups.isArray() && i < groups.getArrayNItems(); ++i) {
            if (QPDFObjectHandle group = groups.getArrayItem(i); group.isIndirect())
                into.insert(group.getObjGen());
        }
    };
    take("/ON", m_on);
    take("/OFF", m_off);
}

bool OptionalContent::isOn(QPDFObjectHandle group) const
{
    if (!group.isDictionary())
        return true;
    const QPDFObjGen id = group.getObjGen();
    return m_baseOn ? !m_off.count(id) : m_on.count(id) && !m_off.count(id);
}

bool OptionalContent::evaluated(QPDFObjectHandle expression, int depth) const
{
    if (!expression.isArray() || expression.getArrayNItems() == 0 || depth > 32)
        return isOn(expression);
    QPDFObjectHandle first = expression.getArrayItem(0);
    const std::string name = first.isName() ? first.getName() : std::string();
    const int count = expression.getArrayNItems();
    if (name == "/Not")
        return count < 2 || !evaluated(expression.getArrayItem(1), depth + 1);
    const bool isOr = name == "/Or";
    for (int i = 1; i < count; ++i) {
        if (evaluated(expression.getArrayItem(i), depth + 1) == isOr)
            return isOr;
    }
    return !isOr;
}

bool OptionalContent::isVisible(QPDFObjectHandle content) const
{
    if (!content.isInitialized() || !content.isDictionary())
        return true;
    if (nameIn(content, "/Type") != "/OCMD")
        return isOn(content);
    if (QPDFObjectHandle expression = content.getKey("/VE"); expression.isArray())
        return evaluated(expression, 0);
    QPDFObjectHandle groups = content.getKey("/OCGs");
    std::vector<bool> states;
    if (groups.isDictionary())
        states.push_back(isOn(groups));
    for (int i = 0; groups.isArray() && i < groups.getArrayNItems(); ++i) {
        if (QPDFObjectHandle group = groups.getArrayItem(i); group.isDictionary())
            states.push_back(isOn(group));
    }
    if (states.empty())
        return true;
    const std::string policy = nameIn(content, "/P");
    const bool wanted = policy != "/AnyOff" && policy != "/AllOff";
    const bool all = policy == "/AllOn" || policy == "/AllOff";
    for (const bool state : states) {
        if (all && state != wanted)
            return false;
        if (!all && state == wanted)
            return true;
    }
    return all;
}

} // namespace banxin::pdf
