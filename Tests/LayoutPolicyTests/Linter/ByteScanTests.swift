import CByteScan
import Testing

@Suite("Sixteen bytes at a time") struct ByteScanTests {
    @Test func theFastMasksAreThePortableOnes() {
        var random = SeededGenerator(seed: 1)
        for byte in 0...UInt8.max {
            for place in 0..<16 {
                var block = (0..<16).map { _ in UInt8.random(in: 0x20...0x7F, using: &random) }
                block[place] = byte
                let (fast, portable) = (byte_scan(block), byte_scan_portable(block))
                #expect(fast.safe == portable.safe && fast.alphanumeric == portable.alphanumeric)
                #expect(fast.slash == portable.slash && fast.dot == portable.dot)
            }
        }
    }

    @Test func theFastIdentifierIsThePortableOne() {
        let uuid = Array("0a1b2c3d-0000-4fff-8aaa-0123456789ab".utf8)
        #expect(byte_scan_uuid(uuid) && byte_scan_uuid_portable(uuid))
        for byte in 0...UInt8.max {
            for place in 0..<36 {
                var bytes = uuid
                bytes[place] = byte
                #expect(byte_scan_uuid(bytes) == byte_scan_uuid_portable(bytes))
            }
        }
    }

    @Test func theFastFixedTextIsThePortableOne() {
        var random = SeededGenerator(seed: 2)
        // Two blocks: ranges of digits and letters, and a byte that both ranges are.
        let ranges: [[UInt8]] = [[48, 9, 97, 5], [45, 0, 45, 0], [0, 255, 0, 255]]
        let places = (0..<32).map { ranges[$0 % 3] }
        let pattern = [0, 16].flatMap { start in
            (0..<4).map { part in SIMD16((start..<start + 16).map { places[$0][part] }) }
        }
        let text = places.map { place in place[0] + UInt8.random(in: 0...place[1], using: &random) }
        #expect(byte_scan_fixed(text, pattern, 2) && byte_scan_fixed_portable(text, pattern, 2))
        for byte in 0...UInt8.max {
            for place in text.indices {
                var bytes = text
                bytes[place] = byte
                #expect(byte_scan_fixed(bytes, pattern, 2) == byte_scan_fixed_portable(bytes, pattern, 2))
            }
        }
    }
}
