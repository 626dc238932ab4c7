import Diagnostics
import HCL
import YAML

extension HCLMeans {
    /// What the functions of a module need, with the files that `reader` sees from `folder`.
    static func of(_ reader: TerraformReader?, in folder: String = ".") -> HCLMeans {
        var means = HCLMeans()
        means.digest = Digest.bytes
        means.yaml = YAMLValue.decoded
        means.files = reader.map { HCLFiles($0, in: folder) }
        return means
    }
}

extension HCLFiles {
    fileprivate init(_ reader: TerraformReader, in folder: String) {
        self.init(
            content: { path in
                do throws(TerraformReader.Failure) {
                    return .bytes(try reader.file(FilePath.joined(folder, path)))
                } catch {
                    return error.isMissing ? .missing : .unreadable
                }
            },
            names: { path in (try? reader.names(FilePath.joined(folder, path))) ?? nil })
    }
}

/// What `yamldecode()` makes of a text.
enum YAMLValue {
    private static let limits = YAMLLimits(bytes: 4 << 20, depth: 64, nodes: 100_000, aliases: 1_000)

    static func decoded(_ text: String) -> HCLDecoded {
        let document = YAMLReader.read(SourceFile(path: "<yaml>", bytes: Array(text.utf8)), limits: limits)
        guard let root = document.value else {
            let finding = document.diagnostics.first
            guard finding?.rule == "yaml.syntax" else { return .unclear }
            return .invalid(finding?.message ?? "syntax")
        }
        // Merge keys, tags and the like, of which two readers make two things.
        guard document.diagnostics.isEmpty, let value = value(of: root) else { return .unclear }
        return .value(value)
    }

    private static func value(of node: YAMLNode) -> HCLValue? {
        switch node.content {
        case .scalar(let scalar): return value(of: scalar)
        case .sequence(let nodes):
            var elements: [HCLValue] = []
            for node in nodes {
                guard let element = value(of: node) else { return nil }
                elements.append(element)
            }
            return .list(elements)
        case .mapping(let pairs):
            var entries: [String: HCLValue] = [:]
            for pair in pairs {
                guard let scalar = pair.key.scalar, let key = value(of: scalar)?.text, let inner = value(of: pair.value)
                else { return nil }
                entries[key] = inner
            }
            return .object(entries)
        }
    }

    /// The value of a scalar; nil for what Terraform, which reads YAML 1.1 in part, may read as something else.
    private static func value(of scalar: YAMLScalar) -> HCLValue? {
        guard scalar.tag == nil else { return nil }
        guard scalar.style == .plain else { return .string(scalar.text) }
        switch scalar.value {
        case .null: return .null
        case .bool(let bool): return .bool(bool)
        case .int, .intOverflow, .float:
            return isDecimal(scalar.text) ? HCLNumber(scalar.text).map(HCLValue.number) : nil
        case .string(let text): return isUnmistakable(text) ? .string(text) : nil
        }
    }

    /// Whether a number is written in digits with at most a point and an exponent, without a zero before other digits.
    private static func isDecimal(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let isPlain = digits.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".eE+-".utf8.contains(byte)
        }
        let hasZeros = digits.starts(with: "0".utf8) && digits.count > 1 && !digits.starts(with: "0.".utf8)
        return isPlain && !hasZeros && digits.first != UInt8(ascii: ".") && digits.last != UInt8(ascii: ".")
    }

    /// Whether a plain text is a string to every reader: neither a word for yes or no, nor anything like a number or date.
    private static func isUnmistakable(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        let isNumeric = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) || "+-.".utf8.contains(first)
        let words = ["y", "yes", "n", "no", "on", "off", "<<", "="]
        return !isNumeric && !words.contains(text.lowercased())
    }
}
