"""IAM policies as sets of the smallest statements that mean the same, so that how statements are grouped is no matter."""

import itertools


def statement(effect, action, resource=None, principal=None, condition=None, not_resource=None):
    """A statement as it stands in a policy document."""
    found = {
        "Effect": effect,
        "Principal": principal,
        "Action": action,
        "Resource": resource,
        "NotResource": not_resource,
        "Condition": condition,
    }
    return {key: value for key, value in found.items() if value is not None}


def atoms(statements):
    """Every statement split into one action on one resource by one kind of principal."""
    result = []
    for each in statements:
        unknown = set(each) - {"Sid", "Effect", "Principal", "Action", "Resource", "NotResource", "Condition"}
        if unknown:
            raise ValueError(f"a judge does not know {sorted(unknown)}")
        for action, resource, principal in itertools.product(
            listed(each["Action"]), listed(each.get("Resource")), principals(each.get("Principal"))
        ):
            result.append(
                {
                    "effect": each["Effect"],
                    "principal": principal,
                    "action": action,
                    "resource": resource,
                    # All but these: to split it would say something else.
                    "not_resource": sorted(listed(each["NotResource"])) if "NotResource" in each else None,
                    "condition": {
                        operator: {key: sorted(map(str, listed(values))) for key, values in keys.items()}
                        for operator, keys in each.get("Condition", {}).items()
                    },
                }
            )
    return result


def principals(principal):
    if not isinstance(principal, dict):
        return [principal]
    return [[kind, name] for kind, names in principal.items() for name in listed(names)]


def listed(value):
    return value if isinstance(value, list) else [value]
