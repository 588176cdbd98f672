#!/usr/bin/env python3
"""story.py KANAME DATA: the first loop through a real server, in both languages, with a restart in between.

A carrier's IP core has stopped. Its report is with the ministry and the coordinator at once, the coordinator's
stream carries the incident and a forecast, others learn nothing, and the audit trail verifies, until it is edited.
"""

import http.client
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile

KANAME, DATA = sys.argv[1:3]
DEADLINE = 60  # seconds for anything that is waited for; nothing here is a measurement
REPORT = {"service": "ict.carrier-a.ip-core.kanto", "since": None, "level": "0%", "own_cause": "yes",
          "basis": "exceptional", "outline": "ソフトウェアの障害によりIP基幹網が停止"}


def check(what, holds, shown=""):
    if not holds:
        sys.exit(f"story: {what}\n{shown}")


class Server:
    running = []

    def __init__(self, store, language):
        self.process = subprocess.Popen(
            [KANAME, "serve", f"{DATA}/fy2007.json", "--store", store, "--port", "0", "--demo", "--lang", language],
            stdout=subprocess.PIPE, text=True)
        Server.running.append(self.process)
        first = self.process.stdout.readline()
        self.port = int(re.search(r":(\d+)", first).group(1))

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        output, _ = self.process.communicate(timeout=DEADLINE)
        check("the server ends with status 0", self.process.returncode == 0, output)


class Person:
    """A browser of one account: keeps the cookie, sends the token."""

    def __init__(self, server, name, language):
        self.server, self.language, self.cookie, self.token = server, language, "", ""
        status, body = self.send("POST", "/api/session", {"name": name, "password": "kaname-demo"})
        check(f"{name} signs in", status == 201, body)
        self.token = json.loads(body)["csrf_token"]

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=DEADLINE)
        sent = {"Accept-Language": self.language, "Cookie": self.cookie, "X-CSRF-Token": self.token, **(headers or {})}
        if body is not None:
            sent["Content-Type"] = "application/json"
        connection.request(method, path, json.dumps(body) if body is not None else None, sent)
        return connection.getresponse()

    def send(self, method, path, body=None, headers=None):
        answer = self.request(method, path, body, headers)
        if answer.headers["Set-Cookie"]:
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return answer.status, answer.read().decode()

    def get(self, path):
        status, body = self.send("GET", path)
        check(f"GET {path} is allowed", status == 200, body)
        return json.loads(body)


def events(stream):
    """The events of a stream, as (id, name)."""
    number = name = None
    for raw in stream:
        line = raw.decode().rstrip("\n")
        if line.startswith("id: "):
            number = int(line[4:])
        elif line.startswith("event: "):
            name = line[7:]
        elif line == "" and name:
            yield number, name
            name = None


def wait_for(stream, name):
    """Reads until the event comes; the connection's timeout is the deadline."""
    seen = []
    for number, found in events(stream):
        seen.append(found)
        if found == name:
            return number
    sys.exit(f"story: the stream ended before {name}; seen {seen}")


def tell(store, language):
    server = Server(store, language)
    carrier, rival, mic, supervisor, officer = (
        Person(server, name, language) for name in ("carrier-a", "carrier-b", "mic", "mic-supervisor", "officer"))
    stream = officer.request("GET", "/api/live")

    hops = carrier.get("/api/report-preview")["hops"]
    check("the preview names the path", [hop["to"]["id"] for hop in hops] == ["mic", "cs"], hops)
    key = {"Idempotency-Key": f"story-{language}"}
    status, body = carrier.send("POST", "/api/incidents", REPORT, key)
    check("the report is received", status == 201, body)
    receipt = json.loads(body)
    path = f"/api/incidents/{receipt['incident']}"
    status, again = carrier.send("POST", "/api/incidents", REPORT, key)
    check("sent twice is kept once", json.loads(again)["incident"] == receipt["incident"], again)

    first = wait_for(stream, "incident.reported")
    wait_for(stream, "forecast.issued")
    forecast = officer.get("/api/forecast")
    check("the forecast comes from the report", receipt["incident"] in [i["incident"] for i in forecast["inputs"]])
    hits = forecast["forecast"]["hits"]
    check("somebody is hit next", len(hits) > 10, hits)
    check("each hit has a chain", all(hit["chain"] for hit in hits))
    check("what is unknown is listed", "unknown" in forecast["forecast"])

    check("the ministry comments", mic.send("POST", f"{path}/comments", {"text": "確認中"})[0] == 204)
    check("the comment is with the coordinator", officer.get(path)["comments"][0]["text"] == "確認中")
    for outsider in (rival, supervisor):
        hidden = outsider.send("GET", path)
        missing = outsider.send("GET", "/api/incidents/aaaaaaaaaaaaa")
        check("others get the answer for what is not there", hidden == missing and hidden[0] == 404, hidden)
    check("a forecast is for the coordinator", mic.send("GET", "/api/forecast")[0] == 403)
    title = json.loads(rival.send("GET", path)[1])["title"]
    check("problems speak the caller's language", (title == "There is no such thing.") == (language == "en"), title)
    server.stop()

    server = Server(store, language)  # nothing is lost, nothing is done twice
    officer, auditor = Person(server, "officer", language), Person(server, "auditor", language)
    check("the incident is still there", officer.get(path)["reports"][0]["outline"] == REPORT["outline"])
    check("the forecast was not issued again", officer.get("/api/forecast")["number"] == forecast["number"])
    resumed = officer.request("GET", "/api/live", headers={"Last-Event-ID": str(first)})
    check("the stream resumes where it was left", next(events(resumed))[0] == first + 1)
    actions = [entry["action"] for entry in auditor.get("/api/trail")["entries"]]
    for action in ("sign_in", "report_incident", "comment_incident", "issue_forecast", "read_incident"):
        check(f"{action} is in the trail", action in actions, actions)
    server.stop()
    return receipt["trail_head"]


def verify(store, *options):
    return subprocess.run([KANAME, "audit", "verify", store, "--lang", "en", *options], capture_output=True, text=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "story.db")
        heads = [tell(store, language) for language in ("ja", "en")]
        for head in heads:
            result = verify(store, "--head", head)
            check("the trail verifies, and holds the receipt's head", result.returncode == 0, result.stderr)
        with sqlite3.connect(store) as database:
            table = next(name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                         if "trail" in name or "audit" in name)
            database.execute(f"UPDATE {table} SET person = 'nobody' WHERE number = 3")
        result = verify(store)
        check("an edited trail does not verify", result.returncode != 0 and "3" in result.stderr, result.stdout)
    print("story: told in Japanese and English")


try:
    main()
finally:
    for process in Server.running:
        process.kill()
