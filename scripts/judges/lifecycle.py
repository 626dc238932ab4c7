"""Judges lifecycle configurations with servers that know nothing of infragen.

usage: lifecycle.py INFRAGEN ENDPOINT SERVER [--days SECONDS]

Every body of CASES is linted, and put to the server. Both should accept it or both refuse; a disagreement has to be one
of those that docs/lifecycle.md explains, listed in EXPLAINED. With --days, a day of the server's lifecycle lasts so many
seconds: then objects are put, and what is left of them after a few days is compared with 'infragen lifecycle show'.
"""

import argparse
import base64
import hashlib
import json
import subprocess
import sys
import time
import urllib.error
import urllib.request

import boto3
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.client import Config
from botocore.credentials import Credentials

DAY = "<Expiration><Days>1</Days></Expiration>"
ALL = "<Filter/>"


def rule(content, filter_=ALL, status="Enabled", id_=None):
    name = f"<ID>{id_}</ID>" if id_ else ""
    return f"<Rule>{name}{filter_}<Status>{status}</Status>{content}</Rule>"


def move(days, target):
    return f"<Transition><Days>{days}</Days><StorageClass>{target}</StorageClass></Transition>"


def tag(key, value):
    return f"<Tag><Key>{key}</Key><Value>{value}</Value></Tag>"


CASES = {
    "expiration": rule(DAY),
    "prefix": rule(DAY, "<Filter><Prefix>a/</Prefix></Filter>"),
    "tag": rule(DAY, f"<Filter>{tag('k', 'v')}</Filter>"),
    "and": rule(DAY, f"<Filter><And><Prefix>a</Prefix>{tag('k', 'v')}</And></Filter>"),
    "rule prefix": rule(DAY, "<Prefix>a/</Prefix>"),
    "disabled": rule(DAY, status="Disabled"),
    "two rules": rule(DAY, id_="a") + rule(DAY, "<Filter><Prefix>b/</Prefix></Filter>", id_="b"),
    "noncurrent": rule("<NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays></NoncurrentVersionExpiration>"),
    "abort": rule(
        "<AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload>"
    ),
    "marker": rule("<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>"),
    "date": rule("<Expiration><Date>2040-01-01T00:00:00.000Z</Date></Expiration>"),
    "move": rule(move(30, "STANDARD_IA")),
    "sizes": rule(
        DAY,
        "<Filter><And><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan>"
        "<ObjectSizeLessThan>9</ObjectSizeLessThan></And></Filter>",
    ),
    "no action": rule(""),
    "no filter": rule(DAY, ""),
    "no rules": "",
    "no status": f"<Rule>{ALL}{DAY}</Rule>",
    "status in lower case": rule(DAY, status="enabled"),
    "same ID": rule(DAY, "<Filter><Prefix>a/</Prefix></Filter>", id_="a")
    + rule(DAY, "<Filter><Prefix>b/</Prefix></Filter>", id_="a"),
    "long ID": rule(DAY, id_="a" * 256),
    "zero days": rule("<Expiration><Days>0</Days></Expiration>"),
    "days and date": rule("<Expiration><Days>1</Days><Date>2040-01-01T00:00:00.000Z</Date></Expiration>"),
    "days and marker": rule(
        "<Expiration><Days>1</Days><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>"
    ),
    "empty expiration": rule("<Expiration/>"),
    "not midnight": rule("<Expiration><Date>2040-01-01T06:00:00.000Z</Date></Expiration>"),
    "days that are none": rule("<Expiration><Days>soon</Days></Expiration>"),
    "two predicates": rule(DAY, f"<Filter><Prefix>a</Prefix>{tag('k', 'v')}</Filter>"),
    "and of one": rule(DAY, "<Filter><And><Prefix>a</Prefix></And></Filter>"),
    "tag key twice": rule(DAY, f"<Filter><And>{tag('k', 'v')}{tag('k', 'w')}</And></Filter>"),
    "IA too soon": rule(move(29, "STANDARD_IA")),
    "uphill": rule(move(1, "GLACIER") + move(60, "STANDARD_IA")),
    "class twice": rule(move(1, "GLACIER") + move(2, "GLACIER")),
    "to STANDARD": rule(move(1, "STANDARD")),
    "unknown class": rule(move(1, "COLD")),
    "ends before it moves": rule(move(90, "GLACIER") + "<Expiration><Days>90</Days></Expiration>"),
    "abort with a tag": rule(
        "<AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload>",
        f"<Filter>{tag('k', 'v')}</Filter>",
    ),
    "marker with a tag": rule(
        "<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>",
        f"<Filter>{tag('k', 'v')}</Filter>",
    ),
    "no noncurrent days": rule(
        "<NoncurrentVersionExpiration><NewerNoncurrentVersions>1</NewerNoncurrentVersions></NoncurrentVersionExpiration>"
    ),
    "both forms": rule(DAY, "<Prefix>a/</Prefix>") + rule(DAY, "<Filter><Prefix>b/</Prefix></Filter>"),
    "rule prefixes overlap": rule(DAY, "<Prefix>a/</Prefix>") + rule(DAY, "<Prefix>a/b/</Prefix>"),
    "1001 rules": "".join(rule(DAY, f"<Filter><Prefix>{n}/</Prefix></Filter>") for n in range(1001)),
    "broken XML": "<Rule>",
}

# Where a server is of another opinion than S3, by its name; docs/lifecycle.md says why.
EXPLAINED = {
    "rgw": {
        "two predicates", "and of one", "tag key twice", "IA too soon", "uphill", "to STANDARD", "unknown class",
        "ends before it moves", "both forms", "rule prefixes overlap",
    },
    "moto": {
        "no action", "status in lower case", "long ID", "zero days", "days and date", "empty expiration",
        "not midnight", "days that are none", "and of one", "tag key twice", "uphill", "class twice", "to STANDARD",
        "unknown class", "abort with a tag", "marker with a tag", "both forms", "rule prefixes overlap", "1001 rules",
    },
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("infragen")
    parser.add_argument("endpoint")
    parser.add_argument("server", choices=EXPLAINED)
    parser.add_argument("--access-key", default="test")
    parser.add_argument("--secret-key", default="test")
    parser.add_argument("--days", type=float, help="seconds that a day of the server's lifecycle lasts")
    arguments = parser.parse_args()
    server = Server(arguments)
    wrong = [line for name, rules in CASES.items() for line in judge(arguments, server, name, rules)]
    if arguments.days:
        wrong += watch(arguments, server)
    print("\n".join(wrong) or f"{arguments.server}: {len(CASES)} configurations, no disagreement without an explanation")
    return 1 if wrong else 0


def judge(arguments, server, name, rules):
    body = f"<LifecycleConfiguration>{rules}</LifecycleConfiguration>" if rules != "<Rule>" else rules
    lint = subprocess.run(
        [arguments.infragen, "lint", "lifecycle", "-", "--format", "json", "--versioning", "enabled"],
        input=body.encode(), capture_output=True, check=False,
    )
    errors = [d for d in json.loads(lint.stdout)["diagnostics"] if d["severity"] == "error"]
    answer = server.put_lifecycle(body.encode())
    agrees = bool(errors) == bool(answer)
    known = name in EXPLAINED[arguments.server]
    if agrees and known:
        return [f"{name}: {arguments.server} agrees by now; remove it from EXPLAINED"]
    if agrees or known:
        return []
    said = errors[0]["message"] if errors else "accepts it"
    return [f"{name}: infragen {said}; {arguments.server} says {answer or 'accepts it'}"]


def watch(arguments, server):
    """Lets days pass on a bucket, and compares what is gone with what 'show' says."""
    s3, bucket = server.s3, server.bucket
    body = (
        rule("<Expiration><Days>1</Days></Expiration>", "<Filter><Prefix>tmp/</Prefix></Filter>", id_="tmp")
        + rule("<Expiration><Days>3</Days></Expiration>", "<Filter><Prefix>tmp/b/</Prefix></Filter>", id_="later")
        + rule("<Expiration><Days>2</Days></Expiration>", f"<Filter>{tag('k', 'v')}</Filter>", id_="tagged")
        + rule("<Expiration><Days>40</Days></Expiration>", "<Filter><Prefix>raw/</Prefix></Filter>", id_="raw")
        + rule(
            "<AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation>"
            "</AbortIncompleteMultipartUpload>",
            "<Filter><Prefix></Prefix></Filter>", id_="uploads",
        )
    )
    body = f"<LifecycleConfiguration>{body}</LifecycleConfiguration>"
    refusal = server.put_lifecycle(body.encode())
    if refusal:
        return [f"days: the server refuses the rules: {refusal}"]
    keys = {"tmp/a": "", "tmp/b/c": "", "raw/a": "", "raw/t": "k=v", "other": "", "Tmp/a": "", "/tmp/a": ""}
    for key, tagging in keys.items():
        s3.put_object(Bucket=bucket, Key=key, Body=b"x", Tagging=tagging)
    upload = s3.create_multipart_upload(Bucket=bucket, Key="other")["UploadId"]
    last = 6
    time.sleep(arguments.days * last + 20)
    left = {o["Key"] for o in s3.list_objects_v2(Bucket=bucket).get("Contents", [])}
    uploads = {u["UploadId"] for u in s3.list_multipart_uploads(Bucket=bucket).get("Uploads", [])}
    wrong = []
    for key, tagging in keys.items():
        is_gone, predicted = key not in left, deletion_day(arguments, body, key, tagging)
        if is_gone != (predicted is not None and predicted <= last):
            wrong.append(f"days: {key} is {'gone' if is_gone else 'there'}, infragen says day {predicted}")
    if upload in uploads:
        wrong.append("days: the upload is there after its day")
    return wrong


def deletion_day(arguments, body, key, tagging):
    shown = subprocess.run(
        [arguments.infragen, "lifecycle", "show", "-", "--key", key, "--format", "json"],
        input=body.encode(), capture_output=True, check=True,
    )
    for life in json.loads(shown.stdout)["lives"]:
        conditions = life["conditions"]
        if not conditions or any(("tagged" in c) == bool(tagging) for c in conditions):
            return life["current"].get("end", {}).get("day")
    raise AssertionError(f"no life for {key}")


class Server:
    def __init__(self, arguments):
        self.endpoint = arguments.endpoint
        self.credentials = Credentials(arguments.access_key, arguments.secret_key)
        self.bucket = f"lifecycle-{int(time.time())}"
        self.s3 = boto3.client(
            "s3", endpoint_url=arguments.endpoint, aws_access_key_id=arguments.access_key,
            aws_secret_access_key=arguments.secret_key, region_name="us-east-1",
            config=Config(s3={"addressing_style": "path"}, request_checksum_calculation="when_required"),
        )
        self.s3.create_bucket(Bucket=self.bucket)

    def put_lifecycle(self, body):
        """The error code of the server's refusal; none when it accepts."""
        md5 = base64.b64encode(hashlib.md5(body).digest()).decode()
        request = AWSRequest(
            "PUT", f"{self.endpoint}/{self.bucket}?lifecycle", data=body,
            headers={"Content-MD5": md5, "Content-Type": "application/xml"},
        )
        S3SigV4Auth(self.credentials, "s3", "us-east-1").add_auth(request)
        message = urllib.request.Request(request.url, body, dict(request.headers), method="PUT")
        try:
            with urllib.request.urlopen(message, timeout=30):
                return None
        except urllib.error.HTTPError as error:
            text = error.read().decode(errors="replace")
            return text.partition("<Code>")[2].partition("</Code>")[0] or f"status {error.code}"


sys.exit(main())
