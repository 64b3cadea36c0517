// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include <QTextStream>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

QString helpText()
{
    return uR"(yizhan-server: the truth of a community service hall (社区便民服务大厅), for its kiosks, desks and walls

  yizhan-server init --data DIR [--database ADDRESS] [--demo [small|morning]] [--hall NAME] [--simulated]
                     [--key FILE] [--json]
      Creates a hall in a new folder and prints its id, tokens and first pass words, once. --demo brings in the sample
      matters and hall ("small": two people, one window; "morning": three weeks and a morning of invented residents in
      it), whose pass words are final; --simulated lets its clock be set.
      A hall that is there already is never touched (exit code 3).
      Its data are a file in that folder, or with --database lie on a PostgreSQL server (15 or later), in an empty
      database made with ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0, as postgresql://user@host/database, also with
      several hosts: …@host1,host2/database. The folder then holds key, socket and the address without its pass word,
      which is taken from PGPASSWORD, ~/.pgpass, or an address in YIZHAN_DATABASE. The commands below find it there;
      --database names another address for the same data.
  yizhan-server serve --data DIR [--database ADDRESS] [--listen HOST:PORT] [--key FILE]
                      [--tls | --certificate FILE --certificate-key FILE | --plain-http]
                      [--follow URL --follow-token T|@FILE [--follow-pin FINGERPRINT] | --follow none]
                      [--clock TIME[xSPEED]|morning] [--connections-per-address N] [--requests-per-second N]
                      [--log-form logfmt|json] [--log-level debug|info|warning]
      Runs it (default 127.0.0.1:8780; port 0 takes a free one and says which). --tls makes a certificate for the hall at
      the first start and says its fingerprint, which screens pin; SIGHUP reads the certificate again. Plain HTTP is for
      loopback only unless --plain-http says that something else keeps the line safe. One address may hold 1,000
      connections, one token may ask 200 times a second (ten times as often at once; 0: no limit). --follow takes the
      catalogue from a centre, "none" takes
      it home again. --clock sets a simulated hall's time, as in 2026-11-23T10:00+08:00 or 2026-11-23T10:00+08:00x60;
      "morning" goes on where the hall stopped, or at 09:00 of the next working day.
  yizhan-server fingerprint --data DIR | --certificate FILE
      The SHA-256 fingerprint of the certificate that the running server shows, else of the hall's own (it says which
      on standard error), or of a file, for `yizhan … --pin` and `--follow-pin`.
  yizhan-server import matters|hall|roster FILE --data DIR [--key FILE] [--json]
  yizhan-server import calendar FILE --data DIR [--provisional] [--json]
      Replaces the list of matters, the hall's windows, people and posts, or publishes the work calendar with the
      file's years in it (CSV with date,kind,name; the JSON form of holiday-cn; iCalendar); the whole file or nothing;
      also on a running hall. One line on stderr for each error.
  yizhan-server calendar list --data DIR [--json]
  yizhan-server calendar preview [VERSION] --data DIR [--json]
  yizhan-server calendar adopt [VERSION] --data DIR [--json]
      The calendars that were published and which of them the hall counts by; which running cases another one (the
      newest) would move; goes over to it and moves them, all in one. Also on a running hall.
  yizhan-server account add LOGIN --data DIR [--person ID] [--role ROLE] [--json]
  yizhan-server account reset LOGIN --data DIR [--json]
      A new log-in, or a new first pass word for one; also on a running hall.
  yizhan-server device pair NAME --kind kiosk|desk|wall --data DIR [--json]
  yizhan-server device list --data DIR [--json]
  yizhan-server device revoke ID --data DIR [--json]
      Enrols a further screen of a running hall by a one-time code, lists the screens, or ends one for good: what it
      and the people logged in on it were given opens nothing from that moment on.
  yizhan-server token new NAME --role administrator|peer --data DIR [--json]
  yizhan-server token list --data DIR [--json]
  yizhan-server token revoke ID --data DIR [--json]
      Tokens for programs of the administrators and for servers that follow this one: makes one, good for 400 days, and
      prints it once; lists those that are good; ends one at once. Also on a running hall.
  yizhan-server backup FILE --data DIR [--key FILE] [--json]
      Writes the hall into one new file while it works: database, papers, and a manifest with the sum of each. Names,
      phones, ID numbers and papers in it are sealed and the key is not in it; what staff wrote stands there as it is.
      Exit code 1 also where papers of the hall are missing or damaged: the file holds all the rest.
  yizhan-server restore FILE --data DIR [--database ADDRESS] [--key-file SHEET] [--key FILE] [--replace]
                        [--revoke-screens] [--accept-clock] [--json]
      Makes a hall of a backup, in an empty folder, with --database in an empty PostgreSQL database, whichever of the
      two the backup is of; --replace puts what is in the folder aside. The key comes from the recovery sheet, as the
      file --key-file or typed on standard input. Numbers go on well past any given since the backup, everybody logs in
      anew, and whoever follows copies anew. A screen or token that was revoked since is let in again: it says which
      there are; --revoke-screens ends those of all screens, which then have to be paired anew. Refused by a machine
      whose clock is behind the backup's time or more than thirty days ahead of it, unless --accept-clock says that
      it is right. One that was cut off is simply said again; instead of it, serve brings the hall of before back.
  yizhan-server verify --data DIR [--rederive] [--key FILE] [--json]
      Looks through database, command log, audit and sealed data, all as of one moment; also on a running hall, and
      for as long as that takes. --rederive also works out anew what follows from other data, and compares: keyed
      hashes from the sealed data; counters from the numbers given; that each recorded fact belongs to a command of the
      log, is not later than it, and that none is missing (a last one only where the command always leaves one); from
      the facts each ticket's state, number, queue, window, misses and times, each case's state, result, number,
      opinions, departments' results, urgings and times (state, result, urgings and times where its personal data are
      gone), each post's pair; and due dates by their calendar. Exit code 1 where something is wrong.
  yizhan-server accept-clock --data DIR
      Says that the server's clock is right although it is more than two minutes behind the last commit or more than
      thirty days ahead of it, after which commands are carried out again. Recorded in the audit.
  yizhan-server due --accepted TIME --limit N --unit immediate|hour|day|workday|month
                    [--stop FROM/TO[:PLANNED]]… [--extend N] [--explain] [--json]
                    [--data DIR [--database ADDRESS] [--key FILE]]
      When that is due, as cases are counted: by the hall's calendars and hours, without --data by those that come with
      the program. TIME is like 2026-02-12T10:00, in the hall's zone where it has no offset; with "immediate" there is
      no --limit; a stop has its first and last day and the days planned; an extension is in working days. --explain
      lists every day and why it counts or not; --json has that too.
  yizhan-server sheet --data DIR [--key FILE]
      Prints the recovery sheet of the key again, as init did.
  yizhan-server --help | --version

The key that seals personal data lies in DIR/secret.key unless --key names another file; keep a copy apart from the
database and its backups. Exit codes: 0 done, 1 failed or refused, 2 wrong words, 3 there is a hall already.
)"_s;
}

/** What stands about one command; all of it for a word that is none. */
QString helpOn(const QString &command)
{
    const QString all = helpText();
    QString part;
    bool its = false;
    for (const QString &line : all.split(u'\n')) {
        if (line.startsWith("  yizhan-server "_L1)) {
            its = line.section(u' ', 3, 3) == command;
        } else if (!line.startsWith("      "_L1)) {
            its = false;
        }
        part += its ? line + u'\n' : QString();
    }
    return part.isEmpty() ? all : part;
}

} // namespace

void say(const QString &line)
{
    QTextStream out(stdout);
    out << line << Qt::endl;
}

int complain(ExitCode code, const QString &sentence)
{
    QTextStream(stderr) << "yizhan-server: " << sentence << Qt::endl;
    return code;
}

int runCommandLine(const QStringList &words)
{
    const QString command = words.value(0);
    if (words.contains("--help"_L1) || words.contains("-h"_L1) || command == "help"_L1) {
        QTextStream(stdout) << helpOn(command);
        return Fine;
    }
    if (command == "--version"_L1) {
        say(u"yizhan-server "_s + QStringLiteral(YIZHAN_VERSION));
        return Fine;
    }
    const QStringList rest = words.mid(1);
    if (command == "init"_L1) {
        return runInit(rest);
    }
    if (command == "serve"_L1) {
        return runServe(rest);
    }
    if (command == "fingerprint"_L1) {
        return runFingerprint(rest);
    }
    if (command == "import"_L1) {
        return runImport(rest);
    }
    if (command == "account"_L1) {
        return runAccount(rest);
    }
    if (command == "accept-clock"_L1) {
        return runAcceptClock(rest);
    }
    if (command == "device"_L1) {
        return runDevice(rest);
    }
    if (command == "token"_L1) {
        return runToken(rest);
    }
    if (command == "backup"_L1) {
        return runBackup(rest);
    }
    if (command == "restore"_L1) {
        return runRestore(rest);
    }
    if (command == "verify"_L1) {
        return runVerify(rest);
    }
    if (command == "due"_L1) {
        return runDue(rest);
    }
    if (command == "calendar"_L1) {
        return runCalendar(rest);
    }
    if (command == "sheet"_L1) {
        return runSheet(rest);
    }
    return complain(WrongWords, command.isEmpty()
                                    ? u"say what to do; yizhan-server --help lists it."_s
                                    : u"unknown command \"%1\"; yizhan-server --help lists them."_s.arg(command));
}

} // namespace yizhan
