// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

/**
 * Rows that are gone through by keys. The keys stand where somebody clicked or where somebody looks: a row that was
 * scrolled out of sight is neither gone on from nor opened.
 */
ListView {
    id: root

    /** Return, on the current row, which is in sight. */
    signal entered

    clip: true
    currentIndex: -1
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds

    onActiveFocusChanged: {
        if (root.activeFocus && root.currentIndex < 0) {
            root.currentIndex = root.firstWhole()
        }
    }
    // Whoever uses the list may hear keys too: what is none of these is left as it is.
    Keys.onPressed: event => {
        if (root.go(event.key)) {
            event.accepted = true
        }
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat) {
            root.enter()
        }
    }
    Keys.onEnterPressed: event => root.Keys.returnPressed(event)

    /** That row was clicked: the keys stand on it, also when somebody comes back to the page. */
    function stand(row: Item): void {
        root.focus = true
        root.currentIndex = root.indexAt(row.x + row.width / 2, row.y + row.height / 2)
    }
    /** Other rows were asked for: they are looked at from the first. */
    function begin(): void {
        root.positionViewAtBeginning()
        root.currentIndex = root.activeFocus ? 0 : -1
    }
    /** Opens the current row, or shows first where the keys stand now. */
    function enter(): void {
        if (root.inSight()) {
            root.entered()
        } else if (root.count > 0) {
            root.currentIndex = root.firstWhole()
        }
    }
    /** Takes the keys to another row. False: it was no key for that. */
    function go(key: int): bool {
        const here = root.inSight()
        const first = root.firstWhole()
        const from = here ? root.currentIndex : first
        let to = from
        switch (key) {
        case Qt.Key_Up:
            to = here ? from - 1 : first
            break
        case Qt.Key_Down:
            to = here ? from + 1 : first
            break
        case Qt.Key_PageUp:
            to = from - root.screenful(first)
            break
        case Qt.Key_PageDown:
            to = from + root.screenful(first)
            break
        case Qt.Key_Home:
            to = 0
            break
        case Qt.Key_End:
            to = root.count - 1
            break
        default:
            return false
        }
        if (root.count > 0) {
            root.currentIndex = Math.max(0, Math.min(root.count - 1, to))
            root.positionViewAtIndex(root.currentIndex, ListView.Contain)
        }
        return true
    }
    /** Whether the middle of the current row can be seen. */
    function inSight(): bool {
        const row = root.currentItem
        if (row === null) {
            return false
        }
        const middle = row.y + row.height / 2 - root.contentY
        return root.height <= 0 || (middle >= 0 && middle <= root.height) // no height yet: nothing was scrolled either
    }
    function firstWhole(): int {
        const edge = root.indexAt(0, root.contentY)
        const at = Math.max(0, edge >= 0 ? edge : root.indexAt(0, root.contentY + root.spacing))
        const cut = (root.itemAtIndex(at)?.y ?? root.contentY) < root.contentY - 1
        return cut ? Math.min(root.count - 1, at + 1) : at
    }
    /** How many rows the view holds, where `first` is its first. */
    function screenful(first: int): int {
        const low = root.contentY + root.height - 1
        const edge = root.indexAt(0, low)
        const last = edge >= 0 ? edge : root.indexAt(0, low - root.spacing)
        return Math.max(1, (last >= 0 ? last : root.count - 1) - first)
    }
}
