"""The service worker by itself: what it keeps and answers when a host is slow, broken or newer.

It runs in a page, with a network and caches that a test sees.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from workshop import ROOT

PROGRAM: Final = (ROOT / "assets/scripts/service-worker.js").read_text(encoding="utf-8")
KEPT: Final = {
    "edition": "2022-2023",
    "code": "0123456789ab",
    "digest": "d1",
    "language": "tr",
    "files": ["./", "./report/", "../assets/site.css"],
    "fallback": '<h1>Yok</h1><a href="./report/">x</a>',
    "notice": "<p>{day}</p>",
}
# Scenes are steps in the worker's life; of each, what came of it is returned as text.
WORKER: Final = """async ([program, kept, scope, steps]) => {
  const listeners = {}, stored = new Map(), asked = [];
  let host = {};
  const cacheOf = (name) => {
    if (!stored.has(name)) stored.set(name, new Map());
    const files = stored.get(name);
    return { put: async (path, answer) => files.set(path, answer),
             match: async (path) => files.get(path)?.clone() };
  };
  const caches = { open: async (name) => cacheOf(name), keys: async () => [...stored.keys()],
                   delete: async (name) => stored.delete(name) };
  const self = { registration: { scope, unregister: async () => asked.push("unregistered") },
                 addEventListener: (name, act) => { listeners[name] = act; },
                 skipWaiting: async () => {}, clients: { claim: async () => {} } };
  const fetch = async (request, how) => {
    const path = new URL(request.url ?? request, scope).pathname;
    asked.push(`${how?.cache ?? ""} ${path}`.trim());
    const said = host[path] ?? host["*"];
    if (!said) throw new TypeError("no network");
    if (said.after) await new Promise((go) => setTimeout(go, said.after));
    const day = "Mon, 30 Nov 2026 08:00:00 GMT";
    const headers = { "Content-Type": said.type ?? "text/html", Date: day };
    return new Response(said.text, { status: said.status ?? 200, headers });
  };
  new Function("self", "caches", "fetch", "location", "KEPT", program)(
    self, caches, fetch, { origin: new URL(scope).origin }, kept);
  const happened = async (name, event) => {
    let work;
    const wait = (one) => { work = one; };
    listeners[name]({ waitUntil: wait, respondWith: wait, ...event });
    return work;
  };
  const told = [];
  for (const { act, to = "", mode = "navigate", ...more } of steps) {
    if (more.host) host = more.host;
    asked.length = 0;
    try {
      const request = { url: new URL(to, scope).href, method: "GET", mode };
      const answer = await happened(act, { request });
      told.push({ asked: [...asked], kept: [...stored.keys()],
                  said: answer ? `${answer.status} ${await answer.text()}` : "" });
    } catch (fault) {
      told.push({ asked: [...asked], kept: [...stored.keys()], said: `fault: ${fault.message}` });
    }
  }
  return told;
}"""
BODY: Final = '<body data-code="0123456789ab">old'
ALL: Final = {
    "*": {"text": BODY},
    "/assets/site.css": {"text": "a{}", "type": "text/css"},
}
INSTALLED: Final = {"act": "install", "host": ALL}
CACHE: Final = "e-safety /latest/ 2022-2023 0123456789ab d1"
SHOWN: Final = '200 <body data-code="0123456789ab"><p>30 Kasım 2026</p>old'


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def lived(page: Page, *steps: dict[str, Any], scope: str = "latest") -> list[dict[str, Any]]:
    """Let a worker live through some steps; it loses patience soon."""
    program = PROGRAM.replace("const PATIENCE = 4000;", "const PATIENCE = 60;")
    assert program != PROGRAM
    address = f"https://okul.test/{scope}/"
    told: list[dict[str, Any]] = page.evaluate(WORKER, [program, KEPT, address, [*steps]])
    return told


def opened(host: Mapping[str, Any], place: str = "report/") -> dict[str, Any]:
    return {"act": "fetch", "to": place, "host": host}


def test_all_is_kept_as_the_host_has_it_now(page: Page) -> None:
    (told,) = lived(page, INSTALLED)

    assert told["kept"] == [CACHE]
    assert sorted(told["asked"]) == [
        *("no-cache /assets/site.css", "no-cache /latest/", "no-cache /latest/report/")
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"/latest/report/": {"text": "<body>of another edition"}},
        {"/latest/report/": {"text": BODY, "status": 404}},
    ],
)
def test_nothing_is_kept_where_a_page_is_missing_or_of_another_edition(
    page: Page, changed: dict[str, Any]
) -> None:
    (told,) = lived(page, {"act": "install", "host": ALL | changed})

    assert told["kept"] == []
    assert "/latest/report/" in told["said"]


def test_with_a_network_the_page_of_the_host_is_shown_and_never_the_copy(page: Page) -> None:
    newer = opened({"*": {"text": "new"}})

    _, told = lived(page, INSTALLED, newer)
    assert told["said"] == "200 new"
    assert told["asked"] == ["no-cache /latest/report/"]


@pytest.mark.parametrize(
    "host", [{}, {"*": {"text": "sorry", "status": 503}}, {"*": {"text": "late", "after": 900}}]
)
def test_without_an_answer_in_time_the_copy_is_shown_with_its_day(
    page: Page, host: dict[str, Any]
) -> None:
    _, told = lived(page, INSTALLED, opened(host))

    assert told["said"] == SHOWN


def test_what_is_lost_on_the_host_is_not_covered_by_a_copy(page: Page) -> None:
    _, told = lived(page, INSTALLED, opened({"*": {"text": "gone", "status": 404}}))

    assert told["said"] == "404 gone"


def test_a_page_that_was_not_kept_is_waited_for_and_else_named_as_missing(page: Page) -> None:
    late = opened({"*": {"text": "late", "after": 200}}, "other/")

    _, shown, missing = lived(page, INSTALLED, late, opened({}, "other/"))
    assert shown["said"] == "200 late"
    assert missing["said"] == '503 <h1>Yok</h1><a href="/latest/report/">x</a>'


def test_on_a_slow_network_the_parts_of_a_page_are_not_waited_for_again(page: Page) -> None:
    slow = opened({"*": {"text": "late", "after": 900}})
    part = {"act": "fetch", "to": "../assets/site.css", "mode": "no-cors"}

    first, again = lived(page, INSTALLED, part)[1], lived(page, INSTALLED, slow, part)[2]
    assert (first["said"], first["asked"]) == ("200 a{}", ["/assets/site.css"])
    assert (again["said"], again["asked"]) == ("200 a{}", [])


def test_copies_of_this_language_are_forgotten_and_those_of_others_stay(page: Page) -> None:
    older = {"act": "activate"}
    program = WORKER.replace(
        "stored = new Map()",
        'stored = new Map([["e-safety /latest/ 2021-2022 x y", new Map()],'
        ' ["e-safety /latest/en/ 2021-2022 x y", new Map()]])',
    )
    told = page.evaluate(program, [PROGRAM, KEPT, "https://okul.test/latest/", [INSTALLED, older]])

    assert told[1]["kept"] == ["e-safety /latest/en/ 2021-2022 x y", CACHE]


def test_below_the_name_of_an_edition_a_worker_ends_itself(page: Page) -> None:
    installed, active, asked = lived(
        page, INSTALLED, {"act": "activate"}, opened({}), scope="2022-2023"
    )

    assert installed["kept"] == []
    assert active["asked"] == ["unregistered"]
    assert asked["said"] == ""
