import Diagnostics
import HCL
import LayoutPolicy

/// The lifecycle configuration that a resource of Terraform declares.
struct TerraformLifecycle {
    /// `aws_s3_bucket_lifecycle_configuration`, or a bucket with `lifecycle_rule` blocks of the old form.
    let resource: InfrastructureResource
    private(set) var configuration = LifecycleConfiguration(rules: [])
    /// Where fields are written, by their paths in the API's words: `Rules[0].Expiration.Days`.
    private var places: [String: Provenance] = [:]
    /// Rules of which a value is not known.
    private(set) var damagedRules: Set<Int> = []
    /// Why a rule, or whether there is one, is not known.
    private(set) var doubt: HCLUnknown?

    /// Nil where the resource declares none.
    init?(_ resource: InfrastructureResource) {
        self.resource = resource
        let isOld = resource.type == "aws_s3_bucket"
        let blocks = resource.body.blocks(isOld ? "lifecycle_rule" : "rule")
        guard !isOld || !blocks.isEmpty else { return nil }
        places["Rules"] = resource.provenance
        if case .known(let text, let place) = resource.body.string("transition_default_minimum_object_size") {
            configuration.minimumObjectSize = .init(rawValue: text)
            places["TransitionDefaultMinimumObjectSize"] = place
        }
        for block in blocks {
            let index = configuration.rules.count
            var reader = RuleReader(index: index)
            configuration.rules.append(isOld ? reader.oldRule(block.body) : reader.rule(block.body))
            places["Rules[\(index)]"] = block.provenance
            for (path, place) in reader.places { places[path] = place }
            guard let unknown = block.isUncertain ?? reader.doubt else { continue }
            damagedRules.insert(index)
            doubt = doubt ?? unknown
        }
    }

    /// What the linter of lifecycle configurations says of it, and where: in the code, or in the plan.
    ///
    /// - Parameters:
    ///   - contract: What it is judged against.
    ///   - versioning: Whether the bucket keeps versions; nil for the contract's word.
    ///   - today: The day on which it is judged.
    /// - Returns: Each finding as the linter says it, and as one of the resource.
    func findings(
        contract: LifecycleContract?, versioning: BucketVersioning?, today: UTCInstant
    ) -> [(diagnostic: Diagnostic, finding: GuardrailFinding)] {
        let file: SourceFile?
        if case .source(let span) = resource.provenance { file = span.file } else { file = nil }
        let spans = places.compactMapValues { place in if case .source(let span) = place { span } else { nil } }
        let document = LifecycleDocument(
            in: file ?? SourceFile(path: "<plan>"), configuration, spans: spans, damagedRules: damagedRules)
        return LifecycleAudit.findings(in: document, contract: contract, versioning: versioning, today: today).map {
            diagnostic in
            let place = diagnostic.address.map { self.place(of: $0) } ?? resource.provenance
            var diagnostic = diagnostic
            diagnostic.address = resource.address
            diagnostic.ids = Self.elsewhere(diagnostic.rule).flatMap(\.names)
            // A plan has no lines to point to.
            if file == nil { diagnostic.related = [] }
            let finding = GuardrailFinding(
                resource, at: place, diagnostic.message, help: diagnostic.suggestion?.text ?? "")
            return (diagnostic, finding)
        }
    }

    /// The checks of other tools that ask the same as the rule `id`.
    static func elsewhere(_ id: RuleID) -> [ForeignCheck] {
        id == KeptUploads.id ? AbortIncompleteUploads.documentation.elsewhere : []
    }

    /// The place of a field, or of the nearest around it that is written.
    private func place(of path: String) -> Provenance {
        var path = path[...]
        while true {
            if let place = places[String(path)] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return resource.provenance }
            path = path[..<end]
        }
    }
}

/// Reads one rule, with the places of its fields in the API's words.
private struct RuleReader {
    let index: Int
    var places: [(path: String, place: Provenance)] = []
    var doubt: HCLUnknown?

    init(index: Int) { self.index = index }

    mutating func rule(_ body: InfrastructureBody) -> LifecycleRule {
        var rule = LifecycleRule(
            id: text(body, "id", "ID"), isEnabled: text(body, "status", "Status") != "Disabled",
            filter: block(body, "filter", "Filter").map { filter($0) }, prefix: text(body, "prefix", "Prefix"))
        // A plan has an empty prefix beside every filter.
        if rule.filter != nil, rule.prefix == "" { rule.prefix = nil }
        // What the provider fills in where neither is said.
        if rule.filter == nil, rule.prefix == nil { rule.filter = LifecycleFilter() }
        actions(of: body, &rule, days: "days_after_initiation")
        return rule
    }

    /// A rule of the form that was part of the bucket.
    mutating func oldRule(_ body: InfrastructureBody) -> LifecycleRule {
        let prefix = text(body, "prefix", "Filter.Prefix")
        let tags = tags(body, "tags", "Filter.And.Tags")
        let filter =
            tags.isEmpty
            ? LifecycleFilter(prefix: prefix) : LifecycleFilter(and: .init(prefix: prefix, tags: tags))
        var rule = LifecycleRule(
            id: text(body, "id", "ID"), isEnabled: flag(body, "enabled", "Status") ?? true, filter: filter)
        rule.abortUploadsDays = number(
            body, "abort_incomplete_multipart_upload_days", "AbortIncompleteMultipartUpload.DaysAfterInitiation")
        actions(of: body, &rule, days: "days")
        return rule
    }

    private mutating func actions(of body: InfrastructureBody, _ rule: inout LifecycleRule, days: String) {
        if let expiration = block(body, "expiration", "Expiration") {
            rule.expiration = LifecycleRule.Expiration(
                days: positive(number(expiration, "days", "Expiration.Days")),
                date: instant(expiration, "date", "Expiration.Date"),
                expiredObjectDeleteMarker: flag(
                    expiration, "expired_object_delete_marker", "Expiration.ExpiredObjectDeleteMarker"))
            // The provider writes false where nothing is said.
            if rule.expiration?.expiredObjectDeleteMarker == false { rule.expiration?.expiredObjectDeleteMarker = nil }
        }
        for (position, block) in body.blocks("transition").enumerated() {
            let path = "Transitions[\(position)]"
            note(block.provenance, path)
            if let unknown = block.isUncertain { doubt = doubt ?? unknown }
            guard let storageClass = storageClass(block.body, path) else { continue }
            let date = instant(block.body, "date", "\(path).Date")
            let days = number(block.body, "days", "\(path).Days")
            rule.transitions.append(.init(days: days ?? (date == nil ? 0 : nil), date: date, to: storageClass))
        }
        for (position, block) in body.blocks("noncurrent_version_transition").enumerated() {
            let path = "NoncurrentVersionTransitions[\(position)]"
            note(block.provenance, path)
            guard let storageClass = storageClass(block.body, path) else { continue }
            rule.noncurrentTransitions.append(
                .init(
                    days: number(block.body, "noncurrent_days", "\(path).NoncurrentDays")
                        ?? number(block.body, "days", "\(path).NoncurrentDays"),
                    newerVersions: number(block.body, "newer_noncurrent_versions", "\(path).NewerNoncurrentVersions"),
                    to: storageClass))
        }
        if let block = block(body, "noncurrent_version_expiration", "NoncurrentVersionExpiration") {
            let path = "NoncurrentVersionExpiration"
            rule.noncurrentExpiration = .init(
                days: number(block, "noncurrent_days", "\(path).NoncurrentDays")
                    ?? number(block, "days", "\(path).NoncurrentDays"),
                newerVersions: number(block, "newer_noncurrent_versions", "\(path).NewerNoncurrentVersions"))
        }
        let abort = "AbortIncompleteMultipartUpload"
        if let block = block(body, "abort_incomplete_multipart_upload", abort) {
            rule.abortUploadsDays = number(block, "days_after_initiation", "\(abort).DaysAfterInitiation")
        }
    }

    private mutating func filter(_ body: InfrastructureBody) -> LifecycleFilter {
        var filter = LifecycleFilter(
            prefix: text(body, "prefix", "Filter.Prefix"),
            sizeGreaterThan: positive(number(body, "object_size_greater_than", "Filter.ObjectSizeGreaterThan")),
            sizeLessThan: positive(number(body, "object_size_less_than", "Filter.ObjectSizeLessThan")))
        if let tag = block(body, "tag", "Filter.Tag"), let key = text(tag, "key", "Filter.Tag.Key") {
            filter.tag = .init(key: key, value: text(tag, "value", "Filter.Tag.Value") ?? "")
        }
        if let and = block(body, "and", "Filter.And") {
            filter.and = .init(
                prefix: text(and, "prefix", "Filter.And.Prefix"), tags: tags(and, "tags", "Filter.And.Tags"),
                sizeGreaterThan: positive(
                    number(and, "object_size_greater_than", "Filter.And.ObjectSizeGreaterThan")),
                sizeLessThan: positive(number(and, "object_size_less_than", "Filter.And.ObjectSizeLessThan")))
        }
        // A plan says an empty prefix where the code says an empty filter.
        if filter.prefix == "",
            filter.tag != nil || filter.and != nil || filter.sizeLessThan != nil
                || filter.sizeGreaterThan != nil
        {
            filter.prefix = nil
        }
        return filter
    }

    // MARK: - Fields

    /// A plan says 0 where the code says nothing.
    private func positive(_ number: Int?) -> Int? { number == 0 ? nil : number }

    private mutating func note(_ place: Provenance, _ path: String) {
        places.append(("Rules[\(index)].\(path)", place))
    }

    private mutating func read<Value>(_ setting: Setting<Value>, _ path: String) -> Value? {
        if let place = setting.provenance { note(place, path) }
        if case .unknown(let reasons, _) = setting { doubt = doubt ?? reasons }
        return setting.value
    }

    private mutating func text(_ body: InfrastructureBody, _ name: String, _ path: String) -> String? {
        read(body.string(name), path)
    }

    private mutating func number(_ body: InfrastructureBody, _ name: String, _ path: String) -> Int? {
        read(body.int(name), path)
    }

    private mutating func flag(_ body: InfrastructureBody, _ name: String, _ path: String) -> Bool? {
        read(body.bool(name), path)
    }

    private mutating func instant(_ body: InfrastructureBody, _ name: String, _ path: String) -> UTCInstant? {
        read(body.string(name), path).flatMap { UTCInstant(iso8601: $0) }
    }

    private mutating func storageClass(_ body: InfrastructureBody, _ path: String) -> StorageClass? {
        text(body, "storage_class", "\(path).StorageClass").flatMap(StorageClass.init)
    }

    private mutating func tags(
        _ body: InfrastructureBody, _ name: String, _ path: String
    ) -> [LifecycleFilter.Tag] {
        guard case .object(let mapping)? = read(body.value(name), path)?.kind else { return [] }
        return mapping.entries.map { .init(key: $0.key, value: $0.value.text ?? "") }
    }

    /// The one block of a type.
    private mutating func block(_ body: InfrastructureBody, _ name: String, _ path: String) -> InfrastructureBody? {
        guard let block = body.blocks(name).first else { return nil }
        note(block.provenance, path)
        if let unknown = block.isUncertain { doubt = doubt ?? unknown }
        return block.body
    }
}
