extension KeyTemplate.Kind: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .empty: "the key template is empty"
        case .tooLong: "the key template is longer than \(KeyTemplate.maximumLength) bytes"
        case .noLiteralFirstSegment: "the key template does not begin with a literal segment and '/'"
        case .unknownField(let name): "no field is called '\(name)'"
        case .emptyPlaceholder: "the placeholder has no name"
        case .repeatedField(let name): "'\(name)' stands in an earlier placeholder already"
        case .filesOfOtherType(let name): "'\(name)' is a field that is no filename"
        case .filesNotLast(let name): "something follows '{\(name)...}'"
        case .filesInOptional(let name): "'{\(name)...}' stands in an optional part"
        case .filesInsideSegment(let name): "'{\(name)...}' does not begin a segment"
        case .nestedOptional: "an optional part within an optional part"
        case .optionalNotEndingInSlash: "the optional part does not end in '/'"
        case .unbalancedBrace: "a brace without its partner in the same segment"
        case .unbalancedBracket: "a bracket without its partner"
        case .unsafeLiteral("*"): "'*' is a wildcard to path patterns and policies"
        case .unsafeLiteral(let scalar):
            "'\(scalar.escaped(asASCII: false))' is not one of S3's safe characters"
        case .emptySegment: "some key would hold an empty segment"
        case .emptyLastSegment: "some key would end in '/'"
        case .dotSegment: "clients resolve the segments '.' and '..' away"
        }
    }
}

extension RegularPattern.Reason: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .lookAround: "look-around is not supported"
        case .backReference: "back-references are not supported"
        case .anchor: "anchors are not supported, since a pattern always matches a whole value"
        case .lazyOrPossessiveQuantifier: "lazy and possessive quantifiers are not supported"
        case .unsupportedGroup: "of the groups that begin with '(?' only '(?:…)' is supported"
        case .unsupportedEscape: "'\\' is supported before punctuation, 'd' and 'w' only"
        case .matchesSlash: "the pattern matches '/', and a value stays within one segment"
        case .forbiddenCharacter: "no key holds a backslash or a control character"
        case .nothingToRepeat: "nothing stands before the quantifier"
        case .malformedQuantifier: "a count is written '{n}', '{n,}' or '{n,m}'"
        case .countTooLarge: "a count is at most \(RegularPattern.maximumCount)"
        case .reversedRange: "the range is reversed"
        case .malformedClass: "the character class is empty or not closed"
        case .ambiguousClass: "engines read this character class differently"
        case .unbalancedParenthesis: "a parenthesis without its partner"
        case .tooDeep: "groups lie more than \(RegularPattern.maximumDepth) deep"
        case .tooComplex: "the pattern needs too large an automaton"
        case .matchesEmpty: "the pattern matches the empty string, and a value is not empty"
        case .matchesNothing: "nothing matches the pattern"
        }
    }
}

extension FieldType.Violation: CustomStringConvertible {
    /// What is wrong, as a phrase; values count from 1 here.
    public var description: String {
        switch self {
        case .slugLength(let max): "a slug has at most 1 to 1,024 characters, not \(max)"
        case .negative(let number): "an integer is not negative, and \(number) is"
        case .reversedRange(let min, let max): "min \(min) is above max \(max)"
        case .width(let width): "a width is 1 to 20, not \(width)"
        case .noValues: "the list has no values"
        case .emptyValue(let index): "value \(index + 1) is empty"
        case .repeatedValue(let index): "value \(index + 1) stands twice"
        case .unsafeByte(let index, _): "value \(index + 1) holds something else than S3's safe characters"
        case .leadingDot(let index): "extension \(index + 1) begins with '.', which is not part of it"
        }
    }
}

extension ContractProblem: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        func text(_ key: [UInt8]) -> String { String(decoding: key, as: UTF8.self) }
        return switch self {
        case .sharedKey(let name, let other, let key): "the key '\(text(key))' belongs to '\(other)' and to '\(name)'"
        case .prefixInside(let inner, let outer): "the prefix of '\(inner)' begins with that of '\(outer)'"
        case .ambiguous(let name, let key, let first, let second):
            "the key '\(text(key))' of '\(name)' has two readings: \(first); or \(second)"
        case .noKey(let name): "every key of '\(name)' is longer than 1,024 bytes"
        case .tooComplex(let name): "the key template of '\(name)' is too complex to be judged"
        case .unusedField(let name): "no key template uses the field '\(name)'"
        }
    }
}
