"""checkov at a fixed version, installed once into a virtual environment in the user's cache folder."""

import json
import os
import pathlib
import subprocess
import sys
import venv

VERSION = "3.3.30"


def checkov():
    """The program that INFRAGEN_CHECKOV names, else our own, installed where it is not there yet."""
    if os.environ.get("INFRAGEN_CHECKOV"):
        return pathlib.Path(os.environ["INFRAGEN_CHECKOV"])
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    folder = cache / "infragen" / f"checkov-{VERSION}"
    program = folder / "bin" / "checkov"
    if not program.exists():
        venv.create(folder, with_pip=True)
        pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, f"checkov=={VERSION}"], check=True, stdout=sys.stderr)
    return program


def scan(program, folder, *options):
    """checkov's report on the Terraform in `folder`; it asks no network.

    The exit code says only that checks failed, which the report says too.
    """
    fixed = ["--framework", "terraform", "--skip-download", "--output", "json"]
    run = subprocess.run([program, "--directory", folder, *fixed, *options], capture_output=True, text=True)
    try:
        return json.loads(run.stdout)
    except ValueError:
        sys.exit(f"checkov: it gave no report:\n{run.stderr}")
