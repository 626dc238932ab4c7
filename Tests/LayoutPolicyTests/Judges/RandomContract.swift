import LayoutPolicy

/// Random templates with their fields, and random keys that fit them or nearly do.
struct RandomContract {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A field type with the words that the spec, and the Python judge, have for it.
    struct Field {
        let type: FieldType
        let json: [String: any Sendable]
    }

    mutating func field() throws -> Field {
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return Field(type: .uuid, json: ["type": "uuid"])
        case 1:
            let max = [1, 2, 3, 64].randomElement(using: &random) ?? 1
            return Field(type: .slug(max: max), json: ["type": "slug", "max": max])
        case 2:
            let low = Int.random(in: 0...130, using: &random)
            let high = low + Int.random(in: 0...[3, 50, 1_200][Int.random(in: 0...2, using: &random)], using: &random)
            let width = Int.random(in: 1...4, using: &random)
            return Field(
                type: .int(min: low, max: high, width: width),
                json: ["type": "int", "min": low, "max": high, "width": width])
        case 3:
            let values = Array(["480p", "720p", "a", "ab", "b.c", "x-", "source"].shuffled(using: &random).prefix(3))
            return Field(type: .enumeration(values), json: ["type": "enum", "values": values])
        case 4, 5:
            let charset = Bool.random(using: &random) ? SegmentCharset.safe : .any
            let extensions = Bool.random(using: &random) ? ["mp4", "m3u8", "tar.gz"] : nil
            var json: [String: any Sendable] = ["type": "filename", "charset": charset.rawValue]
            if let extensions { json["extensions"] = extensions }
            return Field(type: .filename(extensions: extensions, charset: charset), json: json)
        default:
            let patterns = [
                "[a-z]{2}(-[A-Z]{2})?", "(a|ab)+c?", #"v\d{1,3}(\.\d+)*"#, "[^/a]+", "[é-ü]{1,2}x|y", #"[\w-]{2,}"#,
            ]
            let text = patterns.randomElement(using: &random) ?? "a"
            return Field(type: .pattern(try RegularPattern(text)), json: ["type": "pattern", "regex": text])
        }
    }

    /// A contract without problems: up to eight classes over fields that they share.
    mutating func contract() throws -> LayoutContract {
        // Words of programming languages among the names, and names that differ in underscores alone.
        let names = ["title_id", "class", "in", "f_1", "f__1", "self", "data", "key"]
        let fields = try names.map { LayoutContract.Field(name: $0, type: try field().type) }
        let types = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.type) })
        var classes: [KeyClass] = []
        // Prefixes that share their first bytes, and more than eight of them.
        let prefixes = ["a/", "ab/", "abcdefghij/", "abcdefghik/", "abcdefgh/", "b/c/", "b/d/", "long-prefix/x/"]
        let classNames = ["hls", "default", "art_work", "art__work", "type", "key", "import", "c8"]
        for (prefix, name) in zip(prefixes, classNames) {
            let template = try KeyTemplate(parsing: prefix + template(over: names), fields: types)
            let keyClass = KeyClass(name: name, template: template)
            if LayoutContract(fields: [], classes: [keyClass]).problems().isEmpty { classes.append(keyClass) }
        }
        return LayoutContract(fields: fields, classes: classes)
    }

    /// Keys that fit the classes of `contract` or nearly do, `count` of each class, and some that are too long.
    mutating func keys(of contract: LayoutContract, count: Int) -> [[UInt8]] {
        contract.classes.flatMap { keyClass -> [[UInt8]] in
            let keys = (0..<count).map { _ in key(of: keyClass.template) }
            let long = key(of: keyClass.template)
            let tail = [1_023, 1_024, 1_025].map {
                long + repeatElement(UInt8(ascii: "a"), count: max(0, $0 - long.count))
            }
            return keys + tail
        }
    }

    /// The text of a template over the names of `fields`, each used at most once.
    mutating func template(over names: [String]) -> String {
        var names = names.shuffled(using: &random)
        var text = ["a/", "b/c/", "a-b/"].randomElement(using: &random) ?? "a/"
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: text += "[\(segment(&names))/]"
            case 1: text += "[\(segment(&names))/x/]"
            default: text += segment(&names) + "/"
            }
        }
        return text + (Bool.random(using: &random) ? "{files...}" : segment(&names))
    }

    private mutating func segment(_ names: inout [String]) -> String {
        guard let name = names.popLast() else { return "z" }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return "S{\(name)}.zip"
        case 1: return "{\(name)}-"
        case 2:
            guard let other = names.popLast() else { return "{\(name)}" }
            return "{\(name)}_{\(other)}"
        default: return "{\(name)}"
        }
    }

    /// Bytes that somebody might hope to be taken for a key of `contract`.
    mutating func hostileKey(of contract: LayoutContract) -> [UInt8] {
        guard let one = contract.classes.randomElement(using: &random),
            let other = contract.classes.randomElement(using: &random)
        else { return [] }
        var key = self.key(of: one.template)
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            // The head of a key and the tail of another.
            let tail = self.key(of: other.template)
            key =
                key.prefix(Int.random(in: 0...key.count, using: &random))
                + tail.suffix(Int.random(in: 0...tail.count, using: &random))
        case 1:
            // About as long as a key may be.
            let wanted = Int.random(in: 1_020...1_028, using: &random)
            let filler = Array(repeating: Array("a/-é".utf8).randomElement(using: &random) ?? 0, count: 1_028)
            key.insert(contentsOf: filler.prefix(max(0, wanted - key.count)), at: key.count / 2)
        case 2:
            // Bytes that are not UTF-8, or only look like it.
            let bytes: [[UInt8]] = [
                [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
            ]
            key.insert(
                contentsOf: bytes.randomElement(using: &random) ?? [],
                at: Int.random(in: 0...key.count, using: &random))
        case 3:
            let endings: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A], [0], [0x20], [0xE2, 0x80, 0xA8], Array("/".utf8)]
            key += endings.randomElement(using: &random) ?? []
        case 4:
            let pieces = ["../", "./", "//", ".", "%2F", "\\", "a/", "\u{301}"].map { Array($0.utf8) }
            key.insert(
                contentsOf: pieces.randomElement(using: &random) ?? [],
                at: Int.random(in: 0...key.count, using: &random))
        case 5: key = Array(one.template.prefix.utf8) + Array(other.template.prefix.utf8) + key
        case 6: key.reverse()
        default: mutate(&key)
        }
        return key
    }

    /// Bytes of a key, most of which fit `template`, and some of which nearly do.
    mutating func key(of template: KeyTemplate) -> [UInt8] {
        var key = template.parts.flatMap { bytes(of: $0) }
        for _ in 0..<max(0, Int.random(in: -2...2, using: &random)) { mutate(&key) }
        return key
    }

    private mutating func bytes(of part: KeyTemplate.Part) -> [UInt8] {
        switch part {
        case .literal(let text): return Array(text.utf8)
        case .field(_, let type): return Array(value(of: type).utf8)
        case .files(_, let charset):
            let count = Int.random(in: 1...3, using: &random)
            return Array((0..<count).map { _ in segment(in: charset) }.joined(separator: "/").utf8)
        case .optional(let parts):
            return Bool.random(using: &random) ? parts.flatMap { bytes(of: $0) } : []
        }
    }

    private mutating func value(of type: FieldType) -> String {
        switch type {
        case .uuid:
            return [8, 4, 4, 4, 12].map { text($0, of: "0123456789abcdef") }.joined(separator: "-")
        case .slug(let max): return text(Int.random(in: 1...max, using: &random), of: "ab0-")
        case .int(let min, let max, let width):
            let number = String(Int.random(in: Swift.max(0, min - 2)...max + 2, using: &random))
            return String(repeating: "0", count: Swift.max(0, width - number.count)) + number
        case .enumeration(let values): return values.randomElement(using: &random) ?? ""
        case .filename(let extensions, let charset):
            return segment(in: charset) + "." + (extensions?.randomElement(using: &random) ?? text(3, of: "abZ9"))
        case .pattern(let pattern):
            return text(Int.random(in: 1...5, using: &random), of: pattern.text + "aabv.1-GB")
        }
    }

    private mutating func segment(in charset: SegmentCharset) -> String {
        text(Int.random(in: 1...6, using: &random), of: charset == .safe ? "abZ9!-_.*'()" : "ab.-é \u{301}\u{1F600}日")
    }

    private mutating func text(_ length: Int, of alphabet: String) -> String {
        let scalars = Array(alphabet.unicodeScalars)
        var text = ""
        for _ in 0..<length { text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a") }
        return text
    }

    private mutating func mutate(_ key: inout [UInt8]) {
        guard !key.isEmpty else { return }
        let place = Int.random(in: key.indices, using: &random)
        let byte = Array("ab09./-_ {A\u{7F}\u{0}é\\+".utf8).randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<6, using: &random) {
        case 0: key[place] = byte
        case 1: key.insert(byte, at: place)
        case 2: key.remove(at: place)
        case 3: key.removeSubrange(place...)
        case 4: key.insert(contentsOf: key[..<place], at: place)
        default: key[place] ^= 0x20
        }
    }
}
