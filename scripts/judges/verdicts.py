"""What infragen says of one infrastructure, whichever way it is given, and where two ways differ."""

import json
import subprocess

FAILS, UNKNOWN, PASSES = "fails", "not known", "passes"


class Judge:
    """infragen, asked for all that it says: notes, and what is not known."""

    def __init__(self, program):
        self.program = program
        listed = json.loads(self.run("export", "rules", "--kind", "guardrail").stdout)["rules"]
        # What is asked of all three; other findings are about a spec's text or about the contract.
        self.rules = {rule["rule"] for rule in listed}
        # The other findings of the last run.
        self.others = set()

    def spec(self, folder, environment):
        """The verdicts on the spec in `folder`, in its folder because of the keys beside it."""
        options = ["--env", environment] if environment else []
        return self.verdicts("validate", "stack.yaml", *options, "--notes", folder=folder)

    def terraform(self, path, *options):
        """The verdicts on a folder or on a plan."""
        return self.verdicts("lint", "terraform", path, *options)

    def verdicts(self, *arguments, folder=None):
        """What is said of each rule at each address: {(rule, address): FAILS or UNKNOWN}; all else passes."""
        run = self.run(*arguments, "--unknown", "warn", "--format", "json", "--fail-on", "never", folder=folder)
        if run.returncode != 0:
            said = (run.stdout + run.stderr)[:4000]
            raise RuntimeError(f"{' '.join(map(str, arguments))} ends with {run.returncode}: {said}")
        found, self.others = {}, set()
        for finding in json.loads(run.stdout)["diagnostics"]:
            key = finding["rule"], finding.get("address", "")
            if finding["rule"] not in self.rules:
                self.others.add(finding["rule"])
                continue
            if not finding["message"].startswith("it is not known "):
                found[key] = FAILS
            else:
                found.setdefault(key, UNKNOWN)
        return found

    def run(self, *arguments, folder=None):
        return subprocess.run(
            [self.program, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )


def differences(ways, permitted=lambda key, verdicts: None):
    """Where the ways differ: ([line], {name of what is permitted: how often}).

    `ways` are verdicts by the name of the way; `permitted` names why a difference is right, or says nothing.
    """
    lines, excused = [], {}
    for key in sorted(set().union(*ways.values())):
        verdicts = {way: found.get(key, PASSES) for way, found in ways.items()}
        if len(set(verdicts.values())) == 1:
            continue
        reason = permitted(key, verdicts)
        if reason:
            excused[reason] = excused.get(reason, 0) + 1
        else:
            said = ", ".join(f"{way} {verdict}" for way, verdict in verdicts.items())
            lines.append(f"{key[0]} {key[1]}: {said}")
    return lines, excused
