/// What a stack is rendered with, in the order of the files.
///
/// Each family has a file of its own.
protocol ResourceFamily: Sendable {
    /// Adds what `stack` needs to `graph`.
    static func add(to graph: inout ResourceGraph, from stack: Stack)
}

extension ResourceGraph {
    private static let families: [any ResourceFamily.Type] = [
        ProviderSettings.self, BucketResources.self, LifecycleResources.self, CORSResources.self,
        BucketPolicyResources.self, BucketReportingResources.self, CertificateResources.self, ViewerKeyResources.self,
        EdgeFunctionResources.self, DistributionResources.self, DistributionLogResources.self, DatabaseResources.self,
        CacheResources.self,
        NetworkResources.self, RoleResources.self, OutputResources.self,
    ]

    /// The resources of `stack`, which has no problems.
    package init(_ stack: Stack) {
        self.init()
        for family in Self.families { family.add(to: &self, from: stack) }
    }
}
