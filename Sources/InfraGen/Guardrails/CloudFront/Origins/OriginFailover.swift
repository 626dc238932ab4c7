import Diagnostics

/// See ``documentation``.
package enum OriginFailover: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-failover", .note,
        "The distribution has a second origin to fall back on.",
        why: """
            An origin group asks the second origin where the first fails. That needs a second bucket with everything in it: \
            see s3.replication.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html",
        elsewhere: [.checkov("CKV_AWS_310"), .securityHub("CloudFront.4")],
        group: .resilience,
        good: CloudFrontExample.distribution(
            """
            origin_group {
              origin_id = "both"

              failover_criteria {
                status_codes = [500, 502, 503, 504]
              }

              member {
                origin_id = "media"
              }

              member {
                origin_id = "copy"
              }
            }
            """),
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").flatMap { distribution -> [GuardrailFinding] in
            let groups = distribution.body.blocks("origin_group")
            if let uncertain = groups.lazy.compactMap(\.isUncertain).first {
                return [GuardrailFinding(distribution, unknown: "whether there is a second origin", because: uncertain)]
            }
            func finding(_ group: InfrastructureBlock?) -> GuardrailFinding {
                GuardrailFinding(
                    distribution, at: group?.provenance, "the distribution has no second origin to fall back on",
                    help: "add an origin_group with two members"
                ).within(group)
            }
            guard !groups.isEmpty else { return [finding(nil)] }
            return groups.filter {
                $0.body.blocks("failover_criteria").isEmpty || $0.body.blocks("member").count < 2
            }.map(finding)
        }
    }
}
