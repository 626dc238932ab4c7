import Inventory
import Testing

@Suite("Lines of aws s3 ls") struct S3ListRowTests {
    static let day = "2026-01-31 12:00:00"

    static let keys: [(line: String, key: String)] = [
        ("\(day)       1234 a/b.ts", "a/b.ts"), ("\(day) 12345678901 a", "a"), ("\(day)          0  two  ", " two  "),
        ("\(day)    2.9 MiB a", "a"), ("\(day)    0 Bytes a", "a"), ("\(day)     1 Byte a", "a"),
        ("\(day) 1023.9 GiB a", "a"),
        // Spaces were squeezed: a whole number has no unit, as a key may begin with such a word.
        ("\(day) 10 MiB a", "MiB a"), ("\(day) 2.9 MiB a", "a"), ("\(day)       1234 MiB a", "MiB a"),
        ("\(day)          1 ", ""),
    ]

    @Test(arguments: keys) func haveAKey(line: String, key: String) {
        let bytes = Array(line.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            guard case .key(let range) = S3ListRow(buffer) else {
                Issue.record("no key")
                return
            }
            #expect(String(decoding: buffer[range], as: UTF8.self) == key)
        }
    }

    @Test(arguments: ["", "   ", "                           PRE hls/", "Total Objects: 3", "   Total Size: 1.0 KiB"])
    func needNotHaveAKey(line: String) {
        #expect(Array(line.utf8).withUnsafeBufferPointer { S3ListRow($0) } == .noKey)
    }

    @Test(arguments: ["a", "\(day)", "\(day) ", "\(day)          a", "\(day)          1", "2026-01-31T12:00:00 1 a"])
    func mayMakeNoSense(line: String) {
        #expect(Array(line.utf8).withUnsafeBufferPointer { S3ListRow($0) } == .malformed)
    }
}
