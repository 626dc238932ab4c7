internal import Diagnostics

/// Says in one line what is wrong with a bad key, for lists with millions of them.
///
/// The line has what ``KeyExplainer`` finds, apart from the key that was meant: finding that takes a thousand times as long.
package struct KeyBriefing {
    private let explainer: KeyExplainer
    private var locators: [KeyLocator]
    /// What is said about keys that fail in the same way.
    private var messages: [Way: [UInt8]] = [:]
    /// The nearest class of keys that begin in the same way.
    private var nearest: [[UInt8]: Int?] = [:]
    private let deepestPrefix: Int

    private struct Way: Hashable {
        let keyClass: Int
        let place: KeyLocator.Place
        let isAtEnd: Bool
    }

    /// How many ways and beginnings are remembered.
    private static let mostRemembered = 8_192

    package init(_ linter: KeyLinter) {
        explainer = KeyExplainer(linter)
        locators = explainer.automata.map { KeyLocator($0) }
        deepestPrefix =
            linter.contract.classes.map { $0.template.prefix.utf8.count { $0 == UInt8(ascii: "/") } }.max() ?? 1
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
        let isPlain = key.allSatisfy { 0x20..<0x7F ~= $0 }
        text.append(UInt8(ascii: ":"))
        let column = 1 + (isPlain ? byte : key.prefix(byte).count { $0 & 0xC0 != 0x80 })
        text.append(decimal: column)
        text += message
        if isPlain {
            text.append(contentsOf: key)
        } else {
            text += String(decoding: key, as: UTF8.self).visible.utf8
        }
        text.append(UInt8(ascii: "\n"))
    }

    private mutating func grammar(
        _ key: UnsafeBufferPointer<UInt8>, _ keyClass: Int, _ length: Int
    ) -> (byte: Int, message: [UInt8]) {
        let place = locators[keyClass].place(of: key)
        // The byte is said by the column alone, so that keys share their message.
        let way = Way(
            keyClass: keyClass,
            place: KeyLocator.Place(byte: 0, state: place.state, segmentState: place.segmentState),
            isAtEnd: place.byte == length)
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
        var slashes = 0
        let end = key.firstIndex { byte in
            if byte == UInt8(ascii: "/") { slashes += 1 }
            return slashes == deepestPrefix
        }
        let beginning = Array(key[..<(end.map { $0 + 1 } ?? key.count)])
        let found: Int?
        if let known = nearest[beginning] {
            found = known
        } else {
            if nearest.count >= Self.mostRemembered { nearest.removeAll() }
            found = explainer.classWithNearestPrefix(to: beginning)
            nearest[beginning] = .some(found)
        }
        guard let found else { return (0, Self.message("the key begins like no class", .noClass)) }
        let keyClass = explainer.contract.classes[found]
        return (
            locators[found].place(of: key).byte,
            Self.message(
                "the key begins like no class; class '\(keyClass.name)' is near, and begins with "
                    + "'\(keyClass.template.prefix)'", .noClass)
        )
    }

    private func general(
        _ key: UnsafeBufferPointer<UInt8>, _ length: Int, _ reason: KeyFault.Reason
    ) -> (byte: Int, message: [UInt8]) {
        switch reason {
        case .tooLong:
            (
                ObjectKey.maximumLength,
                Self.message(
                    "the key has \(length) bytes, and S3 takes at most \(ObjectKey.maximumLength)", reason)
            )
        case .notUTF8: (explainer.validUTF8Prefix(of: Array(key)), Self.message("the key is not UTF-8", reason))
        case .notNFC:
            (
                explainer.firstDenormalized(in: Array(key)),
                Self.message("the key is not in Unicode's Normalization Form C", reason)
            )
        case .folderMarker: (key.count, Self.message("the key ends in '/', like a marker for a folder", reason))
        case .empty, .noClass, .grammar: (0, Self.message("the key is empty", reason))
        }
    }

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
