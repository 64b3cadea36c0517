// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

/**
 * Where the columns of the board of cases stand, for its titles and its lines: in one line with the segments of the
 * review, in one line without them, or folded into two lines, as the width allows.
 */
QtObject {
    id: root

    required property real width

    readonly property bool folded: width < Theme.px(1150)
    readonly property bool segmented: folded || width >= Theme.px(1500)
    readonly property real inner: width - Theme.spaceL * 2

    readonly property real tailX: Theme.spaceL
    readonly property real tailWidth: folded ? inner * 0.5 : inner * (segmented ? 0.22 : 0.3)
    readonly property real stepX: folded ? tailX : tailX + tailWidth
    readonly property real stepWidth: (folded ? inner * 0.42 : inner * (segmented ? 0.25 : 0.36)) - Theme.spaceM
    readonly property real barX: stepX + stepWidth + Theme.spaceM
    readonly property real barWidth: Math.max(0, (folded ? tailX + inner : limitX - Theme.spaceM) - barX)
    readonly property real limitWidth: folded ? inner * 0.5 : inner * (segmented ? 0.27 : 0.34)
    readonly property real limitX: tailX + inner - limitWidth

    /** Top of something `own` high in the first line of a row `high`, and in the second. */
    function firstY(high: real, own: real): real {
        return Math.round(root.folded ? high * 0.29 - own / 2 : (high - own) / 2)
    }
    function secondY(high: real, own: real): real {
        return Math.round(root.folded ? high * 0.74 - own / 2 : (high - own) / 2)
    }
}
