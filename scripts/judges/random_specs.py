"""Random stack specs that are valid by the reference, written without looking at how infragen reads them.

Every choice among named options goes through `Choices`, which remembers what was taken, so that a corpus can say
whether every option of the grammar occurred in it.
"""

import json
import random
import re


class Choices:
    """Random choices that are the same for the same seed, and a record of the options they had and took."""

    def __init__(self):
        self.offered = {}
        self.taken = {}
        self.random = random.Random()

    def seed(self, seed):
        self.random = random.Random(seed)

    def one(self, name, options):
        """One of `options`; with preference for those that were taken least, so that all occur."""
        self.offered.setdefault(name, set()).update(map(str, options))
        taken = self.taken.setdefault(name, {})
        least = min(taken.get(str(option), 0) for option in options)
        fresh = [option for option in options if taken.get(str(option), 0) == least]
        choice = self.random.choice(fresh if self.random.random() < 0.5 else list(options))
        taken[str(choice)] = taken.get(str(choice), 0) + 1
        return choice

    def some(self, name, options, least=0):
        """Some of `options`, in their order."""
        count = self.random.randint(least, len(options))
        picked = set(self.random.sample(range(len(options)), count))
        if count < len(options) and self.random.random() < 0.5:
            picked.add(options.index(self.one(name, options)))
        result = [option for index, option in enumerate(options) if index in picked]
        for option in result:
            self.offered.setdefault(name, set()).update(map(str, options))
            self.taken.setdefault(name, {})[str(option)] = self.taken.get(name, {}).get(str(option), 0) + 1
        return result

    def whether(self, name, chance=0.5):
        """Whether something optional is there; both are options of the grammar."""
        self.offered.setdefault(name, set()).update(("there", "absent"))
        choice = self.random.random() < chance
        taken = self.taken.setdefault(name, {})
        key = "there" if choice else "absent"
        taken[key] = taken.get(key, 0) + 1
        return choice

    def missed(self):
        """The options that were never taken: (name, option)."""
        return sorted(
            (name, option)
            for name, options in self.offered.items()
            for option in options
            if option not in self.taken.get(name, {})
        )


AWS_REGIONS = ["us-east-1", "eu-west-1", "eu-central-1", "ap-southeast-2", "us-west-2"]
OTHER_REGIONS = ["cn-north-1", "us-gov-west-1"]
KINDS = ["video", "image", "text"]
# Chains that the waterfall of S3 allows, with the least days between two steps.
TIERS = [
    ["STANDARD_IA"],
    ["ONEZONE_IA"],
    ["INTELLIGENT_TIERING"],
    ["GLACIER_IR"],
    ["STANDARD_IA", "INTELLIGENT_TIERING"],
    ["STANDARD_IA", "ONEZONE_IA"],
    ["STANDARD_IA", "GLACIER_IR"],
    ["GLACIER"],
    ["DEEP_ARCHIVE"],
    ["STANDARD_IA", "GLACIER", "DEEP_ARCHIVE"],
    ["INTELLIGENT_TIERING", "GLACIER"],
    ["ONEZONE_IA", "DEEP_ARCHIVE"],
    ["GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"],
]
ARCHIVES = {"GLACIER", "DEEP_ARCHIVE"}
MANAGED_CACHE_POLICIES = ["CachingOptimized", "CachingOptimizedForUncompressedObjects", "CachingDisabled"]
FIELDS = {
    "id": ("uuid", {"type": "uuid"}),
    "name": ("slug", {"type": "slug", "max": 40}),
    "season": ("int", {"type": "int", "width": 2, "min": 1, "max": 99}),
    "ladder": ("enum", {"type": "enum", "values": ["480p", "720p", "1080p"]}),
    "file": ("filename", {"type": "filename"}),
    "clip": ("filename", {"type": "filename", "extensions": ["mov", "mp4"]}),
    "label": ("filename", {"type": "filename", "charset": "any"}),
    "language": ("pattern", {"type": "pattern", "regex": "[a-z]{2}(-[A-Z]{2})?"}),
}
# Templates behind the prefix of a class, none of which reads a key in two ways.
TEMPLATES = [
    "{id}/{files...}",
    "{name}/{ladder}/{files...}",
    "{name}/[{id}/]{ladder}/{file}",
    "{id}/S{season}.zip",
    "{id}/{language}/{clip}",
    "{file}",
    "[{season}/]{id}/{clip}",
    "{name}/{label...}",
    "title/{id}/{label}",
]


def spec(choices):
    """A valid spec, as nested dictionaries."""
    stack = Stack(choices)
    return stack.spec()


class Stack:
    def __init__(self, choices):
        self.choose = choices
        self.random = choices.random
        self.is_aws = self.choose.whether("partition aws", 0.9)
        self.fields = set()

    def spec(self):
        choose, random = self.choose, self.random
        region = choose.one("region", AWS_REGIONS) if self.is_aws else choose.one("other region", OTHER_REGIONS)
        self.versioning = choose.whether("versioning")
        self.has_keys = self.is_aws and choose.whether("key groups")
        result = {"version": 1, "name": f"media-{random.randrange(10_000)}", "region": region}
        if choose.whether("target"):
            result["target"] = {
                "terraform": choose.one("target.terraform", ["1.11", "1.12", "1.15"]),
                "aws": choose.one("target.aws", ["5.100", "6.0", "6.25"]),
            }
        if choose.whether("tags"):
            result["tags"] = {"Owner": "video platform", "Cost Centre": "0042", "Länder": "DE/AT"}
        classes = self.classes()
        result["fields"] = {name: dict(FIELDS[name][1]) for name in sorted(self.fields)}
        result["classes"] = classes
        has_data = choose.whether("network", 0.6)
        if has_data:
            parts = choose.one("data", ["database", "cache", "both"])
            if parts != "cache":
                result["database"] = self.database()
            if parts != "database":
                result["cache"] = self.cache()
            result["network"] = self.network()
        if choose.whether("roles", 0.8):
            result["roles"] = self.roles(classes, [part for part in ("database", "cache") if part in result])
        if choose.whether("presign"):
            result["presign"] = {
                "default": "5m",
                "max": choose.one("presign.max", ["1h", "1d", "7d"]),
                "enforce": choose.one("presign.enforce", ["signature-age", "none"]),
            }
        result["bucket"] = self.bucket()
        if any("cdn" in self.delivery(each) for each in classes.values()):
            cdn = self.cdn(any("signed" in self.delivery(each) for each in classes.values()))
            if cdn:
                result["cdn"] = cdn
        if self.versioning and choose.whether("waivers"):
            result["waivers"] = [
                {"rule": "s3.replication", "at": "bucket", "reason": "kept elsewhere", "until": "2099-12-31"}
            ]
        if choose.whether("envs", 0.3):
            result["envs"] = self.envs(result)
        return result

    # Classes

    def classes(self):
        return {f"class_{index}": self.media_class(index) for index in range(1, 2 + self.random.randrange(6))}

    def media_class(self, index):
        choose, random = self.choose, self.random
        template = choose.one("template", TEMPLATES)
        used = set(re.findall(r"\{(\w+)", template)) & FIELDS.keys()
        self.fields |= used
        for name in used:
            choose.one("field " + FIELDS[name][0], [name])
        result = {"key": f"c{index}/{template}"}
        kinds = ["none", "presign"] + (KINDS if self.is_aws else [])
        deliver = choose.one("deliver", kinds)
        if deliver == "none":
            if choose.whether("deliver none said"):
                result["deliver"] = "none"
        elif deliver == "presign":
            result["deliver"] = {"presign": choose.one("presign for", ["30s", "5m", "10m"])}
        else:
            result["deliver"] = self.cdn_delivery(deliver)
        last = self.tiers(result, deliver)
        if choose.whether("expire", 0.4):
            days = last + random.randint(1, 300)
            result["expire"] = {"after": f"{days}d"}
            if choose.whether("expire.allow"):
                result["expire"]["allow"] = f"{last + 1}d..{days + 30}d"
        if self.versioning and choose.whether("noncurrent"):
            result["noncurrent"] = {"expire": f"{random.randint(1, 400)}d"}
            if choose.whether("noncurrent.keep"):
                result["noncurrent"]["keep"] = choose.one("keep", [1, 3, 100])
        if choose.whether("cors", 0.3):
            result["cors"] = self.cors(is_cdn=deliver in KINDS)
        if choose.whether("notify", 0.3):
            result["notify"] = {"eventbridge": True}
        return result

    def cdn_delivery(self, kind):
        choose = self.choose
        result = {"cdn": kind}
        if self.has_keys and choose.whether("signed"):
            result["signed"] = "viewers"
        if choose.whether("variants", 0.4):
            result["variants"] = [
                {"match": match, "cache": self.variant_cache()}
                for match in choose.some("variant match", ["*.m3u8", "*.ts", "cover-*", "poster.jpg"], least=1)
            ]
        return result

    def variant_cache(self):
        if self.choose.whether("variant managed"):
            return self.choose.one("managed policy", MANAGED_CACHE_POLICIES)
        return {"min": "0s", "default": "10s", "max": self.choose.one("variant max", ["1m", "1h", "1d"])}

    def tiers(self, result, deliver):
        """Adds tiers, and says after which day the last comes."""
        choose = self.choose
        if not choose.whether("tier", 0.4):
            return 0
        chains = [chain for chain in TIERS if deliver == "none" or not ARCHIVES & set(chain)]
        day, tiers = self.random.choice([30, 60]), []
        for storage_class in choose.one("tiers", chains):
            tiers.append({"after": f"{day}d", "to": storage_class})
            last = day
            day += self.random.choice([30, 90])
        result["tier"] = tiers
        return last

    def cors(self, is_cdn):
        choose = self.choose
        methods = ["GET", "HEAD"] if is_cdn else ["GET", "HEAD", "PUT", "POST", "DELETE"]
        result = {
            "origins": choose.one("origins", [["*"], ["https://app.example.com"], ["https://*.example.com"]]),
            "methods": choose.some("method", methods, least=1),
        }
        if choose.whether("cors.headers"):
            result["headers"] = ["Content-Type", "Range"]
        if choose.whether("cors.max_age"):
            result["max_age"] = "1h"
        return result

    @staticmethod
    def delivery(media_class):
        deliver = media_class.get("deliver", "none")
        return deliver if isinstance(deliver, dict) else {}

    # Who may do what

    def roles(self, classes, services):
        return {f"role_{index}": self.role(classes, services) for index in range(1, 2 + self.random.randrange(3))}

    def role(self, classes, services):
        choose = self.choose
        names = list(classes)
        presigned = [name for name in names if "presign" in self.delivery(classes[name])]
        result = {}
        for verb in ("read", "write", "delete"):
            if choose.whether(f"role {verb}"):
                result[verb] = self.random.sample(names, self.random.randint(1, len(names)))
        if presigned and choose.whether("role presign"):
            result["presign"] = presigned
        if services and choose.whether("role connect"):
            result["connect"] = choose.some("connect", services, least=1)
        return result or {"read": names[:1]}

    # The bucket and the distribution

    def bucket(self):
        choose = self.choose
        is_variable = choose.whether("bucket.name variable")
        result = {"name": "$var" if is_variable else f"media-{self.random.randrange(10**6)}"}
        if choose.whether("encryption said"):
            result["encryption"] = "sse-s3"
        if self.versioning or choose.whether("versioning off said"):
            result["versioning"] = self.versioning
        if choose.whether("log_to"):
            result["log_to"] = choose.one("log_to", ["$var", "media-logs"])
        if choose.whether("abort_uploads"):
            result["abort_uploads"] = choose.one("abort", ["1d", "30d"])
        if choose.whether("bucket.protect"):
            result["protect"] = choose.one("bucket protected", [True, False])
        if choose.whether("inventory"):
            to = ["$var"] + (["arn:aws:s3:::media-inventory"] if self.is_aws else [])
            result["inventory"] = {
                "to": choose.one("inventory.to", to),
                "format": choose.one("inventory.format", ["parquet", "orc", "csv"]),
                "every": choose.one("inventory.every", ["daily", "weekly"]),
            }
        return result

    def cdn(self, needs_keys):
        choose = self.choose
        result = {}
        names = choose.one("certificate", ["none", "managed", "variable", "arn"])
        if names == "managed":
            result["aliases"] = ["cdn.example.com", "media.example.com"][: self.random.randint(1, 2)]
            result["certificate"] = "managed"
            result["dns"] = {"zone": choose.one("zone managed", ["$var", "Z0123456789ABC"])}
        elif names != "none":
            result["aliases"] = choose.one("aliases", ["$var", ["cdn.example.com"]])
            result["certificate"] = "$var" if names == "variable" else CERTIFICATE
            if result["aliases"] != "$var" and choose.whether("dns"):
                result["dns"] = {"zone": choose.one("zone", ["$var", "Z0123456789ABC"])}
        if choose.whether("default deny"):
            result["default"] = "deny"
            if choose.whether("missing"):
                result["missing"] = choose.one("missing", [403, 404])
        if choose.whether("http"):
            result["http"] = choose.one("http", [["h2"], ["h3"], ["h2", "h3"], ["h1"], ["h1", "h2"]])
        if choose.whether("ipv6"):
            result["ipv6"] = choose.one("ipv6 on", [True, False])
        if choose.whether("price_class"):
            result["price_class"] = choose.one("price_class", [100, 200, "all"])
        if choose.whether("geo"):
            result["geo"] = {choose.one("geo", ["allow", "block"]): ["GB", "IE", "FR"]}
        if choose.whether("cdn.logs"):
            result["logs"] = {
                "to": choose.one("cdn.logs.to", ["$var", "arn:aws:s3:::media-cdn-logs"]),
                "format": choose.one("cdn.logs.format", ["parquet", "json", "w3c"]),
            }
        if choose.whether("waf"):
            result["waf"] = choose.one("waf", ["$var", WEB_ACL])
        if needs_keys:
            result["key_groups"] = {"viewers": {"active": "keys/viewers-a.pem"}}
            if choose.whether("next key"):
                result["key_groups"]["viewers"]["next"] = "keys/viewers-b.pem"
        return result

    # Data

    def database(self):
        choose, random = self.choose, self.random
        result = {
            "engine": "postgres",
            "version": choose.one("postgres", ["14", "15", "16", "17", "18"]),
            "class": choose.one("database.class", ["db.t4g.micro", "db.m6g.large", "db.r6g.xlarge"]),
            "storage": choose.one("storage", ["20..100", "100..1000", "400..5000"]),
        }
        if choose.whether("database.name"):
            result["name"] = "catalogue"
        if choose.whether("database.user"):
            result["user"] = "owner_1"
        for name in ("multi_az", "protect", "iam_auth"):
            if choose.whether(name):
                result[name] = choose.one(f"{name} on", [True, False])
        if choose.whether("password"):
            result["password"] = {"managed": True}
            if choose.whether("rotate"):
                result["password"]["rotate"] = choose.one("rotate", ["7d", "90d"])
        if choose.whether("database.parameters"):
            result["parameters"] = choose.one(
                "database.parameters",
                [{"log_min_duration_statement": 500}, {"rds.force_ssl": 1, "max_connections": 200}, {"work_mem": 65536}],
            )
        if choose.whether("backups"):
            result["backups"] = {"keep": choose.one("backups.keep", ["1d", "14d", "35d"])}
            if choose.whether("backups.window"):
                result["backups"]["window"] = "02:00-03:00"
        if choose.whether("database.maintenance"):
            result["maintenance"] = choose.one("database.maintenance", ["sun:04:00-sun:05:00", "sat:23:30-sun:00:30"])
        if choose.whether("insights"):
            result["insights"] = {
                "mode": choose.one("insights.mode", ["standard", "advanced"]),
                "enhanced": choose.one("insights.enhanced", ["0s", "1s", "5s", "10s", "15s", "30s", "60s"]),
            }
        return result

    def cache(self):
        choose = self.choose
        engine = choose.one("cache.engine", ["valkey", "redis"])
        versions = {"valkey": ["7.2", "8.0", "8.1"], "redis": ["7.0", "7.1"]}[engine]
        result = {
            "engine": engine,
            "version": choose.one(f"{engine}.version", versions),
            "node": choose.one("cache.node", ["cache.t4g.micro", "cache.m6g.large", "cache.r6g.xlarge"]),
            "nodes": choose.one("cache.nodes", [1, 2, 3, 6]),
        }
        if choose.whether("cache.auth"):
            result["auth"] = "iam"
        if choose.whether("cache.parameters"):
            result["parameters"] = choose.one(
                "cache.parameters", [{"maxmemory-policy": "allkeys-lru"}, {"timeout": 300, "notify-keyspace-events": "Ex"}]
            )
        if choose.whether("cache.logs"):
            result["logs"] = choose.one("cache.logs", [["slow"], ["engine"], ["slow", "engine"]])
        if choose.whether("snapshots"):
            result["snapshots"] = {"keep": choose.one("snapshots.keep", ["0d", "1d", "35d"])}
            if result["snapshots"]["keep"] != "0d" and choose.whether("snapshots.window"):
                result["snapshots"]["window"] = "03:00-04:00"
        if choose.whether("cache.maintenance"):
            result["maintenance"] = "sun:05:00-sun:06:00"
        return result

    def network(self):
        if self.choose.whether("network variables"):
            return {"vpc": "$var", "subnets": "$var", "clients": "$var"}
        return {
            "vpc": "vpc-0123456789abcdef0",
            "subnets": ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
            "clients": ["sg-0123456789abcdef0"],
        }

    def envs(self, base):
        choose = self.choose
        dev, prod = {"tags": {"Tier": "dev"}}, {}
        if "database" in base:
            dev["database"] = {"protect": False, "storage": "20..50"}
            prod["database"] = {"multi_az": True}
        if "cache" in base:
            prod["cache"] = {"nodes": 3}
        if choose.whether("env bucket"):
            prod["bucket"] = {"name": f"media-prod-{self.random.randrange(10**6)}"}
        if choose.whether("env null"):
            dev["tags"] = None
        return {"dev": dev, "prod": prod}


CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef"
WEB_ACL = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/media/01234567-89ab-cdef-0123-456789abcdef"


# YAML


def text(value):
    """The spec as YAML: mappings in blocks down to the second level, the rest in flow style."""
    return "".join(lines(value, 0))


def lines(mapping, indent):
    for key, value in mapping.items():
        start = "  " * indent + scalar(key) + ":"
        if isinstance(value, dict) and value and indent < 2:
            yield start + "\n"
            yield from lines(value, indent + 1)
        else:
            yield f"{start} {flow(value)}\n"


def flow(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + " }" if value else "{}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(value):
    """Plain where that is safe anywhere; in quotes what could be taken for something else."""
    if value is None or isinstance(value, (bool, int)):
        return json.dumps(value)
    if re.fullmatch(r"\$?[A-Za-z][A-Za-z0-9_./-]*|\d+[smhd](\.\.\d+d)?|\d+\.\.\d+", value):
        return value
    return json.dumps(value, ensure_ascii=False)
