/// A short name for content that is too long for one: `#5f1e2c9a01bd`, the same for the same lines in any order.
struct ContentDigest: CustomStringConvertible {
    let description: String

    init(_ lines: [String]) {
        // A NUL ends each line, which no text of Terraform has: ["a", "b"] and ["ab"] differ.
        description = "#" + SHA256.hex(of: lines.sorted().map { $0 + "\0" }.joined()).prefix(12)
    }
}
