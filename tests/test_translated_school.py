"""English that is added to a sealed edition: its own seal, beside the approval's."""

import json
from datetime import date
from pathlib import Path

import pytest

from esafety.approval.approve import FullBuild, sealed_translation
from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.policy.translations.seal import whole_translation_seal
from esafety.school.download_paths import booklet_variants
from publishing import BRANCH, Press, press_in, press_of
from shared import made_once
from translated_school import EDITION, FOLDER, REQUEST, english_added, translated_school
from turkish_school import turkish_school
from workshop import PDF_CACHE, TODAY, build, commit_all, esafety, git, parsed, web_pages

SEAL = f"docs/policy/{EDITION}/seal.yml"


def label_of(page: Path) -> str:
    """Return what stands below a page's title on its translation."""
    return " ".join(parsed(page).find_class("translation-label")[0].text_content().split())


@pytest.fixture(scope="module")
def published(shared: Path) -> Press:
    """Return the school, published in Turkish, and again when English was added."""

    def make(folder: Path) -> None:
        press = press_in(folder, turkish_school)
        press.build()
        first = press.publish()
        assert first.returncode == 0, first.stdout + first.stderr
        for path, text in english_added().items():
            (press.school / path).parent.mkdir(parents=True, exist_ok=True)
            (press.school / path).write_text(text, encoding="utf-8")
        commit_all(press.school, "English is added")
        build = FullBuild(press.school, PDF_CACHE)
        seal = sealed_translation(press.school, REQUEST, date.fromisoformat(TODAY), build)
        (press.school / FOLDER / "seal.yml").write_bytes(seal.encode())
        commit_all(press.school, "the translation is sealed")
        press.build()
        second = press.publish()
        assert second.returncode == 0, second.stdout + second.stderr

    return press_of(made_once(shared, "translated", make))


@pytest.mark.nightly
def test_the_seal_says_whose_translation_when_and_of_which_sealed_text(published: Press) -> None:
    text = (published.school / FOLDER / "seal.yml").read_text(encoding="utf-8")
    approval = (published.school / SEAL).read_text(encoding="utf-8")
    seal = whole_translation_seal(text)

    assert (seal.edition, seal.language) == (EDITION, "en")
    assert (seal.added.by, seal.added.on) == ("Deniz AY", date(2026, 11, 20))
    assert approval.endswith(f'digest: "{seal.of}"\n')
    assert set(seal.files) == {
        *("01-purpose.en.md", "02-devices.en.md", "index.en.md", "translation.yml"),
    }


@pytest.mark.nightly
def test_the_seal_of_the_approval_stays_as_it_is(published: Press) -> None:
    changes = git(published.school, "log", "--format=%s", "--", f"docs/policy/{EDITION}")

    assert changes.splitlines() == ["the school as it is"]
    assert "languages: [tr]" in (published.school / SEAL).read_text(encoding="utf-8")


@pytest.mark.nightly
def test_a_page_says_whose_translation_it_is_and_that_nobody_approved_it(published: Press) -> None:
    assert label_of(published.site / "en/policy/devices/index.html") == (
        "This is a translation for information. The Turkish text is binding. The translation of "
        "2022-2023, by Deniz AY, was added on 20 November 2026; it is not part of the approval."
    )


@pytest.mark.nightly
def test_booklets_are_there_in_english_and_side_by_side(published: Press) -> None:
    made = {path.name for path in (published.site / f"downloads/{EDITION}").glob("*.pdf")}

    assert made == {
        f"{variant}.{language}.pdf"
        for variant, languages in booklet_variants(("tr", "en")).items()
        for language in languages
    }


@pytest.mark.nightly
def test_what_was_published_in_turkish_was_kept_and_english_added(published: Press) -> None:
    commits = git(published.remote, "log", "--reverse", "--format=%H", BRANCH).split()
    manifests = [
        json.loads(git(published.remote, "show", f"{commit}:{EDITION}/manifest.json"))
        for commit in commits
        if f"{EDITION}/manifest.json" in git(published.remote, "ls-tree", "-r", commit)
    ]
    then, now = manifests[0], manifests[-1]
    sealed = {path: entry for path, entry in then["files"].items() if entry["sealed"]}

    assert sealed
    assert {path: now["files"][path] for path in sealed} == sealed
    assert now["files"][f"downloads/{EDITION}/booklet.en.pdf"]["sealed"]
    assert then["seal"] == now["seal"]
    seal = whole_translation_seal((published.school / FOLDER / "seal.yml").read_text("utf-8"))
    assert ("translations" in then, now["translations"]) == (False, {"en": seal.digest})


@pytest.mark.nightly
def test_the_publication_is_proved(published: Press, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--branch", BRANCH, str(published.remote), str(copy))

    proved = esafety(published.school, "verify", str(copy))

    assert proved.returncode == 0, proved.stdout


@pytest.mark.nightly
def test_a_published_translation_is_never_another_one(published: Press, tmp_path: Path) -> None:
    school = tmp_path / "school"
    git(tmp_path, "clone", "--quiet", str(published.school), str(school))
    for path in (school / FOLDER).iterdir():
        path.unlink()
    commit_all(school, "without the translation")

    refused = esafety(school, "publish", *published.order_to_build, process=False)

    assert refused.returncode == 1
    assert f"{FOLDER}/seal.yml:1: " in refused.stdout, refused.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("01-purpose.en.md", "01-purpose.en.md, 2022-2023, en"),
        pytest.param(
            *("translation.yml", "translation.yml, 2022-2023, en"), marks=pytest.mark.nightly
        ),
        pytest.param("seal.yml", "Çevirinin mührü bozuk", marks=pytest.mark.nightly),
    ],
)
def test_a_sealed_translation_that_was_changed_stops_the_check_and_the_build(
    tmp_path: Path, name: str, said: str
) -> None:
    school = translated_school(tmp_path / "school")
    file = school / FOLDER / name
    file.write_bytes(file.read_bytes().replace(b"e", b"E", 1))

    checked, built = esafety(school, "check"), build(school, tmp_path / "site")

    assert (checked.returncode, built.returncode) == (1, 1)
    for told in (checked.stdout, built.stdout):
        assert f"{FOLDER}/{name}:1: {said}" in told
    assert not (tmp_path / "site").exists()


def test_a_chapter_that_was_deleted_or_added_is_named(tmp_path: Path) -> None:
    school = translated_school(tmp_path / "school")
    (school / FOLDER / "02-devices.en.md").rename(school / FOLDER / "03-devices.en.md")

    checked = esafety(school, "check").stdout

    assert f"{FOLDER}/02-devices.en.md:1: 02-devices.en.md dosyasının adı" in checked
    assert f"{FOLDER}/03-devices.en.md:1: Bu dosya çeviride okunmaz" in checked


def test_a_translation_of_another_text_is_refused(tmp_path: Path) -> None:
    school = translated_school(tmp_path / "school", sealed=False)
    draft = (school / FOLDER / "01-purpose.en.md").read_text(encoding="utf-8")
    (school / FOLDER / "01-purpose.en.md").write_text(draft.replace("- To guide", "To guide"))

    checked = esafety(school, "check")

    assert f"{FOLDER}/01-purpose.en.md:8: " in checked.stdout, checked.stdout
    assert checked.returncode == 1


@pytest.mark.nightly
def test_a_draft_of_a_translation_is_shown_in_previews_only(tmp_path: Path) -> None:
    school = translated_school(tmp_path / "school", sealed=False)
    site, preview = tmp_path / "site", tmp_path / "preview"

    built = build(school, site)
    shown = esafety(
        *(school, "preview", "--to", str(preview), "--today", TODAY),
        *("--pdf-cache", str(PDF_CACHE)),
    )

    assert (built.returncode, shown.returncode) == (0, 0), built.stdout + shown.stdout
    assert not (site / "en/policy/devices").exists()
    assert [path.name for path in site.rglob("booklet*.en.pdf")] == []
    assert label_of(site / "en/policy/whole/index.html") == (
        "The policy has not been translated into the language of this page; it is shown in Turkish."
    )
    assert "is not sealed yet" in label_of(preview / "en/policy/devices/index.html")
    for pdf, stamped in (
        ("en/policy/devices/devices.en.pdf", 1),
        ("policy/devices/devices.tr.pdf", 0),
    ):
        assert (
            len({"DRAFT", "TASLAK"} & {*text_of_pdf((preview / pdf).read_bytes()).split()})
            == stamped
        )
    chapters = parsed(site / "en/policy/whole/index.html").xpath("//article//div[@lang='tr']")
    assert "Çocukları korumak." in chapters[0].text_content()


@pytest.mark.nightly
def test_every_link_of_a_page_without_its_policy_leads_somewhere(tmp_path: Path) -> None:
    school, site = translated_school(tmp_path / "school", sealed=False), tmp_path / "site"

    assert build(school, site).returncode == 0
    links = [
        (link.get("href"), link.get("hreflang"))
        for page in web_pages(site)
        if "en/" in page.as_posix()
        for link in parsed(page).xpath("//article//a[contains(@href, 'policy/devices')]")
    ]
    assert links
    assert {language for _, language in links} == {"tr"}


@pytest.mark.nightly
def test_a_translation_is_begun_finished_and_sealed(tmp_path: Path) -> None:
    school = turkish_school(tmp_path / "school")
    refused = esafety(school, "translate-edition", EDITION, "en")
    assert "mkdocs.yml" in refused.stdout
    assert refused.returncode == 1

    added = english_added()
    for path, text in added.items():
        if not path.startswith(FOLDER):
            (school / path).write_text(text, encoding="utf-8")
    begun = esafety(school, "translate-edition", EDITION, "en")
    assert begun.returncode == 0, begun.stdout
    assert f'seal-translation {EDITION} en --by "…" --on …' in begun.stdout
    folder = school / FOLDER
    facts = (folder / "translation.yml").read_text(encoding="utf-8")
    assert facts.endswith('title: "Politika"\noffice: "Head Teacher"\n')
    chapter = (folder / "01-purpose.en.md").read_text(encoding="utf-8")
    assert "- Çocukları korumak.\n" in chapter
    commit_all(school, "begun")
    assert esafety(school, "check").returncode == 0

    again = esafety(school, "translate-edition", EDITION, "en")
    assert again.returncode == 1
    for path, text in added.items():
        (school / path).write_text(text, encoding="utf-8")
    commit_all(school, "translated")
    words = ("seal-translation", EDITION, "en", "--by", "Deniz AY", "--on", "2026-11-20")
    cached = ("--pdf-cache", str(PDF_CACHE), "--today", TODAY)
    early = esafety(school, *words[:-1], "2026-12-20", *cached)
    assert early.returncode == 1
    sealed = esafety(school, *words, *cached, process=True)
    assert sealed.returncode == 0, sealed.stdout
    commit_all(school, "sealed")
    assert esafety(school, "check").returncode == 0
    twice = esafety(school, *words, *cached)
    assert "ikinci kez" in twice.stdout
    assert twice.returncode == 1
