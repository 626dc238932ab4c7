/// Makes lists of keys and lints them, in one thread, with the contract of the example stack.
///
///     KeyLintBenchmarks keys COUNT    keys of six classes, 5 % of them wrong in 20 ways, in no order
///     KeyLintBenchmarks expression    the regular expression of the contract
///     KeyLintBenchmarks lint FILE     counts, by class and by reason

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import LayoutPolicy

switch Array(CommandLine.arguments.dropFirst()) {
case let arguments where arguments.count == 2 && arguments[0] == "keys":
    KeyMaker(seed: 1).write(count: Int(arguments[1]) ?? 0)
case ["expression"]: print(try RegularExpressionExport(try contract()).anchoredExpression)
case let arguments where arguments.count == 2 && arguments[0] == "lint": try lint(arguments[1])
default:
    print("usage: KeyLintBenchmarks keys COUNT | expression | lint FILE")
    exit(64)
}

/// The contract of the example stack.
func contract() throws -> LayoutContract {
    let fields: [String: FieldType] = [
        "title_id": .uuid, "episode_id": .uuid, "season": .int(min: 1, max: 99, width: 2),
        "ladder": .enumeration(["480p", "720p", "1080p"]),
        "rendition": .enumeration(["480p", "720p", "1080p", "source"]),
        "filename": .filename(extensions: nil, charset: .safe),
    ]
    let templates = [
        ("original", "originals/{title_id}/[{episode_id}/]{filename}"),
        ("download", "downloads/{title_id}/[{episode_id}/]{rendition}/{filename}"),
        ("hls", "hls/{title_id}/[{episode_id}/]{ladder}/{files...}"),
        ("bundle", "bundles/{title_id}/S{season}.zip"),
        ("artwork", "artwork/title/{title_id}/{files...}"),
        ("subtitle", "subs/title/{title_id}/{files...}"),
    ]
    return LayoutContract(
        fields: [],
        classes: try templates.map { KeyClass(name: $0, template: try KeyTemplate(parsing: $1, fields: fields)) })
}

func lint(_ path: String) throws {
    let linter = try KeyLinter(contract())
    let file = open(path, O_RDONLY)
    guard file >= 0 else { exit(66) }
    let capacity = 256 << 10
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity + KeyLinter.padding)
    buffer.initialize(repeating: 0)
    guard let base = buffer.baseAddress else { exit(70) }
    var tally = linter.emptyTally
    var faults: [KeyFault] = []
    var kept = 0
    while true {
        let count = read(file, base + kept, capacity - kept)
        if count <= 0 { break }
        let filled = kept + count
        var whole = filled
        while whole > 0, base[whole - 1] != UInt8(ascii: "\n") { whole -= 1 }
        faults.removeAll(keepingCapacity: true)
        linter.lint(UnsafeBufferPointer(buffer), count: whole, separator: .lineFeed, tally: &tally, faults: &faults)
        kept = filled - whole
        memmove(base, base + whole, kept)
    }
    print("\(tally.total) keys, \(tally.invalid) bad; good by class: \(tally.valid)")
    for (reason, count) in tally.faults { print("    \(count) \(reason)") }
}

/// Random keys, most of them good.
struct KeyMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: UInt64) -> Int { Int(next() % bound) }

    mutating func uuid() -> String {
        let digits = Array("0123456789abcdef")
        return [8, 4, 4, 4, 12].map { count in String((0..<count).map { _ in digits[below(16)] }) }
            .joined(separator: "-")
    }

    consuming func write(count: Int) {
        var written = 0
        while written < count {
            let title = uuid()
            let episode = below(2) == 0 ? uuid() + "/" : ""
            var keys: [String] = []
            for ladder in ["480p", "720p", "1080p"] {
                keys.append("hls/\(title)/\(episode)\(ladder)/index.m3u8")
                for segment in 0..<20 + below(20) {
                    keys.append("hls/\(title)/\(episode)\(ladder)/seg_\(100_000 + segment).ts")
                }
            }
            for _ in 0..<20 { keys.append("originals/\(title)/\(episode)master_\(below(1_000)).mov") }
            for rendition in ["480p", "720p", "1080p", "source"] {
                for _ in 0..<4 { keys.append("downloads/\(title)/\(episode)\(rendition)/movie-\(below(1_000)).mp4") }
            }
            for season in 1...9 { keys.append("bundles/\(title)/S0\(season).zip") }
            for size in 0..<12 { keys.append("artwork/title/\(title)/poster/\(size)x\(below(3_000)).jpg") }
            for language in ["en", "de", "fr-CA", "pt-BR"] { keys.append("subs/title/\(title)/\(language)/full.vtt") }
            for key in keys.prefix(count - written) {
                print(below(20) == 0 ? spoilt(key) : key)
                written += 1
            }
        }
    }

    /// The key, wrong in one of twenty ways.
    mutating func spoilt(_ key: String) -> String {
        var parts = key.split(separator: "/").map(String.init)
        let last = parts.count - 1
        switch below(20) {
        case 0: return key.uppercased()
        case 1: return "/" + key
        case 2: return key + "/"
        case 3: parts[0] = String(parts[0].dropLast())
        case 4: parts[0] = parts[0].uppercased()
        case 5: parts[1] = String(parts[1].dropLast())
        case 6: parts[1] = parts[1].uppercased() + "X"
        case 7: parts[1] = parts[1].filter { $0 != "-" } + "-"
        case 8: parts[last] = "." + parts[last]
        case 9: parts[last] = parts[last].replacing(".", with: " .")
        case 10: parts[last] = ""
        case 11: parts.insert("", at: last)
        case 12: parts[last] = "ü" + parts[last]
        case 13: parts[last] = parts[last] + "?"
        case 14: parts.insert("..", at: last)
        case 15: parts.remove(at: 1)
        case 16: return "tmp/" + key
        case 17: parts[last] = String(repeating: "x", count: 1_100) + ".ts"
        case 18: parts[last] = parts[last] + "\t"
        default: parts[0] = "backup-" + parts[0]
        }
        return parts.joined(separator: "/")
    }
}
