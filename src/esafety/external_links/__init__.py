"""Links to other sites: where they occur, what a response means, how they are requested.

`links.py` decides by values; `link_requests.py` goes to the network.
Rules: one request at a time at each host.
"""
