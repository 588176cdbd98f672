#!/usr/bin/env python3
"""hub.py KANAME DATA [NAME…]: what the server does for its users, measured from outside, through its interface.

forecasts: from a report sent to the forecast read, the coordinator's stream telling when. reads: small reads at a
steady rate, each measured from when it was to be sent, so that a late answer delays no later question. streams: one
event to everybody who listens, and what a listener costs. writes: comments, each on the disk when it is answered.
The store lies beside the program: what is measured of it is that disk.
"""

import itertools
import json
import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../apps/kaname/tests"))

from hub_clients import Connection, Meter, Stream, arrivals, request, resident_kb  # noqa: E402
from running_server import REPORT, Person, Server  # noqa: E402

KANAME, DATA, *CHOSEN = sys.argv[1:]
REPORTS = 100
STAGES = (("first", "0%"), ("follow_up", "40%"), ("final", "100%"))  # each changes the forecast; then it is over
RATE, READ_SECONDS, READERS = 200, 20, 8
STREAMS, FIRST_STREAMS = 2_000, 100  # what a stream costs once for all is paid by the first
WRITERS, WRITE_SECONDS = (1, 8, 32), 5
TOPICS = 256  # an incident takes so many comments; all writes of a measurement fit into these


class Coordinator:
    """Waits at the live stream for a forecast, and reads it."""

    def __init__(self, users):
        self.stream, self.connection = Stream(users.server.port, users.officer), Connection(users.server.port)
        self.read = request(users.officer, "GET", "/api/forecast")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.socket.close()
        self.connection.socket.close()

    def wait_until(self, holds):
        """When it had read the first forecast for which that is so."""
        while True:
            self.stream.wait_for(b"forecast.issued")
            forecast = self.connection.exchange(self.read, 200)
            ended = time.perf_counter()
            if holds({made_from["incident"]: made_from["version"] for made_from in json.loads(forecast)["inputs"]}):
                return ended


class Users:
    """Everybody signed in, and incidents to ask and speak about, each with its final report and its last forecast."""

    def __init__(self, server):
        self.server = server
        self.carriers = [Person(server, name) for name in ("carrier-a", "carrier-b")]
        self.mic, self.officer = Person(server, "mic"), Person(server, "officer")
        carrier = self.carriers[0]
        self.incidents = [carrier.report(f"topic-{number}")["incident"] for number in range(TOPICS)]
        with Coordinator(self) as coordinator:
            for incident in self.incidents:
                carrier.send("POST", f"/api/incidents/{incident}/reports", {**REPORT, "stage": "final"})
            coordinator.wait_until(lambda inputs: not inputs)

    def comment(self, number):
        path = f"/api/incidents/{self.incidents[number % TOPICS]}/comments"
        return request(self.mic, "POST", path, json.dumps({"text": "確認中"}).encode())


def part(values, share):
    """The value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def ms(seconds):
    return f"{seconds * 1000:.1f} ms"


def goal(text, is_met):
    return f"   goal: {text}, {'met' if is_met else 'NOT MET'}"


def report_bytes(carrier, number, stage, level, incident):
    said = {**REPORT, "service": f"ict.{carrier.name}.ip-core.kanto", "level": level, "outline": f"report {number}"}
    if stage == "first":
        return request(carrier, "POST", "/api/incidents", json.dumps(said).encode(), Idempotency_Key=f"bench-{number}")
    return request(carrier, "POST", f"/api/incidents/{incident}/reports", json.dumps({**said, "stage": stage}).encode())


def forecasts(users):
    took, incidents = [], [None, None]
    with Coordinator(users) as coordinator, Connection(users.server.port) as carrier, Meter(users.server) as meter:
        for number in range(REPORTS):
            turn, (stage, level) = number % 2, STAGES[number // 2 % len(STAGES)]
            sent = report_bytes(users.carriers[turn], number, stage, level, incidents[turn])
            began = time.perf_counter()
            receipt = json.loads(carrier.exchange(sent, 201))
            version = None if stage == "final" else receipt["stage"]  # what is over is in no forecast
            incidents[turn] = receipt["incident"]
            ended = coordinator.wait_until(lambda inputs: inputs.get(receipt["incident"]) == version)
            took.append(ended - began)
    return [f"report to forecast: p50 {ms(part(took, 50))}, p95 {ms(part(took, 95))}, max {ms(max(took))}"
            f"   of {REPORTS}" + goal("p95 <= 200 ms", part(took, 95) <= 0.2), meter.text]


def read_steadily(users, first, begin, took, late):
    """Every READERS-th read, beginning with the `first`; late is what the client itself was late by."""
    paths = (f"/api/incidents/{users.incidents[0]}", "/api/session")
    asked = [request(users.carriers[0], "GET", path) for path in paths]
    with Connection(users.server.port) as connection:
        free = begin
        for number in range(first, RATE * READ_SECONDS, READERS):
            intended = begin + number / RATE
            time.sleep(max(0, intended - time.perf_counter()))
            late.append(time.perf_counter() - max(intended, free))
            connection.exchange(asked[number // READERS % 2], 200)
            free = time.perf_counter()
            took.append(free - intended)


def together(count, work):
    """A thread for each number; raises what one of them raised."""
    with ThreadPoolExecutor(count) as threads:
        list(threads.map(work, range(count)))


def reads(users):
    took, late, begin = [], [], time.perf_counter() + 0.2
    with Meter(users.server) as meter:
        together(READERS, lambda first: read_steadily(users, first, begin, took, late))
    return [f"small reads, {RATE} a second over {READERS} connections: p50 {ms(part(took, 50))}, "
            f"p99 {ms(part(took, 99))}, max {ms(max(took))}   of {len(took)}"
            + goal("p99 <= 20 ms", part(took, 99) <= 0.02),
            f"    of which the client was late by: p50 {ms(part(late, 50))}, p99 {ms(part(late, 99))}", meter.text]


def streams(users):
    server, opened = users.server, []
    try:
        began = time.perf_counter()
        for number in range(STREAMS):
            if number == FIRST_STREAMS:
                before = resident_kb(server)
            opened.append(Stream(server.port, users.officer))
        opening, after = time.perf_counter() - began, resident_kb(server)
        with Connection(server.port) as connection, Meter(server) as meter:
            sent = time.perf_counter()
            connection.exchange(users.comment(0), 204)
            times = [moment - sent for moment in arrivals(opened, b"incident.commented")]
        grown = resident_kb(server)
    finally:
        for stream in opened:
            stream.socket.close()
    each = STREAMS - FIRST_STREAMS
    return [f"one event to {STREAMS} streams: first {ms(times[0])}, half {ms(part(times, 50))}, last {ms(times[-1])}",
            f"    memory of the server a stream: {(after - before) / each:.1f} KB open, "
            f"{(grown - before) / each:.1f} KB after the event; {STREAMS} opened in {opening:.1f} s", meter.text]


def writes(users):
    lines, turns = [], itertools.count()
    asked = [users.comment(topic) for topic in range(TOPICS)]
    for count in WRITERS:
        took, until = [], time.perf_counter() + WRITE_SECONDS

        def write(_):
            with Connection(users.server.port) as connection:
                while (began := time.perf_counter()) < until:
                    connection.exchange(asked[next(turns) % TOPICS], 204)
                    took.append(time.perf_counter() - began)

        with Meter(users.server) as meter:
            together(count, write)
        lines += [f"durable comments over {count} connections: {len(took) / WRITE_SECONDS:.0f} a second, "
                  f"p50 {ms(part(took, 50))}, p99 {ms(part(took, 99))}", meter.text]
    return lines


def main():
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    measures = [measure for measure in (forecasts, reads, streams, writes) if not CHOSEN or measure.__name__ in CHOSEN]
    for measure in measures:  # each with a server of its own, so that none stands in the dust of the one before
        with tempfile.TemporaryDirectory(prefix="bench-hub-", dir=os.path.dirname(os.path.abspath(KANAME))) as folder:
            with Server(KANAME, DATA, os.path.join(folder, "kaname.db")) as server:
                print(*measure(Users(server)), sep="\n", flush=True)


main()
