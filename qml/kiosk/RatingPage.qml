// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** Five levels and a few tags; nothing is chosen beforehand, and leaving without rating is fine. */
KioskPage {
    id: root

    property alias caseId: rating.caseId
    property alias access: rating.access
    property alias slipCode: rating.ticketCode
    /** Stars chosen before; 0: none. */
    property int chosen: 0

    readonly property var levels: [qsTr("非常满意"), qsTr("满意"), qsTr("基本满意"), qsTr("不满意"), qsTr("非常不满意")]

    title: qsTr("评一评")

    Component.onCompleted: {
        if (root.chosen > 0) {
            rating.choose(root.chosen);
        }
    }

    function placeNow(): var {
        return {
            chosen: rating.stars
        };
    }

    KioskRating {
        id: rating

        shell: root.shell
    }

    PageBody {
        anchors.top: parent.top
        anchors.bottom: Theme.portrait ? bottom.top : parent.bottom
        width: parent.width
        lowest: !Theme.portrait
        beside: Theme.portrait ? 0 : bottom.height
        visible: rating.state !== KioskRating.Thanks

        AppText {
            width: parent.width
            text: qsTr("这次服务您满意吗？")
            size: Theme.fontHeadline
            strong: true
        }
        AppText {
            width: parent.width
            visible: Theme.portrait
            text: qsTr("自愿评价，不评也可以。")
            secondary: true
        }
        Flow {
            id: halves

            readonly property real half: Theme.portrait ? width : (width - spacing) / 2

            width: parent.width
            spacing: Theme.spaceM

            Column {
                width: halves.half
                spacing: Theme.spaceS

                Repeater {
                    model: root.levels

                    RatingLevel {
                        required property int index
                        required property string modelData

                        objectName: "stars-" + stars
                        width: halves.half
                        stars: 5 - index
                        text: modelData
                        chosen: rating.stars === stars
                        onClicked: rating.choose(stars)
                    }
                }
            }
            Column {
                width: halves.half
                visible: rating.stars > 0
                spacing: Theme.spaceS

                AppText {
                    width: parent.width
                    text: rating.stars >= 3 ? qsTr("好在哪里？可以不选") : qsTr("哪里不好？可以不选")
                    strong: true
                }
                EvenGrid {
                    id: tags

                    width: parent.width
                    columns: Theme.portrait ? 2 : 1
                    spacing: Theme.spaceS

                    Repeater {
                        model: rating.tags

                        TagButton {
                            required property int code
                            required property bool chosen
                            required text

                            objectName: "tag-" + code
                            width: tags.cellWidth
                            height: tags.cellHeight
                            checked: chosen
                            onClicked: rating.toggleTag(code)
                        }
                    }
                }
            }
        }
        Notice {
            width: parent.width
            visible: rating.message !== ""
            severity: Notice.Warning
            text: rating.message
        }
    }

    EmptyState {
        objectName: "thanks"
        anchors.centerIn: parent
        width: parent.width - Theme.margin * 2
        visible: rating.state === KioskRating.Thanks
        iconName: "favorite"
        title: qsTr("谢谢您，已经收到")
        text: rating.followText === "" ? qsTr("您的评价帮我们做得更好。") : rating.followText
    }

    Item {
        id: bottom

        LayoutMirroring.enabled: Device.leftHanded
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: Theme.portrait ? parent.width - Theme.margin * 2 : (parent.width - Theme.margin * 2 - Theme.spaceM) / 2
        height: send.height + Theme.spaceM * (Theme.portrait ? 2 : 1.5)

        AppButton {
            id: send

            objectName: "send"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.spaceM
            width: parent.width
            large: true
            text: rating.state === KioskRating.Thanks ? qsTr("完成") : rating.stars === 0 ? qsTr("请先选一个") : qsTr("提交评价")
            busy: rating.state === KioskRating.Busy
            enabled: rating.state === KioskRating.Thanks || rating.stars > 0
            onClicked: rating.state === KioskRating.Thanks ? root.shell.leave() : rating.send()
        }
    }
}
