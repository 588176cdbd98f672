"""A running `kaname serve` and the people who use it, for the tests and measurements that go through the door."""

import http.client
import json
import re
import signal
import subprocess

DEADLINE = 60  # seconds for anything that is waited for; nothing that rests on it is a measurement
REPORT = {"service": "ict.carrier-a.ip-core.kanto", "since": None, "level": "0%", "own_cause": "yes",
          "basis": "exceptional", "outline": "ソフトウェアの障害によりIP基幹網が停止"}


class Unexpected(SystemExit):
    """Says what was expected and what came; ends the program with status 1 unless somebody catches it."""


def check(what, holds, shown=""):
    if not holds:
        raise Unexpected(f"not so: {what}\n  came: {shown}")


class Server:
    """A server with the invented accounts, on a free port of this machine; stopped with the `with` it stands in."""

    def __init__(self, kaname, data, store, language="ja", complaints=None):
        self.process = subprocess.Popen(
            [kaname, "serve", f"{data}/fy2007.json", "--store", store, "--port", "0", "--demo", "--lang", language],
            stdout=subprocess.PIPE, stderr=complaints, text=True)
        first = self.process.stdout.readline()
        found = re.search(r":(\d+)", first)
        check("the server says its port", found, first)
        self.port = int(found.group(1))

    def __enter__(self):
        return self

    def __exit__(self, failure, *_):
        try:
            if failure is None:
                self.stop()
        finally:
            self.process.kill()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        output, _ = self.process.communicate(timeout=DEADLINE)
        check("the server ends with status 0", self.process.returncode == 0, output)


class Person:
    """A browser of one account: keeps the cookie, sends the token."""

    def __init__(self, server, name, language="en"):
        self.server, self.name, self.language, self.cookie, self.token = server, name, language, "", ""
        status, body = self.send("POST", "/api/session", {"name": name, "password": "kaname-demo"})
        check(f"{name} signs in", status == 201, body)
        self.token = json.loads(body)["csrf_token"]

    def headers(self):
        return {"Accept-Language": self.language, "Cookie": self.cookie, "X-CSRF-Token": self.token}

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=DEADLINE)
        sent = {**self.headers(), **(headers or {})}
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

    def report(self, key, **fields):
        """Reports an incident and returns the receipt."""
        status, body = self.send("POST", "/api/incidents", {**REPORT, **fields}, {"Idempotency-Key": key})
        check(f"the report {key} is received", status == 201, body)
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
    raise Unexpected(f"the stream ended before {name}; seen {seen}")


def verify(kaname, store, *options):
    return subprocess.run([kaname, "audit", "verify", store, "--lang", "en", *options], capture_output=True, text=True)
