"""A thousand and more ways to tamper with sealed editions; every one is refused.

Each tampering is drawn by a seeded generator, so that a failure can be repeated.
"""

import random
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, Literal

import pytest
import yaml

from esafety.content.check import check_content
from esafety.formats.edition_paths import edition_order
from esafety.policy.seals.seal import SEAL
from esafety.policy.seals.verify import check_seals
from esafety.problems.problem import Problem
from esafety.source_tree.file_tree import edition_folders
from esafety.source_tree.read_folder import read_tree
from sealing import sealed
from workshop import ROOT

SEED = 20220929
TAMPERINGS = 1200
REAL = 120
# The whole check takes a hundred times as long as that of the seals, which it asks first.
WHOLE = 25
Tree = dict[str, str]
Dice = random.Random


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def as_text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def sealed_paths(tree: Tree) -> list[str]:
    return [path for path in tree if path.startswith("docs/policy/20")]


def texts(tree: Tree) -> list[str]:
    return [path for path in sealed_paths(tree) if not path.endswith(SEAL)]


def seals(tree: Tree) -> list[str]:
    found = [path for path in sealed_paths(tree) if path.endswith(SEAL)]
    return sorted(found, key=lambda path: edition_order(path.split("/")[2]))


def rewritten(tree: Tree, dice: Dice, paths: list[str], change: Callable[[bytes], bytes]) -> Tree:
    path = dice.choice(paths)
    return tree | {path: as_text(change(as_bytes(tree[path])))}


def flip(tree: Tree, dice: Dice) -> Tree:
    def change(content: bytes) -> bytes:
        at = dice.randrange(len(content))
        return content[:at] + bytes([content[at] ^ 1 << dice.randrange(8)]) + content[at + 1 :]

    return rewritten(tree, dice, sealed_paths(tree), change)


def delete(tree: Tree, dice: Dice) -> Tree:
    def change(content: bytes) -> bytes:
        at = dice.randrange(len(content))
        return content[:at] + content[at + 1 :]

    return rewritten(tree, dice, sealed_paths(tree), change)


def insert(tree: Tree, dice: Dice) -> Tree:
    def change(content: bytes) -> bytes:
        at = dice.randrange(len(content) + 1)
        return content[:at] + bytes([dice.randrange(256)]) + content[at:]

    return rewritten(tree, dice, sealed_paths(tree), change)


def dot_an_i(tree: Tree, dice: Dice) -> Tree:
    def change(content: bytes) -> bytes:
        text = as_text(content)
        places = [at for at, letter in enumerate(text) if letter in "ıiIİ"]
        at = dice.choice(places or [0])
        other = {"ı": "i", "i": "ı", "I": "İ", "İ": "I"}.get(text[at], "ı")
        return as_bytes(text[:at] + other + text[at + 1 :])

    return rewritten(tree, dice, sealed_paths(tree), change)


def change_line_ends(tree: Tree, dice: Dice) -> Tree:
    end = dice.choice([b"\r\n", b"\r", b""])
    return rewritten(tree, dice, sealed_paths(tree), lambda c: c.replace(b"\n", end))


def decompose(tree: Tree, dice: Dice) -> Tree:
    form: Literal["NFD", "NFKD"] = "NFD" if dice.random() < 0.9 else "NFKD"
    return rewritten(
        tree, dice, sealed_paths(tree), lambda c: as_bytes(unicodedata.normalize(form, as_text(c)))
    )


def put_a_mark_first(tree: Tree, dice: Dice) -> Tree:
    return rewritten(tree, dice, sealed_paths(tree), lambda c: b"\xef\xbb\xbf" + c)


def rename(tree: Tree, dice: Dice) -> Tree:
    path = dice.choice(sealed_paths(tree))
    folder, _, name = path.rpartition("/")
    new = dice.choice([f"0{name}", name.replace(".", "-old.", 1), name.upper(), f"x/{name}"])
    return {(f"{folder}/{new}" if p == path else p): text for p, text in tree.items()}


def add(tree: Tree, dice: Dice) -> Tree:
    folder = dice.choice(seals(tree)).removesuffix(SEAL)
    name = dice.choice(
        ["13-more.tr.md", "draft.yml", "note.txt", "plan.png", "old/seal.yml", "a.yml"]
    )
    return tree | {folder + name: dice.choice(["", "x\n", tree[dice.choice(texts(tree))]])}


def stand_in(tree: Tree, dice: Dice) -> Tree:
    """Keep a sealed file where it looks like the edition's own, and change the real one."""
    path = dice.choice(texts(tree))
    elsewhere = path.replace("docs/policy/", "docs/old/policy/")
    return tree | {elsewhere: tree[path], path: tree[path] + "\n"}


def remove(tree: Tree, dice: Dice) -> Tree:
    path = dice.choice(sealed_paths(tree))
    return {p: text for p, text in tree.items() if p != path}


def swap(tree: Tree, dice: Dice) -> Tree:
    one, other = dice.sample(sealed_paths(tree), 2)
    return tree | {one: tree[other], other: tree[one]}


EDITS: Final[tuple[Callable[[str], str], ...]] = (
    lambda line: line.replace("2", "3", 1),
    lambda line: line.upper(),
    lambda line: f"{line}{line}",
    lambda _: "",
    lambda line: line.replace('"', "'"),
    lambda line: f"# {line}",
)


def edit_the_seal(tree: Tree, dice: Dice) -> Tree:
    lines = tree[path := dice.choice(seals(tree))].splitlines(keepends=True)
    at = dice.randrange(len(lines))
    lines[at] = dice.choice(EDITS)(lines[at])
    return tree | {path: "".join(lines)}


def reorder_the_seal(tree: Tree, dice: Dice) -> Tree:
    lines = tree[path := dice.choice(seals(tree))].splitlines(keepends=True)
    one, other = dice.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return tree | {path: "".join(lines)}


def cut_the_chain(tree: Tree, dice: Dice) -> Tree:
    """Take out an edition that a newer one names, whole or by its seal.

    That the newest was taken out whole only git knows: tests/unit/git/test_history.py.
    """
    linked = seals(tree)[:-1]
    if not linked:
        return remove(tree, dice)
    path = dice.choice(linked)
    gone = path.removesuffix(SEAL) if dice.random() < 0.5 else path
    return {p: text for p, text in tree.items() if not p.startswith(gone)}


def exchange_seals(tree: Tree, dice: Dice) -> Tree:
    chain = seals(tree)
    if len(chain) < 2:
        return edit_the_seal(tree, dice)
    one, other = dice.sample(chain, 2)
    return tree | {one: tree[other]}


KINDS = (
    *(flip, delete, insert, dot_an_i, change_line_ends, decompose, put_a_mark_first),
    *(
        rename,
        add,
        stand_in,
        remove,
        swap,
        edit_the_seal,
        reorder_the_seal,
        cut_the_chain,
        exchange_seals,
    ),
)


def tampered(tree: Tree, dice: Dice) -> tuple[str, Tree]:
    """Return a tree that differs from the one given, and how it was made."""
    while True:
        kind = dice.choice(KINDS)
        changed = kind(tree, dice)
        if changed != tree:
            return kind.__name__, changed


def says_file_and_reason(problem: Problem) -> bool:
    name = problem.path.rpartition("/")[2]
    return "." in name and all(len(problem.sentence(lang)) > 20 for lang in ("tr", "en"))


Check = Callable[[Tree], Iterable[Problem]]


def sealed_folders_checked(tree: Tree) -> list[Problem]:
    """Ask the seals' own check, as the whole check does."""
    return list(check_seals(edition_folders(tree)))


def refused(tree: Tree, changed: Tree, check: Check) -> bool:
    """Tell whether a tampering is refused in words that lead to it."""
    touched = {p for p in tree.keys() | changed.keys() if tree.get(p) != changed.get(p)}
    folders = {path.split("/")[2] for path in touched}
    problems = [p for p in check(changed) if p.key.startswith("seal")]
    near = [p for p in problems if p.path.split("/")[2] in folders or p.key == "seal-chain"]
    return bool(near) and all(says_file_and_reason(p) for p in near)


def three_editions() -> Tree:
    school = yaml.safe_load((ROOT / "tests/golden/school.yml").read_text(encoding="utf-8"))
    first = {p: text for p, text in school.items() if "/2022-2023/" in p}
    for later in ("2023-2024", "2023-2024-2"):
        school |= {p.replace("2022-2023", later): t + "\n" for p, t in first.items()}
    return sealed(school)


@pytest.mark.parametrize(
    ("tree", "check", "count"),
    [
        (three_editions(), sealed_folders_checked, TAMPERINGS),
        (read_tree(ROOT), sealed_folders_checked, REAL),
        (three_editions(), check_content, WHOLE),
        pytest.param(read_tree(ROOT), check_content, WHOLE, marks=pytest.mark.nightly),
    ],
    ids=[
        "three chained editions",
        "the real edition",
        "three chained editions, by the whole check",
        "the real edition, by the whole check",
    ],
)
def test_every_tampering_is_refused(
    tree: Tree, check: Check, count: int, record_property: Callable[[str, object], None]
) -> None:
    dice = random.Random(SEED)
    assert list(check(tree)) == []

    made: Counter[str] = Counter()
    passed = []
    for _ in range(count):
        kind, changed = tampered(tree, dice)
        made[kind] += 1
        if not refused(tree, changed, check):
            passed.append((kind, {p for p in changed if changed[p] != tree.get(p)}))

    record_property("tamperings refused", sum(made.values()) - len(passed))
    assert passed == []
    assert count < REAL or set(made) == {kind.__name__ for kind in KINDS}


def test_an_untouched_copy_always_passes(tmp_path: Path) -> None:
    """However its files were listed, and on whatever day they were copied."""
    tree = three_editions()
    dice = random.Random(SEED)
    for _ in range(20):
        paths = list(tree)
        dice.shuffle(paths)
        assert check_content({path: tree[path] for path in paths}) == []
    for path in dice.sample(list(tree), len(tree)):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_bytes(tree[path]))
    assert check_content(read_tree(tmp_path)) == []
