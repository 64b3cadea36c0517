// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    return 0;
}
