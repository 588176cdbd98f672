"""Bodies that are not what a route asks for. The keys of each are learned from what the server says it knows."""

import functools
import json

from running_server import REPORT, check

BODY_LIMIT = 1 << 20  # limits::kHttpBodyBytes
DEPTH_LIMIT = 8  # limits::kRequestDepth


@functools.cache
def sender_to(world, route):
    """Somebody whose body the route reads: it asks for its type. None where it reads nobody's."""
    if route.method not in ("POST", "PUT", "PATCH"):
        return None
    for who in world.people.values():
        answer = world.ask(route, who, fields={"Content-Length": 0})
        if answer.status == 400 and answer.problems[0]["place"] == "Content-Type":
            return who
    return None


def with_bodies(world):
    found = [route for route in world.routes if sender_to(world, route)]
    check("some routes read bodies", found)
    return found


@functools.cache
def keys_of(world, route):
    """What a route says it knows when it is given a key that it cannot."""
    for problem in refused(world, route, {"?????????????????????": 0}).problems:
        if problem["mend"].startswith("known are: "):
            return problem["mend"].removeprefix("known are: ").split(", ")
    check(f"{route} lists the keys it knows", False)


def refused(world, route, body, status=400, **fields):
    answer = world.ask(route, sender_to(world, route) or world.carrier, body, fields)
    check(f"{route} refuses {str(body)[:60]} with {status}", answer.status == status, answer)
    return answer


def no_body(world):
    for route in with_bodies(world):
        for body in (b"", b" ", b"\r\n"):
            refused(world, route, body)


def another_type(world):
    for route in with_bodies(world):
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a",
                     "application/jsonp", "application/problem+json"):
            refused(world, route, b"{}", **{"Content-Type": kind})


def malformed_json(world):
    for route in with_bodies(world):
        for body in (b"{", b"}", b"{]", b'{"a"}', b'{"a":}', b'{"a":1,}', b"{'a':1}", b'{"a":1} {}', b"[1,]", b"nul",
                     b'{"a": "\n"}', b'{"a": "\\x"}', b"\xef\xbb\xbf{}", b"{} // why", b"NaN", b"\0", b'{"a":1}\0'):
            refused(world, route, body)


def invalid_utf8(world):
    for route in with_bodies(world):
        for text in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe3\x81", b"\\ud800", b"\\udc00a"):
            refused(world, route, b'{"' + keys_of(world, route)[-1].encode() + b'": "' + text + b'"}')
            refused(world, route, b'{"' + text + b'": 1}')


def duplicate_keys(world):
    for route in with_bodies(world):
        for key in (*keys_of(world, route), "unknown"):
            again = refused(world, route, f'{{"{key}": "a", "{key}": "a"}}'.encode())
            check("it is said which stands twice", key in again.problems[0]["place"], again)
        key = keys_of(world, route)[0]
        refused(world, route, f'{{"{key}": 1, "\\u{ord(key[0]):04x}{key[1:]}": 1}}'.encode())


def unknown_keys(world):
    for route in with_bodies(world):
        for key in ("", "Outline", "__proto__", "a" * 5_000, "あ", "id", "originator", "received"):
            if key in keys_of(world, route):
                continue
            answer = refused(world, route, {key: 1})
            reasons = " ".join(problem["reason"] for problem in answer.problems)
            check("it is said which is unknown", f'there is no key "{key[:40]}' in reasons, answer)
        many = refused(world, route, {f"unknown-{i}": i for i in range(5_000)})
        check("a long list of problems is cut short", len(many.problems) <= 101, len(many.problems))


def wrong_types(world):
    """Each key with each kind of value that none of them takes; each must be named."""
    for route in with_bodies(world):
        for body in ([], "text", 5, None, True, [{}]):
            refused(world, route, body)
        for value in ([[]], {}, 5.5, [REPORT]):
            answer = refused(world, route, {key: value for key in keys_of(world, route)})
            places = " ".join(problem["place"] for problem in answer.problems)
            for key in keys_of(world, route):
                check(f"{route} names {key} as wrong when it is {value}", key in places, answer)


def wrong_texts(world):
    """Texts that no key takes; and of a report, what each of its fields does not."""
    for route in with_bodies(world):
        for text in ("\0", "a\nb", "\x1b[2J", "\x7f", "\u0085", "a" * 4_001):
            refused(world, route, {key: text for key in keys_of(world, route)})
    report = next(route for route in with_bodies(world) if str(route) == "POST /api/incidents")
    for wrong in ({"outline": ""}, {"level": "101%"}, {"level": "-1%"}, {"level": "0.00001%"}, {"since": "yesterday"},
                  {"since": "2999-01-01T00:00:00Z"}, {"since": "0000-00-00T00:00:00Z"}, {"since": "2007-02-30T00:00Z"},
                  {"aware": "2999-01-01T00:00:00Z"}, {"own_cause": "YES"}, {"basis": "secret"}, {"basis": None}, {"outline": None}, {"service": ""},
                  {"service": "no.such.service"}, {"service": "ict.carrier-b.ip-core.kanto"}, {"marking": "TLP:PINK"},
                  {"marking": "TLP:RED"}):
        refused(world, report, {**REPORT, **wrong})


def huge_numbers(world):
    for route in with_bodies(world):
        for number in (b"1e400", b"-1e400", b"1e999999999999", b"9" * 400, b"-" + b"9" * 400, b"0." + b"0" * 400 + b"1",
                       b"18446744073709551616", b"01", b"+1", b".5", b"1.", b"0x10", b"1e"):
            for key in keys_of(world, route):
                refused(world, route, b'{"' + key.encode() + b'": ' + number + b"}")


def deep_json(world):
    for route in with_bodies(world):
        key = keys_of(world, route)[0]
        for depth in (DEPTH_LIMIT + 1, 1_000, 500_000):
            refused(world, route, b"[" * depth)
            refused(world, route, b"[" * (depth // 2) + b"]" * (depth // 2))
            refused(world, route, b'{"a":' * (depth // 3))
        refused(world, route, f'{{"{key}": {"[" * DEPTH_LIMIT}{"]" * DEPTH_LIMIT}}}'.encode())


def large_bodies(world):
    """Above the limit they are refused unread; with `Expect`, before they are even sent."""
    for route in world.routes:
        refused(world, route, b" " * (BODY_LIMIT + 1), 413)
        for length in (BODY_LIMIT + 1, 1 << 40):
            refused(world, route, None, 413, **{"Content-Length": length, "Expect": "100-continue"})
        refused(world, route, b"%x\r\na" % (BODY_LIMIT + 1), 413,
                **{"Content-Length": None, "Transfer-Encoding": "chunked"})
    for route in with_bodies(world):
        refused(world, route, json.dumps({"outline": "a" * (BODY_LIMIT - 100)}).encode())


CASES = [no_body, another_type, malformed_json, invalid_utf8, duplicate_keys, unknown_keys, wrong_types, wrong_texts,
         huge_numbers, deep_json, large_bodies]
