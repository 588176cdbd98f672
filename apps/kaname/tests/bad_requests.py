"""Requests that are not HTTP as the server wants it: refused before any route is looked for, and closed."""

import time

from running_server import DEADLINE, check
from wire import Wire, head

REPORT = b'{"basis": "exceptional", "outline": "smuggled"}'


def fields_of(world, **more):
    return {**world.carrier.headers(), "Content-Type": "application/json", "Idempotency-Key": "smuggled",
            **{name.replace("_", "-"): value for name, value in more.items()}}


def refused(world, request, *statuses):
    """Sent with a sound request behind it, which must not be answered: the bytes after a refused head mean nothing."""
    behind = head("POST", "/api/incidents", fields_of(world, Content_Length=len(REPORT))) + REPORT
    answer = world.answer(request + behind, closes=True)
    check(f"it is refused with {' or '.join(map(str, statuses))}", answer.status in statuses, answer)


def on_each_route(world, mend):
    """A head for each route, with the lines that `mend` adds to it."""
    for route in world.routes:
        plain = head(route.method, route.at(world.mine), fields_of(world))
        yield plain.replace(b"\r\nHost:", b"\r\n" + mend + b"\r\nHost:", 1)


def two_lengths_and_an_encoding(world):
    length, encoding = b"Content-Length: 5", b"Transfer-Encoding: chunked"
    for lines in (length + b"\r\n" + encoding, encoding + b"\r\n" + length):
        for request in on_each_route(world, lines):
            refused(world, request + b"0\r\n\r\n", 400)


def two_content_lengths(world):
    for lines in (b"Content-Length: 0\r\nContent-Length: 0", b"Content-Length: 0\r\nContent-Length: 5",
                  b"Content-Length: 0, 0"):
        for request in on_each_route(world, lines):
            refused(world, request, 400)


def a_length_that_is_no_number(world):
    for length in (b"-1", b"+5", b"0x5", b"99999999999999999999", b"5 5", b"five"):
        for request in on_each_route(world, b"Content-Length: " + length):
            refused(world, request, 400, 413)


def line_feeds_alone(world):
    for lines in (b"X-A: 1\nX-B: 2", b"X-A: 1\rX-B: 2", b"X-A: a\0b"):
        for request in on_each_route(world, lines):
            refused(world, request, 400)
        refused(world, b"GET /api/status HTTP/1.1\nHost: localhost\n\n", 400)


def folded_lines(world):
    for lines in (b"X-A: 1\r\n 2", b"X-A: 1\r\n\t2"):
        for request in on_each_route(world, lines):
            refused(world, request, 400)


def names_that_are_none(world):
    for line in (b"Content-Length : 5", b"X A: 1", b": 1", b"no colon"):
        for request in on_each_route(world, line):
            refused(world, request, 400)


def a_header_of_100_kb(world):
    for request in on_each_route(world, b"X-Filler: " + b"a" * 100_000):
        refused(world, request, 400, 431)
    for request in on_each_route(world, b"\r\n".join(b"X-%d: a" % i for i in range(2_000))):
        refused(world, request, 400, 431)


def a_target_of_100_kb(world):
    refused(world, head("GET", "/api/incidents/" + "a" * 100_000, fields_of(world)), 414)


def hosts_that_are_none(world):
    refused(world, b"GET /api/status HTTP/1.1\r\n\r\n", 400)
    for request in on_each_route(world, b"Host: elsewhere"):
        refused(world, request, 400)


def what_is_not_http(world):
    for text in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"SSH-2.0-x\r\n\r\n", b"\0\0\0\0\r\n\r\n",
                 b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET /api/status\r\n\r\n", b"GET  /api/status HTTP/1.1\r\n\r\n",
                 b"BREW /api/status HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /api/status HTTP/3.7\r\nHost: a\r\n\r\n"):
        refused(world, text, 400, 501, 505)


def chunks_that_are_none(world):
    for chunks in (b"x\r\n", b"-1\r\n", b"5\r\nab\r\n", b"ffffffffffffffffff\r\n", b"1\nx"):
        sent = fields_of(world, Transfer_Encoding="chunked")
        refused(world, head("POST", "/api/incidents", sent) + chunks, 400, 413)
    refused(world, head("POST", "/api/incidents", fields_of(world, Transfer_Encoding="gzip, chunked")), 400, 501)


def targets_that_are_none(world):
    for target in ("/api//incidents", "/api/../api/status", "/api/incidents/%2e%2e", "/api/incidents/a%2fb",
                   "/api/incidents/%00", "/api/incidents/%ff", "/api/incidents/%zz", "/api/status#a", "api/status"):
        answer = world.answer(head("GET", target, fields_of(world)))
        check(f"{target} is refused", answer.status == 400, answer)


def a_head_sent_a_byte_at_a_time(world):
    """It never ends; the server gives up once its limit for heads is over, whatever still comes."""
    with Wire(world.server.port) as wire:
        wire.send(b"GET /api/status HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        until = time.monotonic() + DEADLINE
        while time.monotonic() < until and wire.send(b"a") and not wire.has_answer(0.25):
            pass
        answer = wire.read_answer()
        world.check_error(answer)
        check("it is told that it was too slow", answer.status == 408, answer)
        check("the connection is closed", wire.is_closed(), wire.kept)


CASES = [two_lengths_and_an_encoding, two_content_lengths, a_length_that_is_no_number, line_feeds_alone, folded_lines,
         names_that_are_none, a_header_of_100_kb, a_target_of_100_kb, hosts_that_are_none, what_is_not_http,
         chunks_that_are_none, targets_that_are_none, a_head_sent_a_byte_at_a_time]
