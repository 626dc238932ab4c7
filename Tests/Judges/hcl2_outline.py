"""What python-hcl2 reads in the files 0.tf, 1.tf, … of a folder: for each file a list of blocks and arguments by their
paths, arguments with their values where those are literals; null for a file that it refuses."""

import json
import os
import re
import sys

import hcl2

MARK = "__is_block__"
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}


class NoLiteral(Exception):
    pass


def literal(value):
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, list):
        return [literal(element) for element in value]
    if isinstance(value, dict):
        return {key_text(key): literal(element) for key, element in value.items() if not key.startswith("__")}
    return text(value)


def key_text(key):
    return text(key) if key.startswith('"') else key


def text(quoted):
    """The value of a text in quotes, which has no template."""
    # A text between quotes has no line end; one behind << has.
    if not quoted.startswith('"') or "\n" in quoted:
        raise NoLiteral
    inner = quoted[1:-1]
    if re.search(r"(?<![$])[$]\{|(?<!%)%\{", inner):
        raise NoLiteral

    def plain(match):
        escape = match.group(0)
        if escape[0] in "$%":
            return escape[1:]
        if escape[1] in "uU":
            return chr(int(escape[2:], 16))
        return ESCAPES[escape[1]]

    return re.sub(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|\$\$\{|%%\{", plain, inner, flags=re.S)


def is_block(value):
    return isinstance(value, dict) and (MARK in value or any(is_block(inner) for inner in value.values()))


def items(body, path):
    for name, value in body.items():
        # The mark of blocks, and comments.
        if name.startswith("__"):
            continue
        if isinstance(value, list) and value and all(is_block(element) for element in value):
            counts = {}
            for block in value:
                labels = [name]
                while MARK not in block:
                    ((label, block),) = block.items()
                    labels.append(label.strip('"'))
                own = " ".join(labels)
                place = f"{path}/{own}#{counts.get(own, 0)}"
                counts[own] = counts.get(own, 0) + 1
                yield {"path": place}
                yield from items(block, place)
            continue
        item = {"path": f"{path}/{name}"}
        try:
            item["value"] = literal(value)
        except NoLiteral:
            pass
        yield item


def outline(path):
    try:
        with open(path, encoding="utf-8") as file:
            return list(items(hcl2.load(file), ""))
    except Exception:  # Whatever it raises, it refuses the file.
        return None


folder = sys.argv[1]
print(json.dumps([outline(f"{folder}/{number}.tf") for number in range(len(os.listdir(folder)))]))
