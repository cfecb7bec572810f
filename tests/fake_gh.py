"""A `gh` without GitHub: it keeps issues and releases in a file and answers as the real one does.

Refuses what the real one refuses: a label, an issue or a release that does not exist, and a
file that is uploaded twice.
"""

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

# Not from workshop.py: it reads the whole school, and every call of `gh` is a program of its own.
ROOT: Final = Path(__file__).resolve().parent.parent
REPOSITORY: Final = "okul/e-guvenlik"
# The keys of two certificate authorities, in the form in which `gh` prints them.
ROOTS: Final = "".join(
    '{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1","tlogs":[],'
    f'"certificateAuthorities":[{{"uri":"https://{name}.example"}}]}}\n'
    for name in ("public", "github")
)


class RefusedError(Exception):
    """What the real command would say on its error output."""


@dataclass
class FakeGh:
    """Answers words as `gh` does; `calls` are all the words it was given."""

    labels: set[str] = field(default_factory=set)
    issues: list[dict[str, Any]] = field(default_factory=list)
    releases: list[dict[str, Any]] = field(default_factory=list)
    calls: list[list[str]] = field(default_factory=list)
    refused_upload: str = ""
    """A file at which the network fails."""

    def __call__(self, *words: str, stdin: str = "") -> str:
        self.calls.append(list(words))
        verbs: dict[tuple[str, ...], Callable[..., str]] = {
            ("label", "create"): self._label,
            ("issue", "list"): self._list,
            ("issue", "create"): self._open,
            ("issue", "edit"): self._mark,
            ("issue", "comment"): self._comment,
            ("api", "--paginate"): self._releases,
            ("release", "create"): self._draft,
            ("release", "edit"): self._publish,
            ("release", "upload"): self._upload,
            ("attestation", "trusted-root"): lambda *_: ROOTS,
        }
        return verbs[words[:2]](words[2:], stdin)

    def _label(self, words: tuple[str, ...], _stdin: str) -> str:
        self.labels.add(words[0])
        return ""

    def _list(self, words: tuple[str, ...], _stdin: str) -> str:
        label = value(words, "--label")
        everything = value(words, "--state") == "all"
        shown = [i for i in self.issues if label in i["labels"] and (everything or i["open"])]
        return json.dumps([{k: i[k] for k in ("number", "body", "comments")} for i in shown])

    def _open(self, words: tuple[str, ...], stdin: str) -> str:
        label = self._known(value(words, "--label"))
        number = len(self.issues) + 1
        self.issues.append(
            {
                "number": number,
                "title": value(words, "--title"),
                "body": stdin,
                "labels": [label],
                "comments": [],
                "open": True,
            }
        )
        return f"https://github.com/{REPOSITORY}/issues/{number}\n"

    def _mark(self, words: tuple[str, ...], _stdin: str) -> str:
        self._issue(words[0])["labels"].append(self._known(value(words, "--add-label")))
        return ""

    def _comment(self, words: tuple[str, ...], stdin: str) -> str:
        self._issue(words[0])["comments"].append({"body": stdin})
        return ""

    def _releases(self, words: tuple[str, ...], _stdin: str) -> str:
        """Answer as `gh api --paginate` does: a list for each page, the newest release first."""
        size = int(words[0].removeprefix("repos/{owner}/{repo}/releases?per_page="))
        newest = self.releases[::-1]
        pages = (newest[n : n + size] for n in range(0, max(len(newest), 1), size))
        return "".join(map(json.dumps, pages))

    def _draft(self, words: tuple[str, ...], _stdin: str) -> str:
        self.releases.append({"tag_name": words[0], "draft": "--draft" in words, "assets": []})
        return ""

    def _publish(self, words: tuple[str, ...], stdin: str) -> str:
        release = self._release(words[0])
        release |= {"name": value(words, "--title"), "body": stdin}
        release["draft"] = "--draft=false" not in words
        return ""

    def _release(self, tag: str) -> dict[str, Any]:
        """Return the published release of a tag, else its draft."""
        found = [one for one in self.releases if one["tag_name"] == tag]
        if not found:
            raise RefusedError("release not found")
        return min(found, key=lambda one: bool(one["draft"]))

    def _upload(self, words: tuple[str, ...], _stdin: str) -> str:
        release = self._release(words[0])
        for file in (Path(word) for word in words[1:] if Path(word).is_file()):
            if file.name == self.refused_upload:
                raise RefusedError("connection reset")
            same = [a for a in release["assets"] if a["name"] == file.name]
            if same and "--clobber" not in words:
                raise RefusedError(f"asset under the same name already exists: [{file.name}]")
            release["assets"] = [a for a in release["assets"] if a not in same] + [asset(file)]
        return ""

    def _known(self, label: str) -> str:
        if label not in self.labels:
            raise RefusedError(f"could not add label: '{label}' not found")
        return label

    def _issue(self, number: str) -> dict[str, Any]:
        return next(i for i in self.issues if i["number"] == int(number))


def asset(file: Path) -> dict[str, str]:
    """Return a file as GitHub lists it among the assets of a release."""
    return {
        "name": file.name,
        "digest": f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}",
    }


def value(words: tuple[str, ...], flag: str) -> str:
    """Return what follows a flag."""
    return words[words.index(flag) + 1]


def installed(folder: Path) -> Path:
    """Put an executable `gh` into a folder; its state lies beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    command = folder / "gh"
    tests = ROOT / "tests"
    command.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path[:0] = [{str(tests)!r}, {str(ROOT / 'src')!r}]\n"
        "from fake_gh import main\nmain()\n",
        encoding="utf-8",
    )
    command.chmod(0o755)
    return folder


def state(folder: Path) -> FakeGh:
    """Return what an installed `gh` remembers."""
    kept = folder / "state.json"
    if not kept.is_file():
        return FakeGh()
    stored = json.loads(kept.read_text(encoding="utf-8"))
    return FakeGh(set(stored.pop("labels")), **stored)


def main() -> None:
    """Answer one call and remember it."""
    folder = Path(sys.argv[0]).parent
    gh = state(folder)
    stdin = sys.stdin.read() if "-" in sys.argv else ""
    try:
        sys.stdout.write(gh(*sys.argv[1:], stdin=stdin))
    except RefusedError as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(1)
    finally:
        kept = vars(gh) | {"labels": sorted(gh.labels)}
        (folder / "state.json").write_text(json.dumps(kept), encoding="utf-8")
