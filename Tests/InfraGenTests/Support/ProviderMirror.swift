import Foundation
import TestSupport

/// A folder with a mirror of Terraform's aws provider, so that a module can be planned without a registry.
enum ProviderMirror {
    /// The folder that `TF_CHECK_MIRROR` names, or one of the usual plugin folders.
    static let folder: String? = {
        let home = FileManager.default.homeDirectoryForCurrentUser.path
        let optional = (try? FileManager.default.contentsOfDirectory(atPath: "/opt")) ?? []
        let places =
            [ProcessInfo.processInfo.environment["TF_CHECK_MIRROR"]].compactMap(\.self)
            + ["\(home)/.terraform.d/plugins", "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins"]
            + optional.sorted().map { "/opt/\($0)" }
        return places.first { place in
            // A mirror has a folder a registry.
            let registries = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
            return registries.contains { FileManager.default.fileExists(atPath: "\(place)/\($0)/hashicorp/aws") }
        }
    }()
}
