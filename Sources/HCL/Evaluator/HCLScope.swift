package import Diagnostics

/// A name and the attributes behind it: `aws_s3_bucket.media.id`.
package struct HCLReference: Sendable, Hashable, CustomStringConvertible {
    package let root: String
    /// The attribute names that follow the root, up to the first other step.
    package let names: [String]
    /// Whether an index follows the names: `module.media["eu"]`.
    package let isIndexed: Bool
    /// The attribute name behind that index: `arn` in `module.media["eu"].arn`.
    package let member: String?
    @PlaceOnly package var span: SourceSpan?

    package init(_ root: String, _ names: [String], span: SourceSpan? = nil) {
        self.init(root, names, isIndexed: false, member: nil, span: span)
    }

    /// The name `root`, which stands at `span`, with as many of `steps` as are names, and what follows these.
    init(_ root: String, followedBy steps: [HCLStep], span: SourceSpan?) {
        var names: [String] = []
        for step in steps {
            guard case .attribute(let name) = step.kind else { break }
            names.append(name)
        }
        var rest = steps.dropFirst(names.count)
        var whole = span
        if let start = span, let end = steps.prefix(names.count).last?.span?.end {
            whole = SourceSpan(file: start.file, start: start.start, end: end)
        }
        let isIndexed =
            switch rest.popFirst()?.kind {
            case .index, .legacyIndex: true
            default: false
            }
        var member: String?
        if isIndexed, case .attribute(let name)? = rest.first?.kind { member = name }
        self.init(root, names, isIndexed: isIndexed, member: member, span: whole)
    }

    private init(_ root: String, _ names: [String], isIndexed: Bool, member: String?, span: SourceSpan?) {
        self.root = root
        self.names = names
        self.isIndexed = isIndexed
        self.member = member
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
