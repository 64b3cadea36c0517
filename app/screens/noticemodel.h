// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <deque>

class QJSEngine;
class QQmlEngine;

namespace yizhan {

struct Reply;

/** One thing that went wrong, in the words of the person before the screen. */
struct Notice
{
    enum class Severity { Info, Warning, Error };

    Severity severity = Severity::Info;
    QString code;  ///< "hall-closed", "offline"; stable, for tests and the staff's list
    QString title; ///< the sentence
    QString hint;  ///< what to do now; may be empty
    QString at;    ///< "10:24" of the hall's clock
    bool operator==(const Notice &) const = default;
};

/**
 * The one path of every failure to a person: newest first, the last 50. A page shows `current` until dismissed; the
 * desk lists them all. Singleton `Notices`; GUI thread.
 */
class NoticeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Notices)
    QML_SINGLETON

    /** The sentence that waits to be read; empty when none does. */
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString currentHint READ currentHint NOTIFY currentChanged)
    Q_PROPERTY(QString currentCode READ currentCode NOTIFY currentChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< 0 info, 1 warning, 2 error
        CodeRole,                        ///< stable name
        TitleRole,                       ///< sentence
        HintRole,                        ///< what to do
        AtRole                           ///< "10:24"
    };
    Q_ENUM(Role)

    static constexpr int kKept = 50;

    /** No default argument, for the reason at Device's. */
    explicit NoticeModel(QObject *parent);
    ~NoticeModel() override;

    static void setInstance(NoticeModel *instance);
    [[nodiscard]] static NoticeModel *instance();
    static NoticeModel *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    void add(const Notice &notice);
    /** A refused or unanswered command; `at` as shown, "10:24". */
    void addReply(const Reply &reply, bool english, const QString &at);
    /** The person has read it. */
    Q_INVOKABLE void dismiss();

    [[nodiscard]] QString current() const { return m_waiting ? m_notices.front().title : QString(); }
    [[nodiscard]] QString currentHint() const { return m_waiting ? m_notices.front().hint : QString(); }
    [[nodiscard]] QString currentCode() const { return m_waiting ? m_notices.front().code : QString(); }
    [[nodiscard]] int count() const { return int(m_notices.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void currentChanged();
    void countChanged();

private:
    std::deque<Notice> m_notices;
    bool m_waiting = false;
};

} // namespace yizhan
