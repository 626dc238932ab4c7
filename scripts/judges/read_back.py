#!/usr/bin/env python3
"""Asks a stand-in for AWS what an apply left there, and compares it with what the spec says.

read_back.py SPEC PLAN ENDPOINT [--env NAME] [--state FILE]

PLAN is `terraform show -json` of what was applied; only the values of its variables are read. With --state, the value
of the database's managed secret must stand neither there nor in PLAN.

Exits 0 when all facts agree, 1 when one does not.
"""

import argparse
import json
import sys

import data
import delivery
import reporting
import roles
import secret
import spec as specs
import storage
from endpoint import client_of
from report import Report


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec")
    parser.add_argument("plan")
    parser.add_argument("endpoint")
    parser.add_argument("--env")
    parser.add_argument("--state")
    arguments = parser.parse_args()

    spec = specs.read(arguments.spec, arguments.env)
    with open(arguments.plan, encoding="utf-8") as file:
        variables = {name: v.get("value") for name, v in json.load(file).get("variables", {}).items()}

    aws = client_of(arguments.endpoint, spec["region"])
    report = Report()
    for part in (storage, reporting, delivery, data, roles):
        part.judge(spec, arguments.env, variables, aws, report)
    if arguments.state:
        secret.judge([arguments.plan, arguments.state], aws, report)
    print(f"{'FAILED' if report.failures else 'ok':<8}{report.facts} facts read back, {report.failures} differ")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
