// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Where the case stands on its way, and what can be done besides review and decision. */
Section {
    id: root

    required property DeskFlow flow
    required property bool hasAgent

    title: qsTr("办件流程")

    Column {
        id: notes

        Layout.fillWidth: true
        spacing: Theme.spaceXs

        Repeater {
            model: root.flow.notes

            AppText {
                id: note

                required property string words
                required property bool warns

                width: notes.width
                text: note.words
                wrapMode: Text.Wrap
                strong: note.warns
                secondary: !note.warns
                size: note.warns ? Theme.fontBody : Theme.fontCaption
            }
        }
    }
    Column {
        id: results

        Layout.fillWidth: true
        spacing: Theme.spaceXs

        Repeater {
            model: root.flow.results

            RowLayout {
                id: result

                required property string department
                required property string name
                required property string outcome

                width: results.width
                spacing: Theme.spaceS

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("%1：%2").arg(result.department).arg(result.name)
                    wrapMode: Text.Wrap
                }
                AppText {
                    text: result.outcome
                    strong: true
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceS

        Action {
            objectName: "flowAccept"
            visible: root.flow.canAccept
            look: AppButton.Filled
            text: qsTr("受理")
            onClicked: root.flow.accept()
        }
        Action {
            objectName: "flowDefer"
            visible: root.flow.canDefer
            text: qsTr("容缺受理…")
            onClicked: promise.open()
        }
        Action {
            objectName: "flowSupply"
            visible: root.flow.canSupply
            look: AppButton.Filled
            text: qsTr("补交材料…")
            onClicked: {
                root.flow.listForSupply()
                supply.open()
            }
        }
        Action {
            objectName: "flowNotify"
            visible: root.flow.canNotify
            text: qsTr("一次性告知…")
            onClicked: {
                root.flow.listForNotice()
                notice.open()
            }
        }
        Action {
            objectName: "flowRefuse"
            visible: root.flow.canRefuse
            text: qsTr("不予受理…")
            onClicked: refusal.open()
        }
        Action {
            objectName: "flowReturn"
            visible: root.flow.canReturn
            text: qsTr("补正不来，退件…")
            onClicked: giveBack.open()
        }
        Action {
            objectName: "flowWithdraw"
            visible: root.flow.canWithdraw
            text: root.hasAgent ? qsTr("申请人撤件…") : qsTr("撤件…")
            onClicked: withdrawal.ask(false)
        }
        Action {
            objectName: "flowWithdrawAgent"
            visible: root.flow.canWithdraw && root.hasAgent
            text: qsTr("代办人撤件…")
            onClicked: withdrawal.ask(true)
        }
        Action {
            objectName: "flowVoid"
            visible: root.flow.canVoid
            text: qsTr("作废…")
            onClicked: voiding.open()
        }
        Action {
            objectName: "flowNumber"
            visible: root.flow.canNumber
            text: qsTr("省系统编号…")
            onClicked: external.open()
        }
    }
    PickForm {
        id: notice

        flow: root.flow
        title: qsTr("一次性告知：缺哪些、哪里不对")
        wordsLabel: qsTr("说明（交过的材料要写哪里不对）")
        warning: root.flow.noticedBefore ? qsTr("已经告知过一次：只能一次告知全部材料，再告知会记为违规。") : ""
        nothing: qsTr("一次性告知要写明缺哪些材料。")
        done: qsTr("告知")
        onSubmitted: words => root.flow.notify(words)
    }
    PickForm {
        id: supply

        flow: root.flow
        title: qsTr("补来了哪些")
        nothing: qsTr("请勾选补交的材料。")
        done: qsTr("收下")
        onSubmitted: root.flow.supply()
    }
    WordsForm {
        id: promise

        session: root.flow.session
        title: qsTr("容缺受理")
        hint: qsTr("先打印承诺书请申请人签字，签好再受理；到期不补就退件。")
        before: qsTr("看承诺书、打印…")
        onBeforeAsked: first => root.flow.showPromise(first)
        firstLabel: qsTr("最晚哪天补齐（年-月-日），不晚于 %1").arg(root.flow.lastDeferDay)
        preset: root.flow.lastDeferDay
        done: qsTr("已签字，受理")
        onSubmitted: first => root.flow.acceptDeferred(first)
    }
    RefusalForm {
        id: refusal

        session: root.flow.session
        onSubmitted: first => root.flow.refuse(first)
    }
    WordsForm {
        id: giveBack

        session: root.flow.session
        title: qsTr("补正不来，退件")
        firstLabel: qsTr("说明")
        firstOptional: true
        done: qsTr("退件")
        onSubmitted: first => root.flow.returnCase(first)
    }
    WordsForm {
        id: withdrawal

        /** Who signs stands on the paper and in the record (S-3). */
        property bool byAgent: false

        function ask(agent: bool): void {
            withdrawal.byAgent = agent
            withdrawal.open()
        }

        session: root.flow.session
        title: qsTr("撤件")
        hint: withdrawal.byAgent ? qsTr("代办人要在撤件确认书上签字。") : qsTr("申请人要在撤件确认书上签字。")
        firstLabel: qsTr("说明")
        firstOptional: true
        done: qsTr("已签字，撤件")
        onSubmitted: first => root.flow.withdraw(withdrawal.byAgent, first)
    }
    WordsForm {
        id: voiding

        session: root.flow.session
        title: qsTr("作废：这个办件不该有")
        firstLabel: qsTr("理由")
        done: qsTr("作废")
        onSubmitted: first => root.flow.voidCase(first)
    }
    WordsForm {
        id: external

        session: root.flow.session
        title: qsTr("它在省系统里的编号")
        firstLabel: qsTr("编号")
        preset: root.flow.externalNo
        done: qsTr("记下")
        onSubmitted: first => root.flow.setExternalNo(first)
    }
    Amendments {
        Layout.fillWidth: true
        flow: root.flow
    }

    component Action: AppButton {
        look: AppButton.Outlined
        enabled: !root.flow.busy
    }
}
