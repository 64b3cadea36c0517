// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>

namespace yizhan {

/**
 * What a row of DeskCaseRows says, by its roles. Here and not in QML: a text that is written into a property which QML
 * declares is one more piece of garbage of its engine, and whoever scrolls through a long table writes so many of them
 * that it stops to sweep in the middle of a frame.
 */
class DeskCaseRow : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString caseId MEMBER m_caseId NOTIFY caseIdChanged REQUIRED)
    Q_PROPERTY(QString caseNo MEMBER m_caseNo NOTIFY caseNoChanged REQUIRED)
    Q_PROPERTY(QString matter MEMBER m_matter NOTIFY matterChanged REQUIRED)
    /** Value of Light, -1: none. */
    Q_PROPERTY(int light MEMBER m_light NOTIFY lightChanged REQUIRED)
    Q_PROPERTY(QString leftText MEMBER m_leftText NOTIFY leftTextChanged REQUIRED)
    Q_PROPERTY(QString used MEMBER m_used NOTIFY usedChanged REQUIRED)
    /** Of the limit that is used, 0 to 1. */
    Q_PROPERTY(qreal share MEMBER m_share NOTIFY shareChanged REQUIRED)
    Q_PROPERTY(int stepCount MEMBER m_stepCount NOTIFY stepCountChanged REQUIRED)
    Q_PROPERTY(int stepDone MEMBER m_stepDone NOTIFY stepDoneChanged REQUIRED)
    Q_PROPERTY(int stepRunning MEMBER m_stepRunning NOTIFY stepRunningChanged REQUIRED)
    Q_PROPERTY(QString step MEMBER m_step NOTIFY stepChanged REQUIRED)
    Q_PROPERTY(QString place MEMBER m_place NOTIFY placeChanged REQUIRED)
    Q_PROPERTY(QString who MEMBER m_who NOTIFY whoChanged REQUIRED)
    Q_PROPERTY(QString due MEMBER m_due NOTIFY dueChanged REQUIRED)
    /** The case's number, and how many papers follow later. */
    Q_PROPERTY(QString numbers MEMBER m_numbers NOTIFY numbersChanged REQUIRED)
    /** The row in one sentence. */
    Q_PROPERTY(QString spoken MEMBER m_spoken NOTIFY spokenChanged REQUIRED)

public:
    using QQuickItem::QQuickItem;

Q_SIGNALS:
    void caseIdChanged();
    void caseNoChanged();
    void matterChanged();
    void lightChanged();
    void leftTextChanged();
    void usedChanged();
    void shareChanged();
    void stepCountChanged();
    void stepDoneChanged();
    void stepRunningChanged();
    void stepChanged();
    void placeChanged();
    void whoChanged();
    void dueChanged();
    void numbersChanged();
    void spokenChanged();

private:
    QString m_caseId;
    QString m_caseNo;
    QString m_matter;
    int m_light = -1;
    QString m_leftText;
    QString m_used;
    qreal m_share = 0;
    int m_stepCount = 0;
    int m_stepDone = 0;
    int m_stepRunning = 0;
    QString m_step;
    QString m_place;
    QString m_who;
    QString m_due;
    QString m_numbers;
    QString m_spoken;
};

} // namespace yizhan
