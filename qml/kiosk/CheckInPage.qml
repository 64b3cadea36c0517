// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Somebody who booked takes the number of it, or takes the booking back. */
KioskPage {
    id: root

    /** The slip's code was scanned before the page was open. */
    property string slipCode: ""
    /** Found by its number before, with the access to go on. */
    property var bookings: []
    property string access: ""

    readonly property bool found: checkIn.found
    readonly property bool cancelled: checkIn.state === KioskCheckIn.Cancelled
    readonly property bool typing: !root.found && !root.cancelled
    readonly property bool askingDigits: checkIn.askingDigits
    readonly property string problem: checkIn.message
    readonly property string wrong: root.problem !== "" ? root.problem : Hall.online ? "" : qsTr("现在连不上大厅。请直接到服务台。")

    title: qsTr("我有预约")
    takesCard: true

    function opened(): void {
        if (root.access !== "") {
            checkIn.show(root.bookings, root.access);
        } else if (root.slipCode !== "") {
            checkIn.scan(root.slipCode);
        }
    }
    function placeNow(): var {
        return {
            slipCode: ""
        };
    }
    function cardLaid(): void {
        checkIn.readCard(Cards);
    }
    onProblemChanged: {
        if (root.problem !== "") {
            Voice.announce([root.problem]);
        }
    }
    Component.onDestruction: checkIn.restart()

    KioskCheckIn {
        id: checkIn

        shell: root.shell
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        AppText {
            width: parent.width
            visible: root.found
            text: qsTr("您的预约")
            size: Theme.fontHeadline
            strong: true
        }
        Notice {
            width: parent.width
            visible: !root.typing && root.wrong !== ""
            severity: Notice.Warning
            text: root.wrong
        }
        PhoneEntry {
            width: parent.width
            visible: root.typing
            title: root.askingDigits ? qsTr("请输手机号的最后四位") : qsTr("请输预约号")
            hint: root.askingDigits ? qsTr("预约号 %1。手机号是预约时留的那个。").arg(checkIn.number)
                : Cards.working ? qsTr("把预约的二维码放到扫码口，或者把身份证放到读卡器上，就不用输。")
                : qsTr("把预约的二维码放到扫码口，就不用输。")
            message: root.wrong
            label: root.askingDigits ? qsTr("手机号最后四位") : qsTr("预约号")
            value: root.askingDigits ? checkIn.lastFour : checkIn.number
            places: root.askingDigits ? 4 : 0
            backText: root.askingDigits ? qsTr("改预约号") : ""
            action: checkIn.state === KioskCheckIn.Busy ? qsTr("正在找…") : root.askingDigits ? qsTr("找我的预约") : qsTr("下一步")
            ready: checkIn.mayGoOn
            busy: checkIn.state === KioskCheckIn.Busy
            onPressed: key => checkIn.press(key)
            onErased: checkIn.erase()
            onWentBack: checkIn.stepBack()
            onSent: checkIn.goOn()
        }
        Repeater {
            model: root.found ? checkIn.bookings : null

            BookingCard {
                required property int index

                width: parent.width
                onTaken: checkIn.checkIn(index)
                onCancelled: checkIn.cancel(index)
                onTakenInstead: checkIn.takeInstead(index)
            }
        }
        EmptyState {
            width: parent.width
            visible: (root.found && checkIn.bookings.count === 0) || root.cancelled
            iconName: root.cancelled ? "event_available" : "event_busy"
            title: root.cancelled ? qsTr("已经取消") : qsTr("这张证名下没有预约")
            text: root.cancelled ? qsTr("位子让给别人了，谢谢您。") : qsTr("用手机号约的，请输预约号。")
        }
        AppButton {
            width: parent.width
            visible: root.found || root.cancelled
            look: AppButton.Tinted
            text: qsTr("重新输")
            onClicked: checkIn.restart()
        }
    }
}
