import Diagnostics
import HCL

/// See ``documentation``.
package enum PresignLifetime: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.presign-lifetime", .warning,
        "No presigned request may live longer than its signature, its credentials or its object.",
        why: """
            SigV4 ends a URL after seven days, whatever a policy allows. One that a role signed dies with the role's session, \
            after twelve hours at most: beyond them, a limit promises what no URL keeps (a note). And an object that a \
            lifecycle rule deletes sooner leaves its reader a 404; an upload that lives longer than incomplete uploads are \
            kept loses its parts.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html",
        input: """
            conditions on s3:signatureAge in the bucket policy, and lifecycle rules; with --spec also the lives of presigned \
            requests
            """,
        good: example(milliseconds: 600_000),
        bad: example(milliseconds: 691_200_000))

    private static let longest = 7 * 86_400
    private static let longestSession = 12 * 3_600

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let policies = BucketPolicies(infrastructure)
        let lifecycles = BucketParts(infrastructure, "aws_s3_bucket_lifecycle_configuration")
        return policies.all.flatMap { attached -> [GuardrailFinding] in
            if case .unknown(let reasons, let place) = attached.policy {
                return [
                    GuardrailFinding(
                        attached.resource, at: place, unknown: "for how long presigned requests work", because: reasons)
                ]
            }
            let expirations = policies.bucket(of: attached).map { ExpirationReading.all(of: $0, lifecycles) } ?? []
            return (attached.policy.value?.statements ?? []).filter { $0.effect == .deny }.flatMap { statement in
                statement.conditions(on: "s3:signatureAge").compactMap { condition in
                    guard condition.operation.hasPrefix("numericgreaterthan"),
                        let milliseconds = condition.values.compactMap(Int.init).max()
                    else { return nil }
                    return finding(milliseconds / 1_000, statement, expirations, in: attached.resource)?
                        .about(statement)
                }
            }
        }
    }

    private static func finding(
        _ seconds: Int, _ statement: AccessStatement, _ expirations: [ExpirationReading],
        in resource: InfrastructureResource
    ) -> GuardrailFinding? {
        let limit = TimeSpan.description(seconds: seconds)
        if seconds > longest {
            return GuardrailFinding(
                resource, at: statement.place, "signatures may be \(limit) old, and SigV4 ends them after 7 days",
                help: "set s3:signatureAge to the life that URLs are given, in milliseconds")
        }
        if let expiration = expirations.first(where: { $0.days * 86_400 < seconds && concerns($0, statement) }) {
            return GuardrailFinding(
                resource, at: statement.place,
                "signatures may be \(limit) old, and '\(expiration.prefix)' is deleted after \(expiration.days) days",
                help: "shorten the life of URLs, or keep objects for longer")
        }
        guard seconds > longestSession else { return nil }
        return GuardrailFinding(
            resource, at: statement.place, "signatures may be \(limit) old, and a role's session ends after 12 hours",
            help: "shorten the life of URLs, unless a user signs them", severity: .note)
    }

    /// Whether a statement is about keys of a lifecycle rule.
    private static func concerns(_ expiration: ExpirationReading, _ statement: AccessStatement) -> Bool {
        statement.resources.isNegated
            || statement.resources.patterns.contains { $0.hasSuffix("/\(expiration.prefix)*") || $0 == "*" }
    }

    package static func check(_ infrastructure: Infrastructure, against stack: Stack) -> [GuardrailFinding] {
        guard let lifecycle = infrastructure.resources("aws_s3_bucket_lifecycle_configuration").first else { return [] }
        var findings: [GuardrailFinding] = []
        for mediaClass in stack.classes {
            guard let limit = mediaClass.presignLimit, let expiration = mediaClass.expiration,
                limit.seconds > expiration.after.count * 86_400
            else { continue }
            findings.append(
                GuardrailFinding(
                    lifecycle,
                    "class '\(mediaClass.name)' may be presigned for \(limit), and is deleted after \(expiration.after)",
                    help: "shorten the life of URLs, or keep objects for longer"
                ).about("\(mediaClass.name)"))
        }
        let kept = stack.bucket.abortUploads
        if stack.presign.defaultLife.seconds > kept.count * 86_400 {
            findings.append(
                GuardrailFinding(
                    lifecycle,
                    "presigned uploads live for \(stack.presign.defaultLife), and incomplete ones are kept for \(kept)",
                    help: "keep incomplete uploads for longer, or shorten 'presign.default'"))
        }
        return findings
    }

    private static func example(milliseconds: Int) -> String {
        S3Example.policy(
            """
            Effect    = "Deny"
            Principal = "*"
            Action    = "s3:GetObject"
            Resource  = "${aws_s3_bucket.media.arn}/bundles/*"
            Condition = { NumericGreaterThan = { "s3:signatureAge" = "\(milliseconds)" } }
            """)
    }
}

extension TimeSpan {
    /// A span in the largest unit that fits: `8 days`, `90 minutes`.
    fileprivate static func description(seconds: Int) -> String {
        for (unit, length) in [("days", 86_400), ("hours", 3_600), ("minutes", 60)] where seconds % length == 0 {
            return "\(seconds / length) \(unit)"
        }
        return "\(seconds) seconds"
    }
}
