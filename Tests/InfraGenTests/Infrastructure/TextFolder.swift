import InfraGen

/// Folders in memory, for tests of what reads folders.
struct TextFolder: Sendable {
    /// Texts by path.
    let files: [String: String]

    init(_ files: [String: String]) { self.files = files }

    /// A folder of one file.
    init(_ text: String) { files = ["main.tf": text] }

    var reader: TerraformReader {
        TerraformReader(
            names: { [files] folder in
                let prefix = folder == "." ? "" : "\(folder)/"
                let names = files.keys.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("/") }
                return names.isEmpty ? nil : names.map { String($0.dropFirst(prefix.count)) }.sorted()
            },
            file: { [files] path throws(TerraformReader.Failure) in
                guard let text = files[path] else { throw .init("no such file", at: path, isMissing: true) }
                return Array(text.utf8)
            })
    }

    /// What the root module comes to.
    func load(variableFiles: [String] = []) throws -> LoadedInfrastructure? {
        try LoadedInfrastructure.terraform(in: ".", variableFiles: variableFiles, reader: reader)
    }
}
