// WebChrome: which elements of a web page are no part of what it says: menus, asides, adverts, what belongs to the
// site. It judges and takes nothing away.
#pragma once

#include "formats/html_document.h"

#include <unordered_map>

namespace banxin::formats {

/// What a page is: a site's, whose chrome is looked for, or a text that a program or a person wrote down.
enum class HtmlKind { WebPage, Written };

class WebChrome {
public:
    WebChrome(const GumboNode *root, HtmlKind kind);

    /// Why the element and all in it are left out; empty where they are not.
    QString reasonAt(const GumboNode *node) const;

private:
    struct Facts {
        int text = 0; // characters but white space, of nodes that show
        int linked = 0; // of them in links
        int links = 0;
        int stops = 0; // 。！？ outside links
        int nodes = 1;
        bool hasControls = false;
        bool hasHeadline = false; // h1
    };

    void gather(const GumboNode *root);
    void judge(const GumboNode *root);
    void keepMain(const GumboNode *root);
    QString reasonFor(const GumboNode *node) const;
    const Facts &factsOf(const GumboNode *node) const;

    std::unordered_map<const GumboNode *, Facts> m_facts;
    std::unordered_map<const GumboNode *, QString> m_reasons;
    int m_text = 0; // of the whole page outside links
};

/// Scripts, styles and the like: their text is none, whatever the page is.
QString reasonOfKind(const GumboNode *node);
bool isBlockTag(GumboTag tag);

} // namespace banxin::formats
