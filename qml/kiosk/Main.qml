// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import Yizhan.Controls
import Yizhan.Screens
import Yizhan.Theme

/** The kiosk's window: header, pages, bottom bar, and the watch over who is there. */
Window {
    id: root

    readonly property T.StackView pages: stack
    readonly property KioskPage page: stack.currentItem as KioskPage

    function pageUrl(name: string): url {
        const large = {
            home: "ElderHomePage.qml",
            menu: "ElderMenuPage.qml",
            take: "ElderMenuPage.qml",
            ticket: "ElderTicketPage.qml"
        };
        const usual = {
            home: "HomePage.qml",
            menu: "MenuPage.qml",
            take: "MenuPage.qml",
            search: "SearchPage.qml",
            banned: "BannedPage.qml",
            matter: "MatterPage.qml",
            ticket: "TicketPage.qml",
            lookup: "LookupPage.qml",
            case: "CasePage.qml",
            rating: "RatingPage.qml",
            help: "HelpPage.qml",
            duty: "DutyPage.qml",
            start: "StartPage.qml"
        };
        const file = shell.elder && large[name] !== undefined ? large[name] : usual[name];
        return Qt.resolvedUrl(file ?? "HomePage.qml");
    }

    /** For pictures and the self-test: opens a page by its name ("matter", "elder-menu") with what the hall has. */
    function openPage(name: string): bool {
        const base = name.replace("elder-", "");
        shell.elder = Device.elder || base !== name;
        if (base === "home" || base === "offline" || base === "closed") {
            return true;
        }
        if (String(pageUrl(base)) === String(pageUrl("home")) || !shell.ready) {
            return false;
        }
        shell.openScene(base);
        return true;
    }

    function open(name: string, given: var): void {
        if (given.take !== undefined) {
            // The scene of a ticket: its page comes with the number.
            shell.elder ? ticket.takeGeneral() : ticket.take(given.take, [0, 1, 2], true);
            return;
        }
        const values = Object.assign({
            shell: shell,
            ticket: ticket,
            help: help
        }, given);
        if (name === "take") {
            values.taking = true;
        }
        stack.push(pageUrl(name), values);
    }

    function goHome(): void {
        ticket.clear();
        help.forget();
        stack.clear();
        open(shell.ready ? "home" : "start", {});
    }

    width: 1080
    height: 1920
    color: Theme.ground
    title: Hall.hallName

    Component.onCompleted: {
        Theme.surface = Theme.Kiosk;
        Theme.motion = Device.motion;
        shell.elder = Device.elder;
        goHome();
    }

    Binding {
        target: Theme
        property: "viewWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "viewHeight"
        value: root.height
    }
    Binding {
        target: Theme
        property: "elder"
        value: shell.elder
    }

    KioskShell {
        id: shell

        hall: Hall
        onPageRequested: (page, given) => root.open(page, given)
        onBackRequested: stack.depth > 1 ? stack.pop() : undefined
        onHomeRequested: root.goHome()
        onElderChanged: root.goHome()
        onReadyChanged: root.goHome()
    }
    KioskTicket {
        id: ticket

        shell: shell
        onTaken: {
            stack.pop(null);
            root.open("ticket", {});
        }
    }
    KioskHelp {
        id: help

        shell: shell
    }
    KioskIdle {
        id: idle

        active: stack.depth > 1 || shell.elder || Hall.english || ticket.busy
        idleSeconds: shell.elder ? 120 : 60
        onLeft: shell.reset()
        onScanned: code => root.open("lookup", {
            slipCode: code
        })
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Header {
            Layout.fillWidth: true
            wide: root.page?.wideHeader ?? true
            title: shell.elder && wide ? qsTr("大字版") : Hall.hallName
        }
        OfflineBanner {
            objectName: "offlineBanner"
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            online: Hall.online || !shell.ready
            since: Hall.staleSince
            hint: qsTr("指南照样能看，取号请到服务台。")
        }
        T.StackView {
            id: stack

            objectName: "pages"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            // Whoever turns to another page is there; assistive technology presses without a touch or a key.
            onCurrentItemChanged: idle.goOn()
        }
        BottomBar {
            Layout.fillWidth: true

            BarButton {
                objectName: "back"
                iconName: "arrow_back"
                text: qsTr("返回")
                enabled: stack.depth > 1
                onClicked: shell.goBack()
            }
            BarButton {
                objectName: "home"
                iconName: "home"
                text: qsTr("首页")
                onClicked: root.goHome()
            }
            BarButton {
                objectName: "largePrint"
                iconName: "text_fields"
                text: shell.elder ? qsTr("普通版") : qsTr("大字版")
                onClicked: shell.elder = !shell.elder
            }
            BarButton {
                objectName: "language"
                visible: !shell.elder
                iconName: "language"
                text: Hall.english ? "中文" : "English"
                onClicked: Hall.language = Hall.english ? "zh" : "en"
            }
            BarButton {
                objectName: "callHelp"
                iconName: "support_agent"
                text: shell.elder ? qsTr("叫人") : qsTr("叫人帮忙")
                emphasised: true
                onClicked: {
                    if (!(root.page instanceof HelpPage)) {
                        root.open("help", {});
                    }
                }
            }
        }
    }

    RefusalOverlay {
        anchors.fill: parent
        ticket: ticket
        onHelpWanted: root.open("help", {})
    }
    IdleOverlay {
        objectName: "idleOverlay"
        anchors.fill: parent
        secondsLeft: idle.secondsLeft
        onGoOn: idle.goOn()
        onLeave: shell.reset()
    }
}
