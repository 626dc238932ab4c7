/// A partition of the 256 byte values into classes that an automaton need not tell apart.
struct ByteClasses: Sendable, Hashable {
    /// The class of each byte, numbered from 0 in order of first appearance.
    private(set) var classOfByte: [UInt8]
    private(set) var count: Int

    /// One class of all bytes.
    init() {
        classOfByte = Array(repeating: 0, count: 256)
        count = 1
    }

    /// - Precondition: The 256 numbers in `classOfByte` are those below `count`, in order of first appearance.
    init(classOfByte: [UInt8], count: Int) {
        self.classOfByte = classOfByte
        self.count = count
    }

    init(separating sets: some Sequence<ByteSet>) {
        self.init()
        for set in Set(sets) { split(into: 2) { set.contains($0) ? 1 : 0 } }
    }

    /// The classes that tell apart whatever any of `partitions` does.
    init(refining partitions: some Sequence<ByteClasses>) {
        self.init()
        for partition in partitions { split(into: partition.count) { partition[$0] } }
    }

    subscript(byte: UInt8) -> Int { Int(classOfByte[Int(byte)]) }

    /// A byte for each class, the most readable there is, with the most readable classes first.
    ///
    /// Witness keys are spelled with these: small letters before digits, printable before the rest.
    var representatives: [UInt8] {
        var seen = Array(repeating: false, count: count)
        return Self.byReadability.filter { byte in
            defer { seen[self[byte]] = true }
            return !seen[self[byte]]
        }
    }

    private static let byReadability: [UInt8] = {
        let groups: [ByteSet] = [.lowercaseLetters, .digits, .uppercaseLetters, ByteSet("-_.")]
        let printable = ByteSet(0x20...0x7E)
        let preferred = groups.flatMap(\.bytes)
        let rest = printable.subtracting(ByteSet(preferred)).bytes
        return preferred + rest + ByteSet(0...UInt8.max).subtracting(printable).bytes
    }()

    /// Splits every class by the value below `valueCount` that `value` gives its bytes, and numbers the classes anew.
    private mutating func split(into valueCount: Int, by value: (UInt8) -> Int) {
        // At most 256 classes can arise, one a byte, so the numbers fit.
        var numbers: [UInt8?] = Array(repeating: nil, count: count * valueCount)
        var newCount = 0
        for byte in 0...UInt8.max {
            let cell = self[byte] * valueCount + value(byte)
            if numbers[cell] == nil {
                numbers[cell] = UInt8(truncatingIfNeeded: newCount)
                newCount += 1
            }
            classOfByte[Int(byte)] = numbers[cell] ?? 0
        }
        count = newCount
    }
}
