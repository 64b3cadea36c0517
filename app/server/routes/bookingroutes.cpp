// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/services.h"

#include "protocol/commandjson.h"
#include "protocol/fieldreader.h"
#include "protocol/recordjson.h"
#include "server/http/problem.h"
#include "server/personaldata.h"
#include "server/routes/guesses.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error bookingNotFound()
{
    return {404,
            u"booking-not-found"_s,
            u"没有找到预约，或者后四位不对。"_s,
            u"There is no such booking, or the last four do not fit."_s,
            {}};
}

void book(Services &services, const Call &call, const Responder &respond)
{
    Result<HallCommand> command = parseCommand(u"book-slot"_s, call.body, {});
    if (!command) {
        respond(problemResponse(command.error()));
        return;
    }
    auto &wanted = *command->edit<BookSlot>();
    wanted.keys = keysOf(services.sealer, wanted.person);
    HallRequest request = hallRequest(services, call, u"/v1/bookings"_s, std::move(*command), respond);
    request.status = 201;
    services.hall.submit(std::move(request));
}

Response found(Services &services, const Principal &principal, const std::vector<Booking> &bookings)
{
    QJsonArray array;
    QStringList ids;
    for (const Booking &booking : bookings) {
        array.append(residentBookingJson(services, booking));
        ids.append(booking.id);
    }
    return Response::json(200,
                          {{u"bookings"_s, array}, {u"access"_s, services.access.grant(principal.tokenHash, ids)}});
}

std::vector<Booking> bookingsWhere(const Services &services,
                                   const std::function<bool(const HallState &, const Booking &)> &fits)
{
    return services.state.read([&](const HallState &state, const Catalogue &) {
        std::vector<Booking> bookings;
        for (const auto &[id, booking] : state.bookings) {
            if (fits(state, booking)) {
                bookings.push_back(booking);
            }
        }
        std::sort(bookings.begin(), bookings.end(),
                  [](const Booking &one, const Booking &other) { return one.from < other.from; });
        return bookings;
    });
}

void lookUpByNumber(Services &services, const Principal &principal, const QString &number, const QString &lastFour,
                    const Responder &respond)
{
    const auto bookings =
        bookingsWhere(services, [&number](const HallState &, const Booking &one) { return one.number == number; });
    guess(services, principal, {u"booking-no/"_s + number}, bookingNotFound(), respond,
          [&services, principal, bookings, lastFour](Store &store) -> std::optional<Response> {
              for (const Booking &booking : bookings) {
                  const auto data =
                      openPersonalDataOf(services.sealer, store, services.hallPartition, u"booking/"_s + booking.id);
                  if (!data) {
                      return problemResponse(data.error());
                  }
                  if (*data && matchesLastFour(**data, lastFour)) {
                      return found(services, principal, {booking});
                  }
              }
              return {};
          });
}

/** By the code on the slip, by an identity card, or by number and the last four of phone or ID number. */
void lookUp(Services &services, const Call &call, const Responder &respond)
{
    FieldReader reader(call.body);
    const QString code = reader.text(u"code"_s, 64, false);
    const QString idNumber = reader.text(u"id_number"_s, 18, false).toUpper();
    const QString number = reader.text(u"number"_s, 16, false);
    const QString lastFour = reader.text(u"last_four"_s, 4, false);
    const int ways = int(!code.isEmpty()) + int(!idNumber.isEmpty()) + int(!number.isEmpty());
    if (ways != 1) {
        reader.fault(u"code"_s, u"须有票码、证件号或预约号之一"_s, u"one of code, id_number and number"_s);
    } else if (!number.isEmpty() && lastFour.size() != 4) {
        reader.fault(u"last_four"_s, u"应为四位"_s, u"four characters"_s);
    }
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    const QString &device = call.principal.tokenHash;
    if (!number.isEmpty()) {
        lookUpByNumber(services, call.principal, number.trimmed(), lastFour, respond);
        return;
    }
    if (hasToWait(services, call.principal, {}, respond)) {
        return;
    }
    if (!code.isEmpty()) {
        const auto bookings =
            bookingsWhere(services, [hash = slipCodeHash(code)](const HallState &, const Booking &one) {
                return one.codeHash == hash;
            });
        if (bookings.empty()) {
            refuseCode(services, call.principal, code, bookingNotFound(), respond);
        } else {
            respond(found(services, call.principal, bookings));
        }
        return;
    }
    if (const auto wait = services.cards.wait(device); wait.count() > 0) {
        respond(busyResponse(problems::lookUpLater(wait), int(wait.count())));
        return;
    }
    services.cards.failed(device);
    const QString key = services.sealer.keyedHash(u"id-number"_s, idNumber);
    const auto bookings = bookingsWhere(services, [&key](const HallState &state, const Booking &one) {
        const auto keys = state.bookingKeys.find(one.id);
        return keys != state.bookingKeys.end() && keys->second.keys.contains(key);
    });
    if (!bookings.empty()) {
        respond(found(services, call.principal, bookings));
        return;
    }
    query(services, respond, [&services, principal = call.principal, key](Store &store) {
        return unknownToken(services, store, principal, u"card/"_s + key, found(services, principal, {}));
    });
}

/** A resident shows the code of the slip or the access of a look-up; staff know whom they have before them. */
bool mayAct(Services &services, const Call &call)
{
    if (!call.principal.person.isEmpty()) {
        return true;
    }
    const QString code = call.body.value(u"code"_s).toString();
    if (!code.isEmpty()) {
        const auto bookings =
            bookingsWhere(services, [&call, hash = slipCodeHash(code)](const HallState &, const Booking &one) {
                return one.id == call.id && one.codeHash == hash;
            });
        return !bookings.empty();
    }
    return services.access.allows(call.body.value(u"access"_s).toString(), call.principal.tokenHash, call.id);
}

void act(Services &services, const Call &call, const QString &pattern, const QString &name, int status,
         const Responder &respond)
{
    FieldReader reader(call.body);
    (void)reader.text(u"code"_s, 64, false);
    (void)reader.text(u"access"_s, 128, false);
    const QString words = name == u"cancel-booking" ? reader.text(u"words"_s, 500, false) : QString();
    if (const auto error = reader.error()) {
        respond(problemResponse(*error));
        return;
    }
    if (!mayAct(services, call)) {
        respond(problemResponse(problems::accessExpired()));
        return;
    }
    Call plain = call; // an access changes with every look-up
    plain.body = words.isEmpty() ? QJsonObject() : QJsonObject{{u"words"_s, words}};
    const Result<HallCommand> command = parseCommand(name, plain.body, call.id);
    HallRequest request = hallRequest(services, plain, pattern, *command, respond);
    request.status = status;
    services.hall.submit(std::move(request));
}

} // namespace

QJsonObject residentBookingJson(const Services &services, const Booking &booking)
{
    QJsonObject json = toRecord(HallRecord(booking)).body;
    json.remove(u"code_hash"_s);
    services.state.read([&](const HallState &, const Catalogue &catalogue) {
        const Matter *matter = catalogue.matter(booking.matter);
        json.insert(u"matter_name"_s, matter ? matter->nameZh : QString());
        json.insert(u"matter_name_en"_s, matter ? matter->nameEn : QString());
        return 0;
    });
    return json;
}

void addBookingRoutes(RouteTable &routes, Services &services)
{
    Services *s = &services;
    constexpr Roles residents = screens | only(Role::Clerk);
    routes.add({Method::Post,
                u"/v1/bookings"_s,
                residents,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    book(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/bookings/lookup"_s,
                residents,
                {},
                BodyKind::Json,
                false,
                [s](const Call &call, const Responder &respond) {
                    lookUp(*s, call, respond);
                }});
    routes.add({Method::Post,
                u"/v1/bookings/{id}/check-in"_s,
                residents,
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    act(*s, call, u"/v1/bookings/{id}/check-in"_s, u"check-in-booking"_s, 201, respond);
                }});
    routes.add({Method::Post,
                u"/v1/bookings/{id}/cancel"_s,
                residents | only(Role::Leader),
                {},
                BodyKind::Json,
                true,
                [s](const Call &call, const Responder &respond) {
                    act(*s, call, u"/v1/bookings/{id}/cancel"_s, u"cancel-booking"_s, 200, respond);
                }});
}

} // namespace yizhan
