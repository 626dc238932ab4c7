#!/usr/bin/env python3
"""Checks sample values for the variables of a Terraform folder.

variables.py DIR SAMPLES [--subset OUT]

SAMPLES is a JSON object: a value for every variable that DIR declares without a default, and none that it does not
declare. With --subset, SAMPLES may hold more, and what DIR declares of it is written to OUT.

Exits 0 when that holds, 1 with the names when it does not.
"""

import argparse
import glob
import json
import re
import sys


def declared(folder):
    """Whether each variable declared in `folder` has a default, by name.

    Reads formatted HCL, in which a block ends with a brace at the front of a line.
    """
    found = {}
    for path in glob.glob(f"{glob.escape(folder)}/*.tf"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for block in re.finditer(r'^variable "([^"]+)" \{\n(.*?)^\}', text, re.M | re.S):
            found[block.group(1)] = re.search(r"^  default +=", block.group(2), re.M) is not None
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir")
    parser.add_argument("samples")
    parser.add_argument("--subset", metavar="OUT")
    arguments = parser.parse_args()

    variables = declared(arguments.dir)
    with open(arguments.samples, encoding="utf-8") as file:
        samples = json.load(file)
    if arguments.subset:
        samples = {name: value for name, value in samples.items() if name in variables}
        with open(arguments.subset, "w", encoding="utf-8") as file:
            json.dump(samples, file, indent=2)
    problems = [f"no sample for {name}" for name, has in sorted(variables.items()) if not has and name not in samples]
    problems += [f"{name} is not declared" for name in sorted(samples) if name not in variables]
    for problem in problems:
        print(f"{arguments.samples}: {problem}", file=sys.stderr)
    print(f"{'FAILED' if problems else 'ok':<8}samples for {len(variables)} variables")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
