import HCL
import LayoutPolicy

/// The one lifecycle configuration of the bucket: a rule for each class that needs one, and one for all uploads.
enum LifecycleResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let path = SpecPath(keys: "bucket")
        let configuration = stack.lifecycleConfiguration
        let classes = Dictionary(stack.classes.map { ($0.name.description, $0) }) { first, _ in first }
        graph.variables += stack.classes.compactMap(expirationVariable)
        graph.resources.append(
            Resource("aws_s3_bucket_lifecycle_configuration", "media", in: .storage, from: path) {
                Attribute("bucket", BucketResources.bucket.reference("id"))
                if let size = configuration.minimumObjectSize {
                    Attribute("transition_default_minimum_object_size", size.rawValue)
                }
                configuration.rules.map { rule in block(of: rule, for: rule.id.flatMap { classes[$0] }) }
                if stack.bucket.versioning {
                    // S3 takes rules on noncurrent versions once the bucket has versions.
                    Attribute("depends_on", .list([ResourceName("aws_s3_bucket_versioning", "media").address]))
                }
            })
    }

    /// The block of a rule: that of `mediaClass`, or that of the whole bucket.
    private static func block(of rule: LifecycleRule, for mediaClass: MediaClass?) -> NestedBlock {
        let path =
            mediaClass.map { SpecPath(keys: "classes", $0.name.description) }
            ?? SpecPath(keys: "bucket", "abort_uploads")
        return NestedBlock("rule", from: path) {
            if let id = rule.id { Attribute("id", id) }
            Attribute("status", rule.isEnabled ? "Enabled" : "Disabled")
            if let prefix = rule.filter?.prefix {
                NestedBlock("filter", from: path.key("key")) { Attribute("prefix", prefix) }
            } else {
                NestedBlock("filter")
            }
            if let days = rule.abortUploadsDays {
                NestedBlock("abort_incomplete_multipart_upload") { Attribute("days_after_initiation", days) }
            }
            for (index, transition) in rule.transitions.enumerated() {
                NestedBlock("transition", from: path.key("tier").item(index)) {
                    if let days = transition.days { Attribute("days", days) }
                    Attribute("storage_class", transition.storageClass.rawValue)
                }
            }
            if let mediaClass, let expiration = mediaClass.expiration {
                NestedBlock("expiration", from: path.key("expire")) {
                    Attribute("days", days(of: expiration, mediaClass))
                }
            } else if let flag = rule.expiration?.expiredObjectDeleteMarker {
                NestedBlock("expiration", from: path.key("noncurrent")) {
                    Attribute("expired_object_delete_marker", flag)
                }
            }
            if let noncurrent = rule.noncurrentExpiration, let days = noncurrent.days {
                NestedBlock("noncurrent_version_expiration", from: path.key("noncurrent")) {
                    if let count = noncurrent.newerVersions { Attribute("newer_noncurrent_versions", count) }
                    Attribute("noncurrent_days", days)
                }
            }
        }
    }

    private static func days(of expiration: Expiration, _ mediaClass: MediaClass) -> HCLExpression {
        expiration.allow == nil
            ? .int(expiration.after.count) : .reference("var", mediaClass.expirationVariableName)
    }

    private static func expirationVariable(_ mediaClass: MediaClass) -> Variable? {
        guard let expiration = mediaClass.expiration, let allow = expiration.allow?.bounds else { return nil }
        let name = mediaClass.expirationVariableName
        let value = HCLExpression.reference("var", name)
        return Variable(
            name: name, type: .variable("number"),
            description:
                "Days after which objects of class '\(mediaClass.name)' are deleted, \(allow.lowerBound) to \(allow.upperBound).",
            defaultValue: .int(expiration.after.count),
            validations: [
                .init(
                    condition: .all([
                        .binary(value, .greaterOrEqual, .int(allow.lowerBound)),
                        .binary(value, .lessOrEqual, .int(allow.upperBound)),
                        .binary(.call("floor", [value]), .equal, value),
                    ]),
                    message: "\(name) must be a whole number from \(allow.lowerBound) to \(allow.upperBound).")
            ], origin: SpecPath(keys: "classes", mediaClass.name.description, "expire"),
            sample: .int(expiration.after.count))
    }
}

extension MediaClass {
    /// The name of the variable that `expire.allow` becomes.
    var expirationVariableName: String { "\(name)_expiration_days" }
}
