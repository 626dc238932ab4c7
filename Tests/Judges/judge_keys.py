"""Judges object keys with regular expressions built from the stack spec's own words, apart from the Swift code.

Reads one JSON document from standard input, a list of
    {"template": TEXT, "fields": {NAME: {"type": ..., ...}}, "keys": [HEX, ...]}   or
    {"expression": TEXT, "keys": [HEX, ...]}
and writes, for each, a line of 0 and 1: whether the template, or the exported expression, describes each key. With
"whole": true the checks that an expression does not make are made too: the length, and Normalization Form C.
"""

import json
import re
import sys
import unicodedata

SAFE = r"A-Za-z0-9!\-_.*'()"
SAFE_SEGMENT = r"(?!\.)[%s]+" % SAFE
ANY_SEGMENT = r"(?!\.)[^/\\]+"


def segment(charset):
    return ANY_SEGMENT if charset == "any" else SAFE_SEGMENT


def integer(field):
    """Every number written out, which is slow and surely right."""
    numbers = range(field["min"], field["max"] + 1)
    return "|".join(str(number).rjust(field["width"], "0") for number in numbers)


def filename(field):
    extensions = field.get("extensions")
    ending = "|".join(map(re.escape, extensions)) if extensions else "[A-Za-z0-9]{1,10}"
    return r"%s\.(?:%s)" % (segment(field["charset"]), ending)


def value(field):
    kind = field["type"]
    if kind == "uuid":
        return r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    if kind == "slug":
        inner = r"[a-z0-9-]{0,%d}" % max(0, field["max"] - 2)
        return "[a-z0-9]" if field["max"] == 1 else r"[a-z0-9](?:%s[a-z0-9])?" % inner
    if kind == "int":
        return integer(field)
    if kind == "enum":
        return "|".join(map(re.escape, field["values"]))
    if kind == "filename":
        return filename(field)
    if kind == "pattern":
        return field["regex"]
    raise ValueError(kind)


def expression(template, fields):
    result = []
    for token in re.findall(r"\{[^}]*\}|\[|\]|[^{}\[\]]+", template):
        if token == "[":
            result.append("(?:")
        elif token == "]":
            result.append(")?")
        elif token.endswith("...}"):
            name = token[1:-4]
            part = segment(fields.get(name, {}).get("charset", "safe"))
            result.append("%s(?:/%s)*" % (part, part))
        elif token.startswith("{"):
            result.append("(?:%s)" % value(fields[token[1:-1]]))
        else:
            result.append(re.escape(token))
    return re.compile("".join(result), re.ASCII)


def from_template(case):
    pattern = expression(case["template"], case["fields"])

    def judge(text):
        unwanted = any(unicodedata.category(character) == "Cc" or character == "\\" for character in text)
        return not unwanted and pattern.fullmatch(text) is not None

    return judge


def from_expression(case):
    pattern = re.compile(case["expression"])
    return lambda text: pattern.fullmatch(text) is not None


def verdict(judge, key, whole):
    try:
        text = key.decode("utf-8")
        if whole and not (1 <= len(key) <= 1024 and unicodedata.is_normalized("NFC", text)):
            return False
        return judge(text)
    except UnicodeDecodeError:
        return False


for case in json.load(sys.stdin):
    judge = from_expression(case) if "expression" in case else from_template(case)
    print("".join("01"[verdict(judge, bytes.fromhex(key), case.get("whole", False))] for key in case["keys"]))
