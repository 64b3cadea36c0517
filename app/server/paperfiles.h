// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sealedfile.h"

#include <QStringList>

#include <mutex>

namespace yizhan {

class Sealer;

/**
 * The sealed files of scans and papers in a hall's folder, each named by a keyed hash of its id: "papers/3f/3f…". A new
 * one grows in "papers/incoming" and is moved to its place, synced, before the commit that names it; what no commit
 * names is swept away at the next start, where every record of the hall is understood. Any thread.
 */
class PaperFiles
{
public:
    PaperFiles(QString folder, const Sealer &sealer);

    [[nodiscard]] Result<std::unique_ptr<SealedFileWriter>> begin(const QString &id) const;
    /** Ends what begin() began and brings it to its place, durably. */
    [[nodiscard]] Status keep(SealedFileWriter &writer, const QString &id) const;
    /** All of one at once: for what is small. */
    [[nodiscard]] Status put(const QString &id, const QByteArray &bytes) const;
    [[nodiscard]] Result<std::unique_ptr<SealedFileReader>> open(const QString &id) const;
    /** All at once: for papers, which are small. */
    [[nodiscard]] Result<QByteArray> read(const QString &id) const;
    [[nodiscard]] QString pathOf(const QString &id) const;

    /** For ever. While a backup reads they wait until it is done. */
    void remove(const QStringList &ids);
    /** Removes every file that belongs to none of these; how many. Before anything comes in. */
    int sweep(const QStringList &ids);

    /** Nothing is removed while one lives. */
    class Hold
    {
    public:
        explicit Hold(PaperFiles &files);
        ~Hold();
        Hold(const Hold &) = delete;
        Hold &operator=(const Hold &) = delete;

    private:
        PaperFiles &m_files;
    };

private:
    [[nodiscard]] QString nameOf(const QString &id) const;

    QString m_folder;
    const Sealer &m_sealer;
    std::mutex m_mutex;
    int m_holds = 0;
    QStringList m_leaving; ///< to be removed when the last hold is gone
};

/** Where files lie that are not whole yet; no part of a backup. */
[[nodiscard]] QString incomingFolder(const QString &papers);

} // namespace yizhan
