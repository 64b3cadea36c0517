// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** The call of this moment, on paper: which number goes to which window. */
Rectangle {
    id: root

    property string number: ""
    property int counter: 0

    /** Asks to be looked at; says nothing that does not stand there anyway. */
    function flash(): void {
        if (Theme.motion) {
            blink.restart()
        }
    }

    radius: Theme.radius
    color: Theme.paper
    border.width: Theme.px(10) * veil.strength
    border.color: Theme.warnBar

    Accessible.role: Accessible.StaticText
    Accessible.name: root.number === "" ? hint.text : qsTr("请 %1 到 %2 号窗口").arg(root.number).arg(root.counter)

    QtObject {
        id: veil

        property real strength: 0
    }
    SequentialAnimation {
        id: blink

        loops: 4

        NumberAnimation { target: veil; property: "strength"; to: 1; duration: Theme.slow }
        NumberAnimation { target: veil; property: "strength"; to: 0; duration: Theme.slow }
    }
    RowLayout {
        // Fills the card whatever the number's length: the row keeps its proportions and is scaled as a whole.
        readonly property real room: root.width - Theme.spaceXl * 2

        anchors.centerIn: parent
        visible: root.number !== ""
        scale: Math.min(room / Math.max(1, implicitWidth), (root.height - Theme.spaceM) / Math.max(1, implicitHeight))
        spacing: Theme.spaceS

        AppText {
            objectName: "callNumber"
            text: root.number
            size: Theme.fontNumber
            strong: true
            color: Theme.actionStrong
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.fontNumber
            wrapMode: Text.NoWrap
            Layout.alignment: Qt.AlignBaseline
        }
        Icon {
            name: "arrow_forward"
            size: Theme.iconL
            color: Theme.callInk
        }
        AppText {
            text: root.counter.toString()
            size: Theme.fontNumber
            strong: true
            color: Theme.actionStrong
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.fontNumber
            wrapMode: Text.NoWrap
            Layout.alignment: Qt.AlignBaseline
        }
        AppText {
            Layout.alignment: Qt.AlignBaseline
            text: qsTr("号窗口")
            size: Theme.fontTitle
            strong: true
            color: Theme.actionStrong
            wrapMode: Text.NoWrap
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: root.width - Theme.spaceXl * 2
        visible: root.number === ""
        spacing: Theme.spaceM

        AppText {
            id: hint

            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("还没有叫号")
            size: Math.max(Theme.fontHeadline, root.width / 14)
            strong: true
            color: Theme.actionStrong
        }
        AppText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("请先在自助机取号")
            size: Math.max(Theme.fontBody, root.width / 24)
            color: Theme.callInk
        }
    }
}
