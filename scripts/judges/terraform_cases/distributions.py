"""Distributions of CloudFront with behaviors, origins and certificates of all kinds."""

from .module import Raw, indent

VERSIONS = ["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016", "TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021", "TLSv1.3_2025"]
POLICIES = ["allow-all", "redirect-to-https", "https-only"]


def distributions(module):
    module.resource("aws_s3_bucket", ['bucket = "origin"'], name="origin", repeat=False)
    module.resource("aws_cloudfront_origin_access_control", ['name = "x"'], name="access", repeat=False)
    module.resource("aws_cloudfront_origin_access_identity", [], name="identity", repeat=False)
    policies = [headers(module) for _ in range(2)]
    for _ in range(5):
        distribution(module, policies[0] + ".id")


def distribution(module, headers_policy):
    random = module.random
    lines = module.arguments({
        "enabled": [True, True, False], "default_root_object": ["index.html", ""], "is_ipv6_enabled": [True],
        "web_acl_id": [Raw("aws_wafv2_web_acl.web.arn"), "arn:aws:wafv2:us-east-1:123456789012:global/webacl/x/1", ""],
        "aliases": [["example.org"], []], "price_class": ["PriceClass_100"],
    })
    lines += [origin(module) for _ in range(random.choice([1, 1, 2, 3]))]
    lines.append(behavior(module, "default_cache_behavior", headers_policy))
    lines += [behavior(module, "ordered_cache_behavior", headers_policy) for _ in range(random.choice([0, 0, 1, 2]))]
    if random.random() < 0.85:
        lines.append(certificate(module))
    if random.random() < 0.5:
        inner = ['bucket = "logs.s3.amazonaws.com"']
        lines.append(module.block("logging_config", inner if random.random() < 0.9 else ['prefix = "x"']))
    if random.random() < 0.9:
        kind = random.choice(["none", "whitelist", "blacklist"])
        inner = [f"restriction_type = {module.spell(kind)}", 'locations = ["DE"]']
        lines.append("restrictions {\n" + indent([module.block("geo_restriction", inner)]) + "\n}")
    if random.random() < 0.3:
        lines += [failover(module) for _ in range(random.choice([1, 1, 2]))]
    module.resource("aws_cloudfront_distribution", lines)


def origin(module):
    random = module.random
    domain = random.choice(["aws_s3_bucket.origin.bucket_regional_domain_name", '"media.s3.amazonaws.com"', '"api.example.org"',
                            '"lb-1.eu-west-1.elb.amazonaws.com"', '"x.mediastore.eu-west-1.amazonaws.com"',
                            '"x.mediapackage.eu-west-1.amazonaws.com"'])
    lines = ['origin_id = "x"', f"domain_name = {domain}"]
    kind = random.random()
    if kind < 0.25:
        lines.append("origin_access_control_id = aws_cloudfront_origin_access_control.access.id")
    elif kind < 0.45:
        lines.append(module.block("s3_origin_config", [
            "origin_access_identity = aws_cloudfront_origin_access_identity.identity.cloudfront_access_identity_path"]))
    elif kind < 0.85:
        protocols = random.choice([["TLSv1.2"], ["SSLv3", "TLSv1.2"], ["TLSv1", "TLSv1.1"], ["SSLv3"]])
        lines.append(module.block("custom_origin_config", [
            "http_port = 80", "https_port = 443",
            f"origin_protocol_policy = {module.spell(random.choice(['http-only', 'https-only', 'match-viewer']))}",
            f"origin_ssl_protocols = {module.spell(protocols)}"]))
    return module.block("origin", lines)


def behavior(module, name, headers_policy):
    random = module.random
    lines = ['path_pattern = "/images/*"'] if name.startswith("ordered") else []
    lines += ['allowed_methods = ["GET", "HEAD"]', 'target_origin_id = "x"',
              f"viewer_protocol_policy = {module.spell(random.choice(POLICIES))}"]
    if random.random() < 0.3:
        lines.append("response_headers_policy_id = " + random.choice([
            headers_policy, '"67f7725c-6f97-4210-82d7-5512b31e9d03"',
            "data.aws_cloudfront_response_headers_policy.managed.id"]))
    if "managed.id" in lines[-1] and not any('" "managed"' in block for block in module.blocks):
        module.resource("aws_cloudfront_response_headers_policy", ['name = "Managed-SimpleCORS"'], name="managed", mode="data")
    return module.block(name, lines)


def certificate(module):
    random = module.random
    lines = []
    kind = random.random()
    if kind < 0.35:
        lines.append(f"cloudfront_default_certificate = {module.spell(random.choice([True, True, False]))}")
    if kind > 0.3:
        lines.append(random.choice(["acm_certificate_arn = aws_acm_certificate.own.arn", 'iam_certificate_id = "ASCA"',
                                    'acm_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/x"']))
        lines.append(f"ssl_support_method = {module.spell(random.choice(['sni-only', 'vip']))}")
    if random.random() < 0.7:
        lines.append(f"minimum_protocol_version = {module.spell(random.choice(VERSIONS))}")
    return module.block("viewer_certificate", lines)


def failover(module):
    lines = ['origin_id = "group"']
    if module.random.random() < 0.85:
        lines.append("failover_criteria {\n  status_codes = [500]\n}")
    lines += ['member {\n  origin_id = "x"\n}'] * module.random.choice([1, 2, 2])
    return "origin_group {\n" + indent(lines) + "\n}"


def headers(module):
    random = module.random
    lines = module.arguments({"access_control_max_age_sec": [31536000, 63072000, 3600], "include_subdomains": [True, True, False],
                              "override": [True, True, False], "preload": [True, True, False]}, chance=0.9)
    inner = [module.block("strict_transport_security", lines)] if random.random() < 0.85 else ["content_type_options {\n  override = true\n}"]
    body = ['name = "x"']
    if random.random() < 0.9:
        body.append(module.block("security_headers_config", inner))
    return module.resource("aws_cloudfront_response_headers_policy", body, repeat=False)
