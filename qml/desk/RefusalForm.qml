// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** 不予受理: why. What the applicant can do about it stands on the paper by itself. */
WordsForm {
    title: qsTr("不予受理")
    hint: qsTr("理由写在不予受理通知书上，居民查进度也看得到。复议、诉讼的途径通知书上自动印好。")
    firstLabel: qsTr("理由")
    done: qsTr("不予受理")
}
