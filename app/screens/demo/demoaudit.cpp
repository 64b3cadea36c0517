// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demoaudit.h"

#include "protocol/commandjson.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

void DemoAudit::note(Instant at, const QString &actor, const QString &device, const QString &action,
                     const QString &subject)
{
    m_entries.push_back({qint64(m_entries.size()) + 1, at, actor, device, action, subject});
}

void DemoAudit::note(Instant at, const Actor &who, const HallCommand &command, const Decision &decision)
{
    const QString actor = who.clockwork ? u"clockwork"_s : who.person.isEmpty() ? who.device : who.person;
    const QString action = commandName(command);
    if (const auto *in = command.as<LogIn>()) {
        note(at, actor, who.device, action, u"person/"_s + in->person);
    }
    for (const HallRecord &change : decision.changes) {
        if (const auto *one = change.as<ServiceCase>()) {
            note(at, actor, who.device, action, u"case/"_s + one->id);
        }
    }
}

QJsonObject DemoAudit::page(const QString &target, const Zone &zone) const
{
    const QUrlQuery query{QUrl(target)};
    const auto asked = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const std::optional<Day> from = dayFromIso(asked(u"from"_s));
    const qint64 before = asked(u"before"_s).toLongLong();
    const int limit = asked(u"limit"_s).toInt();
    QJsonObject page{{u"count"_s, qint64(m_entries.size())}};
    QJsonArray entries;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        const auto fits = [](const QString &wanted, const QString &is) {
            return wanted.isEmpty() || wanted == is || (wanted.endsWith(u'*') && is.startsWith(wanted.chopped(1)));
        };
        if ((before > 0 && entry->seq >= before) || (from && zone.day(entry->at) < *from) ||
            !fits(asked(u"actor"_s), entry->actor) || !fits(asked(u"action"_s), entry->action) ||
            !fits(asked(u"subject"_s), entry->subject)) {
            continue;
        }
        if (entries.size() == limit) {
            page.insert(u"next"_s, entries.last()[u"seq"_s].toInteger());
            break;
        }
        entries.append(QJsonObject{{u"seq"_s, entry->seq},
                                   {u"at"_s, toIso(entry->at)},
                                   {u"actor"_s, entry->actor},
                                   {u"device"_s, entry->device},
                                   {u"action"_s, entry->action},
                                   {u"subject"_s, entry->subject}});
    }
    page.insert(u"entries"_s, entries);
    return page;
}

} // namespace yizhan
