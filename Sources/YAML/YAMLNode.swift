package import Diagnostics

/// A node of a document, with the exact place of its text.
///
/// A node reached through an alias shares the content and the ``span`` of the anchored node.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        /// The entries in the order of the file, duplicates included.
        case mapping([YAMLEntry])
    }

    package var content: Content
    /// Where the content stands, without its anchor and tag.
    ///
    /// Ends after the last content: what follows a block collection (blank lines, comments) is outside. An absent
    /// value has an empty span behind the `:` or `-` that announces it.
    package var span: SourceSpan
    /// Where the `*alias` stands, when the node is reached through one.
    package var alias: SourceSpan?

    package init(_ content: Content, span: SourceSpan, alias: SourceSpan? = nil) {
        self.content = content
        self.span = span
        self.alias = alias
    }
}

/// A key and its value.
package struct YAMLEntry: Sendable {
    package var key: YAMLNode
    package var value: YAMLNode

    package init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

extension YAMLNode {
    /// What a diagnostic points at: the text that the user would change.
    package var place: SourceSpan { alias ?? span }

    package var scalar: YAMLScalar? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar
    }

    /// The text of a scalar, whatever its type: `17` for both `17` and `"17"`.
    package var text: String? { scalar?.text }

    /// The text of a scalar that is a string: nil for a bare `17`, `true` or `null`.
    package var string: String? {
        guard case .string(let text) = scalar?.value else { return nil }
        return text
    }

    package var elements: [YAMLNode]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    package var entries: [YAMLEntry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// The first entry whose key is a scalar of exactly the bytes of `key`.
    package subscript(key: String) -> YAMLEntry? {
        entries?.first { entry in
            entry.key.text.map { ExactText($0) == ExactText(key) } ?? false
        }
    }
}
