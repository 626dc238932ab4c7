"""What a judge found: a line a fact, and the differences where there are some."""

import json


class Report:
    def __init__(self):
        self.facts = 0
        self.failures = 0

    def same(self, fact, found, expected):
        """One fact: what AWS says, and what the spec says."""
        self.facts += 1
        if found != expected:
            self.failures += 1
            print(f"FAILED  {fact}\n        found     {brief(found)}\n        expected  {brief(expected)}")

    def same_set(self, fact, found, expected):
        """One fact that is a set of values: says what is missing and what is too much."""
        self.facts += 1
        found, expected = ({json.dumps(item, sort_keys=True) for item in items} for items in (found, expected))
        if found != expected:
            self.failures += 1
            print(f"FAILED  {fact}")
            for item in sorted(expected - found):
                print(f"        missing   {item}")
            for item in sorted(found - expected):
                print(f"        too much  {item}")


def brief(value):
    return json.dumps(value, sort_keys=True, default=str)
