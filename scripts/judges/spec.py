"""A stack spec as the judges read it: with another YAML reader and other code than the program they judge."""

import copy
import os
import re

import yaml

# Where `read` notes the folder of the spec; no key of the grammar.
FOLDER = "<folder>"
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def read(path, env=None):
    """The spec at `path`, every scalar a string, with the overlay of `env` merged in."""
    with open(path, encoding="utf-8") as file:
        spec = yaml.load(file, yaml.BaseLoader)
    spec[FOLDER] = os.path.dirname(path)
    return merged(spec, spec["envs"][env]) if env else spec


def text_beside(spec, name):
    """The text of a file that the spec names."""
    with open(os.path.join(spec[FOLDER], name), encoding="utf-8") as file:
        return file.read()


def merged(base, overlay):
    """`base` under `overlay`: maps merge, the rest is replaced, null removes."""
    result = copy.copy(base)
    for key, value in overlay.items():
        if value in ("null", "~", ""):
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


def seconds(text):
    number, unit = re.fullmatch(r"(\d+)([smhd])", text).groups()
    return int(number) * SECONDS[unit]


def days(text):
    return seconds(text) // SECONDS["d"]


def flag(mapping, key, default):
    return {"true": True, "false": False}[mapping[key]] if key in mapping else default


def base_name(spec, env):
    """What AWS wants named is named so."""
    return f"{spec['name']}-{env}" if env else spec["name"]


def prefix(key_class):
    """The literal segments at the front of the class's key, with a `/` at the end."""
    literal = re.split(r"[{\[]", key_class["key"])[0]
    return literal[: literal.rindex("/") + 1]


def cdn_kind(key_class):
    deliver = key_class.get("deliver", "none")
    return deliver.get("cdn") if isinstance(deliver, dict) else None


def presign_seconds(key_class):
    deliver = key_class.get("deliver", "none")
    return seconds(deliver["presign"]) if isinstance(deliver, dict) and "presign" in deliver else None


def cdn_classes(spec):
    return {name: c for name, c in spec["classes"].items() if cdn_kind(c)}


def value(text, variables, name):
    """What a scalar stands for: itself, or the variable `name` for `$var`."""
    return variables[name] if text == "$var" else text
