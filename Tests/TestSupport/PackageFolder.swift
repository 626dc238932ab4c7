package import Foundation
package import Testing

/// The package that the tests belong to, and what stands beside it.
package enum PackageFolder {
    /// The folder of `Package.swift`.
    package static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder
    }()

    /// A file of the package; `path` is relative to ``root``.
    package static func file(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// The text of a file of the package.
    package static func text(_ path: String) throws -> String { try root.text(of: path) }

    /// The folder `shared`, which the package does not hold; nil where it is not to be had.
    ///
    /// `INFRAGEN_SHARED` names it; without the variable it is looked for beside the package, then further up.
    package static let shared: URL? = {
        if let path = ProcessInfo.processInfo.environment["INFRAGEN_SHARED"] { return URL(fileURLWithPath: path) }
        var folder = root
        for _ in 0..<3 {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("shared")
            if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("spec").path) {
                return candidate
            }
        }
        return nil
    }()

    /// Why a test that needs ``shared`` is skipped.
    package static let noShared: Comment = "the folder 'shared' is not there: set INFRAGEN_SHARED"
}
