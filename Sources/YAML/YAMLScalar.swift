/// A scalar as written, and what it means under the YAML 1.2 core schema.
package struct YAMLScalar: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case plain, singleQuoted, doubleQuoted
        /// Introduced by `|`.
        case literal
        /// Introduced by `>`.
        case folded
    }

    /// The content, with escapes resolved and lines folded.
    package var text: String
    package var style: Style
    /// The resolved tag, such as `tag:yaml.org,2002:str`; `!` for the non-specific one.
    package var tag: String?

    package init(_ text: String, style: Style = .plain, tag: String? = nil) {
        self.text = text
        self.style = style
        self.tag = tag
    }

    /// The typed value: what the tag says, else by form when plain, else a string.
    package var value: YAMLCoreValue {
        guard let tag else { return style == .plain ? YAMLCoreValue(plain: text) : .string(text) }
        return CoreTag(tag)?.value(of: text) ?? .string(text)
    }
}
