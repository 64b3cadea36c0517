// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

#include <QSizeF>

namespace yizhan {

/**
 * What a kiosk finds of itself, for staff who are no technicians: one row a part, with what is wrong and what to do, in
 * their words. Looks again every second and whenever something changes.
 */
class KioskSelfCheck : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    /** Roles: part (name), health (Health), text. */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    /** What the scanner read since the page is open; counts only, never what it was. */
    Q_PROPERTY(int scans READ scans NOTIFY changed FINAL)
    Q_PROPERTY(int touches READ touches NOTIFY changed FINAL)
    /** Pixels of the kiosk's window: what of it is within reach follows from them. */
    Q_PROPERTY(QSizeF windowSize MEMBER m_windowSize WRITE setWindowSize NOTIFY changed FINAL)
    /** "Yizhan 0.1.0" */
    Q_PROPERTY(QString program READ program CONSTANT FINAL)

public:
    enum class Health { Well, Unsure, Ill };
    Q_ENUM(Health)

    explicit KioskSelfCheck(QObject *parent = nullptr);

    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] int scans() const { return m_scans; }
    [[nodiscard]] int touches() const { return m_touches; }
    [[nodiscard]] static QString program();
    void setWindowSize(QSizeF size);

    Q_INVOKABLE void noteScan();
    Q_INVOKABLE void noteTouch();

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    [[nodiscard]] ScreenRow network() const;
    [[nodiscard]] ScreenRow clock() const;
    [[nodiscard]] ScreenRow age() const;
    [[nodiscard]] static ScreenRow sound();
    [[nodiscard]] static ScreenRow printer();
    [[nodiscard]] ScreenRow scanner() const;
    [[nodiscard]] static ScreenRow card();
    [[nodiscard]] ScreenRow touch() const;
    [[nodiscard]] static ScreenRow disk();
    [[nodiscard]] ScreenRow reach(double footHeight) const;

    ScreenRows m_rows;
    QPointer<HallData> m_watched;
    QSizeF m_windowSize;
    int m_scans = 0;
    int m_touches = 0;
};

} // namespace yizhan
