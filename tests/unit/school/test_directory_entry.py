import pytest

from esafety.school.directory_entry import is_official


@pytest.mark.parametrize(
    ("source", "address", "official"),
    [
        ("https://sinopism.saglik.gov.tr/TR-226526", None, True),
        ("https://www.ihbarweb.org.tr/eng/about.html", "https://www.ihbarweb.org.tr/", True),
        ("https://ihbarweb.org.tr/eng/", "https://www.ihbarweb.org.tr/", True),
        ("https://www.haberler.com/x.gov.tr/", None, False),
        ("https://gov.tr.haber.com/", None, False),
        ("https://sahtegov.tr/", None, False),
        ("https://polisnoktasi.com/183/", "https://www.ihbarweb.org.tr/", False),
        (None, None, False),
        ("https://[", "https://[", False),
    ],
)
def test_a_source_is_official_on_a_public_site_or_its_own(
    source: str | None, address: str | None, *, official: bool
) -> None:
    assert is_official(source, address) is official
