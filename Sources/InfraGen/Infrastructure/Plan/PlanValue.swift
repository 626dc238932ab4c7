import HCL
import JSON

/// Which parts of a value something is said of: that they are unknown, or sensitive.
enum PlanMarks {
    case none, all
    case members([String: PlanMarks])
    case elements([PlanMarks])
}

extension PlanMarks {
    /// The marks that `reader` comes to next: `true` marks, all else does not.
    init(nextOf reader: inout JSONReader) throws {
        switch try reader.next() {
        case .bool(true): self = .all
        case .beginObject:
            var members: [String: PlanMarks] = [:]
            while try reader.next() == .name {
                let name = String(decoding: reader.text, as: UTF8.self)
                let marks = try PlanMarks(nextOf: &reader)
                if !marks.isEmpty { members[name] = marks }
            }
            self = members.isEmpty ? .none : .members(members)
        case .beginArray:
            var elements: [PlanMarks] = []
            var isEmpty = true
            while let marks = try PlanMarks(elementOf: &reader) {
                isEmpty = isEmpty && marks.isEmpty
                elements.append(marks)
            }
            self = isEmpty ? .none : .elements(elements)
        default: self = .none
        }
    }

    private init?(elementOf reader: inout JSONReader) throws {
        guard try !reader.takeEndOfArray() else { return nil }
        try self.init(nextOf: &reader)
    }

    private var isEmpty: Bool {
        if case .none = self { true } else { false }
    }
}

extension HCLValue {
    /// The value that `reader` comes to next.
    init(nextOf reader: inout JSONReader) throws {
        switch try reader.next() {
        case .string: self = .string(String(decoding: reader.text, as: UTF8.self))
        case .bool(let value): self = .bool(value)
        case .number:
            let text = String(decoding: reader.text, as: UTF8.self)
            self =
                HCLNumber(text).map(HCLValue.number)
                ?? .unknown(.limit("the number \(text.prefix(20)) is out of range"))
        case .beginObject:
            var entries: [HCLMapping.Entry] = []
            while try reader.next() == .name {
                let name = String(decoding: reader.text, as: UTF8.self)
                entries.append(.init(name, try HCLValue(nextOf: &reader)))
            }
            self.init(.object(HCLMapping(entries)))
        case .beginArray:
            var elements: [HCLValue] = []
            while try !reader.takeEndOfArray() { elements.append(try HCLValue(nextOf: &reader)) }
            self = .list(elements)
        default: self = .null
        }
    }

    /// The value with what `marks` name unknown: each part at its address.
    func unknown(where marks: PlanMarks, at address: String) -> HCLValue {
        switch (marks, kind) {
        case (.none, _): return self
        case (.all, _): return HCLValue(.unknown(HCLUnknown(at: address)))
        case (.members(let marks), .object(let mapping)):
            let names = Set(mapping.entries.map(\.key)).union(marks.keys)
            return .object(
                HCLMapping(
                    names.map { name in
                        .init(
                            name,
                            (mapping[name] ?? .null).unknown(where: marks[name] ?? .none, at: "\(address).\(name)"))
                    }))
        case (.elements(let marks), .list(let sequence)):
            let count = max(sequence.elements.count, marks.count)
            return .list(
                (0..<count).map { index in
                    let element = index < sequence.elements.count ? sequence.elements[index] : .null
                    let mark = index < marks.count ? marks[index] : .none
                    return element.unknown(where: mark, at: "\(address)[\(index)]")
                })
        // Of what is null as yet, a part is unknown.
        default: return HCLValue(.unknown(HCLUnknown(at: address)))
        }
    }

    /// The value with what `marks` name sensitive.
    func sensitive(where marks: PlanMarks) -> HCLValue {
        switch (marks, kind) {
        case (.none, _): return self
        case (.members(let marks), .object(let mapping)):
            return .object(
                HCLMapping(
                    mapping.entries.map { entry in
                        .init(entry.key, marks[entry.key].map(entry.value.sensitive) ?? entry.value)
                    }))
        case (.elements(let marks), .list(let sequence)):
            return .list(
                sequence.elements.enumerated().map { index, element in
                    index < marks.count ? element.sensitive(where: marks[index]) : element
                })
        default: return HCLValue(kind, isSensitive: true)
        }
    }

    private static func object(_ mapping: HCLMapping) -> HCLValue { HCLValue(.object(mapping)) }
}
