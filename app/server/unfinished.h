// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallfolder.h"

/**
 * The mark of a hall that `init` or `restore` has begun and not finished. It lies in the data folder
 * ("unfinished.json") and, where the hall is to live on a database server, in its database too, both with the same
 * random word: so whoever says the command again can take away what a killed one left, and nothing else. "hall.json" is
 * written before the mark goes: where that file lies the mark says nothing any more. The caller holds the folder's
 * lock.
 */
namespace yizhan {

/** Who began it, and with that what may lie in the folder. */
enum class Unfinished {
    Init,    ///< the database
    Staged,  ///< a restore that has moved nothing into the folder yet
    Restored ///< a restore: the folder held nothing else when it began to move; database and papers
};

/** That nothing of a hall lies in the database, nor the mark of a creation that another folder knows of. Errors: 409
 * "database-taken". */
[[nodiscard]] Status databaseMustBeFree(const HallFolder &folder);
/** Sets the mark in the folder and in the database. */
[[nodiscard]] Status beginCreation(const HallFolder &folder, Unfinished what);
/** A restore comes to the folder itself, or goes back from it where it could not be finished. */
[[nodiscard]] Status continueCreation(const HallFolder &folder, Unfinished what);
/** Takes the mark away; after HallFolder::save(). */
[[nodiscard]] Status finishCreation(const HallFolder &folder);
/** Takes back what this process began; where the database does not give it back, the mark stays and clearUnfinished()
 * has it to do. */
[[nodiscard]] Status abandonCreation(const HallFolder &folder);
/** Before a hall is served from the database that was seen to be its own: takes away the marks of its creation, which
 * was killed between "hall.json" and that. What a restore that is to replace it left in another database stays marked.
 */
[[nodiscard]] Status settleUnfinished(const HallFolder &folder);
/** Takes away what an unfinished creation left in the folder and in the database that it began itself. Never a key: the
 * one that lies there may have been laid there since. */
[[nodiscard]] Status clearUnfinished(const HallFolder &folder);

} // namespace yizhan
