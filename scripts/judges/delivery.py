"""The distribution, read back."""

import fnmatch

import spec as specs
import storage

CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
CACHING_OPTIMIZED_UNCOMPRESSED = "b2884449-e4de-46a7-ac36-70bc7f1ddd6d"
CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
USE_ORIGIN_HEADERS = "83da9c7e-98b4-4e11-a168-04f0df8e2c65"
CORS_S3_ORIGIN = "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf"
SIMPLE_CORS = "60669652-455b-4ae9-85a4-c4c02393f86c"
SECURITY_HEADERS = "67f7725c-6f97-4210-82d7-5512b31e9d03"

# By name, as a variant may say it.
CACHE_POLICIES = {
    "CachingOptimized": CACHING_OPTIMIZED,
    "CachingOptimizedForUncompressedObjects": CACHING_OPTIMIZED_UNCOMPRESSED,
    "CachingDisabled": CACHING_DISABLED,
    "UseOriginCacheControlHeaders": USE_ORIGIN_HEADERS,
}
KIND_CACHE = {
    "video": CACHING_OPTIMIZED_UNCOMPRESSED,
    "image": CACHING_OPTIMIZED_UNCOMPRESSED,
    "text": CACHING_OPTIMIZED,
}
KIND_HEADERS = {"video": SIMPLE_CORS, "image": SECURITY_HEADERS, "text": SIMPLE_CORS}
KIND_VARIANTS = {"video": [{"match": "*.m3u8", "cache": {"min": "0s", "default": "2s", "max": "10s"}}]}
HTTP = {"h1": "http1.1", "h1 h2": "http2", "h1 h3": "http3", "h1 h2 h3": "http2and3"}
PRICE_CLASSES = {"100": "PriceClass_100", "200": "PriceClass_200", "all": "PriceClass_All"}


def judge(spec, env, variables, aws, report):
    cloudfront = aws("cloudfront")
    found = cloudfront.list_distributions()["DistributionList"].get("Items", [])
    report.same("how many distributions there are", len(found), 1 if specs.cdn_classes(spec) else 0)
    if not found or not specs.cdn_classes(spec):
        return
    config = cloudfront.get_distribution_config(Id=found[0]["Id"])["DistributionConfig"]
    cdn = spec.get("cdn", {})
    judge_settings(cdn, variables, config, report)
    judge_certificate(cdn, variables, aws, config, report)
    judge_names(cdn, variables, aws, found[0]["DomainName"], report)
    judge_origin(spec, env, variables, cloudfront, config, report)
    judge_behaviors(spec, cloudfront, config, report)
    judge_default(spec, cloudfront, config, report)


def judge_settings(cdn, variables, config, report):
    report.same("the distribution is on", config["Enabled"], True)
    aliases = specs.value(cdn.get("aliases", []), variables, "aliases")
    report.same("aliases", config["Aliases"].get("Items", []), aliases)
    versions = " ".join(sorted({"h1", *cdn.get("http", ["h2", "h3"])}))
    report.same("HTTP versions", config["HttpVersion"], HTTP[versions])
    report.same("IPv6", config["IsIPV6Enabled"], specs.flag(cdn, "ipv6", True))
    report.same("price class", config["PriceClass"], PRICE_CLASSES[cdn.get("price_class", "100")])
    geo = config["Restrictions"]["GeoRestriction"]
    kind, countries = geo_restriction(cdn.get("geo", {}))
    report.same("geography", [geo["RestrictionType"], sorted(geo.get("Items", []))], [kind, countries])
    firewall = specs.value(cdn["waf"], variables, "web_acl_arn") if "waf" in cdn else ""
    report.same("the web ACL", config["WebACLId"], firewall)


def geo_restriction(geo):
    if "allow" in geo:
        return "whitelist", sorted(geo["allow"])
    if "block" in geo:
        return "blacklist", sorted(geo["block"])
    return "none", []


def judge_certificate(cdn, variables, aws, config, report):
    certificate = config["ViewerCertificate"]
    if "certificate" not in cdn:
        report.same("the certificate is CloudFront's own", certificate.get("CloudFrontDefaultCertificate"), True)
        return
    if cdn["certificate"] == "managed":
        acm = aws("acm", region="us-east-1")
        found = acm.describe_certificate(CertificateArn=certificate["ACMCertificateArn"])["Certificate"]
        names = specs.value(cdn["aliases"], variables, "aliases")
        report.same("the certificate's names", sorted(found["SubjectAlternativeNames"]), sorted(names))
        report.same("the certificate is issued", found["Status"], "ISSUED")
    else:
        expected = specs.value(cdn["certificate"], variables, "acm_certificate_arn")
        report.same("the certificate", certificate["ACMCertificateArn"], expected)
    report.same("viewers name the host", certificate["SSLSupportMethod"], "sni-only")
    report.same("the least TLS", certificate["MinimumProtocolVersion"], "TLSv1.2_2021")


def judge_names(cdn, variables, aws, domain, report):
    """Each alias leads to the distribution, by IPv4 and by IPv6."""
    if "dns" not in cdn:
        return
    zone = specs.value(cdn["dns"]["zone"], variables, "zone_id")
    records = aws("route53").list_resource_record_sets(HostedZoneId=zone)["ResourceRecordSets"]
    report.same_set(
        "the DNS records",
        [
            [r["Type"], r["Name"].rstrip("."), r["AliasTarget"]["DNSName"].rstrip(".")]
            for r in records
            if "AliasTarget" in r
        ],
        [
            [kind, alias, domain]
            for alias in specs.value(cdn["aliases"], variables, "aliases")
            for kind in ("A", "AAAA")
        ],
    )


def judge_origin(spec, env, variables, cloudfront, config, report):
    bucket = specs.value(spec["bucket"]["name"], variables, "bucket_name")
    origins = config["Origins"]["Items"]
    report.same(
        "the bucket is the only origin",
        [origin["DomainName"] for origin in origins],
        [f"{bucket}.s3.{spec['region']}.amazonaws.com"],
    )
    report.same(
        "no origin access identity",
        [o.get("S3OriginConfig", {}).get("OriginAccessIdentity", "") for o in origins],
        [""],
    )
    control = cloudfront.get_origin_access_control(Id=origins[0]["OriginAccessControlId"])
    control = control["OriginAccessControl"]["OriginAccessControlConfig"]
    report.same(
        "origin access control",
        [control[key] for key in ("Name", "OriginAccessControlOriginType", "SigningBehavior", "SigningProtocol")],
        [specs.base_name(spec, env), "s3", "always", "sigv4"],
    )


def judge_behaviors(spec, cloudfront, config, report):
    found = config["CacheBehaviors"].get("Items", [])
    expected = dict(behaviors(spec))
    report.same_set("the path patterns", [b["PathPattern"] for b in found], list(expected))
    for behavior in found:
        pattern = behavior["PathPattern"]
        if pattern in expected:
            report.same(f"the behavior of {pattern}", summary(behavior, cloudfront), expected[pattern])
    # The first pattern that matches is served, so a path that only the narrowest is meant for has to meet it first.
    for pattern in expected:
        path = pattern.replace("*", "x/y") if pattern.endswith("/*") else pattern.replace("*", "x/y/z")
        first = next((b["PathPattern"] for b in found if fnmatch.fnmatchcase(path, b["PathPattern"])), None)
        report.same(f"what serves {path}", first, pattern)
    for name, key_class in spec["classes"].items():
        if not specs.cdn_kind(key_class):
            path = specs.prefix(key_class) + "x/y.m3u8"
            served = [b["PathPattern"] for b in found if fnmatch.fnmatchcase(path, b["PathPattern"])]
            report.same(f"nothing serves class {name}", served, [])


def judge_default(spec, cloudfront, config, report):
    default = config["DefaultCacheBehavior"]
    report.same("a path of no class is not cached", default["CachePolicyId"], CACHING_DISABLED)
    report.same("a path of no class needs HTTPS", default["ViewerProtocolPolicy"], "redirect-to-https")
    functions = [f["FunctionARN"].rsplit("/", 1)[1] for f in default["FunctionAssociations"].get("Items", [])]
    denies = spec.get("cdn", {}).get("default") == "deny"
    report.same("a path of no class is answered at the edge", len(functions), 1 if denies else 0)
    for name in functions:
        code = cloudfront.get_function(Name=name, Stage="LIVE")["FunctionCode"].read().decode()
        report.same("the answer at the edge is 404", "statusCode: 404" in code, True)


def behaviors(spec):
    """Pattern and summary of each behavior that the classes ask for."""
    for key_class in specs.cdn_classes(spec).values():
        kind = specs.cdn_kind(key_class)
        prefix = specs.prefix(key_class)
        shared = {
            "https": "redirect-to-https",
            "methods": ["GET", "HEAD", "OPTIONS"],
            "origin_request": CORS_S3_ORIGIN if "cors" in key_class else None,
            "headers": cors_headers(key_class["cors"]) if "cors" in key_class else KIND_HEADERS[kind],
            "keys": keys_of_group(spec, key_class["deliver"].get("signed")),
        }
        for variant in key_class["deliver"].get("variants", KIND_VARIANTS.get(kind, [])):
            match = variant["match"]
            yield prefix + match if match.startswith("*") else f"{prefix}*/{match}", {
                **shared,
                "compress": kind == "text" or match == "*.m3u8",
                "cache": times(variant["cache"]),
            }
        yield f"{prefix}*", {**shared, "compress": kind == "text", "cache": KIND_CACHE[kind]}


def keys_of_group(spec, name):
    """The text of each public key that signs for a key group."""
    if not name:
        return []
    group = spec["cdn"]["key_groups"][name]
    return sorted(specs.text_beside(spec, group[slot]) for slot in ("active", "next") if slot in group)


def times(cache):
    if isinstance(cache, str):
        return CACHE_POLICIES[cache]
    return [specs.seconds(cache[key]) for key in ("min", "default", "max")]


def cors_headers(cors):
    return {
        "origins": cors["origins"],
        "methods": cors["methods"],
        "headers": cors.get("headers", ["*"]),
        "max_age": specs.seconds(cors["max_age"]) if "max_age" in cors else None,
    }


def summary(behavior, cloudfront):
    """A behavior in the terms of `behaviors`."""
    return {
        "https": behavior["ViewerProtocolPolicy"],
        "methods": sorted(behavior["AllowedMethods"]["Items"]),
        "origin_request": behavior.get("OriginRequestPolicyId") or None,
        "headers": headers(behavior["ResponseHeadersPolicyId"], cloudfront),
        "compress": behavior["Compress"],
        "cache": cache(behavior["CachePolicyId"], cloudfront),
        "keys": sorted(
            cloudfront.get_public_key(Id=key)["PublicKey"]["PublicKeyConfig"]["EncodedKey"]
            for group in behavior["TrustedKeyGroups"].get("Items", [])
            for key in cloudfront.get_key_group(Id=group)["KeyGroup"]["KeyGroupConfig"]["Items"]
        ),
    }


def cache(policy, cloudfront):
    """A managed policy's id, or the times of one of the stack's own that varies by nothing."""
    if policy in CACHE_POLICIES.values():
        return policy
    config = cloudfront.get_cache_policy(Id=policy)["CachePolicy"]["CachePolicyConfig"]
    varies = config["ParametersInCacheKeyAndForwardedToOrigin"]
    by = [
        varies["CookiesConfig"]["CookieBehavior"],
        varies["HeadersConfig"]["HeaderBehavior"],
        varies["QueryStringsConfig"]["QueryStringBehavior"],
    ]
    if by != ["none"] * 3:
        return {"varies by": by}
    return [config[key] for key in ("MinTTL", "DefaultTTL", "MaxTTL")]


def headers(policy, cloudfront):
    """A managed policy's id, or what one of the stack's own says of other origins."""
    if policy in (SIMPLE_CORS, SECURITY_HEADERS):
        return policy
    config = cloudfront.get_response_headers_policy(Id=policy)["ResponseHeadersPolicy"]["ResponseHeadersPolicyConfig"]
    cors = config["CorsConfig"]
    return {
        "origins": cors["AccessControlAllowOrigins"]["Items"],
        "methods": cors["AccessControlAllowMethods"]["Items"],
        "headers": cors["AccessControlAllowHeaders"]["Items"],
        "max_age": cors.get("AccessControlMaxAgeSec"),
    }
