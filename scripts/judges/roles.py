"""The roles, read back."""

import policies
import spec as specs
import storage

ACCOUNT = "123456789012"


def judge(spec, env, variables, aws, report):
    iam = aws("iam")
    base = specs.base_name(spec, env)
    roles = spec.get("roles", {})
    found = {role["RoleName"]: role for role in iam.list_roles()["Roles"]}
    # RDS makes a role of its own for enhanced monitoring.
    own = [name for name in found if name != f"{base}-database-monitoring"]
    report.same_set("the roles", own, [f"{base}-{name.replace('_', '-')}" for name in roles])
    for name, verbs in roles.items():
        role = f"{base}-{name.replace('_', '-')}"
        if role not in found:
            continue
        report.same_set(
            f"whom {name} trusts",
            policies.atoms(found[role]["AssumeRolePolicyDocument"]["Statement"]),
            policies.atoms(trust(variables["role_trust_arns"][name])),
        )
        statements = []
        for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]:
            document = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            statements += document["Statement"]
        report.same_set(
            f"what {name} may do",
            policies.atoms(statements),
            policies.atoms(permissions(spec, base, verbs, variables, aws)),
        )
        attached = iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]
        report.same(f"{name} has no other policies", attached, [])


def trust(principals):
    for principal in principals:
        kind = "AWS" if principal.startswith("arn:") else "Service"
        yield policies.statement("Allow", "sts:AssumeRole", principal={kind: principal})


def permissions(spec, base, verbs, variables, aws):
    arn = f"arn:aws:s3:::{specs.value(spec['bucket']['name'], variables, 'bucket_name')}"

    def prefixes(verb):
        return [specs.prefix(spec["classes"][name]) for name in verbs.get(verb, [])]

    def keys(verb):
        return [f"{arn}/{prefix}*" for prefix in prefixes(verb)]

    if "read" in verbs:
        yield policies.statement("Allow", "s3:GetObject", keys("read"))
        yield policies.statement(
            "Allow", "s3:ListBucket", arn, condition={"StringLike": {"s3:prefix": [f"{p}*" for p in prefixes("read")]}}
        )
    if "write" in verbs:
        yield policies.statement("Allow", storage.STORAGE_ACTIONS, keys("write"))
    if "delete" in verbs:
        yield policies.statement("Allow", "s3:DeleteObject", keys("delete"))
    if "presign" in verbs:
        yield policies.statement("Allow", "s3:GetObject", keys("presign"))
    if "database" in verbs.get("connect", []):
        instance = aws("rds").describe_db_instances()["DBInstances"][0]
        secret = instance["MasterUserSecret"]["SecretArn"]
        yield policies.statement("Allow", "secretsmanager:GetSecretValue", secret)
        if specs.flag(spec["database"], "iam_auth", False):
            user = f"arn:aws:rds-db:{spec['region']}:{ACCOUNT}:dbuser:{instance['DbiResourceId']}/{base}-app"
            yield policies.statement("Allow", "rds-db:connect", user)
    if "cache" in verbs.get("connect", []):
        here = f"arn:aws:elasticache:{spec['region']}:{ACCOUNT}"
        connectable = [f"{here}:replicationgroup:{base}", f"{here}:user:{base}-app"]
        yield policies.statement("Allow", "elasticache:Connect", connectable)
