import Diagnostics
import LayoutPolicy
import YAML

extension Grammar {
    /// Read before the classes, whose key templates name fields.
    static let fields = SpecType<[Field]>(schema: declared.schema, placeholder: []) { node, reading in
        let fields = declared.read(node, &reading).map { Field($0.key, $0.value) }
        for field in fields { reading.fieldTypes[field.name.description] = field.type }
        return fields
    }

    private static let declared = SpecType<[(key: Name, value: FieldType)]>.map(Name.self, field)
}

extension Grammar {
    static let field = SpecType<FieldType>.tagged(
        by: "type", "a type of field",
        [
            ("uuid", uuid), ("slug", slug), ("int", int), ("enum", enumeration), ("filename", filename),
            ("pattern", pattern),
        ], placeholder: .uuid)

    private static let tag = SpecKey<String>.required("type", .string("a type of field", length: 1...20), "the type")

    private static let uuid = SpecType<FieldType>.object(tag) { _ in .uuid }

    private static let slug = SpecType<FieldType>.object(
        tag, .optional("max", .integer(FieldLimits.slugLength), default: 64, "the greatest length")
    ) { .slug(max: $1) }

    private static let int = SpecType<FieldType>.object(
        tag, .optional("min", .integer(FieldLimits.number), default: 0, "the least number"),
        .optional(
            "max", .integer(FieldLimits.number), default: FieldLimits.number.upperBound, "the greatest number"),
        .optional("width", .integer(FieldLimits.width), default: 1, "the least number of digits, filled with zeros")
    ) { .int(min: $1, max: $2, width: $3) }

    private static let enumeration = SpecType<FieldType>.object(
        tag,
        .required(
            "values", .list(.string("a value", length: FieldLimits.valueLength), count: FieldLimits.valueCount),
            "the values, each part of a segment"
        )
    ) { .enumeration($1) }

    private static let filename = SpecType<FieldType>.object(
        tag,
        .optional(
            "extensions",
            .list(.string("an extension", length: FieldLimits.extensionLength), count: FieldLimits.extensionCount),
            "the extensions allowed, exactly"),
        .optional("charset", .text(SegmentCharset.self), default: .safe, "safe, or any UTF-8")
    ) { .filename(extensions: $1, charset: $2) }

    private static let pattern = SpecType<FieldType>.object(
        tag, .required("regex", .text(PatternText.self), "a regular expression, without look-around")
    ) { $1.pattern.map(FieldType.pattern) ?? .uuid }
}

extension Grammar {
    static let classes = SpecType<[(key: Name, value: ClassBody)]>
        .map(Name.self, classBody, isRequired: true)
        .map { $0.map { $0.value.named($0.key) } }
}

/// A class before its name is known.
struct ClassBody: Sendable {
    let key: KeyTemplate
    let delivery: Delivery
    let expiration: Expiration?
    let tiers: [Tier]
    let noncurrent: NoncurrentPolicy?
    let cors: CORSPolicy?
    let notifies: Bool

    fileprivate func named(_ name: Name) -> MediaClass {
        var mediaClass = MediaClass(name, key: key, delivery: delivery)
        mediaClass.expiration = expiration
        mediaClass.tiers = tiers
        mediaClass.noncurrent = noncurrent
        mediaClass.cors = cors
        mediaClass.notifiesEventBridge = notifies
        return mediaClass
    }
}

extension Grammar {
    static let classBody = SpecType<ClassBody>.object(
        .required("key", keyTemplate, "the template of its keys, such as originals/{title_id}/{filename}"),
        .optional("deliver", delivery, default: .none, "how its objects reach a viewer: none, cdn or presign"),
        .optional("expire", expiration, "when its objects are deleted"),
        .optional(
            "tier", .list(tier, count: 1...6, distinct: false), default: [],
            "when its objects move to another storage class"),
        .optional("noncurrent", noncurrent, "what becomes of versions that were overwritten or deleted"),
        .optional("cors", cors, "which web pages may use it"),
        .optional("notify", notify, default: false, "where its events go")
    ) { ClassBody(key: $0, delivery: $1, expiration: $2, tiers: $3, noncurrent: $4, cors: $5, notifies: $6) }
}

extension Grammar {
    private static let templateText = SpecType<String>.string("a key template", length: 1...KeyTemplate.maximumLength)

    /// The schema knows the literal segment in front, and leaves the rest to the parser.
    private static let templateSchema = templateText.schema.with("pattern", "^[A-Za-z0-9!_.'()-]+/.")

    static let keyTemplate = SpecType<KeyTemplate>(schema: templateSchema, placeholder: .standIn) {
        node, reading in
        let text = templateText.read(node, &reading)
        guard !reading.unreadable.contains(reading.path) else { return .standIn }
        do throws(KeyTemplate.Violations) {
            return try KeyTemplate(parsing: text, fields: reading.fieldTypes)
        } catch {
            reading.markUnreadable()
            for violation in error.all where !reading.followsFromFields(violation) {
                reading.refuse(
                    violation.ruleID, "'\(reading.path.name)' \(violation.reason)",
                    at: node.span(of: violation.utf8Range),
                    help: violation.help(fields: reading.fieldTypes.keys.sorted()))
            }
            return .standIn
        }
    }
}

extension SpecReading {
    /// Whether a template only names a field that stands in the spec and could not be read.
    fileprivate func followsFromFields(_ violation: KeyTemplate.Violation) -> Bool {
        guard case .unknownField(let name) = violation.kind else { return false }
        let fields = SpecPath(keys: "fields")
        return unreadable.contains(fields) || unreadable.contains(fields.key(name))
    }
}

extension YAMLNode {
    /// The place of some bytes of a scalar's text; the whole scalar where the text is written in another way.
    fileprivate func span(of range: Range<Int>) -> SourceSpan {
        guard alias == nil, let scalar else { return place }
        let quote = scalar.style == .plain ? 0 : 1
        let start = span.start.utf8Offset + quote
        let written = span.file.bytes[min(start, span.file.bytes.count)...].prefix(scalar.text.utf8.count)
        guard written.elementsEqual(scalar.text.utf8) else { return place }
        return span.file.span(start + range.lowerBound..<start + range.upperBound)
    }
}

extension Grammar {
    static let delivery = SpecType<Delivery>.wordOrObject(
        "a way to deliver", word: ("none", .none), keys: ["cdn", "presign"],
        schemas: [cdnDelivery.schema, presignDelivery.schema], placeholder: .none
    ) { key, node, reading in
        key == "cdn" ? cdnDelivery.read(node, &reading) : presignDelivery.read(node, &reading)
    }

    private static let cdnDelivery = SpecType<Delivery>.object(
        .required("cdn", .text(CDNDelivery.Kind.self), "video, image or text"),
        .optional("signed", keyGroupName, "the key group whose signature a viewer needs"),
        .optional(
            "variants", .list(variant, count: 1...70, distinct: false),
            "behaviors of part of the class, in place of the kind's")
    ) { .cdn(CDNDelivery($0, signedBy: $1, variants: $2)) }

    /// A switch is what comes to mind here, and `true` would be a name.
    private static let keyGroupName = SpecType<Name>(schema: SpecType<Name>.text().schema, placeholder: .placeholder) {
        node, reading in
        if case .bool = node.scalar?.value {
            reading.refuse(
                "spec.wrong-type", "'\(reading.path.name)' needs the name of a key group, found \(node.phrase)",
                at: node.place, help: "write a name that 'cdn.key_groups' declares, or remove it: classes are public")
            return .placeholder
        }
        return SpecType<Name>.text().read(node, &reading)
    }

    private static let presignDelivery = SpecType<Delivery>.object(
        .required("presign", lifetime, "the longest life of a presigned read, such as 10m")
    ) { .presign($0) }
}

extension Grammar {
    static let variant = SpecType<Variant>.object(
        .required("match", .text(SegmentPattern.self), "a pattern of the last segment, such as '*.m3u8'"),
        .required("cache", caching, "{ min, default, max }, or the name of a managed policy")
    ) { Variant($0, $1) }
}

extension Grammar {
    static let caching = SpecType<Variant.Caching>(
        schema: .object(["anyOf": .array([managedPolicy.schema, times.schema])]), placeholder: managedPolicy.placeholder
    ) { node, reading in
        node.entries == nil ? managedPolicy.read(node, &reading) : times.read(node, &reading)
    }

    private static let managedPolicy = SpecType<ManagedCachePolicy>.text().map(Variant.Caching.managed)
    private static let times = SpecType<Variant.Caching>.object(
        .required("min", .text(TimeSpan.self), "the least time at the edge, such as 0s"),
        .required("default", .text(TimeSpan.self), "the time where the object does not say"),
        .required("max", .text(TimeSpan.self), "the most")
    ) { .times(CacheTimes(min: $0, default: $1, max: $2)) }
}

extension Grammar {
    static let expiration = SpecType<Expiration>.object(
        .required("after", .days(1...36_500), "days after an object was made, such as 14d"),
        .optional("allow", .text(DayRange.self), "what the variable may be set to, such as 7d..30d")
    ) { Expiration(after: $0, allow: $1) }
}

extension SpecType<Days> {
    /// A number of days within `range`.
    static func days(_ range: ClosedRange<Int>) -> SpecType {
        .bounded(
            .text(), Days(unchecked: range.lowerBound)...Days(unchecked: range.upperBound),
            "\(range.lowerBound)d to \(range.upperBound)d")
    }
}

extension Grammar {
    static let tier = SpecType<Tier>.object(
        .required("after", .days(0...36_500), "days after an object was made, such as 30d"),
        .required("to", .text(StorageClass.self), "the storage class")
    ) { Tier(after: $0, to: $1) }
}

extension Grammar {
    static let noncurrent = SpecType<NoncurrentPolicy>.object(
        .required("expire", .days(1...36_500), "days after a version ceased to be current"),
        .optional("keep", .integer(1...100), "how many of the newest such versions are kept all the same")
    ) { NoncurrentPolicy(expire: $0, keep: $1) }
}

extension Grammar {
    static let cors = SpecType<CORSPolicy>.object(
        .required("origins", .list(.text(CORSOrigin.self), count: 1...100), "origins such as https://app.example.com"),
        .required("methods", .list(.text(CORSPolicy.Method.self), count: 1...5), "methods that a page may use"),
        .optional(
            "headers", .list(.text(HeaderPattern.self), count: 1...50), default: [.any],
            "request headers that a page may send"),
        .optional(
            "max_age", .bounded(.text(), TimeSpan.zero...TimeSpan.days(1), "0s to 1d"),
            "how long a browser may remember the answer")
    ) { CORSPolicy(origins: $0, methods: $1, headers: $2, maxAge: $3) }
}

extension Grammar {
    static let notify = SpecType<Bool>.object(
        .required("eventbridge", .boolean, "whether its events go to EventBridge")
    ) { $0 }
}
