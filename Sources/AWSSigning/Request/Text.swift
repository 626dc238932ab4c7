/// `text` with the letters A to Z in lower case and all other bytes untouched.
///
/// `String.lowercased()` also maps letters beyond ASCII, such as U+212A to `k`, which no server does.
func asciiLowercased(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return text }
    return String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
}

/// `text` between single quotes for a message: at most 80 bytes of it, with control characters and invalid bytes escaped.
package func quoted(_ text: String) -> String { quoted(bytes: text.utf8) }

/// `bytes` between single quotes for a message, as ``quoted(_:)`` writes text.
package func quoted(bytes: some Collection<UInt8>) -> String {
    var shown = ""
    for scalar in String(decoding: bytes.prefix(80), as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x0A: shown += "\\n"
        case 0x0D: shown += "\\r"
        case 0x09: shown += "\\t"
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
            shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: shown.unicodeScalars.append(scalar)
        }
    }
    return bytes.count > 80 ? "'\(shown)…'" : "'\(shown)'"
}

/// Whether `bytes` holds a control character of ASCII.
func holdsControlCharacter(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 || $0 == 0x7F }
}
