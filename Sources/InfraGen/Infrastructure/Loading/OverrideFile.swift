import Diagnostics

/// Files that say again what others declare: `override.tf`, `*_override.tf`.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/files/override>
enum OverrideFile {
    /// Merges `overrides` into the declarations in `blocks`.
    ///
    /// - Returns: What overrides nothing, which Terraform refuses.
    static func apply(_ overrides: [DeclaredBlock], to blocks: inout [DeclaredBlock]) -> [Diagnostic] {
        var idle: [Diagnostic] = []
        for override in overrides {
            if override.type == "locals" {
                let names = Set(blocks.filter { $0.type == "locals" }.flatMap(\.body.attributes).map(\.name))
                for local in override.body.attributes where !names.contains(local.name) {
                    idle += nothing("local value '\(local.name)'", at: local.place)
                }
                // Wherever a local value is declared, the later declaration counts.
                blocks.append(override)
            } else if let index = blocks.lastIndex(where: { $0.identity == override.identity }) {
                blocks[index].body.merge(override.body)
                blocks[index].comments += override.comments
            } else {
                if ["resource", "data", "variable", "output", "module"].contains(override.type) {
                    idle += nothing(override.words, at: override.place)
                }
                blocks.append(override)
            }
        }
        return idle
    }

    private static func nothing(_ words: String, at place: Provenance) -> [Diagnostic] {
        guard let place = place.span else { return [] }
        return [
            Diagnostic(
                "terraform.undeclared", .error, "\(words) overrides nothing", at: place,
                suggestion: "declare it in a file that is no override file, or remove it here")
        ]
    }
}

extension DeclaredBody {
    /// Arguments one by one; nested blocks take the place of all blocks of their type, except `lifecycle`, whose
    /// arguments are merged.
    fileprivate mutating func merge(_ other: DeclaredBody) {
        let names = Set(other.attributes.map(\.name))
        attributes.removeAll { names.contains($0.name) }
        attributes += other.attributes
        let types = Set(other.blocks.map(\.madeType))
        if let index = blocks.firstIndex(where: { $0.type == "lifecycle" }),
            let lifecycle = other.blocks.first(where: { $0.type == "lifecycle" })
        {
            blocks[index].body.merge(lifecycle.body)
        }
        blocks.removeAll { $0.type != "lifecycle" && types.contains($0.madeType) }
        blocks += other.blocks.filter { block in
            block.type != "lifecycle" || !blocks.contains { $0.type == "lifecycle" }
        }
    }
}

extension DeclaredBlock {
    /// The type of the block that it makes: that of `dynamic "rule"` is `rule`.
    fileprivate var madeType: String { type == "dynamic" ? labels.first ?? type : type }
}
