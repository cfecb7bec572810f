"""What commands show on a terminal, as lines and tables: problems, seals, ids, what was made.

Imports what is shown and the catalogues; a command prints what is returned. Words stand in
`text/catalog/console.yml`. Rules: Turkish first, each problem at its place.
"""
