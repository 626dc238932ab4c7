"""What a stack says of itself, read back: logs, inventories, events, tags."""

import storage
import spec as specs

INVENTORY_FORMATS = {"parquet": "Parquet", "orc": "ORC", "csv": "CSV"}
# Standard logs of CloudFront are delivered from there.
LOGS_REGION = "us-east-1"


def judge(spec, env, variables, aws, report):
    bucket = spec["bucket"]
    name = specs.value(bucket["name"], variables, "bucket_name")
    s3 = aws("s3")
    judge_access_logs(bucket, name, variables, s3, report)
    judge_inventory(bucket, name, variables, s3, report)
    events = any(specs.flag(c.get("notify", {}), "eventbridge", False) for c in spec["classes"].values())
    found = s3.get_bucket_notification_configuration(Bucket=name)
    report.same("events go to EventBridge", "EventBridgeConfiguration" in found, events)
    tags = {**spec.get("tags", {}), "Stack": spec["name"], "ManagedBy": "infragen"}
    if env:
        tags["Environment"] = env
    report.same("the bucket's tags", {t["Key"]: t["Value"] for t in s3.get_bucket_tagging(Bucket=name)["TagSet"]}, tags)
    judge_standard_logs(spec.get("cdn", {}).get("logs"), variables, aws, report)


def judge_access_logs(bucket, name, variables, s3, report):
    found = s3.get_bucket_logging(Bucket=name).get("LoggingEnabled", {})
    expected = specs.value(bucket["log_to"], variables, "log_bucket_name") if "log_to" in bucket else None
    report.same("where access logs go", found.get("TargetBucket"), expected)
    if expected:
        report.same("access logs are partitioned", "PartitionedPrefix" in found["TargetObjectKeyFormat"], True)


def judge_inventory(bucket, name, variables, s3, report):
    found = s3.list_bucket_inventory_configurations(Bucket=name).get("InventoryConfigurationList", [])
    inventory = bucket.get("inventory")
    expected = []
    if inventory:
        to = specs.value(inventory["to"], variables, "inventory_bucket_arn")
        expected = [[to, INVENTORY_FORMATS[inventory["format"]], inventory["every"].capitalize()]]
    report.same(
        "inventories",
        [
            [destination["Bucket"], destination["Format"], each["Schedule"]["Frequency"]]
            for each in found
            for destination in [each["Destination"]["S3BucketDestination"]]
        ],
        expected,
    )


def judge_standard_logs(logs, variables, aws, report):
    manager = aws("logs", region=LOGS_REGION)
    sources = [
        arn for source in manager.describe_delivery_sources()["deliverySources"] for arn in source["resourceArns"]
    ]
    destinations = manager.describe_delivery_destinations()["deliveryDestinations"]
    report.same("what delivers standard logs", sources, [storage.distribution_arn(aws)] if logs else [])
    report.same(
        "where standard logs go",
        [
            [each["deliveryDestinationConfiguration"]["destinationResourceArn"], each["outputFormat"]]
            for each in destinations
        ],
        [[specs.value(logs["to"], variables, "cdn_log_bucket_arn"), logs["format"]]] if logs else [],
    )
    report.same("deliveries", len(manager.describe_deliveries()["deliveries"]), 1 if logs else 0)
