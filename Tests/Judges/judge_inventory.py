"""Makes an inventory with DuckDB as S3 would write it, and runs an exported file of SQL over it.

usage: judge_inventory.py parquet|csv FOLDER < INPUT

Reads {"sql": TEXT, "keys": [TEXT, ...]} from standard input. The text reads the lists in FOLDER, which has to be there;
beside each key the list has an old version and a delete marker of other keys, which are not to be judged. Writes a line
of JSON for each statement that gives rows.
"""

import json
import sys
import urllib.parse

import duckdb

layout, folder = sys.argv[1:]
case = json.load(sys.stdin)
connection = duckdb.connect()
columns = "bucket, key, version_id, is_latest, is_delete_marker, size, last_modified_date, storage_class, e_tag, " \
    "is_multipart_uploaded, encryption_status"


def encoded(key):
    return urllib.parse.quote_plus(key) if layout == "csv" else key


rows = [(encoded(key), True, False) for key in case["keys"]]
rows += [("old version", False, False), ("delete marker", True, True)]
connection.execute("CREATE TABLE keys (key VARCHAR, is_latest BOOLEAN, is_delete_marker BOOLEAN)")
connection.executemany("INSERT INTO keys VALUES (?, ?, ?)", rows)
select = f"""SELECT {columns} FROM (SELECT 'source' AS bucket, key, 'v' AS version_id, is_latest, is_delete_marker,
    1 AS size, TIMESTAMP '2026-01-01' AS last_modified_date, 'STANDARD' AS storage_class, 'e' AS e_tag,
    false AS is_multipart_uploaded, 'SSE-S3' AS encryption_status FROM keys)"""
if layout == "csv":
    connection.execute(
        f"COPY ({select}) TO '{folder}/part.csv.gz' (FORMAT csv, HEADER false, FORCE_QUOTE *, COMPRESSION gzip)")
else:
    connection.execute(f"COPY ({select}) TO '{folder}/part.parquet' (FORMAT parquet)")
for statement in duckdb.extract_statements(case["sql"]):
    result = connection.execute(statement)
    rows = result.fetchall() if statement.type == duckdb.StatementType.SELECT else []
    if rows:
        print(json.dumps(rows))
