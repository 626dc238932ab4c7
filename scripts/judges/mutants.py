"""Modules that are made bad on purpose, or the same written in another way.

A mutation edits the text of a module as `terraform fmt` leaves it: an argument a line, blocks closed by a brace under
the beginning of their line. What Terraform refuses of the result, it says so itself.
"""

import re

ARGUMENT = re.compile(r'^( +)("?[\w:-]+"?)( += )(.*)$')
BLOCK = re.compile(r'^( +)[a-z_]+( "[^"]*")? \{$')
RESOURCE = re.compile(r'^resource "(\w+)" "(\w+)" \{$')
LITERAL = re.compile(r'^(true|false|-?\d+|"[^"$%\\]*")$')
# Texts that a guardrail knows, with what they are exchanged for.
WORDS = [
    ("redirect-to-https", "allow-all"),
    ("TLSv1.2_2021", "TLSv1"),
    ("always", "never"),
    ("BucketOwnerEnforced", "ObjectWriter"),
    ("Enabled", "Disabled"),
    ("Enabled", "Suspended"),
    ("AES256", "aws:kms"),
    ("required", "preferred"),
    ("Deny", "Allow"),
    ("Allow", "Deny"),
    ("s3:GetObject", "s3:*"),
    ("s3:PutObject", "*"),
    ("sts:AssumeRole", "*"),
    ("sni-only", "vip"),
    ("postgres17", "postgres13"),
    ("iam", "password"),
]
# What stands beside a module's own resources.
ADDITIONS = [
    """resource "aws_s3_bucket" "mutant" {
  bucket = "mutant-bucket"
}
""",
    """resource "aws_s3_bucket_acl" "mutant" {
  bucket = "mutant-bucket"
  acl    = "public-read"
}
""",
    """resource "aws_security_group" "mutant" {
  name   = "mutant"
  vpc_id = "vpc-0123456789abcdef0"

  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
""",
    """resource "aws_security_group" "mutant" {
  name = "mutant"

  dynamic "ingress" {
    for_each = toset([80, 443])
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
""",
    """resource "aws_vpc_security_group_ingress_rule" "mutant" {
  count             = 2
  security_group_id = "sg-0123456789abcdef0"
  cidr_ipv4         = ["10.0.0.0/8", "0.0.0.0/0"][count.index]
  ip_protocol       = "-1"
}
""",
    """resource "aws_iam_policy" "mutant" {
  name   = "mutant"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
""",
    """data "aws_iam_policy_document" "mutant" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "mutant" {
  name   = "mutant"
  policy = data.aws_iam_policy_document.mutant.json
}
""",
    """data "aws_iam_policy_document" "mutant" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = ["${aws_iam_role.mutant.arn}"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_iam_role" "mutant" {
  name               = "mutant"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" }] })
}

resource "aws_s3_bucket_policy" "mutant" {
  bucket = "mutant-bucket"
  policy = data.aws_iam_policy_document.mutant.json
}
""",
    """resource "aws_db_instance" "mutant" {
  for_each            = { one = true, two = false }
  identifier          = "mutant-${each.key}"
  instance_class      = "db.t4g.micro"
  engine              = "postgres"
  engine_version      = "16"
  allocated_storage   = 20
  username            = "mutant"
  password            = "Hunter2-Secret"
  publicly_accessible = each.value
  skip_final_snapshot = true
}
""",
    """variable "mutant_open" {
  type    = set(string)
  default = ["0.0.0.0/0"]
}

locals {
  mutant_rules = { for cidr in var.mutant_open : replace(cidr, "/", "_") => cidr }
}

resource "aws_security_group_rule" "mutant" {
  for_each          = local.mutant_rules
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  cidr_blocks       = [each.value]
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
}
""",
    """resource "aws_s3_bucket" "mutant" {
  for_each = toset(["a", "b"])
  bucket   = "mutant-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "mutant" {
  for_each            = { for key, bucket in aws_s3_bucket.mutant : key => bucket.id if key != "b" }
  bucket              = each.value
  block_public_acls   = true
  block_public_policy = true
}
""",
    """resource "terraform_data" "mutant" {
  input = true
}

resource "aws_s3_bucket" "mutant" {
  bucket = "mutant-bucket"
}

resource "aws_s3_bucket_public_access_block" "mutant" {
  bucket                  = aws_s3_bucket.mutant.id
  block_public_acls       = terraform_data.mutant.output
  block_public_policy     = !terraform_data.mutant.output
  ignore_public_acls      = true
  restrict_public_buckets = tobool(terraform_data.mutant.id)
}
""",
]


def mutate(files, random):
    """Mutates a module, {name: text}, in place, and says how: one to three sentences."""
    kinds = [drop_resource, drop_argument, drop_argument, drop_block, exchange, exchange, exchange_word, exchange_word]
    kinds += [rewrite_value, repeat, add]
    done = []
    for _ in range(random.randint(1, 3)):
        said = random.choice(kinds)(files, random)
        if said and said not in done:
            done.append(said)
    return done or [add(files, random)]


# What a resource says


def drop_resource(files, random):
    """Drops a resource that nothing but outputs refers to; those outputs go too."""
    candidates = []
    for name, text in sorted(files.items()):
        for match in re.finditer(r'^resource "(\w+)" "(\w+)" \{\n.*?^\}\n', text, re.M | re.S):
            address = f"{match.group(1)}.{match.group(2)}"
            others = {each: other for each, other in files.items() if each != "outputs.tf"}
            others[name] = text[: match.start()] + text[match.end() :]
            if not any(re.search(rf"\b{address}\b", other) for other in others.values()):
                candidates.append((name, address, others[name]))
    if not candidates:
        return None
    name, address, rest = random.choice(candidates)
    files[name] = rest
    for part in re.findall(r'^output "\w+" \{\n.*?^\}\n', files.get("outputs.tf", ""), re.M | re.S):
        if re.search(rf"\b{address}\b", part):
            files["outputs.tf"] = files["outputs.tf"].replace(part, "")
    return f"{name}: without {address}"


def drop_argument(files, random):
    name, lines, index, found = chosen_argument(files, random, lambda value: True)
    if found is None:
        return None
    del lines[index]
    files[name] = "\n".join(lines)
    return f"{name}: without {found.group(2)}"


def drop_block(files, random):
    candidates = []
    for name, text in sorted(files.items()):
        lines = text.split("\n")
        for start in resource_lines(lines):
            block = BLOCK.match(lines[start])
            if block:
                end = next(i for i in range(start, len(lines)) if lines[i] == block.group(1) + "}")
                candidates.append((name, start, end))
    if not candidates:
        return None
    name, start, end = random.choice(candidates)
    lines = files[name].split("\n")
    said = f"{name}: without the block {lines[start].strip()[:-2]}"
    files[name] = "\n".join(lines[:start] + lines[end + 1 :])
    return said


def exchange(files, random):
    """Exchanges a boolean or a number."""
    name, lines, index, found = chosen_argument(files, random, lambda value: re.fullmatch(r"true|false|\d+", value))
    if found is None:
        return None
    old = found.group(4)
    new = {"true": "false", "false": "true"}.get(old) or str(random.choice([0, 1, 2, 30, 365, int(old) * 10]))
    return put(files, name, lines, index, found, new)


def exchange_word(files, random):
    candidates = []
    for name, text in sorted(files.items()):
        lines = text.split("\n")
        for index in resource_lines(lines):
            for old, new in WORDS:
                if f'"{old}"' in lines[index]:
                    candidates.append((name, index, old, new))
    if not candidates:
        return None
    name, index, old, new = random.choice(candidates)
    lines = files[name].split("\n")
    lines[index] = lines[index].replace(f'"{old}"', f'"{new}"')
    files[name] = "\n".join(lines)
    return f"{name}: {old} is {new}"


# The same in other words


def rewrite_value(files, random):
    """A value by way of a local value, a variable, a condition, or a function; some of them bad on top."""
    name, lines, index, found = chosen_argument(files, random, LITERAL.match)
    if found is None:
        return None
    number = sum(text.count("mutant_value") for text in files.values())
    mutant, old = f"mutant_value_{number}", found.group(4)
    value = {"true": "false", "false": "true"}.get(old, old) if random.random() < 0.5 else old
    way = random.choice(["local", "variable", "condition", "function", "unknown"])
    if way == "local":
        files["mutant.tf"] = files.get("mutant.tf", "") + f"locals {{\n  {mutant} = {value}\n}}\n"
        new = f"local.{mutant}"
    elif way == "variable":
        text = f'variable "{mutant}" {{\n  default = {value}\n}}\n'
        files["mutant.tf"] = files.get("mutant.tf", "") + text
        new = f"var.{mutant}"
    elif way == "condition":
        new = f'length("{mutant}") > 3 ? {value} : {old}'
    elif way == "function":
        new = f"try(jsondecode(jsonencode({{ a = [{value}] }})).a[0], {old})"
    else:
        text = f'resource "terraform_data" "{mutant}" {{\n  input = {value}\n}}\n'
        files["mutant.tf"] = files.get("mutant.tf", "") + text
        new = f"terraform_data.{mutant}.output"
    return put(files, name, lines, index, found, new)


def repeat(files, random):
    """A resource with `count` or `for_each`, to whose one instance all references lead."""
    candidates = []
    for name, text in sorted(files.items()):
        for match in re.finditer(r'^resource "(\w+)" "(\w+)" \{\n(?!  (count|for_each) )', text, re.M):
            candidates.append((name, match.group(1), match.group(2)))
    if not candidates:
        return None
    name, kind, label = random.choice(candidates)
    argument, key = random.choice([("count    = 1", "[0]"), ('for_each = toset(["one"])', '["one"]')])
    for each in files:
        files[each] = re.sub(rf"(?<![\w.]){kind}\.{label}\.(?=\w)", lambda _: f"{kind}.{label}{key}.", files[each])
    head = f'resource "{kind}" "{label}" {{\n'
    files[name] = files[name].replace(head, f"{head}  {argument}\n", 1)
    return f"{name}: {kind}.{label} by {argument.split()[0]}"


def add(files, random):
    addition = random.choice(ADDITIONS)
    if '"mutant" {' in files.get("mutant.tf", ""):
        return "nothing more"
    files["mutant.tf"] = files.get("mutant.tf", "") + addition
    return f"and {addition.splitlines()[0][:-2]}"


# Lines


def put(files, name, lines, index, found, new):
    lines[index] = f"{found.group(1)}{found.group(2)}{found.group(3)}{new}"
    files[name] = "\n".join(lines)
    return f"{name}: {found.group(2)} = {new}"


def chosen_argument(files, random, is_fit):
    """An argument of a resource in one line, whose value is fit: (file, its lines, index, match)."""
    candidates = []
    for name, text in sorted(files.items()):
        lines = text.split("\n")
        for index in resource_lines(lines):
            found = ARGUMENT.match(lines[index])
            if found and is_whole(found.group(4)) and is_fit(found.group(4).split(" #")[0].rstrip()):
                candidates.append((name, index))
    if not candidates:
        return None, None, None, None
    name, index = random.choice(candidates)
    lines = files[name].split("\n")
    lines[index] = lines[index].split(" # ")[0]
    return name, lines, index, ARGUMENT.match(lines[index])


def is_whole(value):
    """Whether a value ends in the line in which it begins."""
    return not value.startswith("<<") and all(value.count(a) == value.count(b) for a, b in ("()", "[]", "{}"))


def resource_lines(lines):
    """The indices of the lines inside resources, but for those of texts over several lines."""
    is_inside, marker = False, None
    for index, line in enumerate(lines):
        if marker:
            marker = None if line.strip() == marker else marker
        elif re.search(r"<<[-~]?(\w+)$", line):
            marker = re.search(r"<<[-~]?(\w+)$", line).group(1)
        elif RESOURCE.match(line):
            is_inside = True
        elif line == "}":
            is_inside = False
        elif is_inside:
            yield index
