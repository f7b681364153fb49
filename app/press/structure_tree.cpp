#include "press/structure_tree.h"

#include "pdf/file_builder.h"
#include "pdf/syntax.h"

#include <algorithm>
#include <deque>
#include <map>

namespace banxin::press {

namespace {

using display::Role;

struct Place {
    int page = 0;
    int sequence = 0;
};

struct Element {
    QByteArray type; // P, H1, Figure, …
    Element *parent = nullptr;
    int object = 0;
    std::vector<Place> content;
    std::vector<Element *> children;
    QByteArray entries; // Alt, attributes
    base::Id source;
    Role role = Role::Text;
};

class Tree {
public:
    Tree(pdf::FileBuilder &file, const std::vector<TaggedPage> &pages)
        : m_file(file)
        , m_pages(pages)
    {
    }

    int write()
    {
        Element &document = made("Document", nullptr);
        for (int page = 0; page < static_cast<int>(m_pages.size()); ++page)
            addPage(page, document);
        const int root = m_file.reserve();
        for (Element &element : m_elements)
            element.object = m_file.reserve();
        for (const Element &element : m_elements)
            m_file.replace(element.object, objectOf(element, root));
        QByteArray parents;
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            parents += QByteArray::number(qsizetype(page)) + " [";
            for (const Element *owner : m_owners[page])
                parents += pdf::referenceTo(owner->object) + ' ';
            parents += "] ";
        }
        const int parentTree = m_file.add("<< /Nums [" + parents + "] >>");
        m_file.replace(root,
            "<< /Type /StructTreeRoot /K " + pdf::referenceTo(document.object) + " /ParentTree "
                + pdf::referenceTo(parentTree) + " /ParentTreeNextKey " + QByteArray::number(qsizetype(m_pages.size()))
                + " >>");
        return root;
    }

private:
    Element &made(const QByteArray &type, Element *parent)
    {
        Element &element = m_elements.emplace_back();
        element.type = type;
        element.parent = parent;
        if (parent)
            parent->children.push_back(&element);
        return element;
    }

    void addPage(int page, Element &document)
    {
        const auto &sequences = m_pages[std::size_t(page)].sequences;
        auto &owners = m_owners.emplace_back(sequences.size(), nullptr);
        std::vector<int> order(sequences.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<int>(i);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return sequences[std::size_t(a)].readingOrder < sequences[std::size_t(b)].readingOrder;
        });
        Element *part = nullptr; // made when something of the page stands in it
        Element *furniture = nullptr;
        for (const int i : order) {
            const TaggedSequence &sequence = sequences[std::size_t(i)];
            Element *article = nullptr;
            if (!sequence.story.isNull()) {
                Element *&known = m_articles[sequence.story];
                if (!known) {
                    part = part ? part : &made("Part", &document);
                    known = &made("Art", part);
                }
                article = known;
                furniture = nullptr;
            } else {
                part = part ? part : &made("Part", &document);
                furniture = furniture ? furniture : &made("Sect", part);
                article = furniture;
            }
            Element &element = elementFor(sequence, page, *article);
            element.content.push_back({page, i});
            owners[std::size_t(i)] = &element;
        }
    }

    Element &elementFor(const TaggedSequence &sequence, int page, Element &article)
    {
        if (sequence.role == Role::TableHead || sequence.role == Role::TableRow)
            return cellFor(sequence, article);
        if (!sequence.source.isNull() && sequence.role != Role::Figure) {
            Element *&known = m_paragraphs[{sequence.source, sequence.role}];
            if (!known)
                known = &newElement(sequence, page, article);
            return *known;
        }
        return newElement(sequence, page, article);
    }

    /// Rows that follow one another are a table; a row that goes on in another column or page stays one row.
    Element &cellFor(const TaggedSequence &sequence, Element &article)
    {
        const bool isHead = sequence.role == Role::TableHead;
        Element *&row = m_paragraphs[{sequence.source, sequence.role}];
        if (!row) {
            Element *table = article.children.empty() ? nullptr : article.children.back();
            if (!table || table->type != "Table")
                table = &made("Table", &article);
            row = &made("TR", table);
        }
        Element *&cell = m_cells[{sequence.source, sequence.cell}];
        if (!cell) {
            cell = &made(isHead ? "TH" : "TD", row);
            if (isHead)
                cell->entries = " /A << /O /Table /Scope /Column >>";
        }
        return *cell;
    }

    Element &newElement(const TaggedSequence &sequence, int page, Element &article)
    {
        Element *parent = &article;
        QByteArray type = "P";
        switch (sequence.role) {
        case Role::Headline:
            type = heading(1);
            break;
        case Role::SectionHead:
            type = heading(2);
            break;
        case Role::Figure:
            type = "Figure";
            break;
        case Role::Caption:
            // Stands with its picture where it follows it (14.8.4.3.3).
            if (!article.children.empty() && article.children.back()->role == Role::Figure) {
                Element &figure = *article.children.back();
                parent = figure.children.empty() ? &made("Caption", &figure) : figure.children.front();
            }
            break;
        default:
            break;
        }
        Element &element = made(type, parent);
        element.role = sequence.role;
        element.source = sequence.source;
        if (sequence.role == Role::Figure) {
            const TaggedPage &on = m_pages[std::size_t(page)];
            element.entries =
                " /Alt " + pdf::textString(sequence.altText) + " /A << /O /Layout /Placement /Block /BBox [";
            const base::Rect &box = sequence.bounds;
            for (const base::Length side : {on.edge + box.left(), on.paper.height - on.edge - box.bottom(),
                     on.edge + box.right(), on.paper.height - on.edge - box.top()})
                pdf::appendLength(element.entries, side);
            element.entries += "] >>";
        }
        return element;
    }

    /// The first heading is H1, and none is more than one below the one before it (ISO 14289-1, 7.4).
    QByteArray heading(int wanted)
    {
        m_level = std::min(wanted, m_level + 1);
        return "H" + QByteArray::number(m_level);
    }

    QByteArray objectOf(const Element &element, int root) const
    {
        QByteArray out = "<< /Type /StructElem /S /" + element.type + " /P "
            + pdf::referenceTo(element.parent ? element.parent->object : root);
        const int page = element.content.empty() ? -1 : element.content.front().page;
        if (page >= 0)
            out += " /Pg " + pdf::referenceTo(m_pages[std::size_t(page)].object);
        out += element.entries + " /K [";
        for (const Place &place : element.content) {
            const QByteArray number = QByteArray::number(place.sequence);
            out += place.page == page ? number + ' '
                                      : "<< /Type /MCR /Pg " + pdf::referenceTo(m_pages[std::size_t(place.page)].object)
                    + " /MCID " + number + " >> ";
        }
        for (const Element *child : element.children)
            out += pdf::referenceTo(child->object) + ' ';
        return out + "] >>";
    }

    pdf::FileBuilder &m_file;
    const std::vector<TaggedPage> &m_pages;
    std::deque<Element> m_elements; // stay where they are
    std::map<base::Id, Element *> m_articles;
    std::map<std::pair<base::Id, Role>, Element *> m_paragraphs;
    std::map<std::pair<base::Id, int>, Element *> m_cells; // by row and where they begin in it
    std::vector<std::vector<Element *>> m_owners; // by page and sequence
    int m_level = 0; // of the last heading
};

} // namespace

int addStructureTree(pdf::FileBuilder &file, const std::vector<TaggedPage> &pages) { return Tree(file, pages).write(); }

} // namespace banxin::press
