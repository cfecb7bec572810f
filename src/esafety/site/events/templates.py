"""The events of templates: what all of them may ask, and the page for lost addresses."""

from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.utils.templates import TemplateContext

from esafety.site.events.build_events import AFTER_I18N, BuildEvents, i18n_of
from esafety.site.not_found_page import lost_page, write_not_found_page


class TemplateEvents(BuildEvents):  # type: ignore[no-untyped-call]
    """Gives templates the words of the language, and writes each language's 404 page."""

    @event_priority(AFTER_I18N)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates the words of the language."""
        self.language.templates.add_globals(env)
        env.globals.update(self.language.template_globals(), offline=self.is_available_offline)
        return env

    @event_priority(AFTER_I18N)
    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the 404 page the same words and context."""
        root, content, build = self.state.root, self.state.content, self.language
        build.addresses.template = template_name
        lost = lost_page(
            *(root, content.school, build.templates.language),
            *(i18n_of(config).build_languages, build.addresses.address_in),
        )
        given = {"school": content.school, "edition": content.edition, "lost": lost}
        cast("dict[str, object]", context).update(given)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Write each language's 404 page into its own folder; the host serves the first."""
        output, self.language.addresses.template = self.finished(output), ""
        if template_name == "404.html" and not i18n_of(config).is_default_language_build:
            write_not_found_page(output, Path(config.site_dir), self.language.templates.language)
            return ""
        return output
