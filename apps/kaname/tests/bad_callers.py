"""Callers who are not who they say, ask for what is not theirs, or send the same thing twice."""

import json
from concurrent.futures import ThreadPoolExecutor

from running_server import REPORT, Person, check
from wire import Wire, head

MISSING = "aaaaaaaaaaaaa"  # has the form of an id, and is none
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
FOLLOW_UP = {**REPORT, "stage": "follow_up"}
BODIES = (None, {"text": "a comment"}, FOLLOW_UP, REPORT)  # of routes with an id, and one that is for none


def no_session(world):
    """No cookie, forged ones, one whose time is over, one that was signed out: all the same answer."""
    gone = world.ended_cookie.partition("=")[0]
    cookies = ("", f"{gone}=", f"{gone}=" + "A" * 43, f"{gone}=" + "A" * 10_000, f"{gone}=%00", "kaname-session=x",
               world.ended_cookie, world.carrier.cookie[:-1], world.carrier.cookie + "A", signed_out(world))
    for route in world.routes:
        if not route.signed_in:
            continue
        answers = [world.ask(route, world.carrier, fields={"Cookie": cookie}) for cookie in cookies]
        check(f"{route} asks for a session", all(answer.status == 401 for answer in answers), answers[0])
        check("and says no more to one than to another", len({answer.text for answer in answers}) == 1, answers[-1])


def signed_out(world):
    leaver = Person(world.server, "mhlw")
    cookie = leaver.cookie
    check("somebody signs out", leaver.send("DELETE", "/api/session")[0] == 204)
    return cookie


def no_token(world):
    """Nothing changes without the token of this very session, whoever asks and whatever the body."""
    for route in world.routes:
        if not (route.signed_in and route.changes):
            continue
        for token in ("", "A" * 43, world.carrier.token[:-1], world.carrier.token + "A", world.rival.token):
            for body in BODIES:
                answer = world.ask(route, world.carrier, body, {"X-CSRF-Token": token})
                check(f"{route} asks for the token", answer.status == 403, answer)
                check("and says so", answer.problems[0]["place"] == "X-CSRF-Token", answer)


def wrong_passwords(world):
    """An account that does not exist answers like one that does."""
    route = next(route for route in world.routes if str(route) == "POST /api/session")
    answers = [world.ask(route, body={"name": name, "password": "wrong"})
               for name in ("ceptoar-bank",) * 6 + ("nobody", "", "a" * 4_000, "' OR 1=1 --")]
    check("none is let in", all(answer.status == 403 for answer in answers), answers[0])
    check("all are told the same", len({answer.text for answer in answers}) == 1, answers[-1])


def ids_of_others(world):
    """To whoever may not have a thing it is one that does not exist, on every route, to the byte."""
    for route in world.routes:
        for who in world.people.values():
            for hidden in hidden_from(world, route, who):
                for body in (*BODIES, right_body(route, hidden)):
                    one, other = (world.ask(route, who, renamed(body, hidden, each), incident=each)
                                  for each in (hidden, MISSING))
                    check(f"{who.name} finds nothing at {route}", one.status >= 400, one)
                    check(f"what is hidden from {who.name} at {route} looks missing",
                          one.text == other.text.replace(MISSING, hidden),
                          f"{one}\n--- but for what is missing\n{other}")


def hidden_from(world, route, who):
    """The things that `who` may not have, of the kind that the route is about."""
    officers = ("officer",)
    if route.path.startswith("/api/notices/"):
        return [] if who.name in officers else [world.notice]
    if route.path.startswith("/api/releases/"):
        return [] if who.name == world.asked else [world.notice]
    if route.path.startswith("/api/findings/"):
        return [] if who.name in officers else [world.finding]
    if route.has_id or route.names_things:
        incidents = {"carrier-a": [world.theirs], "carrier-b": [world.mine], "mic": [], "officer": []}
        return incidents.get(who.name, [world.mine, world.theirs])
    return []


def renamed(body, name, other):
    return None if body is None else json.loads(json.dumps(body).replace(name, other))


def right_body(route, thing):
    """A body that the route would take, were the thing the caller's."""
    text = {"ja": "題", "en": "title"}
    bodies = {
        "draft": {"edits": 0, "title": text, "body": text, "action": text, "urgency": "prompt", "tlp": "TLP:AMBER",
                  "source": "sector", "recipients": ["op.bank-a"]},
        "release-request": {"edits": 0}, "sending": {"edits": 0}, "retraction": {"reason": "a reason"},
        "stand-in": {"edits": 0, "originator": "op.carrier-a", "reason": "a reason"},
        "relay": {"revision": 1, "remark": ""}, "acknowledgement": {"revision": 1, "acted": False},
        "answer": {"edits": 0, "approve": True}, "findings": {"arises_from": f"incident:{thing}", "text": "learned"},
        "links": {"from": f"incident:{thing}", "type": "changes", "to": "clause:G06-4"},
        "proxy-reports": {**FOLLOW_UP, "proxy": {"channel": "telephone", "caller": "a caller"}},
    }
    return bodies.get(route.path.rpartition("/")[2])


def ids_that_are_none(world):
    for route in world.routes:
        for wrong in (MISSING, "0", "-", "*", "null", "a" * 3_000, "%E3%81%82", "'%20OR%201=1", "mine", "incident:x"):
            if not route.has_id:
                continue
            for who in (world.carrier, world.officer, world.people["mic"]):
                for body in BODIES:
                    answer = world.ask(route, who, body, incident=wrong)
                    check(f"{route} finds nothing", answer.status in (400, 403, 404), answer)


def paths_that_are_none(world):
    paths = {route.at(world.mine) for route in world.routes}
    for path in [*(path + "/none/none" for path in paths), *(path + "/" for path in paths), "/api", "/api/",
                 "/api/incidents/a/b/c"]:
        for method in METHODS:
            answer = world.answer(head(method, path, world.carrier.headers()))
            check(f"there is no {path}", answer.status == 404, answer)
            check("it is said in the caller's language", answer.headers["content-language"] == "en", answer)
    # Elsewhere are the pages, which are only to be read, where the program was built with them.
    for path in ["/", "/incidents", "/API/status", "/none.ico"]:
        for method in METHODS:
            answer = world.answer(head(method, path, world.carrier.headers()))
            expected = (200, 404, 503) if method in ("GET", "HEAD") else (405,)
            check(f"{method} of a page changes nothing", answer.status in expected, answer)


def methods_not_allowed(world):
    for path in {route.at(world.mine) for route in world.routes}:
        known = {route.method for route in world.routes if route.at(world.mine) == path}
        for method in set(METHODS) - known:
            answer = world.answer(head(method, path, world.carrier.headers()))
            check(f"{method} {path} is not allowed", answer.status == 405, answer)
            check("it is said in the caller's language", answer.headers["content-language"] == "en", answer)
            allowed = set(answer.headers["allow"].split(", ")) - {"HEAD", "OPTIONS"}
            check("it is said what is", allowed == known, answer)


def one_key_twice(world):
    """The same report twice is one incident, also when both come at once; another under its key is refused."""
    key = "sent twice"
    with ThreadPoolExecutor(8) as threads:
        receipts = list(threads.map(lambda _: world.carrier.report(key), range(8)))
    check("all are told of one incident", len({receipt["incident"] for receipt in receipts}) == 1, receipts)
    route = next(route for route in world.routes if str(route) == "POST /api/incidents")
    for other in ({"service": None}, {"since": "2007-10-01T03:00:00+09:00"}, {"level": "40%"}, {"level": None},
                  {"own_cause": "no"}, {"basis": "statutory"}, {"outline": "another"}, {"marking": "TLP:GREEN"}):
        answer = world.ask(route, world.carrier, {**REPORT, **other}, {"Idempotency-Key": key})
        check(f"the same key with {other} is a conflict", answer.status == 409, answer)
    return (1, 1, 0)


def keys_that_are_none(world):
    route = next(route for route in world.routes if str(route) == "POST /api/incidents")
    for key in ("", "a" * 65, "a" * 20_000):
        answer = world.ask(route, world.carrier, REPORT, {"Idempotency-Key": key})
        check("a key has 1 to 64 bytes", answer.status == 400, answer)
        check("it is said so", answer.problems[0]["place"] == "Idempotency-Key", answer)


def a_key_of_another(world):
    """Keys belong to the body that sent them: another's tell nothing and open nothing."""
    receipt = world.rival.report("mine", service="ict.carrier-b.ip-core.kanto")
    check("another's key is no key of ours", receipt["incident"] not in world.secrets, receipt)
    return (1, 1, 0)


def streams_that_begin_nowhere(world):
    route = next(route for route in world.routes if str(route) == "GET /api/live")
    for place in ("-1", "x", "1.5", " ", "1" * 40, "9 9"):
        answer = world.ask(route, world.officer, fields={"Last-Event-ID": place})
        check(f"a stream does not begin after {place}", answer.status == 400, answer)
    with Wire(world.server.port) as wire:
        wire.send(head("GET", "/api/live", {**world.rival.headers(), "Last-Event-ID": "0"}))
        began = wire.read_answer()
        check("the rival's stream begins", began.status == 200, began)
        while world.theirs.encode() not in wire.kept:
            check("it goes on to the rival's own incident", wire.receive(), wire.kept)
        check("and has nothing of others", world.mine.encode() not in wire.kept, wire.kept)


CASES = [no_session, no_token, wrong_passwords, ids_of_others, ids_that_are_none, paths_that_are_none,
         methods_not_allowed, one_key_twice, keys_that_are_none, a_key_of_another, streams_that_begin_nowhere]
