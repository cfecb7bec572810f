"""Which pages a browser opens: one of each template at every change, all of them in `make soak`."""

from collections.abc import Iterable

from examples import SOAKED
from measuring.first_view.sample import one_of_each, templates
from workshop import ROOT

TEMPLATES = templates(ROOT)


def sampled(addresses: Iterable[str]) -> list[str]:
    """Return the addresses below a site's root that are to be opened.

    A page of running text has no template of its own and stands for itself.
    """
    found = list(addresses)
    return found if SOAKED else one_of_each(found, TEMPLATES)
