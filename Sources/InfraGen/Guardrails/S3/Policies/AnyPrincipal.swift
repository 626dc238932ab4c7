import Diagnostics

/// See ``documentation``.
package enum AnyPrincipal: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.policy-any-principal", .error,
        "No statement of a bucket policy allows something to everybody.",
        why: """
            A principal of * is the whole internet, with an AWS account or without. Only a condition that names who may \
            come (an organization, an account, a VPC endpoint) makes less of it; that requests use TLS, or come with a \
            certain header, does not. Nor does a pattern that anybody fits (o-*, arn:aws:s3:::*), a range of addresses \
            beyond /8, a condition on all but some (StringNotEquals), or one that a request without the key satisfies \
            (…IfExists, ForAllValues:). Of several values the widest counts, of several conditions the narrowest.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status",
        elsewhere: [.checkov("CKV_AWS_70"), .kics("S3 Bucket Access to Any Principal")]
            + Verb.allCases.map { .kics($0.query) } + [.kics(anyAction)]
            + [.securityHub("S3.2"), .securityHub("S3.3"), .securityHub("S3.6")],
        differences: """
            checkov passes ArnNotLike and ArnNotEquals, which everybody else satisfies, NotPrincipal, and a key that says who \
            comes, whatever its value (but for aws:SourceVpce, which it does not know); it judges by the first statement for everybody. It fails conditions on addresses \
            and source accounts, which are a note here; of an aws_iam_policy_document it says nothing. KICS has a query for each kind of action and does not look at \
            conditions: a finding has the ids of those that would report it. One of them looks in the bucket's own policy for actions \
            with *, whoever may do them: a note with its id alone.
            """,
        good: S3Example.policy(
            """
            Effect    = "Allow"
            Principal = "*"
            Action    = "s3:GetObject"
            Resource  = "${aws_s3_bucket.media.arn}/*"
            Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
            """),
        bad: S3Example.policy(
            """
            Effect    = "Allow"
            Principal = "*"
            Action    = "s3:GetObject"
            Resource  = "${aws_s3_bucket.media.arn}/*"
            """))

    /// What a statement allows, as KICS tells it apart.
    enum Verb: String, CaseIterable {
        case delete, get, list, put

        var query: String {
            switch self {
            case .delete: "S3 Bucket Allows Delete Action From All Principals"
            case .get: "S3 Bucket Allows Get Action From All Principals"
            case .list: "S3 Bucket Allows List Action From All Principals"
            case .put: "S3 Bucket Allows Put Action From All Principals"
            }
        }

        func isAllowed(by statement: AccessStatement) -> Bool {
            statement.coversAction(of: "s3", naming: rawValue)
        }
    }

    private static let anyAction = "S3 Bucket With All Permissions"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BucketPolicies(infrastructure).all.flatMap { attached -> [GuardrailFinding] in
            let findings = findings(attached)
            let isOwn = attached.resource.type == "aws_s3_bucket"
            guard isOwn, let statement = attached.policy.value?.statements.first(where: allowsWildcard) else {
                return findings.map { $0.butNot(anyAction) }
            }
            guard findings.allSatisfy(\.isUnknown) else { return findings }
            let note = GuardrailFinding(
                attached.resource, at: statement.place, "the bucket's policy allows actions by *",
                help: "name the actions", severity: .note, notElsewhere: ids.filter { $0 != anyAction })
            return [note.about(statement)]
        }
    }

    private static func allowsWildcard(_ statement: AccessStatement) -> Bool {
        statement.effect == .allow && !statement.actions.isNegated
            && statement.actions.patterns.contains { $0.utf8.contains(UInt8(ascii: "*")) }
    }

    private static func findings(_ attached: BucketPolicies.Attached) -> [GuardrailFinding] {
        let question = "whether the policy allows something to everybody"
        guard let policy = attached.policy.value else {
            return attached.policy.reasons.map {
                [GuardrailFinding(attached.resource, at: attached.policy.provenance, unknown: question, because: $0)]
            } ?? []
        }
        let open = policy.statements.filter { $0.effect == .allow && $0.isForEveryAccount }
        let references = attached.resource.body["policy"]?.references ?? []
        let isDocument = references.contains { $0.contains("data.aws_iam_policy_document.") }
        let isSeen = !isDocument && isSeenByCheckov(open)
        let failures = open.filter { $0.openness != .narrow }.map { statement in
            finding(statement, in: attached.resource, isSeenByCheckov: isSeen).about(statement)
        }
        let others = policy.statements.filter { $0.effect == .allow && !$0.isForEveryAccount }
        let unclear = open.lazy.filter { $0.openness == .narrow }.compactMap(\.opennessDoubt).first
        let doubt = policy.doubt ?? unclear ?? others.lazy.compactMap(\.doubt).first
        return failures
            + (doubt.map { [GuardrailFinding(attached.resource, unknown: question, because: $0)] } ?? [])
    }

    private static func finding(
        _ statement: AccessStatement, in resource: InfrastructureResource, isSeenByCheckov: Bool
    ) -> GuardrailFinding {
        let name = statement.sid.map { "statement '\($0)'" } ?? "a statement"
        let whom =
            switch statement.openness {
            case .wide: "everybody"
            case .allButSome: "everybody but some"
            case .somewhere, .narrow: "everybody who comes from a certain place"
            }
        var foreign = Verb.allCases.filter { !$0.isAllowed(by: statement) }.map(\.query)
        if !isSeenByCheckov { foreign.append("CKV_AWS_70") }
        return GuardrailFinding(
            resource, at: statement.place, "\(name) allows \(actions(of: statement)) to \(whom)",
            help: "name the principals, or let CloudFront read by origin access control",
            severity: statement.openness == .somewhere ? .note : nil, notElsewhere: foreign)
    }

    private static func actions(of statement: AccessStatement) -> String {
        guard !statement.actions.isNegated, statement.actions.patterns.count == 1,
            let only = statement.actions.patterns.first
        else { return "several actions" }
        return only
    }
}

// MARK: - checkov

extension AnyPrincipal {
    /// Whether checkov reports one of these statements: it stops at the first for `*`, and knows no other.
    private static func isSeenByCheckov(_ statements: [AccessStatement]) -> Bool {
        guard let first = statements.first(where: { $0.isForEveryone && $0.notPrincipals == nil }) else { return false }
        // Operators with a prefix or a suffix are none to it.
        let conditions = first.conditions.filter { !$0.isOptional }
        if conditions.contains(where: { ["arnnotequals", "arnnotlike"].contains($0.operation) }) { return false }
        let arns = conditions.filter { ["arnequals", "arnlike"].contains($0.operation) }
        guard arns.isEmpty else { return arns.contains { $0.values.contains(where: isAnyAccountToCheckov) } }
        return !conditions.contains { condition in
            ["stringequals", "stringequalsignorecase", "stringlike"].contains(condition.operation)
                && keysOfCheckov.contains(condition.key)
        }
    }

    private static func isAnyAccountToCheckov(_ arn: String) -> Bool {
        let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 4 && parts[0] == "arn" && parts[1] == "aws" && parts[3].isEmpty && parts[4].hasPrefix("*")
    }

    /// Keys that are enough to it, whatever their values; it knows aws:SourceVpce in another spelling.
    private static let keysOfCheckov: Set<String> = [
        "aws:sourcevpc", "aws:vpceaccount", "aws:principalorgpaths", "aws:userid", "aws:principalarn",
        "aws:principalaccount", "aws:principalorgid", "aws:ec2instancesourcevpc", "ec2:sourceinstancearn",
        "lambda:sourcefunctionarn", "ssm:sourceinstancearn",
    ]
}
