"""Database, cache and who may connect to them, read back."""

import spec as specs

POSTGRES_PORT = 5432
CACHE_PORT = 6379
ACCESS_STRING = "on ~* &* +@all -@admin -@dangerous"


def judge(spec, env, variables, aws, report):
    base = specs.base_name(spec, env)
    judge_database(spec.get("database"), spec, base, variables, aws, report)
    judge_cache(spec.get("cache"), base, variables, aws, report)


def judge_database(database, spec, base, variables, aws, report):
    rds = aws("rds")
    found = rds.describe_db_instances()["DBInstances"]
    report.same("the databases", [i["DBInstanceIdentifier"] for i in found], [base] if database else [])
    if not found or not database:
        return
    instance = found[0]
    insights = database.get("insights", {})
    least, most = (int(size) for size in database["storage"].split(".."))
    expected = {
        "Engine": "postgres",
        "DBInstanceClass": database["class"],
        "AllocatedStorage": least,
        "MaxAllocatedStorage": most,
        "StorageType": "gp3",
        "StorageEncrypted": True,
        "DBName": database.get("name", spec["name"].replace("-", "_")),
        "MasterUsername": database.get("user", "app_admin"),
        "MultiAZ": specs.flag(database, "multi_az", False),
        "DeletionProtection": specs.flag(database, "protect", True),
        "IAMDatabaseAuthenticationEnabled": specs.flag(database, "iam_auth", False),
        "PubliclyAccessible": False,
        "BackupRetentionPeriod": specs.days(database.get("backups", {}).get("keep", "7d")),
        "CopyTagsToSnapshot": True,
        "CACertificateIdentifier": "rds-ca-rsa2048-g1",
        "MonitoringInterval": specs.seconds(insights.get("enhanced", "0s")),
        "PerformanceInsightsEnabled": insights.get("mode") == "advanced",
    }
    # Without a window AWS chooses one.
    windows = {
        "PreferredBackupWindow": database.get("backups", {}).get("window"),
        "PreferredMaintenanceWindow": database.get("maintenance"),
    }
    expected |= {key: window for key, window in windows.items() if window}
    for key, value in expected.items():
        report.same(f"the database's {key}", instance.get(key), value)
    report.same("the database's port", instance["Endpoint"]["Port"], POSTGRES_PORT)
    report.same(
        "the database's major version", instance["EngineVersion"].split(".")[0], database["version"].split(".")[0]
    )
    report.same("the database's password is AWS's to keep", "SecretArn" in instance.get("MasterUserSecret", {}), True)
    rotation = aws("secretsmanager").describe_secret(SecretId=instance["MasterUserSecret"]["SecretArn"])
    if "rotate" in database.get("password", {}):
        report.same(
            "days between passwords",
            rotation["RotationRules"]["AutomaticallyAfterDays"],
            specs.days(database["password"]["rotate"]),
        )
    report.same("the database's logs", sorted(instance["EnabledCloudwatchLogsExports"]), ["postgresql", "upgrade"])
    report.same(
        "the database's subnets",
        sorted(s["SubnetIdentifier"] for s in instance["DBSubnetGroup"]["Subnets"]),
        sorted(variables["subnet_ids"]),
    )
    judge_parameters(database, rds, instance, report)
    groups = [g["VpcSecurityGroupId"] for g in instance["VpcSecurityGroups"]]
    judge_clients("the database", groups, POSTGRES_PORT, variables, aws, report)


def judge_parameters(database, rds, instance, report):
    name = instance["DBParameterGroups"][0]["DBParameterGroupName"]
    group = rds.describe_db_parameter_groups(DBParameterGroupName=name)["DBParameterGroups"][0]
    major = database["version"].split(".")[0]
    report.same("the database's parameter family", group["DBParameterGroupFamily"], f"postgres{major}")
    found = rds.describe_db_parameters(DBParameterGroupName=name, Source="user")["Parameters"]
    expected = {"rds.force_ssl": "1", **database.get("parameters", {})}
    report.same("the database's parameters", {p["ParameterName"]: p["ParameterValue"] for p in found}, expected)


def judge_cache(cache, base, variables, aws, report):
    elasticache = aws("elasticache")
    found = elasticache.describe_replication_groups()["ReplicationGroups"]
    report.same("the caches", [g["ReplicationGroupId"] for g in found], [base] if cache else [])
    if not found or not cache:
        return
    group = found[0]
    several = int(cache["nodes"]) > 1
    expected = {
        "CacheNodeType": cache["node"],
        "AutomaticFailover": "enabled" if several else "disabled",
        "MultiAZ": "enabled" if several else "disabled",
        "TransitEncryptionEnabled": True,
        "TransitEncryptionMode": "required",
        "AtRestEncryptionEnabled": True,
        "SnapshotRetentionLimit": specs.days(cache.get("snapshots", {}).get("keep", "1d")),
        "UserGroupIds": [base],
    }
    if "window" in cache.get("snapshots", {}):
        expected["SnapshotWindow"] = cache["snapshots"]["window"]
    for key, value in expected.items():
        report.same(f"the cache's {key}", group.get(key), value)
    report.same("the cache has no token", group.get("AuthTokenEnabled", False), False)
    report.same("the cache's port", group["NodeGroups"][0]["PrimaryEndpoint"]["Port"], CACHE_PORT)
    report.same("the cache's nodes", len(group["MemberClusters"]), int(cache["nodes"]))
    member = elasticache.describe_cache_clusters(CacheClusterId=group["MemberClusters"][0])["CacheClusters"][0]
    report.same("the cache's engine", member["Engine"], cache["engine"])
    report.same("the cache's version", member["EngineVersion"].startswith(cache["version"]), True)
    if "maintenance" in cache:
        report.same("the cache's maintenance", member["PreferredMaintenanceWindow"], cache["maintenance"])
    logs = [each["LogType"].removesuffix("-log") for each in group.get("LogDeliveryConfigurations", [])]
    report.same("the cache's logs", sorted(logs), sorted(cache.get("logs", [])))
    subnets = elasticache.describe_cache_subnet_groups(CacheSubnetGroupName=member["CacheSubnetGroupName"])
    report.same(
        "the cache's subnets",
        sorted(s["SubnetIdentifier"] for s in subnets["CacheSubnetGroups"][0]["Subnets"]),
        sorted(variables["subnet_ids"]),
    )
    judge_users(cache, base, elasticache, report)
    groups = [g["SecurityGroupId"] for g in member["SecurityGroups"]]
    judge_clients("the cache", groups, CACHE_PORT, variables, aws, report)


def judge_users(cache, base, elasticache, report):
    group = elasticache.describe_user_groups(UserGroupId=base)["UserGroups"][0]
    users = {u["UserId"]: u for u in elasticache.describe_users()["Users"] if u["UserId"] in group["UserIds"]}
    app = users.get(f"{base}-app", {})
    report.same(
        "the application's user of the cache",
        [app.get("UserName"), app.get("AccessString"), app.get("Authentication", {}).get("Type")],
        [f"{base}-app", ACCESS_STRING, "iam"],
    )
    others = [u for u in users.values() if u["UserId"] != f"{base}-app"]
    report.same(
        "no other user of the cache is on", [u["UserId"] for u in others if u["AccessString"].startswith("on ")], []
    )
    # Redis wants a user 'default' in every group; Valkey does without.
    report.same("how many users the cache has", len(users), 2 if cache["engine"] == "redis" else 1)


def judge_clients(what, groups, port, variables, aws, report):
    """Exactly the client groups may connect, on one port, and no address."""
    found = aws("ec2").describe_security_groups(GroupIds=groups)["SecurityGroups"]
    rules = [
        [rule["IpProtocol"], rule.get("FromPort"), rule.get("ToPort"), source]
        for group in found
        for rule in group["IpPermissions"]
        for source in [p["GroupId"] for p in rule["UserIdGroupPairs"]]
        + [r["CidrIp"] for r in rule["IpRanges"]]
        + [r["CidrIpv6"] for r in rule["Ipv6Ranges"]]
        + [p["PrefixListId"] for p in rule["PrefixListIds"]]
    ]
    report.same_set(
        f"who may connect to {what}",
        rules,
        [["tcp", port, port, group] for group in variables["client_security_group_ids"]],
    )
    report.same(f"{what} stands in the VPC", {g["VpcId"] for g in found}, {variables["vpc_id"]})
