internal import CByteScan
internal import Diagnostics

/// Says in one line what is wrong with a bad key, for lists with millions of them.
///
/// The line has what ``KeyExplainer`` finds, apart from the key that was meant: finding that takes a thousand times as long.
package struct KeyBriefing {
    private let explainer: KeyExplainer
    private var locators: [KeyLocator]
    /// What is said about keys that fail in the same way.
    private var messages: [Way: [UInt8]] = [:]
    /// The nearest class of keys that begin in the same way, and what is said about them.
    private var beginnings: [[UInt8]: Beginning] = [:]
    private var prefixes: [Prefix]
    private static let likeNoClass = message("the key begins like no class", .noClass)

    private struct Beginning {
        let keyClass: Int?
        let message: [UInt8]
    }

    /// How long the prefix of a class is, in bytes and in segments.
    private struct Prefix {
        let (length, depth): (Int, Int)
    }

    private struct Way: Hashable {
        let keyClass: Int
        let place: KeyLocator.Place
        let isAtEnd: Bool

        /// The state tells most ways apart, and hashing all of a way takes as long as finding its place.
        func hash(into hasher: inout Hasher) { hasher.combine(place.state) }
    }

    /// How many ways and beginnings are remembered.
    private static let mostRemembered = 8_192

    package init(_ linter: KeyLinter) {
        explainer = KeyExplainer(linter)
        locators = explainer.automata.map { KeyLocator($0) }
        prefixes = linter.contract.classes.map { keyClass in
            let prefix = keyClass.template.prefix.utf8
            return Prefix(length: prefix.count, depth: prefix.count { $0 == UInt8(ascii: "/") })
        }
    }

    /// Appends `:COLUMN: error: MESSAGE [RULE]: KEY` and a line feed.
    ///
    /// - Parameters:
    ///   - key: The key, or its first bytes where it is far longer than a key may be.
    ///   - length: How many bytes the whole key has.
    ///   - reason: What the linter said.
    ///   - text: Where the line goes.
    package mutating func write(
        _ key: UnsafeBufferPointer<UInt8>, length: Int, _ reason: KeyFault.Reason, to text: inout [UInt8]
    ) {
        let byte: Int
        let message: [UInt8]
        switch reason {
        case .grammar(let keyClass, _): (byte, message) = grammar(key, keyClass, length)
        case .noClass: (byte, message) = noClass(key)
        case .empty, .tooLong, .notUTF8, .notNFC, .folderMarker: (byte, message) = general(key, length, reason)
        }
        let isPlain = key.isPrintable
        text.append(UInt8(ascii: ":"))
        let column = 1 + (isPlain ? byte : key.prefix(byte).count { $0 & 0xC0 != 0x80 })
        text.append(decimal: column)
        text += message
        if isPlain { text.append(contentsOf: key) } else { Self.appendVisible(key, to: &text) }
        text.append(UInt8(ascii: "\n"))
    }

    /// Appends a key of which some bytes are no printable ASCII; all that are stay as they are.
    private static func appendVisible(_ key: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var rest = key[...]
        while let first = rest.first {
            let isPlain = 0x20..<0x7F ~= first
            let run = rest.prefix { (0x20..<0x7F ~= $0) == isPlain }
            rest = rest[run.endIndex...]
            if isPlain {
                text.append(contentsOf: run)
            } else {
                text += String(decoding: run, as: UTF8.self).visible.utf8
            }
        }
    }

    private mutating func grammar(
        _ key: UnsafeBufferPointer<UInt8>, _ keyClass: Int, _ length: Int
    ) -> (byte: Int, message: [UInt8]) {
        let place = locators[keyClass].place(of: key)
        // The byte is said by the column alone, so that keys share their message.
        var shared = place
        shared.byte = 0
        let way = Way(keyClass: keyClass, place: shared, isAtEnd: place.byte == length)
        if let known = messages[way] { return (place.byte, known) }
        if messages.count >= Self.mostRemembered { messages.removeAll() }
        let expected = explainer.words(
            for: explainer.expectations(at: place, in: locators[keyClass], of: explainer.automata[keyClass]))
        let name = explainer.contract.classes[keyClass].name
        let message = Self.message(
            way.isAtEnd
                ? "the key ends where class '\(name)' goes on with \(expected)"
                : "the key does not fit class '\(name)' here: expected \(expected)",
            .grammar(keyClass: keyClass, leaf: 0))
        messages[way] = message
        return (place.byte, message)
    }

    private mutating func noClass(_ key: UnsafeBufferPointer<UInt8>) -> (byte: Int, message: [UInt8]) {
        let length = decisiveLength(of: key)
        guard length > 0 else { return (0, Self.likeNoClass) }
        let bytes = Array(key[..<length])
        let beginning: Beginning
        if let known = beginnings[bytes] {
            beginning = known
        } else {
            if beginnings.count >= Self.mostRemembered { beginnings.removeAll() }
            let found = explainer.classWithNearestPrefix(to: bytes)
            let message = found.map { found in
                let keyClass = explainer.contract.classes[found]
                return Self.message(
                    "the key begins like no class; class '\(keyClass.name)' is near, and begins with "
                        + "'\(keyClass.template.prefix)'", .noClass)
            }
            beginning = Beginning(keyClass: found, message: message ?? Self.likeNoClass)
            beginnings[bytes] = beginning
        }
        guard let keyClass = beginning.keyClass else { return (0, beginning.message) }
        return (locators[keyClass].place(of: key).byte, beginning.message)
    }

    /// How many bytes of a key decide which class is near: those segments that are about as long as some prefix.
    ///
    /// Most keys are told from a prefix of several segments by their length, and then what identifies each does not keep
    /// them from being remembered together.
    private func decisiveLength(of key: UnsafeBufferPointer<UInt8>) -> Int {
        var (decisive, depth, end) = (0, 0, 0)
        let deepest = prefixes.reduce(1) { max($0, $1.depth) }
        while depth < deepest, end < key.count {
            end = key[end...].firstIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? key.count
            depth += 1
            let isLast = end == key.count
            let isNear = prefixes.contains { prefix in
                (prefix.depth == depth || isLast && prefix.depth > depth)
                    && abs(end - prefix.length) <= KeyExplainer.mostSlips(inPrefixOf: prefix.length)
            }
            if isNear { decisive = end }
        }
        return decisive
    }

    private func general(
        _ key: UnsafeBufferPointer<UInt8>, _ length: Int, _ reason: KeyFault.Reason
    ) -> (byte: Int, message: [UInt8]) {
        switch reason {
        case .tooLong: (ObjectKey.maximumLength, Self.tooLong(length))
        case .notUTF8: (explainer.validUTF8Prefix(of: Array(key)), Self.notUTF8)
        case .notNFC: (explainer.firstDenormalized(in: Array(key)), Self.notNFC)
        case .folderMarker: (key.count, Self.folderMarker)
        case .empty, .noClass, .grammar: (0, Self.empty)
        }
    }

    private static let notUTF8 = message("the key is not UTF-8", .notUTF8)
    private static let notNFC = message("the key is not in Unicode's Normalization Form C", .notNFC)
    private static let folderMarker = message("the key ends in '/', like a marker for a folder", .folderMarker)
    private static let empty = message("the key is empty", .empty)

    /// The only message that differs from key to key.
    private static func tooLong(_ length: Int) -> [UInt8] {
        var message = beforeLength
        message.append(decimal: length)
        return message + behindLength
    }

    private static let beforeLength = Array(": error: the key has ".utf8)
    private static let behindLength = Array(
        " bytes, and S3 takes at most \(ObjectKey.maximumLength) [\(KeyFault.Reason.tooLong.rule)]: ".utf8)

    private static func message(_ text: String, _ reason: KeyFault.Reason) -> [UInt8] {
        Array(": error: \(text) [\(reason.rule)]: ".utf8)
    }
}

extension [UInt8] {
    /// Appends the digits of a number that is not negative.
    package mutating func append(decimal number: Int) {
        var digits = (0 as UInt64, 0 as UInt64, 0 as UInt64)
        Swift.withUnsafeMutableBytes(of: &digits) { digits in
            var start = digits.count
            var rest = number.magnitude
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            append(contentsOf: digits[start...])
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var isPrintable: Bool {
        guard let baseAddress else { return true }
        return byte_scan_is_printable(baseAddress, baseAddress + count)
    }
}
