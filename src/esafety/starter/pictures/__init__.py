"""The pictures of a new school's `assets/brand/`: its emblem, or a mark with its initials; cards.

Drawn by Pillow, so that no browser and no Pango is needed. Rules: only answers, our typefaces and
`card-art.png` (scripts/recipes/card_art.py) go into them; an emblem is judged like any picture.
"""
