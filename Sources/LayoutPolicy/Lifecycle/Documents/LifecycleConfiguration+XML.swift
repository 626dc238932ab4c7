internal import XML

extension LifecycleConfiguration {
    /// The configuration as the body of `PutBucketLifecycleConfiguration`, without ``minimumObjectSize``, a header there.
    ///
    /// - Throws: ``Unwritable`` for a character that XML does not have.
    public func xml() throws(Unwritable) -> String {
        var writer = XMLWriter()
        do throws(XMLWriter.Unwritable) {
            try writer.element(
                "LifecycleConfiguration", namespace: "http://s3.amazonaws.com/doc/2006-03-01/"
            ) { document throws(XMLWriter.Unwritable) in
                for rule in rules {
                    try document.element("Rule") { element throws(XMLWriter.Unwritable) in
                        try rule.write(to: &element)
                    }
                }
            }
        } catch {
            throw Unwritable(scalar: error.scalar)
        }
        return writer.text
    }

    /// A configuration with a character that XML 1.0 cannot say, so that S3 cannot be asked for it.
    public struct Unwritable: Error, Sendable, Hashable {
        /// The character.
        public let scalar: Unicode.Scalar
    }
}

extension LifecycleRule {
    fileprivate func write(to rule: inout XMLWriter) throws(XMLWriter.Unwritable) {
        if let id { try rule.element("ID", text: id) }
        if let prefix { try rule.element("Prefix", text: prefix) }
        if let filter {
            try rule.element("Filter") { element throws(XMLWriter.Unwritable) in try filter.write(to: &element) }
        }
        try rule.element("Status", text: isEnabled ? "Enabled" : "Disabled")
        for transition in transitions {
            try rule.element("Transition") { item throws(XMLWriter.Unwritable) in
                try item.element("Days", transition.days)
                if let date = transition.date { try item.element("Date", text: date.description) }
                try item.element("StorageClass", text: transition.storageClass.rawValue)
            }
        }
        if let expiration {
            try rule.element("Expiration") { item throws(XMLWriter.Unwritable) in
                try item.element("Days", expiration.days)
                if let date = expiration.date { try item.element("Date", text: date.description) }
                if let flag = expiration.expiredObjectDeleteMarker {
                    try item.element("ExpiredObjectDeleteMarker", text: flag ? "true" : "false")
                }
            }
        }
        try writeNoncurrent(to: &rule)
        if let abortUploadsDays {
            try rule.element("AbortIncompleteMultipartUpload") { item throws(XMLWriter.Unwritable) in
                try item.element("DaysAfterInitiation", abortUploadsDays)
            }
        }
    }

    private func writeNoncurrent(to rule: inout XMLWriter) throws(XMLWriter.Unwritable) {
        for transition in noncurrentTransitions {
            try rule.element("NoncurrentVersionTransition") { item throws(XMLWriter.Unwritable) in
                try item.element("NoncurrentDays", transition.days)
                try item.element("NewerNoncurrentVersions", transition.newerVersions)
                try item.element("StorageClass", text: transition.storageClass.rawValue)
            }
        }
        if let noncurrentExpiration {
            try rule.element("NoncurrentVersionExpiration") { item throws(XMLWriter.Unwritable) in
                try item.element("NoncurrentDays", noncurrentExpiration.days)
                try item.element("NewerNoncurrentVersions", noncurrentExpiration.newerVersions)
            }
        }
    }
}

extension LifecycleFilter {
    fileprivate func write(to filter: inout XMLWriter) throws(XMLWriter.Unwritable) {
        if let prefix { try filter.element("Prefix", text: prefix) }
        try tag?.write(to: &filter)
        try filter.element("ObjectSizeGreaterThan", sizeGreaterThan)
        try filter.element("ObjectSizeLessThan", sizeLessThan)
        guard let and else { return }
        try filter.element("And") { members throws(XMLWriter.Unwritable) in
            if let prefix = and.prefix { try members.element("Prefix", text: prefix) }
            for tag in and.tags { try tag.write(to: &members) }
            try members.element("ObjectSizeGreaterThan", and.sizeGreaterThan)
            try members.element("ObjectSizeLessThan", and.sizeLessThan)
        }
    }
}

extension XMLWriter {
    /// Writes a number, where there is one.
    fileprivate mutating func element(_ name: String, _ number: Int?) throws(Unwritable) {
        if let number { try element(name, text: String(number)) }
    }
}

extension LifecycleFilter.Tag {
    fileprivate func write(to parent: inout XMLWriter) throws(XMLWriter.Unwritable) {
        try parent.element("Tag") { tag throws(XMLWriter.Unwritable) in
            try tag.element("Key", text: key)
            try tag.element("Value", text: value)
        }
    }
}
