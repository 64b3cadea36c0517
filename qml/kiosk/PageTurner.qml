// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Theme

/**
 * Leads through the pages of a list and says which is shown. Where it stands beside something else in large print, one
 * key: after the last page comes the first.
 */
RowLayout {
    id: root

    required property int page
    required property int pages
    /** Beside something else: as narrow as it can be. */
    property bool narrow: false

    readonly property bool last: page + 1 >= pages

    signal nextWanted
    signal previousWanted

    spacing: Theme.spaceM

    AppButton {
        objectName: root.visible ? "previous" : ""
        Layout.fillWidth: !root.narrow
        Layout.preferredWidth: root.narrow ? implicitWidth : 1
        visible: !root.narrow || !Theme.elder
        look: AppButton.Outlined
        iconName: root.narrow ? "" : "chevron_left"
        text: qsTr("上一页")
        oneLine: true
        enabled: root.page > 0
        onClicked: root.previousWanted()
    }
    AppText {
        objectName: root.visible ? "pageCount" : ""
        visible: !root.narrow || !Theme.elder
        text: qsTr("第 %1 页，共 %2 页").arg(root.page + 1).arg(root.pages)
        size: Theme.fontCaption
        secondary: true
        wrapMode: Text.NoWrap
    }
    AppButton {
        objectName: root.visible ? "more" : ""
        Layout.fillWidth: !root.narrow
        Layout.preferredWidth: root.narrow ? implicitWidth : 1
        look: AppButton.Outlined
        iconName: root.narrow ? "" : "more_horiz"
        text: root.last && Theme.elder && root.narrow ? qsTr("从头看") : qsTr("更多")
        oneLine: true
        enabled: !root.last || (Theme.elder && root.narrow)
        onClicked: root.nextWanted()
    }
}
