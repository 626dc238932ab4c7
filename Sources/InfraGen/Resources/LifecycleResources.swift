import HCL
import LayoutPolicy

/// The one lifecycle configuration of the bucket: a rule for each class that needs one, and one for all uploads.
enum LifecycleResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let path = SpecPath(keys: "bucket")
        let rules = stack.classes.compactMap { rule(of: $0, in: stack) }
        graph.variables += stack.classes.compactMap(expirationVariable)
        graph.resources.append(
            Resource("aws_s3_bucket_lifecycle_configuration", "media", in: .storage, from: path) {
                Attribute("bucket", BucketResources.bucket.reference("id"))
                // Explicit, because buckets made before September 2024 have another default.
                Attribute("transition_default_minimum_object_size", "all_storage_classes_128K")
                NestedBlock("rule", from: path.key("abort_uploads")) {
                    Attribute("id", "abort-incomplete-uploads")
                    Attribute("status", "Enabled")
                    NestedBlock("filter")
                    NestedBlock("abort_incomplete_multipart_upload") {
                        Attribute("days_after_initiation", stack.bucket.abortUploads.count)
                    }
                }
                rules
                if stack.bucket.versioning {
                    // S3 takes rules on noncurrent versions once the bucket has versions.
                    Attribute("depends_on", .list([ResourceName("aws_s3_bucket_versioning", "media").address]))
                }
            })
    }

    /// Whether the class has a rule of its own.
    static func needsRule(_ mediaClass: MediaClass, versioning: Bool) -> Bool {
        mediaClass.expiration != nil || !mediaClass.tiers.isEmpty
            || mediaClass.effectiveNoncurrent(versioning: versioning) != nil
    }

    private static func rule(of mediaClass: MediaClass, in stack: Stack) -> NestedBlock? {
        guard needsRule(mediaClass, versioning: stack.bucket.versioning) else { return nil }
        let noncurrent = mediaClass.effectiveNoncurrent(versioning: stack.bucket.versioning)
        let path = SpecPath(keys: "classes", mediaClass.name.description)
        return NestedBlock("rule", from: path) {
            Attribute("id", mediaClass.name.description)
            Attribute("status", "Enabled")
            NestedBlock("filter", from: path.key("key")) { Attribute("prefix", mediaClass.prefix) }
            for (index, tier) in mediaClass.tiers.enumerated() {
                NestedBlock("transition", from: path.key("tier").item(index)) {
                    Attribute("days", tier.after.count)
                    Attribute("storage_class", tier.storageClass.rawValue)
                }
            }
            if let expiration = mediaClass.expiration {
                NestedBlock("expiration", from: path.key("expire")) {
                    Attribute("days", days(of: expiration, mediaClass))
                }
            } else if noncurrent != nil {
                // Without an expiration nothing else removes the markers of deleted objects.
                NestedBlock("expiration", from: path.key("noncurrent")) {
                    Attribute("expired_object_delete_marker", true)
                }
            }
            if let noncurrent {
                NestedBlock("noncurrent_version_expiration", from: path.key("noncurrent")) {
                    if let keep = noncurrent.keep { Attribute("newer_noncurrent_versions", keep) }
                    Attribute("noncurrent_days", noncurrent.expire.count)
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

    /// What becomes of its noncurrent versions: what it says, or 30 days where objects expire.
    func effectiveNoncurrent(versioning: Bool) -> NoncurrentPolicy? {
        guard versioning else { return nil }
        return noncurrent ?? (expiration == nil ? nil : NoncurrentPolicy(expire: Days(unchecked: 30)))
    }
}
