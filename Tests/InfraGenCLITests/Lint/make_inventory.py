"""Makes the folder of an S3 Inventory as a copy of its destination has it.

Reads from standard input a JSON object: "schema", and "parts", each a list of rows of text; "damage" says what is wrong.
usage: make_inventory.py FOLDER
"""

import gzip
import hashlib
import json
import pathlib
import sys
import urllib.parse

wanted = json.load(sys.stdin)
folder = pathlib.Path(sys.argv[1])
damage = wanted.get("damage", "")
schema = wanted.get("schema", "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size")
key_column = schema.split(", ").index("Key")


def encoded(row):
    cells = list(row)
    if len(cells) > key_column and damage != "encoding":
        cells[key_column] = urllib.parse.quote_plus(cells[key_column], safe="/")
    return ",".join('"%s"' % cell for cell in cells) + "\n"


def md5(data):
    return hashlib.md5(data).hexdigest()


data, dated = folder / "data", folder / "2026-01-31T01-00Z"
data.mkdir(parents=True)
dated.mkdir()
files = []
for number, rows in enumerate(wanted["parts"]):
    text = "".join(map(encoded, rows)).encode()
    if damage == "members":
        half = len(text) // 2
        part = gzip.compress(text[:half]) + gzip.compress(text[half:])
    else:
        part = gzip.compress(text.rstrip(b"\n") if damage == "no line feed" else text)
    name = "part-%d.csv.gz" % number
    listed = {"key": "inventories/media/all/data/" + name, "size": len(part), "MD5checksum": md5(part)}
    if number == 0 and damage == "cut":
        part = part[: len(part) // 2]
    if number == 0 and damage == "corrupt":
        middle = len(part) // 2
        part = part[:middle] + bytes(byte ^ 0xFF for byte in part[middle : middle + 64]) + part[middle + 64 :]
    if number == 0 and damage == "part":
        listed["MD5checksum"] = md5(b"")
    if not (number == 0 and damage == "missing"):
        (data / name).write_bytes(part)
    files.append(listed)
manifest = {
    "sourceBucket": "media", "destinationBucket": "arn:aws:s3:::inventories", "version": "2016-11-30",
    "creationTimestamp": "1769821200000", "fileFormat": wanted.get("format", "CSV"), "fileSchema": schema,
    "files": files,
}
text = json.dumps(manifest, indent=2).encode()
(dated / "manifest.json").write_bytes(text)
if damage != "no checksum":
    (dated / "manifest.checksum").write_text(md5(b"" if damage == "manifest" else text) + "\n")
