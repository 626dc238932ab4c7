package import Diagnostics

/// Where a part of an infrastructure was written: the text that its user edits.
package enum Provenance: Sendable, Hashable {
    /// In a stack spec, by path.
    case spec(SpecPath)
    /// In Terraform's code.
    case source(SourceSpan)
    /// In a plan: the address of the resource and the pointer (RFC 6901) of the value in the document.
    case plan(address: String, pointer: String)

    package var isInSpec: Bool {
        guard case .spec = self else { return false }
        return true
    }
}

extension Provenance {
    /// The place of a part: in a plan, one step of the pointer on.
    func stepping(to step: String) -> Provenance {
        guard case .plan(let address, let pointer) = self else { return self }
        return .plan(address: address, pointer: pointer + "/" + JSONPointer.escaped(step))
    }
}

/// Pointers into JSON documents.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc6901>
enum JSONPointer {
    static func escaped(_ step: String) -> String {
        guard step.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return step }
        return step.unicodeScalars.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }
}
