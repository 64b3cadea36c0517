// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** One post: who serves now, where, and as A or B. */
Row {
    id: root

    required property string person
    required property int windowNumber
    required property string window
    required property string post
    required property string part
    required property string covers
    required property string backAt
    required property int duty
    required property string since
    required property string photo
    /** Who the two are, and where A is; the phone of the post. */
    required property string pair
    required property string phone

    /** The name on one line, cut where it is long. */
    property bool compact: false
    /** Somebody is in the hall at all, to whom one can be sent. */
    property bool attended: true

    /** A window only where somebody sits at it. */
    readonly property string place: windowNumber > 0 ? qsTr("%1号窗口").arg(windowNumber)
        : person === "" ? post : compact ? qsTr("请到服务台") : qsTr("在厅内 · 请到服务台")
    /** What is served there: the name over the window, or of the post where that one is another's. */
    readonly property string sign: window === "" ? post : window
    /** "A岗 在岗", "B岗 代张敏到14:00"; never a letter alone. */
    readonly property string dutyText: duty === KioskDuty.Vacant ? (backAt !== "" ? qsTr("暂时无人，%1 回来").arg(backAt)
            : attended ? qsTr("请到服务台办理") : qsTr("现在没有人在岗"))
        : duty === KioskDuty.Closed ? (backAt === "" ? qsTr("现在休息") : qsTr("现在休息，到 %1").arg(backAt))
        : covers === "" && part === "" ? qsTr("在岗")
        : covers === "" ? qsTr("%1岗 在岗").arg(part)
        : part === "" ? (backAt === "" ? qsTr("顶岗，代%1").arg(covers) : qsTr("顶岗，代%1到%2").arg(covers).arg(backAt))
        : backAt === "" ? qsTr("%1岗 代%2").arg(part).arg(covers) : qsTr("%1岗 代%2到%3").arg(part).arg(covers).arg(backAt)

    spacing: Theme.spaceM

    FontMetrics {
        id: caption

        font.family: Theme.family
        font.pixelSize: Theme.fontCaption
    }
    Avatar {
        id: avatar

        // Beside the pictures of a lying screen the name has no room to spare.
        visible: Theme.portrait || !root.compact
        width: Theme.px(root.compact ? 54 : 96)
        photo: root.photo
        present: root.person !== ""
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - (avatar.visible ? avatar.width + root.spacing : 0)

        AppText {
            width: parent.width
            text: root.person === "" ? root.place : qsTr("%1　%2").arg(root.person).arg(root.place)
            strong: true
            maximumLineCount: root.compact ? 1 : 2
            elide: Text.ElideRight
        }
        AppText {
            readonly property string line: root.compact || root.since === "" ? root.dutyText
                : qsTr("%1，%2起").arg(root.dutyText).arg(root.since)

            width: parent.width
            // On the first page two lines are kept: nothing below moves when somebody is away and another stands in.
            height: Math.max(implicitHeight, root.compact ? Math.ceil(caption.lineSpacing) * 2 : 0)
            text: root.sign === "" ? line : qsTr("%1 · %2").arg(root.sign).arg(line)
            size: Theme.fontCaption
            secondary: true
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        AppText {
            width: parent.width
            visible: !root.compact && root.pair !== ""
            text: root.phone === "" ? root.pair : qsTr("%1 · 电话 %2").arg(root.pair).arg(root.phone)
            size: Theme.fontCaption
            secondary: true
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
