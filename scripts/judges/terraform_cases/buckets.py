"""Buckets: all in one resource as before version 4 of the provider, or in many."""

from .policies import PRINCIPALS, policy

SWITCH = [True, False]
ACLS = ["private", "public-read", "public-read-write", "authenticated-read", "log-delivery-write", "bucket-owner-full-control",
        "website"]
ALL = "http://acs.amazonaws.com/groups/global/AllUsers"
AUTHENTICATED = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
LOGGING = "http://acs.amazonaws.com/groups/s3/LogDelivery"


def buckets(module):
    for _ in range(8):
        bucket, name, is_old = declare(module)
        for part in PARTS:
            # What the bucket has in itself, it seldom has in a resource besides.
            if module.random.random() < (0.03 if is_old and part not in BESIDES else 0.35):
                part(module, reference(module, bucket, name))
    module.resource("aws_s3_bucket", ['bucket = "logs"'], name="logs", repeat=False)
    module.resource("aws_kms_key", [], name="shared", repeat=False)


def public_buckets(module):
    """Buckets with an ACL for everyone, and what may stand before it."""
    for _ in range(4):
        address = module.resource("aws_s3_bucket", [f'bucket = "example-{module.random.randrange(10**6)}"'], repeat=False)
        split_acl(module, address + ".id", ["public-read", "public-read-write", "public-read", "private"])
        for part in (split_public_access, split_website, split_policy, split_ownership):
            if module.random.random() < 0.3:
                part(module, address + ".id")


def declare(module):
    """A bucket: its address, the expression of its name, and whether it is written for the third version of the provider."""
    random = module.random
    name = f"example-{random.randrange(10**6)}"
    spelled = module.spell(name)
    lines = [f"bucket = {spelled}"] if random.random() < 0.9 else ['bucket_prefix = "example"']
    is_old = random.random() < 0.5
    chance = 0.45 if is_old else 0.01
    for option in [acl, versioning, logging, encryption, lifecycle, replication, object_lock, cors, website, inline_policy]:
        if random.random() < chance:
            lines.append(option(module))
    repeated = random.random() < 0.1
    if repeated:
        lines.insert(0, random.choice(["count = 1", "count = 2", "count = " + module.variable(True) + " ? 1 : 0"]))
    address = module.resource("aws_s3_bucket", lines, repeat=False)
    return (address + "[0]" if repeated else address), (None if "bucket_prefix" in " ".join(lines) else spelled), is_old


def reference(module, bucket, name):
    """How another resource names the bucket."""
    kind = module.random.random()
    if kind < 0.65 or name is None:
        return bucket + ".id"
    return bucket + ".bucket" if kind < 0.85 else name


# Arguments and blocks of a bucket

def acl(module):
    if module.random.random() < 0.75:
        return f"acl = {module.spell(module.random.choice(ACLS))}"
    return f'grant {{\n  type = "Group"\n  permissions = ["READ", "WRITE"]\n  uri = "{module.random.choice([ALL, LOGGING])}"\n}}'


def versioning(module):
    lines = [f"enabled = {module.spell(module.random.choice(SWITCH))}"] if module.random.random() < 0.9 else []
    if module.random.random() < 0.2:
        lines.append(f"mfa_delete = {module.spell(module.random.choice(SWITCH))}")
    return module.block("versioning", lines)


def logging(module):
    return module.block("logging", ["target_bucket = aws_s3_bucket.logs.id", 'target_prefix = "log/"'])


def default_encryption(module):
    algorithm = module.random.choice(["AES256", "AES256", "aws:kms", "aws:kms", "AES128"])
    lines = [f"sse_algorithm = {module.spell(algorithm)}"]
    if algorithm == "aws:kms" and module.random.random() < 0.5:
        lines.append("kms_master_key_id = aws_kms_key.shared.arn")
    rule = [module.block("apply_server_side_encryption_by_default", lines)]
    if module.random.random() < 0.2:
        rule = [rule[0], "bucket_key_enabled = true"]
    return "rule {\n" + "\n".join("  " + line for text in rule for line in text.split("\n")) + "\n}"


def encryption(module):
    return module.block("server_side_encryption_configuration", [default_encryption(module)])


def lifecycle(module):
    return module.block("lifecycle_rule", [f"enabled = {module.spell(module.random.choice(SWITCH))}", "expiration {\n  days = 30\n}"])


def replication(module):
    rule = ['id = "x"', f"status = {module.spell(module.random.choice(['Enabled', 'Disabled']))}",
            "destination {\n  bucket = aws_s3_bucket.logs.arn\n}"]
    return module.block("replication_configuration", ['role = "arn:aws:iam::123456789012:role/r"', module.block("rules", rule)])


def object_lock(module):
    if module.random.random() < 0.4:
        return f"object_lock_enabled = {module.spell(module.random.choice(SWITCH))}"
    return module.block("object_lock_configuration", [f'object_lock_enabled = "{module.random.choice(["Enabled", "Disabled"])}"'])


def cors(module):
    return module.block("cors_rule", ['allowed_methods = ["GET", "PUT"]', 'allowed_origins = ["*"]'])


def website(module):
    return module.block("website", ['index_document = "index.html"'])


def inline_policy(module):
    return f"policy = {policy(module, [{'Effect': 'Allow', 'Principal': '*', 'Action': 's3:GetObject', 'Resource': '*'}])}"


# Resources beside a bucket

def split_acl(module, bucket, canned=ACLS):
    lines = [f"bucket = {bucket}"]
    if module.random.random() < 0.6:
        lines.append(f"acl = {module.spell(module.random.choice(canned))}")
    else:
        grants = []
        for _ in range(module.random.choice([1, 1, 2])):
            who = module.random.choice([ALL, AUTHENTICATED, LOGGING, None])
            grantee = ['type = "CanonicalUser"', 'id = "x"'] if who is None else ['type = "Group"', f'uri = "{who}"']
            permission = module.random.choice(["READ", "WRITE", "READ_ACP", "WRITE_ACP", "FULL_CONTROL"])
            grants.append(f'grant {{\n  grantee {{\n    {grantee[0]}\n    {grantee[1]}\n  }}\n  permission = "{permission}"\n}}')
        grants.append('owner {\n  id = "x"\n}')
        lines.append("access_control_policy {\n" + "\n".join("  " + line for text in grants for line in text.split("\n")) + "\n}")
    module.resource("aws_s3_bucket_acl", lines, repeat=False)


def split_versioning(module, bucket):
    lines = [f"status = {module.spell(module.random.choice(['Enabled', 'Suspended', 'Disabled']))}"]
    module.resource("aws_s3_bucket_versioning", [f"bucket = {bucket}", module.block("versioning_configuration", lines)], repeat=False)


def split_logging(module, bucket):
    module.resource("aws_s3_bucket_logging",
                    [f"bucket = {bucket}", "target_bucket = aws_s3_bucket.logs.id", 'target_prefix = "log/"'], repeat=False)


def split_encryption(module, bucket):
    module.resource("aws_s3_bucket_server_side_encryption_configuration", [f"bucket = {bucket}", default_encryption(module)],
                    repeat=False)


def split_lifecycle(module, bucket):
    random = module.random
    rules = []
    for _ in range(random.choice([1, 1, 2])):
        lines = ['id = "x"', f"status = {module.spell(random.choice(['Enabled', 'Enabled', 'Disabled']))}"]
        if random.random() < 0.6:
            lines.append("abort_incomplete_multipart_upload {\n  days_after_initiation = 7\n}")
        filters = ["filter {}", 'filter {\n  prefix = ""\n}', 'filter {\n  prefix = "tmp/"\n}',
                   "filter {\n  object_size_greater_than = 500\n}",
                   'filter {\n  tag {\n    key = "a"\n    value = "b"\n  }\n}',
                   'filter {\n  and {\n    prefix = "tmp/"\n    object_size_less_than = 9\n  }\n}']
        if random.random() < 0.7:
            lines.append(random.choice(filters))
        elif random.random() < 0.3:
            lines.append('prefix = "tmp/"')
        lines.append("expiration {\n  days = 90\n}")
        rules.append(module.block("rule", lines))
    module.resource("aws_s3_bucket_lifecycle_configuration", [f"bucket = {bucket}", *rules], repeat=False)


def split_replication(module, bucket):
    rules = [module.block("rule", [f"status = {module.spell(module.random.choice(['Enabled', 'Disabled']))}",
                                   "destination {\n  bucket = aws_s3_bucket.logs.arn\n}"])]
    module.resource("aws_s3_bucket_replication_configuration",
                    [f"bucket = {bucket}", 'role = "arn:aws:iam::123456789012:role/r"', *rules], repeat=False)


def split_public_access(module, bucket):
    names = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
    if module.random.random() < 0.3:
        lines = [f"{name} = true" for name in names]
    else:
        lines = module.arguments({name: [True, True, False] for name in names}, chance=0.8)
    module.resource("aws_s3_bucket_public_access_block", [f"bucket = {bucket}", *lines], repeat=False)


def split_ownership(module, bucket):
    how = module.random.choice(["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"])
    module.resource("aws_s3_bucket_ownership_controls",
                    [f"bucket = {bucket}", module.block("rule", [f"object_ownership = {module.spell(how)}"])], repeat=False)


def split_notification(module, bucket):
    lines = [module.block("topic", ['topic_arn = "arn:aws:sns:eu-west-1:123456789012:x"', 'events = ["s3:ObjectCreated:*"]'])]
    module.resource("aws_s3_bucket_notification", [f"bucket = {bucket}", *lines], repeat=False)


def split_website(module, bucket):
    module.resource("aws_s3_bucket_website_configuration", [f"bucket = {bucket}", 'index_document {\n  suffix = "i.html"\n}'],
                    repeat=False)


def split_policy(module, bucket):
    secure = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
              "Condition": {"Bool": {"aws:SecureTransport": module.random.choice(["false", "true"])}}}
    statements = [secure] if module.random.random() < 0.5 else [reading(module.random)]
    module.resource("aws_s3_bucket_policy", [f"bucket = {bucket}", f"policy = {policy(module, statements)}"], repeat=False)


def reading(random):
    return {"Effect": "Allow", "Principal": random.choice(PRINCIPALS[:-2]), "Action": random.choice(["s3:GetObject", "s3:*"]),
            "Resource": "*"}


def access_point(module, bucket):
    names = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
    lines = [f"bucket = {bucket}", 'name = "x"']
    if module.random.random() < 0.8:
        switches = module.arguments({name: [False, False, True] for name in names}, chance=0.9)
        lines.append(module.block("public_access_block_configuration", switches))
    module.resource("aws_s3_access_point", lines, repeat=False)


BESIDES = [split_public_access, split_ownership, split_notification, split_policy, access_point]
PARTS = [split_acl, split_versioning, split_logging, split_encryption, split_lifecycle, split_replication,
         split_public_access, split_ownership, split_notification, split_website, split_policy, access_point]
