import JSON

/// Text as UTF-8, whatever its encoding.
enum UnicodeSource {
    /// `source` in UTF-8: UTF-16 of either byte order is decoded, by its byte order mark or by the zeros of its first
    /// character.
    ///
    /// PowerShell writes UTF-16 where output goes to a file.
    static func decoding(_ source: @escaping JSONReader.Source) -> JSONReader.Source {
        var order: ByteOrder?
        var pending: [UInt8] = []
        var highHalf: UInt16?
        return { output in
            if order == nil {
                var isOpen = true
                while pending.count < 4, isOpen { isOpen = try source(&pending) }
                order = ByteOrder(of: pending)
                if order != .utf8, pending.starts(with: [0xFF, 0xFE]) || pending.starts(with: [0xFE, 0xFF]) {
                    pending.removeFirst(2)
                }
                if order == .utf8 {
                    output += pending
                    pending = []
                    return isOpen
                }
            }
            guard let order, order != .utf8 else { return try source(&output) }
            let isOpen = try source(&pending)
            let whole = pending.count & ~1
            for index in stride(from: 0, to: whole, by: 2) {
                let (first, second) = (UInt16(pending[index]), UInt16(pending[index + 1]))
                append(order == .big ? first << 8 | second : second << 8 | first, &highHalf, to: &output)
            }
            pending.removeFirst(whole)
            // Half a character at the end is no JSON.
            if !isOpen, !pending.isEmpty { output.append(0xFF) }
            return isOpen
        }
    }

    private enum ByteOrder {
        case utf8, little, big

        init(of bytes: [UInt8]) {
            let (first, second) = (bytes.first, bytes.dropFirst().first)
            switch (first, second) {
            case (0xFF, 0xFE), (.some(1...), 0): self = .little
            case (0xFE, 0xFF), (0, .some(1...)): self = .big
            default: self = .utf8
            }
        }
    }

    /// Appends a unit; halves without their other half come out as bytes that are no UTF-8.
    private static func append(_ unit: UInt16, _ high: inout UInt16?, to output: inout [UInt8]) {
        if let first = high {
            high = nil
            if (0xDC00..<0xE000).contains(unit) {
                let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
                if let scalar = Unicode.Scalar(value) { output += Array(String(scalar).utf8) }
                return
            }
            output.append(0xFF)
        }
        if (0xD800..<0xDC00).contains(unit) {
            high = unit
        } else if let scalar = Unicode.Scalar(unit) {
            if scalar.isASCII { output.append(UInt8(unit)) } else { output += Array(String(scalar).utf8) }
        } else {
            output.append(0xFF)
        }
    }
}
