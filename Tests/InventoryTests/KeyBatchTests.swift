import Inventory
import Testing

@Suite("Batches of keys") struct KeyBatchTests {
    static let encoded: [(text: String, key: String?)] = [
        ("a/b", "a/b"), ("a+b", "a b"), ("a%2Bb", "a+b"), ("%41", "A"), ("%c3%A9", "é"), ("a%00b%0A", "a\0b\n"),
        ("%25zz", "%zz"), ("%", nil), ("a%4", nil), ("%zz", nil), ("%4g", nil), ("a%+1", nil),
    ]

    @Test(arguments: encoded) func decode(text: String, key: String?) {
        var batch = KeyBatch()
        let isEncoded = Array(text.utf8).withUnsafeBufferPointer { batch.append(urlEncoded: $0, row: 7) }
        #expect(isEncoded == (key != nil))
        #expect(batch.rows == (key == nil ? [] : [7]))
        #expect(batch.bytes == key.map { Array($0.utf8) + [0] } ?? [])
    }

    @Test func lendTheirKeysWithRoomBehind() {
        var batch = KeyBatch()
        for key in ["a", "", "bc"] { Array(key.utf8).withUnsafeBufferPointer { batch.append($0, row: 1) } }
        batch.withBlock(padding: 5) { block, ends in
            #expect(Array(block) == Array("a\0\0bc\0\0\0\0\0\0".utf8))
            #expect(Array(ends) == [1, 2, 5])
        }
        #expect(batch.bytes.count == 6)
    }
}
