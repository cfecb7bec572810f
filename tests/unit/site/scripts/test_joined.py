"""Scripts out of their parts: in their order, in one scope, and every part in its table."""

import re
from pathlib import Path

from esafety.policy.editions import code_of
from esafety.site.scripts.joined import joined
from esafety.storage.scripts import PARTS, WHOLE
from workshop import ROOT

SCRIPTS = ROOT / "assets/scripts"


def test_parts_share_one_scope_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("const first = document.title; // why", encoding="utf-8")
    (tmp_path / "b.js").write_text("console.log(first);", encoding="utf-8")

    script = joined(tmp_path, ["a.js", "b.js"])

    assert script == "(()=>{const e=document.title;console.log(e)})()"


def test_every_script_of_the_kit_is_a_part_or_stands_alone() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in SCRIPTS.rglob("*.js")}

    assert found == PARTS | WHOLE


def test_the_script_of_codes_from_paper_knows_a_code_when_it_sees_one() -> None:
    program = (SCRIPTS / "page/paper-codes.js").read_text(encoding="utf-8")
    (written,) = re.findall(r"/(\^\S+\$)/\.test\(code\)", program)
    code = code_of("0123456789abcdef" * 4)
    nought = code_of("0" * 64)

    assert re.match(written, code)
    # The template writes the sentence with this one, and the script puts the reader's in its place.
    assert f'"{nought}"' in program
    assert f"'{nought}'" in (ROOT / "overrides/fragments/copies.html").read_text(encoding="utf-8")
