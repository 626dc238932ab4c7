import HCL

/// What the bucket tells of itself: access logs, inventories, events.
enum BucketReportingResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let path = SpecPath(keys: "bucket")
        if let target = stack.bucket.logTo {
            graph.resources.append(logging(to: target, stack, path.key("log_to")))
            if target == .variable { graph.variables.append(logBucketVariable(path.key("log_to"))) }
        }
        if let inventory = stack.bucket.inventory {
            graph.resources.append(self.inventory(inventory, stack, path.key("inventory")))
            if inventory.to == .variable {
                graph.variables.append(
                    .bucketARN(
                        "inventory_bucket_arn", "ARN of the bucket that inventories are written to.", stack,
                        from: path.key("inventory").key("to")))
            }
        }
        graph.resources += notification(stack)
    }

    private static func logging(to target: Settable<BucketName>, _ stack: Stack, _ path: SpecPath) -> Resource {
        Resource("aws_s3_bucket_logging", "media", in: .storage, from: path) {
            Attribute("bucket", BucketResources.bucket.reference("id"))
            Attribute(
                "target_bucket", target.value.map { .string($0.description) } ?? .reference("var", "log_bucket_name"))
            Attribute("target_prefix", "\(stack.base)/")
            NestedBlock("target_object_key_format") {
                NestedBlock("partitioned_prefix") { Attribute("partition_date_source", "EventTime") }
            }
        }
    }

    private static func logBucketVariable(_ path: SpecPath) -> Variable {
        Variable(
            name: "log_bucket_name", type: .variable("string"),
            description: "Name of the bucket that access logs go to, in the same region and account.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .matches(
                        "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", .reference("var", "log_bucket_name")),
                    message: "log_bucket_name must be the name of a bucket.")
            ], origin: path, sample: "example-logs")
    }

    /// What a list says of each object: enough for the key linter, for sizes, and for an audit of encryption.
    private static let inventoryFields = [
        "Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "EncryptionStatus",
    ]

    private static func inventory(_ inventory: Bucket.Inventory, _ stack: Stack, _ path: SpecPath) -> Resource {
        let format =
            switch inventory.format {
            case .parquet: "Parquet"
            case .orc: "ORC"
            case .csv: "CSV"
            }
        return Resource("aws_s3_bucket_inventory", "media", in: .storage, from: path) {
            Attribute("bucket", BucketResources.bucket.reference("id"))
            Attribute("name", "contract")
            Attribute("included_object_versions", stack.bucket.versioning ? "All" : "Current")
            Attribute("optional_fields", inventoryFields)
            NestedBlock("schedule") {
                Attribute("frequency", inventory.every == .daily ? "Daily" : "Weekly", from: path.key("every"))
            }
            NestedBlock("destination") {
                NestedBlock("bucket") {
                    Attribute(
                        "bucket_arn",
                        inventory.to.value.map { .string($0.description) } ?? .reference("var", "inventory_bucket_arn"),
                        from: path.key("to"))
                    Attribute("prefix", stack.base)
                    Attribute("format", format, from: path.key("format"))
                }
            }
        }
    }

    /// EventBridge is on or off for the whole bucket; what a class is about, its event pattern says.
    private static func notification(_ stack: Stack) -> [Resource] {
        guard let first = stack.classes.first(where: \.notifiesEventBridge) else { return [] }
        let path = SpecPath(keys: "classes", first.name.description, "notify")
        return [
            Resource("aws_s3_bucket_notification", "media", in: .storage, from: path) {
                Attribute("bucket", BucketResources.bucket.reference("id"))
                Attribute("eventbridge", true, from: path.key("eventbridge"))
            }
        ]
    }

    /// The pattern of an EventBridge rule for the objects of `mediaClass`.
    static func eventPattern(of mediaClass: MediaClass) -> HCLExpression {
        .call(
            "jsonencode",
            [
                .object([
                    ("source", .strings(["aws.s3"])),
                    (
                        "detail",
                        .object([
                            ("bucket", .object([("name", .list([BucketResources.bucket.reference("id")]))])),
                            (
                                "object",
                                .object([("key", .list([.object([("prefix", .string(mediaClass.prefix))])]))])
                            ),
                        ])
                    ),
                ])
            ])
    }
}

extension Variable {
    /// A variable for the ARN of a bucket outside of the stack.
    static func bucketARN(_ name: String, _ description: String, _ stack: Stack, from origin: Origin) -> Variable {
        let partition = stack.region.partition.rawValue
        return Variable(
            name: name, type: .variable("string"), description: description, defaultValue: nil,
            validations: [
                .init(
                    condition: .matches(
                        "^arn:\(partition):s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", .reference("var", name)),
                    message: "\(name) must be the ARN of a bucket, such as arn:\(partition):s3:::example-bucket.")
            ], origin: origin, sample: .string("arn:\(partition):s3:::example-\(name.split(separator: "_")[0])"))
    }
}
