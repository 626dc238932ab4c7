/// A contract in the names of a programming language: what its writer needs, in order.
struct SourceLayout {
    let classes: [Class]
    /// The distinct fields of the classes, and what the segments of `{name...}` may be.
    let patterns: [Pattern]
    let mayHoldUnicode: Bool

    /// A class of keys as a type.
    struct Class {
        let keyClass: KeyClass
        let typeName: String
        /// What stands for the class where it is a value.
        let caseName: String
        let parts: [Part]
        /// How long a presigned read may be good; nil where the class is not read so.
        let presignMaxSeconds: Int?

        /// What a key of the class is made of, in order; those of optional parts in their place.
        var properties: [Property] {
            parts.flatMap { part -> [Property] in
                switch part {
                case .literal: []
                case .property(let property): [property]
                case .optional(let inner): inner.properties
                case .literalOptional(_, let property): [property]
                }
            }
        }
    }

    enum Part {
        case literal(String)
        case property(Property)
        /// Parts that are in a key together or not at all; at least one is a property.
        case optional(Optional)
        /// A literal that is in a key when the property says so.
        case literalOptional(String, Property)
    }

    struct Optional {
        let parts: [Part]

        var properties: [Property] {
            parts.compactMap { part in
                if case .property(let property) = part { property } else { nil }
            }
        }
    }

    /// What a key holds in one place.
    struct Property {
        let name: String
        let kind: Kind
        let isOptional: Bool
    }

    enum Kind {
        /// A value of a field; the index is that of its pattern.
        case value(FieldType, pattern: Int)
        /// The segments of `{name...}`; the index is that of the pattern of one segment.
        case segments(pattern: Int)
        /// Whether a literal optional part is there.
        case flag
    }

    /// What a value, or a segment, may be.
    struct Pattern {
        let constantName: String
        /// What values of an enumeration have for a type.
        let typeName: String
        let type: FieldType?
        let expression: ByteExpression
        /// What it takes, as a phrase.
        let phrase: String
    }
}

/// The words that names of a language may not be, and how they are written.
struct SourceNaming {
    /// Of properties.
    let propertyStyle: SourceNames.Style
    let propertyReserved: [String]
    /// Of constants.
    let constantStyle: SourceNames.Style
    let constantReserved: [String]
    let typeReserved: [String]
}

extension SourceLayout {
    /// Names everything in `contract`.
    init(_ contract: LayoutContract, _ naming: SourceNaming, presignMaxSeconds: [String: Int]) {
        var builder = SourceLayoutBuilder(naming)
        classes = contract.classes.map { builder.sourceClass($0, presignMaxSeconds[$0.name]) }
        patterns = builder.patterns
        mayHoldUnicode = contract.classes.contains { $0.template.mayHoldUnicode }
    }
}

private struct SourceLayoutBuilder {
    private(set) var patterns: [SourceLayout.Pattern] = []
    private let naming: SourceNaming
    private var typeNames: SourceNames
    private var caseNames: SourceNames
    private var constantNames: SourceNames
    private var known: [PatternKey: Int] = [:]

    private enum PatternKey: Hashable {
        case field(String, FieldType)
        case segment(SegmentCharset)
    }

    init(_ naming: SourceNaming) {
        self.naming = naming
        typeNames = SourceNames(.pascal, reserved: naming.typeReserved)
        caseNames = SourceNames(.camel, reserved: naming.propertyReserved)
        constantNames = SourceNames(naming.constantStyle, reserved: naming.constantReserved)
    }

    mutating func sourceClass(_ keyClass: KeyClass, _ presignMaxSeconds: Int?) -> SourceLayout.Class {
        var names = SourceNames(naming.propertyStyle, reserved: naming.propertyReserved)
        let typeName = typeNames.identifier(for: keyClass.name, suffix: "Key")
        let parts = keyClass.template.parts.map { part -> SourceLayout.Part in
            guard case .optional(let inner) = part else { return self.part(part, &names, isOptional: false) }
            if case .literal(let text) = inner[0], inner.count == 1 {
                let name = names.identifier(for: "with \(text)")
                return .literalOptional(text, .init(name: name, kind: .flag, isOptional: true))
            }
            return .optional(.init(parts: inner.map { self.part($0, &names, isOptional: true) }))
        }
        let caseName = caseNames.identifier(for: keyClass.name)
        return .init(
            keyClass: keyClass, typeName: typeName, caseName: caseName, parts: parts,
            presignMaxSeconds: presignMaxSeconds)
    }

    private mutating func part(
        _ part: KeyTemplate.Part, _ names: inout SourceNames, isOptional: Bool
    ) -> SourceLayout.Part {
        switch part {
        case .literal(let text): return .literal(text)
        case .field(let name, let type):
            let index = pattern(.field(name, type), name, type, type.expression, type.phrase)
            let identifier = names.identifier(for: name)
            return .property(.init(name: identifier, kind: .value(type, pattern: index), isOptional: isOptional))
        case .files(let name, let charset):
            let phrase = "a segment of \(charset.phrase) that does not begin with '.'"
            let index = pattern(.segment(charset), "\(charset.rawValue) segment", nil, charset.segment, phrase)
            return .property(
                .init(name: names.identifier(for: name), kind: .segments(pattern: index), isOptional: false))
        case .optional: return .literal("")  // Never within each other.
        }
    }

    private mutating func pattern(
        _ key: PatternKey, _ name: String, _ type: FieldType?, _ expression: ByteExpression, _ phrase: String
    ) -> Int {
        if let index = known[key] { return index }
        let typeName =
            if case .enumeration = type { typeNames.identifier(for: name) } else { "" }
        patterns.append(
            .init(
                constantName: constantNames.identifier(for: name), typeName: typeName, type: type,
                expression: expression, phrase: phrase))
        known[key] = patterns.count - 1
        return patterns.count - 1
    }
}

extension SourceLayout.Pattern {
    /// The regular expression, to stand beside something else in a literal of source code.
    var regularExpression: String { RegularExpressionWriter.text(of: expression, in: .scalarsInSource, isItem: true) }
}
