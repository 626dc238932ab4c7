package import HCL

/// Finds the resource that an argument of another names: by reference, by symbol, or by the same name.
///
/// A plan and code with `count`, `for_each` and modules write the same thing in many ways: `aws_s3_bucket.media.id`,
/// `aws_s3_bucket.media[each.key].bucket`, or the literal name of the bucket.
package struct ResourceFinder: Sendable {
    /// What an argument names.
    package enum Target: Sendable {
        case found(InfrastructureResource)
        /// Something else, which is not in the infrastructure.
        case elsewhere
        case unknown(HCLUnknown)
    }

    private let resources: [InfrastructureResource]
    /// The argument that holds a resource's name, which others may write literally.
    private let nameArgument: String?
    private var byAddress: [String: Int] = [:]
    private var byBlock: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    /// - Parameters:
    ///   - resources: What may be found.
    ///   - nameArgument: The argument with the name of each, such as `bucket`.
    package init(_ resources: [InfrastructureResource], namedBy nameArgument: String? = nil) {
        self.resources = resources
        self.nameArgument = nameArgument
        for (index, resource) in resources.enumerated() {
            byAddress[resource.address] = index
            byBlock[resource.block, default: []].append(index)
            guard let nameArgument, let name = resource.body.string(nameArgument).value else { continue }
            byName[name, default: []].append(index)
        }
    }

    /// The resource whose name is known to be `name`.
    package func resource(named name: String) -> InfrastructureResource? {
        byName[name].flatMap(first).map { resources[$0] }
    }

    /// What the argument `name` of `resource` names; nil where it is not set.
    package func target(of name: String, in resource: InfrastructureResource) -> Target? {
        resource.body[name].flatMap { target(of: $0, in: resource) }
    }

    /// What `attribute`, somewhere in `resource`, names; nil where it is null.
    package func target(of attribute: InfrastructureAttribute, in resource: InfrastructureResource) -> Target? {
        if let index = index(of: attribute, in: resource) { return .found(resources[index]) }
        switch attribute.value.kind {
        case .null: return nil
        case .unknown(let reasons): return isForeign(attribute) ? .elsewhere : .unknown(reasons)
        default: return .elsewhere
        }
    }

    private func index(of attribute: InfrastructureAttribute, in resource: InfrastructureResource) -> Int? {
        var text: String?
        if case .string(let string) = attribute.symbolic.kind { text = string }
        if let symbol = text.flatMap(Symbol.address(wholeOf:)), let index = index(ofAddress: symbol, for: resource) {
            return index
        }
        let named = text.map { byName[$0] ?? byName[Self.bucketName(ofARN: $0)] ?? [] } ?? []
        let referred = Set(attribute.references.compactMap { index(ofAddress: $0, for: resource) })
        // Where several have the name, it is the one that the expression refers to.
        if let index = first(of: named.filter(referred.contains)) { return index }
        if referred.count == 1, attribute.value.isUnknown { return referred.first }
        // Another instance of the module may have one of the same name.
        if let index = first(of: named.filter { resources[$0].module == resource.module }) ?? first(of: named) {
            return index
        }
        return index(namedLike: attribute, near: resource)
    }

    /// The first by address: code and plan have orders of their own.
    private func first(of indices: [Int]) -> Int? { indices.min { resources[$0].address < resources[$1].address } }

    /// The resource of which `address` is an attribute: `module.a.aws_s3_bucket.media["eu"].id`.
    ///
    /// Without an instance it is the one instance there is, or the one with the same key as `resource`.
    private func index(ofAddress address: String, for resource: InfrastructureResource) -> Int? {
        var prefix = Substring(address)
        while true {
            if let index = byAddress[String(prefix)] { return index }
            if let candidates = byBlock[String(prefix)] {
                if candidates.count == 1 { return candidates.first }
                return candidates.first { resources[$0].instance == resource.instance }
            }
            guard let cut = prefix.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
            prefix = prefix[..<cut]
        }
    }

    /// The resource whose own name is the same expression, such as `var.bucket` or `"${var.name}-media"`.
    private func index(namedLike attribute: InfrastructureAttribute, near resource: InfrastructureResource) -> Int? {
        guard let nameArgument, attribute.value.isUnknown else { return nil }
        return resources.firstIndex { candidate in
            guard candidate.module == resource.module,
                candidate.instance == resource.instance || candidate.instance == "",
                let name = candidate.body[nameArgument], name.value.isUnknown
            else { return false }
            // Symbols are fit for joining: the same expression of the same symbols is one name.
            if case .string = attribute.symbolic.kind { return name.symbolic == attribute.symbolic }
            return name.references == attribute.references && name.references.count == 1
        }
    }

    /// Whether the argument refers to nothing that could be one of the resources: a data source, another module.
    private func isForeign(_ attribute: InfrastructureAttribute) -> Bool {
        !attribute.references.isEmpty
            && attribute.references.allSatisfy { reference in
                let root = reference.split(separator: ".").first { $0 != "module" } ?? ""
                return !["var", "local", "each", "count", "self"].contains(root)
                    && !byBlock.keys.contains { reference.hasPrefix($0) }
            }
    }

    private static func bucketName(ofARN text: String) -> String {
        text.hasPrefix("arn:")
            ? text.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? "" : ""
    }
}
