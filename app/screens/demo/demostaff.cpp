// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demolink.h"

#include "protocol/calendarviews.h"
#include "protocol/commandjson.h"
#include "protocol/names.h"

/** How people log in to the demonstration hall, and what its leader does with calendars. */
namespace yizhan {

using namespace Qt::Literals::StringLiterals;

Reply DemoLink::previewOf(const QString &version) const
{
    if (caller().role != Role::Leader || caller().person.isEmpty()) {
        return refused({403, u"forbidden"_s, u"没有权限。"_s, u"Not allowed."_s, {}});
    }
    const CalendarVersion *named = namedCalendar(m_catalogue, version);
    return named ? Reply{200, calendarPreviewJson(m_state, m_catalogue, *named, m_now)}
                 : refused({404, u"not-found"_s, u"没有这一版工作日历。"_s, u"There is no such calendar."_s, {}});
}

Reply DemoLink::adopt(const QString &version, const QJsonObject &body)
{
    const auto parsed = parseCommand(u"adopt-calendar"_s, body, version);
    if (!parsed) {
        return refused(parsed.error());
    }
    const auto decision = issue(caller(), *parsed);
    return decision ? Reply{200, calendarAdoptionJson(m_state, decision->calendarMove.value_or(CalendarMove()))}
                    : refused(decision.error());
}

Reply DemoLink::setPin(const QJsonObject &body)
{
    if (body.value("password"_L1).toString() == "wrong"_L1) {
        return refused({403, u"password-wrong"_s, u"密码不对。"_s, u"Wrong pass word."_s, {}});
    }
    m_pin = body.value("pin"_L1).toString();
    return {200, {{u"set"_s, !m_pin.isEmpty()}}};
}

Reply DemoLink::logIn(const QJsonObject &body)
{
    const auto login = m_logins.find(body.value("login"_L1).toString());
    const QString pin = body.value("pin"_L1).toString();
    const QString password = pin.isEmpty() ? body.value("password"_L1).toString() : pin;
    if (login == m_logins.end() || (!pin.isEmpty() && pin != m_pin) || password.isEmpty() || password == "wrong"_L1) {
        m_audit.note(m_now, {}, u"desk"_s, u"login-failed"_s, {});
        return refused({401, u"login-failed"_s, u"用户名或密码不对。"_s, u"Wrong name or password."_s, {}});
    }
    if (password == "first"_L1 && body.value("new_password"_L1).toString().isEmpty()) {
        return refused({403,
                        u"password-change-required"_s,
                        u"请先设置自己的新密码。"_s,
                        u"Choose a password of your own first."_s,
                        {}});
    }
    const Person &person = m_state.people[login->second];
    const QString purpose = body.value("purpose"_L1).toString();
    const auto loggedIn = issue(actor(person.id), LogIn{person.id, purpose == "visit"_L1  ? LogInPurpose::Visit
                                                                   : purpose == "back"_L1 ? LogInPurpose::Back
                                                                                          : LogInPurpose::Unsaid});
    if (!loggedIn && loggedIn.error().type == u"absence-running") {
        return refused(loggedIn.error());
    }
    return {200,
            {{u"token"_s, u"demo:"_s + person.id},
             {u"person"_s, person.id},
             {u"role"_s, toString(person.role)},
             {u"department"_s, person.department},
             {u"name"_s, person.name},
             {u"must_change"_s, false}}};
}

} // namespace yizhan
