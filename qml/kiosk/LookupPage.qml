// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** "查进度": scan the slip, or type the number; then the last four digits of the phone. */
KioskPage {
    id: root

    /** A slip was scanned before the page was open. */
    property string slipCode: ""
    /** An identity card lies on the reader. */
    property bool byCard: false
    /** What was typed before. */
    property var place: ({})

    readonly property bool nothingFound: lookup.state === KioskLookup.Found && lookup.cases.count === 0
    readonly property bool askingDigits: lookup.state !== KioskLookup.Number && lookup.state !== KioskLookup.Found

    readonly property string problem: lookup.message
    readonly property string wrong: root.problem !== "" ? root.problem
        : Hall.online ? "" : qsTr("现在连不上大厅，查不了进度。请稍等，或到服务台问。")

    title: qsTr("查进度")

    function opened(): void {
        if (root.slipCode !== "") {
            lookup.scan(root.slipCode);
        } else if (root.byCard) {
            lookup.readCard(Cards);
        }
    }

    function placeNow(): var {
        // What was found is asked for again; what was only scanned has been.
        return lookup.state === KioskLookup.Found ? {} : {
            slipCode: "",
            place: lookup.place
        };
    }
    onProblemChanged: {
        if (root.problem !== "") {
            Voice.announce([root.problem]);
        }
    }

    Component.onCompleted: {
        if (root.place.number !== undefined) {
            lookup.place = root.place;
        }
    }
    Component.onDestruction: lookup.restart()

    KioskLookup {
        id: lookup

        shell: root.shell
        limit: Theme.elder ? 4 : 6
    }

    PageBody {
        anchors.fill: parent
        lowest: true

        Flow {
            id: halves

            readonly property real half: Theme.portrait ? width : (width - spacing) / 2

            width: parent.width
            spacing: Theme.spaceM
            LayoutMirroring.enabled: Device.leftHanded

            Column {
                width: root.nothingFound ? halves.width : halves.half
                spacing: Theme.spaceM

                AppText {
                    width: parent.width
                    visible: !root.nothingFound
                    text: lookup.state === KioskLookup.Found ? qsTr("您要看哪一件？")
                        : root.askingDigits ? qsTr("请输手机号的最后四位") : qsTr("您的办件到哪一步了？")
                    size: Theme.fontHeadline
                    strong: true
                }
                EmptyState {
                    objectName: "noCase"
                    width: parent.width
                    topPadding: Theme.spaceXl
                    bottomPadding: Theme.spaceL
                    visible: root.nothingFound
                    iconName: "search_off"
                    title: root.byCard ? qsTr("这张证名下没有办件") : qsTr("这张号票还没有办件")
                    text: root.byCard ? qsTr("别人替您办的，或者用别的证办的，这里查不到。请用办件号查，或者叫人帮忙。")
                        : qsTr("窗口收下材料以后，扫这张号票就能看到进度。")
                }
                EntryNote {
                    width: parent.width
                    visible: lookup.state !== KioskLookup.Found
                    message: root.wrong

                    Card {
                        width: parent.width
                        visible: lookup.state === KioskLookup.Number && !Theme.elder

                        Row {
                            width: parent.width
                            spacing: Theme.spaceL

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                name: "qr_code_scanner"
                                size: Theme.iconL
                            }
                            AppText {
                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - Theme.iconL - Theme.spaceL
                                text: Cards.working ? qsTr("把号票放到扫码口，或者把身份证放到读卡器上") : qsTr("把号票放到扫码口")
                                size: Theme.fontSubtitle
                                strong: true
                            }
                        }
                    }
                    AppText {
                        width: parent.width
                        visible: root.askingDigits
                        text: lookup.scanned ? qsTr("号票已读到。手机号是办理时留的那个。") : qsTr("要查的是 %1。手机号是办理时留的那个。").arg(lookup.number)
                        secondary: true
                    }
                }
                InputBox {
                    objectName: "input"
                    width: parent.width
                    visible: lookup.state !== KioskLookup.Found
                    label: root.askingDigits ? qsTr("手机号最后四位")
                        : qsTr("或者输办件号的数字、今天的号（M001）、提交编号（T1123001）")
                    spoken: root.askingDigits ? "" : qsTr("或者输办件号的数字、今天的号、提交编号")
                    value: root.askingDigits ? lookup.lastFour : lookup.number
                    places: root.askingDigits ? 4 : 0
                }
                Notice {
                    width: parent.width
                    visible: lookup.state === KioskLookup.Found && root.wrong !== ""
                    severity: Notice.Warning
                    text: root.wrong
                }
                Repeater {
                    model: lookup.state === KioskLookup.Found ? lookup.cases : null

                    AppButton {
                        required property int index
                        required property string matter
                        required property string tail
                        required property string name

                        width: halves.half
                        look: AppButton.Outlined
                        large: true
                        alignment: Qt.AlignLeft
                        text: matter
                        hint: qsTr("%1 · 办件号尾号 %2").arg(name).arg(tail)
                        onClicked: lookup.openCase(index)
                    }
                }
                AppButton {
                    objectName: "moreCases"
                    width: parent.width
                    visible: lookup.state === KioskLookup.Found && lookup.hasMore
                    look: AppButton.Outlined
                    large: Theme.elder
                    iconName: "more_horiz"
                    text: lookup.atEnd ? qsTr("回到前面几件") : qsTr("看后面几件")
                    onClicked: lookup.more()
                }
                AppButton {
                    width: parent.width
                    visible: lookup.state === KioskLookup.Found
                    look: AppButton.Tinted
                    text: qsTr("查别的")
                    onClicked: lookup.restart()
                }
                AppButton {
                    objectName: "openCheckIn"
                    width: parent.width
                    visible: lookup.state === KioskLookup.Number && !Theme.elder
                    look: AppButton.Tinted
                    iconName: "event_available"
                    text: qsTr("我有预约")
                    onClicked: root.shell.openPage("checkin", {})
                }
            }
            Column {
                width: halves.half
                visible: lookup.state !== KioskLookup.Found
                spacing: Theme.spaceM

                DigitPad {
                    width: parent.width
                    letters: root.askingDigits ? [] : lookup.letters
                    backText: root.askingDigits ? qsTr("改编号") : ""
                    onPressed: key => lookup.press(key)
                    onErased: lookup.erase()
                    onWentBack: lookup.stepBack()
                }
                AppButton {
                    objectName: "goOn"
                    width: parent.width
                    large: true
                    text: lookup.state === KioskLookup.Busy ? qsTr("正在查…") : root.askingDigits ? qsTr("查进度") : qsTr("下一步")
                    busy: lookup.state === KioskLookup.Busy
                    enabled: Hall.online && lookup.mayGoOn
                    onClicked: lookup.goOn()
                }
            }
        }
    }
}
