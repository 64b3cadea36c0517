#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Yizhan contributors
# SPDX-License-Identifier: Apache-2.0
"""Compares what the server really answered in the system tests with resources/api/openapi.yaml.

Usage: check_openapi.py OPENAPI FOLDER; FOLDER holds *.jsonl, one exchange a line (see tests/system/httpclient.cpp).
Fails on an endpoint that is not described, a status that is not described for it, an answer that does not fit its
schema, an accepted request that the description forbids, and a described endpoint that no test ever called.
"""
import json
import pathlib
import re
import sys

import jsonschema
import yaml

# Files come over the Unix socket; see tst_scripts.
NEVER_OVER_TCP = {("post", "/v1/imports/" + kind) for kind in ("matters", "hall", "calendar", "roster")}
# Only over the Unix socket; see tst_restore.
NEVER_OVER_TCP |= {("post", "/v1/backups"), ("post", "/v1/verifications")}
STREAMS = {("get", "/v1/events")}


def main() -> int:
    api = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    resolver = jsonschema.RefResolver("", api)
    routes = []
    for path, item in api["paths"].items():
        pattern = re.compile("^" + re.sub(r"\\\{[^/]+?\\\}", "[^/]+", re.escape(path)) + "$")
        for method, operation in item.items():
            if method in ("get", "post", "put", "delete"):
                routes.append((method, path, pattern, operation))
    called, faults, exchanges = set(), [], 0

    def resolve(node):
        while "$ref" in node:
            _, node = resolver.resolve(node["$ref"])
        return node

    def check(schema, value, where):
        validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
        for error in validator.iter_errors(value):
            faults.append(f"{where}: {'/'.join(map(str, error.path))}: {error.message[:200]}")

    for file in sorted(pathlib.Path(sys.argv[2]).glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            exchange = json.loads(line)
            exchanges += 1
            method, path = exchange["method"].lower(), exchange["path"].split("?")[0]
            # A literal segment beats a parameter: /v1/cases/lookup before /v1/cases/{id}.
            matches = sorted((r for r in routes if r[2].match(path)), key=lambda r: r[1].count("{"))
            if not matches:
                if exchange["status"] != 404:
                    faults.append(f"{method} {path}: answered {exchange['status']} but is not described")
                continue
            route = next((r for r in matches if r[0] == method and r[1].count("{") == matches[0][1].count("{")), None)
            if route is None:
                if exchange["status"] != 405:
                    faults.append(f"{method} {path}: answered {exchange['status']} but the method is not described")
                continue
            _, template, _, operation = route
            called.add((method, template))
            where = f"{file.stem}: {method} {template} {exchange['status']}"
            response = operation["responses"].get(str(exchange["status"])) or operation["responses"].get("default")
            if response is None:
                faults.append(f"{where}: status not described")
                continue
            content = resolve(response).get("content", {})
            media = exchange["content_type"].split(";")[0]
            if content and media not in content:
                faults.append(f"{where}: content type {media!r} not described")
            elif content and media.endswith("json"):
                check(content[media]["schema"], exchange["answer"], where)
            body = operation.get("requestBody")
            if body and exchange["status"] < 300 and exchange["request"] is not None:
                check(resolve(body)["content"]["application/json"]["schema"], exchange["request"], where + " request")

    for method, template, _, _ in routes:
        if (method, template) not in called | NEVER_OVER_TCP | STREAMS:
            faults.append(f"{method} {template}: described, but no test called it")
    for fault in sorted(set(faults)):
        print(fault)
    print(f"{exchanges} exchanges, {len(called)} of {len(routes)} endpoints, {len(set(faults))} faults")
    return 1 if faults or not exchanges else 0


if __name__ == "__main__":
    sys.exit(main())
