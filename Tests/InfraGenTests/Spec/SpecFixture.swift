/// Small sound specs that tests change in one place.
enum SpecFixture {
    /// A stack without anything that could be left out, but one class of each delivery.
    static let base = """
        version: 1
        name: media
        region: us-east-1
        fields:
          id: { type: slug }
          filename: { type: filename }
        classes:
          original: { key: "originals/{id}/{filename}" }
          clip: { key: "clips/{id}/{filename}", deliver: { presign: 5m } }
          picture: { key: "pictures/{id}/{filename}", deliver: { cdn: image } }
        bucket:
          name: example-media
        """

    /// Sections that ``base`` lacks, and the class `film`, each with what it needs.
    private static let bodies = [
        "class": "key: films/{id}/{filename}",
        "bucket": "name: example-media",
        "cdn": "ipv6: true",
        "network": "vpc: $var\nsubnets: $var\nclients: $var",
        "database": "engine: postgres\nversion: \"17\"\nclass: db.t4g.medium\nstorage: 50..200",
        "cache": "engine: valkey\nversion: \"8.0\"\nnode: cache.t4g.small\nnodes: 2",
    ]

    private static let network = "network: { vpc: $var, subnets: $var, clients: $var }"

    /// ``base`` with the top-level sections of `edit` in place of its own.
    static func spec(_ edit: String = "", without removed: [String] = []) -> String {
        merged(base, edit, without: removed)
    }

    /// ``base`` with the entries of `edit` in place of those of `section`: a top-level one, or `class`, which is `film`.
    static func spec(_ section: String, _ edit: String) -> String {
        let body = indented(merged(bodies[section] ?? "", edit))
        switch section {
        case "class":
            return merged(
                base, "classes:\n  original: { key: \"originals/{id}/{filename}\" }\n  film:\n\(indented(body))")
        case "database", "cache": return merged(base, "\(section):\n\(body)\n\(network)")
        case "network": return merged(spec("database", ""), "network:\n\(body)")
        default: return merged(base, "\(section):\n\(body)")
        }
    }

    /// The entries of `base`, each replaced by that of `edit` with the same key; new ones follow.
    private static func merged(_ base: String, _ edit: String, without removed: [String] = []) -> String {
        var entries = entries(of: base).filter { !removed.contains($0.key) }
        for entry in self.entries(of: edit) {
            if let index = entries.firstIndex(where: { $0.key == entry.key }) {
                entries[index] = entry
            } else {
                entries.append(entry)
            }
        }
        return entries.map(\.text).joined(separator: "\n") + "\n"
    }

    /// The entries of a block mapping, by key; the marks of ``MarkedText`` are no part of the key.
    private static func entries(of text: String) -> [(key: String, text: String)] {
        var entries: [(key: String, text: String)] = []
        for line in text.split(separator: "\n") {
            if let first = line.first, first != " ", first != "#", first != "⟧" {
                let key = line.prefix { $0 != ":" }.filter { !"⟦⟧⟨⟩".contains($0) }
                entries.append((String(key), String(line)))
            } else if let last = entries.indices.last {
                entries[last].text += "\n\(line)"
            }
        }
        return entries
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }
}
