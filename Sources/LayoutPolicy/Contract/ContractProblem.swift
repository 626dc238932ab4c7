/// Something that makes a contract no contract: a key that would have two classes, two readings, or none.
public enum ContractProblem: Sendable, Hashable {
    /// The key belongs to both classes; `class` is the later one. No shorter key does.
    case sharedKey(class: String, other: String, key: [UInt8])
    /// The prefix of the class `inner` begins with that of `outer`, or is the same. No key has both classes, yet a
    /// lifecycle rule, a path pattern or a grant for `outer` holds for `inner` too.
    case prefixInside(inner: String, outer: String)
    /// The key has two readings. No shorter key does.
    case ambiguous(class: String, key: [UInt8], Reading, Reading)
    /// No key of at most 1,024 bytes fits the template.
    case noKey(class: String)
    /// A field type of the template is too large to be judged, or there are too many ways to read a key.
    case tooComplex(class: String)
    /// No template has a placeholder for the field.
    case unusedField(name: String)

    /// One of the readings of an ambiguous key.
    public typealias Reading = KeyReading
}
