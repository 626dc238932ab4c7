import CByteScan
import Testing

/// What a vector says of each byte is what is said of the byte alone.
@Suite("Thirty-two bytes at a time") struct ByteScanTests {
    @Test func masksSayWhatEachByteIs() {
        var random = SeededGenerator(seed: 1)
        let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!-_.*'()/".utf8)
        for byte in 0...UInt8.max {
            for place in 0..<32 {
                var block = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
                block[place] = byte
                let masks = byte_scan(block)
                func mask(_ holds: (UInt8) -> Bool) -> UInt32 {
                    block.enumerated().reduce(0) { $0 | (holds($1.element) ? 1 << UInt32($1.offset) : 0) }
                }
                #expect(masks.safe == mask(safe.contains))
                #expect(masks.alphanumeric == mask { safe.contains($0) && !"!-_.*'()/".utf8.contains($0) })
                #expect(masks.slash == mask { $0 == UInt8(ascii: "/") })
                #expect(masks.dot == mask { $0 == UInt8(ascii: ".") })
            }
        }
    }

    @Test func anIdentifierHasDashesInItsPlacesAndDigitsElsewhere() {
        let uuid = Array("0a1b2c3d-0000-4fff-8aaa-0123456789ab".utf8)
        #expect(byte_scan_uuid(uuid))
        for byte in 0...UInt8.max {
            for place in 0..<36 {
                var bytes = uuid
                bytes[place] = byte
                let isDash = [8, 13, 18, 23].contains(place)
                let isRight = isDash ? byte == UInt8(ascii: "-") : "0123456789abcdef".utf8.contains(byte)
                #expect(byte_scan_uuid(bytes) == isRight)
            }
        }
    }

    @Test func fixedTextIsComparedByteForByte() {
        var random = SeededGenerator(seed: 2)
        // Ranges of digits and letters, a byte that both ranges are, and anything.
        let ranges: [[UInt8]] = [[48, 9, 97, 5], [45, 0, 45, 0], [0, 255, 0, 255]]
        let places = (0..<64).map { ranges[$0 % 3] }
        let pattern = [0..<32, 32..<64].flatMap { half in
            (0..<4).map { part in SIMD32(half.map { places[$0][part] }) }
        }
        let text = places.map { place in place[0] + UInt8.random(in: 0...place[1], using: &random) }
        #expect(byte_scan_fixed(text, pattern))
        for byte in 0...UInt8.max {
            for place in text.indices {
                var bytes = text
                bytes[place] = byte
                let range = places[place]
                let isRight = byte &- range[0] <= range[1] || byte &- range[2] <= range[3]
                #expect(byte_scan_fixed(bytes, pattern) == isRight)
            }
        }
    }

    @Test func theFirstOfTwoBytesIsFoundWhereverItIs() {
        for length in 0..<100 {
            for place in 0...length {
                var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
                if place < length { bytes[place] = UInt8(ascii: place % 2 == 0 ? "," : ";") }
                #expect(byte_scan_first(bytes, 0, length, UInt8(ascii: ","), UInt8(ascii: ";")) == place)
            }
        }
    }
}
