// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The staff's door: asks for the pass word. */
KioskPage {
    id: root

    required property KioskStaff staff

    readonly property bool asks: staff.state !== KioskStaff.Shut && staff.state !== KioskStaff.NoPassword

    title: qsTr("工作人员入口")

    Component.onDestruction: {
        if (root.staff.state !== KioskStaff.Open) {
            root.staff.leave();
        }
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        Flow {
            id: halves

            readonly property real half: Theme.portrait ? width : (width - spacing) / 2

            width: parent.width
            spacing: Theme.spaceM
            LayoutMirroring.enabled: Device.leftHanded

            Column {
                width: halves.half
                spacing: Theme.spaceM

                AppText {
                    width: parent.width
                    text: root.title
                    size: Theme.fontHeadline
                    strong: true
                }
                InputBox {
                    objectName: "staffInput"
                    width: parent.width
                    visible: root.asks
                    label: qsTr("密码")
                    value: "●".repeat(root.staff.typed)
                }
                Notice {
                    objectName: "staffMessage"
                    width: parent.width
                    readonly property bool told: root.staff.state === KioskStaff.Wrong || !root.asks

                    // Its place and its words are kept while digits are asked for: the keys stay under the finger when
                    // it comes and when it goes.
                    opacity: told ? 1 : 0
                    severity: Notice.Warning
                    text: root.asks ? qsTr("密码不对，请再试。")
                        : root.staff.state === KioskStaff.Shut ? qsTr("错了太多次，请过五分钟再来。")
                        : qsTr("这台机器没有设工作人员密码。请技术人员用 --staff-password 设一个。")
                    Accessible.ignored: !told
                }
            }
            Column {
                width: halves.half
                visible: root.asks
                spacing: Theme.spaceM

                DigitPad {
                    width: parent.width
                    onPressed: key => root.staff.press(key)
                    onErased: root.staff.erase()
                }
                AppButton {
                    objectName: "staffEnter"
                    width: parent.width
                    large: true
                    text: root.staff.state === KioskStaff.Checking ? qsTr("正在核对…") : qsTr("进入")
                    busy: root.staff.state === KioskStaff.Checking
                    enabled: root.staff.typed > 0
                    onClicked: root.staff.enter()
                }
            }
        }
    }
}
