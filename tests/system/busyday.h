// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "system/serverprocess.h"

#include <QMultiMap>

namespace yizhan::system {

/**
 * A day of the demonstration's hall in which people tell it about themselves in every way there is, over HTTP as kiosk
 * and desk do it: a case from the window to the agent who collects it, one with a correction and wrong data, one
 * refused, a booking, what is handed in at night with its scan, the log book. It keeps what was told, what was answered
 * and which ids and request lines came of it.
 */
class BusyDay
{
public:
    /** `arguments` of every start besides the clock. */
    BusyDay(ServerProcess &server, QStringList arguments);

    /** The hall is open and its demonstration's morning has been played. */
    void morning();
    /** After the last window has closed, with the server started anew. */
    void evening();
    /** The next day on which the hall is open; with the server started anew. */
    void nextMorning();

    /** What was not answered as it should be: empty where the whole day went by. */
    [[nodiscard]] QStringList failures() const { return m_failures; }
    /** Names, phones and ID numbers: sealed, and found nowhere else. */
    [[nodiscard]] static QStringList people();
    /** What people wrote in their own words, and codes of slips: for staff alone. */
    [[nodiscard]] QStringList words() const { return m_words; }
    /** What the answers called ids, by the field that holds the record. */
    [[nodiscard]] QMultiMap<QString, QString> ids() const { return m_ids; }
    /** Every request line's path. */
    [[nodiscard]] QByteArray paths() const { return m_paths; }
    /** All that was answered to a POST, to kiosk and desk alike. */
    [[nodiscard]] QByteArray answers() const { return m_answers; }
    /** What was answered to who looked for the own case or booking with its number and last four. */
    [[nodiscard]] QByteArray ownLooks() const { return m_ownLooks; }
    /** The events that screens were sent meanwhile. */
    [[nodiscard]] QByteArray heard() const { return m_heard; }

private:
    Answer post(HttpClient &client, const QString &path, const QJsonObject &body = {}, int status = 200);
    void expect(const QString &path, const Answer &answer, int status);
    void keepIds(const QJsonObject &object);
    /** Words that occur nowhere else. */
    [[nodiscard]] QString word(const QString &about);
    Answer lookUp(const QString &route, const QString &number, const QString &phone);

    void begin(const QString &clock);
    /** Takes a number and calls it at window 1: the ticket. */
    [[nodiscard]] QJsonObject served(HttpClient &desk);
    void scan(HttpClient &desk, const QString &caseId);
    void caseToItsAgent(HttpClient &desk);
    void caseWithWrongData(HttpClient &desk);
    void caseRefused(HttpClient &desk);
    void book();
    void staffMatters();
    /** Until the screens have heard of all that was done. */
    void hear();

    ServerProcess &m_server;
    QStringList m_arguments;
    std::vector<EventReader> m_screens;
    QString m_day; ///< of the morning
    QJsonObject m_booking;
    QString m_bookedDay;
    QJsonObject m_submission;

    QStringList m_failures;
    QStringList m_words;
    QMultiMap<QString, QString> m_ids;
    QByteArray m_paths;
    QByteArray m_answers;
    QByteArray m_ownLooks;
    QByteArray m_heard;
};

} // namespace yizhan::system
