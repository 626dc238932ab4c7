import Diagnostics
import HCL

/// See ``documentation``.
package enum AbortIncompleteUploads: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.abort-incomplete-uploads", .warning,
        "A lifecycle rule for the whole bucket aborts uploads that were never finished.",
        why: """
            The parts of a multipart upload that broke off are stored, paid for, and shown in no listing of objects. Only \
            AbortIncompleteMultipartUpload removes them, and a rule with a prefix leaves the others.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
        elsewhere: [.checkov("CKV_AWS_300")],
        differences:
            "The prefix of a rule itself, without a filter, counts as a filter here; checkov does not look at it.",
        good: example(abort: true),
        bad: example(abort: false))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let configurations = infrastructure.resources("aws_s3_bucket_lifecycle_configuration")
        let inline = infrastructure.resources("aws_s3_bucket").filter { !$0.body.blocks("lifecycle_rule").isEmpty }
        return configurations.compactMap { configuration in
            finding(configuration, configuration.body.blocks("rule"), aborts)
        }
            + inline.compactMap { bucket in
                var finding = finding(bucket, bucket.body.blocks("lifecycle_rule"), abortsInline)
                finding?.notElsewhere = ["CKV_AWS_300"]
                return finding
            }
    }

    /// Whether a rule aborts all uploads: yes, no, or why it cannot be told.
    private enum Verdict {
        case yes, no
        case unknown(HCLUnknown)
    }

    private static func finding(
        _ resource: InfrastructureResource, _ rules: [InfrastructureBlock], _ verdict: (InfrastructureBody) -> Verdict
    ) -> GuardrailFinding? {
        var doubt: HCLUnknown?
        for rule in rules {
            switch verdict(rule.body) {
            case .yes where rule.isUncertain == nil: return nil
            case .yes: doubt = doubt ?? rule.isUncertain
            case .no: doubt = doubt ?? rule.isUncertain
            case .unknown(let reasons): doubt = doubt ?? reasons
            }
        }
        if let doubt {
            return GuardrailFinding(resource, unknown: "whether incomplete uploads are aborted", because: doubt)
        }
        // checkov does not look at the prefix of a rule without a filter.
        let isSilent = rules.contains { rule in
            rule.body.blocks("filter").isEmpty && !rule.body.block("abort_incomplete_multipart_upload").isAbsent
                && rule.body.string("status").value == "Enabled"
        }
        return GuardrailFinding(
            resource, "no rule for the whole bucket aborts incomplete uploads",
            help: "add a rule with an empty filter and abort_incomplete_multipart_upload { days_after_initiation = 7 }",
            notElsewhere: isSilent ? ["CKV_AWS_300"] : [])
    }

    private static func aborts(_ rule: InfrastructureBody) -> Verdict {
        let abort = rule.block("abort_incomplete_multipart_upload")
        let status = rule.string("status")
        if abort.isAbsent || status.value.map({ $0 != "Enabled" }) ?? status.isAbsent { return .no }
        let filters = [rule] + rule.blocks("filter").map(\.body)
        let scopes = filters + filters.flatMap { $0.blocks("and").map(\.body) }
        let narrowing = scopes.flatMap(narrowing)
        if narrowing.contains(where: { $0.value == true }) { return .no }
        let reasons = abort.reasons ?? status.reasons ?? narrowing.lazy.compactMap(\.reasons).first
        return reasons.map(Verdict.unknown) ?? .yes
    }

    /// What leaves objects out: each true where it does.
    private static func narrowing(_ scope: InfrastructureBody) -> [Setting<Bool>] {
        [
            scope.string("prefix").map { !$0.isEmpty },
            scope.int("object_size_greater_than").map { $0 > 0 },
            scope.int("object_size_less_than").map { $0 > 0 },
            scope.block("tag").map { _ in true },
            scope.value("tags").map { _ in true },
        ]
    }

    private static func abortsInline(_ rule: InfrastructureBody) -> Verdict {
        let days = rule.int("abort_incomplete_multipart_upload_days")
        let enabled = rule.bool("enabled")
        let prefix = rule.string("prefix")
        if days.isAbsent || enabled.value != true && enabled.reasons == nil { return .no }
        if prefix.value.map({ !$0.isEmpty }) == true || !(rule.value("tags").isAbsent) { return .no }
        return (days.reasons ?? enabled.reasons ?? prefix.reasons).map(Verdict.unknown) ?? .yes
    }

    static func example(abort: Bool) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_bucket_lifecycle_configuration" "media" {
          bucket = aws_s3_bucket.media.id

          rule {
            id     = "uploads"
            status = "Enabled"

            filter {\(abort ? "" : "\n      prefix = \"bundles/\"\n    ")}

            \(abort ? "abort_incomplete_multipart_upload {\n      days_after_initiation" : "expiration {\n      days") = 7
            }
          }
        }
        """
    }
}
