import LayoutPolicy
import YAML

/// A whole spec: the stack without any environment, and what each environment lays over it.
struct SpecRoot: Sendable {
    var stack: Stack
    var overlays: [(name: EnvironmentName, node: YAMLNode)]
}

extension Grammar {
    /// The grammar, from the top.
    static let root = SpecType<SpecRoot>.object(
        .required(
            "version", .choice("a version of the spec", [("1", 1)], placeholder: 1), "the version of the grammar, 1"),
        .required("name", .text(StackName.self), "what names everything that AWS wants named"),
        .required("region", .text(Region.self), "the AWS region"),
        .optional("target", target, default: Target(), "the oldest Terraform and aws provider that the code must meet"),
        .optional("tags", tags, default: [], "tags of every resource"),
        .optional("fields", fields, default: [], "what a placeholder in a key may hold"),
        .required("classes", classes, "the layout contract: what may live in the bucket"),
        .optional("roles", roles, default: [], "least privilege, by class"),
        .optional("presign", presign, default: PresignPolicy(), "limits of presigned requests"),
        .required("bucket", bucket, "the bucket, at least { name: $var }"),
        .optional(
            "cdn", distribution, default: Distribution(), "the distribution, made when a class is delivered by it"),
        .optional("database", database, "an RDS for PostgreSQL instance"),
        .optional("cache", cache, "an ElastiCache replication group"),
        .optional("network", network, "where database and cache stand, and who may connect"),
        .optional("waivers", waivers, default: [], "findings that you accept"),
        .optional("envs", environments, default: [], "what each environment lays over the rest")
    ) {
        _, name, region, target, tags, fields, classes, roles, presign, bucket, distribution, database, cache, network,
        waivers, environments in
        var stack = Stack(name: name, region: region, fields: fields, classes: classes, bucket: bucket)
        stack.target = target
        stack.tags = tags
        stack.roles = roles
        stack.presign = presign
        stack.distribution = distribution
        stack.database = database
        stack.cache = cache
        stack.network = network
        stack.waivers = waivers
        return SpecRoot(stack: stack, overlays: environments)
    }
}

/// A section that an environment may lay something over.
struct OverlaySection: Sendable {
    let name: String
    let schema: JSONValue
    /// Reads the merged section, nil where there is none, into the stack.
    let read: @Sendable (YAMLEntry?, inout Stack, inout SpecReading) -> Void

    private init<Value>(
        _ name: String, _ type: SpecType<Value>, absent: Value?,
        _ set: @escaping @Sendable (inout Stack, Value) -> Void
    ) {
        self.name = name
        schema = type.schema
        read = { entry, stack, reading in
            if let entry {
                set(&stack, reading.under(entry) { type.read(entry.value, &$0) })
            } else if let absent {
                set(&stack, absent)
            }
        }
    }

    /// The sections, in the order of the reference.
    static let all = [
        OverlaySection("region", .text(Region.self), absent: nil) { $0.region = $1 },
        OverlaySection("target", Grammar.target, absent: Target()) { $0.target = $1 },
        OverlaySection("tags", Grammar.tags, absent: []) { $0.tags = $1 },
        OverlaySection("presign", Grammar.presign, absent: PresignPolicy()) { $0.presign = $1 },
        OverlaySection("bucket", Grammar.bucket, absent: nil) { $0.bucket = $1 },
        OverlaySection("cdn", Grammar.distribution, absent: Distribution()) { $0.distribution = $1 },
        OverlaySection("database", .optional(Grammar.database), absent: .some(nil)) { $0.database = $1 },
        OverlaySection("cache", .optional(Grammar.cache), absent: .some(nil)) { $0.cache = $1 },
        OverlaySection("network", .optional(Grammar.network), absent: .some(nil)) { $0.network = $1 },
    ]

    /// Sections that a stack cannot be without.
    static let required = ["region", "bucket"]
}

extension Grammar {
    /// The overlays as they stand; each is read once it is laid over the rest.
    static let environments = SpecType<[(key: EnvironmentName, value: YAMLNode?)]>
        .map(EnvironmentName.self, overlay)
        .map { $0.compactMap { entry in entry.value.map { (entry.key, $0) } } }
}

extension Grammar {
    static let overlay = SpecType<YAMLNode?>(
        schema: .object([
            "type": "object", "additionalProperties": .boolean(false),
            "properties": .object(
                OverlaySection.all.map { section in
                    JSONValue.Member(name: section.name, value: section.schema.asOverlay().orNull)
                }),
        ]).orNull, placeholder: nil
    ) { node, reading in
        let names = OverlaySection.all.map(\.name)
        // An environment that changes nothing may be empty.
        if case .null = node.scalar?.value { return YAMLNode(.mapping([]), span: node.span, alias: node.alias) }
        guard let entries = reading.entries(of: node, help: "write the sections that differ") else { return nil }
        for entry in entries where !names.contains(entry.key.text ?? "") {
            reading.reportUnknown(
                entry, among: names,
                ["classes", "fields", "roles", "name", "version", "waivers", "envs"].map {
                    (
                        key: $0,
                        reason: "an environment lays over \(names.listed()) alone; '\($0)' is the same in all of them"
                    )
                })
        }
        return node
    }
}

extension SpecType {
    /// The same type, for a value that may be absent.
    static func optional<Present>(_ type: SpecType<Present>) -> SpecType where Value == Present? {
        type.map(Optional.some)
    }
}

extension Grammar {
    static let target = SpecType<Target>.object(
        .optional("terraform", .text(TerraformVersion.self), default: .oldest, "the oldest Terraform, from \"1.11\""),
        .optional("aws", .text(ProviderVersion.self), default: .oldest, "the oldest aws provider, \"5.100\" to \"6.x\"")
    ) { Target(terraform: $0, aws: $1) }
}

extension Grammar {
    static let tags = SpecType<[(key: TagKey, value: TagValue)]>
        .map(TagKey.self, .text(TagValue.self))
        .map { $0.map { Tag($0.key, $0.value) } }
}

extension Grammar {
    static let presign = SpecType<PresignPolicy>.object(
        .optional("default", lifetime, "the life of presigned uploads that do not say; 5m, or max where that is less"),
        .optional(
            "max", lifetime, default: PresignPolicy.standardMax, "the longest life of a presigned read, at most 7d"),
        .optional(
            "enforce", .text(PresignPolicy.Enforcement.self), default: .signatureAge,
            "signature-age: the bucket policy denies what is older; none: the signer is trusted")
    ) { PresignPolicy(defaultLife: $0, max: $1, enforcement: $2) }
}

extension Grammar {
    /// The life of a presigned request, within SigV4's limits.
    static let lifetime = SpecType<TimeSpan>.bounded(.text(), PresignPolicy.allowedLives, "1s to 7d")
}

extension Grammar {
    static let roles = SpecType<[(key: Name, value: Role)]>
        .map(Name.self, role)
        .map { entries in
            entries.map { name, role in
                Role(
                    name, read: role.read, write: role.write, delete: role.delete, presign: role.presign,
                    connect: role.connect)
            }
        }
}

extension Grammar {
    private static let classNames = SpecType<[Name]>.list(.text(Name.self))

    static let role = SpecType<Role>.object(
        .optional("read", classNames, default: [], "classes it may read and list"),
        .optional("write", classNames, default: [], "classes it may upload to"),
        .optional("delete", classNames, default: [], "classes it may delete from"),
        .optional("presign", classNames, default: [], "classes it may presign reads of"),
        .optional("connect", .list(.text(Role.Service.self)), default: [], "database, cache")
    ) { Role(.placeholder, read: $0, write: $1, delete: $2, presign: $3, connect: $4) }
}

extension Grammar {
    static let waivers = SpecType<[Waiver]>.list(waiver, distinct: false)
}

extension Grammar {
    static let waiver = SpecType<Waiver>.object(
        .required("rule", .string("the id of a rule", length: 1...100), "the id of the rule"),
        .required("at", .text(SpecPath.self), "the place: bucket, classes.original, database.multi_az"),
        .required("reason", .string("a reason", length: 1...500), "why it is accepted"),
        .required("until", .text(CalendarDate.self), "the last day on which it is, such as 2027-12-31")
    ) { Waiver(rule: $0, at: $1, reason: $2, until: $3) }
}
