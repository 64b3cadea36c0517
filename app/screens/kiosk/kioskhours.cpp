// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskhours.h"

#include "domain/afterhours.h"
#include "domain/duty/absences.h"
#include "domain/duty/roster.h"
#include "screens/kiosk/kioskwords.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void KioskHours::refresh()
{
    const HallState &state = hall()->state();
    const Catalogue &catalogue = hall()->catalogue();
    const Instant now = hall()->now();
    const auto may = [&](Service service) {
        return serviceNow(state, catalogue, service, now).now;
    };
    m_numbersFrom = hall()->momentText(yizhan::numbersFrom(state.today, now));
    m_numbersEarly = !m_numbersFrom.isEmpty() && m_numbersFrom != hall()->nextOpenText();
    m_countsFrom = kioskwords::day(yizhan::countsFrom(state, now), english());
    m_mayApply = may(Service::Apply);
    m_mayBook = may(Service::Booking);
    m_mayReport = may(Service::GridReport);
    m_mayCounsel = may(Service::Counselling);
    const DutyNow duty = dutyNow(state, now);
    QStringList names;
    for (const QString &id : duty.onSite ? QStringList{duty.leader} + duty.workers : QStringList{duty.leader}) {
        if (duty.onSite && isRecordedAway(state, id)) {
            continue;
        }
        const auto person = state.people.find(id);
        if (person != state.people.end() && !names.contains(person->second.name)) {
            names.append(person->second.name);
        }
    }
    m_dutyPeople = names.join(english() ? u", "_s : u"、"_s);
    m_dutyPhone = duty.phone;
    m_onSite = duty.onSite && !names.isEmpty(); // all of it recorded away: then it is the phone that somebody answers
    m_dutyUntil = hall()->momentText(duty.until);
    Q_EMIT changed();
}

} // namespace yizhan
