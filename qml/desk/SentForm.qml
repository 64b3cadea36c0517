// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * A form over the page that is sent to the hall. It stays until the desk says that it was done; what was refused is said
 * in it, with everything still there that was typed.
 */
T.Popup {
    id: root

    /** Says what became of it. */
    required property DeskSession session
    property string title: ""
    property string done: ""
    property bool complete: true
    /** Of the button that sends it, for tests. */
    property string submitName: ""
    /** Why it was refused; of a page that says it elsewhere than in the one line. */
    property string problem: root.session.noticeGood ? "" : root.session.notice
    property bool waiting: false
    /** Something was asked of the hall from here: what is said from then on is meant for this form. */
    property bool asked: false

    default property alias fields: column.data

    /** To be sent now. */
    signal sent

    function submit(): void {
        if (root.complete && !root.waiting) {
            root.session.dismissNotice() // the same refusal once more is one more
            root.waiting = true
            root.asked = true
            root.sent()
            if (root.problem !== "") {
                root.waiting = false // refused at once
            }
        }
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.px(500)
    height: Math.min(implicitContentHeight + padding * 2, Theme.viewHeight - Theme.margin * 2)
    padding: Theme.spaceXl
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    onAboutToShow: {
        root.waiting = false
        root.asked = false
    }
    onProblemChanged: {
        if (root.problem !== "") {
            root.waiting = false
        }
    }

    Connections {
        function onNoticeChanged(): void {
            if (root.waiting && root.session.noticeGood && root.session.notice !== "") {
                root.close()
            }
        }
        function onStateChanged(): void {
            root.waiting = false // whoever sent it is logged out
        }

        target: root.session
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
    }
    contentItem: ColumnLayout {
        spacing: Theme.spaceL

        AppText {
            Layout.fillWidth: true
            text: root.title
            size: Theme.fontTitle
            strong: true
        }
        ColumnLayout {
            id: column

            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.spaceL
        }
        Notice {
            Layout.fillWidth: true
            objectName: "formProblem"
            visible: root.asked && root.problem !== ""
            severity: Notice.Problem
            text: root.problem
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.spaceS

            AppButton {
                Layout.fillWidth: true
                look: AppButton.Plain
                text: qsTr("取消")
                onClicked: root.close()
            }
            AppButton {
                Layout.fillWidth: true
                objectName: root.submitName
                text: root.done
                enabled: root.complete && !root.waiting
                onClicked: root.submit()
            }
        }
    }
}
