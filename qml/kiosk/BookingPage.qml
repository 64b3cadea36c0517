// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Booking a place: which windows, which day, when, whose phone; one question at a time. */
KioskPage {
    id: root

    property alias matter: booking.matter
    property var place: ({})

    readonly property bool choosing: booking.step < KioskBooking.Who
    readonly property bool done: booking.step === KioskBooking.Done
    readonly property string problem: booking.message
    readonly property string offline: Hall.online ? "" : qsTr("现在连不上大厅，约不了。请稍等，或到服务台。")

    title: qsTr("约个时间来")
    answer: root.done
    takesCard: booking.step === KioskBooking.Who || root.done

    function placeNow(): var {
        return {
            place: booking.place
        };
    }
    function cardLaid(): void {
        booking.readCard(Cards);
    }
    onProblemChanged: {
        if (root.problem !== "") {
            Voice.announce([root.problem]);
        }
    }
    Component.onCompleted: booking.place = root.place

    KioskBooking {
        id: booking

        shell: root.shell
        pageSize: Theme.elder ? 3 : 6
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        AppText {
            objectName: "question"
            width: parent.width
            visible: root.choosing || root.done
            text: root.done ? qsTr("约好了") : booking.step === KioskBooking.Group ? qsTr("来办哪一类事？")
                : booking.step === KioskBooking.Date ? qsTr("哪一天来？") : qsTr("几点来？")
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            visible: booking.chosen !== "" && root.choosing
            text: booking.chosen
            size: Theme.fontSubtitle
            color: Theme.actionStrong
            strong: true
        }
        Notice {
            width: parent.width
            visible: root.choosing && root.offline !== ""
            severity: Notice.Warning
            text: root.offline
        }
        ChoiceTiles {
            width: parent.width
            visible: root.choosing
            model: root.choosing ? booking.choices : null
            pages: booking.pages
            page: booking.page
            onChosen: row => booking.choose(row)
            onNextWanted: booking.nextPage()
        }
        EmptyState {
            width: parent.width
            visible: root.choosing && booking.choices.count === 0
            iconName: "event_busy"
            title: qsTr("现在没有能约的时间")
            text: qsTr("请到时直接来取号。")
        }
        PhoneEntry {
            width: parent.width
            visible: !root.choosing && !root.done
            title: qsTr("留个电话")
            subject: booking.chosen
            hint: Cards.working ? qsTr("输手机号，或者把身份证放到读卡器上。只用来认出您的预约，办完就删。")
                : qsTr("只用来认出您的预约，办完就删。")
            message: booking.message !== "" ? booking.message : root.offline
            label: qsTr("手机号")
            value: booking.phone
            action: booking.step === KioskBooking.Busy ? qsTr("正在预约…") : qsTr("就约这个时间")
            ready: booking.mayGoOn
            busy: booking.step === KioskBooking.Busy
            onPressed: key => booking.press(key)
            backText: booking.step === KioskBooking.Busy ? "" : qsTr("改时间")
            onErased: booking.erase()
            onWentBack: booking.stepBack()
            onSent: booking.goOn()
        }
        DoneCard {
            width: parent.width
            visible: root.done
            heading: booking.chosen
            number: booking.number
            code: booking.code
            paper: booking.paper
            onPrintAgain: booking.printAgain()
            lines: [qsTr("到时在自助机扫这个码，或者输预约号和手机号后四位取号。"), qsTr("来不了，请在 %1 前在自助机上取消。").arg(booking.cancelBy)]
        }
        AppButton {
            objectName: "stepBack"
            width: parent.width
            visible: booking.step === KioskBooking.Time || (booking.step === KioskBooking.Date && booking.matter === "")
            look: AppButton.Tinted
            text: qsTr("上一步")
            onClicked: booking.stepBack()
        }
        AppButton {
            objectName: "finished"
            width: parent.width
            visible: root.done
            large: true
            text: qsTr("记下了，完成")
            onClicked: root.shell.leave()
        }
    }
}
