/// The folder that a code host calls the root, as seen from the folder that a run was started in.
///
/// GitHub and GitLab show a finding in the file that has its path below the root, wherever the run was started.
package struct Repository: Sendable {
    /// The segments of both folders.
    private let root: [Substring]
    private let folder: [Substring]

    /// - Parameters:
    ///   - root: The absolute path of the repository.
    ///   - folder: The absolute path of the working folder. Links are followed in both, or in neither.
    package init(root: String, folder: String) {
        self.root = Self.segments(of: root, from: [])
        self.folder = Self.segments(of: folder, from: [])
    }

    /// The path of the file at `path` below the root; `path` itself where it lies elsewhere, or names no file: `<stdin>`.
    func path(of path: String) -> String {
        guard !path.isEmpty, !path.hasPrefix("<") else { return path }
        let segments = Self.segments(of: path, from: path.hasPrefix("/") ? [] : folder)
        guard segments.starts(with: root), segments.count > root.count else { return path.withoutCurrentFolder }
        return segments.dropFirst(root.count).joined(separator: "/")
    }

    private static func segments(of path: String, from folder: [Substring]) -> [Substring] {
        path.split(separator: "/").reduce(into: folder) { segments, segment in
            switch segment {
            case ".": break
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
    }
}

extension String {
    /// The path without `./` in front, which says nothing.
    var withoutCurrentFolder: String {
        var path = self[...]
        while path.utf8.starts(with: "./".utf8) { path = path.dropFirst(2).drop { $0 == "/" } }
        return String(path)
    }
}
