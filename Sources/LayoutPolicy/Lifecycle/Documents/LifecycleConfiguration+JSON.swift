internal import JSON

extension LifecycleConfiguration {
    /// The configuration as `aws s3api get-bucket-lifecycle-configuration` prints it, with a line end.
    ///
    /// It is also what `put-bucket-lifecycle-configuration --lifecycle-configuration` takes, but for the
    /// ``minimumObjectSize``, which is an option of its own there.
    public var json: String {
        var writer = IndentedJSON()
        writer.object { document in
            if let minimumObjectSize {
                document.string("TransitionDefaultMinimumObjectSize", minimumObjectSize.rawValue)
            }
            document.array("Rules") { list in
                for rule in rules { rule.write(to: &list) }
            }
        }
        return writer.text
    }
}

extension UTCInstant {
    /// `2026-01-31T00:00:00+00:00`, as the AWS CLI prints times.
    fileprivate var cliText: String { description.dropLast() + "+00:00" }
}

extension LifecycleRule {
    fileprivate func write(to list: inout IndentedJSON) {
        list.object { rule in
            if let id { rule.string("ID", id) }
            if let prefix { rule.string("Prefix", prefix) }
            if let filter { rule.object("Filter") { filter.write(to: &$0) } }
            rule.string("Status", isEnabled ? "Enabled" : "Disabled")
            if !transitions.isEmpty {
                rule.array("Transitions") { list in
                    for transition in transitions {
                        list.object { item in
                            if let days = transition.days { item.integer("Days", days) }
                            if let date = transition.date { item.string("Date", date.cliText) }
                            item.string("StorageClass", transition.storageClass.rawValue)
                        }
                    }
                }
            }
            if let expiration {
                rule.object("Expiration") { item in
                    if let days = expiration.days { item.integer("Days", days) }
                    if let date = expiration.date { item.string("Date", date.cliText) }
                    if let flag = expiration.expiredObjectDeleteMarker { item.bool("ExpiredObjectDeleteMarker", flag) }
                }
            }
            writeNoncurrent(to: &rule)
            if let abortUploadsDays {
                rule.object("AbortIncompleteMultipartUpload") { $0.integer("DaysAfterInitiation", abortUploadsDays) }
            }
        }
    }

    private func writeNoncurrent(to rule: inout IndentedJSON) {
        if !noncurrentTransitions.isEmpty {
            rule.array("NoncurrentVersionTransitions") { list in
                for transition in noncurrentTransitions {
                    list.object { item in
                        if let days = transition.days { item.integer("NoncurrentDays", days) }
                        if let count = transition.newerVersions { item.integer("NewerNoncurrentVersions", count) }
                        item.string("StorageClass", transition.storageClass.rawValue)
                    }
                }
            }
        }
        if let noncurrentExpiration {
            rule.object("NoncurrentVersionExpiration") { item in
                if let days = noncurrentExpiration.days { item.integer("NoncurrentDays", days) }
                if let count = noncurrentExpiration.newerVersions { item.integer("NewerNoncurrentVersions", count) }
            }
        }
    }
}

extension LifecycleFilter {
    fileprivate func write(to filter: inout IndentedJSON) {
        if let prefix { filter.string("Prefix", prefix) }
        if let tag { filter.object("Tag") { tag.write(to: &$0) } }
        if let sizeGreaterThan { filter.integer("ObjectSizeGreaterThan", sizeGreaterThan) }
        if let sizeLessThan { filter.integer("ObjectSizeLessThan", sizeLessThan) }
        if let and {
            filter.object("And") { members in
                if let prefix = and.prefix { members.string("Prefix", prefix) }
                if !and.tags.isEmpty {
                    members.array("Tags") { list in
                        for tag in and.tags { list.object { tag.write(to: &$0) } }
                    }
                }
                if let size = and.sizeGreaterThan { members.integer("ObjectSizeGreaterThan", size) }
                if let size = and.sizeLessThan { members.integer("ObjectSizeLessThan", size) }
            }
        }
    }
}

extension LifecycleFilter.Tag {
    fileprivate func write(to tag: inout IndentedJSON) {
        tag.string("Key", key)
        tag.string("Value", value)
    }
}
