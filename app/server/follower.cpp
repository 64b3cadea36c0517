// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/follower.h"

#include "server/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr std::chrono::seconds silence{35};
constexpr std::chrono::seconds pageLimit{20};
constexpr std::chrono::seconds pauseWhenRefused{5};

FollowedPage pageFrom(const QJsonObject &object)
{
    FollowedPage page;
    page.partition = QString::fromLatin1(catalogueId);
    page.epoch = object.value(u"epoch"_s).toString();
    page.from = object.value(u"from"_s).toInteger();
    page.to = object.value(u"to"_s).toInteger();
    page.horizon = object.value(u"horizon"_s).toInteger();
    page.now = instantFromIso(object.value(u"now"_s).toString()).value_or(Instant{});
    const QJsonArray records =
        object.contains(u"changes"_s) ? object.value(u"changes"_s).toArray() : object.value(u"records"_s).toArray();
    for (const QJsonValue &value : records) {
        Record record;
        if (fromJson(value.toObject(), &record)) {
            page.records.push_back(std::move(record));
        } else {
            qCWarning(serverLog) << "the centre sent a record that is not understood";
        }
    }
    return page;
}

/** A page that promises more and does not get on: it would be asked for for ever. */
bool leadsNowhere(const QJsonObject &object, const FollowedPage &page, qint64 from)
{
    const bool stuck = object.value(u"more"_s).toBool() && page.to <= from;
    if (stuck) {
        qCWarning(serverLog) << "the centre promises more than revision" << from << "and sends nothing of it";
    }
    return stuck;
}

} // namespace

Follower::Follower(Setup setup)
    : m_setup(std::move(setup))
    , m_events(m_setup.target, m_setup.token)
    , m_pages(m_setup.target, m_setup.token)
{
}

Follower::~Follower()
{
    stop();
}

void Follower::start()
{
    m_thread = std::thread([this] { run(); });
}

void Follower::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_events.cancel();
    m_pages.cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Follower::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_stopping; });
}

void Follower::run()
{
    const Result<std::unique_ptr<Store>> store = Store::open(m_setup.store, u"link"_s);
    if (!store) {
        qCCritical(serverLog).noquote() << "the link to the centre has no database:" << store.error().type;
        return;
    }
    const auto head = (*store)->partition(QString::fromLatin1(catalogueId));
    if (head && *head) {
        m_epoch = (*head)->epoch;
        m_revision = (*head)->revision;
    }
    bool heard = true;
    bool turnedAway = false;
    for (;;) {
        const Error end = m_events.events("/v1/events?partition=catalogue", silence,
                                          [&](const QByteArray &name, const QByteArray &data) {
                                              if (!heard) {
                                                  qCInfo(serverLog) << "the centre is back";
                                                  heard = true;
                                                  turnedAway = false;
                                              }
                                              m_setup.heard(true);
                                              return onEvent(**store, name, data);
                                          });
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) {
                return;
            }
        }
        m_setup.heard(false);
        if (heard) {
            qCWarning(serverLog).noquote() << "the line to the centre is cut:" << end.en;
            heard = false;
        }
        if (end.type == "wrong-certificate"_L1 && !turnedAway) { // nor does one that trusts another certificate
            qCWarning(serverLog).noquote() << end.en << "- its own may have been renewed: see --follow-pin";
            turnedAway = true;
        }
        const bool refused = end.status == 401 || end.status == 403 || end.status == 404;
        if (refused && !turnedAway) { // a line that was cut comes back by itself, a token that has ended does not
            qCWarning(serverLog).noquote() << "the centre turns this server away with" << end.status
                                           << "- its --follow-token may have ended there";
            turnedAway = true;
        }
        pause(refused ? std::chrono::milliseconds(pauseWhenRefused)
                      : std::chrono::milliseconds(200 + QRandomGenerator::global()->bounded(1300)));
    }
}

bool Follower::onEvent(Store &store, const QByteArray &name, const QByteArray &data)
{
    const QJsonObject object = QJsonDocument::fromJson(data).object();
    const QString epoch = object.value(u"epoch"_s).toString();
    if (name == "head") {
        if (epoch != m_epoch || object.value(u"revision"_s).toInteger() != m_revision) {
            return pull(store);
        }
    } else if (name == "changes") {
        const bool fits = epoch == m_epoch && object.value(u"from"_s).toInteger() == m_revision;
        if (fits && object.contains(u"changes"_s)) {
            return apply(store, pageFrom(object));
        }
        if (epoch != m_epoch || object.value(u"to"_s).toInteger() > m_revision) {
            return pull(store);
        }
    }
    return true;
}

std::optional<HttpAnswer> Follower::page(qint64 since, const QString &epoch, qint64 copy)
{
    const QByteArray path = "/v1/partitions/catalogue/changes?limit=1000&since=" + QByteArray::number(since) +
                            (since > 0 ? "&epoch=" + epoch.toLatin1().toPercentEncoding() : QByteArray()) +
                            (copy > 0 ? "&copy=" + QByteArray::number(copy) : QByteArray());
    const Result<HttpAnswer> answer = m_pages.get(path, pageLimit);
    if (!answer) {
        return {};
    }
    return *answer;
}

bool Follower::pull(Store &store)
{
    for (;;) {
        if (m_revision == 0) {
            return copyAnew(store);
        }
        const std::optional<HttpAnswer> answer = page(m_revision, m_epoch);
        if (answer && answer->status == 410) {
            return copyAnew(store);
        }
        if (!answer || answer->status != 200) {
            return false;
        }
        const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
        const FollowedPage next = pageFrom(object);
        if (leadsNowhere(object, next, m_revision) || !apply(store, next)) {
            return false;
        }
        if (!object.value(u"more"_s).toBool()) {
            return true;
        }
    }
}

bool Follower::copyAnew(Store &store)
{
    FollowedPage whole;
    qint64 began = 0; // head of the first page
    for (;;) {
        // Said only where it is needed: a centre of before does not know the word.
        const std::optional<HttpAnswer> answer = page(whole.to, whole.epoch, whole.to < whole.horizon ? began : 0);
        if (!answer || answer->status != 200) {
            return false;
        }
        const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
        FollowedPage next = pageFrom(object);
        if (leadsNowhere(object, next, whole.to)) {
            return false;
        }
        if (whole.epoch.isEmpty()) {
            began = object.value(u"head"_s).toInteger();
        }
        next.from = 0;
        next.records.insert(next.records.begin(), std::make_move_iterator(whole.records.begin()),
                            std::make_move_iterator(whole.records.end()));
        whole = std::move(next);
        if (!object.value(u"more"_s).toBool()) {
            break;
        }
    }
    if (const Status stored = store.replacePartition(whole, m_setup.url); !stored) {
        qCWarning(serverLog).noquote() << "the copy of the catalogue was not stored:" << stored.error().type;
        return false;
    }
    const auto head = store.partition(whole.partition);
    const auto records = store.load(whole.partition);
    if (!head || !*head || !records) {
        return false;
    }
    m_epoch = (*head)->epoch;
    m_revision = (*head)->revision;
    m_setup.catalogue.replaced(**head, *records);
    qCInfo(serverLog) << "the catalogue was copied from the centre, revision" << m_revision;
    return true;
}

bool Follower::apply(Store &store, const FollowedPage &page)
{
    if (page.to <= m_revision) {
        return true;
    }
    if (const Status stored = store.applyPage(page); !stored) {
        qCWarning(serverLog).noquote() << "a page of the catalogue was not stored:" << stored.error().type;
        const auto head = store.partition(page.partition);
        if (head && *head) {
            m_epoch = (*head)->epoch;
            m_revision = (*head)->revision;
        }
        return false;
    }
    const qint64 from = m_revision;
    m_revision = page.to;
    m_setup.catalogue.followed(m_epoch, from, m_revision, page.records);
    return true;
}

} // namespace yizhan
