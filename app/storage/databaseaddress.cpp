// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/databaseaddress.h"

#include <QUrl>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What may stand behind the question mark, besides host, port, dbname, user and password. */
const QStringList &knownOptions()
{
    static const QStringList known{u"target_session_attrs"_s,
                                   u"connect_timeout"_s,
                                   u"application_name"_s,
                                   u"passfile"_s,
                                   u"hostaddr"_s,
                                   u"options"_s,
                                   u"keepalives"_s,
                                   u"keepalives_idle"_s,
                                   u"keepalives_interval"_s,
                                   u"keepalives_count"_s,
                                   u"tcp_user_timeout"_s,
                                   u"sslmode"_s,
                                   u"sslcert"_s,
                                   u"sslkey"_s,
                                   u"sslpassword"_s,
                                   u"sslrootcert"_s,
                                   u"sslcrl"_s,
                                   u"sslcrldir"_s,
                                   u"sslsni"_s,
                                   u"ssl_min_protocol_version"_s,
                                   u"ssl_max_protocol_version"_s,
                                   u"channel_binding"_s,
                                   u"requirepeer"_s,
                                   u"gssencmode"_s,
                                   u"krbsrvname"_s};
    return known;
}

Error refused(const QString &zh, const QString &en)
{
    return {400, u"database-address"_s, zh, en, {}};
}

Error refusedShape()
{
    return refused(u"数据库地址须为 postgresql://用户@主机/数据库。"_s,
                   u"The database's address has the form postgresql://user@host/database."_s);
}

/** Percent-decoded; nothing where what comes out cannot be handed on. */
std::optional<QString> decoded(const QString &text)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(text.toUtf8());
    const QString plain = QString::fromUtf8(bytes);
    return plain.contains(QChar(u'\0')) ? std::nullopt : std::optional(plain);
}

QString encoded(const QString &text, const QByteArray &leave = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, leave));
}

/** "host", "host:5432", "[::1]:5432", "%2Frun%2Fpostgresql". */
std::optional<Error> readHost(const QString &text, DatabaseAddress *address)
{
    QString host = text;
    QString port;
    const qsizetype bracket = text.startsWith(u'[') ? text.indexOf(u']') : -1;
    if (text.startsWith(u'[') && bracket < 0) {
        return refusedShape();
    }
    const qsizetype colon = text.indexOf(u':', bracket + 1);
    if (colon >= 0) {
        host = text.left(colon);
        port = text.mid(colon + 1);
        bool fine = false;
        const int number = port.toInt(&fine);
        if (!fine || number < 1 || number > 65'535) {
            // Not repeated: before an unencoded slash it may be half a pass word.
            return refused(u"数据库地址里有个端口不对。"_s, u"A port in the database's address is none."_s);
        }
    }
    if (bracket >= 0) {
        host = host.mid(1, host.size() - 2);
    }
    const std::optional<QString> plain = decoded(host);
    if (!plain || plain->contains(u',')) {
        return refusedShape();
    }
    address->hosts.append(*plain);
    address->ports.append(port);
    return {};
}

std::optional<Error> readOption(const QString &text, DatabaseAddress *address)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = text.left(equals);
    const std::optional<QString> value = decoded(equals < 0 ? QString() : text.mid(equals + 1));
    if (equals < 0 || !value) {
        return refusedShape();
    }
    if (name == "host"_L1) {
        address->hosts = value->split(u',');
    } else if (name == "port"_L1) {
        address->ports = value->split(u',');
    } else if (name == "dbname"_L1) {
        address->database = *value;
    } else if (name == "user"_L1) {
        address->user = *value;
    } else if (name == "password"_L1) {
        address->password = *value;
    } else if (!knownOptions().contains(name)) {
        return refused(u"数据库地址里的 %1 不认识。"_s.arg(name),
                       u"\"%1\" is not known in the database's address."_s.arg(name));
    } else if (value->contains(u';')) {
        // Qt's driver would take it for the end of the option.
        return refused(u"数据库地址里 %1 的值不能有分号。"_s.arg(name),
                       u"The value of \"%1\" in the database's address must not have a semicolon."_s.arg(name));
    } else {
        address->options.emplace_back(name, *value);
    }
    return {};
}

} // namespace

Result<DatabaseAddress> DatabaseAddress::fromText(const QString &text)
{
    static const QString scheme = u"://"_s;
    const qsizetype begin = text.indexOf(scheme);
    const QString kind = text.left(std::max<qsizetype>(begin, 0));
    if (kind != "postgresql"_L1 && kind != "postgres"_L1) {
        return refusedShape();
    }
    const QString rest = text.mid(begin + scheme.size());
    const QString place = rest.section(u'?', 0, 0);
    const QString words = rest.section(u'?', 1);
    QString authority = place.section(u'/', 0, 0);

    DatabaseAddress address;
    // The last one: a pass word with an unencoded @ is no riddle.
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        const QString who = authority.left(at);
        authority = authority.mid(at + 1);
        const std::optional<QString> user = decoded(who.section(u':', 0, 0));
        const std::optional<QString> password = decoded(who.section(u':', 1));
        if (!user || !password) {
            return refusedShape();
        }
        address.user = *user;
        address.password = *password;
    }
    if (!authority.isEmpty()) {
        for (const QString &host : authority.split(u',')) {
            if (const std::optional<Error> error = readHost(host, &address)) {
                return *error;
            }
        }
    }
    const std::optional<QString> database = decoded(place.section(u'/', 1));
    if (!database) {
        return refusedShape();
    }
    address.database = *database;
    if (words.contains(u'@')) {
        return refusedShape(); // the rest of a pass word with an unencoded question mark
    }
    for (const QString &word : words.split(u'&', Qt::SkipEmptyParts)) {
        if (const std::optional<Error> error = readOption(word, &address)) {
            return *error;
        }
    }
    if (std::all_of(address.ports.begin(), address.ports.end(), [](const QString &port) { return port.isEmpty(); })) {
        address.ports.clear();
    }
    return address;
}

QString DatabaseAddress::withoutPassword() const
{
    QString text = u"postgresql://"_s;
    if (!user.isEmpty()) {
        text += encoded(user) + u'@';
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const bool number = hosts[i].contains(u':');
        text += i > 0 ? u","_s : u""_s;
        text += number ? u'[' + hosts[i] + u']' : encoded(hosts[i]);
        // One port may stand for all hosts.
        const QString port = ports.size() == 1 ? ports.front() : ports.value(i);
        text += port.isEmpty() ? QString() : u':' + port;
    }
    text += u'/' + encoded(database);
    QChar join = u'?';
    for (const auto &[name, value] : options) {
        if (name != "sslpassword"_L1) {
            text += join + name + u'=' + encoded(value, "/,");
            join = u'&';
        }
    }
    return text;
}

bool DatabaseAddress::hasOption(const QString &name) const
{
    return std::any_of(options.begin(), options.end(), [&name](const auto &option) { return option.first == name; });
}

} // namespace yizhan
