import Diagnostics
import HCL

/// Keeps what must not be shown out of what is said.
///
/// What is sensitive in one resource is hidden in findings about all of them: a rule judges a bucket by its ACL, and a
/// resource by the policy of another. That this may take an ordinary word from a sentence is the lesser harm. In findings
/// about the resource itself, so are the pieces that rules take policies and ARNs apart into.
struct Redaction {
    private let secrets: SecretTexts

    init(_ infrastructure: Infrastructure) {
        var collection = SecretCollection()
        for resource in infrastructure.resources { collection.add(resource.body) }
        secrets = SecretTexts(collection.texts)
    }

    /// `diagnostic`, which is about `resource`, without secrets.
    func applied(to diagnostic: Diagnostic, about resource: InfrastructureResource) -> Diagnostic {
        guard !secrets.isEmpty else { return diagnostic }
        var collection = SecretCollection()
        collection.add(resource.body)
        let own = SecretTexts(collection.texts.union(collection.pieces))
        func hidden(_ text: String) -> String { secrets.hidden(in: own.hidden(in: text)) }
        var redacted = Diagnostic(
            diagnostic.rule, diagnostic.severity, hidden(diagnostic.message), at: diagnostic.place,
            suggestion: diagnostic.suggestion.map { suggestion in
                Suggestion(
                    hidden(suggestion.text),
                    edits: suggestion.edits.map { Suggestion.Edit($0.span, hidden($0.replacement)) })
            },
            related: diagnostic.related.map { Diagnostic.Related(hidden($0.message), at: $0.span) },
            address: diagnostic.address.map { Self.inKeys(of: $0, hidden) }, url: diagnostic.url)
        redacted.attribute = diagnostic.attribute.map(hidden)
        redacted.env = diagnostic.env
        redacted.ids = diagnostic.ids
        redacted.hidesText = diagnostic.hidesText || isShown(by: diagnostic.span, own)
        return redacted
    }

    /// Whether the line of a finding, which reports show, has a secret in it.
    private func isShown(by span: SourceSpan?, _ own: SecretTexts) -> Bool {
        guard let span, let range = span.file.range(ofLine: span.start.line) else { return false }
        // Lines that nobody writes by hand are not searched.
        guard range.count <= 10_000 else { return true }
        let line = String(decoding: span.file.bytes[range], as: UTF8.self)
        return own.holdsSecret(line) || secrets.holdsSecret(line)
    }

    /// An address with what `hidden` makes of the keys of instances; names are of the code, and no secrets.
    private static func inKeys(of address: String, _ hidden: (String) -> String) -> String {
        address.split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { index, part in
            index.isMultiple(of: 2) ? String(part) : hidden(String(part))
        }.joined(separator: "\"")
    }
}
