"""Imports exported Python modules, and asks them about keys.

usage: judge_python.py < INPUT

Reads one JSON document from standard input, a list of {"code": TEXT, "tests": TEXT, "keys": [HEX, ...]}. Runs the tests
of each module, and writes, for each module, a line of JSON: for each key the name of its class, or null. A key that the
module does not make again, or whose fields make another key, is an error.
"""

import dataclasses
import importlib
import json
import pathlib
import sys
import tempfile
import unittest


def class_name(module, key):
    # Bytes that are no UTF-8 become surrogates, which no key may hold.
    text = key.decode("utf-8", "surrogateescape")
    try:
        parsed = module.parse(text)
    except module.InvalidKeyError:
        return None
    assert str(parsed) == text, text
    assert str(dataclasses.replace(parsed)) == text, text
    assert hash(parsed) == hash(module.parse(text)), text
    return parsed.CLASS_NAME


with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    for number, case in enumerate(json.load(sys.stdin)):
        name = f"keys_{number}"
        pathlib.Path(folder, f"{name}.py").write_text(case["code"], encoding="utf-8")
        pathlib.Path(folder, f"test_{name}.py").write_text(
            case["tests"].replace("media_keys", name), encoding="utf-8")
        importlib.invalidate_caches()
        suite = unittest.defaultTestLoader.loadTestsFromName(f"test_{name}")
        result = unittest.TextTestRunner(verbosity=0).run(suite)
        assert result.wasSuccessful() and result.testsRun == 2
        module = importlib.import_module(name)
        print(json.dumps([class_name(module, bytes.fromhex(key)) for key in case["keys"]]))
