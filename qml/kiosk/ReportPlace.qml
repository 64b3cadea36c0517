// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Where it is, written with the kiosk's letters or by hand: who goes there has to find it. */
ColumnLayout {
    id: root

    required property KioskSubmission submission

    signal placed

    spacing: Theme.spaceM

    InputPad {
        id: pad

        objectName: "placePad"
        plain: Hall.english
        onCommitted: text => root.submission.write(pad.plain ? text.toLowerCase() : text)
        onErased: root.submission.eraseWord()
    }
    AppText {
        Layout.fillWidth: true
        text: qsTr("在哪里？")
        size: Theme.fontHeadline
        strong: true
    }
    InputBox {
        Layout.fillWidth: true
        objectName: "place"
        label: qsTr("写个地方，如 3 号楼门口")
        value: root.submission.words + pad.letters
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    WritingPad {
        Layout.fillWidth: true
        pad: pad
        onCleared: root.submission.clearWords()
    }
    AppButton {
        Layout.fillWidth: true
        objectName: "placed"
        large: true
        text: qsTr("下一步")
        enabled: root.submission.words !== "" || pad.letters !== ""
        onClicked: {
            pad.commitLetters()
            root.placed()
        }
    }
}
