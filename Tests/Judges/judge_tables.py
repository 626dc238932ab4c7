"""Prints what cfn-lint and botocore know of engines, classes, nodes and regions: a kind, a name and a place a line."""

import json
import pathlib

import botocore
import cfnlint

EXTENSIONS = pathlib.Path(cfnlint.__file__).parent / "data/schemas/extensions"


def read(*path):
    return json.loads(EXTENSIONS.joinpath(*path).read_text())


def of_engine(schema, engine, key):
    for rule in schema["allOf"]:
        if rule["if"]["properties"].get("Engine", {}).get("const") == engine:
            yield from rule["then"]["properties"][key]["enum"]


for version in of_engine(read("aws_rds_dbinstance", "engine_version.json"), "postgres", "EngineVersion"):
    if version.replace(".", "").isdigit() and int(version.split(".")[0]) >= 14:
        print("postgres", version, "-")

caches = read("aws_elasticache_cachecluster", "engine_version.json")
for engine in ("valkey", "redis"):
    for version in of_engine(caches, engine, "EngineVersion"):
        if version.count(".") == 1 and float(version) >= 7:
            print(engine, version, "-")

for region, schema in read("aws_rds_dbinstance", "dbinstanceclass_enum.json").items():
    if isinstance(schema, dict):
        for name in sorted(set(of_engine(schema, "postgres", "DBInstanceClass"))):
            print("class", name, region)

for region, schema in read("aws_elasticache_cachecluster", "cachenodetype_enum.json").items():
    if isinstance(schema, dict):
        for name in schema["enum"]:
            print("node", name, region)

partitions = json.loads((pathlib.Path(botocore.__file__).parent / "data/partitions.json").read_text())
for partition in partitions["partitions"]:
    if partition["id"] in ("aws", "aws-cn", "aws-us-gov"):
        for region in partition["regions"]:
            if not region.endswith("-global"):
                print("region", region, partition["id"])
