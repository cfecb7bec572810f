import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.school.cms_paths import USB_COPY, is_pasted, pasted_path, whole_policy_path

PLACES = st.lists(st.from_regex(r"[a-z0-9][a-z0-9.-]{0,4}", fullmatch=True), min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("docs/index.md", "index"),
        ("docs/report.md", "report"),
        ("docs/resources/index.md", "resources"),
        ("docs/for-you/staff.md", "for-you_staff"),
        ("docs/policy/whole.md", "policy_whole"),
        ("docs/policy/2022-2023/index.md", "policy"),
        ("docs/policy/2022-2023/05-website-management.md", "policy_website-management"),
        ("docs/policy/2022-2023/91-approval.md", "policy_approval"),
    ],
)
def test_a_fragment_is_named_as_its_page_is_known(source: str, name: str) -> None:
    path = pasted_path("2022-2023", source, "tr")

    assert path == f"downloads/2022-2023/school-page/{name}.tr.html"


@given(PLACES, PLACES)
def test_two_pages_never_share_a_fragment(one: list[str], other: list[str]) -> None:
    paths = {pasted_path("2022-2023", f"docs/{'/'.join(place)}.md", "tr") for place in (one, other)}

    # MkDocs itself publishes a/index.md and a.md at one address.
    places = {"/".join(place).removesuffix("/index") for place in (one, other)}
    assert len(paths) == len(places)


def test_fragments_are_distinguished_from_pages_and_other_downloads() -> None:
    assert is_pasted(whole_policy_path("2026-2027-2"))
    assert is_pasted(pasted_path("2022-2023", "docs/report.md", "en"))
    for other in (USB_COPY, "downloads/2022-2023/booklet.tr.pdf", "school-page/index.html"):
        assert not is_pasted(other)
