// RuleTables: the characters that the typesetting rules speak of, read from resources/rules/*.json;
// data, not code, so that a publication may change them.
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "model/style.h"

#include <QString>

#include <array>
#include <memory>
#include <unordered_set>

namespace banxin::typeset {

class RuleTables {
public:
    /// The mainland newspaper practice of CLREQ, as compiled into the program (":/rules/typesetting.json").
    static std::shared_ptr<const RuleTables> standard();
    /// Refused with the line and field where the JSON is malformed.
    static base::Result<std::shared_ptr<const RuleTables>> fromJson(const QByteArray &json);

    bool forbiddenAtStart(char32_t character, model::Prohibition level) const;
    bool forbiddenAtEnd(char32_t character, model::Prohibition level) const;
    bool isOpener(char32_t character) const;   // “ ‘ （ 《 …
    bool isCloser(char32_t character) const;   // ” ’ ） 》 …
    bool isPoint(char32_t character) const;    // ， 。 、 ： ； ？ ！
    bool isNumberPrefix(char32_t character) const;
    bool isNumberSuffix(char32_t character) const;
    const base::Digest &digest() const;

private:
    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace banxin::typeset
