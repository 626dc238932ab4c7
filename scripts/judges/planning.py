"""Plans many modules in one run of Terraform: as children of one root that hands them their providers.

Terraform starts one process a provider, and the plan reaches out to nobody.
"""

import glob
import json
import os
import pathlib
import shutil
import subprocess

import random_specs
from variables import declared

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# What a module asks for is checked by itself; here it takes what the root hands it.
SETTINGS = """terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.us_east_1]
    }
  }
}
"""
PROVIDER = """provider "aws" {{
  {alias}region                      = "us-east-1"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}}
"""
PROVIDERS = [PROVIDER.format(alias=""), PROVIDER.format(alias='alias                       = "us_east_1"\n  ')]
SAMPLES = {
    "bucket_name": "media-sample",
    "log_bucket_name": "media-logs",
    "cdn_log_bucket_arn": "arn:aws:s3:::media-cdn-logs",
    "aliases": ["cdn.example.com"],
    "acm_certificate_arn": random_specs.CERTIFICATE,
    "zone_id": "Z0123456789ABC",
    "web_acl_arn": random_specs.WEB_ACL,
    "vpc_id": "vpc-0123456789abcdef0",
    "subnet_ids": ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    "client_security_group_ids": ["sg-0123456789abcdef0"],
}


def built_program():
    """infragen, as the debug build makes it."""
    subprocess.run(["swift", "build", "--product", "infragen"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True)
    return pathlib.Path(shown.stdout.strip()) / "infragen"


def render(program, text, folder):
    """The modules that a spec becomes, by environment, and what went wrong: ({environment: folder}, failure)."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "examples/full/keys", folder / "keys")
    (folder / "stack.yaml").write_text(text, encoding="utf-8")
    options = ["--all-envs"] if "\nenvs:" in text else []
    command = [program, "generate", "stack.yaml", "--out", "out", *options]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return {}, f"{folder}/stack.yaml: infragen says {run.returncode}:\n{run.stdout}{run.stderr}"
    if not options:
        return {"": folder / "out"}, None
    return {each.name: each for each in sorted((folder / "out").iterdir())}, None


def samples(module, spec):
    """A value for every variable of `module` that has no default; `spec` is what it was made from."""
    values = {name: SAMPLES.get(name) for name, has_default in declared(str(module)).items() if not has_default}
    if "role_trust_arns" in values:
        values["role_trust_arns"] = {role: ["ecs-tasks.amazonaws.com"] for role in spec["roles"]}
    if "inventory_bucket_arn" in values:
        values["inventory_bucket_arn"] = f"arn:{partition(spec['region'])}:s3:::media-inventory"
    return values


def partition(region):
    return {"cn": "aws-cn", "us-gov": "aws-us-gov"}.get(region.rsplit("-", 2)[0], "aws")


def adopt(folder):
    """Makes the module in `folder` a child, which takes its providers from whoever calls it."""
    (folder / "providers.tf").unlink(missing_ok=True)
    (folder / "terraform.tf").write_text(SETTINGS, encoding="utf-8")


def write_root(folder, children):
    """Writes the root module that calls `children`: (name of the call and of its folder, values)."""
    calls = PROVIDERS + [call(name, values) for name, values in children]
    (folder / "main.tf").write_text("\n".join(calls), encoding="utf-8")


def call(name, values):
    arguments = "".join(f"  {name} = {json.dumps(value)}\n" for name, value in sorted(values.items()))
    providers = "{ aws = aws, aws.us_east_1 = aws.us_east_1 }"
    return f'module "{name}" {{\n  source    = "./{name}"\n  providers = {providers}\n{arguments}}}\n'


def plan(folder, out=None):
    """Plans the root module in `folder`, to the file `out` where it is given.

    Gives the stage that failed and what it said; nothing when all is well.
    """
    for stage in (
        ["init", "-backend=false", "-input=false", *plugin_folder()],
        ["validate"],
        ["plan", "-refresh=false", "-lock=false", "-input=false", *([f"-out={out}"] if out else [])],
    ):
        problem = terraform(folder, *stage, "-no-color")
        if problem:
            return stage[0], problem
    return None


def plugin_folder():
    """The option that names a mirror of the provider; none where Terraform has to ask its registry."""
    usual = ["~/.terraform.d/plugins", "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins"]
    for place in [os.environ.get("TF_CHECK_MIRROR", ""), *usual, *sorted(glob.glob("/opt/*"))]:
        folder = os.path.expanduser(place)
        if place and glob.glob(f"{folder}/*/hashicorp/aws"):
            return [f"-plugin-dir={folder}"]
    return []


def terraform(folder, *arguments):
    """What it says when it fails; nothing when it does not."""
    run = run_terraform(folder, *arguments)
    return (run.stdout + run.stderr).strip() if run.returncode else ""


def run_terraform(folder, *arguments):
    environment = {**os.environ, "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}
    return subprocess.run(
        ["terraform", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
