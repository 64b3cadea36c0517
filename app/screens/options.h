// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "papers/slipimage.h"

#include <QPoint>
#include <QProcessEnvironment>
#include <QSize>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace yizhan {

/** `--keyboard`: whether the desk offers its own. */
enum class Keyboard { Auto, On, Off };

/** The command line of `yizhan`, read and checked; files named by @FILE are read too. */
struct Options
{
    QString mode; ///< kiosk, desk, wall
    QUrl server;
    QByteArray pin; ///< SHA-256 of the server's certificate; empty: the system's authorities
    QString token;
    QString pairingCode; ///< the screen enrols itself with it, writes `tokenFile`, and ends
    QString tokenFile;   ///< of --token @FILE
    QString replica;     ///< empty: where the mode keeps its own
    QString name;
    QString language = QStringLiteral("zh");
    QString screenshot; ///< file, or folder with page "all"
    QString page;
    QString voice;     ///< alsa, off, file:DIR; empty: the loudspeaker if there is one
    QString voicePack; ///< folder of recordings; empty: all is synthesised
    QSize size;
    std::optional<QPoint> place; ///< of the window, with `windowed`
    Keyboard keyboard = Keyboard::Auto;
    double distance = 8;
    double diagonal = 0; ///< inches; 0: the mode's usual one
    double footHeight = 0;
    QStringList cardReader; ///< program and arguments; empty: none
    QString printer;        ///< of slips, see PrinterPort::make; empty: none
    Paper paper = Paper::Mm80;
    QByteArray staffHash;
    QString staffTries; ///< file of the wrong ones, which follows from the hash's
    bool windowed = false;
    bool locked = false;
    bool watched = false; ///< this is the child of a Watchdog
    bool sorry = false;
    bool leftHanded = false;
    QString makeStaffPassword; ///< file to write the hash to
    bool elder = false;
    bool offline = false;
    bool selfTest = false;
    bool demo = false;
    bool help = false;
    bool version = false;

    /** Renders without anybody looking. */
    [[nodiscard]] bool headless() const { return selfTest || !screenshot.isEmpty(); }
};

/** `arguments` without the program's name. An error has one English sentence in `en`. */
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments);
[[nodiscard]] QString usageText();

/**
 * Whether a desk shows its own keyboard. Auto: where the screen can be touched and no input method is configured. A
 * desk with a keyboard alone is left as it is, and an input method that runs (fcitx, ibus, or whatever QT_IM_MODULE
 * names) is better than ours for whoever is used to it.
 */
[[nodiscard]] bool wantsKeyboard(Keyboard choice, const QProcessEnvironment &environment, bool touchScreen);

} // namespace yizhan
