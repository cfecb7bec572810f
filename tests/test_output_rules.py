"""A school whose templates break the rules on what is published: the build stops and says all."""

from pathlib import Path

import pytest

from small_school import small_school
from workshop import PDF_CACHE, build

BROKEN = """
<p>Servis: 0532 123 45 67</p>
<img src="https://count.example.net/a.png" alt="" width="1" height="1">
"""
PROGRAM = "\nsessionStorage.setItem('seen', 'okul@okul.k12.tr');\n"


def test_a_build_tells_every_fault_of_what_it_would_publish_and_publishes_nothing(
    small: Path, tmp_path: Path
) -> None:
    footer, program = small / "overrides/partials/copyright.html", small / "assets/scripts/lost.js"
    footer.write_text(footer.read_text(encoding="utf-8") + BROKEN, encoding="utf-8")
    program.write_text(program.read_text(encoding="utf-8") + PROGRAM, encoding="utf-8")

    built = build(small, tmp_path / "site", "--pdf-cache", str(PDF_CACHE), "--lang", "en")

    said = built.stdout + built.stderr
    assert built.returncode == 1, said
    assert not (tmp_path / "site").exists()
    for problem in (
        "A browser or PDF reader fetches this from another site by itself",
        "https://count.example.net/a.png",
        "A program keeps something on the reader’s device",
        "in the form that harvesters of spam look for: okul@okul.k12.tr",
        "overrides/partials/copyright.html:",
        "This is a telephone number: 05…67",
        "assets/scripts/lost.js:",
        "File to be published: site/about/index.html",
    ):
        assert problem in said, said


@pytest.mark.nightly
def test_the_schools_own_address_is_hidden_from_harvesters_wherever_it_is_published(
    tmp_path: Path,
) -> None:
    school = small_school(tmp_path / "school")
    facts = school / "data/school.yml"
    known = facts.read_text(encoding="utf-8").replace("  email:", "  email: okul@okul.k12.tr")
    facts.write_text(known, encoding="utf-8")
    for language in ("tr", "en"):
        page = school / f"docs/about.{language}.md"
        page.write_text(f"{page.read_text('utf-8')}\n{{{{ contact() }}}}\n", encoding="utf-8")

    built = build(school, tmp_path / "site", "--pdf-cache", str(PDF_CACHE))

    assert built.returncode == 0, built.stdout + built.stderr
    for file in (tmp_path / "site").rglob("*"):
        if file.is_file():
            assert b"okul@okul.k12.tr" not in file.read_bytes(), file
    assert "mailto:%6F%6B" in (tmp_path / "site/about/index.html").read_text(encoding="utf-8")
