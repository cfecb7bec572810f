"""Quizzes on paper: questions with answers to choose from, and a page with the key.

On screen and on the questions' page nobody sees which answer is right.
May import what documents share. Rules: `rules.py`.
"""
