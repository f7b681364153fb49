#include "pdf/calculator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace banxin::pdf {

namespace {

enum Operation {
    Number = -3,
    If = -2,
    IfElse = -1,
    Abs,
    Add,
    And,
    Atan,
    BitShift,
    Ceiling,
    Copy,
    Cos,
    Cvi,
    Cvr,
    Div,
    Dup,
    Eq,
    Exch,
    Exp,
    False,
    Floor,
    Ge,
    Gt,
    IDiv,
    Index,
    Le,
    Ln,
    Log,
    Lt,
    Mod,
    Mul,
    Ne,
    Neg,
    Not,
    Or,
    Pop,
    Roll,
    Round,
    Sin,
    Sqrt,
    Sub,
    True,
    Truncate,
    Xor,
};

constexpr std::array<const char *, Xor + 1> names{"abs", "add", "and", "atan", "bitshift", "ceiling", "copy", "cos",
    "cvi", "cvr", "div", "dup", "eq", "exch", "exp", "false", "floor", "ge", "gt", "idiv", "index", "le", "ln", "log",
    "lt", "mod", "mul", "ne", "neg", "not", "or", "pop", "roll", "round", "sin", "sqrt", "sub", "true", "truncate",
    "xor"};

constexpr std::size_t deepest = 100; // as the standard's limit for operands

std::int64_t whole(double value)
{
    return std::isfinite(value) ? static_cast<std::int64_t>(std::clamp(value, -2147483648.0, 2147483647.0)) : 0;
}

constexpr double degree = std::numbers::pi / 180;

} // namespace

bool Calculator::read(QByteArrayView program)
{
    qsizetype at = 0;
    while (at < program.size() && program[at] != '{')
        ++at;
    return at < program.size() && readBlock(program, ++at, m_program, 0);
}

bool Calculator::readBlock(QByteArrayView text, qsizetype &at, Block &block, int depth)
{
    if (depth > 32)
        return false;
    std::vector<std::shared_ptr<const Block>> waiting; // for if and ifelse
    while (at < text.size()) {
        const char c = text[at];
        if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0) {
            ++at;
        } else if (c == '%') {
            while (at < text.size() && text[at] != '\n' && text[at] != '\r')
                ++at;
        } else if (c == '}') {
            ++at;
            return waiting.empty();
        } else if (c == '{') {
            auto inner = std::make_shared<Block>();
            if (!readBlock(text, ++at, *inner, depth + 1))
                return false;
            waiting.push_back(std::move(inner));
        } else {
            const qsizetype from = at;
            while (at < text.size() && !QByteArrayView(" \t\n\r\f{}%").contains(text[at]))
                ++at;
            const QByteArray word = text.sliced(from, at - from).toByteArray();
            Step step;
            if (word == "if" || word == "ifelse") {
                const std::size_t needed = word == "if" ? 1 : 2;
                if (waiting.size() != needed)
                    return false;
                step.operation = needed == 1 ? If : IfElse;
                step.first = waiting.front();
                step.second = waiting.back();
                waiting.clear();
            } else if (const auto known = std::find(names.begin(), names.end(), word); known != names.end()) {
                step.operation = static_cast<int>(known - names.begin());
            } else {
                bool isNumber = false;
                step.operation = Number;
                step.number = word.toDouble(&isNumber);
                if (!isNumber)
                    return false;
            }
            block.push_back(std::move(step));
        }
    }
    return false;
}

std::vector<double> Calculator::run(const std::vector<double> &in) const
{
    std::vector<double> stack(in);
    return runBlock(m_program, stack) ? stack : std::vector<double>();
}

bool Calculator::runBlock(const Block &block, std::vector<double> &stack)
{
    for (const Step &step : block) {
        if (step.operation == Number) {
            stack.push_back(step.number);
        } else if (step.operation == If || step.operation == IfElse) {
            if (stack.empty())
                return false;
            const bool chosen = stack.back() != 0;
            stack.pop_back();
            if (chosen ? !runBlock(*step.first, stack) : step.operation == IfElse && !runBlock(*step.second, stack))
                return false;
        } else if (!runOne(step, stack)) {
            return false;
        }
        if (stack.size() > deepest)
            return false;
    }
    return true;
}

bool Calculator::runOne(const Step &step, std::vector<double> &stack)
{
    const int operation = step.operation;
    if (operation == True || operation == False) {
        stack.push_back(operation == True);
        return true;
    }
    if (stack.empty())
        return false;
    double &top = stack.back();
    const auto unary = [&](double value) {
        top = value;
        return true;
    };
    const auto signedDegrees = [](double y, double x) {
        const double angle = std::atan2(y, x) / degree;
        return angle < 0 ? angle + 360 : angle;
    };
    switch (operation) {
    case Abs:
        return unary(std::abs(top));
    case Ceiling:
        return unary(std::ceil(top));
    case Cos:
        return unary(std::cos(top * degree));
    case Cvi:
    case Truncate:
        return unary(std::trunc(top));
    case Cvr:
        return true;
    case Floor:
        return unary(std::floor(top));
    case Ln:
        return unary(std::log(top));
    case Log:
        return unary(std::log10(top));
    case Neg:
        return unary(-top);
    case Not: // of a boolean; integers as well are rare enough to be told apart by their value
        return unary(top == 0 || top == 1 ? 1 - top : static_cast<double>(~whole(top)));
    case Round:
        return unary(std::floor(top + 0.5));
    case Sin:
        return unary(std::sin(top * degree));
    case Sqrt:
        return unary(std::sqrt(top));
    case Dup: {
        const double again = top;
        stack.push_back(again);
        return true;
    }
    case Pop:
        stack.pop_back();
        return true;
    case Copy: {
        const std::int64_t n = whole(top);
        stack.pop_back();
        if (n < 0 || std::size_t(n) > stack.size() || stack.size() + std::size_t(n) > deepest)
            return false;
        const std::vector<double> copied(stack.end() - n, stack.end());
        stack.insert(stack.end(), copied.begin(), copied.end());
        return true;
    }
    case Index: {
        const std::int64_t n = whole(top);
        if (n < 0 || std::size_t(n) + 1 >= stack.size())
            return false;
        return unary(stack[stack.size() - 2 - std::size_t(n)]);
    }
    default:
        break;
    }
    if (stack.size() < 2)
        return false;
    const double b = stack.back();
    stack.pop_back();
    double &a = stack.back();
    const auto binary = [&](double value) {
        a = value;
        return true;
    };
    const auto bits = [](std::int64_t value) { return static_cast<double>(value); };
    switch (operation) {
    case Add:
        return binary(a + b);
    case Sub:
        return binary(a - b);
    case Mul:
        return binary(a * b);
    case Div:
        return b != 0 && binary(a / b);
    case IDiv:
    case Mod: {
        const std::int64_t divisor = whole(b);
        return divisor != 0 && binary(bits(operation == IDiv ? whole(a) / divisor : whole(a) % divisor));
    }
    case Exp:
        return binary(std::pow(a, b));
    case Atan:
        return binary(signedDegrees(a, b));
    case And:
        return binary(bits(whole(a) & whole(b)));
    case Or:
        return binary(bits(whole(a) | whole(b)));
    case Xor:
        return binary(bits(whole(a) ^ whole(b)));
    case BitShift: {
        const std::int64_t by = std::clamp<std::int64_t>(whole(b), -31, 31);
        return binary(bits(by >= 0 ? whole(a) * (std::int64_t(1) << by) : whole(a) >> -by));
    }
    case Eq:
        return binary(a == b);
    case Ne:
        return binary(a != b);
    case Ge:
        return binary(a >= b);
    case Gt:
        return binary(a > b);
    case Le:
        return binary(a <= b);
    case Lt:
        return binary(a < b);
    case Exch:
        stack.push_back(a);
        stack[stack.size() - 2] = b;
        return true;
    case Roll: {
        const std::int64_t n = whole(a), by = whole(b);
        stack.pop_back();
        if (n < 0 || std::size_t(n) > stack.size())
            return false;
        if (n > 0)
            std::rotate(stack.end() - n, stack.end() - ((by % n + n) % n), stack.end());
        return true;
    }
    default:
        return false;
    }
}

} // namespace banxin::pdf
