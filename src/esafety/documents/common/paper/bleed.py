"""How far a ground runs over the edge of what a print shop cuts.

The styles that draw it say the same length: assets/print/booklet-bleed.css (bleed, and the covers
with it), leaflet.css; a test compares them.
"""

from typing import Final

# Millimetres that a print shop cuts away around a page.
BLEED: Final = 3.0
