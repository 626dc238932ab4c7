"""A folder of Terraform in the making: its blocks, and the ways to spell a value."""

import json


class Raw(str):
    """An expression that stands as it is."""


class Module:
    """What one `main.tf` holds."""

    def __init__(self, random, tag="0"):
        self.random = random
        self.tag = tag
        self.blocks = []
        self._names = {}

    def name(self, stem):
        """A name that no other has, not in another folder either, as checkov mixes folders up: `media_7_3`."""
        self._names[stem] = self._names.get(stem, 0) + 1
        return f"{stem}_{self.tag}_{self._names[stem]}"

    def text(self):
        return "\n\n".join(self.blocks) + "\n"

    # Expressions

    def spell(self, value):
        """An expression of `value`: most often a literal, or what a module's author would make of it."""
        if isinstance(value, Raw):
            return value
        return self.random.choices(
            [self.literal, self.quoted, self.variable, self.local, self.conditional, self.member, self.open],
            [12, 2, 3, 2, 0.5, 0.3, 0.7],
        )[0](value)

    def literal(self, value):
        return literal(value)

    def quoted(self, value):
        if isinstance(value, (bool, int)):
            return f'"{literal(value)}"'
        return literal(value)

    def variable(self, value):
        name = self.name("setting")
        kind = self.random.choice(["", f"  type = {type_of(value)}\n"])
        self.blocks.append(f'variable "{name}" {{\n{kind}  default = {literal(value)}\n}}')
        return f"var.{name}"

    def local(self, value):
        name = self.name("choice")
        self.blocks.append(f"locals {{\n  {name} = {literal(value)}\n}}")
        return f"local.{name}"

    def conditional(self, value):
        stage = self.variable("prod")
        return f'{stage} == "prod" ? {literal(value)} : {literal(other(value))}'

    def member(self, value):
        return self.variable({"it": value, "name": "x"}) + self.random.choice([".it", '["it"]'])

    def open(self, value):
        """A variable of which nothing is known."""
        name = self.name("given")
        self.blocks.append(f'variable "{name}" {{\n  type = {type_of(value)}\n}}')
        return f"var.{name}"

    # Blocks

    def resource(self, kind, body, name=None, mode="resource", repeat=True):
        """Adds a resource, sometimes several by `count` or `for_each`, and gives its address."""
        name = name or self.name(self.random.choice(["media", "this", "main", "fail", "pass"]))
        lines = list(body)
        if repeat and mode == "resource" and self.random.random() < 0.12:
            lines.insert(0, self.repetition())
        self.blocks.append(f'{mode} "{kind}" "{name}" {{\n{indent(lines)}\n}}')
        return f"{'data.' if mode == 'data' else ''}{kind}.{name}"

    def repetition(self):
        switch = self.variable(True)
        return self.random.choice(
            ["count = 1", "count = 2", f"count = {switch} ? 1 : 0", 'for_each = toset(["a", "b"])']
        )

    def arguments(self, candidates, chance=0.6):
        """Lines for some of the arguments, each with one of its candidates."""
        return [
            f"{name} = {self.spell(self.random.choice(values))}"
            for name, values in candidates.items()
            if self.random.random() < chance
        ]

    def block(self, name, lines):
        """A nested block, sometimes a dynamic one."""
        if self.random.random() < 0.08:
            switch = self.variable(True)
            each = self.random.choice(["[1]", f"{switch} ? [1] : []", '["x"]'])
            return f"dynamic \"{name}\" {{\n  for_each = {each}\n  content {{\n{indent(lines, 2)}\n  }}\n}}"
        return f"{name} {{\n{indent(lines)}\n}}" if lines else f"{name} {{}}"


def indent(lines, depth=1):
    return "\n".join("  " * depth + line for text in lines for line in text.split("\n"))


def literal(value):
    """`value` in HCL."""
    if isinstance(value, Raw):
        return value
    if isinstance(value, dict):
        return "{\n" + indent([f"{key(name)} = {literal(item)}" for name, item in value.items()]) + "\n}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    return json.dumps(value)


def key(name):
    return name if name.isidentifier() else json.dumps(name)


def type_of(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "number"
    return "string" if isinstance(value, str) else "any"


def other(value):
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return "other" if isinstance(value, str) else value
