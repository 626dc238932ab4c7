extension LifecycleReader {
    private enum Status: String, CaseIterable {
        case enabled = "Enabled"
        case disabled = "Disabled"
    }

    mutating func rule(_ node: DocumentNode, _ path: String) -> LifecycleRule {
        let start = node.range.lowerBound
        place(path, start..<start + 1)
        let members = members(
            of: node, path,
            [
                "ID", "Status", "Filter", "Prefix", "Expiration", "NoncurrentVersionExpiration",
                "AbortIncompleteMultipartUpload",
            ], lists: ["Transitions", "NoncurrentVersionTransitions"])
        var rule = LifecycleRule(filter: nil)
        guard members.isReadable else { return rule }
        rule.id = string("ID", of: members)
        if let id = members["ID"] { place(path, id.value.range) }
        rule.isEnabled = word("Status", of: members, Status.self) != .disabled
        require("Status", of: members, in: node)
        rule.prefix = string("Prefix", of: members)
        rule.filter = container("Filter", of: members).map { filter($0, members.path("Filter")) }
        rule.expiration = container("Expiration", of: members).map { expiration($0, members.path("Expiration")) }
        readTransitions(of: members, into: &rule)
        readNoncurrentTransitions(of: members, into: &rule)
        rule.noncurrentExpiration = container("NoncurrentVersionExpiration", of: members).map {
            noncurrentExpiration($0, members.path("NoncurrentVersionExpiration"))
        }
        if let node = container("AbortIncompleteMultipartUpload", of: members) {
            rule.abortUploadsDays = abortDays(node, members.path("AbortIncompleteMultipartUpload"))
        }
        return rule
    }

    /// The value of a field that holds others; its name is what findings about it as a whole point at.
    private mutating func container(_ name: String, of members: Members) -> DocumentNode? {
        guard let field = members[name] else { return nil }
        place(members.path(name), field.nameRange)
        return field.value
    }

    // MARK: - Filters

    private mutating func filter(_ node: DocumentNode, _ path: String) -> LifecycleFilter {
        let members = members(of: node, path, ["Prefix", "Tag", "And"] + Self.sizes)
        var filter = LifecycleFilter()
        filter.prefix = string("Prefix", of: members)
        filter.tag = container("Tag", of: members).flatMap { tag($0, members.path("Tag")) }
        filter.sizeGreaterThan = integer("ObjectSizeGreaterThan", of: members)
        filter.sizeLessThan = integer("ObjectSizeLessThan", of: members)
        filter.and = container("And", of: members).map { and($0, members.path("And")) }
        return filter
    }

    private static let sizes = ["ObjectSizeGreaterThan", "ObjectSizeLessThan"]

    private mutating func and(_ node: DocumentNode, _ path: String) -> LifecycleFilter.And {
        let members = members(of: node, path, ["Prefix"] + Self.sizes, lists: ["Tags"])
        var and = LifecycleFilter.And()
        and.prefix = string("Prefix", of: members)
        and.sizeGreaterThan = integer("ObjectSizeGreaterThan", of: members)
        and.sizeLessThan = integer("ObjectSizeLessThan", of: members)
        if let tags = members["Tags"] { place(members.path("Tags"), tags.nameRange) }
        for node in list("Tags", of: members) {
            if let tag = tag(node, "\(members.path("Tags"))[\(and.tags.count)]") { and.tags.append(tag) }
        }
        return and
    }

    private mutating func tag(_ node: DocumentNode, _ path: String) -> LifecycleFilter.Tag? {
        let members = members(of: node, path, ["Key", "Value"])
        guard members.isReadable else { return nil }
        require("Key", of: members, in: node)
        guard let key = string("Key", of: members) else { return nil }
        return LifecycleFilter.Tag(key: key, value: string("Value", of: members) ?? "")
    }

    // MARK: - Actions

    private mutating func expiration(_ node: DocumentNode, _ path: String) -> LifecycleRule.Expiration {
        let members = members(of: node, path, ["Days", "Date", "ExpiredObjectDeleteMarker"])
        return LifecycleRule.Expiration(
            days: integer("Days", of: members), date: date("Date", of: members),
            expiredObjectDeleteMarker: bool("ExpiredObjectDeleteMarker", of: members))
    }

    private mutating func readTransitions(of members: Members, into rule: inout LifecycleRule) {
        for (position, node) in list("Transitions", of: members).enumerated() {
            let path = "\(members.path("Transitions"))[\(rule.transitions.count)]"
            place(path, nameRange(of: "Transitions", at: position, of: members) ?? node.firstByte)
            let fields = self.members(of: node, path, ["Days", "Date", "StorageClass"])
            guard fields.isReadable, let target = storageClass(fields, node) else { continue }
            rule.transitions.append(
                LifecycleRule.Transition(days: integer("Days", of: fields), date: date("Date", of: fields), to: target))
        }
    }

    private mutating func readNoncurrentTransitions(of members: Members, into rule: inout LifecycleRule) {
        let name = "NoncurrentVersionTransitions"
        for (position, node) in list(name, of: members).enumerated() {
            let path = "\(members.path(name))[\(rule.noncurrentTransitions.count)]"
            place(path, nameRange(of: name, at: position, of: members) ?? node.firstByte)
            let fields = self.members(of: node, path, ["NoncurrentDays", "NewerNoncurrentVersions", "StorageClass"])
            guard fields.isReadable, let target = storageClass(fields, node) else { continue }
            rule.noncurrentTransitions.append(
                LifecycleRule.NoncurrentTransition(
                    days: integer("NoncurrentDays", of: fields),
                    newerVersions: integer("NewerNoncurrentVersions", of: fields), to: target))
        }
    }

    private mutating func storageClass(_ members: Members, _ node: DocumentNode) -> StorageClass? {
        require("StorageClass", of: members, in: node)
        return word("StorageClass", of: members, StorageClass.self)
    }

    private mutating func noncurrentExpiration(
        _ node: DocumentNode, _ path: String
    ) -> LifecycleRule.NoncurrentExpiration {
        let members = members(of: node, path, ["NoncurrentDays", "NewerNoncurrentVersions"])
        return LifecycleRule.NoncurrentExpiration(
            days: integer("NoncurrentDays", of: members),
            newerVersions: integer("NewerNoncurrentVersions", of: members))
    }

    private mutating func abortDays(_ node: DocumentNode, _ path: String) -> Int? {
        let members = members(of: node, path, ["DaysAfterInitiation"])
        require("DaysAfterInitiation", of: members, in: node)
        return integer("DaysAfterInitiation", of: members)
    }
}

extension DocumentNode {
    fileprivate var firstByte: Range<Int> { range.lowerBound..<min(range.lowerBound + 1, range.upperBound) }
}
