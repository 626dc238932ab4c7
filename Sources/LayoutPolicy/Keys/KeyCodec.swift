/// Builds keys of a template from values, and reads the values out of keys.
///
/// For a contract without problems the two are each other's inverse: what was read from a key builds that key again.
public struct KeyCodec: Sendable {
    /// The template of the keys.
    public let template: KeyTemplate
    private let automaton: TemplateAutomaton

    /// Compiles `template`.
    ///
    /// - Parameter template: The form of the keys.
    /// - Throws: ``TooComplex`` when a field needs too large an automaton.
    public init(_ template: KeyTemplate) throws(TooComplex) {
        self.template = template
        var fields = FieldAutomata()
        automaton = try TemplateAutomaton(template, using: &fields)
    }

    /// Reads the values out of a key.
    ///
    /// - Parameter key: The bytes of the key.
    /// - Returns: The values; nil when the key is not one of the template, too long, or not in NFC.
    public func parse(_ key: some Sequence<UInt8>) -> KeyReading? {
        let key = Array(key)
        guard (1...ObjectKey.maximumLength).contains(key.count), ObjectKey.isNFC(key) else { return nil }
        return automaton.reading(of: key)
    }

    /// Builds the key that holds what was read.
    ///
    /// - Parameter reading: What ``parse(_:)`` gave.
    /// - Returns: The key.
    /// - Throws: The first ``Refusal``, when the reading is of another template.
    public func build(_ reading: KeyReading) throws(Refusal) -> [UInt8] {
        var values: [String: String] = [:]
        for value in reading.values { values[value.name] = value.text }
        return try build(values, literalOptionals: Set(reading.literalOptionals.map(\.number)))
    }

    /// Builds the key with the given values.
    ///
    /// - Parameters:
    ///   - values: A value for each placeholder by its name. An integer may be written without its padding. An optional
    ///     part is in the key when its placeholders have values.
    ///   - literalOptionals: Which of the optional parts without placeholders are in the key, counted from 1 over all
    ///     optional parts.
    /// - Returns: The key.
    /// - Throws: The first ``Refusal`` in the order of the template.
    public func build(
        _ values: [String: String], literalOptionals: Set<Int> = []
    ) throws(Refusal) -> [UInt8] {
        let known = Set(template.fieldNames)
        if let unknown = values.keys.sorted().first(where: { !known.contains($0) }) { throw .unknownField(unknown) }
        let literals = Set(template.literalOptionals.map(\.number))
        if let unknown = literalOptionals.sorted().first(where: { !literals.contains($0) }) {
            throw .notALiteralOptional(unknown)
        }
        var key: [UInt8] = []
        var optionalCount = 0
        for part in template.parts {
            guard case .optional(let parts) = part else {
                key += try bytes(of: part, values)
                continue
            }
            optionalCount += 1
            let names = parts.flatMap(\.names)
            let isIn = names.isEmpty ? literalOptionals.contains(optionalCount) : names.contains { values[$0] != nil }
            if isIn {
                for part in parts { key += try bytes(of: part, values) }
            }
        }
        if key.count > ObjectKey.maximumLength { throw .tooLong(key.count) }
        if !ObjectKey.isNFC(key) { throw .notNFC }
        return key
    }

    /// Why values make no key.
    public enum Refusal: Error, Sendable, Hashable {
        /// The template has no placeholder of this name.
        case unknownField(String)
        /// The template has no optional part of this number that is literal all through.
        case notALiteralOptional(Int)
        /// The placeholder has no value, and either always stands in a key or belongs to an optional part that has one.
        case missing(String)
        /// The field does not take the value.
        case notAValue(String, of: String)
        /// The key would have this many bytes, more than ``ObjectKey/maximumLength``.
        case tooLong(Int)
        /// The key would not be in Normalization Form C.
        case notNFC
    }

    private func bytes(of part: KeyTemplate.Part, _ values: [String: String]) throws(Refusal) -> [UInt8] {
        if case .literal(let text) = part { return Array(text.utf8) }
        guard let name = part.names.first, let leaf = leaf(of: name) else { return [] }
        guard let given = values[name] else { throw .missing(name) }
        var bytes = Array(given.utf8)
        if case .field(_, .int(_, _, let width)) = part, !bytes.isEmpty, bytes.allSatisfy(ByteSet.digits.contains) {
            let digits = bytes.drop { $0 == UInt8(ascii: "0") }
            bytes = Array(repeating: UInt8(ascii: "0"), count: max(0, max(1, width) - digits.count)) + digits
        }
        guard leaf.automaton.accepts(bytes) else { throw .notAValue(given, of: name) }
        return bytes
    }

    private func leaf(of name: String) -> TemplateAutomaton.Leaf? {
        automaton.leaves.first {
            if case .value(name: name, type: _) = $0.content { true } else { false }
        }
    }
}

extension KeyTemplate {
    /// The optional parts that hold no placeholder, so that only their number can ask for them.
    public var literalOptionals: [KeyReading.LiteralOptional] {
        let optionals = parts.compactMap { part -> [Part]? in
            if case .optional(let parts) = part { parts } else { nil }
        }
        return optionals.enumerated().compactMap { index, parts in
            // Neighboring literals are one part.
            guard parts.count == 1, case .literal(let text) = parts[0] else { return nil }
            return KeyReading.LiteralOptional(number: index + 1, text: text)
        }
    }
}

extension KeyTemplate.Part {
    /// The name of the placeholder, if the part is one.
    fileprivate var names: [String] {
        switch self {
        case .field(let name, _), .files(let name, _): [name]
        case .literal, .optional: []
        }
    }
}

extension KeyCodec.Refusal: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .unknownField(let name): "the key template has no placeholder '\(name)'"
        case .notALiteralOptional(let number): "the key template has no literal optional part \(number)"
        case .missing(let name): "'\(name)' has no value"
        case .notAValue(let value, let name): "'\(value)' is no value of '\(name)'"
        case .tooLong(let count): "the key would have \(count) bytes, and S3 takes at most 1,024"
        case .notNFC: "the key would not be in Normalization Form C"
        }
    }
}
