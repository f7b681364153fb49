#include "model/publication.h"

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

TEST(PrinterNamed, TakesTheOneAskedForTheHousesOwnOrTheDefaults)
{
    model::Publication publication;
    EXPECT_EQ(model::printerNamed(publication, {}), model::PrinterProfile());
    EXPECT_EQ(model::printerNamed(publication, u"FOGRA39"_s).icc, u"FOGRA39"_s);

    publication.printers.resize(2);
    publication.printers[0].name = u"甲厂"_s;
    publication.printers[1].name = u"乙厂"_s;
    publication.printers[1].inkLimitPercent = 260;
    EXPECT_EQ(model::printerNamed(publication, {}).name, u"甲厂"_s);
    EXPECT_EQ(model::printerNamed(publication, u"乙厂"_s).inkLimitPercent, 260);
    publication.outputProfile = u"乙厂"_s;
    EXPECT_EQ(model::printerNamed(publication, {}).name, u"乙厂"_s);
    publication.outputProfile = u"/icc/a.icc"_s;
    EXPECT_EQ(model::printerNamed(publication, {}).icc, u"/icc/a.icc"_s);
}
