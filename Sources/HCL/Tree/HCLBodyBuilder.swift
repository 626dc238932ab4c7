/// Collects the items of a body: `HCLItem`, `HCLAttribute`, `HCLBlock`, arrays of them, `if` and `for`.
@resultBuilder
package enum HCLBodyBuilder {
    package static func buildExpression(_ item: HCLItem) -> [HCLItem] { [item] }
    package static func buildExpression(_ attribute: HCLAttribute) -> [HCLItem] { [.attribute(attribute)] }
    package static func buildExpression(_ block: HCLBlock) -> [HCLItem] { [.block(block)] }
    package static func buildExpression(_ block: HCLBlock?) -> [HCLItem] { block.map { [.block($0)] } ?? [] }
    package static func buildExpression(_ blocks: [HCLBlock]) -> [HCLItem] { blocks.map(HCLItem.block) }
    package static func buildExpression(_ items: [HCLItem]) -> [HCLItem] { items }
    package static func buildBlock(_ items: [HCLItem]...) -> [HCLItem] { Array(items.joined()) }
    package static func buildOptional(_ items: [HCLItem]?) -> [HCLItem] { items ?? [] }
    package static func buildEither(first items: [HCLItem]) -> [HCLItem] { items }
    package static func buildEither(second items: [HCLItem]) -> [HCLItem] { items }
    package static func buildArray(_ items: [[HCLItem]]) -> [HCLItem] { Array(items.joined()) }
}
