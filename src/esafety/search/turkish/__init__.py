"""Turkish for a search: letters folded, endings told from words, words as a dictionary has them.

Nothing here knows of schools, pages or a browser (README.md). Sources: Türk Dil Kurumu, Yazım
Kılavuzu, "Ünsüz Yumuşaması", "Ünlü Düşmesi", "Ünlü Daralması"; dictionary forms from simplemma.
"""
