/// The form of the object keys of a class, such as `hls/{title_id}/[{episode_id}/]{ladder}/{files...}`.
///
/// Literal text stands for itself, `{field}` for a value of a declared field, `[…/]` for a part that may be left out,
/// and `{name...}` at the end for one or more segments. A template begins with at least one literal segment.
public struct KeyTemplate: Sendable, Hashable {
    /// The template as written.
    public let text: String
    /// What the template is made of, in order; neighboring literals are one part.
    public let parts: [Part]
    /// The whole literal segments that every key begins with, ending in `/`: `artwork/title/`.
    public let prefix: String

    /// A piece of a template.
    public enum Part: Sendable, Hashable {
        /// Text that stands for itself; may hold `/`.
        case literal(String)
        /// A value of the named field.
        case field(name: String, type: FieldType)
        /// `{name...}`: one or more segments with `/` between them, not ending in one.
        case files(name: String, charset: SegmentCharset)
        /// Parts that stand in the key all together or not at all; the last ends in `/`. Never within each other.
        case optional([Part])
    }

    /// Reads a template.
    ///
    /// - Parameters:
    ///   - text: The template, at most ``maximumLength`` bytes of UTF-8.
    ///   - fields: The declared fields by name. `{name...}` takes its charset from a `filename` field of that name, and
    ///     is `safe` when no field has the name.
    /// - Throws: ``Violations`` with everything that is wrong in `text`, in its order.
    public init(parsing text: String, fields: [String: FieldType]) throws(Violations) {
        var parser = KeyTemplateParser(text, fields: fields)
        parser.parse()
        guard parser.violations.isEmpty else { throw Violations(all: parser.violations.sorted()) }
        self.text = text
        parts = parser.parts
        prefix = parser.prefix
    }

    /// The most bytes that a template may have.
    public static let maximumLength = 4_096

    /// The names of all placeholders in order, that of `{name...}` included.
    public var fieldNames: [String] { parts.flatMap(\.fieldNames) }

    /// The parts with those of optional parts in their place.
    var leafParts: [Part] {
        parts.flatMap { part -> [Part] in
            if case .optional(let inner) = part { inner } else { [part] }
        }
    }

    /// Templates are equal when their texts are byte for byte, and their fields have the same types.
    public static func == (a: KeyTemplate, b: KeyTemplate) -> Bool {
        a.text.utf8.elementsEqual(b.text.utf8) && a.parts == b.parts
    }

    /// Hashes the bytes of the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
}

extension KeyTemplate.Part {
    fileprivate var fieldNames: [String] {
        switch self {
        case .literal: []
        case .field(let name, _), .files(let name, _): [name]
        case .optional(let parts): parts.flatMap(\.fieldNames)
        }
    }
}

extension KeyTemplate {
    /// Everything that is wrong with a template.
    public struct Violations: Error, Sendable, Hashable {
        /// At least one violation; by place, then as the template was read.
        public let all: [Violation]
    }

    /// One thing that is wrong with a template.
    public struct Violation: Sendable, Hashable {
        /// The bytes of the template that are wrong, counted in UTF-8 from 0; empty at the place of something missing.
        public let utf8Range: Range<Int>
        /// What is wrong with them.
        public let kind: Kind
    }

    /// What can be wrong with a template.
    public enum Kind: Sendable, Hashable {
        /// The template has no text.
        case empty
        /// The template is longer than ``KeyTemplate/maximumLength``.
        case tooLong
        /// No literal segment with its `/` stands before the first placeholder or optional part.
        case noLiteralFirstSegment
        /// A placeholder names no declared field.
        case unknownField(name: String)
        /// A placeholder has no name: `{}` or `{...}`.
        case emptyPlaceholder
        /// The name stands in an earlier placeholder already.
        case repeatedField(name: String)
        /// `{name...}` has the name of a field that is no `filename`.
        case filesOfOtherType(name: String)
        /// `{name...}` is not the last part.
        case filesNotLast(name: String)
        /// `{name...}` stands in an optional part.
        case filesInOptional(name: String)
        /// Something stands between `{name...}` and the `/` before it.
        case filesInsideSegment(name: String)
        /// An optional part within an optional part.
        case nestedOptional
        /// An optional part whose last byte is not `/`, or `[]`.
        case optionalNotEndingInSlash
        /// `{` or `}` without its partner in the same segment.
        case unbalancedBrace
        /// `[` or `]` without its partner.
        case unbalancedBracket
        /// A literal character that is not one of S3's safe ones, or is `*`.
        case unsafeLiteral(Unicode.Scalar)
        /// Some key would hold `//` or begin with `/`.
        case emptySegment
        /// Some key would end in `/`.
        case emptyLastSegment
        /// A segment `.` or `..`, which clients resolve away.
        case dotSegment
    }
}

extension KeyTemplate.Violation: Comparable {
    /// By place; the longer range last.
    public static func < (a: KeyTemplate.Violation, b: KeyTemplate.Violation) -> Bool {
        (a.utf8Range.lowerBound, a.utf8Range.upperBound) < (b.utf8Range.lowerBound, b.utf8Range.upperBound)
    }
}
