// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/** One material of an intake, and below it the scans that go with it. */
Item {
    id: root

    required property int index
    required property string name
    required property string need
    required property string note
    required property bool isRequired
    required property bool deferrable
    required property bool wantsOriginal
    required property bool wantsCopy
    required property bool originalSeen
    required property int copies
    required property bool deferred
    required property bool complete
    required property bool fromKiosk
    /** The resident ticked it at the kiosk; nobody has seen it yet. */
    required property bool saidBrought
    /** Names of the files that were chosen for it. */
    required property list<string> files

    /** Whether it needs nothing more: complete, let through, or not asked for. */
    readonly property bool settled: complete || deferred || !isRequired

    /** Of the names below. */
    readonly property real below: files.length > 0 ? chosen.implicitHeight : 0

    signal seenAsked(seen: bool)
    signal copiesAsked(copies: int)
    signal deferredAsked(deferred: bool)
    signal filesAsked
    signal fileRemoved(file: int)

    implicitHeight: Math.max(Theme.px(64), row.implicitHeight + Theme.spaceM * 2 + below)

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1，%2").arg(root.name).arg(root.need)

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        id: row

        width: parent.width
        height: parent.height - root.below
        spacing: Theme.spaceM

        Icon {
            name: root.complete ? "check_circle" : root.deferred ? "schedule" : root.isRequired ? "radio_button_unchecked"
                                                                                               : "remove_circle_outline"
            color: root.complete ? Theme.ok : root.isRequired && !root.deferred ? Theme.warn : Theme.ink2
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: root.name
                strong: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                text: root.note === "" ? root.need : qsTr("%1 · %2").arg(root.need).arg(root.note)
                size: Theme.fontCaption
                secondary: true
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            AppText {
                Layout.fillWidth: true
                visible: root.fromKiosk && !root.settled
                text: qsTr("居民在自助机上没勾这一件")
                size: Theme.fontCaption
                strong: true
                color: Theme.warn
            }
            AppText {
                Layout.fillWidth: true
                objectName: "said-" + root.index
                visible: root.saidBrought && !root.settled
                text: qsTr("居民说带了，还没核")
                size: Theme.fontCaption
                strong: true
            }
        }
        ToggleButton {
            objectName: "seen-" + root.index
            visible: root.wantsOriginal
            text: qsTr("原件已核")
            checked: root.originalSeen
            enabled: !root.deferred
            Accessible.name: qsTr("%1 原件已核").arg(root.name)
            onClicked: root.seenAsked(!root.originalSeen)
        }
        Stepper {
            objectName: "copies-" + root.index
            visible: root.wantsCopy
            label: qsTr("%1 复印件份数").arg(root.name)
            value: root.copies
            enabled: !root.deferred
            onAsked: value => root.copiesAsked(value)
        }
        ToggleButton {
            objectName: "defer-" + root.index
            visible: root.deferrable
            text: qsTr("容缺后补")
            checked: root.deferred
            Accessible.name: qsTr("%1 容缺后补").arg(root.name)
            onClicked: root.deferredAsked(!root.deferred)
        }
        AppButton {
            objectName: "scan-" + root.index
            look: AppButton.Plain
            enabled: !root.deferred
            iconName: "attach_file"
            implicitHeight: Theme.touch
            text: qsTr("扫描件")
            Accessible.name: qsTr("给“%1”附扫描件").arg(root.name)
            onClicked: root.filesAsked()
        }
    }
    Column {
        id: chosen

        x: Theme.iconM + Theme.spaceM
        y: parent.height - root.below
        width: parent.width - x
        bottomPadding: Theme.spaceS
        visible: root.files.length > 0

        Repeater {
            model: root.files

            RowLayout {
                id: file

                required property int index
                required property string modelData

                width: chosen.width
                spacing: Theme.spaceS

                Icon {
                    name: "description"
                    size: Theme.iconS
                    color: Theme.ink2
                }
                AppText {
                    Layout.fillWidth: true
                    objectName: "file-" + root.index + "-" + file.index
                    text: file.modelData
                    size: Theme.fontCaption
                    maximumLineCount: 1
                    elide: Text.ElideMiddle
                }
                AppButton {
                    objectName: "unscan-" + root.index + "-" + file.index
                    look: AppButton.Plain
                    implicitHeight: Theme.touchSmall
                    text: qsTr("不要这个")
                    Accessible.name: qsTr("不附 %1").arg(file.modelData)
                    onClicked: root.fileRemoved(file.index)
                }
            }
        }
    }
}
