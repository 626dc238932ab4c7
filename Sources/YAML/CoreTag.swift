/// The tags of the YAML 1.2 core schema, and the non-specific `!`.
enum CoreTag: String {
    case null, bool, int, float, str, seq, map
    /// `!`: the plain kind, never resolved by form.
    case nonSpecific = "!"

    /// The tag of that resolved name, or nil when it is none of the core schema.
    init?(_ name: String) {
        let prefix = "tag:yaml.org,2002:"
        if name == "!" {
            self = .nonSpecific
        } else if name.hasPrefix(prefix), let tag = CoreTag(rawValue: String(name.dropFirst(prefix.count))),
            tag != .nonSpecific
        {
            self = tag
        } else {
            return nil
        }
    }

    /// What a scalar `text` is under the tag, or nil when the tag cannot hold it.
    func value(of text: String) -> YAMLCoreValue? {
        let plain = YAMLCoreValue(plain: text)
        return switch (self, plain) {
        case (.str, _), (.nonSpecific, _): .string(text)
        case (.null, .null), (.bool, .bool), (.int, .int), (.int, .intOverflow), (.float, .float): plain
        case (.float, .int), (.float, .intOverflow): Double(text).map { .float($0) }
        default: nil
        }
    }
}
