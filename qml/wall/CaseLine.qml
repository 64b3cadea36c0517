// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

/** One case of the board: its tail and day, the step, the segments of the review, the light. */
Rectangle {
    id: root

    required property string tail
    required property string day
    required property string step
    required property int segments
    required property int done
    required property int running
    required property int light
    required property string word
    required property CaseColumns columns

    readonly property color lightInk: light === LightBadge.Yellow ? Theme.warn : light === LightBadge.Red ? Theme.over
        : light === LightBadge.Grey ? Theme.paused : Theme.ok
    readonly property string sign: light === LightBadge.Yellow ? "warning" : light === LightBadge.Red ? "cancel"
        : light === LightBadge.Grey ? "pause_circle_filled" : "check_circle"

    radius: Theme.radius
    color: Theme.card

    Accessible.role: Accessible.StaticText
    Accessible.name: root.tail + " " + root.day + " " + root.step + " " + root.word

    Item {
        x: root.columns.tailX
        y: root.columns.firstY(root.height, height)
        width: root.columns.tailWidth
        height: number.implicitHeight

        AppText {
            id: number

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
        x: root.columns.stepX
        y: root.columns.secondY(root.height, height)
        width: root.columns.stepWidth
        text: root.step
        size: Theme.fontCaption
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.px(46)
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    StepBar {
        x: root.columns.barX
        y: root.columns.secondY(root.height, height)
        width: Math.min(root.columns.barWidth, root.segments * Theme.px(160))
        visible: root.columns.segmented
        count: root.segments
        done: root.done
        running: root.running
    }
    Row {
        x: root.columns.limitX + root.columns.limitWidth - width
        y: root.columns.firstY(root.height, height)
        spacing: Theme.spaceS

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            size: Theme.px(60)
            color: root.lightInk
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.word
            size: Theme.fontCaption
            strong: true
            color: root.lightInk
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
