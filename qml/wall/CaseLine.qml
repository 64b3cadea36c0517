// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** One case of the board. */
Rectangle {
    id: root

    required property int index
    required property string tail
    required property string day
    required property string step
    required property int segments
    required property int done
    required property int running
    required property int light
    required property string word

    readonly property color lightInk: light === LightBadge.Yellow ? Theme.warn : light === LightBadge.Red ? Theme.over
        : light === LightBadge.Grey ? Theme.paused : Theme.ok
    readonly property string sign: light === LightBadge.Yellow ? "warning" : light === LightBadge.Red ? "cancel"
        : light === LightBadge.Grey ? "pause_circle_filled" : "check_circle"

    radius: Theme.radius
    color: Theme.card

    Accessible.role: Accessible.StaticText
    Accessible.name: root.tail + " " + root.day + " " + root.step + " " + root.word

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.spaceL
        anchors.rightMargin: Theme.spaceL
        spacing: Theme.spaceM

        Item {
            Layout.preferredWidth: root.width * 0.2
            Layout.fillHeight: true

            AppText {
                id: number

                anchors.verticalCenter: parent.verticalCenter
                text: root.tail
                strong: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            AppText {
                anchors.baseline: number.baseline
                anchors.left: number.right
                anchors.leftMargin: Theme.spaceS
                text: root.day
                size: Theme.px(46)
                secondary: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        AppText {
            Layout.preferredWidth: root.width * 0.25
            text: root.step
            size: Theme.fontCaption
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.px(46)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        StepBar {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            count: root.segments
            done: root.done
            running: root.running
        }
        RowLayout {
            Layout.preferredWidth: root.width * 0.26
            Layout.maximumWidth: root.width * 0.26
            spacing: Theme.spaceS

            Item {
                Layout.fillWidth: true
            }
            Icon {
                name: root.sign
                size: Theme.px(60)
                color: root.lightInk
            }
            AppText {
                text: root.word
                size: Theme.fontCaption
                strong: true
                color: root.lightInk
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
