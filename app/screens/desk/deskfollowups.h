// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * What follows bad ratings (差评): for whom it is about, the post's people and the leader; for the leader also how the
 * posts were rated, by who served. Reads them while the page is shown, for whoever reads them is noted, and every few
 * seconds then, for no feed has these; else the number alone. Keeps nothing after the log-out.
 */
class DeskFollowUps : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    /** The page is looked at: what is done at another desk is there within seconds. */
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed FINAL)
    Q_PROPERTY(int openCount READ openCount NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *counts READ counts CONSTANT FINAL)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString tagText READ tagText NOTIFY changed FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *history READ history CONSTANT FINAL)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed FINAL)
    Q_PROPERTY(bool canCallBack READ canCallBack NOTIFY changed FINAL)
    Q_PROPERTY(bool canMend READ canMend NOTIFY changed FINAL)
    Q_PROPERTY(bool canExtend READ canExtend NOTIFY changed FINAL)
    Q_PROPERTY(bool canAppeal READ canAppeal NOTIFY changed FINAL)
    Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed FINAL)

public:
    explicit DeskFollowUps(QObject *parent = nullptr);

    /** Staff of the counter have it; those of departments are not rated. */
    [[nodiscard]] bool available() const { return !m_session.isNull() && m_session->servesWindow(); }
    [[nodiscard]] bool shown() const { return m_shown; }
    void setShown(bool shown);
    [[nodiscard]] int openCount() const { return m_open; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] ScreenRows *counts() { return &m_counts; }
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &id);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString tagText() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString dueText() const;
    /** Of a rated case, to look at it and its phone. */
    [[nodiscard]] QString caseId() const;
    [[nodiscard]] ScreenRows *history() { return &m_history; }
    /** What is being written about it. */
    [[nodiscard]] QString words() const { return m_words; }
    void setWords(const QString &words);
    [[nodiscard]] bool canCallBack() const;
    [[nodiscard]] bool canMend() const;
    [[nodiscard]] bool canExtend() const;
    [[nodiscard]] bool canAppeal() const;
    [[nodiscard]] bool canAnswer() const;
    [[nodiscard]] bool canClose() const;

    Q_INVOKABLE void callBack(bool reached);
    /** 0: put right, 1: explained, 2: no grounds. */
    Q_INVOKABLE void mend(int outcome);
    Q_INVOKABLE void extend();
    Q_INVOKABLE void appeal();
    Q_INVOKABLE void answer(bool uphold);
    Q_INVOKABLE void close();

private:
    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    void load();
    void countOpen();
    void take(const QJsonObject &body);
    void show();
    void send(const QString &verb, QJsonObject body, const QString &done);
    [[nodiscard]] QJsonObject one() const;
    [[nodiscard]] bool open() const;
    [[nodiscard]] bool callBackDone() const;
    [[nodiscard]] QString stateOf(const QJsonObject &followUp) const;
    [[nodiscard]] QString dueOf(const QJsonObject &followUp) const;
    [[nodiscard]] QString whomOf(const QJsonObject &followUp) const;

    std::map<QString, QJsonObject> m_known;
    QString m_current;
    QString m_words;
    QString m_message;
    bool m_shown = false;
    int m_open = 0;
    bool m_busy = false;
    QString m_version; ///< of what is known, as the server named it; it sends nothing where that is the newest
    ScreenRows m_rows;
    ScreenRows m_counts;
    ScreenRows m_history;
};

} // namespace yizhan
