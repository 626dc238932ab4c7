package import Foundation

/// Calls `body` with a new folder, which is gone afterwards.
package func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    // Links are followed, so that paths in output can be compared.
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appendingPathComponent("infragen-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

extension URL {
    /// Writes `text` to the file `path` below this folder, and gives its place.
    @discardableResult
    package func write(_ text: String, to path: String) throws -> URL {
        try write(Array(text.utf8), to: path)
    }

    /// Writes `bytes` to the file `path` below this folder, and gives its place.
    @discardableResult
    package func write(_ bytes: [UInt8], to path: String) throws -> URL {
        let file = appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file
    }

    /// The text of the file `path` below this folder.
    package func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: appendingPathComponent(path)), as: UTF8.self)
    }

    /// The contents of all files below this folder by their path, hidden ones included.
    package func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            let file = appendingPathComponent(name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }
}
