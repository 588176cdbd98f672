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
        self.description = None

    def hold_to_description(self):
        """From now on, everything that is sent and that comes is as the server describes it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.request("GET", "/api/openapi.json")
        self.description = json.loads(connection.getresponse().read())
        return self

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


def check_described(description, asked, answer):
    """What was sent and what came are as the server describes its interface."""
    method, path, body, headers = asked
    path, _, query = path.partition("?")
    operation = next((operations[method.lower()] for pattern, operations in description["paths"].items()
                      if method.lower() in operations and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), path)), None)
    check(f"{method} {path} is described", operation is not None)
    known = {parameter["name"]: parameter for parameter in operation["parameters"] if parameter["in"] == "query"}
    given = [part.split("=")[0] for part in query.split("&") if part]
    check(f"the parameters of {method} {path} are described", set(given) <= set(known) or answer.status == 400, given)
    check(f"{answer.status} of {method} {path} is described", str(answer.status) in operation["responses"], operation)
    content = operation["responses"][str(answer.status)].get("content", {})
    media = (answer.headers["Content-Type"] or "").split(";")[0]
    check(f"{method} {path} answers in the type described", media in content if content else not media, media)
    if answer.status >= 300:
        return
    taken = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    names = set(body or {})
    check(f"the body of {method} {path} is described", names <= set(taken.get("properties", {})), names)
    check(f"the body of {method} {path} has what it needs", set(taken.get("required", [])) <= names, names)
    for name, value in (body or {}).items():
        types = taken["properties"][name].get("type", [JSON_TYPES[type(value)]])
        check(f"{name} of {method} {path} is of its type", JSON_TYPES[type(value)] in types, value)
    needed = [parameter["name"] for parameter in operation["parameters"]
              if parameter["in"] == "header" and parameter["required"]]
    check(f"{method} {path} has the headers it needs", all(headers.get(name) for name in needed), needed)


JSON_TYPES = {str: "string", int: "integer", bool: "boolean", list: "array", dict: "object", type(None): "null"}


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
        if self.server.description:
            check_described(self.server.description, (method, path, body, {**self.headers(), **(headers or {})}), answer)
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
