import Diagnostics

/// See ``documentation``.
package enum GroupMembers: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.group-members", .note,
        "Groups have members, and memberships name groups and users.",
        why: """
            A group without members is a policy that waits for somebody to be put into it. Members that other code adds are \
            not seen: a note.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV2_AWS_14"), .checkov("CKV2_AWS_21"), .kics("IAM Group Without Users")],
        differences: "KICS reports the group, checkov a membership that names neither group nor user of the code.",
        good: "\(group)\n\n\(membership)",
        bad: group)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = infrastructure.resources("aws_iam_group")
        let groupFinder = ResourceFinder(groups, namedBy: "name")
        let userFinder = ResourceFinder(infrastructure.resources("aws_iam_user"), namedBy: "name")
        let memberships = infrastructure.resources("aws_iam_group_membership", "aws_iam_user_group_membership")
        var filled: Set<String> = []
        var strays: [GuardrailFinding] = []
        for membership in memberships {
            let isOfUser = membership.type == "aws_iam_user_group_membership"
            let named =
                membership.body[isOfUser ? "groups" : "group"].map { groupFinder.all(named: $0, in: membership) } ?? []
            filled.formUnion(named.map(\.address))
            guard !isOfUser else { continue }
            let users = membership.body["users"].map { userFinder.all(named: $0, in: membership) } ?? []
            if named.isEmpty || users.isEmpty {
                strays.append(
                    GuardrailFinding(
                        membership, "the membership names no \(named.isEmpty ? "group" : "user") of the code",
                        help: "refer to the resources", notElsewhere: ["IAM Group Without Users"]))
            }
        }
        return groups.filter { !filled.contains($0.address) }.map {
            GuardrailFinding(
                $0, "nobody is in the group", help: "add an aws_iam_group_membership, or remove the group",
                notElsewhere: ["CKV2_AWS_14", "CKV2_AWS_21"])
        } + strays
    }

    private static let group = """
        resource "aws_iam_group" "main" {
          name = "editors"
        }
        """

    private static let membership = """
        resource "aws_iam_user" "main" {
          name = "media"
        }

        resource "aws_iam_group_membership" "main" {
          name  = "editors"
          group = aws_iam_group.main.name
          users = [aws_iam_user.main.name]
        }
        """
}
