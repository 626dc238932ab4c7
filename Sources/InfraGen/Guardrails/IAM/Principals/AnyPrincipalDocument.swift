import Diagnostics
import HCL

/// See ``documentation``.
package enum AnyPrincipalDocument: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.document-any-principal", .error,
        "No policy document allows something to everyone.",
        why: """
            A principal of * is every account, anybody's included, and where the service takes requests without \
            credentials, everyone. A condition may make less of it.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        elsewhere: [.checkov("CKV_AWS_283")],
        differences: "checkov reads principals of the type AWS alone, not those of the type *.",
        good: document("arn:aws:iam::123456789012:role/media"),
        bad: document("*"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let reader = AccessPolicyReader(infrastructure)
        return infrastructure.data("aws_iam_policy_document").compactMap { document in
            let question = "whether the document allows something to everyone"
            guard let policy = reader.policy(of: document).value else {
                return reader.policy(of: document).reasons.map {
                    GuardrailFinding(document, unknown: question, because: $0)
                }
            }
            let allowed = policy.statements.filter { $0.effect == .allow && $0.conditions.isEmpty }
            let open = allowed.filter(\.isForEveryone)
            if let statement = open.first(where: isOfAWS) ?? open.first {
                let finding = GuardrailFinding(
                    document, "\(statement.title) allows something to everyone", help: "name the principals")
                return isOfAWS(statement) ? finding : finding.butNot("CKV_AWS_283")
            }
            let people = allowed.flatMap { $0.principals ?? [] }.map(\.value)
            return (policy.doubt ?? AccessPolicy.doubt(of: people.filter { Symbol.address(wholeOf: $0) != nil })).map {
                GuardrailFinding(document, unknown: question, because: $0)
            }
        }
    }

    private static func isOfAWS(_ statement: AccessStatement) -> Bool {
        statement.principals?.contains { $0.type == "AWS" && $0.value == "*" } == true
    }

    private static func document(_ principal: String) -> String {
        """
        data "aws_iam_policy_document" "main" {
          statement {
            actions   = ["sqs:SendMessage"]
            resources = ["arn:aws:sqs:eu-west-1:123456789012:media"]

            principals {
              type        = "AWS"
              identifiers = ["\(principal)"]
            }
          }
        }
        """
    }
}
