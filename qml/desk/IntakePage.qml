// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** 受理办件: the matter of the ticket, who asks, what was handed in; Ctrl+Enter accepts. */
FocusScope {
    id: root

    required property DeskIntake intake

    readonly property bool choosing: intake.state === DeskIntake.Choosing
    readonly property bool filling: intake.state === DeskIntake.Filling || intake.state === DeskIntake.Sending
    readonly property bool sending: intake.state === DeskIntake.Sending

    signal leaving

    Keys.onEscapePressed: root.leaving()
    Component.onCompleted: root.intake.drafts = drafts.files

    onChoosingChanged: root.aim()
    onFillingChanged: root.aim()
    onActiveFocusChanged: {
        if (root.activeFocus && !people.activeFocus && !picker.activeFocus && !papers.activeFocus && !promise.activeFocus) {
            if (root.choosing) {
                picker.forceActiveFocus()
            } else if (root.filling) {
                people.forceActiveFocus() // where it was
            }
        }
    }

    /** Puts the keys where the next thing is to be filled in. */
    function aim(): void {
        if (root.choosing) {
            picker.forceActiveFocus()
        } else if (root.filling) {
            people.aim()
        }
    }

    /** Made when files are first asked for, not while the desk starts. */
    function scanPicker(): ScanPicker {
        if (!scans.item) {
            scans.setSource(Qt.resolvedUrl("ScanPicker.qml"), { several: true })
        }
        return scans.item as ScanPicker
    }

    DraftView {
        id: drafts

        session: root.intake.session
    }
    Loader {
        id: scans
    }
    Connections {
        target: scans.item as ScanPicker

        function onPicked(row: string, files: var): void {
            root.intake.addFiles(Number(row), files)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.spaceL
        spacing: Theme.spaceM

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceM

            KeyButton {
                objectName: "leaveIntake"
                label: qsTr("返回")
                key: "Esc"
                look: AppButton.Outlined
                onClicked: root.leaving()
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    objectName: "intakeTitle"
                    text: root.filling ? qsTr("受理 %1 · %2").arg(root.intake.number).arg(root.intake.matterName)
                        : root.choosing ? qsTr("受理 %1 · 先选事项").arg(root.intake.number) : qsTr("受理办件")
                    size: Theme.fontTitle
                    strong: true
                    maximumLineCount: 1
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                AppText {
                    Layout.fillWidth: true
                    visible: root.filling
                    text: root.intake.matterText
                    size: Theme.fontCaption
                    secondary: true
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
            AppButton {
                objectName: "changeMatter"
                visible: root.filling
                enabled: !root.sending
                look: AppButton.Plain
                text: qsTr("换个事项")
                focusPolicy: Qt.TabFocus
                onClicked: root.intake.changeMatter()
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceXl
            visible: !root.choosing && !root.filling
            iconName: "person_outline"
            title: qsTr("没有正在办理的号")
            text: qsTr("先叫号并开始办理，再按 F6 受理。")
        }
        MatterPicker {
            id: picker

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.choosing
            intake: root.intake
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.filling
            spacing: Theme.spaceL

            ApplicantFields {
                id: people

                Layout.preferredWidth: Theme.px(340)
                Layout.fillHeight: true
                focus: true
                enabled: !root.sending
                intake: root.intake
            }
            MaterialChecklist {
                id: papers

                Layout.fillWidth: true
                Layout.fillHeight: true
                enabled: !root.sending
                intake: root.intake
                onFilesAsked: row => root.scanPicker()?.ask(String(row))
            }
        }
        IntakePromise {
            id: promise

            Layout.fillWidth: true
            visible: root.filling && root.intake.deferring
            enabled: !root.sending
            intake: root.intake
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.filling
            spacing: Theme.spaceM

            Notice {
                Layout.fillWidth: true
                objectName: "intakeRefusal"
                visible: root.intake.refusal !== ""
                severity: Notice.Problem
                text: root.intake.refusal
            }
            AppText {
                Layout.fillWidth: true
                objectName: "intakeStanding"
                visible: root.intake.refusal === ""
                text: root.intake.standing
                secondary: true
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            KeyButton {
                objectName: "refuseIntake"
                label: qsTr("不予受理…")
                key: "Ctrl+3"
                look: AppButton.Outlined
                implicitWidth: Theme.px(150)
                enabled: !root.sending
                onClicked: refusal.open()
            }
            KeyButton {
                objectName: "notifyIntake"
                visible: root.intake.missingText !== ""
                label: qsTr("一次性告知…")
                key: "Ctrl+2"
                look: AppButton.Outlined
                implicitWidth: Theme.px(170)
                enabled: !root.sending
                onClicked: notice.open()
            }
            KeyButton {
                objectName: "receiveIntake"
                label: qsTr("只收件")
                key: "Ctrl+1"
                look: AppButton.Outlined
                implicitWidth: Theme.px(130)
                enabled: !root.sending
                onClicked: root.intake.receive()
            }
            AppButton {
                Layout.preferredWidth: Theme.px(220)
                objectName: "acceptCase"
                large: true
                busy: root.sending
                enabled: !root.sending
                text: root.sending ? qsTr("正在受理…") : qsTr("受理")
                hint: qsTr("Ctrl+回车")
                onClicked: root.intake.accept()

                Shortcut {
                    sequences: ["Ctrl+Return", "Ctrl+Enter"]
                    enabled: root.visible && root.filling && !root.sending
                    onActivated: root.intake.accept()
                }
            }
        }
    }

    RefusalForm {
        id: refusal

        session: root.intake.session
        problem: root.intake.refusal
        onSubmitted: first => root.intake.refuse(first)
    }
    WordsForm {
        id: notice

        session: root.intake.session
        problem: root.intake.refusal
        title: qsTr("一次性告知")
        hint: qsTr("还缺：%1。大厅给居民留 %2 天补材料。").arg(root.intake.missingText).arg(root.intake.correctionDays)
        firstLabel: qsTr("说明")
        firstOptional: true
        done: qsTr("收件并告知")
        onSubmitted: first => root.intake.notify(first)
    }
}
