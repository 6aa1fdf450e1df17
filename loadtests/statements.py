"""The SELECTs of a request, as text: reads {name: [path, token]} and prints {name: SQL}. For invented people only."""

import json
import sys

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def main() -> None:
    django.setup()
    answer = {}
    for name, (path, token) in json.load(sys.stdin).items():
        with CaptureQueriesContext(connection) as captured:
            response = Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {token}"}).get(path)
        if response.status_code != 200:
            raise RuntimeError(f"{path}: {response.status_code}")
        reads = [query["sql"] for query in captured if query["sql"].lstrip().startswith(("SELECT", "WITH"))]
        answer[name] = "".join(" ".join(sql.split()) + ";\n" for sql in reads)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
