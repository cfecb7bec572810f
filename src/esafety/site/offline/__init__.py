"""The site without a network: which pages are precached, the worker, the file to install it.

A worker of our own, not Workbox: what must never happen here (a superseded policy served as
current) is some sixty lines that can be read, and no strategy of a library names it.
Rules: Service Workers (W3C), Web App Manifest (W3C). Nothing of it is in previews, drafts, the
copy for a USB stick, or what MkDocs' own server shows.
"""
