package import Diagnostics

/// Where a part of an infrastructure was written: the text that its user edits.
package enum Provenance: Sendable, Hashable {
    /// In a stack spec, by path.
    case spec(SpecPath)
    /// In Terraform's code.
    case source(SourceSpan)
    /// In a plan: the address of the resource and the pointer (RFC 6901) of the value in the document.
    case plan(address: String, pointer: String)
}
