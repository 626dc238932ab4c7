"""The bucket, read back."""

import json

from botocore.exceptions import ClientError

import policies
import spec as specs

FOREIGN_BUCKETS = ("log_bucket_name", "inventory_bucket_arn", "cdn_log_bucket_arn")
ALL_TRUE = dict.fromkeys(("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True)
STORAGE_ACTIONS = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]


def judge(spec, env, variables, aws, report):
    bucket = specs.value(spec["bucket"]["name"], variables, "bucket_name")
    s3 = aws("s3")
    # Buckets that take logs and inventories are not the stack's.
    foreign = {str(variables.get(name)).rsplit(":", 1)[-1] for name in FOREIGN_BUCKETS}
    found = [b["Name"] for b in s3.list_buckets()["Buckets"] if b["Name"] not in foreign]
    report.same("there is one bucket", found, [bucket])
    location = s3.get_bucket_location(Bucket=bucket)["LocationConstraint"] or "us-east-1"
    report.same("the bucket's region", location, spec["region"])
    report.same(
        "public access is blocked",
        s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"],
        ALL_TRUE,
    )
    ownership = s3.get_bucket_ownership_controls(Bucket=bucket)["OwnershipControls"]["Rules"]
    report.same("ACLs are off", [rule["ObjectOwnership"] for rule in ownership], ["BucketOwnerEnforced"])
    encryption = s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]["Rules"]
    report.same(
        "encryption",
        [rule["ApplyServerSideEncryptionByDefault"] for rule in encryption],
        [{"SSEAlgorithm": "AES256"}],
    )
    report.same(
        "versioning",
        s3.get_bucket_versioning(Bucket=bucket).get("Status"),
        "Enabled" if versioned(spec) else None,
    )
    judge_lifecycle(spec, variables, s3, bucket, report)
    judge_cors(spec, s3, bucket, report)
    arn = f"arn:aws:s3:::{bucket}"
    found = json.loads(s3.get_bucket_policy(Bucket=bucket)["Policy"])
    report.same_set(
        "the bucket policy",
        policies.atoms(found["Statement"]),
        policies.atoms(bucket_policy(spec, arn, distribution_arn(aws))),
    )


def versioned(spec):
    return specs.flag(spec["bucket"], "versioning", False)


def judge_lifecycle(spec, variables, s3, bucket, report):
    found = s3.get_bucket_lifecycle_configuration(Bucket=bucket)
    report.same(
        "small objects keep their class",
        found.get("TransitionDefaultMinimumObjectSize", "all_storage_classes_128K"),
        "all_storage_classes_128K",
    )
    for rule in found["Rules"]:
        rule.get("Transitions", []).sort(key=lambda step: step["Days"])
        # S3 answers either for a rule of the whole bucket.
        if rule.get("Filter") in ({}, {"Prefix": ""}):
            rule["Filter"] = {}
    report.same_set(
        "the lifecycle rules",
        [{k: v for k, v in rule.items() if k != "ID"} for rule in found["Rules"]],
        lifecycle_rules(spec, variables),
    )


def lifecycle_rules(spec, variables):
    abort = specs.days(spec["bucket"].get("abort_uploads", "7d"))
    yield {"Status": "Enabled", "Filter": {}, "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": abort}}
    for name, key_class in spec["classes"].items():
        rule = {}
        expire = key_class.get("expire")
        noncurrent = key_class.get("noncurrent")
        if expire:
            allowed = "allow" in expire
            after = variables[f"{name}_expiration_days"] if allowed else specs.days(expire["after"])
            rule["Expiration"] = {"Days": int(after)}
        if "tier" in key_class:
            rule["Transitions"] = [
                {"Days": specs.days(step["after"]), "StorageClass": step["to"]} for step in key_class["tier"]
            ]
        if noncurrent:
            rule["NoncurrentVersionExpiration"] = {"NoncurrentDays": specs.days(noncurrent["expire"])}
            if "keep" in noncurrent:
                rule["NoncurrentVersionExpiration"]["NewerNoncurrentVersions"] = int(noncurrent["keep"])
            if not expire:
                rule["Expiration"] = {"ExpiredObjectDeleteMarker": True}
        elif versioned(spec) and expire:
            rule["NoncurrentVersionExpiration"] = {"NoncurrentDays": 30}
        if rule:
            yield {"Status": "Enabled", "Filter": {"Prefix": specs.prefix(key_class)}, **rule}


def judge_cors(spec, s3, bucket, report):
    try:
        found = s3.get_bucket_cors(Bucket=bucket)["CORSRules"]
    except ClientError as error:
        if error.response["Error"]["Code"] != "NoSuchCORSConfiguration":
            raise
        found = []
    report.same_set(
        "the CORS rules", [{k: v for k, v in rule.items() if k != "ID"} for rule in found], cors_rules(spec)
    )


def cors_rules(spec):
    for key_class in spec["classes"].values():
        if cors := key_class.get("cors"):
            rule = {
                "AllowedOrigins": cors["origins"],
                "AllowedMethods": cors["methods"],
                "AllowedHeaders": cors.get("headers", ["*"]),
            }
            if not specs.cdn_kind(key_class):
                rule["ExposeHeaders"] = ["ETag"]
            if "max_age" in cors:
                rule["MaxAgeSeconds"] = specs.seconds(cors["max_age"])
            yield rule


def distribution_arn(aws):
    found = aws("cloudfront").list_distributions()["DistributionList"].get("Items", [])
    return found[0]["ARN"] if found else None


def bucket_policy(spec, arn, distribution):
    def deny(action, resource, condition, **rest):
        return policies.statement("Deny", action, resource, principal="*", condition=condition, **rest)

    everything, objects = [arn, f"{arn}/*"], f"{arn}/*"
    yield deny("s3:*", everything, {"Bool": {"aws:SecureTransport": "false"}})
    yield deny("s3:*", everything, {"StringEquals": {"s3:signatureversion": "AWS"}})
    header = "s3:x-amz-server-side-encryption"
    yield deny("s3:PutObject", objects, {"StringNotEquals": {header: "AES256"}, "Null": {header: "false"}})
    yield deny("s3:PutObject", objects, {"Null": {f"{header}-customer-algorithm": "false"}})
    if spec.get("presign", {}).get("enforce", "signature-age") == "signature-age":
        yield from presign_limits(spec, arn, deny)
    for key_class in specs.cdn_classes(spec).values():
        yield policies.statement(
            "Allow",
            "s3:GetObject",
            f"{arn}/{specs.prefix(key_class)}*",
            principal={"Service": "cloudfront.amazonaws.com"},
            condition={"StringEquals": {"AWS:SourceArn": distribution}},
        )
    if spec.get("cdn", {}).get("missing") == "404":
        yield policies.statement(
            "Allow",
            "s3:ListBucket",
            arn,
            principal={"Service": "cloudfront.amazonaws.com"},
            condition={
                "StringEquals": {"AWS:SourceArn": distribution},
                "StringLike": {"s3:prefix": [f"{specs.prefix(c)}*" for c in specs.cdn_classes(spec).values()]},
            },
        )


def presign_limits(spec, arn, deny):
    reads = ["s3:GetObject", "s3:GetObjectVersion"]
    presigned = {"s3:authType": "REST-QUERY-STRING"}
    limited = {
        f"{arn}/{specs.prefix(c)}*": specs.presign_seconds(c)
        for c in spec["classes"].values()
        if specs.presign_seconds(c)
    }
    for resource, limit in limited.items():
        yield deny(
            reads,
            resource,
            {"StringEquals": presigned, "NumericGreaterThan": {"s3:signatureAge": limit * 1000}},
        )
    if limited:
        yield deny(reads, None, {"StringEquals": presigned}, not_resource=list(limited))
    else:
        yield deny(reads, f"{arn}/*", {"StringEquals": presigned})
