import Diagnostics

/// See ``documentation``.
package enum ReadAndWriteAllObjects: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.read-and-write-all-objects", .error,
        "No statement allows to read and to write the objects of every bucket.",
        why: """
            Who may do both everywhere can encrypt everything with a key of his own and leave a note. One bucket, or one \
            prefix, is what a program needs.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.trivy("AVD-AWS-0346")],
        differences: "trivy looks for s3:Get* and s3:Put* on *, so written; its id stands in those findings alone.",
        good: IAMExample.policy("[\"s3:GetObject\", \"s3:PutObject\"]", on: IAMExample.objects),
        bad: IAMExample.policy("[\"s3:Get*\", \"s3:Put*\"]", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(unknown: "whether the policy reads and writes all objects") {
            policy in
            let isSeen = policy.statements.contains(where: isSeenByTrivy)
            return policy.flaws { statement in
                guard statement.isUnconditional,
                    statement.isForEveryResource || statement.resources.patterns.contains("arn:aws:s3:::*"),
                    ["s3:GetObject", "s3:PutObject"].allSatisfy(statement.covers)
                else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows to read and to write every object of the account",
                    help: "name the bucket: arn:aws:s3:::example-media/*", notElsewhere: isSeen ? [] : ids)
            }
        }
    }

    private static func isSeenByTrivy(_ statement: AccessStatement) -> Bool {
        let actions = Set(statement.actions.patterns.map { $0.lowercased() })
        return statement.isAllowedToIdentity && !statement.actions.isNegated && statement.isForEveryResource
            && actions.isSuperset(of: ["s3:get*", "s3:put*"])
    }
}
