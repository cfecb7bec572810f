"""Measuring: what a build costs, beside what others ask for the same pages."""
