"""The MkDocs plugin: passes MkDocs' events to the package and returns the results.

static-i18n builds the site once for each language inside one process, so every event
fires once per language; the default language comes first.
"""

from esafety.site.events.configuration import ConfigurationEvents
from esafety.site.events.files_and_menu import FileEvents
from esafety.site.events.finished_site import FinishedSiteEvents
from esafety.site.events.pages import PageEvents
from esafety.site.events.templates import TemplateEvents


class EsafetyPlugin(  # type: ignore[no-untyped-call]
    ConfigurationEvents,  # load_config, on_startup, on_serve, on_config
    FileEvents,  # on_files, on_nav
    PageEvents,  # on_page_read_source, _markdown, _content, _context; on_post_page
    TemplateEvents,  # on_env, on_template_context, on_post_template
    FinishedSiteEvents,  # on_post_build
):
    """Renders the edition in force, its clauses and the pages around it.

    `on_build_error` is in events/reporting.py.
    """
