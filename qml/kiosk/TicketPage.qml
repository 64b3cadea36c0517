// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The slip on the screen: number, people ahead, windows, what is missing, and the code to come back with. */
KioskPage {
    id: root

    /** A slip that was scanned instead of taken: the answer of the look-up and the code. */
    property var slip: ({})
    property string slipCode: ""
    /** It was only just given: it is printed. */
    property bool fresh: false

    title: qsTr("您的号")
    answer: true

    Component.onCompleted: {
        if (root.slipCode !== "") {
            root.ticket.show(root.slip, root.slipCode, root.fresh);
        }
    }

    SlipWords {
        id: words

        ticket: root.ticket
    }
    PageBody {
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? actions.top : parent.bottom
        width: parent.width
        lowest: !Theme.portrait
        beside: Theme.portrait ? 0 : actions.height
        spacing: Theme.spaceL

        GridLayout {
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceL
            rowSpacing: Theme.spaceL

            SlipCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                ticket: root.ticket
                words: words
            }
            Column {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.spaceM

                SlipCode {
                    width: parent.width
                    ticket: root.ticket
                    words: words
                }
                EndNotice {
                    width: parent.width
                    visible: !Theme.portrait && root.ticket.callingEnd !== ""
                    ticket: root.ticket
                    words: words
                }
            }
        }
    }

    Item {
        id: actions

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : (parent.width - Theme.margin * 2 - Theme.spaceM) / 2
        height: row.height + Theme.spaceM * (Theme.portrait ? 2 : 1.5)

        RowLayout {
            id: row

            LayoutMirroring.enabled: Device.leftHanded
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceM
            width: parent.width
            spacing: Theme.spaceM

            SlipAgain {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                ticket: root.ticket
                words: words
            }
            AppButton {
                objectName: "finished"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                large: true
                text: qsTr("记下了，完成")
                hint: qsTr("拍下号码和二维码更方便")
                onClicked: root.shell.leave()
            }
        }
    }
}
