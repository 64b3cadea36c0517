// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/attempts.h"
#include "server/accounts/pairings.h"
#include "server/catalogueservice.h"
#include "server/hallfolder.h"
#include "server/hallservice.h"
#include "server/http/certificate.h"
#include "server/paperfiles.h"
#include "server/routes/caseaccess.h"
#include "server/storepool.h"

namespace yizhan {

/** What the routes work with. Built and owned by Server. */
struct Services
{
    const HallFolder &folder;
    QString hallId;
    QString hallPartition;       ///< "hall/nanjie"
    bool finalPasswords = false; ///< a demonstration hall: nobody is asked to change the first pass word

    SharedState &state;
    const DomainClock &clock;
    EventHub &hub;
    Tokens &tokens;
    const Sealer &sealer;
    HallService &hall;
    CatalogueService &catalogue;
    StorePool &readers;
    StorePool &archive;   ///< one thread: backups and checks, which take long
    StorePool &passwords; ///< one thread: Argon2id takes 64 MiB a time
    CaseAccess &access;
    Attempts &wrongLogins;
    LookupGuard &wrongLookups;
    Metrics &metrics;
    Attempts &cards; ///< identity cards on a kiosk's reader
    Pairings &pairings;
    Attempts &wrongPairings; ///< by address
    PaperFiles &paperFiles;
    StorePool &fileWork; ///< seals and opens scans and papers
    StorePool &printing; ///< one thread: it alone gives papers their numbers
    const ShownFingerprint &certificate;
};

void addFeedRoutes(RouteTable &routes, Services &services);
void addCommandRoutes(RouteTable &routes, Services &services);
void addCaseRoutes(RouteTable &routes, Services &services);
void addCaseStaffRoutes(RouteTable &routes, Services &services);
void addTimeRoutes(RouteTable &routes, Services &services);
void addNoticeRoutes(RouteTable &routes, Services &services);
void addCalendarRoutes(RouteTable &routes, Services &services);
void addPostRoutes(RouteTable &routes, Services &services);
void addSessionRoutes(RouteTable &routes, Services &services);
void addHealthRoutes(RouteTable &routes, Services &services);
void addAdminRoutes(RouteTable &routes, Services &services);
void addDeviceRoutes(RouteTable &routes, Services &services);
void addArchiveRoutes(RouteTable &routes, Services &services);
void addAuditRoutes(RouteTable &routes, Services &services);
void addPersonRoutes(RouteTable &routes, Services &services);
void addAttachmentRoutes(RouteTable &routes, Services &services);
void addPaperRoutes(RouteTable &routes, Services &services);
void addFollowUpRoutes(RouteTable &routes, Services &services);
void addDutyRoutes(RouteTable &routes, Services &services);
void addBookingRoutes(RouteTable &routes, Services &services);
void addSubmissionRoutes(RouteTable &routes, Services &services);

/** Every route the server has. */
[[nodiscard]] RouteTable allRoutes(Services &services);

// ---- shared by the routes

/** What a resident sees of what was booked or handed in. */
[[nodiscard]] QJsonObject residentBookingJson(const Services &services, const Booking &booking);
[[nodiscard]] QJsonObject residentSubmissionJson(const Submission &submission);

[[nodiscard]] Response toResponse(const Reply &reply);
[[nodiscard]] Actor actorOf(const Principal &principal);
/** A hall command of this call: key, scope and hash as the idempotency rules want them. */
[[nodiscard]] HallRequest hallRequest(const Services &services, const Call &call, const QString &pattern,
                                      HallCommand command, const Responder &respond);
/** 422 with everything that is wrong in a file. */
[[nodiscard]] Response importRefused(const ImportErrors &errors);
/** Runs a query on a reader's thread; answers 503 where too much waits. */
void query(Services &services, const Responder &respond, std::function<Response(Store &)> task);
/** Runs what may hash or write outside the hall's partition on the thread of pass words; 503 where too much waits. */
void onPasswordThread(Services &services, const Responder &respond, std::function<Response(Store &)> task);

constexpr Roles screens = only(Role::Screen);
constexpr Roles counterStaff = only(Role::Clerk) | only(Role::Leader);
constexpr Roles staff = counterStaff | only(Role::Reviewer);
constexpr Roles administrators = only(Role::Administrator);
constexpr Roles supervisors = only(Role::Leader) | administrators;

} // namespace yizhan
