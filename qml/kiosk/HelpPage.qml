// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Somebody was called to this kiosk; says who comes as soon as that is known, and takes the call back. */
KioskPage {
    id: root

    readonly property bool failed: help.state === KioskHelp.Failed
    readonly property bool answered: help.state === KioskHelp.Answered
    readonly property bool takenBack: help.state === KioskHelp.TakenBack
    /** Why the call could not be taken back. */
    readonly property string trouble: failed ? "" : help.message
    /** It rings, and nobody is there to hear it: that is not to be waited for. */
    readonly property bool unheard: called && !help.attended
    readonly property bool called: help.state === KioskHelp.Called
    /** Called from the page that was open already: it is not read by itself then. */
    property bool anew: false

    title: qsTr("叫人帮忙")

    function opened(): void {
        reading.start();
        root.help.call();
    }

    /** The bar's key while this page is open: nothing where somebody is called already. */
    function callAnew(): void {
        if (!root.failed && !root.takenBack) {
            return;
        }
        if (root.takenBack) {
            root.help.forget();
        }
        root.anew = true;
        root.help.call();
    }

    // Somebody who waits has to know, whoever uses the voice; once, where the page is read by itself in large print.
    onFailedChanged: {
        if (root.failed && !(Theme.elder && reading.active)) {
            telling.start();
        }
    }

    // What came of 不用了 is told to whoever uses the voice.
    onTakenBackChanged: announcing.start()
    onTroubleChanged: announcing.start()
    // And so is what came of another call.
    onCalledChanged: {
        if (root.called && root.anew) {
            announcing.start();
        }
    }

    // The page that has just opened is about to be read as it stands then (VoiceBar).
    Delay {
        id: reading

        interval: 110
        singleShot: true
    }
    // As soon as the words below have changed.
    Delay {
        id: telling

        interval: 0
        singleShot: true
        onTimeout: Voice.speak([told.text, next.text])
    }
    Delay {
        id: announcing

        interval: 0
        singleShot: true
        onTimeout: {
            const called = root.anew && root.called;
            if (!reading.active && (root.takenBack || called || root.trouble !== "")) {
                root.anew = false;
                Voice.announce(root.trouble === "" ? [told.text, next.text] : [next.text]);
            }
        }
    }

    Item {
        anchors.top: parent.top
        anchors.bottom: actions.top
        width: parent.width

        Column {
            anchors.centerIn: parent
            width: parent.width - Theme.margin * 2
            spacing: Theme.portrait ? Theme.spaceL : Theme.spaceS

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.failed ? "cloud_off" : root.takenBack ? "check_circle"
                    : root.answered ? "directions_walk" : "support_agent"
                // Lying, a screen has room for the words alone in big print.
                visible: Theme.portrait || !Theme.elder
                size: Theme.iconL * 1.6
                color: root.failed ? Theme.ink2 : Theme.action
            }
            AppText {
                id: told

                objectName: "helpText"
                width: parent.width
                size: Theme.fontHeadline
                strong: true
                horizontalAlignment: Text.AlignHCenter
                text: root.failed ? qsTr("没有叫到人") : root.takenBack ? qsTr("好的，不叫人了")
                    : root.answered ? qsTr("%1 这就过来").arg(root.help.helper)
                    : root.unheard ? qsTr("叫了，但现在大厅里没有人")
                    : root.called ? qsTr("已经叫人了，请在这里稍等") : qsTr("正在叫人…")
            }
            AppText {
                id: next

                objectName: "helpNext"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                secondary: true
                text: root.failed ? (root.help.message === "" ? qsTr("请直接到服务台。") : root.help.message)
                    : root.takenBack ? (root.help.helper === "" ? qsTr("要人帮忙，随时再叫。")
                                                                : qsTr("%1 已经在路上，到了请说一声不用了。").arg(root.help.helper))
                    : root.trouble !== "" ? root.trouble
                    : root.answered ? root.help.helperTitle
                    : root.unheard ? qsTr("有人来上班就会看到。急事请打电话。") : qsTr("工作人员看到就过来。您可以继续用这台机器。")
            }
            AppText {
                width: parent.width
                visible: Hall.phone !== "" && !root.takenBack
                horizontalAlignment: Text.AlignHCenter
                secondary: true
                text: qsTr("也可以打电话：%1").arg(Hall.phone)
            }
        }
    }

    // Of their own place, whatever the words above are: somebody may set out while a finger is on its way.
    GridLayout {
        id: actions

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.portrait ? Theme.spaceXl : Theme.spaceM
        x: Theme.margin
        width: parent.width - Theme.margin * 2
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.spaceM
        rowSpacing: Theme.spaceM

        // One of the two at a time; their place is kept.
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.touchLarge

            AppButton {
                objectName: "callAgain"
                anchors.fill: parent
                visible: root.failed
                large: true
                text: qsTr("再叫一次")
                onClicked: root.help.call()
            }
            AppButton {
                objectName: "takeBack"
                anchors.fill: parent
                visible: root.answered || root.called
                look: AppButton.Outlined
                large: true
                text: qsTr("不用了")
                busy: root.help.takingBack
                onClicked: root.help.takeBack()
            }
        }
        AppButton {
            objectName: "goOn"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Theme.touchLarge
            look: AppButton.Outlined
            large: true
            text: qsTr("好的，继续")
            onClicked: root.shell.goBack()
        }
    }
}
