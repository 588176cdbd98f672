"""The second half of the story: from the forecast to an acknowledged warning, and back by a retraction."""

import json

from running_server import check, wait_for


def changed(person, method, path, body=None):
    """A request that has to succeed; what came, as a value."""
    status, text = person.send(method, path, body)
    check(f"{person.name}: {method} {path} is done", status in (200, 201, 204), text)
    return json.loads(text) if text else None


def refused(person, method, path, body, expected):
    status, text = person.send(method, path, body)
    check(f"{person.name}: {method} {path} is answered {expected}", status == expected, text)
    return json.loads(text)


def draft(people):
    """The officer has a draft for whom the forecast reaches; nobody else knows of it."""
    officer = people["officer"]
    notice = changed(officer, "POST", "/api/notices", {})
    bodies = [recipient["body"]["id"] for recipient in notice["recipients"]]
    check("it is for those the forecast reaches", "op.bank-a" in bodies and "op.carrier-a" not in bodies, bodies)
    check("each with when", all(r["outlook"]["p50"] for r in notice["recipients"][:5]), notice["recipients"][:5])
    check("it is marked like its inputs", notice["draft"]["content"]["tlp"] == "TLP:AMBER", notice["draft"])
    check("it says that it rests on demo values", "体験用" in notice["draft"]["content"]["title"]["ja"], notice["draft"])
    path = f"/api/notices/{notice['id']}"
    for name in ("carrier-a", "mic", "bank-a"):
        refused(people[name], "GET", path, None, 404)
    return path


def release(people, path):
    """Nothing goes out before the carrier has agreed to the words, in one call."""
    officer, carrier = people["officer"], people["carrier-a"]
    refused(officer, "POST", f"{path}/sending", {"edits": 0}, 409)
    asked = carrier.request("GET", "/api/live")
    changed(officer, "POST", f"{path}/release-request", {"edits": 0})
    wait_for(asked, "release.asked")
    question = carrier.get(path.replace("notices", "releases"))
    check("the carrier sees the words and for how many", question["content"]["title"]["en"] and question["audience"],
          question)
    changed(carrier, "POST", f"{path.replace('notices', 'releases')}/answer", {"edits": 0, "approve": True})


def send(people, path):
    """The preview is what happens: ministries and CEPTOARs at once, members when their CEPTOAR passes it on."""
    officer = people["officer"]
    hops = officer.get(f"{path}/preview")
    check("nothing is missing", hops["missing"] == [], hops["missing"])
    expected = {(hop["from"]["id"], hop["to"]["id"]) for hop in hops["hops"]}
    check("by way of ministry and CEPTOAR",
          {("cs", "fsa"), ("fsa", "ceptoar.bank"), ("ceptoar.bank", "op.bank-a")} <= expected, expected)
    live = people["ceptoar-bank"].request("GET", "/api/live")
    changed(officer, "POST", f"{path}/sending", {"edits": 0})
    wait_for(live, "notice.sent")
    refused(people["bank-a"], "GET", path, None, 404)


def pass_on(people, path):
    """The CEPTOAR narrows and remarks, and cannot widen; the bank is told live and opens it."""
    ceptoar, bank = people["ceptoar-bank"], people["bank-a"]
    waiting = [hop["to"]["id"] for hop in ceptoar.get(path)["passed_on"]]
    check("its members wait", "op.bank-a" in waiting, waiting)
    refused(ceptoar, "POST", f"{path}/relay", {"revision": 1, "to": ["op.carrier-b"]}, 400)
    refused(ceptoar, "POST", f"{path}/relay", {"revision": 1, "tlp": "TLP:CLEAR"}, 400)
    live = bank.request("GET", "/api/live")
    changed(ceptoar, "POST", f"{path}/relay", {"revision": 1, "remark": "夜間当直に伝達のこと"})
    wait_for(live, "notice.sent")
    seen = bank.get(path)
    check("with the remark", seen["remarks"][0]["text"] == "夜間当直に伝達のこと", seen["remarks"])
    check("its own outlook alone", [r["body"]["id"] for r in seen["recipients"]] == ["op.bank-a"], seen["recipients"])
    check("and no name of who reported", "op.carrier-a" not in json.dumps(seen), seen)


def answer(people, path):
    """Reading acknowledges nothing; acknowledging is counted, by name only inside the CEPTOAR."""
    officer, ceptoar, bank = people["officer"], people["ceptoar-bank"], people["bank-a"]
    row = next(hop for hop in ceptoar.get(path)["passed_on"] if hop["to"]["id"] == "op.bank-a")
    check("opened is not acknowledged, nor told", row["acknowledged"] is None and "opened" not in row, row)
    live = officer.request("GET", "/api/live")
    changed(bank, "POST", f"{path}/acknowledgement", {"revision": 1, "acted": True})
    wait_for(live, "notice.acknowledged")
    counts = {row["relay"]["id"]: row for row in officer.get(path)["counts"]}
    check("the officer sees it in numbers", counts["ceptoar.bank"]["acknowledged"] == 1, counts)
    check("and not by name", "ceptoar.bank" not in [hop["from"]["id"] for hop in officer.get(path)["passed_on"]])
    receipt = officer.get(f"{path}/receipt")
    check("the receipt has the trail's hash", len(receipt["trail_hash"]) == 64, receipt["trail_hash"])
    return receipt


def take_back(people, path):
    live = people["bank-a"].request("GET", "/api/live")
    changed(people["officer"], "POST", f"{path}/retraction", {"reason": "訓練のため"})
    wait_for(live, "notice.retracted")
    for name in ("fsa", "ceptoar-bank", "bank-a"):
        issued = people[name].get(path)["issued"]
        check(f"{name} has the retraction", (issued["kind"], issued["reason"]) == ("retraction", "訓練のため"), issued)


def learn(people, path):
    """What was learned becomes a finding, which changes a clause, which a measure carries out; and back."""
    officer = people["officer"]
    thing = f"notice:{path.split('/')[-1]}"
    finding = changed(officer, "POST", "/api/findings", {"arises_from": thing, "text": "夜間の伝達に時間を要した"})
    check("it is marked like the notice", finding["marking"]["tlp"] == "TLP:AMBER", finding)
    name = f"finding:{finding['id']}"
    changed(officer, "POST", "/api/links", {"from": name, "type": "changes", "to": "clause:G2006-4-1"})
    changed(officer, "POST", "/api/links",
            {"from": "clause:G2006-4-1", "type": "is_carried_out_by", "to": "measure:SJ07-1-c"})
    refused(officer, "POST", "/api/links", {"from": name, "type": "changes", "to": "measure:SJ07-1-c"}, 400)
    steps = {link["thing"]: link["direction"] for link in officer.get("/api/links?of=clause:G2006-4-1")["links"]}
    check("the clause is walked from both sides", steps[name] == "from" and steps["measure:SJ07-1-c"] == "to", steps)
    others = people["bank-a"].get("/api/links?of=clause:G2006-4-1")["links"]
    check("a finding is not everybody's", name not in [link["thing"] for link in others], others)


def warn(people):
    """All of it, by people signed in under their account names; gives the receipt."""
    path = draft(people)
    release(people, path)
    send(people, path)
    pass_on(people, path)
    receipt = answer(people, path)
    take_back(people, path)
    learn(people, path)
    return receipt
