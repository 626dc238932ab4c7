/// URI encoding as SigV4 defines it: every byte but `A-Z a-z 0-9 - . _ ~` becomes `%` and two upper-case hex digits.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
enum PercentEncoding {
    /// What a canonical URI keeps besides the unreserved bytes.
    enum Slash { case kept, encoded }

    static func encode(_ bytes: some Collection<UInt8>, slash: Slash = .encoded) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        append(bytes, slash: slash, to: &result)
        return result
    }

    /// Appends the encoding of `bytes` to `result`.
    static func append(_ bytes: some Collection<UInt8>, slash: Slash, to result: inout [UInt8]) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { append($0, slash: slash, to: &result) }
        if isDone == nil { Array(bytes).withUnsafeBufferPointer { append($0, slash: slash, to: &result) } }
    }

    /// Appends the encoding of `bytes` to `result`, run by run.
    ///
    /// Reads through a buffer and appends whole runs because it visits every byte of every key of a list; nearly all of
    /// them are kept.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, slash: Slash, to result: inout [UInt8]) {
        // Bit n of the mask says whether byte n is kept.
        let low: UInt64 = slash == .kept ? 0x03FF_E000_0000_0000 : 0x03FF_6000_0000_0000
        let high: UInt64 = 0x47FF_FFFE_87FF_FFFE
        var runStart = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let mask = byte < 64 ? low : byte < 128 ? high : 0
            if mask >> UInt64(byte & 63) & 1 == 1 { continue }
            result.append(contentsOf: bytes[runStart..<index])
            result.append(UInt8(ascii: "%"))
            result.append(upperDigit(byte >> 4))
            result.append(upperDigit(byte & 15))
            runStart = index + 1
        }
        result.append(contentsOf: bytes[runStart...])
    }

    /// The bytes that `text` encodes.
    ///
    /// A `%` without two hex digits stands for itself, and so does `+`.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(Hex.value),
                let low = rest.dropFirst().first.flatMap(Hex.value)
            {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func upperDigit(_ nibble: UInt8) -> UInt8 { nibble &+ (nibble < 10 ? 0x30 : 0x37) }
}
