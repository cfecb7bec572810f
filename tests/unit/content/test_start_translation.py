from esafety.cli.terminal.problems import problem_lines
from esafety.content.start_translation import check_new_translation
from sealing import sealed


def test_who_begins_a_translation_that_is_there_learns_how_to_go_on(sound: dict[str, str]) -> None:
    problems = [*check_new_translation(sealed(sound), "2022-2023", "en")]

    assert [problem.key for problem in problems] == ["translation-exists"]
    said = "\n".join(problem_lines(problems))
    assert said.count("esafety seal-translation 2022-2023 en.") == len(("tr", "en"))
