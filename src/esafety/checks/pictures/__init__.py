"""Pictures: described on pages, registered with their rights, without what a person must not see.

Imports `school.pictures`, `images`, `markdown`, `source_tree`. What a picture's file may be is
checked with the file itself (`images/check.py`).
Rules: WCAG 2.2, 1.1.1; law 6698 (KVKK); the written consent of parent and pupil that the
regulation on pre-school and primary schools asks for before a pupil's picture is shared.
"""
