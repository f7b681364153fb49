// The field lists of what a publication is, for its body: one list serves writing and reading alike. body_codec.cpp has
// the others, and is the only one to include this.
#pragma once

#include "model/publication.h"

namespace banxin::model::body {

template <typename T> struct Of {
};

template <typename V> void fields(V &visit, Of<FontEntry>)
{
    visit("family", &FontEntry::family);
    visit("weight", &FontEntry::weight);
    visit("installedFamily", &FontEntry::installedFamily);
    visit("installedWeight", &FontEntry::installedWeight);
    visit("substituteApproved", &FontEntry::substituteApproved);
}

template <typename V> void fields(V &visit, Of<Swatch>)
{
    visit("number", &Swatch::number);
    visit("name", &Swatch::name);
    visit("kind", &Swatch::kind);
    visit("color", &Swatch::color);
}

template <typename V> void fields(V &visit, Of<PrinterProfile>)
{
    visit("name", &PrinterProfile::name);
    visit("icc", &PrinterProfile::icc);
    visit("iccAsset", &PrinterProfile::iccAsset);
    visit("intent", &PrinterProfile::intent);
    visit("blackPointCompensation", &PrinterProfile::blackPointCompensation);
    visit("inkLimitPercent", &PrinterProfile::inkLimitPercent);
    visit("pictureResolution", &PrinterProfile::pictureResolution);
    visit("lowestResolution", &PrinterProfile::lowestResolution);
    visit("lowResolution", &PrinterProfile::lowResolution);
    visit("lineArtResolution", &PrinterProfile::lineArtResolution);
    visit("mostSpots", &PrinterProfile::mostSpots);
    visit("rgbAdverts", &PrinterProfile::rgbAdverts);
    visit("overprintBelow", &PrinterProfile::overprintBelow);
    visit("reversedInSeveralInks", &PrinterProfile::reversedInSeveralInks);
    visit("reversedInOneInk", &PrinterProfile::reversedInOneInk);
    visit("colouredType", &PrinterProfile::colouredType);
    visit("ruleInSeveralInks", &PrinterProfile::ruleInSeveralInks);
    visit("ruleInOneInk", &PrinterProfile::ruleInOneInk);
    visit("bleed", &PrinterProfile::bleed);
    visit("cropMarks", &PrinterProfile::cropMarks);
    visit("registrationMarks", &PrinterProfile::registrationMarks);
    visit("colourBar", &PrinterProfile::colourBar);
    visit("slugLine", &PrinterProfile::slugLine);
    visit("filePerPage", &PrinterProfile::filePerPage);
    visit("fileName", &PrinterProfile::fileName);
    visit("tagged", &PrinterProfile::tagged);
    visit("deliveryFolder", &PrinterProfile::deliveryFolder);
}

template <typename V> void fields(V &visit, Of<SourceProfile>)
{
    visit("name", &SourceProfile::name);
    visit("asset", &SourceProfile::asset);
}

template <typename V> void fields(V &visit, Of<SourceProfiles>)
{
    visit("rgb", &SourceProfiles::rgb);
    visit("grey", &SourceProfiles::grey);
    visit("cmyk", &SourceProfiles::cmyk);
}

template <typename V> void fields(V &visit, Of<HouseFormat>)
{
    visit("name", &HouseFormat::name);
    visit("trim", &HouseFormat::trim);
    visit("bleed", &HouseFormat::bleed);
    visit("grid", &HouseFormat::grid);
}

template <typename V> void fields(V &visit, Of<IssueNumbering>)
{
    visit("number", &IssueNumbering::number);
    visit("from", &IssueNumbering::from);
    visit("weekdays", &IssueNumbering::weekdays);
    visit("skipped", &IssueNumbering::skipped);
}

template <typename V> void fields(V &visit, Of<CreditRole>)
{
    visit("title", &CreditRole::title);
    visit("keeper", &CreditRole::keeper);
}

template <typename V> void fields(V &visit, Of<CheckSettings>)
{
    visit("severities", &CheckSettings::severities);
    visit("words", &CheckSettings::words);
    visit("weights", &CheckSettings::weights);
}

template <typename V> void fields(V &visit, Of<Publication>)
{
    visit("id", &Publication::id);
    visit("name", &Publication::name);
    visit("timeZone", &Publication::timeZone);
    visit("fonts", &Publication::fonts);
    visit("fields", &Publication::fields);
    visit("outputProfile", &Publication::outputProfile);
    visit("typesetting", &Publication::typesetting);
    visit("code", &Publication::code);
    visit("swatches", &Publication::swatches);
    visit("printers", &Publication::printers);
    visit("untagged", &Publication::untagged);
    visit("template", &Publication::templateName);
    visit("formats", &Publication::formats);
    visit("numbering", &Publication::numbering);
    visit("creditRoles", &Publication::creditRoles);
    visit("people", &Publication::people);
    visit("mutedFindings", &Publication::mutedFindings);
    visit("checks", &Publication::checks);
}

} // namespace banxin::model::body
