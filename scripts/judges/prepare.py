#!/usr/bin/env python3
"""Makes in a stand-in for AWS what a stack only refers to: buckets that take logs and inventories, a web ACL.

prepare.py SPEC VALUES ENDPOINT OUT

VALUES is a JSON object of Terraform variables. OUT gets the same, with the ARN of the web ACL that was made.
"""

import json
import sys

import spec as specs
from endpoint import client_of

CLOUDFRONT_REGION = "us-east-1"


def main():
    path, values_path, endpoint, out = sys.argv[1:]
    with open(values_path, encoding="utf-8") as file:
        values = json.load(file)
    s3 = client_of(endpoint, specs.read(path)["region"])("s3")
    for bucket in sorted(buckets(values)):
        s3.create_bucket(Bucket=bucket, **location(s3.meta.region_name))
        s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps(takes_logs(bucket)))
    if "web_acl_arn" in values:
        values["web_acl_arn"] = web_acl(client_of(endpoint, CLOUDFRONT_REGION)("wafv2"))
    with open(out, "w", encoding="utf-8") as file:
        json.dump(values, file, indent=2)


def buckets(values):
    names = ("log_bucket_name", "cdn_log_bucket_arn", "inventory_bucket_arn")
    # The name is all of a name, and the last part of an ARN.
    return {values[name].rsplit(":", 1)[-1] for name in names if name in values}


def location(region):
    return {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}


def takes_logs(bucket):
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "logging.s3.amazonaws.com"},
                "Action": "s3:PutObject",
                "Resource": f"arn:aws:s3:::{bucket}/*",
            }
        ],
    }


def web_acl(wafv2):
    made = wafv2.create_web_acl(
        Name="media",
        Scope="CLOUDFRONT",
        DefaultAction={"Allow": {}},
        VisibilityConfig={"SampledRequestsEnabled": False, "CloudWatchMetricsEnabled": False, "MetricName": "media"},
    )
    return made["Summary"]["ARN"]


if __name__ == "__main__":
    main()
