import Foundation
import Testing
import TestSupport

/// A folder of `examples`: a spec and, beside it, what it becomes.
struct Example: Sendable, CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }
    var spec: String { get throws { try PackageFolder.text("examples/\(name)/stack.yaml") } }

    static let all: [Example] = {
        let folder = PackageFolder.file("examples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted()
            .filter { FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/stack.yaml").path) }
            .map(Example.init)
    }()
}
