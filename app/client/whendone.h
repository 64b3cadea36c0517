// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace yizhan {

/**
 * Calls `function(result)` on the caller's thread once `future` has its result, at once if it has it already; never
 * when it was cancelled or when `context` has gone by then. Instead of QFuture::then(context, …), which in Qt 6.4
 * crashes when `context` goes first.
 */
template <typename T, typename F>
void whenDone(const QFuture<T> &future, QObject *context, F function)
{
    if (future.isFinished()) {
        if (!future.isCanceled() && future.resultCount() > 0) {
            function(future.result());
        }
        return;
    }
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (!done.isCanceled() && done.resultCount() > 0) {
                             function(done.result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace yizhan
