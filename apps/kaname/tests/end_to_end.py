#!/usr/bin/env python3
"""end_to_end.py PROGRAM DATA: the real program on the real programme, as a process: what it prints in each
form and language, what it returns, and what it does when its output goes nowhere."""

import csv
import http.client
import io
import json
import os
import re
import subprocess
import sys
import tempfile

PROGRAM, DATA = sys.argv[1:]
FY2007 = os.path.join(DATA, "fy2007.json")
CORE = "ict.carrier-a.ip-core.kanto"
DEMONSTRATION = ["simulate", FY2007, "--at", "2007-10-01T03:00+09:00", "--fail", CORE, "--for", "72h", "--runs", "300"]
WRONG = []


def run(*words, **more):
    more.setdefault("stdout", subprocess.PIPE)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run([PROGRAM, *words], stderr=subprocess.PIPE, env=environment, check=False, timeout=240, **more)


def printed(*words):
    done = run(*words)
    check(done.returncode == 0 and not done.stderr, f"{words} fails with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def check(fact, otherwise):
    if not fact:
        WRONG.append(otherwise)


def check_text():
    ja = printed(*DEMONSTRATION)
    for part in ("に通信事業者A IP基幹網・IP-VPN（関東）が停止した場合の見通しです。", "次に影響を受けるのは、",
                 "通信事業者A 携帯電話（関東）", "注意喚起を伝える経路（2007-10-01現在）", "鉄道CEPTOAR（準備中",
                 "申告率 ", "実証用の値です", "[仮]", "[F R05]", "人が決めます"):
        check(part in ja, f"the Japanese text lacks {part}")
    en = printed(*DEMONSTRATION, "--lang", "en")
    for part in ("Assumed: Carrier A IP core and IP-VPN (Kanto) stops at 2007-10-01 03:00 (UTC+09:00).",
                 "Next to be hit: ", "Whom to warn through (as of 2007-10-01)", "Declared share ", "UNKNOWN",
                 "not within 72h", "[hyp]", "[F R05]", "a person decides"):
        check(part in " ".join(en.split()), f"the English text lacks {part}")
    check(not any(line != line.rstrip() for text in (ja, en) for line in text.split("\n")), "a line ends in a blank")
    check(max(len(line) for line in en.split("\n")) <= 100, "the English text is wider than 100 columns")


def check_json():
    forecast = json.loads(printed(*DEMONSTRATION, "--json"))
    hits = {hit["service"]["id"]: hit for hit in forecast["hits"]}
    check(CORE not in hits, "the failure itself is listed as a hit")
    mobile, hospital = hits["ict.carrier-a.mobile.kanto"], hits["medical.hospital.kanto"]
    check(mobile["p50_minutes"] == 1 and mobile["probability_ten_thousandths"] == 10000, "mobile is not hit at once")
    check(6 * 60 <= hospital["p50_minutes"] <= 8 * 60, "the hospital is not hit after about seven hours")
    check(hospital["chain"][0]["service"]["id"] == CORE, "the hospital's chain does not begin with the core")
    for hit in forecast["hits"]:
        check(hit["service"]["id"].find("carrier-b") < 0 or hit["probability_ten_thousandths"] < 5000,
              f"carrier B fails: {hit['service']['id']}")
    ranks = [hit["rank"] for hit in forecast["hits"]]
    check(ranks == list(range(1, len(ranks) + 1)), "ranks are not in order")
    marks = {reference["mark"] for reference in forecast["references"]}
    check(marks <= set("SFKD") and "F" in marks, f"marks are {marks}")
    check(0 < forecast["declared"]["answered_pairs"] < forecast["declared"]["pairs"], "the declared share is not real")
    check(forecast["unknown"], "nothing is unknown")
    check(forecast == json.loads(printed(*DEMONSTRATION, "--json", "--threads", "1")), "threads change the result")
    return forecast


def check_csv(forecast):
    rows = list(csv.DictReader(io.StringIO(printed(*DEMONSTRATION, "--csv"), newline="")))
    check([row["service"] for row in rows] == [hit["service"]["id"] for hit in forecast["hits"]], "CSV and JSON differ")
    for row, hit in zip(rows, forecast["hits"]):
        p50 = hit["p50_minutes"]
        check(row["p50_minutes"] == ("" if p50 is None else str(p50)), f"P50 of {row['service']} differs")
        check(row["demo"] == str(hit["demo"]).lower(), f"demo of {row['service']} differs")
        check(not any(cell[:1] in tuple("=+-@") for cell in row.values()), f"a formula in the row of {row['service']}")


def check_other_commands():
    explanation = printed("explain", *DEMONSTRATION[1:], "medical.hospital.kanto", "--lang", "en")
    check("What would have prevented it" in explanation, "the explanation lacks its preventions")
    check("0 failed" not in printed("model", "check", FY2007), "model check says something odd")
    for name in sorted(os.listdir(DATA)):
        if name.endswith(".json"):
            printed("model", "check", os.path.join(DATA, name))
    check("CEPTOAR-Council" in printed("directory", FY2007, "--as-of", "2009-03-01", "--lang", "en"), "no Council in 2009")
    forecast = printed("forecast", FY2007, "--now", "2007-10-01T09:00+09:00", "--report", f"{CORE}@0%:-6h,own",
                       "--confirm", "government.residents.kanto:now", "--runs", "300", "--lang", "en")
    check("Should be affected already" in forecast, "the forecast names nobody who should be affected already")


def check_accounts():
    """The first account of an installation comes from the command line, and gets in."""
    password = "four words are long"
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "kaname.db")
        add = ["account", "add", store, FY2007, "sato", "--body", "cs", "--role", "officer", "--name-ja", "佐藤",
               "--name-en", "Sato", "--lang", "en"]
        for words, said in (([*add[:6], "none", *add[7:]], b"none"), ([*add[:8], "liaison", *add[9:]], b"role"),
                            (["account", "close", store + "x", "sato"], b"kaname.dbx")):
            done = run(*words, input=password.encode())
            check(done.returncode in (2, 3) and said in done.stderr, f"{words}: {done.returncode} {done.stderr}")
        done = run(*add, input=b"short\n")
        check(done.returncode == 2 and b"password" in done.stderr, f"a short password: {done.stderr}")
        done = run(*add, input=f"{password}\n".encode())
        check(done.returncode == 0, f"no account is added: {done.stderr}")
        check("sato" in printed("account", "list", store), "the account is not listed")
        check_sign_in(store, password)
        check(run("account", "close", store, "sato").returncode == 0, "the account is not closed")
        check("closed" in printed("account", "list", store, "--lang", "en"), "it is not said to be closed")
        check(run("audit", "verify", store).returncode == 0, "the trail is not whole")


def check_sign_in(store, password):
    server = subprocess.Popen([PROGRAM, "serve", FY2007, "--store", store, "--port", "0", "--lang", "en"],
                              stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)", server.stdout.readline()).group(1))
        wire = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        wire.request("POST", "/api/session", json.dumps({"name": "sato", "password": password}),
                     {"Content-Type": "application/json"})
        check(wire.getresponse().status == 201, "who was added does not get in")
        done = run("account", "close", store, "sato", "--lang", "en")
        check(done.returncode and b"another program" in done.stderr, f"beside a server: {done.stderr}")
    finally:
        server.terminate()
        server.communicate(timeout=60)


def check_failures():
    for words, code in ((["simulate"], 2), (["simulate", FY2007, "--fail", "nobody"], 2),
                        (["model", "check", os.path.join(DATA, "absent.json")], 3), (["model", "check", DATA], 3),
                        (["explain", *DEMONSTRATION[1:], "power.kansai.grid"], 1)):
        done = run(*words)
        check(done.returncode == code and done.stderr and not done.stdout, f"{words} returns {done.returncode}, not {code}")
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            done = run("--help", stdout=full)
        check(done.returncode == 1 and done.stderr, f"a full disk returns {done.returncode}")
    reader, writer = os.pipe()
    os.close(reader)
    done = run("--help", stdout=writer)
    os.close(writer)
    check(done.returncode == 1 and done.stderr, f"a closed pipe returns {done.returncode}")


check_text()
check_csv(check_json())
check_other_commands()
check_accounts()
check_failures()
print("\n".join(WRONG) or "end to end: all as it should be")
sys.exit(1 if WRONG else 0)
