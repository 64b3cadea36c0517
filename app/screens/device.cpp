// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/device.h"

#include <QJSEngine>

namespace yizhan {

namespace {
Device *s_instance = nullptr;
}

Device::~Device()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void Device::setInstance(Device *instance)
{
    s_instance = instance;
}

Device *Device::instance()
{
    return s_instance;
}

Device *Device::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

} // namespace yizhan
