// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/** 不予受理: why, and what the applicant can do about it. */
WordsForm {
    title: qsTr("不予受理")
    hint: qsTr("两项都会写在不予受理通知书上。")
    firstLabel: qsTr("理由")
    secondLabel: qsTr("救济途径，例如：可在60日内申请行政复议")
    done: qsTr("不予受理")
}
