/// Line ends, which version control may turn into others.
package enum LineEnds {
    /// `bytes` with LF in place of CRLF.
    package static func unix(_ bytes: [UInt8]) -> [UInt8] {
        let (carriageReturn, lineFeed) = (UInt8(0x0D), UInt8(0x0A))
        guard bytes.contains(carriageReturn) else { return bytes }
        return bytes.indices.compactMap { index in
            let ends = bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
            return ends ? nil : bytes[index]
        }
    }
}
