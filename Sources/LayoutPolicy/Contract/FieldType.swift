/// What a placeholder of a key template may hold: a set of byte strings, none of them empty, none with a `/`.
public enum FieldType: Sendable, Hashable {
    /// Lower-case hexadecimal, in groups of 8-4-4-4-12.
    case uuid
    /// `[a-z0-9]([a-z0-9-]{0,max-2}[a-z0-9])?`.
    case slug(max: Int)
    /// A decimal number from `min` to `max` of at least `width` digits, and no more zeros in front than that takes.
    case int(min: Int, max: Int, width: Int)
    /// One of the values, exactly; each is a segment or part of one.
    case enumeration([String])
    /// A segment that does not begin with `.`: at least one byte, `.`, and an extension.
    ///
    /// The extension is one of `extensions`, exactly; without them it is one of `[A-Za-z0-9]{1,10}`.
    case filename(extensions: [String]?, charset: SegmentCharset)
    /// Whatever the pattern matches, whole.
    case pattern(RegularPattern)
}

/// The characters that a segment of a key may hold where it is not spelled out.
public enum SegmentCharset: String, Sendable, Hashable, CaseIterable {
    /// S3's safe characters: `A-Z a-z 0-9 ! - _ . * ' ( )`.
    case safe
    /// Well-formed UTF-8 in Normalization Form C, without control characters (general category Cc), `/` and `\`.
    case any
}

extension FieldType {
    /// What is wrong with the limits or the values of a field type.
    public enum Violation: Error, Sendable, Hashable {
        /// The `max` of a slug is outside 1...1,024.
        case slugLength(Int)
        /// An integer below 0 as a limit.
        case negative(Int)
        /// `min` is above `max`.
        case reversedRange(min: Int, max: Int)
        /// The `width` of an integer is outside 1...20.
        case width(Int)
        /// An enumeration without values, or `extensions` without any.
        case noValues
        /// A value or an extension is empty.
        case emptyValue(index: Int)
        /// A value or an extension stands twice; `index` is the later one.
        case repeatedValue(index: Int)
        /// A byte of a value or an extension that S3 does not call safe, such as `/`; `utf8Offset` counts from 0.
        case unsafeByte(index: Int, utf8Offset: Int)
        /// An extension begins with `.`: the dot is not part of it.
        case leadingDot(index: Int)
    }

    /// All that is wrong with the type; a field of a sound contract has no violations.
    public var violations: [Violation] {
        switch self {
        case .uuid, .pattern, .filename(extensions: nil, _): []
        case .slug(let max): (1...1_024).contains(max) ? [] : [.slugLength(max)]
        case .int(let min, let max, let width):
            (min < 0 ? [.negative(min)] : [])
                + (max < 0 ? [.negative(max)] : [])
                + (min > max ? [.reversedRange(min: min, max: max)] : [])
                + ((1...20).contains(width) ? [] : [.width(width)])
        case .enumeration(let values): Self.violations(of: values)
        case .filename(let extensions?, _):
            Self.violations(of: extensions)
                + extensions.indices.filter { extensions[$0].utf8.first == UInt8(ascii: ".") }.map(Violation.leadingDot)
        }
    }

    private static func violations(of values: [String]) -> [Violation] {
        if values.isEmpty { return [.noValues] }
        var seen: Set<[UInt8]> = []
        return values.enumerated().flatMap { index, value -> [Violation] in
            if value.utf8.isEmpty { return [.emptyValue(index: index)] }
            guard seen.insert(Array(value.utf8)).inserted else { return [.repeatedValue(index: index)] }
            let bad = value.utf8.enumerated().first { !ByteSet.safeCharacters.contains($0.element) }
            return bad.map { [.unsafeByte(index: index, utf8Offset: $0.offset)] } ?? []
        }
    }
}
