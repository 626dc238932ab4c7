/// Finds the key that a bad one was surely meant to be, by undoing the mistakes that people and programs make.
///
/// A correction never invents: it changes case, normalization, encoding, separators, padding and misspelt literals, and
/// is given only when the result is a good key.
struct KeyCorrector {
    private let linter: KeyLinter

    init(_ linter: KeyLinter) { self.linter = linter }

    /// - Returns: nil when no simple change, and no few of them together, make a good key.
    func corrected(_ key: [UInt8]) -> [UInt8]? {
        guard key.count <= 2 * ObjectKey.maximumLength else { return nil }
        // Breadth first, so that the fewest changes win; a key has few that do anything.
        var seen: Set<[UInt8]> = [key]
        var level = [key]
        for _ in 0..<Self.mostChanges {
            var next: [[UInt8]] = []
            for candidate in level {
                for change in changes(of: candidate) where seen.insert(change).inserted {
                    if case .valid = linter.judge(change) { return change }
                    next.append(change)
                }
                if seen.count > Self.mostCandidates { return nil }
            }
            level = next
        }
        return nil
    }

    private static let mostChanges = 3
    private static let mostCandidates = 400

    private func changes(of key: [UInt8]) -> [[UInt8]] {
        let slash = UInt8(ascii: "/")
        var result = [trimmed(key), ObjectKey.normalized(key), percentDecoded(key)]
        result.append(key.map { $0 == UInt8(ascii: "\\") ? slash : $0 })
        result.append(Array(key.drop { $0 == slash }))
        result.append(withoutDoubleSlashes(key))
        var segments = key.split(separator: slash, omittingEmptySubsequences: false).map { Array($0) }
        for (index, segment) in segments.enumerated() {
            for other in [segment.map(\.lowercased), dashed(segment)] where other != segment {
                segments[index] = other
                result.append(Array(segments.joined(separator: [slash])))
            }
            segments[index] = segment
        }
        return result + respelt(key) + repadded(key)
    }

    /// Without white space and line ends around the key.
    private func trimmed(_ key: [UInt8]) -> [UInt8] {
        let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        return Array(key.drop(while: space.contains).reversed().drop(while: space.contains).reversed())
    }

    private func withoutDoubleSlashes(_ key: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in key where byte != UInt8(ascii: "/") || result.last != byte { result.append(byte) }
        return result
    }

    private func percentDecoded(_ key: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = key[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// 32 hexadecimal digits as an identifier.
    private func dashed(_ segment: [UInt8]) -> [UInt8] {
        let digits = segment.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }
        guard digits.count == 32, digits.allSatisfy({ $0.hexValue != nil }) else { return segment }
        var result: [UInt8] = []
        for (index, digit) in digits.map(\.lowercased).enumerated() {
            if [8, 12, 16, 20].contains(index) { result.append(UInt8(ascii: "-")) }
            result.append(digit)
        }
        return result
    }

    /// With the first segments replaced by the prefix of a class that is a misspelling away.
    private func respelt(_ key: [UInt8]) -> [[UInt8]] {
        linter.contract.classes.compactMap { keyClass in
            let prefix = Array(keyClass.template.prefix.utf8)
            let depth = prefix.count { $0 == UInt8(ascii: "/") }
            var slashes = 0
            let end = key.firstIndex { byte in
                if byte == UInt8(ascii: "/") { slashes += 1 }
                return slashes == depth
            }
            guard let end, !key.starts(with: prefix) else { return nil }
            let written = key[...end].map(\.lowercased)
            return Self.isMisspelling(written, of: prefix) ? prefix + key[(end + 1)...] : nil
        }
    }

    /// Whether one insertion, deletion, replacement or swap of neighbors leads from `a` to `b`.
    private static func isMisspelling(_ a: [UInt8], of b: [UInt8]) -> Bool {
        guard abs(a.count - b.count) <= 1, a.count > 2 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        if head + tail >= min(a.count, b.count) - (a.count == b.count ? 1 : 0) { return true }
        return a.count == b.count && head + tail == a.count - 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
    }

    /// With each run of digits padded to a width that some integer of the contract has, or stripped of zeros.
    private func repadded(_ key: [UInt8]) -> [[UInt8]] {
        let widths = Set(linter.contract.classes.flatMap(\.template.parts).flatMap(\.integerWidths)).sorted()
        var result: [[UInt8]] = []
        var start = 0
        while let first = key[start...].firstIndex(where: ByteSet.digits.contains) {
            let end = key[first...].firstIndex { !ByteSet.digits.contains($0) } ?? key.count
            let number = key[first..<end].drop { $0 == UInt8(ascii: "0") }
            for width in widths where width >= number.count && width != end - first {
                let zeros = Array(repeating: UInt8(ascii: "0"), count: width - number.count)
                result.append(Array(key[..<first]) + zeros + number + key[end...])
            }
            start = end
        }
        return result
    }
}

extension KeyTemplate.Part {
    fileprivate var integerWidths: [Int] {
        switch self {
        case .field(_, .int(_, _, let width)): [width]
        case .optional(let parts): parts.flatMap(\.integerWidths)
        default: []
        }
    }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { ByteSet.uppercaseLetters.contains(self) ? self | 0x20 : self }

    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
