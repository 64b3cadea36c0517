// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/device.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskprinter.h"
#include "screens/options.h"
#include "screens/restsweep.h"
#include "screens/voice.h"

#include <QQmlEngine>
#include <QTranslator>

#include <memory>

class QQuickWindow;

namespace yizhan {

/**
 * One screen, put together: the singletons QML sees, the engine, and the window of `Yizhan.<Mode>`. One at a time in
 * a process. `link` outlives it; GUI thread.
 */
class Stage : public QObject
{
    Q_OBJECT

public:
    Stage(Link &link, const Options &options, QObject *parent = nullptr);
    ~Stage() override;

    /** Starts the link and loads the window, hidden; the error says why that failed. */
    [[nodiscard]] Result<Done> load();
    /** Asks the root for a page by its name; false when it does not know it. */
    [[nodiscard]] bool openPage(const QString &name);

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    [[nodiscard]] HallData &hall() { return m_hall; }

private:
    void waitForReplica();
    void applyLanguage();

    Options m_options;
    HallData m_hall;
    Device m_device{nullptr};
    KioskCards m_cards{nullptr};
    KioskPrinter m_printer;
    Voice m_voice{nullptr};
    QTranslator m_translator;
    std::unique_ptr<QTranslator> m_dialogWords; ///< Chinese of Qt's own dialogs
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QObject> m_root;
    QQuickWindow *m_window = nullptr;
    std::unique_ptr<RestSweep> m_sweep;
};

} // namespace yizhan
