"""Policies of identities, buckets and roles: as JSON, as objects, as documents."""

import json

from .module import Raw, literal

SERVICE_ACTIONS = [
    "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket", "s3:ListAllMyBuckets", "s3:*", "s3:Get*", "*",
    "S3:GetObject", "s3:getobject", "s3:PutBucketPolicy", "s3:PutObjectAcl", "iam:PassRole", "iam:*", "iam:CreateAccessKey",
    "iam:CreateUser", "iam:AttachUserPolicy", "iam:PutRolePolicy", "iam:ListUsers", "iam:GetRole", "sts:AssumeRole",
    "sts:GetCallerIdentity", "kms:Decrypt", "kms:*", "kms:PutKeyPolicy", "ec2:Describe*", "ec2:DescribeInstances",
    "ec2:RunInstances", "ec2:*", "ec2:CreateTags", "logs:CreateLogGroup", "logs:PutLogEvents", "logs:*",
    "lambda:InvokeFunction", "lambda:CreateFunction", "lambda:UpdateFunctionCode", "secretsmanager:GetSecretValue",
    "secretsmanager:*", "ssm:GetParameter", "ssm:GetParameter*", "ssm:PutParameter", "dynamodb:PutItem", "dynamodb:*",
    "sqs:SendMessage", "sns:Publish", "cloudwatch:PutMetricData", "ecr:GetAuthorizationToken", "rds:Describe*",
    "cloudformation:CreateStack", "glue:UpdateDevEndpoint", "autoscaling:Describe*", "elasticache:*", "cloudfront:*",
]
RESOURCES = [
    "*", "arn:aws:s3:::example-media", "arn:aws:s3:::example-media/*", "arn:aws:s3:::*", "arn:aws:iam::123456789012:role/x",
    "arn:aws:iam::*:role/*", "arn:aws:kms:eu-west-1:123456789012:key/*", Raw("aws_s3_bucket.of_policy.arn"),
    Raw('"${aws_s3_bucket.of_policy.arn}/*"'),
]
CONDITIONS = [
    {"StringEquals": {"aws:PrincipalOrgID": "o-1234567"}}, {"Bool": {"aws:SecureTransport": "false"}},
    {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}, {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::example"}},
    {"StringEquals": {"aws:SourceAccount": "123456789012"}}, {"StringEquals": {"aws:sourceVpce": "vpce-1"}},
    {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::123456789012:role/x"}},
    {"StringLike": {"aws:PrincipalOrgID": "o-*"}}, {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::*"}},
    {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1234567"}}, {"Null": {"aws:PrincipalOrgID": "false"}},
    {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::*:role/x"}}, {"StringNotEquals": {"aws:sourceVpce": "vpce-1"}},
    {"StringLike": {"aws:userid": "AROA*"}}, {"StringEquals": {"aws:PrincipalAccount": "123456789012"}},
    {"Bool": {"aws:MultiFactorAuthPresent": "true"}}, {"StringLike": {"aws:Referer": "https://example.org/*"}},
    {"StringEquals": {"sts:ExternalId": "x"}},
]
PRINCIPALS = [
    "*", {"AWS": "*"}, {"AWS": ["*"]}, {"AWS": "arn:aws:iam::123456789012:root"}, {"AWS": "123456789012"},
    {"AWS": ["arn:aws:iam::123456789012:role/media", "arn:aws:iam::210987654321:root"]},
    {"AWS": ["arn:aws:iam::123456789012:role/media", "*"]}, {"AWS": "arn:aws:iam::123456789012:role/media"},
    {"Service": "ec2.amazonaws.com"}, {"Service": ["lambda.amazonaws.com", "ec2.amazonaws.com"]},
    {"Service": "cloudfront.amazonaws.com"}, {"CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"},
    {"Federated": "arn:aws:iam::123456789012:saml-provider/x"}, {"Service": "*"},
    {"AWS": Raw("aws_iam_role.of_policy.arn")}, {"AWS": Raw('"arn:aws:iam::${data.aws_caller_identity.me.account_id}:root"')},
]
HUB = "token.actions.githubusercontent.com"
SUBJECTS = ["repo:example/media:*", "repo:example/*", "repo:example/media:ref:refs/heads/main", "*", "repo:*", "repo:example*",
            "workflow:x", "environment:prod", "repo", "repo:*:environment:prod", "repo:example/media:environment:prod"]


def statement(random, principals=None, actions=SERVICE_ACTIONS):
    """A statement as JSON has it, with values of one or many."""
    it = {}
    if random.random() < 0.4:
        it["Sid"] = f"Media{random.randrange(10**9)}"
    it["Effect"] = "Allow" if random.random() < 0.8 else "Deny"
    if principals:
        it["NotPrincipal" if random.random() < 0.05 else "Principal"] = random.choice(principals)
    chosen = random.sample(actions, min(len(actions), random.choice([1, 1, 1, 2, 3])))
    it["NotAction" if random.random() < 0.06 else "Action"] = one_or_many(random, chosen)
    chosen = ["*"] if random.random() < 0.5 else random.sample(RESOURCES, random.choice([1, 1, 2]))
    it["NotResource" if random.random() < 0.04 else "Resource"] = one_or_many(random, chosen)
    if random.random() < 0.25:
        it["Condition"] = random.choice(CONDITIONS)
    return it


def one_or_many(random, values):
    return values[0] if len(values) == 1 and random.random() < 0.6 else values


def policy(module, statements):
    """An argument's expression for a policy of `statements`."""
    statements = statements[0] if len(statements) == 1 and module.random.random() < 0.25 else statements
    document = {"Version": "2012-10-17", "Statement": statements}
    kind = module.random.random()
    if kind < 0.45:
        return f"jsonencode({literal(document)})"
    if kind < 0.75:
        return "<<EOF\n" + heredoc(document) + "\nEOF"
    if kind < 0.8:
        return "<<-POLICY\n" + heredoc(document) + "\n  POLICY"
    if kind < 0.95:
        return data_document(module, statements) + ".json"
    return module.local(Raw(f"jsonencode({literal(document)})"))


def heredoc(document):
    """JSON, in which what refers to others is a template."""
    def plain(value):
        if isinstance(value, Raw):
            return value.strip('"') if value.startswith('"') else "${" + value + "}"
        if isinstance(value, dict):
            return {name: plain(item) for name, item in value.items()}
        return [plain(item) for item in value] if isinstance(value, list) else value

    return json.dumps(plain(document), indent=2)


def data_document(module, statements):
    """A data source for the statements, and its address."""
    blocks = []
    for it in statements if isinstance(statements, list) else [statements]:
        lines = [f'sid = "{it["Sid"]}"'] if "Sid" in it else []
        if it["Effect"] == "Deny" or module.random.random() < 0.6:
            lines.append(f'effect = "{it["Effect"]}"')
        names = {"Action": "actions", "NotAction": "not_actions", "Resource": "resources", "NotResource": "not_resources"}
        lines += [f"{ours} = {literal(listed(it[name]))}" for name, ours in names.items() if name in it]
        for name, ours in {"Principal": "principals", "NotPrincipal": "not_principals"}.items():
            people = it.get(name, {})
            for kind, values in ({"*": "*"} if people == "*" else people).items():
                lines.append(f'{ours} {{\n  type = "{kind}"\n  identifiers = {literal(listed(values))}\n}}')
        for test, keys in it.get("Condition", {}).items():
            for variable, values in keys.items():
                lines.append(f'condition {{\n  test = "{test}"\n  variable = "{variable}"\n  values = {literal(listed(values))}\n}}')
        blocks.append(module.block("statement", lines))
    return module.resource("aws_iam_policy_document", blocks, mode="data")


def listed(value):
    return value if isinstance(value, list) else [value]


def surroundings(module):
    module.resource("aws_s3_bucket", ['bucket = "of-policy"'], name="of_policy", repeat=False)
    module.resource("aws_iam_role", ['assume_role_policy = "{}"'], name="of_policy", repeat=False)
    module.resource("aws_caller_identity", [], name="me", mode="data")


def identity_policies(module):
    """Policies of roles, users, groups, and on their own."""
    for _ in range(8):
        statements = [statement(module.random) for _ in range(module.random.choice([1, 1, 2]))]
        kind = module.random.choice(["aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy",
                                     "aws_ssoadmin_permission_set_inline_policy"])
        name = "inline_policy" if "sso" in kind else "policy"
        holder = {"aws_iam_role_policy": ["role = aws_iam_role.of_policy.id"], "aws_iam_user_policy": ['user = "x"'],
                  "aws_iam_group_policy": ['group = "x"']}.get(kind, [])
        module.resource(kind, [*holder, f"{name} = {policy(module, statements)}"])
    for _ in range(4):
        data_document(module, [statement(module.random) for _ in range(module.random.choice([1, 1, 2, 3]))])
    surroundings(module)


def resource_policies(module):
    """Documents with principals, as buckets, keys and queues have them."""
    for _ in range(6):
        data_document(module, [statement(module.random, PRINCIPALS) for _ in range(module.random.choice([1, 2]))])
    surroundings(module)


def bucket_policies(module):
    actions = ["s3:GetObject", "s3:PutObject", "s3:*", "*", "s3:DeleteObject", "s3:ListBucket", "s3:PutBucketPolicy", "s3:Put*",
               "s3:*BucketPolicy", "s3:Get*", "s3:GetObjectVersion"]
    for _ in range(8):
        count = module.random.choice([1, 1, 2])
        text = policy(module, [statement(module.random, PRINCIPALS, actions) for _ in range(count)])
        if module.random.random() < 0.3:
            module.resource("aws_s3_bucket", [f"policy = {text}"])
        else:
            module.resource("aws_s3_bucket_policy", ["bucket = aws_s3_bucket.of_policy.id", f"policy = {text}"])
    surroundings(module)


def roles(module):
    """Roles with trust, managed and inline policies, and what is attached to them."""
    administrator, full = "arn:aws:iam::aws:policy/AdministratorAccess", "arn:aws:iam::aws:policy/IAMFullAccess"
    arns = [administrator, full, "arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::123456789012:policy/x",
            Raw("aws_iam_policy.of_role.arn"), Raw("data.aws_iam_policy.of_role.arn")]
    random = module.random
    for _ in range(6):
        trust = [trusting(random) for _ in range(random.choice([1, 1, 2]))]
        lines = [f"assume_role_policy = {policy(module, trust)}"]
        if random.random() < 0.3:
            lines.append(f"managed_policy_arns = {module.spell(random.sample(arns, random.choice([0, 1, 2])))}")
        if random.random() < 0.2:
            inner = policy(module, [statement(random)])
            lines.append(f'inline_policy {{\n  name = "x"\n  policy = {inner}\n}}')
        module.resource("aws_iam_role", lines)
    for kind, holder in {"role": '"x"', "user": '"x"', "group": '"x"'}.items():
        for _ in range(2):
            module.resource(f"aws_iam_{kind}_policy_attachment",
                            [f"{kind} = {holder}", f"policy_arn = {module.spell(random.choice(arns))}"])
    for _ in range(3):
        lines = ['name = "x"', f"policy_arn = {module.spell(random.choice(arns))}"]
        lines += module.arguments({"users": [["x"], [], [Raw("aws_iam_user.member.name")]], "roles": [["x"]], "groups": [["x"], []]})
        module.resource("aws_iam_policy_attachment", lines)
    module.resource("aws_ssoadmin_managed_policy_attachment", [f"managed_policy_arn = {module.spell(random.choice(arns))}"])
    module.resource("aws_iam_policy", [module.random.choice(
        [f'arn = "{administrator}"', 'name = "AdministratorAccess"', 'name = "ReadOnlyAccess"', f'arn = "{full}"',
         'name = "IAMFullAccess"'])], name="of_role", mode="data")
    module.resource("aws_iam_policy", [f"policy = {policy(module, [statement(random)])}"], name="of_role", repeat=False)
    surroundings(module)
    people(module)


def trusting(random):
    """A statement of a role's trust."""
    it = {"Effect": "Allow" if random.random() < 0.85 else "Deny", "Action": "sts:AssumeRole"}
    if random.random() < 0.35:
        it["Principal"] = {"Federated": f"arn:aws:iam::123456789012:oidc-provider/{HUB}"}
        it["Action"] = "sts:AssumeRoleWithWebIdentity"
        if random.random() < 0.85:
            subject = {f"{HUB}:sub": one_or_many(random, random.sample(SUBJECTS, random.choice([1, 1, 2])))}
            it["Condition"] = random.choice([{"StringLike": subject}, {"StringEquals": subject},
                                             {"StringEquals": {f"{HUB}:aud": "sts.amazonaws.com"}},
                                             {"StringEquals": {f"{HUB}:aud": "sts.amazonaws.com"}, "StringLike": subject}])
    else:
        it["Principal"] = random.choice(PRINCIPALS)
        if random.random() < 0.2:
            it["Condition"] = random.choice(CONDITIONS)
    return it


def people(module):
    """Users, groups, keys and profiles."""
    random = module.random
    member = module.resource("aws_iam_user", ['name = "member"'], name="member", repeat=False)
    group = module.resource("aws_iam_group", ['name = "x"'], repeat=False)
    for _ in range(2):
        user = module.resource("aws_iam_user", ['name = "y"'], repeat=False)
        if random.random() < 0.5:
            module.resource("aws_iam_user_login_profile", [f"user = {random.choice([user, member])}.name"], repeat=False)
        who = random.choice(['"root"', f"{user}.name", '"x"'])
        module.resource("aws_iam_access_key", [f"user = {who}"])
        module.resource("aws_iam_group_membership", [
            'name = "m"', f"group = {random.choice([group + '.name', chr(34) + 'elsewhere' + chr(34)])}",
            f"users = {random.choice(['[' + user + '.name]', '[]', '[' + chr(34) + 'elsewhere' + chr(34) + ']'])}"])
    if random.random() < 0.5:
        data_document(module, [trusting(random)])
