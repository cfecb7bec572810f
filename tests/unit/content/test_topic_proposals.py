import yaml

from esafety.content.check import check_content, content_findings
from esafety.content.topic_proposals import ProposedMap, check_proposing, proposed_map
from esafety.source_tree.parse import parse_source_tree

TOPICS = """\
box:
  tr: Öğrencilerin telefonu kutuya konur.
  en: Students' phones go into the box.
  words: {tr: [telefon, kutu]}
  choices: {place: {box: {tr: kutu, en: box}, bag: {tr: çanta, en: bag}}}
guidance: {tr: Politika herkese yol gösterir., en: The policy guides everybody.}
boards: {tr: Panolar asılır., en: Boards are hung up., words: {tr: [pano, afiş]}}
"""
PATH = "docs/policy/topics/2022-2023.yml"


def proposed(tree: dict[str, str], edition: str = "2022-2023") -> ProposedMap:
    source_tree = parse_source_tree(tree)
    assert list(check_proposing(source_tree, edition)) == []
    return proposed_map(tree, source_tree, edition)


def test_each_topic_gets_the_clauses_like_it_with_a_mark_to_delete(sound: dict[str, str]) -> None:
    result = proposed(sound | {"data/topics.yml": TOPICS})

    assert result.path == PATH
    assert result.unlike == ("boards",)
    assert {name: entry["clauses"] for name, entry in yaml.safe_load(result.text).items()} == {
        "box": ["devices-students-01", "devices-visitors-01"],
        "guidance": ["purpose-02"],
    }
    assert "    - purpose-02 # ? 1.2 “Herkese yol göstermek.”\n" in result.text
    shown = (
        "  # choices: {place: box | bag | none}\n  #   box = kutu · box\n  #   bag = çanta · bag\n"
        "  #   none = madde bunların hiçbirini söylemez · the clause says none of these\n"
    )
    assert shown in result.text


def test_a_topic_that_is_unsure_stands_there_as_a_comment_to_choose_from(
    sound: dict[str, str],
) -> None:
    phones = """\
phones:
  tr: Telefonlar her sabah sayılır.
  en: Phones are counted every morning.
  words: {tr: [telefon, ziyaretçi, polis, sabah, sayım]}
"""
    tree = sound | {"data/topics.yml": phones}

    result = proposed(tree)

    assert (list(result.proposed), result.unlike) == ([], ())
    assert [one.clause.anchor for one in result.possible["phones"]] == ["devices-visitors-01"]
    assert yaml.safe_load(result.text) is None
    chosen = "".join(
        line.removeprefix("# ")
        for line in result.text.partition("# Emin değilim")[2].splitlines(keepends=True)[1:]
    )
    assert yaml.safe_load(chosen) == {"phones": {"clauses": ["devices-visitors-01"]}}
    assert proposed(tree | {PATH: result.text}).text == result.text


def test_what_stands_in_a_map_stays_letter_by_letter(sound: dict[str, str]) -> None:
    own = "# Ours.\nbox: {clauses: []} # decided\n"
    tree = sound | {"data/topics.yml": TOPICS, PATH: own}

    result = proposed(tree)

    assert result.text.startswith(f"{own}\n# Politika")
    assert list(result.proposed) == ["guidance"]
    again = proposed(tree | {PATH: result.text})
    assert again.proposed == {}
    assert again.text == result.text


def test_a_draft_gets_its_map_into_its_folder(sound: dict[str, str]) -> None:
    draft = {
        path.replace("2022-2023", "2026-2027"): text.replace("2022-2023", "2026-2027")
        for path, text in sound.items()
        if "/2022-2023/" in path and not path.endswith("/seal.yml")
    }
    draft["docs/policy/2026-2027/draft.yml"] = "based_on: 2022-2023\n"

    result = proposed(sound | draft | {"data/topics.yml": TOPICS}, "2026-2027")

    assert result.path == "docs/policy/2026-2027/topics.yml"


def test_a_proposed_map_is_sound_and_its_proposals_are_noted(sound: dict[str, str]) -> None:
    tree = sound | {"data/topics.yml": TOPICS}
    written = tree | {PATH: proposed(tree).text}

    assert check_content(written) == []
    (note,) = [one for one in content_findings(written) if one.key == "topics-to-confirm"]
    assert (note.place, note.params["count"]) == (f"{PATH}:7", 3)


def test_an_unknown_edition_and_a_map_with_faults_are_refused(sound: dict[str, str]) -> None:
    faulty = parse_source_tree(sound | {PATH: "box: {clauses: purpose-01}\n"})
    unread = parse_source_tree(sound | {PATH: "box: [\n"})

    assert [p.key for p in check_proposing(faulty, "2022-2023")] == ["needs-clause-list"]
    assert [p.key for p in check_proposing(unread, "2022-2023")] == ["yaml-left-open"]
    (unknown,) = check_proposing(faulty, "2022-2032")
    assert "2022-2023" in unknown.sentence("en")


def test_proposals_go_on_below_the_comments_of_a_map_without_an_entry(
    sound: dict[str, str],
) -> None:
    for nothing in ("{}\n", "~\n", "# Ours.\n{}\n", ""):
        result = proposed(sound | {"data/topics.yml": TOPICS, PATH: nothing})

        assert sorted(yaml.safe_load(result.text)) == ["box", "guidance"], nothing
        assert ("# Ours." in result.text) == ("# Ours." in nothing)
        assert ("data/topics.yml" in result.text.partition("\n\n")[0]) == ("# Ours" not in nothing)


def test_a_map_that_is_a_list_is_told_what_its_lines_look_like(sound: dict[str, str]) -> None:
    tree = sound | {"data/topics.yml": TOPICS, PATH: "- purpose-01\n"}

    (problem,) = check_proposing(parse_source_tree(tree), "2022-2023")

    assert (problem.key, problem.line) == ("not-names-with-values", 1)
