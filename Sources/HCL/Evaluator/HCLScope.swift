package import Diagnostics

/// A name and the attributes behind it: `aws_s3_bucket.media.id`.
package struct HCLReference: Sendable, Hashable, CustomStringConvertible {
    package let root: String
    /// The attribute names that follow the root, up to the first other step.
    package let names: [String]
    @PlaceOnly package var span: SourceSpan?

    package init(_ root: String, _ names: [String], span: SourceSpan? = nil) {
        self.root = root
        self.names = names
        self.span = span
    }

    package var description: String { ([root] + names).joined(separator: ".") }
}

/// What the names in an expression stand for.
package protocol HCLScope {
    /// The value that a reference begins with, and how many of its names that takes: `var.tags.Name` begins with the
    /// value of `var.tags`, which takes one.
    ///
    /// Nil where there is no such thing, which makes the expression invalid.
    func value(of reference: HCLReference) -> (value: HCLValue, names: Int)?
}

/// A scope of nothing, for constant expressions.
package struct HCLEmptyScope: HCLScope {
    package init() {}
    package func value(of reference: HCLReference) -> (value: HCLValue, names: Int)? { nil }
}
