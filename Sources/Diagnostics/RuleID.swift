/// The name of a rule, `area.kebab-case`, which never changes meaning.
package struct RuleID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let description: String

    package init(stringLiteral value: String) { description = value }
    package init(_ text: String) { description = text }

    package static func < (a: RuleID, b: RuleID) -> Bool { a.description < b.description }
}
