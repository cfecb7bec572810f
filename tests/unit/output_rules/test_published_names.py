import pytest

from esafety.output_rules.published_names import check_published_names


@pytest.mark.parametrize(
    "path",
    [
        *("a\\b.txt", "C:x", "a\nb", "a\u202eb", "\udcff.txt", "x/../y"),
        *("con.svg", "x/AUX/y.svg", "a/nul", "com1.x.png", "a.svg.", "a /b.svg", "a?.svg", 'a"b'),
    ],
)
def test_what_no_list_could_name_again_is_not_published(path: str) -> None:
    (problem,) = check_published_names(["index.html", path, "ek/a b’ç.txt"])

    assert (problem.path, problem.key) == (path, "published-name")


def test_of_names_that_differ_in_case_alone_the_later_one_is_told() -> None:
    names = ["about/index.html", "about/Index.html", "INDEX.html", "b.html", "index.html"]

    told = {one.path: one.params["name"] for one in check_published_names(names)}

    assert told == {
        "about/index.html": "'about/Index.html', 'about/index.html'",
        "index.html": "'INDEX.html', 'index.html'",
    }


def test_of_names_that_look_alike_the_later_one_is_told() -> None:
    (problem,) = check_published_names(["ek/s\u0327.svg", "ek/\u015f.svg", "ek/s.svg"])

    assert (problem.path, problem.key) == ("ek/\u015f.svg", "published-name")


@pytest.mark.parametrize(
    "path",
    ["console.svg", "a/icon.png", "com10.svg", "auxiliary/x.svg", "a.b/.nojekyll", "_headers"],
)
def test_what_every_disk_holds_is_published(path: str) -> None:
    assert [*check_published_names([path])] == []
