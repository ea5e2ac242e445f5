"""People of a live session who need no browser: they join and answer over HTTP, each time in the same way."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

NAMES = (
    *("鈴木", "佐藤 健", "高橋", "伊藤 さくら", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "Kim", "森"),
    "アレクサンドラ・コンスタンティノワ・東京",
)
REASONS = (
    "運用できる人が社内にいないので、世話の要らないものから試したい",
    "費用が読みやすい",
    "レイテンシーの要件が決まっていない段階で自前の推論環境を持つと、後から作り直しになりそうです。まずは要件を数字で確かめ、それまではマネージドなサービスで様子を見るのがよいと考えました。",
    "データが工場の外に出せないと思ったから",
    "Nobody there runs models today, and they want to see something within a month.",
)
PARTICIPANT_QUESTIONS = (
    ("エンドポイントは使っていない時間も課金されますか。夜間だけ止める運用はできますか。", 5),
    ("Ground Truthが新規受付を終了した場合、代わりに何を使いますか。", 2),
    ("What does it cost to train once?", 0),
)


@dataclass
class Person:
    """One participant: what they send, and how they are known again; `sent` counts their answers."""

    url: str
    code: str
    name: str
    place: str = "room"
    cookie: str = ""
    sent: int = 0

    def join(self) -> None:
        """Opens the page as a browser does, which brings the cookie, and joins."""
        self.random = Random(self.name)
        headers = {"accept": "text/html", "sec-fetch-dest": "document"}
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/live/{self.code}", headers=headers)) as page:
            self.cookie = str(page.headers["set-cookie"]).partition(";")[0]
        self.post("join", {"name": self.name, "place": self.place})

    def post(self, what: str, body: dict[str, Any] | None) -> Any:
        """Sends something, or asks for it; a refusal is a mistake in the script."""
        headers = {"cookie": self.cookie, "content-type": "application/json", "accept-language": "ja"}
        text = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}/live/{self.code}/{what}", text, headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{self.name}, {what}: {error.read().decode()}") from error

    def answer(self, form: dict[str, Any], reason: str = "", moved_by: str | None = None) -> None:
        """Answers a form. Most people agree, and more of them in the second vote."""
        self.sent += 1
        factors = form["factors"]
        answer = {
            "id": uuid.uuid4().hex,
            "n": self.sent,
            "response": self._response(form),
            "factor": self._one(factors) if factors else None,
            "certainty": self.random.choice((1, 2, 2, 3)) if form["certainty"] else None,
            "reason": reason,
            "moved_by": moved_by,
        }
        self.post("answer", answer | {name: form[name] for name in ("step", "stage", "round")})

    def _response(self, form: dict[str, Any]) -> Any:
        whole: dict[str, Any] = {}
        for one in form["fields"]:
            value = self._value(one, form["round"])
            if not one["at"]:
                return value
            below = whole
            for key in one["at"][:-1]:
                below = below.setdefault(key, {})
            below[one["at"][-1]] = value
        return whole

    def _value(self, form: dict[str, Any], vote: int) -> Any:
        match form["type"]:
            case "choice":
                return self._one(form["parts"], vote if form["at"] else 1)
            case "several":
                return self._some(form["parts"], form.get("limit") or 2)
            case "order":
                return self._some(form["parts"], len(form["parts"]))
            case "number":
                return self.random.choice(("90", "120", "240"))
            case _:
                return self.random.choice(REASONS)

    def _one(self, parts: Sequence[dict[str, Any]], vote: int = 1) -> str:
        weights = [(0.6 / vote) ** place for place in range(len(parts))]
        key: str = self.random.choices(parts, weights)[0]["k"]
        return key

    def _some(self, parts: Sequence[dict[str, Any]], count: int) -> list[str]:
        return [part["k"] for part in self.random.sample(list(parts), min(count, len(parts)))]


def crowd(url: str, code: str, count: int) -> list[Person]:
    """People who have joined; every third one takes part from elsewhere."""
    people = []
    for number in range(count):
        again = "" if number < len(NAMES) else f" {number // len(NAMES) + 1}"
        name = NAMES[number % len(NAMES)][: 24 - len(again)] + again
        people.append(Person(url, code, name, "remote" if number % 3 == 2 else "room"))
        people[-1].join()
    return people


def answer_all(people: Sequence[Person]) -> None:
    """Everybody answers what is open; some of them say why, and in a second vote what moved them."""
    common = people[0].post("state?as=phone&since=", None)["common"]
    said = [one["k"] for one in common.get("said", [])]
    for number, one in enumerate(people):
        moved = said[number % len(said)] if said and common["round"] > 1 and number % 3 == 1 else None
        reason = REASONS[number % len(REASONS)] if number % 2 == 0 and common["round"] == 1 else ""
        for form in common["forms"]:
            one.answer(form, reason, moved)
