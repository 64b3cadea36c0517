// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/matterimport.h"

#include <cstdlib>

// A catalogue file of an administrator.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto result = yizhan::readMatters(bytes);
    if (result.ok() && result.value.records() != yizhan::readMatters(bytes).value.records()) {
        std::abort(); // the same file must always give the same records
    }
    for (const yizhan::ImportError &error : result.errors) {
        if (error.expected.isEmpty() || error.sentence().isEmpty()) {
            std::abort();
        }
    }
    return 0;
}
