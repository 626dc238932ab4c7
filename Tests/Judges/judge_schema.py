"""Judges documents with the jsonschema package, apart from the Swift code.

Reads JSON documents from standard input, one a line: first a schema of draft 7, then instances. Writes for each
instance a line: `ok`, or where the schema refuses it and why.
"""

import json
import sys

from jsonschema import Draft7Validator

schema, *instances = [json.loads(line) for line in sys.stdin]
Draft7Validator.check_schema(schema)
validator = Draft7Validator(schema)
for instance in instances:
    error = next(validator.iter_errors(instance), None)
    path = "/".join(map(str, error.absolute_path)) if error else ""
    print(f"{path}: {error.message[:200]}".replace("\n", " ") if error else "ok")
