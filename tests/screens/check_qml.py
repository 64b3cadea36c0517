#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Yizhan contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks for what crashes or shouts in Qt 6.4.2 only now and then, so that no monkey has to find it again.

    check_qml.py QML_FOLDER
"""

import pathlib
import re
import sys

OPENS = re.compile(r"^\s*(?:[\w.]+:\s*|[\w.]+ on [\w.]+\s*|component \w+:\s*)?([A-Z][\w.]*)\s*\{")

HIDES_TEXT = "a role named text hides the text's own property: nothing is shown; take model.text"
TWICE = "an AppButton is pressed by Return already: this presses it a second time"
IN_LAYOUT = "a Repeater in a Layout: it reads rows that are gone (QTBUG-111792); use EvenGrid, Row or Column"
KIOSK_ONLY = {
    "Timer": "a QML Timer is an animation to Qt, stopped where none runs; use Delay",
    "TapHandler": "a TapHandler whose page goes away under the finger disconnects from nothing; use a MouseArea",
}


def root_types(folder: pathlib.Path) -> dict[str, str]:
    """What each file's type is made of."""
    roots = {}
    for path in folder.rglob("*.qml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := re.match(r"([A-Z][\w.]*) \{", line):
                roots[path.stem] = found[1]
                break
    return roots


def faults_of(path: pathlib.Path, roots: dict[str, str], kiosk: bool) -> list[str]:
    """One sentence for each line of the file that breaks a rule."""

    def made_of(name: str) -> str:
        while name in roots:
            name = roots[name]
        return name

    def is_button(name: str) -> bool:
        while name in roots and name != "AppButton":
            name = roots[name]
        return name == "AppButton"

    faults = []
    around: list[str] = []  # the type of each open brace; "" where it opens none
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        code = re.sub(r'"(?:[^"\\]|\\.)*"|//.*', "", line)
        found = OPENS.match(code)
        inside = next((name for name in reversed(around) if name), "")
        if re.match(r"\s*Keys\.on(Return|Enter)Pressed:", code) and path.stem != "AppButton" and is_button(inside):
            faults.append(f"{path}:{number}: {TWICE}")
        if re.match(r"\s*required property \w+ text$", code) and made_of(inside) == "Text":
            faults.append(f"{path}:{number}: {HIDES_TEXT}")
        if found:
            if found[1] == "Repeater" and made_of(inside).endswith("Layout"):
                faults.append(f"{path}:{number}: {IN_LAYOUT}")
            if kiosk and found[1] in KIOSK_ONLY:
                faults.append(f"{path}:{number}: {KIOSK_ONLY[found[1]]}")
            around.append(found[1])
        around += [""] * (code.count("{") - (1 if found else 0))
        closing = code.count("}")
        del around[len(around) - closing :]
    if around:
        faults.append(f"{path}: braces could not be followed")
    return faults


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    roots = root_types(folder)
    files = sorted(folder.rglob("*.qml"))
    faults = [fault for path in files for fault in faults_of(path, roots, "kiosk" in path.parts)]
    print("\n".join(faults) if faults else f"{len(files)} files follow the rules")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
