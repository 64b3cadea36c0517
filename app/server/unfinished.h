// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/hallfolder.h"

/**
 * An `init` or `restore` either comes to its end or has not happened, wherever it is ended by force. What is being made
 * has a random word. It stands in a mark in the data folder ("unfinished.json"), with what lies in the folder by then;
 * where the hall is to live on a database server, in its database; and in "hall.json", which is written or moved there
 * last: a hall with the mark's word is finished, whatever the marks say still. The caller holds the folder's lock.
 *
 * What was in the folder before goes aside before anything of the new hall comes, and nothing is deleted from the
 * folder while a file of it may lie there: so it can always be moved back.
 */
namespace yizhan {

/** Who began it, and with that what may lie in the folder beside what was there before. */
enum class Unfinished {
    Init,    ///< the database
    Staged,  ///< a restore that has moved nothing into the folder; what was there is there or, in part, aside
    Restored ///< a restore: what was there is all aside; database and papers
};

/** That the database has nothing of a hall, nor of another program by such a name. Errors: 409 "database-taken". */
[[nodiscard]] Status databaseMustBeFree(const HallFolder &folder);
/** Sets the marks in the folder and in the database. Answers with their word, for HallFolder::creation. */
[[nodiscard]] Result<QString> beginCreation(const HallFolder &folder, Unfinished what);
/** Before the first file of what lies in the folder is moved into the folder of this name in it. */
[[nodiscard]] Status notePuttingAside(const HallFolder &folder, const QString &aside);
/** A restore comes to the folder itself, or goes back from it where it could not be finished. */
[[nodiscard]] Status continueCreation(const HallFolder &folder, Unfinished what);
/** Takes the marks away once hall.json is there. What cannot be taken away now is when the hall is next opened. */
void finishCreation(const HallFolder &folder);
/**
 * Before a hall is opened: takes away the marks of its own creation. Errors: 503 "hall-unfinished", where a restore has
 * begun in its database.
 */
[[nodiscard]] Status settleCreation(const HallFolder &folder);
/** Takes back an unfinished creation: in the folder, where what was there before comes back, and in the database that
 * it began itself. Never a key: the one that lies there may have been laid there since. On an error the mark stays. */
[[nodiscard]] Status clearUnfinished(const HallFolder &folder);
/** The same of the folder alone, with its lock; true where a hall has come back. The rest is taken back by whoever says
 * the command again. */
[[nodiscard]] Result<bool> bringBackFormer(const QString &path);

} // namespace yizhan
