import Diagnostics
public import LayoutPolicy

extension SegmentCharset: WordValue {
    /// What the words name.
    public static let noun = "a charset of segments"
    /// A charset that stands in for an unreadable one.
    public static let placeholder = SegmentCharset.safe
}

/// The text of a ``RegularPattern``, as it stands in a spec.
struct PatternText: TextValue {
    /// The pattern; nil where it could not be read.
    let pattern: RegularPattern?

    init(_ text: String) throws(InvalidValue) {
        do throws(RegularPattern.Violation) {
            pattern = try RegularPattern(text)
        } catch {
            let wrong = String(decoding: Array(text.utf8)[error.utf8Range], as: UTF8.self)
            let place = wrong.isEmpty ? "" : ", at '\(wrong)'"
            throw InvalidValue("\(error.reason.phrase)\(place)", help: error.reason.help)
        }
    }

    private init() { pattern = nil }

    static let placeholder = PatternText()
    static let form = TextForm(noun: "a regular expression", pattern: nil, values: nil)
}

extension RegularPattern.Reason {
    fileprivate var phrase: String {
        switch self {
        case .lookAround: "looks around, which no automaton can"
        case .backReference: "refers back, which no automaton can"
        case .anchor: "has an anchor"
        case .lazyOrPossessiveQuantifier: "has a lazy or possessive quantifier"
        case .unsupportedGroup: "has a group of a kind that is not supported"
        case .unsupportedEscape: "has an escape that is not supported"
        case .matchesSlash: "can match '/', and a placeholder stays within one segment"
        case .forbiddenCharacter: "holds a character that no key may have"
        case .nothingToRepeat: "repeats nothing"
        case .malformedQuantifier: "has a '{' that begins no count"
        case .countTooLarge: "repeats more than \(RegularPattern.maximumCount) times"
        case .reversedRange: "has a range that ends before it begins"
        case .malformedClass: "has a class that is empty or never closed"
        case .ambiguousClass: "has a class that engines read differently"
        case .unbalancedParenthesis: "has parentheses that do not match"
        case .tooDeep: "nests more than \(RegularPattern.maximumDepth) groups"
        case .tooComplex: "is too complex to be judged"
        case .matchesEmpty: "matches the empty string, and a placeholder holds at least one byte"
        case .matchesNothing: "matches nothing"
        }
    }

    fileprivate var help: String {
        switch self {
        case .anchor: "leave it out: a pattern always matches a whole value"
        case .matchesSlash: "leave '/' out of the class; use [^/] for anything else"
        case .matchesEmpty: "use '+' in place of '*'"
        default: "use literals, classes, groups, | ? * + {n} {n,} {n,m}"
        }
    }
}

extension KeyTemplate.Violation {
    /// The rule that is broken.
    var ruleID: RuleID {
        if case .unknownField = kind { return "spec.unknown-field" }
        return "layout.key-template"
    }

    /// What is wrong, behind the name of the key.
    var reason: String {
        switch kind {
        case .empty: "is empty"
        case .tooLong: "is longer than \(KeyTemplate.maximumLength) bytes"
        case .noLiteralFirstSegment: "does not begin with a literal segment"
        case .unknownField(let name): "names a field that is not declared: '\(name)'"
        case .emptyPlaceholder: "has a placeholder without a name"
        case .repeatedField(let name): "has the placeholder '\(name)' twice"
        case .filesOfOtherType(let name): "takes '\(name)' for files, but it is not of type filename"
        case .filesNotLast(let name): "goes on behind '{\(name)...}'"
        case .filesInOptional(let name): "has '{\(name)...}' in an optional part"
        case .filesInsideSegment(let name): "begins '{\(name)...}' inside a segment"
        case .nestedOptional: "has an optional part in an optional part"
        case .optionalNotEndingInSlash: "has an optional part that does not end in '/'"
        case .unbalancedBrace: "has a brace without its partner"
        case .unbalancedBracket: "has a bracket without its partner"
        case .unsafeLiteral(let scalar): "has a character that is not safe in keys: '\(scalar)'"
        case .emptySegment: "has an empty segment"
        case .emptyLastSegment: "ends in '/'"
        case .dotSegment: "has a segment '.' or '..'"
        }
    }

    /// What to do about it; `fields` are the names that are declared.
    func help(fields: [String]) -> String {
        switch kind {
        case .empty, .noLiteralFirstSegment: "begin with text and '/', such as 'originals/{title_id}/{filename}'"
        case .tooLong: "shorten it"
        case .unknownField(let name): .nearest(to: name, in: fields, otherwise: "declare it under 'fields'")
        case .emptyPlaceholder, .unbalancedBrace: "write '{field}' or '{files...}'"
        case .repeatedField: "name another field: a field has one value in a key"
        case .filesOfOtherType: "declare it as '{ type: filename }', or use another name"
        case .filesNotLast, .filesInOptional: "let it be the last part of the template"
        case .filesInsideSegment: "put a '/' before it"
        case .nestedOptional, .unbalancedBracket: "write '[…/]', one level deep"
        case .optionalNotEndingInSlash: "move the '/' into the brackets: '[{field}/]'"
        case .unsafeLiteral: "use A-Z a-z 0-9 ! - _ . ' ( )"
        case .emptySegment: "remove one '/'"
        case .emptyLastSegment: "end with a segment, such as '{filename}'"
        case .dotSegment: "use another name: clients resolve it away"
        }
    }
}

extension StorageClass: TextValue {
    /// Reads the name of a class that objects can move to.
    public init(_ text: String) throws(InvalidValue) {
        guard let storageClass = Self.transitionTargets.first(where: { $0.rawValue == text }) else {
            throw .unknownWord(text, Self.form.noun, of: Self.transitionTargets.map(\.rawValue))
        }
        self = storageClass
    }

    /// A class that stands in for an unreadable one.
    public static let placeholder = StorageClass.standardIA
    /// The form, for an editor.
    public static let form = TextForm.values(
        "a storage class that objects can move to", transitionTargets.map(\.rawValue))
}

extension KeyTemplate {
    /// Reads a template whose placeholders are `fields`, such as `hls/{title_id}/{files...}`.
    ///
    /// - Throws: ``InvalidValue`` with everything that is wrong in `text`.
    public init(_ text: String, fields: [Field]) throws(InvalidValue) {
        let types = Dictionary(fields.map { ($0.name.description, $0.type) }) { first, _ in first }
        do throws(Violations) {
            try self.init(parsing: text, fields: types)
        } catch {
            let names = fields.map(\.name.description)
            throw InvalidValue(
                error.all.map(\.reason).joined(separator: "; "), help: error.all.first?.help(fields: names))
        }
    }
}
