// Calculator: the PostScript arithmetic of a type 4 function (ISO 32000-1, 7.10.5). It has no loops and no names, so
// it always ends.
#pragma once

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace banxin::pdf {

class Calculator {
public:
    /// False where the program is not sound.
    bool read(QByteArrayView program);
    /// The stack that is left, the top last; empty where it ran out of operands.
    std::vector<double> run(const std::vector<double> &in) const;

private:
    struct Step;
    using Block = std::vector<Step>;
    struct Step {
        int operation = 0; // an index into the table of operators, or one of the kinds below it
        double number = 0;
        std::shared_ptr<const Block> first, second; // of if and ifelse
    };
    static bool readBlock(QByteArrayView text, qsizetype &at, Block &block, int depth);
    static bool runBlock(const Block &block, std::vector<double> &stack);
    static bool runOne(const Step &step, std::vector<double> &stack);

    Block m_program;
};

} // namespace banxin::pdf
