#!/usr/bin/env python3
"""bad_input.py KANAME DATA [CASE…]: everything wrong that can be sent to a server, on every route it describes.

After each case the server still answers, nothing was added that should not be, and no error told anybody more than
it had to. The routes are those of the server's own description: a new one is covered without an edit here.
"""

import json
import os
import re
import sqlite3
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import bad_bodies  # noqa: E402
import bad_callers  # noqa: E402
import bad_requests  # noqa: E402
from running_server import Person, Server, Unexpected, check, verify, wait_for  # noqa: E402
from wire import Wire, head  # noqa: E402

KANAME, DATA, *CHOSEN = sys.argv[1:]
CASES = [*bad_requests.CASES, *bad_bodies.CASES, *bad_callers.CASES]
PEOPLE = ("carrier-a", "carrier-b", "hospital-a", "mic", "mic-supervisor", "mhlw", "officer", "ceptoar-telecom",
          "ceptoar-bank", "auditor")
CHANGES = ("POST", "PUT", "PATCH", "DELETE")


class Route:
    """A row of the server's description."""

    def __init__(self, method, path, operation):
        self.method, self.path = method, path
        self.signed_in = "security" in operation
        self.has_id = "{" in path
        self.names_things = path in ("/api/findings", "/api/links")  # in their bodies
        self.changes = method in CHANGES
        self.answers = set(operation["responses"])

    def __str__(self):
        return f"{self.method} {self.path}"

    def at(self, identity):
        """Its path with this in each place that takes an id."""
        return re.sub(r"\{\w+\}", identity, self.path)


class World:
    """A server with one incident of each carrier, everybody signed in, and a check on each answer that is an error."""

    def __init__(self, server, ended_cookie):
        self.server, self.ended_cookie = server, ended_cookie
        self.people = {name: Person(server, name) for name in PEOPLE}
        self.carrier, self.rival, self.officer = (self.people[name] for name in ("carrier-a", "carrier-b", "officer"))
        self.mine = self.carrier.report("mine", outline="ours alone")["incident"]
        self.theirs = self.rival.report("theirs", outline="theirs alone",
                                        service="ict.carrier-b.ip-core.kanto")["incident"]
        self.secrets = (self.mine, self.theirs, "ours alone", "theirs alone", "op.carrier-a", "op.carrier-b")
        self.notice, self.asked, self.finding = self.of_the_officer()
        description = self.carrier.get("/api/openapi.json")
        self.routes = [Route(method.upper(), path, operation)
                       for path, operations in description["paths"].items()
                       for method, operation in operations.items()]

    def of_the_officer(self):
        """A draft from the forecast of both reports, who is asked to release it, and a finding."""
        wait_for(self.officer.request("GET", "/api/live", headers={"Last-Event-ID": "0"}), "forecast.issued")
        notice = self.of("officer", "POST", "/api/notices", {})["id"]
        self.of("officer", "POST", f"/api/notices/{notice}/release-request", {"edits": 0})
        asked = next(name for name in ("carrier-a", "carrier-b") if self.people[name].get("/api/releases")["releases"])
        learned = {"arises_from": f"incident:{self.mine}", "text": "ours alone"}
        finding = self.of("officer", "POST", "/api/findings", learned)
        return notice, asked, finding["id"]

    def of(self, name, method, path, body):
        status, text = self.people[name].send(method, path, body)
        check(f"{name} does {method} {path}", status < 300, text)
        return json.loads(text) if text else None

    def ask(self, route, by=None, body=None, fields=None, incident=None):
        """One request on its own connection; `body` is bytes, or what becomes JSON. A field of None is left out."""
        sent = {**(by.headers() if by else {}), "Idempotency-Key": "bad-input"}
        if body is not None:
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent |= {"Content-Type": "application/json", "Content-Length": len(body)}
        sent = {name: value for name, value in {**sent, **(fields or {})}.items() if value is not None}
        answer = self.answer(head(route.method, route.at(incident or self.mine), sent) + (body or b""))
        is_described = answer.status >= 400 or str(answer.status) in route.answers
        check(f"{answer.status} of {route} is described", is_described, answer)
        return answer

    def answer(self, request, closes=False):
        """The answer to these bytes; checked, when it is an error."""
        with Wire(self.server.port) as wire:
            wire.send(request)
            answer = wire.read_answer()
            if closes:
                check("the connection is closed, and nothing more was answered", wire.is_closed(), wire.kept)
        if answer.status >= 400:
            self.check_error(answer)
        return answer

    def check_error(self, answer):
        check("it is no failure of the server", answer.status < 500 or answer.status in (501, 505), answer)
        check("errors are RFC 9457", answer.headers["content-type"] == "application/problem+json", answer)
        document = json.loads(answer.body)
        check("an error repeats its status", document["status"] == answer.status, answer)
        check("an error has a title and problems", document["title"] and document["problems"], answer)
        for problem in document["problems"]:
            whole = all(problem[key] for key in ("place", "reason", "mend"))
            check("each problem has a place, a reason and a mend", whole, answer)
        told = [secret for secret in self.secrets if secret in answer.text]
        check("an error tells nothing of anybody", not told, answer)

    def kept(self):
        """How many incidents, reports and comments there are."""
        incidents = self.officer.get("/api/incidents")["incidents"]
        return (len(incidents), sum(len(incident["reports"]) for incident in incidents),
                sum(len(incident["comments"]) for incident in incidents))


def session_that_ended(store):
    """The cookie of a session whose time is over. The time is set back in the store, while no server has it."""
    with Server(KANAME, DATA, store) as server:
        cookie = Person(server, "carrier-a").cookie
    with sqlite3.connect(store) as database:
        database.execute("UPDATE session SET opened = 0, seen = 0")
    return cookie


def run(case, world):
    """Whether the case holds, and the server is as it was but for what the case says it added."""
    name = case.__name__.replace("_", " ")
    began = time.monotonic()
    try:
        before = world.kept()
        added = case(world) or (0, 0, 0)
        world.carrier.get("/api/status")
        after = world.kept()
        check(f"(incidents, reports, comments) grow by {added}",
              after == tuple(one + more for one, more in zip(before, added)), f"{before}, then {after}")
    except (Unexpected, Exception) as failure:  # also a connection that broke, or an answer that is no JSON
        print(f"FAILED  {name}: {type(failure).__name__}: {failure}", flush=True)
        return False
    print(f"ok      {name} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def main():
    cases = [case for case in CASES if not CHOSEN or case.__name__ in CHOSEN]
    with tempfile.TemporaryDirectory() as folder:
        store, said = os.path.join(folder, "bad_input.db"), os.path.join(folder, "complaints")
        cookie = session_that_ended(store)
        with open(said, "w+", encoding="utf-8") as complaints:
            with Server(KANAME, DATA, store, complaints=complaints) as server:
                world = World(server, cookie)
                failed = [case for case in cases if not run(case, world)]
            complaints.seek(0)
            check("the server had nothing to complain about", not (heard := complaints.read()), heard)
        result = verify(KANAME, store)
        check("the trail verifies", result.returncode == 0, result.stderr)
    print(f"bad_input: {len(cases)} cases on {len(world.routes)} routes, {len(failed)} failed")
    sys.exit(1 if failed or not cases else 0)


main()
