package import Diagnostics

extension SpecDocument {
    /// The files of one environment, or of the base for nil.
    ///
    /// The spec has no errors.
    package func files(of environment: EnvironmentName?, specDigest: String) -> [GeneratedFile] {
        guard let view = view(of: environment) else { return [] }
        return ResourceGraph(view.stack).generatedFiles(of: view.stack, specDigest: specDigest)
    }

    /// What the spec says that is not rendered yet: an error each, so that nothing is dropped.
    package func notRendered(in environment: EnvironmentName?) -> [Diagnostic] {
        guard let view = view(of: environment) else { return [] }
        return NotRendered.features.flatMap { feature in
            feature.paths(view.stack).filter(view.contains).map { path in
                Diagnostic(
                    "spec.not-rendered-yet", .error, "'\(path)' is not rendered yet",
                    at: view.place(of: path, key: true),
                    suggestion: "remove it until infragen renders \(feature.name)", address: path.description)
            }
        }
    }

    private func view(of environment: EnvironmentName?) -> SpecView? {
        guard let environment else { return baseView }
        return view(of: environment)
    }
}

/// Features of the grammar that are read and checked, and not rendered yet.
private struct NotRendered: Sendable {
    let name: String
    let paths: @Sendable (Stack) -> [SpecPath]

    private init(_ name: String, _ paths: @escaping @Sendable (Stack) -> [SpecPath]) {
        self.name = name
        self.paths = paths
    }

    static let features = [
        NotRendered("access logs") { _ in [SpecPath(keys: "bucket", "log_to")] },
        NotRendered("inventories") { _ in [SpecPath(keys: "bucket", "inventory")] },
        NotRendered("DNS records") { _ in [SpecPath(keys: "cdn", "dns")] },
        NotRendered("managed certificates") { stack in
            stack.distribution.certificate == .value(.managed) ? [SpecPath(keys: "cdn", "certificate")] : []
        },
        NotRendered("edge functions") { _ in [SpecPath(keys: "cdn", "default")] },
        NotRendered("standard logs") { _ in [SpecPath(keys: "cdn", "logs")] },
        NotRendered("web ACLs") { _ in [SpecPath(keys: "cdn", "waf")] },
        NotRendered("key groups") { _ in [SpecPath(keys: "cdn", "key_groups")] },
        NotRendered("signed classes") { stack in
            stack.classes.map { SpecPath(keys: "classes", $0.name.description, "deliver", "signed") }
        },
        NotRendered("notifications") { stack in
            stack.classes.map { SpecPath(keys: "classes", $0.name.description, "notify") }
        },
    ]
}
