import Diagnostics
import HCL

/// Keeps what must not be shown out of what is said about a resource.
struct Redaction {
    /// What must not be shown, the longest first.
    private let secrets: [String]

    init(_ resource: InfrastructureResource) {
        var secrets: Set<String> = []
        for attribute in resource.body.everyAttribute where attribute.value.holdsSensitive {
            Self.collect(attribute.value, isSensitive: false, into: &secrets)
        }
        self.secrets = secrets.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    private static func collect(_ value: HCLValue, isSensitive: Bool, into secrets: inout Set<String>) {
        let isSensitive = isSensitive || value.isSensitive
        switch value.kind {
        // Words as short as 'true' are no secrets, and stand in any sentence.
        case .string(let text) where isSensitive && text.utf8.count > 4: secrets.insert(text)
        case .number(let number) where isSensitive && number.description.utf8.count > 4:
            secrets.insert(number.description)
        case .list(let sequence): sequence.elements.forEach { collect($0, isSensitive: isSensitive, into: &secrets) }
        case .object(let mapping):
            mapping.entries.forEach { collect($0.value, isSensitive: isSensitive, into: &secrets) }
        default: break
        }
    }

    /// `diagnostic` without secrets.
    func applied(to diagnostic: Diagnostic) -> Diagnostic {
        guard !secrets.isEmpty else { return diagnostic }
        var redacted = Diagnostic(
            diagnostic.rule, diagnostic.severity, hidden(diagnostic.message), at: diagnostic.place,
            suggestion: diagnostic.suggestion.map { Suggestion(hidden($0.text), edits: $0.edits) },
            related: diagnostic.related, address: diagnostic.address, url: diagnostic.url)
        redacted.ids = diagnostic.ids
        return redacted
    }

    private func hidden(_ text: String) -> String {
        secrets.reduce(text) {
            $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: "(sensitive)")
        }
    }
}

extension InfrastructureBody {
    /// The arguments of the body and of the blocks in it.
    fileprivate var everyAttribute: [InfrastructureAttribute] {
        attributes + blocks.flatMap(\.body.everyAttribute)
    }
}
