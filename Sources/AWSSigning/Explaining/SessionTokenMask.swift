/// Takes session tokens out of the text of a stage before a person reads it.
///
/// A token is a secret for as long as it lives, and canonical requests are what people paste into tickets.
package enum SessionTokenMask {
    /// What stands in a token's place.
    package static let mark = "<session token>"

    /// `text`, a canonical request or a part of one, with each token's value replaced by ``mark``.
    package static func applied(to text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return String(decoding: Array(lines.map(masked).joined(separator: "\n".utf8)), as: UTF8.self)
    }

    /// Whether `name`, of a header or a query parameter in any case, is a token's.
    static func isToken(_ name: String) -> Bool { headerNames.contains(asciiLowercased(name)) }

    private static let parameterNames = SigningSettings.SessionTokenName.allCases.map(\.rawValue)
    private static let headerNames = parameterNames.map(asciiLowercased)

    private static func masked(_ line: Substring.UTF8View) -> [UInt8] {
        if let name = headerNames.first(where: { line.starts(with: "\($0):".utf8) }) {
            return Array("\(name):\(mark)".utf8)
        }
        guard line.contains(UInt8(ascii: "=")) else { return Array(line) }
        let pairs = line.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map { pair in
            guard let name = parameterNames.first(where: { pair.starts(with: "\($0)=".utf8) }) else {
                return Array(pair)
            }
            return Array("\(name)=\(mark)".utf8)
        }
        return Array(pairs.joined(separator: "&".utf8))
    }
}
