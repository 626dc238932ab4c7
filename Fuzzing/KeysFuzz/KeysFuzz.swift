import CZlib
import Inventory
import LayoutPolicy

/// Fuzzing of the key linter and of all readers of key lists: `make fuzz-keys`.
///
/// The first byte of an input picks what is fuzzed, so one corpus serves all. Whatever comes must be a verdict or an error;
/// besides, every way to judge a key must say the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    targets[Int(choice) % targets.count](Array(input.dropFirst()))
    return 0
}

private nonisolated(unsafe) let targets: [([UInt8]) -> Void] = [
    fuzzBlocks, fuzzKnownEnds, fuzzExplanations, fuzzTemplates, fuzzListedRows, fuzzJSON, fuzzGuess, fuzzManifest,
    fuzzGzip, fuzzRows,
]

// MARK: - The linter

private func contract(_ templates: [String]) -> LayoutContract? {
    let fields: [String: FieldType] = [
        "id": .uuid, "ep": .uuid, "season": .int(min: 1, max: 120, width: 2), "slug": .slug(max: 20),
        "ladder": .enumeration(["480p", "720p", "1080p", "1080p-hdr"]),
        "file": .filename(extensions: nil, charset: .safe),
        "any": .filename(extensions: ["vtt", "tar.gz"], charset: .any),
    ]
    var classes: [KeyClass] = []
    for text in templates {
        guard let template = try? KeyTemplate(parsing: text, fields: fields) else { return nil }
        classes.append(KeyClass(name: "c\(classes.count)", template: template))
    }
    return LayoutContract(fields: [], classes: classes)
}

private let linter = contract([
    "originals/{id}/[{ep}/]{file}", "hls/{id}/[{ep}/]{ladder}/{files...}", "bundles/{id}/S{season}.zip",
    "text/{slug}/{any...}", "te/{any}", "s/{slug}-{season}", "ab/[{slug}/x/]{ladder}/{slug}",
]).flatMap { try? KeyLinter($0) }
private let automata = linter.map { $0.contract.classes.compactMap { try? KeyAutomaton($0.template) } } ?? []

private func isGood(_ key: [UInt8]) -> Bool {
    (1...ObjectKey.maximumLength).contains(key.count) && ObjectKey.isNFC(key) && automata.contains { $0.accepts(key) }
}

private func fuzzBlocks(_ text: [UInt8]) {
    guard let linter else { return }
    for (separator, byte) in [(KeyLinter.Separator.lineFeed, UInt8(ascii: "\n")), (.nul, 0)] {
        // Exactly as much behind the keys as is asked for, so that the sanitizer sees a look too far.
        let block = text + [byte] + Array(repeating: 0x61, count: KeyLinter.padding)
        var (tally, faults) = (linter.emptyTally, [KeyFault]())
        block.withUnsafeBufferPointer {
            linter.lint($0, count: text.count + 1, separator: separator, tally: &tally, faults: &faults)
        }
        let keys = text.split(separator: byte, omittingEmptySubsequences: false).map { key in
            Array(separator == .lineFeed && key.last == 0x0D ? key.dropLast() : key)
        }
        let bad = Set(faults.map(\.ordinal))
        precondition(tally.total == keys.count && tally.invalid == faults.count && bad.count == faults.count)
        for (ordinal, key) in keys.enumerated() {
            precondition(isGood(key) != bad.contains(ordinal), "the automaton says something else")
        }
        for fault in faults { precondition(linter.judge(keys[fault.ordinal]) == .invalid(fault.reason)) }
    }
}

private func fuzzKnownEnds(_ text: [UInt8]) {
    guard let linter else { return }
    let keys = text.split(separator: 0xFE, omittingEmptySubsequences: false).map(Array.init)
    var batch = KeyBatch()
    for key in keys { key.withUnsafeBufferPointer { batch.append($0, row: 1) } }
    var (tally, faults) = (linter.emptyTally, [KeyFault]())
    batch.withBlock(padding: KeyLinter.padding) {
        linter.lint($0, keysEndingAt: $1, tally: &tally, faults: &faults)
    }
    let bad = Set(faults.map(\.ordinal))
    precondition(tally.total == keys.count)
    for (ordinal, key) in keys.enumerated() { precondition(isGood(key) != bad.contains(ordinal)) }
}

private func fuzzExplanations(_ key: [UInt8]) {
    guard let linter, case .invalid(let reason) = linter.judge(key) else { return }
    let finding = KeyExplainer(linter).finding(for: key, reason)
    precondition((0...max(key.count, ObjectKey.maximumLength)).contains(finding.byte))
    if let corrected = finding.corrected { precondition(isGood(corrected), "a correction that is no key") }
    var briefing = KeyBriefing(linter)
    var line: [UInt8] = []
    key.withUnsafeBufferPointer { briefing.write($0, length: key.count, reason, to: &line) }
    precondition(line.count { $0 == UInt8(ascii: "\n") } == 1, "a finding of several lines")
}

/// The template in the first line, against its automaton on the keys in the others.
private func fuzzTemplates(_ text: [UInt8]) {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    guard let first = lines.first, first.count < 200, let template = String(validating: first, as: UTF8.self),
        let contract = contract([template]), let linter = try? KeyLinter(contract),
        let automaton = try? KeyAutomaton(contract.classes[0].template)
    else { return }
    lines.removeFirst()
    for key in lines {
        let isGood = (1...ObjectKey.maximumLength).contains(key.count) && ObjectKey.isNFC(key) && automaton.accepts(key)
        precondition((linter.judge(key) == .valid(keyClass: 0)) == isGood)
    }
}

// MARK: - Lists

private func fuzzListedRows(_ text: [UInt8]) {
    for line in text.split(separator: UInt8(ascii: "\n")) {
        Array(line).withUnsafeBufferPointer { line in
            if case .key(let range) = S3ListRow(line) { precondition(range.upperBound == line.count) }
        }
    }
}

private func fuzzJSON(_ text: [UInt8]) {
    for format in [KeyListFormat.listObjects, .ndjson] {
        let atOnce = keys(of: text, format, inBlocksOf: max(1, text.count))
        let inPieces = keys(of: text, format, inBlocksOf: 3)
        precondition(atOnce == inPieces, "blocks change what is read")
    }
}

private func keys(of text: [UInt8], _ format: KeyListFormat, inBlocksOf size: Int) -> [UInt8] {
    var rest = text[...]
    var listing = JSONListing(format) { window in
        window += rest.prefix(size)
        defer { rest = rest.dropFirst(size) }
        return !rest.isEmpty
    }
    var batch = KeyBatch()
    var all: [UInt8] = []
    while true {
        batch.removeAll()
        let goesOn = (try? listing.read(into: &batch)) ?? false
        all += batch.bytes
        if !goesOn { return all }
    }
}

private func fuzzGuess(_ text: [UInt8]) { _ = KeyListFormat.guess(text) }

private func fuzzManifest(_ text: [UInt8]) { _ = try? InventoryManifest(parsing: text) }

private func fuzzGzip(_ text: [UInt8]) { read(text, "Bucket, Key, IsLatest, IsDeleteMarker", inBlocksOf: 7) }

/// The text as the content of a part.
private func fuzzRows(_ text: [UInt8]) {
    read(gzip(text), "Bucket, Key, IsLatest, IsDeleteMarker", inBlocksOf: 1_000)
    read(gzip(text), "Key", inBlocksOf: 64 << 10)
}

private func read(_ part: [UInt8], _ schema: String, inBlocksOf size: Int) {
    guard let columns = try? InventoryColumns(schema) else { return }
    var rest = part[...]
    let file = InventoryManifest.File(key: "a", sizeBytes: nil, md5: MD5.hex(of: part))
    let reader = InventoryPart(file, columns, allVersions: false) { room in
        let block = rest.prefix(min(size, room.count))
        rest = rest.dropFirst(block.count)
        room.copyBytes(from: block)
        return block.count
    }
    var batch = KeyBatch()
    repeat { batch.removeAll() } while ((try? reader.read(into: &batch)) ?? false)
}

/// `text` under gzip.
private func gzip(_ text: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    var output = [UInt8](repeating: 0, count: text.count + text.count / 10 + 100)
    return text.withUnsafeBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            deflateInit2_(&stream, 1, Z_DEFLATED, 31, 8, 0, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            deflate(&stream, Z_FINISH)
            let count = output.count - Int(stream.avail_out)
            deflateEnd(&stream)
            return Array(output[..<count])
        }
    }
}
