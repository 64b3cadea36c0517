// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace yizhan {

/** What the command line said about this screen; constant. Singleton `Device`, made in main() or a test. */
class Device : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    /** "kiosk", "desk", "wall" */
    Q_PROPERTY(QString mode MEMBER mode CONSTANT)
    /** Opens in big print (大字版). */
    Q_PROPERTY(bool elder MEMBER elder CONSTANT)
    /** The desk offers its own keyboard: `--keyboard`. The kiosk always has one. */
    Q_PROPERTY(bool keyboard MEMBER keyboard CONSTANT)
    /** False for pictures and tests: nothing moves, and no page turns by itself. */
    Q_PROPERTY(bool motion MEMBER motion CONSTANT)
    /** Reading distance of the wall in metres. */
    Q_PROPERTY(double distance MEMBER distance CONSTANT)
    /** Diagonal of a wall or kiosk in inches. */
    Q_PROPERTY(double diagonal MEMBER diagonal CONSTANT)
    /** Kiosk: height of the picture's lower edge above the floor in millimetres; 0: unknown. */
    Q_PROPERTY(double footHeight MEMBER footHeight CONSTANT)
    /** Kiosk: what is pressed most stands on the left. */
    Q_PROPERTY(bool leftHanded MEMBER leftHanded CONSTANT)
    /** Kiosk: residents stand before it, and there is no way out but the staff's. */
    Q_PROPERTY(bool locked MEMBER locked CONSTANT)

public:
    /** No default argument: of a singleton that it can construct itself, Qt 6.4 makes another one and asks no create().
     */
    explicit Device(QObject *parent)
        : QObject(parent)
    {
    }
    ~Device() override;

    static void setInstance(Device *instance);
    [[nodiscard]] static Device *instance();
    static Device *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    QString mode = QStringLiteral("kiosk");
    bool elder = false;
    bool keyboard = false;
    bool motion = true;
    double distance = 8;
    double diagonal = 55;
    double footHeight = 0;
    bool leftHanded = false;
    bool locked = false;
    QByteArray staffHash; ///< of the staff's pass word (KioskStaff); empty: there is none
    QString staffTries;   ///< file that keeps the wrong ones over a restart (StaffTries); empty: none does
};

} // namespace yizhan
