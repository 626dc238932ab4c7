/// How much a document may ask for.
package struct YAMLLimits: Sendable {
    /// The size of the file.
    package var bytes: Int
    /// How many collections may stand inside each other, also by way of aliases.
    package var depth: Int
    /// How many nodes the document has when each alias is written out: scalars, keys and collections.
    package var nodes: Int
    /// How many aliases are written.
    package var aliases: Int

    package init(bytes: Int, depth: Int, nodes: Int, aliases: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.aliases = aliases
    }

    /// The limits of a stack spec: a hundred times what the largest stack needs, and read within a second.
    package static let spec = YAMLLimits(bytes: 16 << 20, depth: 64, nodes: 1_000_000, aliases: 1_000)
}
