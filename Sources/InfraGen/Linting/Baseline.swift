package import Diagnostics
import JSON

/// Findings that were there when the checks began, counted: what comes on top is new.
///
/// A finding is known by its rule, its address and what it is about there (``AttributePath``), so that no edit elsewhere
/// brings it back; a second one of the same name does not hide behind the first.
package struct Baseline: Sendable {
    package struct Key: Sendable, Hashable, Comparable {
        let rule: String
        let address: String
        let attribute: String

        package static func < (a: Key, b: Key) -> Bool {
            (a.rule, a.address, a.attribute) < (b.rule, b.address, b.attribute)
        }
    }

    private var counts: [Key: Int] = [:]

    package init() {}

    /// The baseline of `diagnostics`, of which those about a resource count.
    package init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            guard let key = diagnostic.baselineKey else { continue }
            counts[key, default: 0] += 1
        }
    }

    /// What `diagnostics` have beyond the baseline, how many it took away, and what of it was not found any more.
    package func applied(
        to diagnostics: [Diagnostic]
    ) -> (new: [Diagnostic], known: Int, gone: Baseline, found: Baseline) {
        var left = counts
        var new: [Diagnostic] = []
        var found = Baseline()
        for diagnostic in diagnostics.sorted(by: Diagnostic.inReportOrder) {
            guard let key = diagnostic.baselineKey, let count = left[key], count > 0 else {
                new.append(diagnostic)
                continue
            }
            left[key] = count - 1
            found.counts[key, default: 0] += 1
        }
        var gone = Baseline()
        gone.counts = left.filter { $0.value > 0 }
        return (new, diagnostics.count - new.count, gone, found)
    }

    package var isEmpty: Bool { counts.isEmpty }

    /// The entries in order, each with how often it is there.
    package var entries: [(key: Key, count: Int)] { counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}

extension Baseline.Key {
    /// What the entry is about: rule, address and argument.
    package var words: String { "\(rule) at \(address)" + (attribute.isEmpty ? "" : ", \(attribute)") }
}

extension Diagnostic {
    fileprivate var baselineKey: Baseline.Key? {
        address.map { Baseline.Key(rule: rule.description, address: $0, attribute: attribute ?? "") }
    }
}

// MARK: - The file

extension Baseline {
    /// Why a file is no baseline.
    package struct Failure: Error {
        package let message: String
    }

    /// Reads what ``text`` writes.
    package init(parsing bytes: [UInt8]) throws(Failure) {
        let node: JSONNode
        do {
            node = try JSONNode(parsing: bytes)
        } catch {
            throw Failure(message: "is no JSON: \(error)")
        }
        guard node["version"]?.integer == 1, let findings = node["findings"]?.elements else {
            throw Failure(message: "is no baseline of version 1")
        }
        for finding in findings {
            guard let rule = finding["rule"]?.string, let address = finding["address"]?.string else {
                throw Failure(message: "has a finding without rule or address")
            }
            let key = Key(rule: rule, address: address, attribute: finding["attribute"]?.string ?? "")
            counts[key, default: 0] += max(0, finding["count"]?.integer ?? 1)
        }
    }

    /// One line a finding, in order, so that two of them can be compared and merged.
    package var text: String {
        let findings = counts.isEmpty ? "[]" : "[\n\(lines.map { "  \($0)" }.joined(separator: ",\n"))\n]"
        return "{\"version\": 1, \"findings\": \(findings)}\n"
    }

    /// Each finding as an object.
    var lines: [String] {
        entries.map { key, count in
            var members = [("rule", Self.quoted(key.rule)), ("address", Self.quoted(key.address))]
            if !key.attribute.isEmpty { members.append(("attribute", Self.quoted(key.attribute))) }
            members.append(("count", "\(count)"))
            return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).text() }
}
