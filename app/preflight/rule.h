// Rule and Check: a rule is a small declaration with the function that looks; a Check is that function's hand: what it
// reads and where it reports. Neither knows the other rules.
#pragma once

#include "preflight/finding.h"
#include "preflight/subject.h"

#include <span>

namespace banxin::preflight {

class Check;

/// For which files a rule holds.
enum class Scope {
    Always,
    PressPages, // PDF/X-4's own rules: an advert need not keep them
    Accessible, // PDF/UA-1, as Profile::accessibility has it
};

struct Rule {
    const char *id;
    Severity severity;
    Scope scope;
    const char *basis; // the clause or the row of the table that it stands on
    const char *message; // in Chinese, for translation; %1, %2 are what report() is given
    void (*ofFile)(Check &check) = nullptr; // once; what pages share is not read yet
    void (*ofPage)(Check &check, const PageContent &page) = nullptr; // each page in order; no entries()
    void (*ofContent)(Check &check) = nullptr; // once, after all pages: what they share, and damages()
};

/// The rules, family by family; each family is a file.
std::span<const Rule> fileRules();
std::span<const Rule> metadataRules();
std::span<const Rule> intentRules();
std::span<const Rule> boxRules();
std::span<const Rule> bleedRules();
std::span<const Rule> contentRules();
std::span<const Rule> fontRules();
std::span<const Rule> glyphRules();
std::span<const Rule> colorRules();
std::span<const Rule> spotRules();
std::span<const Rule> stateRules();
std::span<const Rule> transparencyRules();
std::span<const Rule> forbiddenRules();
std::span<const Rule> interactiveRules();
std::span<const Rule> pictureRules();
std::span<const Rule> blackRules();
std::span<const Rule> typeRules();
std::span<const Rule> lineRules();
std::span<const Rule> inkRules();
std::span<const Rule> accessibilityRules();
std::span<const Rule> structureRules();
/// All of them, in the order in which findings are told.
const std::vector<const Rule *> &allRules();

class Check {
public:
    Check(const Subject &subject, const Profile &profile, std::vector<Finding> &findings)
        : m_subject(subject)
        , m_profile(profile)
        , m_findings(findings)
    {
    }
    const Subject &subject() const { return m_subject; }
    const Profile &profile() const { return m_profile; }
    const model::PrinterProfile &printer() const { return m_profile.printer; }

    void runOnFile(const Rule &rule);
    void runOnContent(const Rule &rule);
    void runOnPage(const Rule &rule, const PageContent &page);

    /// Of the file as a whole, or of an object in it.
    void report(const QStringList &arguments = {}, const Object &object = Object::newNull());
    /// Of a page that is not at hand any more.
    void reportOnPage(int page, const QStringList &arguments, const Object &object)
    {
        add(page, arguments, object, {});
    }
    /// Of a page; `place` in its own coordinates.
    void report(const PageContent &page, const QStringList &arguments, const Object &object = Object::newNull(),
        const std::optional<Box> &place = {});
    void report(const PageContent &page, const Painted &painted, const QStringList &arguments = {})
    {
        report(page, arguments, painted.object, painted.box);
    }

private:
    bool holds(const Rule &rule) const;
    bool begins(const Rule &rule);
    void add(int page, const QStringList &arguments, const Object &object, const std::optional<base::Rect> &rect);

    const Subject &m_subject;
    const Profile &m_profile;
    std::vector<Finding> &m_findings;
    const Rule *m_rule = nullptr;
    std::size_t m_first = 0; // of this rule's findings here
};

/// "12.5" of something: up to `decimals` digits, for messages.
QString told(double value, int decimals = 1);
/// "C 30 M 20 K 100".
QString told(const Inks &inks, const SpotInks &spots);

} // namespace banxin::preflight
