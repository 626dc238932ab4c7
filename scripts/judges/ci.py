"""Whether the files for CI hosts are what the hosts take, and do what they say: ci.py INFRAGEN [--build]

The action and the GitLab job are run as their hosts run them, as far as that is a shell: expressions are put in, steps
write to the files that the host reads. Actions of others, such as the cache, are left out.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
INFRAGEN = pathlib.Path(sys.argv[1]).resolve()
BROKEN = """resource "aws_s3_bucket_public_access_block" "media" {
  bucket                  = "media"
  block_public_acls       = false
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
"""
SPEC = """version: 1
name: media
region: us-east-1
fields: { id: { type: uuid } }
classes: { bundle: { key: "bundles/{id}.zip", deliver: { presign: 5m }, expire: { after: 14d } } }
bucket: { name: example-media }
"""
# Values of which none may be taken for a script or an option.
HOSTILE = ["a b", "it's", 'say "no"', "$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "--help", "${HOME}"]
problems = []


def main():
    judge_schemas()
    with tempfile.TemporaryDirectory() as folder:
        sources = repository_of_sources(pathlib.Path(folder))
        for value in ["infra"] + HOSTILE:
            judge_action(value)
            judge_template(value, sources)
        judge_hooks(sources if "--build" in sys.argv else None)
    for problem in problems:
        print(f"judge-ci: {problem}", file=sys.stderr)
    print(f"ci: {len(HOSTILE) + 1} values through the action and the template, {len(HOOKS)} hooks; "
          f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


def expect(condition, what, *details):
    if not condition:
        problems.append(what + "".join(f"\n{detail}" for detail in details))


def judge_schemas():
    spec, job = (ROOT / "templates/lint.yml").read_text(encoding="utf-8").split("\n---\n")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in [("spec.yml", spec), ("job.yml", job)]:
            path = pathlib.Path(folder, name)
            path.write_text(text, encoding="utf-8")
            check("vendor.gitlab-ci", path, "--data-transform", "gitlab-ci")
    check("vendor.github-actions", ROOT / "action.yml")
    done = subprocess.run(["pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], capture_output=True)
    expect(done.returncode == 0, ".pre-commit-hooks.yaml is none", done.stdout.decode())


def check(schema, path, *options):
    done = subprocess.run(["check-jsonschema", "--builtin-schema", schema, *options, path],
                          capture_output=True, text=True)
    expect(done.returncode == 0, f"{path.name} does not hold to {schema}", done.stdout)


# GitHub


def judge_action(value):
    """Runs the action on a folder called `value`, in a repository below whose root the job works."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for step in action["runs"]["steps"]:
        expect("${{" not in step.get("run", ""), f"step '{step['name']}' has an expression in its script")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        (work / "repo/.git").mkdir(parents=True)
        (work / "repo/sub" / value).mkdir(parents=True)
        (work / "repo/sub" / value / "main.tf").write_text(BROKEN, encoding="utf-8")
        (work / "temp").mkdir()
        inputs = {name: str(declared.get("default", "")) for name, declared in action["inputs"].items()}
        inputs |= {"path": value, "program": str(INFRAGEN), "working-directory": "sub", "category": value}
        outputs, log, status = run_steps(action["runs"]["steps"], inputs, work)
        given = {name: evaluate(output["value"], inputs, outputs) for name, output in action["outputs"].items()}
        expect(status == 1, f"action, {value}: ended with {status}", log)
        expect(f"file=sub/{escaped(value)}/main.tf,line=3" in log, f"action, {value}: no annotation", log)
        expect((given["errors"], given["findings"], given["exit-code"]) == ("1", "1", "1"),
               f"action, {value}: outputs {given}")
        expect("s3.block-public-acls" in pathlib.Path(given["report"]).read_text(encoding="utf-8"),
               f"action, {value}: no report")
        expect(not list(work.rglob("pwned")), f"action, {value}: it was taken for a script")


def escaped(text):
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def run_steps(steps, inputs, work):
    outputs, log = {}, ""
    for step in steps:
        if "run" not in step or "if" in step and not evaluate("${{ " + step["if"] + " }}", inputs, outputs):
            continue
        file = work / "outputs"
        file.write_text("", encoding="utf-8")
        environment = os.environ | {
            "GITHUB_OUTPUT": str(file), "GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(work / "temp"),
            "GITHUB_WORKSPACE": str(work / "repo")}
        environment |= {name: str(evaluate(text, inputs, outputs)) for name, text in step.get("env", {}).items()}
        folder = work / "repo" / evaluate(step.get("working-directory", "."), inputs, outputs)
        script = work / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", script], cwd=folder,
                              env=environment, capture_output=True, text=True)
        log += done.stdout + done.stderr
        if "id" in step:
            lines = file.read_text(encoding="utf-8").splitlines()
            outputs[step["id"]] = dict(line.split("=", 1) for line in lines)
        if done.returncode:
            return outputs, log, done.returncode
    return outputs, log, 0


def evaluate(text, inputs, outputs):
    """The text with its expressions put in: what of GitHub's language the action uses."""

    def value(term):
        term = term.strip()
        if match := re.fullmatch(r"inputs\.([\w-]+)", term):
            return inputs[match[1]]
        if match := re.fullmatch(r"steps\.([\w-]+)\.outputs\.([\w-]+)", term):
            return outputs.get(match[1], {}).get(match[2], "")
        if match := re.fullmatch(r"(.+?) (==|!=) (.+)", term):
            return (value(match[1]) == value(match[3])) == (match[2] == "==")
        if match := re.fullmatch(r"'([^']*)'", term):
            return match[1]
        raise ValueError(f"the judge does not know '{term}'")

    def expression(source):
        result = ""
        for choice in source.split("||"):
            result = ""
            for term in choice.split("&&"):
                result = value(term)
                if not result:
                    break
            if result:
                return result
        return result

    whole = re.fullmatch(r"\$\{\{(.*)\}\}", text)
    if whole and "${{" not in whole[1]:
        return expression(whole[1])
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(expression(match[1])), text)


# GitLab


def judge_template(value, sources):
    """Runs the job on a folder called `value`; the program is in the cache already."""
    spec, job = yaml.safe_load_all((ROOT / "templates/lint.yml").read_text(encoding="utf-8"))
    inputs = {name: declared.get("default") for name, declared in spec["spec"]["inputs"].items()}
    inputs |= {"path": value, "ref": "judged", "source": str(sources)}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        expect(None not in inputs.values(), "template: an input has no value")

        def interpolated(node):
            # GitLab reads the YAML first: a value never becomes a key or a list.
            if isinstance(node, dict):
                return {interpolated(key): interpolated(item) for key, item in node.items()}
            if isinstance(node, list):
                return [interpolated(item) for item in node]
            return re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: inputs[match[1]], node) \
                if isinstance(node, str) else node

        (job,) = interpolated(job).values()
        # The address alone, which may hold a token.
        address = job["variables"].pop("INFRAGEN_SOURCE")
        expect(all(not item["expand"] for item in job["variables"].values()), "template: a variable is expanded")
        expect("inputs." not in "".join(job["script"]), "template: an input is part of the script")
        project = work / "project"
        (project / ".git").mkdir(parents=True)
        (project / value).mkdir()
        (project / value / "main.tf").write_text(BROKEN, encoding="utf-8")
        key = subprocess.run([sources / "scripts/ci/key"], capture_output=True, text=True)
        cached = project / ".infragen/program" / key.stdout.strip()
        cached.mkdir(parents=True)
        shutil.copy(INFRAGEN, cached / "infragen")
        environment = os.environ | {"INFRAGEN_SOURCE": address}
        environment |= {name: item["value"] for name, item in job["variables"].items()}
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], cwd=project,
                              env=environment | {"CI_PROJECT_DIR": str(project)}, capture_output=True, text=True)
        log = done.stdout + done.stderr
        expect(done.returncode == 1, f"template, {value}: ended with {done.returncode}", log)
        expect("main.tf:3:3: error:" in log, f"template, {value}: the log does not say it", log)
        report = project / job["artifacts"]["reports"]["codequality"]
        expect(report.exists() and "s3.block-public-acls" in report.read_text(encoding="utf-8"),
               f"template, {value}: no report", log)
        expect(not list(work.rglob("pwned")), f"template, {value}: it was taken for a script")


def repository_of_sources(folder):
    """A repository of this one's files as they stand, whether committed or not."""
    names = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    commit(folder, "judged")
    return folder


def commit(folder, branch="main"):
    git(folder, "init", "-q", "-b", branch)
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=judge", "-c", "user.email=judge@example.com", "commit", "-qm", "judged")


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


# pre-commit

# Each hook with its arguments, the files that are there, how it ends with them, and what it says.
HOOKS = [
    ("infragen-validate", [], {"stack.yaml": SPEC, "b/stack.yaml": SPEC}, 0, ""),
    ("infragen-validate", [], {"stack.yaml": SPEC, "b c/stack.yaml": SPEC.replace("example-media", "a.b")}, 1,
     "b c/stack.yaml:6:17: error:"),
    ("infragen-generate", ["stack.yaml", "--out", "infra"], {"stack.yaml": SPEC}, 3, "is not there yet"),
    ("infragen-lint-terraform", [], {"main.tf": BROKEN}, 1, "main.tf:3:3: error:"),
    ("infragen-lint-terraform", ["infra", "--spec", "stack.yaml"], {"infra/a.tf": BROKEN, "stack.yaml": SPEC}, 1,
     "[contract.bucket]"),
    ("infragen-lint-keys", ["--spec", "stack.yaml"],
     {"keys.txt": "a\n", "keys two.txt": "b\n", "stack.yaml": SPEC}, 1, "2 keys: 0 valid, 2 invalid"),
    ("infragen-lint-lifecycle", [], {"lifecycle.json": '{"Rules": []}', "lifecycle b.json": "{"}, 65, "2 errors"),
    ("infragen-lint-lifecycle", [], {"other.json": "{"}, 0, "no files to check"),
]


def judge_hooks(sources):
    """Runs each hook in a repository, with the program built by pre-commit from `sources`, else with that on the path."""
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    expect(set(hooks) == {hook[0] for hook in HOOKS}, "a hook is not judged")
    environment = os.environ | {"PATH": f"{INFRAGEN.parent}:{os.environ['PATH']}", "PRE_COMMIT_COLOR": "never"}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        repository = {"repo": "local"}
        if sources:
            repository = {"repo": str(sources), "rev": git(sources, "rev-parse", "HEAD").strip()}
            environment["PRE_COMMIT_HOME"] = str(work / "home")
        for index, (name, arguments, files, status, said) in enumerate(HOOKS):
            project = work / f"project{index}"
            for path, text in files.items():
                (project / path).parent.mkdir(parents=True, exist_ok=True)
                (project / path).write_text(text, encoding="utf-8")
            hook = {"id": name} if sources else hooks[name] | {"language": "system"}
            hook |= {"args": arguments} if arguments else {}
            configuration = {"repos": [repository | {"hooks": [hook]}]}
            (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
            commit(project)
            done = subprocess.run(["pre-commit", "run", "--all-files", "--verbose"], cwd=project, env=environment,
                                  capture_output=True, text=True)
            case = f"{name} {' '.join(arguments)}, {', '.join(files)}"
            expect((done.returncode != 0) == (status != 0), f"{case}: pre-commit ended with {done.returncode}",
                   done.stdout, done.stderr)
            expect(said in done.stdout, f"{case}: it does not say '{said}'", done.stdout, done.stderr)
            expect(status == 0 or f"- exit code: {status}\n" in done.stdout, f"{case}: another exit code", done.stdout)


main()
