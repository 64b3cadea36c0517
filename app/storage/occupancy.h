// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yizhan {

/** What is in a database. */
struct Occupancy
{
    bool schema = false; ///< a hall's, finished or not; a file that lies there is one
    QString creation;    ///< what Store::begin() noted and Store::finish() has not taken away; empty: nothing
    QString foreign;     ///< something of another program, by a name that a hall needs; empty: nothing
};

} // namespace yizhan
