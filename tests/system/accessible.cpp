// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/accessible.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>

#include <functional>
#include <vector>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int callMs = 30'000;
const QString accessibleInterface = u"org.a11y.atspi.Accessible"_s;
const QString propertiesInterface = u"org.freedesktop.DBus.Properties"_s;
const QString actionInterface = u"org.a11y.atspi.Action"_s;

QDBusMessage callTo(const Accessible &object, const QString &interface, const QString &method,
                    const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(object.service, object.path, interface, method);
    call.setArguments(arguments);
    return call;
}

QVariant answerOf(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
        return {};
    }
    const QVariant value = reply.arguments().constFirst();
    return value.metaType() == QMetaType::fromType<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
}

QVariant ask(const Accessible &object, const QString &interface, const QString &method,
             const QVariantList &arguments = {})
{
    return answerOf(object.bus.call(callTo(object, interface, method, arguments), QDBus::Block, callMs));
}

QList<Accessible> childrenIn(const Accessible &parent, const QVariant &answer)
{
    QList<Accessible> children;
    if (answer.canConvert<QDBusArgument>()) {
        const auto list = answer.value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString service;
            QDBusObjectPath path;
            list.beginStructure();
            list >> service >> path;
            list.endStructure();
            children.append({parent.bus, service, path.path()});
        }
        list.endArray();
    }
    return children;
}

/** The questions about one object, all on their way at once: a screen of sixty is read in a few round trips. */
class Asked
{
public:
    explicit Asked(const Accessible &object)
        : m_object(object)
        , m_states(send(accessibleInterface, u"GetState"_s))
        , m_children(send(accessibleInterface, u"GetChildren"_s))
        , m_name(send(propertiesInterface, u"Get"_s, {accessibleInterface, u"Name"_s}))
    {
    }

    Seen seen(int depth)
    {
        const auto bits = qdbus_cast<QList<uint>>(wait(m_states));
        const quint64 states = bits.size() == 2 ? quint64(bits[1]) << 32 | bits[0] : 0;
        return {m_object, wait(m_name).toString(), states, depth};
    }

    QList<Accessible> children() { return childrenIn(m_object, wait(m_children)); }

private:
    [[nodiscard]] QDBusPendingCall send(const QString &interface, const QString &method,
                                        const QVariantList &arguments = {}) const
    {
        return m_object.bus.asyncCall(callTo(m_object, interface, method, arguments), callMs);
    }
    static QVariant wait(QDBusPendingCall &call)
    {
        call.waitForFinished();
        return answerOf(call.reply());
    }

    Accessible m_object;
    QDBusPendingCall m_states;
    QDBusPendingCall m_children;
    QDBusPendingCall m_name;
};

} // namespace

QList<Accessible> Accessible::children() const
{
    return childrenIn(*this, ask(*this, accessibleInterface, u"GetChildren"_s));
}

QString Accessible::role() const
{
    return ask(*this, accessibleInterface, u"GetRoleName"_s).toString();
}

QString Accessible::description() const
{
    return ask(*this, propertiesInterface, u"Get"_s, {accessibleInterface, u"Description"_s}).toString();
}

QStringList Accessible::actions() const
{
    QStringList names;
    const QVariant answer = ask(*this, actionInterface, u"GetActions"_s);
    if (answer.canConvert<QDBusArgument>()) {
        const auto list = answer.value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString name;
            QString description;
            QString keys;
            list.beginStructure();
            list >> name >> description >> keys;
            list.endStructure();
            names.append(name);
        }
        list.endArray();
    }
    return names;
}

bool Accessible::act(qsizetype index) const
{
    return ask(*this, actionInterface, u"DoAction"_s, {int(index)}).toBool();
}

bool Accessible::grabFocus() const
{
    return ask(*this, u"org.a11y.atspi.Component"_s, u"GrabFocus"_s).toBool();
}

QRect Accessible::place() const
{
    QRect place;
    constexpr uint onDisplay = 0;
    const QVariant answer = ask(*this, u"org.a11y.atspi.Component"_s, u"GetExtents"_s, {onDisplay});
    if (answer.canConvert<QDBusArgument>()) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        const auto box = answer.value<QDBusArgument>();
        box.beginStructure();
        box >> x >> y >> width >> height;
        box.endStructure();
        place.setRect(x, y, width, height);
    }
    return place;
}

Seen Accessible::seen() const
{
    return Asked(*this).seen(0);
}

QString Accessible::text() const
{
    return ask(*this, u"org.a11y.atspi.Text"_s, u"GetText"_s, {0, -1}).toString();
}

bool Seen::usable() const
{
    const QString description = object.description();
    return is(Enabled) && is(Sensitive) && !description.contains(u"现在不能按") &&
           !description.contains(u"Cannot be pressed now");
}

QList<Seen> readAll(const Accessible &root)
{
    struct Node
    {
        Seen seen;
        std::vector<std::size_t> children;
    };
    std::vector<Node> nodes;
    // Level by level, so that the questions of one level are on their way together.
    std::vector<std::pair<Asked, std::size_t>> level;
    level.emplace_back(Asked(root), 0);
    for (int depth = 0; !level.empty(); ++depth) {
        std::vector<std::pair<Asked, std::size_t>> next;
        for (auto &[asked, parent] : level) {
            Seen seen = asked.seen(depth);
            if (depth > 0 && !seen.is(Seen::Showing)) {
                continue;
            }
            const std::size_t index = nodes.size();
            nodes.push_back({std::move(seen), {}});
            if (depth > 0) {
                nodes[parent].children.push_back(index);
            }
            for (const Accessible &child : asked.children()) {
                next.emplace_back(Asked(child), index);
            }
        }
        level = std::move(next);
    }
    QList<Seen> all;
    const std::function<void(std::size_t)> visit = [&](std::size_t index) {
        all.append(nodes[index].seen);
        for (const std::size_t child : nodes[index].children) {
            visit(child);
        }
    };
    visit(0);
    return all;
}

} // namespace yizhan::system
