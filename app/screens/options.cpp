// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/options.h"

#include "devices/printerport.h"
#include "protocol/pin.h"
#include "screens/kiosk/stafftries.h"

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error usage(const QString &sentence)
{
    return {2, u"usage"_s, sentence, sentence, {}};
}

/** The one line of a file that holds a secret; `what` names it in the error. */
Result<QString> readSecret(const QString &what, const QString &path)
{
    QFile file(path);
    constexpr qint64 longest = 4096;
    if (!file.open(QIODevice::ReadOnly)) {
        return usage(u"The %1 file %2 cannot be read: %3."_s.arg(what, path, file.errorString()));
    }
    const QString secret = QString::fromUtf8(file.read(longest)).trimmed();
    if (secret.isEmpty()) {
        return usage(u"The %1 file %2 is empty."_s.arg(what, path));
    }
    return secret;
}

Result<QSize> readSize(const QString &value)
{
    const QStringList parts = value.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    constexpr int least = 320;
    constexpr int most = 8192;
    if (size.width() < least || size.height() < least || size.width() > most || size.height() > most) {
        return usage(u"--size needs WIDTHxHEIGHT from 320x320 to 8192x8192, not %1."_s.arg(value));
    }
    return size;
}

Result<QPoint> readPlace(const QString &value)
{
    const QStringList parts = value.split(u',');
    bool xOk = false;
    bool yOk = false;
    const QPoint place = parts.size() == 2 ? QPoint(parts[0].toInt(&xOk), parts[1].toInt(&yOk)) : QPoint();
    if (!xOk || !yOk) {
        return usage(u"--place needs X,Y in pixels, not %1."_s.arg(value));
    }
    return place;
}

Result<Done> take(Options &options, const QString &name, const QString &value)
{
    const auto number = [&](double least, double most, double *target) -> Result<Done> {
        bool ok = false;
        *target = value.toDouble(&ok);
        if (!ok || *target < least || *target > most) {
            return usage(u"--%1 needs a number from %2 to %3, not %4."_s.arg(name).arg(least).arg(most).arg(value));
        }
        return Done{};
    };
    if (name == "server"_L1) {
        options.server = QUrl(value, QUrl::StrictMode);
        const bool http = options.server.scheme() == "http"_L1 || options.server.scheme() == "https"_L1;
        if (!options.server.isValid() || !http || options.server.host().isEmpty()) {
            return usage(u"--server needs an address like http://127.0.0.1:8780, not %1."_s.arg(value));
        }
    } else if (name == "pin"_L1) {
        const auto pin = pinFromText(value);
        if (!pin) {
            return usage(u"--pin needs the SHA-256 fingerprint of the server's certificate, 64 hexadecimal digits."_s);
        }
        options.pin = *pin;
    } else if (name == "token"_L1) {
        if (value.startsWith(u'@')) {
            options.tokenFile = value.mid(1); // read at the end: with --pair it is only to be
        } else {
            options.token = value;
        }
    } else if (name == "pair"_L1) {
        options.pairingCode = value;
    } else if (name == "size"_L1) {
        const auto size = readSize(value);
        if (!size) {
            return size.error();
        }
        options.size = *size;
    } else if (name == "place"_L1) {
        const auto place = readPlace(value);
        if (!place) {
            return place.error();
        }
        options.place = *place;
        options.windowed = true;
    } else if (name == "lang"_L1) {
        if (value != "zh"_L1 && value != "en"_L1) {
            return usage(u"--lang is zh or en, not %1."_s.arg(value));
        }
        options.language = value;
    } else if (name == "keyboard"_L1) {
        if (value != "on"_L1 && value != "off"_L1 && value != "auto"_L1) {
            return usage(u"--keyboard is on, off or auto, not %1."_s.arg(value));
        }
        options.keyboard = value == "on"_L1 ? Keyboard::On : value == "off"_L1 ? Keyboard::Off : Keyboard::Auto;
    } else if (name == "distance"_L1) {
        return number(1, 40, &options.distance);
    } else if (name == "diagonal"_L1) {
        return number(10, 300, &options.diagonal);
    } else if (name == "foot-height"_L1) {
        return number(0, 2000, &options.footHeight);
    } else if (name == "card-reader"_L1) {
        options.cardReader = QProcess::splitCommand(value);
        if (options.cardReader.isEmpty()) {
            return usage(u"--card-reader needs a program."_s);
        }
    } else if (name == "printer"_L1) {
        QString problem;
        if (value.isEmpty() || !PrinterPort::make(value, &problem)) {
            return usage(u"--printer needs /dev/usb/lp0, a file or tcp://host:9100, not %1."_s.arg(value));
        }
        options.printer = value;
    } else if (name == "paper"_L1) {
        if (value != "80"_L1 && value != "58"_L1) {
            return usage(u"--paper is 80 or 58 (mm), not %1."_s.arg(value));
        }
        options.paper = value == "80"_L1 ? Paper::Mm80 : Paper::Mm58;
    } else if (name == "staff-password"_L1) {
        const auto hash = readSecret(u"pass word"_s, value);
        if (!hash) {
            return hash.error();
        }
        options.staffHash = hash->toLatin1();
        options.staffTries = StaffTries::pathBeside(value);
    } else if (name == "make-staff-password"_L1) {
        options.makeStaffPassword = value;
    } else if (name == "voice"_L1) {
        const bool folder = value.startsWith("file:"_L1) && value.size() > 5;
        if (value != "alsa"_L1 && value != "off"_L1 && !folder) {
            return usage(u"--voice is alsa, off or file:DIR, not %1."_s.arg(value));
        }
        options.voice = value;
    } else if (name == "voice-pack"_L1) {
        options.voicePack = value;
    } else if (name == "replica"_L1) {
        options.replica = value;
    } else if (name == "name"_L1) {
        options.name = value;
    } else if (name == "screenshot"_L1) {
        options.screenshot = value;
    } else {
        options.page = value;
    }
    return Done{};
}

bool *flagOf(Options &options, const QString &name)
{
    return name == "windowed"_L1      ? &options.windowed
           : name == "locked"_L1      ? &options.locked
           : name == "watched"_L1     ? &options.watched
           : name == "sorry"_L1       ? &options.sorry
           : name == "left-handed"_L1 ? &options.leftHanded
           : name == "elder"_L1       ? &options.elder
           : name == "offline"_L1     ? &options.offline
           : name == "self-test"_L1   ? &options.selfTest
           : name == "demo"_L1        ? &options.demo
           : name == "help"_L1        ? &options.help
           : name == "version"_L1     ? &options.version
                                      : nullptr;
}

bool takesValue(const QString &name)
{
    static const QStringList names{
        u"server"_s,     u"token"_s,       u"replica"_s,     u"name"_s,           u"lang"_s,
        u"size"_s,       u"place"_s,       u"screenshot"_s,  u"page"_s,           u"distance"_s,
        u"diagonal"_s,   u"foot-height"_s, u"card-reader"_s, u"staff-password"_s, u"make-staff-password"_s,
        u"voice-pack"_s, u"voice"_s,       u"keyboard"_s,    u"pair"_s,           u"pin"_s,
        u"printer"_s,    u"paper"_s};
    return names.contains(name);
}

Result<Done> readAll(Options &options, const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == "-h"_L1) {
            options.help = true;
            continue;
        }
        if (!word.startsWith("--"_L1)) {
            if (!options.mode.isEmpty() || (word != "kiosk"_L1 && word != "desk"_L1 && word != "wall"_L1)) {
                return usage(u"%1 is not understood; the screens are kiosk, desk and wall."_s.arg(word));
            }
            options.mode = word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (bool *flag = flagOf(options, name); flag && equals < 0) {
            *flag = true;
        } else if (takesValue(name)) {
            if (equals < 0 && i + 1 == arguments.size()) {
                return usage(u"--%1 needs a value."_s.arg(name));
            }
            if (auto done = take(options, name, equals < 0 ? arguments[++i] : word.mid(equals + 1)); !done) {
                return done;
            }
        } else {
            return usage(u"There is no option %1; yizhan --help lists them."_s.arg(word));
        }
    }
    return Done{};
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    Options options;
    if (const auto done = readAll(options, arguments); !done) {
        return done.error();
    }
    if (options.help || options.version) {
        return options;
    }
    if (options.mode.isEmpty()) {
        return usage(u"Say which screen to open: yizhan kiosk, desk or wall."_s);
    }
    if (options.sorry || !options.makeStaffPassword.isEmpty()) {
        return options;
    }
    if (!options.pairingCode.isEmpty()) {
        if (options.server.isEmpty() || options.tokenFile.isEmpty()) {
            return usage(u"--pair needs --server URL and --token @FILE, where the screen's token is to be kept."_s);
        }
        return options;
    }
    if (!options.tokenFile.isEmpty()) {
        const auto token = readSecret(u"token"_s, options.tokenFile);
        if (!token) {
            return token.error();
        }
        options.token = *token;
    }
    if (options.locked && (options.mode != "kiosk"_L1 || options.windowed)) {
        return usage(u"--locked is for a kiosk on the whole screen."_s);
    }
    options.demo = options.demo || options.headless();
    if (!options.demo && options.server.isEmpty()) {
        return usage(u"Say where the hall's server is: --server URL --token T or @FILE."_s);
    }
    if (!options.demo && options.token.isEmpty()) {
        return usage(u"A screen needs its token: --token T or --token @FILE."_s);
    }
    if (!options.pin.isEmpty() && options.server.scheme() != "https"_L1) {
        return usage(u"--pin goes with a server at https://…"_s);
    }
    if (!options.page.isEmpty() && !options.demo) {
        return usage(u"--page goes with --screenshot or --demo."_s);
    }
    if (options.name.isEmpty()) {
        options.name = options.mode == "wall"_L1 ? u"大屏1"_s : options.mode == "desk"_L1 ? u"窗口机1"_s : u"自助机1"_s;
    }
    return options;
}

bool wantsKeyboard(Keyboard choice, const QProcessEnvironment &environment, bool touchScreen)
{
    if (choice != Keyboard::Auto) {
        return choice == Keyboard::On;
    }
    // "compose" and "none" only join accents; XMODIFIERS names what Qt's xim and most desktops start.
    const QString module = environment.value(u"QT_IM_MODULE"_s);
    const QString modifiers = environment.value(u"XMODIFIERS"_s);
    const bool configured =
        (!module.isEmpty() && module != "none"_L1 && module != "compose"_L1) ||
        (modifiers.contains("@im="_L1) && !modifiers.endsWith("@im=none"_L1) && !modifiers.endsWith("@im="_L1));
    return touchScreen && !configured;
}

QString usageText()
{
    return uR"(Usage: yizhan kiosk|desk|wall --server URL --token T|@FILE [options]
       yizhan kiosk|desk|wall --screenshot FILE [--page NAME] [options]
       yizhan kiosk|desk|wall --self-test

Opens one screen of a hall: kiosk (residents), desk (staff), wall (the screen above the hall). It works from its own
replica when the server is away, and catches up by itself.

  --server URL       the hall's server, e.g. http://127.0.0.1:8780
  --pin FINGERPRINT  with https://: the server's certificate, as `yizhan-server fingerprint` prints it; no other is
                     believed. Without it the system's authorities are asked
  --token T|@FILE    the screen's token, or the file that holds it
  --pair CODE        enrols this screen with the one-time code of “yizhan-server device pair”, writes its token to the
                     FILE of --token @FILE, and ends
  --replica FILE     where the replica is kept; the default is in the user's data folder
  --name NAME        what the screen is called when it rings for help, e.g. 自助机1
  --windowed         a window instead of the whole screen
  --place X,Y        a window at that place, for several on one display
  --lang zh|en       language to begin with
  --voice HOW        kiosk, wall: alsa (the loudspeaker), off, or file:DIR, which writes what is said to WAV files
                     in a folder; the default is alsa where there is a sound device
  --voice-pack DIR   words the hall recorded itself: DIR/index.tsv has the words, a tab and the WAV file
  --keyboard K       desk: its own keyboard with pinyin and handwriting: on, off, or auto (the default), that is where
                     the screen can be touched and no input method (QT_IM_MODULE, XMODIFIERS) is configured
  --distance M       wall: reading distance in metres (8)
  --diagonal IN      diagonal in inches (wall 55, kiosk 27)

A kiosk:
  --locked           residents stand before it: whole screen, no pointer, no way out but the staff's, and a watchdog
                     that brings it back when it crashes or hangs
  --staff-password F the staff's way in (upper corners left, right, left, right): a file that holds the hash of it
  --make-staff-password F  reads a pass word of six digits or more from stdin, writes its hash to that file, and ends
  --card-reader CMD  program that reads identity cards; see app/devices/cardreader.h, and yizhan-card-twin for trials
  --printer WHERE    prints queue slips by ESC/POS: /dev/usb/lp0, tcp://host:9100, or a file the bytes are appended to;
                     yizhan-printer-twin stands in for one
  --paper 80|58      width of its roll in mm (80)
  --foot-height MM   from the floor to the lower edge of the picture; what is touched stays between 380 and 1,220 mm
  --left-handed      mirrored: what is pressed most stands on the left
  --elder            begin in big print (大字版)

Without a server and without a display, from the demonstration hall on 2026-11-23 at 10:24:
  --demo             opens the screen on the demonstration hall inside the program
  --screenshot FILE  draws one page to a PNG; with --page all FILE is a folder and every page is drawn
  --page NAME        the page to draw or, with --demo, to begin with; an unknown one lists them
  --size WxH         size in pixels
  --offline          as if cut off from the hall
  --self-test        loads every page once

  --help, --version

Exit codes: 0 done, 1 failed (a QML warning counts in --screenshot and --self-test), 2 wrong command line.
)"_s;
}

} // namespace yizhan
