// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"
#include "domain/commands.h"
#include "screens/demo/demoaudit.h"
#include "screens/demo/demofiles.h"

#include <map>
#include <set>

namespace yizhan {

/** The moment of the demonstration day at which a DemoLink stands still. */
enum class DemoScene {
    Morning,     ///< Monday 2026-11-23, 10:24: people wait, numbers are called, cases in every stage
    Offline,     ///< the same, cut off from the hall since 10:21
    Empty,       ///< 08:31: open, nobody has come yet
    Vacant,      ///< 10:28: a post that nobody serves since 10:24
    Evening,     ///< 20:15: the hall is closed
    Nothing,     ///< no hall and no replica at all
    NewCalendar, ///< the morning, and an invented arrangement of 2026 and 2027 is published and not adopted yet
};

/**
 * A whole hall inside the process: the demonstration catalogue and hall, played up to a fixed moment, and the same
 * answers to post() and get() as the server gives, decided by the same function. For pictures, the self-test and
 * tests: no socket, no clock, no randomness, so the same picture comes out twice.
 *
 * The clock stands still unless advance() is called. Any password logs in except "wrong"; "first" is a one-time one.
 */
class DemoLink : public Link
{
    Q_OBJECT

public:
    explicit DemoLink(DemoScene scene = DemoScene::Morning, QObject *parent = nullptr);
    ~DemoLink() override;

    void start() override;
    [[nodiscard]] bool online() const override { return m_online; }
    [[nodiscard]] bool hasData() const override { return !m_state.info.id.isEmpty(); }
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Instant lastSync() const override { return m_lastSync; }
    [[nodiscard]] QString hallId() const override { return m_state.info.id; }
    void setSession(const QString &token) override { m_session = token; }
    [[nodiscard]] QFuture<Reply> get(const QString &path) override;
    [[nodiscard]] QFuture<Reply> post(const QString &path, const QJsonObject &body,
                                      const QString &idempotencyKey = QString()) override;
    [[nodiscard]] QFuture<FileReply> getFile(const QString &path) override;
    [[nodiscard]] QFuture<Reply> postFile(const QString &path, const QString &fileName,
                                          const QString &idempotencyKey) override;

    /** Cuts or mends the line. */
    void setOnline(bool online);
    /** What is posted is carried out, but its answer is lost: none comes (0), or a gateway's (504). Nothing: mended. */
    void loseAnswers(std::optional<int> status) { m_lostAnswers = status; }
    /** Lets time pass, with whatever it brings about. */
    void advance(std::chrono::milliseconds time);
    /** A command of somebody else in the hall; its changes come as a feed would bring them. */
    Result<Decision> issue(const Actor &actor, const HallCommand &command);
    /** Actor for a person of the demonstration hall. */
    [[nodiscard]] Actor actor(const QString &person) const;

    [[nodiscard]] const HallState &state() const { return m_state; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    /** Code of a ticket's slip, as printed; empty when unknown. */
    [[nodiscard]] QString slipCode(const QString &ticketId) const;
    /** Code of a booking's slip. */
    [[nodiscard]] QString bookingCode(const QString &booking) const;
    /** ID number of the applicant, as an identity card would give it. */
    [[nodiscard]] QString idNumber(const QString &caseId) const;
    /** Last four digits of the applicant's phone, the second factor of a case. */
    [[nodiscard]] QString lastFour(const QString &caseId) const;
    /** Details of the facts about that, oldest first. */
    [[nodiscard]] QStringList factsOf(const QString &subject) const;
    /** What the script could not do; empty as long as script and rules fit. */
    [[nodiscard]] QStringList refusals() const { return m_refusals; }
    /** Number of posts that reached the hall. */
    [[nodiscard]] int posts() const { return m_posts; }

private:
    void build(DemoScene scene);
    void leavePost();
    void goHome();
    [[nodiscard]] Result<Decision> decideNow(Instant at, const Actor &actor, const HallCommand &command);
    [[nodiscard]] QVector<Record> records(const Decision &decision);
    [[nodiscard]] Reply answer(const QString &path, const QJsonObject &body);
    [[nodiscard]] static Reply refused(const Error &error);
    // Log-ins, and the leader's calendars: demostaff.cpp.
    [[nodiscard]] Reply previewOf(const QString &version) const;
    [[nodiscard]] Reply adopt(const QString &version, const QJsonObject &body);
    [[nodiscard]] Reply logIn(const QJsonObject &body);
    [[nodiscard]] Reply setPin(const QJsonObject &body);
    // Residents' look-ups and wishes, and bad credit marks: democases.cpp.
    [[nodiscard]] std::optional<Reply> answerResident(const QString &what, const QString &verb,
                                                      const QJsonObject &body);
    [[nodiscard]] Reply lookUpTicket(const QJsonObject &body) const;
    [[nodiscard]] Reply lookUpCases(const QJsonObject &body);
    [[nodiscard]] Reply lookUpCard(const QJsonObject &body);
    [[nodiscard]] QJsonArray residentCases(const std::function<bool(const ServiceCase &)> &fits);
    [[nodiscard]] Reply urge(const QJsonObject &body);
    [[nodiscard]] Reply withdraw(const QJsonObject &body);
    [[nodiscard]] Reply rate(QJsonObject body);
    [[nodiscard]] Reply markCredit(const QJsonObject &body, bool clear);
    [[nodiscard]] Reply lookUpCredit(const QJsonObject &body) const;
    /** What the server finds out about the applicant before a case is accepted. */
    void insertCreditKeys(HallCommand &command);
    [[nodiscard]] Reply command(const QString &name, const QJsonObject &body, const QString &id);
    [[nodiscard]] Actor caller() const;
    // Roster, bookings, what is handed in and the bell: demoduty.cpp.
    [[nodiscard]] std::optional<Reply> answerDuty(const QStringList &parts, const QJsonObject &body);
    [[nodiscard]] std::optional<Reply> getDuty(const QString &path) const;
    [[nodiscard]] FileReply exportRoster(const QString &path) const;
    [[nodiscard]] Reply importRoster(const QString &fileName);
    [[nodiscard]] Reply lookUpSubmission(const QString &code) const;
    [[nodiscard]] Reply withPerson(const QString &name, const QJsonObject &body, const QString &id);
    [[nodiscard]] Reply withKeys(const QString &name, const QJsonObject &body);
    [[nodiscard]] Reply lookUpBookings(const QJsonObject &body) const;

    HallState m_state;
    Catalogue m_catalogue;
    QVector<Record> m_catalogueRecords;
    std::map<QString, QString> m_logins; ///< login → person
    QString m_pin;                       ///< that somebody set at this desk
    std::map<QString, QString> m_slipCodes;
    std::map<QString, Sealed> m_sealed;
    DemoFiles::Facts m_facts;
    std::map<QString, std::pair<QJsonObject, Reply>> m_answered; ///< by idempotency key
    std::set<QString> m_accesses;
    DemoAudit m_audit;
    DemoFiles m_files;
    QStringList m_refusals;
    QString m_session;
    Instant m_now{};
    Instant m_lastSync{};
    bool m_online = false;
    std::optional<int> m_lostAnswers;
    int m_lastId = 0;
    int m_posts = 0;
    qint64 m_revision = 0;
};

} // namespace yizhan
