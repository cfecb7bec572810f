"""What is done to the HTML of every page: to its content once, to the whole page once."""

from collections.abc import Mapping

from esafety.images.markup import ShownPicture, with_sizes
from esafety.markdown.box_titles import titles_in
from esafety.school.school import School
from esafety.site.pages.accessible_html import accessible
from esafety.site.pages.left_out_links import without_dead_links
from esafety.site.pages.link_languages import with_link_languages
from esafety.site.security.outgoing_links import own_hosts, with_outgoing_links
from esafety.text.fallback import labelled
from esafety.text.templates import Templates


def finished_content(
    html: str, address: str, language: str, shown: Mapping[str, ShownPicture]
) -> str:
    """Return what was rendered of a page as pages and sheets gather it.

    Args:
        html: the content of the page, as Markdown gave it.
        address: the page's address below the site's root.
        language: the language that is being built.
        shown: the sizes of the site's pictures.
    """
    html = labelled(without_dead_links(titles_in(language, html)))
    return with_sizes(with_link_languages(html, address, language), address, shown)


def finished_page(html: str, templates: Templates, school: School) -> str:
    """Return a whole page with its ways out of the site named, and its code reached by keyboard."""
    own = own_hosts(school.site_url, school.ways.website)
    html = with_outgoing_links(without_dead_links(html), own, templates.t("leaves-site"))
    return accessible(labelled(html), templates.t("code-block"))
