// Compiled beside an exported Swift file, which it asks about keys.
//
// Reads lines of keys in hexadecimal from standard input, and writes, for each, the name of its class, or '-'. A key that
// is not made again, or whose bytes are not UTF-8 and yet pass, is an error.

while let line = readLine() {
    var bytes: [UInt8] = []
    var digits = line.utf8.makeIterator()
    while let high = digits.next(), let low = digits.next() {
        bytes.append(UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) ?? 0)
    }
    guard let text = String(validating: bytes, as: UTF8.self), let key = try? AnyKey(parsing: text) else {
        print("-")
        continue
    }
    guard Array(key.key.utf8) == bytes, try AnyKey(parsing: key.key) == key else {
        fatalError("\(text) is not made again")
    }
    print(key.className)
}
