// What an export works from, taken once at its start; not for other rooms.
#pragma once

#include "session/export_plan.h"
#include "session/session_private.h"

namespace banxin::session {

struct Session::Private::ExportInput {
    model::Document document;
    std::vector<base::Id> pages;
    ExportRequest request;
    const model::Issue *issue = nullptr; // in `document`
    const model::Publication *publication = nullptr;
    model::PrinterProfile printer;
    std::vector<ExportFile> files;
    QString person;

    /// Errors are told and hinder nothing.
    bool passesErrors() const { return request.force || request.isTrial || request.checkOnly; }
};

/// What a receipt and the newsroom's records say besides the files.
struct Session::Private::DeliveryFacts {
    std::vector<base::Digest> contents; // contentDigest() by page of the input
    QString condition; // of the output intent
    int errors = 0, warnings = 0;
};

} // namespace banxin::session
