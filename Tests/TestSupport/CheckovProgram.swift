import Foundation
package import Testing

/// checkov, where `scripts/checkov` has installed it.
package enum CheckovProgram {
    /// Why a test that needs it is skipped.
    package static let whyNot: Comment = "checkov is not there: run scripts/checkov once, or set INFRAGEN_CHECKOV"
    package static let isThere = FileManager.default.isExecutableFile(atPath: path)

    package static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "")/.cache"
        return environment["INFRAGEN_CHECKOV"] ?? "\(cache)/infragen/checkov-3.3.30/bin/checkov"
    }
}
