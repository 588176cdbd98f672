#!/usr/bin/env python3
"""story.py KANAME DATA: the first loop through a real server, in both languages, with a restart in between.

A carrier's IP core has stopped. Its report is with the ministry and the coordinator at once, the coordinator's
stream carries the incident and a forecast, others learn nothing; a warning goes by way of the ministry and the
CEPTOAR to a bank, which acknowledges it (notice_story.py); another report comes by telephone (telephone_story.py);
and the audit trail verifies, until it is edited.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from notice_story import warn  # noqa: E402
from running_server import REPORT, Person, Server, check, events, verify, wait_for  # noqa: E402
from telephone_story import tell_by_telephone  # noqa: E402

KANAME, DATA = sys.argv[1:3]


def tell(server, language):
    carrier, rival, mic, supervisor, officer = (
        Person(server, name, language) for name in ("carrier-a", "carrier-b", "mic", "mic-supervisor", "officer"))
    stream = officer.request("GET", "/api/live")

    hops = carrier.get("/api/report-preview")["hops"]
    check("the preview names the path", [hop["to"]["id"] for hop in hops] == ["mic", "cs"], hops)
    receipt = carrier.report(f"story-{language}")
    path = f"/api/incidents/{receipt['incident']}"
    again = carrier.report(f"story-{language}")
    check("sent twice is kept once", again["incident"] == receipt["incident"], again)

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
    return receipt, forecast, first


def go_on_after_restart(server, language, receipt, forecast, first):
    """Nothing is lost, nothing is done twice."""
    officer, auditor = Person(server, "officer", language), Person(server, "auditor", language)
    outline = officer.get(f"/api/incidents/{receipt['incident']}")["reports"][0]["outline"]
    check("the incident is still there", outline == REPORT["outline"], outline)
    check("the forecast was not issued again", officer.get("/api/forecast")["number"] == forecast["number"])
    resumed = officer.request("GET", "/api/live", headers={"Last-Event-ID": str(first)})
    check("the stream resumes where it was left", next(events(resumed))[0] == first + 1)
    actions = [entry["action"] for entry in auditor.get("/api/trail")["entries"]]
    for action in ("sign_in", "report_incident", "comment_incident", "issue_forecast", "read_incident"):
        check(f"{action} is in the trail", action in actions, actions)
    names = ("officer", "carrier-a", "carrier-b", "mic", "mic-supervisor", "fsa", "ceptoar-bank", "bank-a")
    people = {name: Person(server, name, language) for name in names}
    receipt = warn(people)
    check_receipt(receipt, officer.get("/api/status")["receipt_key"])
    tell_by_telephone(people, f"call-{language}")
    entries = auditor.get(f"/api/trail?after={len(actions)}")["entries"]
    for action in ("draft_notice", "answer_release", "send_notice", "relay_notice", "acknowledge_notice",
                   "enter_report", "confirm_report"):
        check(f"{action} is in the trail", action in [entry["action"] for entry in entries], entries)
    check("a refused relay too", ("relay_notice", "failed") in [(e["action"], e["outcome"]) for e in entries], entries)
    return receipt["trail_hash"]


def check_receipt(receipt, key):
    """It verifies as it was issued; changed anywhere, or against another key, it does not."""
    def verified(key):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(receipt, file)  # in another form: what is signed is the values
            file.flush()
            return subprocess.run([KANAME, "receipt", "verify", file.name, "--key", key, "--lang", "en"],
                                  capture_output=True, text=True, timeout=60)
    result = verified(key)
    check("the receipt verifies", result.returncode == 0 and receipt["receipt_of"] in result.stdout, result.stderr)
    result = verified("00" * 32)
    check("but not as another server's", result.returncode != 0 and "--key" in result.stderr, result.stderr)
    receipt["notice"]["counts"][0]["acknowledged"] += 1
    result = verified(key)
    check("nor with another count", result.returncode != 0 and "not what was signed" in result.stderr, result.stderr)


def edit_trail(store):
    with sqlite3.connect(store) as database:
        table = next(name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                     if "trail" in name or "audit" in name)
        database.execute(f"UPDATE {table} SET person = 'nobody' WHERE number = 3")


def main():
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "story.db")
        heads = []
        for language in ("ja", "en"):
            with Server(KANAME, DATA, store, language).hold_to_description() as server:
                told = tell(server, language)
            with Server(KANAME, DATA, store, language).hold_to_description() as server:
                heads.append(go_on_after_restart(server, language, *told))
            heads.append(told[0]["trail_hash"])
        for head in heads:
            result = verify(KANAME, store, "--head", head)
            check("the trail verifies, and holds the receipt's head", result.returncode == 0, result.stderr)
        edit_trail(store)
        result = verify(KANAME, store)
        check("an edited trail does not verify", result.returncode != 0 and "3" in result.stderr, result.stdout)
    print("story: told in Japanese and English")


main()
