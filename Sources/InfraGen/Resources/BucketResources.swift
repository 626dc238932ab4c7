import HCL

/// The bucket and what stands beside it on every private bucket.
enum BucketResources: ResourceFamily {
    /// The bucket, as other resources name it.
    static let bucket = ResourceName("aws_s3_bucket", "media")

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let path = SpecPath(keys: "bucket")
        graph.resources += [bucket(stack.bucket, path), publicAccessBlock(path), ownership(path), encryption(path)]
        if stack.bucket.versioning { graph.resources.append(versioning(path.key("versioning"))) }
        if stack.bucket.name == .variable { graph.variables.append(nameVariable(path.key("name"))) }
    }

    private static func bucket(_ settings: Bucket, _ path: SpecPath) -> Resource {
        Resource("aws_s3_bucket", "media", in: .storage, from: path) {
            Attribute("bucket", name(of: settings), from: path.key("name"))
            Attribute("force_destroy", false)
            if settings.protect {
                NestedBlock("lifecycle", from: path.key("protect")) { Attribute("prevent_destroy", true) }
            }
        }
    }

    private static func name(of settings: Bucket) -> HCLExpression {
        settings.name.value.map { .string($0.description) } ?? .reference("var", "bucket_name")
    }

    private static func publicAccessBlock(_ path: SpecPath) -> Resource {
        Resource("aws_s3_bucket_public_access_block", "media", in: .storage, from: path) {
            Attribute("bucket", bucket.reference("id"))
            Attribute("block_public_acls", true)
            Attribute("block_public_policy", true)
            Attribute("ignore_public_acls", true)
            Attribute("restrict_public_buckets", true)
        }
    }

    private static func ownership(_ path: SpecPath) -> Resource {
        Resource("aws_s3_bucket_ownership_controls", "media", in: .storage, from: path) {
            Attribute("bucket", bucket.reference("id"))
            NestedBlock("rule") { Attribute("object_ownership", "BucketOwnerEnforced") }
        }
    }

    private static func encryption(_ path: SpecPath) -> Resource {
        Resource(
            "aws_s3_bucket_server_side_encryption_configuration", "media", in: .storage, from: path.key("encryption")
        ) {
            Attribute("bucket", bucket.reference("id"))
            NestedBlock("rule") {
                NestedBlock("apply_server_side_encryption_by_default") { Attribute("sse_algorithm", "AES256") }
            }
        }
    }

    private static func versioning(_ path: SpecPath) -> Resource {
        Resource("aws_s3_bucket_versioning", "media", in: .storage, from: path) {
            Attribute("bucket", bucket.reference("id"))
            NestedBlock("versioning_configuration") { Attribute("status", "Enabled") }
        }
    }

    private static func nameVariable(_ path: SpecPath) -> Variable {
        let name = HCLExpression.reference("var", "bucket_name")
        return Variable(
            name: "bucket_name", type: .variable("string"),
            description: "Name of the bucket, the same everywhere in the world: 3 to 63 of a-z, 0-9 and '-'.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .matches("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", name),
                    message:
                        "bucket_name must be 3 to 63 of a-z, 0-9 and '-', beginning and ending with a letter or digit."),
                .init(
                    condition: .unary(
                        .not,
                        .matches("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|--x-s3|--table-s3)$", name)),
                    message: "bucket_name begins or ends with something that S3 keeps for itself."),
            ], origin: path, sample: "example-media")
    }
}

/// A resource's type and name, for references.
struct ResourceName {
    let type: String
    let name: String

    init(_ type: String, _ name: String) {
        self.type = type
        self.name = name
    }

    /// `type.name.attribute`.
    func reference(_ attribute: String) -> HCLExpression { .reference(type, name, attribute) }

    /// `type.name`, for `depends_on`.
    var address: HCLExpression { .reference(type, name) }
}

extension HCLExpression {
    /// `can(regex("pattern", value))`.
    static func matches(_ pattern: String, _ value: HCLExpression) -> HCLExpression {
        .call("can", [.call("regex", [.string(pattern), value])])
    }

    /// `alltrue([for item in list : condition])`.
    static func allItems(of list: HCLExpression, called item: String, _ condition: HCLExpression) -> HCLExpression {
        .call("alltrue", [.forList(item, in: list, condition)])
    }
}
