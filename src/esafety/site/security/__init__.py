"""What a page may do in a browser, what it says to other sites, how it shows addresses.

Works on finished pages, after everything that writes into them, and knows nothing of what they
hold. Rules: Content Security Policy Level 3 (W3C), Referrer Policy (W3C).
"""
