import Diagnostics

/// See ``documentation``.
package enum PolicyWithoutPrincipal: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.policy-without-principal", .error,
        "A policy of a resource says to whom.",
        why: """
            A policy that belongs to a bucket, a queue or a key needs a principal in each statement: AWS refuses it \
            otherwise, at apply.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        elsewhere: [.kics("Policy Without Principal")],
        good: example("\n        Principal = { AWS = \"arn:aws:iam::123456789012:role/media\" }"),
        bad: example(""))

    /// Policies of identities, and of services that know no principals.
    private static let others = ["aws_iam_", "aws_ssoadmin_", "aws_organizations_", "aws_iot_", "aws_vpc_endpoint"]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let reader = AccessPolicyReader(infrastructure)
        return infrastructure.resources.flatMap { resource -> [GuardrailFinding] in
            guard resource.mode == .managed, resource.type.hasPrefix("aws_"),
                !others.contains(where: resource.type.hasPrefix)
            else { return [] }
            switch reader.policy("policy", of: resource) {
            case .known(let policy, _):
                return policy.statements.filter { $0.principals == nil && $0.notPrincipals == nil }.map {
                    GuardrailFinding(
                        resource, at: $0.place, "\($0.title) of the policy names no principal",
                        help: "add the principals"
                    ).about($0)
                }
            case .unknown(let reasons, let place):
                let question = "whether the policy names principals"
                return [GuardrailFinding(resource, at: place, unknown: question, because: reasons)]
            case .absent: return []
            }
        }
    }

    private static func example(_ principal: String) -> String {
        """
        resource "aws_sqs_queue_policy" "main" {
          queue_url = aws_sqs_queue.main.id
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              {
                Effect   = "Allow"
                Action   = "sqs:SendMessage"
                Resource = "arn:aws:sqs:eu-west-1:123456789012:media"\(principal)
              },
            ]
          })
        }
        """
    }
}
