// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Large print: what this matter takes, a thing a line, and one answer: a number. */
KioskPage {
    id: root

    property alias code: matter.code
    /** Ticks made in the usual print, kept for the way back. */
    property alias place: matter.place

    title: matter.name

    function placeNow(): var {
        return {
            place: matter.place
        };
    }

    KioskMatter {
        id: matter

        shell: root.shell
    }

    PageBody {
        LayoutMirroring.enabled: Device.leftHanded
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? bottom.top : parent.bottom
        width: parent.width - (Theme.portrait ? 0 : bottom.width + Theme.margin)
        lowest: !Theme.portrait
        spacing: Theme.spaceL

        AppText {
            objectName: "matterName"
            width: parent.width
            text: matter.name
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            text: matter.feeCharged ? qsTr("%1 办好，要收费：%2").arg(matter.promised).arg(matter.feeNote)
                : qsTr("%1 办好，不收费").arg(matter.promised)
            size: Theme.fontSubtitle
            color: Theme.action
            strong: true
        }
        Column {
            width: parent.width
            visible: matter.materials.count > 0
            spacing: Theme.spaceM

            AppText {
                width: parent.width
                text: qsTr("请带好：")
                size: Theme.fontSubtitle
                strong: true
            }
            Repeater {
                model: matter.materials

                ElderMaterial {
                    width: parent.width
                }
            }
        }
        Column {
            width: parent.width
            visible: matter.conditions.count > 0
            spacing: Theme.spaceS

            AppText {
                width: parent.width
                text: qsTr("谁可以办：")
                size: Theme.fontSubtitle
                strong: true
            }
            Repeater {
                model: matter.conditions

                // A role of that name would hide the text's own.
                AppText {
                    required property var model

                    width: parent.width
                    text: model.text
                }
            }
        }
        GuideButton {
            width: parent.width
            matter: matter
        }
    }

    Item {
        id: bottom

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : Theme.px(700)
        height: take.height + Theme.spaceM * 2

        TakeButton {
            id: take

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            matter: matter
            ticket: root.ticket
        }
    }
}
