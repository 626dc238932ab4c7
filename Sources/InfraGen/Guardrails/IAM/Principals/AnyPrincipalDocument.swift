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
        return infrastructure.data("aws_iam_policy_document").flatMap { document -> [GuardrailFinding] in
            let question = "whether the document allows something to everyone"
            let read = reader.policy(of: document)
            guard let policy = read.value else {
                return read.reasons.map { [GuardrailFinding(document, unknown: question, because: $0)] } ?? []
            }
            let allowed = policy.statements.filter { $0.effect == .allow && $0.conditions.isEmpty }
            let people = allowed.flatMap { $0.principals ?? [] }.map(\.value)
            let doubt = policy.doubt ?? AccessPolicy.doubt(of: people.filter { Symbol.address(wholeOf: $0) != nil })
            return allowed.filter(\.isForEveryone).map { statement in
                GuardrailFinding(
                    document, at: statement.place, "\(statement.title) allows something to everyone",
                    help: "name the principals", notElsewhere: isOfAWS(statement) ? [] : ["CKV_AWS_283"]
                ).about(statement)
            } + (doubt.map { [GuardrailFinding(document, unknown: question, because: $0)] } ?? [])
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
