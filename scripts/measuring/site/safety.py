"""What a page lets run that was smuggled into it, and what opens without a network."""

from typing import Any, Final

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page, Route

from measuring.everyone import views
from measuring.site.subject import LONG, Subject

_MARKS: Final[dict[str, str]] = {
    "a script in the page": "<script>window.ran = true</script>",
    "a handler": '<img src="nothing.png" onerror="window.ran = true" alt="">',
    "a frame": '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
    "a link that is a script": '<a id="smuggled" href="javascript:void(window.ran = true)">a</a>',
    "a style in an attribute": '<h2 id="painted" style="position: fixed">a</h2>',
}
# What is smuggled in runs at once, or as soon as it is pressed.
_RAN: Final = """async () => {
  document.getElementById("smuggled")?.click();
  await new Promise((go) => setTimeout(go, 300));
  const painted = document.getElementById("painted");
  return window.ran === true || (painted && getComputedStyle(painted).position === "fixed");
}"""
_LISTEN: Final = "addEventListener('securitypolicyviolation', () => { window.stopped = true })"
_WORKER: Final = """async () => {
  if (!("serviceWorker" in navigator)) return false;
  const ready = navigator.serviceWorker.ready.then(() => true);
  return Promise.race([ready, new Promise((go) => setTimeout(() => go(false), 5000))]);
}"""
Figures = dict[str, dict[str, object]]


def policy(subject: Subject) -> Figures:
    """Return what lives in a page into which somebody wrote, and how many pages stop their own."""
    context = views.opened(subject.browser, "desktop", "light")
    page = context.new_page()
    figures: Figures = {
        name: {"": "runs" if _runs(page, subject, mark) else "dead"}
        for name, mark in _MARKS.items()
    }
    page.add_init_script(_LISTEN)
    stopped = 0
    for path in subject.paths:
        page.goto(subject.address(path), wait_until="load")
        stopped += bool(page.evaluate("window.stopped"))
    context.close()
    figures["pages that stop something of their own"] = {"": f"{stopped} of {len(subject.paths)}"}
    return figures


def _runs(page: Page, subject: Subject, mark: str) -> bool:
    address = subject.address(LONG[0])

    def smuggle(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</h1>", f"</h1>{mark}", 1))

    page.route(address, smuggle)
    page.goto(address)
    ran: Any = page.evaluate(_RAN)
    page.unroute(address)
    return bool(ran)


def offline(subject: Subject) -> Figures:
    """Return how many pages open without a network after one visit to the first page."""
    context = views.opened(subject.browser, "phone", "light", workers="allow")
    page = context.new_page()
    page.goto(subject.address(""), wait_until="networkidle")
    kept = page.evaluate(_WORKER)
    context.set_offline(offline=True)
    there = sum(_opens(page, subject.address(path)) for path in subject.paths) if kept else 0
    context.close()
    return {"after one visit to the home page": {"open": f"{there} of {len(subject.paths)}"}}


def _opens(page: Page, address: str) -> bool:
    try:
        answer = page.goto(address)
    except BrowserError:
        return False
    return answer is not None and answer.ok
