// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
import Yizhan.Screens
import Yizhan.Theme

/** Cells side by side with the widths of a table, by default that of the cases; head and rows share them. */
CellRow {
    shares: [0.21, 0.26, 0.15, 0.24, 0.14]
    margin: Theme.spaceL
    spacing: Theme.spaceM
}
