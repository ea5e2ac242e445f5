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

from tests.web.live.alone import answer_to, first_response

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

    def join(self, size: int | None = None) -> None:
        """Opens the page as a browser does, which brings the cookie, and joins; `size`: of a team."""
        self.random = Random(self.name)
        headers = {"accept": "text/html", "sec-fetch-dest": "document"}
        with urllib.request.urlopen(urllib.request.Request(f"{self.url}/live/{self.code}", headers=headers)) as page:
            self.cookie = str(page.headers["set-cookie"]).partition(";")[0]
        self.post("join", {"name": self.name, "place": self.place, "size": size})

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
        choose = self.random.choice
        mixed = {**form, "factors": self._mixed(form["factors"])}
        mixed["fields"] = [self._asked(one, form["round"] if one["at"] else 1) for one in form["fields"]]
        limit = next((one["limit"] for one in form["fields"] if one.get("limit")), 2)
        response = first_response(mixed, choose(("90", "120", "240")), choose(REASONS), limit)
        sure = choose((1, 2, 2, 3)) if form["certainty"] else None
        more = {"id": uuid.uuid4().hex, "n": self.sent, "certainty": sure, "moved_by": moved_by}
        self.post("answer", answer_to(mixed, response, reason) | more)

    def _asked(self, field: dict[str, Any], vote: int) -> dict[str, Any]:
        return {**field, "parts": self._mixed(field["parts"], vote)} if "parts" in field else field

    def _mixed(self, parts: Sequence[Any], vote: int = 1) -> list[Any]:
        """In an order of one's own, in which the earlier ones tend to stay in front."""
        return sorted(parts, key=lambda part: parts.index(part) + self.random.expovariate(vote / 2))


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
