package import Diagnostics

/// What stands between the braces of a block, or in a file.
package struct HCLBody: Sendable, Hashable {
    package var items: [HCLItem]
    @PlaceOnly package var span: SourceSpan?

    package init(_ items: [HCLItem] = [], span: SourceSpan? = nil) {
        self.items = items
        self.span = span
    }

    package var attributes: [HCLAttribute] {
        items.compactMap { if case .attribute(let attribute) = $0 { attribute } else { nil } }
    }

    package var blocks: [HCLBlock] {
        items.compactMap { if case .block(let block) = $0 { block } else { nil } }
    }

    package func attribute(_ name: String) -> HCLAttribute? { attributes.first { $0.name == name } }

    package func blocks(_ type: String) -> [HCLBlock] { blocks.filter { $0.type == type } }
}
