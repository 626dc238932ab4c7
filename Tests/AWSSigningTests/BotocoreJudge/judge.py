"""The second judge: botocore signs what the tests ask for.

Reads one JSON object a line (kind, method, url, headers, body, service, region, timestamp, expires, and an access key) and
answers with one a line: canonical_request, string_to_sign, signature, and url or authorization or fields.
"""

import datetime
import json
import sys
import urllib.parse

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

NOW = None
botocore.auth.get_current_datetime = lambda remove_tzinfo=True: NOW


def signer(job):
    credentials = Credentials(job["access_key_id"], job["secret_access_key"], job.get("session_token"))
    is_s3 = job["service"] == "s3"
    if job["kind"] == "header":
        kind = botocore.auth.S3SigV4Auth if is_s3 else botocore.auth.SigV4Auth
        return kind(credentials, job["service"], job["region"])
    if job["kind"] == "query":
        kind = botocore.auth.S3SigV4QueryAuth if is_s3 else botocore.auth.SigV4QueryAuth
        return kind(credentials, job["service"], job["region"], expires=job["expires"])
    return botocore.auth.S3SigV4PostAuth(credentials, job["service"], job["region"])


def judge(job):
    global NOW
    NOW = datetime.datetime.strptime(job["timestamp"], "%Y%m%dT%H%M%SZ")
    auth, seen = signer(job), {}
    canonical_request, string_to_sign = auth.canonical_request, auth.string_to_sign
    auth.canonical_request = lambda request: seen.setdefault("canonical_request", canonical_request(request))
    auth.string_to_sign = lambda request, text: seen.setdefault("string_to_sign", string_to_sign(request, text))
    request = AWSRequest(method=job["method"], url=job["url"], data=job.get("body", "").encode())
    for name, value in job.get("headers", []):
        request.headers[name] = value
    if job["kind"] == "post":
        request.context["s3-presign-post-policy"] = job["policy"]
        request.context["s3-presign-post-fields"] = {}
    auth.add_auth(request)
    if job["kind"] == "post":
        return {"fields": request.context["s3-presign-post-fields"]}
    if job["kind"] == "query":
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(request.url).query)
        return {**seen, "url": request.url, "signature": query["X-Amz-Signature"][0]}
    authorization = request.headers["Authorization"]
    return {**seen, "authorization": authorization, "signature": authorization.rsplit("=", 1)[1]}


for line in sys.stdin:
    print(json.dumps(judge(json.loads(line))))
