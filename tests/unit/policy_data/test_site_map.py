from lxml import etree

from esafety.documents.common.rendered_site import RenderedPage
from esafety.policy_data.site_map import robots_text, sitemap_text, versions_of

ROOT = "https://okul.test/e-guvenlik/latest/"


def page(source: str, language: str, url: str) -> RenderedPage:
    return RenderedPage(source, language, url, "", "", chapter=False, number=None, html="")


PAGES = (
    page("index.md", "tr", ""),
    page("report.md", "tr", "report/"),
    page("index.md", "en", "en/"),
    page("report.md", "en", "en/report/"),
    page("index.md", "ar", "en/"),
    page("news.md", "en", "en/news/"),
)


def test_a_page_is_listed_once_in_each_language_that_it_has() -> None:
    assert versions_of(PAGES) == (
        {"tr": "", "en": "en/"},
        {"tr": "report/", "en": "en/report/"},
        {"en": "en/news/"},
    )


def test_each_address_names_all_its_versions_and_the_one_for_everybody_else() -> None:
    urls = etree.fromstring(sitemap_text(versions_of(PAGES), ROOT))

    listed = {
        str(url[0].text): {one.get("hreflang"): one.get("href") for one in list(url)[1:]}
        for url in urls
    }
    report = {"tr": f"{ROOT}report/", "en": f"{ROOT}en/report/", "x-default": f"{ROOT}report/"}
    assert list(listed) == [
        *(ROOT, f"{ROOT}en/", f"{ROOT}report/", f"{ROOT}en/report/", f"{ROOT}en/news/")
    ]
    assert listed[f"{ROOT}report/"] == listed[f"{ROOT}en/report/"] == report
    assert listed[f"{ROOT}en/news/"] == {
        "en": f"{ROOT}en/news/",
        "x-default": f"{ROOT}en/news/",
    }


def test_programs_may_read_what_is_public_and_no_draft() -> None:
    assert robots_text(ROOT, draft=False) == (
        f"User-agent: *\nAllow: /\n\nSitemap: {ROOT}sitemap.xml\n"
    )
    assert robots_text("", draft=False) == "User-agent: *\nAllow: /\n"
    assert robots_text(ROOT, draft=True) == "User-agent: *\nDisallow: /\n"
