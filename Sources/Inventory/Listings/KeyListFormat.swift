/// The forms in which lists of object keys come; the raw value is the name on the command line.
package enum KeyListFormat: String, Sendable, CaseIterable {
    /// A key a line.
    case lines
    /// Keys that each end with a zero byte.
    case nul
    /// What `aws s3 ls --recursive` prints.
    case s3List = "s3-ls"
    /// What `aws s3api list-objects-v2` prints: JSON pages with `Contents`, or an array of keys.
    case listObjects = "list-objects"
    /// JSON values one behind the other, each a key or an object with a `Key`.
    case ndjson
    /// The `manifest.json` of an S3 Inventory, with its parts in files beside it.
    case inventory

    /// What the format is, in a few words.
    package var phrase: String {
        switch self {
        case .lines: "keys line by line"
        case .nul: "keys that end with a zero byte"
        case .s3List: "the output of 'aws s3 ls --recursive'"
        case .listObjects: "pages of 'aws s3api list-objects-v2'"
        case .ndjson: "JSON values with a key each"
        case .inventory: "the manifest of an S3 Inventory"
        }
    }
}

extension KeyListFormat {
    /// What a file is by its first bytes.
    package enum Guess: Sendable, Hashable {
        case format(KeyListFormat)
        /// No list of keys, and a phrase that says what it is.
        case other(String, help: String)
    }

    /// Says what a file is by its first bytes behind a byte order mark of UTF-8, of which a few thousand will do.
    ///
    /// Whatever is like nothing else is a list of lines.
    package static func guess(_ head: [UInt8]) -> Guess {
        if head.starts(with: [0x1F, 0x8B]) {
            return .other(
                "is compressed with gzip",
                help: "pipe it through 'gzip -dc', or name the manifest.json of the inventory that it is a part of")
        }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return .other("is UTF-16", help: "convert it to UTF-8: iconv -f UTF-16 -t UTF-8")
        }
        for magic in ["PAR1", "ORC"] where head.starts(with: magic.utf8) {
            return .other(
                "is a part of an inventory in \(magic == "ORC" ? "ORC" : "Parquet")",
                help: "query it in place: infragen export sql")
        }
        let text = head.drop { $0 <= 0x20 }
        if text.starts(with: "null".utf8), let format = JSONGuess.format(of: Array(text)) { return .format(format) }
        if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "\"") {
            return JSONGuess.format(of: Array(text)).map(Guess.format) ?? .format(.lines)
        }
        // What `--summarize` prints for a bucket without objects.
        if text.starts(with: "Total Objects: 0\n".utf8) || text.starts(with: "Total Objects: 0\r".utf8) {
            return .format(.s3List)
        }
        let firstLine = head.prefix { $0 != UInt8(ascii: "\n") }
        if firstLine.contains(0) { return .format(.nul) }
        let isListed = firstLine.withUnsafeBufferPointer { S3ListRow.isLikely($0) }
        return .format(isListed ? .s3List : .lines)
    }
}
