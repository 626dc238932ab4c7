"""No password in what Terraform keeps."""

import json


def judge(paths, aws, report):
    """No value of any secret, of none of its versions, stands in one of `paths`."""
    texts = {}
    for path in paths:
        with open(path, encoding="utf-8") as file:
            texts[path.rsplit("/", 1)[-1]] = file.read()
    manager = aws("secretsmanager")
    for secret in manager.list_secrets()["SecretList"]:
        for version in secret["SecretVersionsToStages"]:
            value = secret_part(manager, secret["ARN"], version)
            for name, text in texts.items():
                report.same(f"{secret['Name']} in {name}", value is not None and value in text, False)


def secret_part(manager, arn, version):
    """What of a secret is secret: its password where it is an object that has one, else all of it."""
    try:
        value = manager.get_secret_value(SecretId=arn, VersionId=version)["SecretString"]
    except manager.exceptions.ResourceNotFoundException:
        # A rotation that has begun made a version, and has not filled it yet.
        return None
    try:
        return json.loads(value)["password"]
    except (ValueError, KeyError, TypeError):
        return value
