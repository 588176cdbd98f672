"""A report that came by telephone: entered by the ministry, confirmed by the operator, due by several rules."""

import json
from datetime import datetime, timedelta, timezone

from running_server import REPORT, check, wait_for

JAPAN = timezone(timedelta(hours=9))


def minutes_ago(minutes):
    return (datetime.now(JAPAN) - timedelta(minutes=minutes)).isoformat(timespec="seconds")


def call(**more):
    return {"source": "運用課長 山田", "medium": "telephone", "taken": minutes_ago(2), "read_back": True, **more}


def tell_by_telephone(people, key):
    mic, carrier, supervisor, officer = (people[name] for name in ("mic", "carrier-b", "mic-supervisor", "officer"))
    rules = {rule["id"]: rule for rule in carrier.get("/api/report-preview")["regimes"]}
    check("the operator is told of the law before it reports", set(rules) == {"action-plan", "telecom-accident"}, rules)
    check("each rule says where it is from", all(rule["mark"] in "SFKD" and rule["source"]["ja"]
                                                 for rule in rules.values()), rules)

    asked = {(duty["stage"], duty["within"], duty["from"]) for duty in rules["telecom-accident"]["duties"]}
    check("and how long it will have, from when", asked == {
        ("first", "without delay", "awareness"), ("final", "30d", "occurrence")}, asked)

    live, feed = carrier.request("GET", "/api/live"), officer.request("GET", "/api/live")
    said = {**REPORT, "service": None, "basis": "statutory", "since": minutes_ago(40), "aware": minutes_ago(30), "originator": "op.carrier-b",
            "proxy": call()}
    answers = [mic.send("POST", "/api/proxy-reports", said, {"Idempotency-Key": key}) for _ in range(2)]
    check("the ministry enters what it was told", answers[0][0] == 201, answers[0])
    incident_path = f"/api/incidents/{json.loads(answers[0][1])['incident']}"
    check("it is not the law's before the operator says so", supervisor.send("GET", incident_path)[0] == 404)
    incident = json.loads(answers[0][1])["incident"]
    check("sent twice is kept once", json.loads(answers[1][1])["incident"] == incident, answers[1])
    path = f"/api/incidents/{incident}"
    wait_for(live, "incident.reported")
    seen = carrier.get(path)["reports"][0]["proxy"]
    check("the operator sees who entered it", seen["body"]["id"] == "mic" and seen["confirmed"] is None, seen)
    check("a rival does not", people["carrier-a"].send("GET", path)[0] == 404)
    wrong = people["fsa"].send("POST", "/api/proxy-reports", said, {"Idempotency-Key": key})
    check("nor does another ministry enter for it", wrong[0] == 404, wrong)
    check("the operator confirms it", carrier.send("POST", f"{path}/reports/1/confirmation")[0] == 204)
    check("the ministry sees that", mic.get(path)["reports"][0]["proxy"]["confirmed_by"] == "carrier-b")

    follow_deadlines(mic, supervisor, path)
    wait_for(feed, "forecast.issued")
    because = {cause["incident"]: cause["change"] for cause in officer.get("/api/forecast")["moved"]["because"]}
    check("the forecast says what it changed for", because.get(incident) == "added", because)

    over = {**REPORT, "service": None, "basis": "statutory", "stage": "final", "outline": "復旧", "proxy": call()}
    status, body = mic.send("POST", f"{path}/proxy-reports", over)
    check("the final report comes by telephone too", status == 201, body)
    check("a final report that nobody confirmed ends nothing", states(mic, path)["telecom-accident", "final"] == "open")
    check("the operator confirms that too", carrier.send("POST", f"{path}/reports/2/confirmation")[0] == 204)
    check("what has a limit is met, what has none is received", states(mic, path) == {
        ("action-plan", "first"): "received", ("action-plan", "final"): "received",
        ("telecom-accident", "first"): "received", ("telecom-accident", "final"): "met"}, states(mic, path))


def states(who, path):
    return {(duty["regime"], duty["stage"]): duty["state"] for duty in who.get(path)["duties"]}


def follow_deadlines(mic, supervisor, path):
    duties = {(duty["regime"], duty["stage"]): duty for duty in mic.get(path)["duties"]}
    check("one incident, two rules", len(duties) == 4, duties)
    check("the first report is in", duties["telecom-accident", "first"]["state"] == "received", duties)
    last = duties["telecom-accident", "final"]
    began = datetime.now(JAPAN) - timedelta(minutes=40)
    check("the final one is due on the 30th day after it began",
          last["state"] == "open" and last["due"] == f"{(began + timedelta(days=30)).date()}T23:59:59+09:00", last)
    check("it is said how that was counted", "発生" in last["reason"]["ja"] and "day 30" in last["reason"]["en"], last)
    check("what has no limit has no date", duties["action-plan", "final"]["due"] is None, duties)
    seen = {duty["regime"] for duty in supervisor.get(path)["duties"]}
    check("the supervisor sees the law's", seen == {"telecom-accident"}, seen)
