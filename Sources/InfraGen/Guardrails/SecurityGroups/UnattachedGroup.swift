import Diagnostics

/// See ``documentation``.
package enum UnattachedGroup: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.unattached-group", .note,
        "Every security group is attached to something.",
        why: """
            A group that nothing uses is one more to read, and the next one takes it because its name fits. A group that \
            other code looks up is not seen to be used: a note.
            """,
        source: SecurityGroupExample.control(22),
        elsewhere: [.checkov("CKV2_AWS_5"), .kics("Security Group Not Used"), .securityHub("EC2.22")],
        differences: "Any resource that refers to the group uses it, except other groups and rules of groups.",
        good: """
            \(group)

            resource "aws_lb" "main" {
              name            = "media"
              security_groups = [aws_security_group.main.id]
            }
            """,
        bad: group)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = infrastructure.resources("aws_security_group")
        guard !groups.isEmpty else { return [] }
        let users = infrastructure.resources.filter { !isPartOfGroups($0.type) }.flatMap { $0.body.allReferences }
        let references = users + infrastructure.unreadModules.flatMap(\.references)
        let used = Set(groups.map(\.block).filter { block in references.contains { $0.isOf(block) } })
        return groups.compactMap { group in
            used.contains(group.block)
                ? nil
                : GuardrailFinding(
                    group, "nothing is in the group", help: "attach it, or remove it")
        }
    }

    private static func isPartOfGroups(_ type: String) -> Bool {
        type == "aws_security_group" || type == "aws_default_security_group" || type == "aws_security_group_rule"
            || type.hasPrefix("aws_vpc_security_group_") && type.hasSuffix("gress_rule")
    }

    private static let group = """
        resource "aws_security_group" "main" {
          name        = "media"
          description = "The API of media."
          vpc_id      = "vpc-0a1b2c3d"
        }
        """
}

extension InfrastructureBody {
    /// What its arguments refer to, and those of its blocks.
    fileprivate var allReferences: [String] {
        attributes.flatMap(\.references) + blocks.flatMap { $0.body.allReferences }
    }
}

extension String {
    /// Whether the reference is to a part or an instance of `block`.
    fileprivate func isOf(_ block: String) -> Bool {
        hasPrefix(block)
            && (utf8.count == block.utf8.count || [".", "["].contains { dropFirst(block.count).hasPrefix($0) })
    }
}
