// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/traces.h"

#include <QAbstractItemModel>
#include <QJSValue>
#include <QMetaProperty>
#include <QQuickItem>
#include <QSet>
#include <QUrl>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Numbers are not read: to ask a layout of Qt 6.4 for a size makes it lay out what is about to be deleted. */
bool mayHoldText(QMetaType type)
{
    static const QList<QMetaType> holds{QMetaType::fromType<QString>(),     QMetaType::fromType<QStringList>(),
                                        QMetaType::fromType<QByteArray>(),  QMetaType::fromType<QUrl>(),
                                        QMetaType::fromType<QVariant>(),    QMetaType::fromType<QVariantList>(),
                                        QMetaType::fromType<QVariantMap>(), QMetaType::fromType<QJSValue>()};
    return holds.contains(type) || type.flags().testFlag(QMetaType::PointerToQObject);
}

class Walk
{
public:
    void visit(QObject *object)
    {
        if (!object || m_seen.contains(object)) {
            return;
        }
        m_seen.insert(object);
        const QMetaObject *type = object->metaObject();
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QMetaProperty property = type->property(i);
            if (property.isReadable() && mayHoldText(property.metaType())) {
                take(u"%1.%2"_s.arg(QLatin1StringView(type->className()), QLatin1StringView(property.name())),
                     property.read(object));
            }
        }
        if (const auto *model = qobject_cast<QAbstractItemModel *>(object)) {
            visitRows(*model);
        }
        if (const auto *item = qobject_cast<QQuickItem *>(object)) {
            for (QQuickItem *child : item->childItems()) {
                visit(child);
            }
        }
        for (QObject *child : object->children()) {
            visit(child);
        }
    }

    [[nodiscard]] QList<FoundText> texts() const { return m_texts; }

private:
    void visitRows(const QAbstractItemModel &model)
    {
        const QHash<int, QByteArray> roles = model.roleNames();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (auto role = roles.begin(); role != roles.end(); ++role) {
                take(u"%1[%2].%3"_s.arg(QLatin1StringView(model.metaObject()->className()))
                         .arg(row)
                         .arg(QLatin1StringView(role.value())),
                     model.data(model.index(row, 0), role.key()));
            }
        }
    }

    void take(const QString &where, const QVariant &value)
    {
        const QMetaType type = value.metaType();
        if (type == QMetaType::fromType<QJSValue>()) {
            take(where, value.value<QJSValue>().toVariant());
        } else if (type == QMetaType::fromType<QVariantList>()) {
            for (const QVariant &one : value.toList()) {
                take(where, one);
            }
        } else if (type == QMetaType::fromType<QVariantMap>()) {
            const QVariantMap map = value.toMap();
            for (auto one = map.begin(); one != map.end(); ++one) {
                m_texts.append({where, one.key()});
                take(where + u'.' + one.key(), one.value());
            }
        } else if (type.flags().testFlag(QMetaType::PointerToQObject)) {
            visit(value.value<QObject *>());
        } else if (value.canConvert<QStringList>() && type != QMetaType::fromType<QString>()) {
            m_texts.append({where, value.toStringList().join(u'\n')});
        } else if (value.canConvert<QString>()) {
            m_texts.append({where, value.toString()});
        }
    }

    QSet<QObject *> m_seen;
    QList<FoundText> m_texts;
};

} // namespace

QList<FoundText> textsOf(const QList<QObject *> &roots)
{
    Walk walk;
    for (QObject *root : roots) {
        walk.visit(root);
    }
    return walk.texts();
}

} // namespace yizhan::system
