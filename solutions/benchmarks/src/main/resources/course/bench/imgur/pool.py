"""Fetches links with a pool of threads, a connection each: links, folder, connections."""

import http.client
import os
import sys
import threading
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

own = threading.local()


def fetch(link):
    parts = urllib.parse.urlsplit(link)
    if not hasattr(own, "connection"):
        own.connection = http.client.HTTPConnection(parts.hostname, parts.port)
    own.connection.request("GET", parts.path)
    answer = own.connection.getresponse()
    if answer.status != 200:
        raise OSError(f"{link}: {answer.status}")
    with open(os.path.join(sys.argv[2], os.path.basename(parts.path)), "wb") as file:
        while block := answer.read(65536):
            file.write(block)


with open(sys.argv[1]) as lines:
    links = lines.read().split()
os.makedirs(sys.argv[2], exist_ok=True)
with ThreadPoolExecutor(int(sys.argv[3])) as pool:
    list(pool.map(fetch, links))
