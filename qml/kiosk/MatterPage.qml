// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The guide of one matter, its checklist, and the button that gives a number. */
KioskPage {
    id: root

    property alias code: matter.code

    /** Answers and ticks made before; set after `code`. */
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
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? bottom.top : parent.bottom
        width: parent.width
        lowest: !Theme.portrait
        beside: Theme.portrait ? 0 : bottom.height

        AppText {
            objectName: "matterName"
            width: parent.width
            text: matter.name
            size: Theme.fontHeadline
            strong: true
        }
        MatterFacts {
            width: parent.width
            matter: matter
        }
        // For either hand in the order of their numbers: each of the rows is touched in its whole width.
        GridLayout {
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.spaceM
            rowSpacing: Theme.spaceM

            ConditionsCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                matter: matter
            }
            MaterialsCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                Layout.rowSpan: Theme.portrait ? 1 : 2
                visible: matter.materials.count > 0
                matter: matter
            }
            ReviewCard {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                matter: matter
                number: matter.materials.count > 0 ? 3 : 2
            }
        }
        AppText {
            width: parent.width
            visible: matter.result !== ""
            text: qsTr("办好后您拿到：%1").arg(matter.result)
            secondary: true
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
        width: Theme.portrait ? parent.width - Theme.margin * 2 : (parent.width - Theme.margin * 2 - Theme.spaceM) / 2
        height: take.height + Theme.spaceM * (Theme.portrait ? 2 : 1.5)

        TakeButton {
            id: take

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceM
            width: parent.width
            matter: matter
            ticket: root.ticket
        }
    }
}
