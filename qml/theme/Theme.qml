// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

/**
 * Every colour, size and duration of the screens. A window sets `surface` and its size once and again when it is
 * resized; everything else follows. Sizes are derived from millimetres (kiosk), pixels (desk) or viewing distance
 * (wall), so the same controls fit 768×1366 and 3840×2160.
 */
QtObject {
    id: theme

    enum Surface { Kiosk, Desk, Wall }

    // ---- set by the window --------------------------------------------------------------------------------------
    property int surface: Theme.Kiosk
    property real viewWidth: 1080
    property real viewHeight: 1920
    /** Big print: the kiosk's own layout for elderly people; at least 40 px of text, 80 px on buttons. */
    property bool elder: false
    /** Off: nothing moves (on request, and for pictures and tests). */
    property bool motion: true
    /** The wall's reading distance in metres and its diagonal in inches. */
    property real wallDistance: 8
    property real wallDiagonal: 55

    // ---- scale --------------------------------------------------------------------------------------------------
    readonly property bool kiosk: surface === Theme.Kiosk
    readonly property bool desk: surface === Theme.Desk
    readonly property bool wall: surface === Theme.Wall
    readonly property bool portrait: viewHeight > viewWidth
    /** Kiosk: 1 at 1080×1920 (27 inch, 3.2 px/mm). Wall: 1 at 1920×1080 seen from 8 m on 55 inch. Desk: 1. */
    readonly property real scale: kiosk ? kioskScale : wall ? wallScale : deskScale
    readonly property real kioskScale: portrait ? Math.min(viewWidth / 1080, viewHeight / 1820)
                                                : Math.min(viewWidth / 1920, viewHeight / 1080)
    readonly property real wallScale: Math.sqrt(viewWidth * viewWidth + viewHeight * viewHeight)
                                      / (wallDiagonal * 25.4) * wallDistance * 5.8178 / 73.2
    readonly property real deskScale: viewWidth >= 2560 ? viewWidth / 1920 : 1

    /** The desk's window: what it opens with, and the least it is laid out for. */
    readonly property int deskWidth: 1366
    readonly property int deskHeight: 768
    readonly property int deskMinimumWidth: 1180
    readonly property int deskMinimumHeight: 640
    readonly property real railWidth: px(92)

    /** A length of the drawings (1080×1920, 1920×1080) in pixels of this screen. */
    function px(length: real): real {
        return Math.round(length * theme.scale)
    }

    // ---- type ---------------------------------------------------------------------------------------------------
    readonly property string family: "Noto Sans CJK SC"
    readonly property string iconFamily: "Material Icons"
    /** Captions and second lines. Never smaller than this. */
    readonly property real fontCaption: px(kiosk ? (elder ? 40 : 32) : wall ? 59 : 13)
    readonly property real fontBody: px(kiosk ? (elder ? 48 : 38) : wall ? 73 : 15)
    readonly property real fontSubtitle: px(kiosk ? (elder ? 60 : 42) : wall ? 73 : 17)
    readonly property real fontTitle: px(kiosk ? (elder ? 84 : 48) : wall ? 84 : 21)
    readonly property real fontHeadline: px(kiosk ? (elder ? (portrait ? 90 : 72) : 60) : wall ? 110 : 28)
    readonly property real fontDisplay: px(kiosk ? (elder ? 120 : 84) : wall ? 220 : 72)
    /** A ticket's number on the kiosk's slip. */
    readonly property real fontNumber: px(kiosk ? (elder ? 240 : 200) * (portrait ? 1 : 0.72) : wall ? 260 : 84)
    readonly property int regular: Font.Normal
    readonly property int bold: Font.Bold

    // ---- space --------------------------------------------------------------------------------------------------
    readonly property real spaceXs: px(kiosk ? 8 : wall ? 8 : 4)
    readonly property real spaceS: px(kiosk ? 16 : wall ? 16 : 8)
    readonly property real spaceM: px(kiosk ? 24 : wall ? 24 : 12)
    readonly property real spaceL: px(kiosk ? 34 : wall ? 34 : 16)
    readonly property real spaceXl: px(kiosk ? 48 : wall ? 48 : 24)
    /** From the screen's edge to the content. */
    readonly property real margin: px(kiosk ? 48 : wall ? 32 : 24)
    readonly property real radiusS: px(kiosk ? 14 : wall ? 12 : 8)
    readonly property real radius: px(kiosk ? 28 : wall ? 20 : 12)
    readonly property real hairline: Math.max(1, px(kiosk ? 2 : 1))
    readonly property real outline: Math.max(2, px(kiosk ? 3 : 2))

    // ---- touch --------------------------------------------------------------------------------------------------
    /** Height of a row or button that is touched: ≥ 20 mm of the whole row, elder ≥ 25 mm. */
    readonly property real touch: px(kiosk ? (elder ? (portrait ? 128 : 104) : 88) : wall ? 64 : 40)
    readonly property real touchLarge: px(kiosk ? (elder ? (portrait ? 180 : 148) : 140) : wall ? 96 : 64)
    /** Between two targets: 3 mm, so that a finger that misses one does not meet the next. */
    readonly property real touchGap: px(kiosk ? 10 : wall ? 8 : 0)
    readonly property real touchSmall: px(kiosk ? (elder ? 96 : 72) : wall ? 48 : 32)
    readonly property real iconS: px(kiosk ? (elder ? 56 : 44) : wall ? 56 : 18)
    readonly property real iconM: px(kiosk ? (elder ? 72 : 56) : wall ? 72 : 24)
    readonly property real iconL: px(kiosk ? (elder ? 128 : 104) : wall ? 120 : 40)

    // ---- motion (none of it carries meaning) --------------------------------------------------------------------
    readonly property int fast: motion ? 150 : 0
    readonly property int slow: motion ? 250 : 0

    // ---- colours ------------------------------------------------------------------------------------------------
    readonly property color ground: wall ? "#0C1B1E" : "#F5F3EE"
    readonly property color card: wall ? "#12282B" : "#FFFFFF"
    readonly property color paper: "#F5F3EE"
    readonly property color line: wall ? "#1E3A3E" : "#D9D4C8"
    readonly property color controlBorder: wall ? "#3C5A5E" : "#76818B"
    readonly property color ink: wall ? "#EEF5F3" : "#1D2733"
    readonly property color ink2: wall ? "#BFD2CE" : elder ? "#3A4552" : "#44505E"
    /** What cannot be used now: paler than anything else, but 3:1 on every ground. */
    readonly property color inkDisabled: wall ? "#7C9490" : "#747D87"
    readonly property color action: elder ? "#0A4F48" : "#0E6E63"
    readonly property color actionStrong: "#0A4F48"
    readonly property color actionPressed: "#083F3A"
    readonly property color tint: wall ? "#16393B" : "#E2F0ED"
    readonly property color actionInk: "#FFFFFF"
    readonly property color actionInk2: "#CFE4E0"
    readonly property color header: "#0A4F48"
    /** Ink on the wall's paper, and the wall's bottom strip. */
    readonly property color callInk: "#1D2733"
    readonly property color strip: "#071214"
    readonly property color neutral: wall ? "#2A474B" : "#EAE8E3"
    readonly property color scrim: "#B31D2733"
    /** Marks "now" by a dark outline, never by a colour. */
    readonly property color nowOutline: ink

    // Lights: colours that mean a state, always beside their sign and word. Big print has them darker: 7:1.
    readonly property color ok: wall ? "#7FDBA8" : elder ? "#15593A" : "#1B6B40"
    readonly property color okGround: wall ? "#16362C" : "#E3F1E8"
    readonly property color hint: wall ? "#9CCBFF" : elder ? "#123F73" : "#1A4F8C"
    readonly property color hintGround: wall ? "#15304A" : "#E3EDF9"
    readonly property color warn: wall ? "#FFC565" : elder ? "#6B4000" : "#7A4A00"
    readonly property color warnGround: wall ? "#3A2F14" : "#FFF0D6"
    readonly property color warnBar: wall ? "#FFC565" : "#E8A317"
    readonly property color over: wall ? "#FF9B8A" : elder ? "#8C1D18" : "#B3261E"
    readonly property color overGround: wall ? "#3D2320" : "#FCE6E2"
    readonly property color paused: wall ? "#C3CBD2" : elder ? "#434C57" : "#56606C"
    readonly property color pausedGround: wall ? "#22343A" : "#EAE8E3"
}
