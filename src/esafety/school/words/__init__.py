"""Words of readers, where they are not the school’s: what they type for what it writes.

The ready-made ones stand in `data/search.yml`; a school overlays rows by their id, as it does in
every file of facts. The search is made of them when the site is built (`esafety.search`).
"""
