import Diagnostics

/// See ``documentation``.
package enum ClassicCacheGroup: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.classic-security-group", .error,
        "No cache security group of EC2-Classic is declared.",
        why: """
            aws_elasticache_security_group is for caches outside a VPC, which AWS no longer runs; version 5 of the provider \
            dropped it.
            """,
        source: CacheExample.guide + "VPCs.EC.html",
        elsewhere: [.checkov("CKV_AWS_196"), .trivy("AVD-AWS-0049")],
        differences: "trivy only wants a description of such a group.",
        good: CacheExample.group("security_group_ids = [aws_security_group.cache.id]"),
        bad: """
            resource "aws_elasticache_security_group" "main" {
              name                 = "media"
              security_group_names = ["media"]
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_security_group").map { group in
            let finding = GuardrailFinding(
                group, "the group is for caches outside a VPC, which AWS no longer runs",
                help: "declare an aws_security_group and name it in security_group_ids")
            let hasDescription = group.body.string("description").value.map {
                !$0.isEmpty && $0 != "Managed by Terraform"
            }
            return hasDescription == true ? finding.butNot("AVD-AWS-0049") : finding
        }
    }
}
