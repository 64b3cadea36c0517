// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** All posts and who serves them now. */
KioskPage {
    id: root

    title: qsTr("现在谁在岗")

    KioskDuty {
        id: dutyRows

        shell: root.shell
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        AppText {
            width: parent.width
            text: root.title
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            text: qsTr("A岗主办，B岗随时顶岗：一个人不在，您的事照样有人办。")
            secondary: true
        }
        AppText {
            width: parent.width
            visible: Hall.supervisionPhone !== ""
            text: qsTr("监督电话 %1").arg(Hall.supervisionPhone)
            secondary: true
        }
        EvenGrid {
            id: plates

            width: parent.width
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.spaceM

            Repeater {
                model: dutyRows.rows

                DutyPlate {
                    width: plates.cellWidth
                    attended: dutyRows.attended
                    height: plates.columns > 1 ? plates.cellHeight : implicitHeight
                }
            }
        }
    }
}
