import JSON

/// JSON as Terraform writes and reads it.
enum JSONText {
    /// Compact, keys sorted; `<`, `>` and `&` escaped, as Go does.
    static func encoded(_ value: HCLValue) -> String {
        var out: [UInt8] = []
        append(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ value: HCLValue, to out: inout [UInt8]) {
        switch value.kind {
        case .null, .unknown: out += Array("null".utf8)
        case .bool(let value): out += Array((value ? "true" : "false").utf8)
        case .number(let number): out += Array(number.description.utf8)
        case .string(let text): append(text, to: &out)
        case .list(let sequence):
            out.append(UInt8(ascii: "["))
            for (index, element) in sequence.elements.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(element, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let mapping):
            out.append(UInt8(ascii: "{"))
            for (index, entry) in mapping.entries.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(entry.key, to: &out)
                out.append(UInt8(ascii: ":"))
                append(entry.value, to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += Array("\\\"".utf8)
            case "\\": out += Array("\\\\".utf8)
            case "\n": out += Array("\\n".utf8)
            case "\r": out += Array("\\r".utf8)
            case "\t": out += Array("\\t".utf8)
            case "\u{8}": out += Array("\\b".utf8)
            case "\u{C}": out += Array("\\f".utf8)
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                out += Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                out += Array(digits.utf8)
            default: out += Array(String(scalar).utf8)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    static func decoded(_ text: String) throws(EvaluationFailure) -> HCLValue {
        var limits = JSONLimits()
        limits.depth = Evaluation.Limit.valueDepth + 1
        limits.refusesInvalidText = false
        var reader = JSONReader(Array(text.utf8), limits: limits)
        do {
            let value = try decoded(try reader.next(), of: &reader)
            guard let value, try reader.next() == .endOfDocument, try reader.next() == .endOfInput else {
                throw EvaluationFailure.notJSON(from: reader.range.lowerBound)
            }
            return value
        } catch let failure as EvaluationFailure {
            throw failure
        } catch let error as JSONSyntaxError {
            throw .notJSON(from: error.offset)
        } catch {
            throw .notJSON(from: 0)
        }
    }

    /// The value that begins with `event`; nil where none does.
    private static func decoded(_ event: JSONReader.Event, of reader: inout JSONReader) throws -> HCLValue? {
        guard reader.depth <= Evaluation.Limit.valueDepth else {
            throw EvaluationFailure.limit("the JSON nests too deep")
        }
        switch event {
        case .beginObject:
            // Of a name that is repeated, Terraform takes the last value.
            var entries: [String: HCLValue] = [:]
            while try reader.next() == .name {
                let name = string(reader.text)
                entries[name] = try decoded(try reader.next(), of: &reader)
            }
            return .object(entries)
        case .beginArray:
            var elements: [HCLValue] = []
            while let element = try decoded(try reader.next(), of: &reader) { elements.append(element) }
            return .list(elements)
        case .string: return .string(string(reader.text))
        case .number:
            let digits = String(decoding: reader.text, as: UTF8.self)
            guard let number = HCLNumber(digits) else {
                throw EvaluationFailure.notJSON(from: reader.range.lowerBound)
            }
            return .number(number)
        case .bool(let bool): return .bool(bool)
        case .null: return .null
        case .name, .endObject, .endArray, .endOfDocument, .endOfInput: return nil
        }
    }

    /// Half of a surrogate pair, which the reader leaves as three bytes, becomes U+FFFD, as in Go.
    private static func string(_ text: [UInt8]) -> String {
        var text = text
        for index in text.indices.dropLast(2) where text[index] == 0xED && text[index + 1] >= 0xA0 {
            text.replaceSubrange(index...index + 2, with: [0xEF, 0xBF, 0xBD])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension EvaluationFailure {
    fileprivate static func notJSON(from offset: Int) -> EvaluationFailure {
        .invalid("the text is not JSON from byte \(offset) on")
    }
}
