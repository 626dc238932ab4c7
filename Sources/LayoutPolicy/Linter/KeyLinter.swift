internal import CByteScan

/// Judges object keys against a contract, many at a time.
///
/// A key is good when it has 1 to 1,024 bytes of well-formed UTF-8 in NFC and the template of one class describes it.
public struct KeyLinter: Sendable {
    /// The contract that keys are judged against.
    public let contract: LayoutContract
    let program: FrozenProgram
    /// The prefixes of the classes.
    private let prefixes: [[UInt8]]
    /// Whether keys of each class may hold more than ASCII, so that their normalization has to be looked at.
    let mayHoldUnicode: [Bool]
    /// The leaves of each class: what a key can fail at.
    private let leafCounts: [Int]

    /// Whether keys that end in `/` are let pass, and counted apart.
    public var allowsFolderMarkers = false

    /// Compiles `contract`.
    ///
    /// - Parameter contract: A contract of at most 32,767 classes.
    /// - Throws: ``Refusal`` when the contract has problems, apart from unused fields.
    public init(_ contract: LayoutContract) throws(Refusal) {
        let problems = contract.problems().filter {
            if case .unusedField = $0 { false } else { true }
        }
        guard problems.isEmpty else { throw Refusal(problems: problems) }
        guard contract.classes.count <= Int(Int16.max), let compiled = try? KeyProgram(contract) else {
            throw Refusal(problems: contract.classes.map { .tooComplex(class: $0.name) })
        }
        self.contract = contract
        program = FrozenProgram(compiled)
        prefixes = contract.classes.map { Array($0.template.prefix.utf8) }
        mayHoldUnicode = contract.classes.map(\.template.mayHoldUnicode)
        leafCounts = contract.classes.map(\.template.leafCount)
    }

    /// Why a contract cannot be linted with.
    public struct Refusal: Error, Sendable {
        /// The problems, at least one.
        public let problems: [ContractProblem]
    }

    /// What separates keys in a list.
    public enum Separator: Sendable, Hashable {
        /// A line feed; a carriage return before it belongs to the line end.
        case lineFeed
        /// A zero byte.
        case nul

        var byte: UInt8 { self == .lineFeed ? UInt8(ascii: "\n") : 0 }
    }

    /// An empty count of the classes of the contract.
    public var emptyTally: KeyTally { KeyTally(leafCounts: leafCounts) }

    /// Judges one key, whatever bytes it is made of.
    ///
    /// - Parameter key: The key as S3 has it, decoded.
    /// - Returns: The index of its class, or what is wrong.
    public func judge(_ key: some Collection<UInt8>) -> Verdict {
        var block = Array(key)
        let count = block.count
        // No key holds a control character, so any that is not in this one can end it.
        let terminator = (0...0x1F).first { !block.contains($0) } ?? 0
        block.append(contentsOf: repeatElement(terminator, count: 1 + KeyMatcher.lookahead))
        return block.withUnsafeBufferPointer { block in
            guard let start = block.baseAddress else { return .invalid(.empty) }
            return program.withMatchers { _, matcher in
                let outcome = matcher.read(start, terminator: terminator)
                let key = UnsafeBufferPointer(start: start, count: count)
                if outcome.failedLeaf < 0, outcome.end == start + count {
                    return verdict(onRead: key, keyClass: Int(outcome.keyClass))
                }
                return verdict(onFailed: key, outcome)
            }
        }
    }

    /// What a key is.
    public enum Verdict: Sendable, Hashable {
        /// A key of the class with the index.
        case valid(keyClass: Int)
        /// A folder marker, where these are allowed.
        case folderMarker
        /// No key of the contract.
        case invalid(KeyFault.Reason)
    }
}

extension KeyLinter {
    /// The verdict on a key that the program of a class has read to its end.
    func verdict(onRead key: UnsafeBufferPointer<UInt8>, keyClass: Int) -> Verdict {
        if key.count > ObjectKey.maximumLength { return .invalid(.tooLong) }
        if mayHoldUnicode[keyClass], !key.isASCII, !ObjectKey.isNFC(key) { return .invalid(.notNFC) }
        return .valid(keyClass: keyClass)
    }

    /// The verdict on a key that no program has read to its end.
    func verdict(onFailed key: UnsafeBufferPointer<UInt8>, _ outcome: KeyMatcher.Outcome) -> Verdict {
        if key.isEmpty { return .invalid(.empty) }
        if key.count > ObjectKey.maximumLength { return .invalid(.tooLong) }
        if !key.isASCII, !ObjectKey.isUTF8(key) { return .invalid(.notUTF8) }
        if key.last == UInt8(ascii: "/") { return allowsFolderMarkers ? .folderMarker : .invalid(.folderMarker) }
        let keyClass = Int(outcome.keyClass)
        guard keyClass >= 0, key.starts(with: prefixes[keyClass]) else { return .invalid(.noClass) }
        // A program that read up to a terminator within the key fails behind its last leaf.
        let leaf = outcome.failedLeaf < 0 ? leafCounts[keyClass] - 1 : Int(outcome.failedLeaf)
        return .invalid(.grammar(keyClass: keyClass, leaf: leaf))
    }
}

extension KeyTemplate {
    /// How many leaves the template has: runs of literal text and placeholders.
    fileprivate var leafCount: Int {
        parts.reduce(0) { count, part in
            if case .optional(let parts) = part { count + parts.count } else { count + 1 }
        }
    }

    /// Whether a key may hold bytes above ASCII.
    var mayHoldUnicode: Bool {
        func reaches(_ part: Part) -> Bool {
            switch part {
            case .field(_, .filename(_, .any)), .files(_, .any): true
            case .field(_, .pattern(let pattern)): pattern.automaton.readsAboveASCII
            case .optional(let parts): parts.contains(where: reaches)
            default: false
            }
        }
        return parts.contains(where: reaches)
    }
}

extension ByteDFA {
    fileprivate var readsAboveASCII: Bool {
        (0x80...UInt8.max).contains { byte in (0..<stateCount).contains { next($0, byte) != nil } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var isASCII: Bool {
        guard let baseAddress else { return true }
        return byte_scan_is_ascii(baseAddress, baseAddress + count)
    }
}
