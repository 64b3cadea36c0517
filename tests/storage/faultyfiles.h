// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yizhan::test {

/**
 * A disk that fails on demand: a VFS between SQLite and the system's files, which every connection of this process uses
 * that is opened after install(). The product knows nothing of it. Counts each read, write, sync, lock and mapping.
 */
class FaultyFiles
{
public:
    enum class Fault {
        Once,  ///< that one call fails
        OnFrom ///< that call and every later one, until heal()
    };

    /** Once per process, before the first connection. */
    static void install();
    /** From now on the `call`th call fails, counted from 1. */
    static void failAt(int call, Fault fault);
    /** All is well again; whether a call has failed since failAt(). */
    static bool heal();
};

} // namespace yizhan::test
