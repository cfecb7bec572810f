"""What an editor writes for one kind of sheet: poster, leaflet, form.

Imports `markdown`, `policy`, `school`. How each is set on paper is in `documents`.
Rules: the measures of each sheet (A3 at three metres, a letter fold, one A4 page).
"""
