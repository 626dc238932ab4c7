import Diagnostics
import HCL

/// See ``documentation``.
package enum AnyPrincipalDocument: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.document-any-principal", .error,
        "No policy document allows something to everyone.",
        why: """
            A principal of * is every account, anybody's included, and where the service takes requests without \
            credentials, everyone. A condition that says who may come makes less of it, one on the region, on TLS or with a \
            pattern that anybody fits does not.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        elsewhere: [.checkov("CKV_AWS_283")],
        differences: """
            checkov reads principals of the type AWS alone, not those of the type *, and takes any condition for enough. Here \
            conditions on keys of a service, such as elasticfilesystem:AccessedViaMountTarget, are taken for enough.
            """,
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
            let allowed = policy.statements.filter { $0.effect == .allow && isOpen($0) }
            let people = allowed.flatMap { $0.principals ?? [] }.map(\.value)
            let doubt = policy.doubt ?? AccessPolicy.doubt(of: people.filter { Symbol.address(wholeOf: $0) != nil })
            return allowed.filter(\.isForEveryAccount).map { statement in
                GuardrailFinding(
                    document, at: statement.place, "\(statement.title) allows something to everyone",
                    help: "name the principals", notElsewhere: isOfAWS(statement) ? [] : ["CKV_AWS_283"]
                ).about(statement)
            } + (doubt.map { [GuardrailFinding(document, unknown: question, because: $0)] } ?? [])
        }
    }

    /// Whether conditions, if there are any, leave the statement open; what a service means by its keys is not known.
    private static func isOpen(_ statement: AccessStatement) -> Bool {
        statement.openness < .somewhere && statement.conditions.allSatisfy { $0.key.hasPrefix("aws:") }
    }

    private static func isOfAWS(_ statement: AccessStatement) -> Bool {
        statement.conditions.isEmpty
            && statement.principals?.contains { $0.type == "AWS" && $0.value == "*" } == true
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
