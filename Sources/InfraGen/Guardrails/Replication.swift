package import Diagnostics

/// A versioned bucket without replication loses its versions with its region.
///
/// Versions guard against overwriting and deleting, not against the loss of a region or an account. What must outlive
/// either is replicated, or archived elsewhere, which a waiver says.
package struct Replication: Guardrail {
    package static let id: RuleID = "s3.replication"
    package static let summary = "A versioned bucket without replication loses its versions with its region."
    package static let severity = Diagnostic.Severity.warning
    package static let source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html"
    package static let ids = ["CKV_AWS_144"]

    package static func check(_ graph: ResourceGraph) -> [GuardrailFinding] {
        guard graph.resources("aws_s3_bucket_replication_configuration").isEmpty else { return [] }
        return graph.resources("aws_s3_bucket_versioning").map { versioning in
            GuardrailFinding(
                versioning, "the bucket keeps versions and is not replicated",
                help: "replicate it, or say in a waiver where its objects are kept besides")
        }
    }
}
