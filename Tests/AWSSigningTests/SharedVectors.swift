import Foundation
import SigningTools
import TestSupport

/// The folder of published signing vectors, which this repository does not hold.
///
/// `INFRAGEN_VECTORS` names it; without the variable it is `vectors` in the shared folder.
enum SharedVectors {
    static let root: URL? = {
        if let path = ProcessInfo.processInfo.environment["INFRAGEN_VECTORS"] { return URL(fileURLWithPath: path) }
        return PackageFolder.shared?.appendingPathComponent("vectors")
    }()

    static var areThere: Bool { root != nil }
    static let whyNot = "shared/vectors is not there: set INFRAGEN_VECTORS"

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let root else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// The cases of a suite's folder, in order; `path` is relative to the root.
    static func suite(_ path: String) throws -> [VectorCase] {
        guard let folder = root?.appendingPathComponent(path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
            let contents = try files.map { ($0, try bytes("\(path)/\(name)/\($0)")) }
            return VectorCase(name: name, files: Dictionary(uniqueKeysWithValues: contents))
        }
    }
}
