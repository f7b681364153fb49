// ArtPath: the path data of an ornament (ArtContent) as numbers that can be checked and stretched; it draws nothing.
#pragma once

#include "base/length.h"

#include <QString>

#include <optional>
#include <vector>

namespace banxin::edit {

class ArtPath {
public:
    /// M L H V C Z, absolute or relative (SVG 1.1, 8.3). Nothing where it is malformed, uses another command, or a
    /// number is beyond what a page can have.
    static std::optional<ArtPath> of(QStringView text);

    /// Every number across times `toWidth` over `fromWidth`, every number down likewise; a zero `from` leaves its
    /// numbers as they are.
    void stretch(base::Length fromWidth, base::Length toWidth, base::Length fromHeight, base::Length toHeight);
    QString toText() const;

private:
    struct Token {
        QChar command; // null: a number
        std::int64_t number = 0; // hundred-thousandths of a point
        bool isAcross = true;
    };
    std::vector<Token> m_tokens;
};

} // namespace banxin::edit
