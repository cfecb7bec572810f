"""Links to other sites: where they are, what an answer means, how they are asked politely.

`external_links.py` decides by values; `link_requests.py` goes to the network.
Rules: one request at a time at each host.
"""
