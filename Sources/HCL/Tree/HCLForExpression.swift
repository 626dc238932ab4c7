/// `[for value in collection : result if condition]`, or with braces and `key => result`.
package struct HCLForExpression: Sendable, Hashable {
    /// The first of two names.
    package let keyName: String?
    package let valueName: String
    package let collection: HCLExpression
    /// The key of each item of an object; nil in a list.
    package let key: HCLExpression?
    package let result: HCLExpression
    /// Whether `...` follows the result: items of one key are gathered in a list.
    package let groups: Bool
    package let condition: HCLExpression?

    package init(
        keyName: String? = nil, valueName: String, in collection: HCLExpression, key: HCLExpression? = nil,
        result: HCLExpression, groups: Bool = false, if condition: HCLExpression? = nil
    ) {
        self.keyName = keyName
        self.valueName = valueName
        self.collection = collection
        self.key = key
        self.result = result
        self.groups = groups
        self.condition = condition
    }
}
