// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace yizhan {

/** Keeps watch over a session for whoever wants its statements to end; see Backend::statementStop(). */
class StatementStop
{
public:
    virtual ~StatementStop() = default;
};

} // namespace yizhan
