"""Databases, caches and secrets: resources whose checks ask one argument each."""

from .module import Raw

SWITCH = [True, False]
KEY = "arn:aws:kms:eu-west-1:123456789012:key/0d9a3d8e"

INSTANCE = {
    "storage_encrypted": SWITCH,
    "publicly_accessible": SWITCH,
    "monitoring_interval": [0, 1, 5, 15, 30, 60],
    "enabled_cloudwatch_logs_exports": [[], ["postgresql"], ["postgresql", "upgrade"], ["audit"], ["error", "general"]],
    "backup_retention_period": [0, 1, 5, 7, 30, 35],
    "multi_az": SWITCH,
    "iam_database_authentication_enabled": SWITCH,
    "ca_cert_identifier": ["rds-ca-2015", "rds-ca-2019", "rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"],
    "auto_minor_version_upgrade": SWITCH,
    "deletion_protection": SWITCH,
    "performance_insights_enabled": SWITCH,
    "performance_insights_kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")],
    "copy_tags_to_snapshot": SWITCH,
    "skip_final_snapshot": SWITCH,
    "username": ["admin", "postgres", "media"],
    "port": [5432, 3306, 6000],
}

VERSIONS = {
    "postgres": ["9.6.21", "9.6.22", "9.6", "10.16", "10.17", "11.11", "12.7", "13.2", "13.3", "14.1", "15", "16.3"],
    "aurora-postgresql": ["10.11", "10.13", "10.14", "11.6", "11.8", "11.9", "12.4", "13.6", "15.4", "16"],
    "mysql": ["5.7", "8.0.35"],
    "aurora-mysql": ["5.7.mysql_aurora.2.11.1", "8.0.mysql_aurora.3.04.0"],
    "aurora": ["5.6.10a"],
    "mariadb": ["10.6.13"],
    "sqlserver-ex": ["15.00.4236.7.v1"],
    "oracle-ee": ["19.0.0.0.ru-2022-01.rur-2022-01.r1"],
    "neptune": ["1.2.0.1"],
    "docdb": ["4.0.0"],
}

# checkov wants no tags copied of instances of the others, which are of clusters.
INSTANCE_ENGINES = [name for name in VERSIONS if name not in ("aurora", "neptune", "docdb")]

CLUSTER = {
    "storage_encrypted": SWITCH,
    "backup_retention_period": [0, 1, 5, 7, 35],
    "deletion_protection": SWITCH,
    "iam_database_authentication_enabled": SWITCH,
    "copy_tags_to_snapshot": SWITCH,
    "enabled_cloudwatch_logs_exports": [
        [], ["postgresql"], ["audit"], ["audit", "error"], ["audit", "error", "general", "slowquery"], ["general"],
    ],
    "kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")],
    "engine_mode": ["provisioned", "serverless", "global"],
    "master_username": ["admin", "media"],
    "backtrack_window": [0, 86400],
    "skip_final_snapshot": SWITCH,
}

CLUSTER_INSTANCE = {
    "publicly_accessible": SWITCH,
    "monitoring_interval": [0, 5, 60],
    "auto_minor_version_upgrade": SWITCH,
    "performance_insights_enabled": SWITCH,
    "performance_insights_kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")],
    "copy_tags_to_snapshot": SWITCH,
    "ca_cert_identifier": ["rds-ca-2019", "rds-ca-rsa2048-g1"],
}

REPLICATION_GROUP = {
    "at_rest_encryption_enabled": SWITCH,
    "transit_encryption_enabled": SWITCH,
    "auth_token": ["0123456789abcdef", Raw("random_password.token.result")],
    "user_group_ids": [["media"], [Raw("aws_elasticache_user_group.media.id")]],
    "kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")],
    "automatic_failover_enabled": SWITCH,
    "multi_az_enabled": SWITCH,
    "num_cache_clusters": [1, 2, 3],
    "engine": ["redis", "valkey"],
    "engine_version": ["5.0.6", "6.2", "7.0", "7.1"],
    "snapshot_retention_limit": [0, 1, 5],
    "auto_minor_version_upgrade": SWITCH,
    "subnet_group_name": ["media", "default"],
    "port": [6379, 7000],
}

CACHE_CLUSTER = {
    "engine": ["redis", "memcached"],
    "snapshot_retention_limit": [0, 1, 5],
    "auto_minor_version_upgrade": SWITCH,
    "subnet_group_name": ["media", "default", Raw("aws_elasticache_subnet_group.media.name")],
    "az_mode": ["cross-az", "single-az"],
    "num_cache_nodes": [1, 2],
    "port": [6379, 11211],
}

PARAMETERS = {
    "log_statement": ["all", "ddl"],
    "log_min_duration_statement": ["1", "1000"],
    "rds.force_ssl": ["1", "0"],
    "require_secure_transport": ["1", "0"],
    "db2comm": ["SSL", "TCPIP"],
    "work_mem": ["4096"],
}

# Argument tables of resources that stand alone, with what makes them whole.
ALONE = {
    "aws_db_snapshot": {"shared_accounts": [["all"], ["123456789012"], [], ["123456789012", "all"]]},
    "aws_db_cluster_snapshot": {"storage_encrypted": SWITCH},
    "aws_db_snapshot_copy": {"kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")]},
    "aws_db_instance_automated_backups_replication": {"kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")]},
    "aws_rds_cluster_activity_stream": {"kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")]},
    "aws_rds_global_cluster": {
        "storage_encrypted": SWITCH, "engine": ["aurora-postgresql"], "source_db_cluster_identifier": [Raw("aws_rds_cluster.a.arn")],
    },
    "aws_iam_account_password_policy": {
        "minimum_password_length": [8, 13, 14, 20],
        "require_lowercase_characters": SWITCH,
        "require_numbers": SWITCH,
        "require_symbols": SWITCH,
        "require_uppercase_characters": SWITCH,
        "password_reuse_prevention": [0, 1, 5, 23, 24],
        "max_password_age": [0, 30, 90, 91, 365],
    },
    "aws_db_security_group": {"description": ["Database", ""]},
    "aws_elasticache_security_group": {"description": ["Cache", ""]},
    "aws_s3_object_copy": {"kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")], "acl": ["private"]},
    "aws_s3_bucket_object": {"kms_key_id": [KEY, Raw("aws_kms_key.shared.arn")], "server_side_encryption": ["AES256"]},
    "aws_s3_object": {"kms_key_id": [KEY], "server_side_encryption": ["AES256", "aws:kms"]},
}


def databases(module):
    """Instances of all engines, most with a parameter group."""
    for _ in range(6):
        engine = module.random.choice([*INSTANCE_ENGINES, "postgres", "postgres", "mysql"])
        body = engine_lines(module, engine) + module.arguments(INSTANCE)
        if module.random.random() < 0.6:
            group = parameter_group(module, engine, "aws_db_parameter_group")
            body.append(f"parameter_group_name = {group}.{module.random.choice(['name', 'id'])}")
        module.resource("aws_db_instance", body)
    shared_key(module)


def clusters(module):
    for _ in range(5):
        engine = module.random.choice([name for name in VERSIONS if name.startswith("aurora-")] + ["postgres", "mysql"])
        body = engine_lines(module, engine) + module.arguments(CLUSTER)
        if module.random.random() < 0.6:
            group = parameter_group(module, engine, "aws_rds_cluster_parameter_group")
            body.append(f"db_cluster_parameter_group_name = {group}.{module.random.choice(['name', 'id'])}")
        cluster = module.resource("aws_rds_cluster", body, repeat=False)
        if module.random.random() < 0.4:
            whole = [f'iam_role_arn = "arn:aws:iam::123456789012:role/backup"', 'name = "all"', 'plan_id = "plan"']
            module.resource("aws_backup_selection", [*whole, f"resources = [{cluster}.arn]"], repeat=False)
        if module.random.random() < 0.6:
            body = [f"cluster_identifier = {cluster}.id", 'instance_class = "db.r6g.large"', f'engine = "{engine}"']
            module.resource("aws_rds_cluster_instance", body + module.arguments(CLUSTER_INSTANCE))
    shared_key(module)


def caches(module):
    for _ in range(5):
        module.resource("aws_elasticache_replication_group", ['description = "Cache"', *module.arguments(REPLICATION_GROUP)])
        body = ['cluster_id = "media"', *module.arguments(CACHE_CLUSTER)]
        if module.random.random() < 0.15:
            body.append('replication_group_id = "media"')
        module.resource("aws_elasticache_cluster", body)
    shared_key(module)


def others(module):
    """Snapshots, secrets, and what belongs to EC2-Classic."""
    for kind, arguments in ALONE.items():
        for _ in range(2):
            module.resource(kind, module.arguments(arguments))
    for _ in range(4):
        secret = module.resource(
            "aws_secretsmanager_secret",
            ['name = "x"', *module.arguments({"kms_key_id": [KEY, "alias/aws/secretsmanager", Raw("aws_kms_key.shared.id")]})],
            repeat=False)
        if module.random.random() < 0.6:
            rules = module.random.choice([
                ["automatically_after_days = " + module.spell(module.random.choice([1, 30, 90, 91, 365]))],
                ['schedule_expression = "rate(10 days)"'], ['schedule_expression = "rate(100 days)"'],
                ['schedule_expression = "rate(2400 hours)"'], ['schedule_expression = "cron(0 16 1,15 * ? *)"'], [],
            ])
            module.resource("aws_secretsmanager_secret_rotation", [
                f"secret_id = {secret}.{module.random.choice(['id', 'arn'])}", module.block("rotation_rules", rules)],
                repeat=False)
    shared_key(module)


def engine_lines(module, engine):
    lines = ['instance_class = "db.t4g.micro"'] if module.random.random() < 0.5 else []
    if module.random.random() < 0.95:
        lines.append(f"engine = {module.spell(engine)}")
    if module.random.random() < 0.6:
        lines.append(f"engine_version = {module.spell(module.random.choice(VERSIONS[engine]))}")
    return lines


def parameter_group(module, engine, kind):
    family = {"postgres": "postgres14", "mysql": "mysql8.0", "sqlserver-ex": "sqlserver-ex-15.0"}.get(engine, engine + "14")
    blocks = [
        f'parameter {{\n  name = "{name}"\n  value = {module.spell(module.random.choice(values))}\n}}'
        for name, values in PARAMETERS.items() if module.random.random() < 0.5
    ]
    return module.resource(kind, [f'family = "{family}"', *blocks], repeat=False)


def shared_key(module):
    module.resource("aws_kms_key", ['description = "Shared"'], name="shared", repeat=False)
