// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/**
 * The same bar below every page: back, home, reading aloud, big print, language, and a person. On a lying screen it has
 * the keys that steer the voice too, from the beginning: what is touched does not move when somebody asks for it.
 */
BottomBar {
    id: root

    required property PageTrail pages
    required property KioskShell shell

    signal homeWanted
    signal readingWanted
    signal helpWanted

    LayoutMirroring.enabled: Device.leftHanded
    LayoutMirroring.childrenInherit: true

    BarButton {
        objectName: "back"
        iconName: "arrow_back"
        text: qsTr("返回")
        enabled: root.pages.depth > 1
        onClicked: root.shell.goBack()
    }
    BarButton {
        objectName: "home"
        iconName: "home"
        text: qsTr("首页")
        onClicked: root.homeWanted()
    }
    BarButton {
        objectName: "readAloud"
        visible: Voice.offered
        iconName: "volume_up"
        text: qsTr("朗读")
        enabled: Voice.available
        onClicked: root.readingWanted()
    }
    RowLayout {
        id: steering

        objectName: "voiceKeys"
        visible: !Theme.portrait && Voice.offered
        Layout.fillWidth: true
        Layout.preferredWidth: 3
        spacing: root.spacing

        readonly property bool silent: true

        Binding {
            target: Voice
            property: "controls"
            value: steering
            when: !Theme.portrait
            restoreMode: Binding.RestoreNone
        }
        BarButton {
            objectName: "voiceStopLying"
            iconName: "stop"
            text: qsTr("停")
            enabled: Voice.speaking
            onClicked: Voice.stop()
        }
        BarButton {
            objectName: "voiceLouderLying"
            iconName: "add"
            text: qsTr("大声")
            enabled: Voice.wanted && Voice.mayLouder
            onClicked: Voice.louder()
        }
        BarButton {
            objectName: "voiceSlowerLying"
            iconName: "slow_motion_video"
            text: qsTr("慢一点")
            enabled: Voice.wanted && Voice.maySlower
            onClicked: Voice.slower()
        }
    }
    BarButton {
        objectName: "largePrint"
        iconName: "text_fields"
        text: root.shell.elder ? qsTr("普通版") : qsTr("大字版")
        onClicked: root.shell.elder = !root.shell.elder
    }
    BarButton {
        objectName: "language"
        iconName: "language"
        text: Hall.english ? "中文" : "English"
        onClicked: Hall.language = Hall.english ? "zh" : "en"
    }
    BarButton {
        objectName: "callHelp"
        iconName: "support_agent"
        text: root.shell.elder ? qsTr("叫人") : qsTr("叫人帮忙")
        emphasised: true
        onClicked: root.helpWanted()
    }
}
