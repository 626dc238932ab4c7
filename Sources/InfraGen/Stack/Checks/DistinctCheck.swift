/// Whether nothing is named, or listed, twice.
///
/// A mapping of YAML names a thing once, and the grammar refuses a list that repeats itself, so this is asked of a stack
/// that was built in Swift.
enum DistinctCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let cdn = SpecPath(keys: "cdn")
        return names(stack.tags.map(\.key.description), "tag", at: SpecPath(keys: "tags"))
            + names(stack.fields.map(\.name.description), "field", at: SpecPath(keys: "fields"))
            + names(stack.classes.map(\.name.description), "class", at: SpecPath(keys: "classes"))
            + stack.classes.flatMap { mediaClass($0, at: SpecPath(keys: "classes", $0.name.description)) }
            + names(stack.roles.map(\.name.description), "role", at: SpecPath(keys: "roles"))
            + stack.roles.flatMap { role($0, at: SpecPath(keys: "roles", $0.name.description)) }
            + names(stack.distribution.keyGroups.map(\.name.description), "key group", at: cdn.key("key_groups"))
            + distribution(stack.distribution, at: cdn)
            + parameters(stack.database?.parameters, at: SpecPath(keys: "database", "parameters"))
            + parameters(stack.cache?.parameters, at: SpecPath(keys: "cache", "parameters"))
            + items(stack.cache?.logs, at: SpecPath(keys: "cache", "logs"))
            + items(stack.network?.subnets.value, at: SpecPath(keys: "network", "subnets"))
            + items(stack.network?.clients.value, at: SpecPath(keys: "network", "clients"))
    }

    private static func mediaClass(_ mediaClass: MediaClass, at path: SpecPath) -> [StackProblem] {
        let cors = path.key("cors")
        return items(mediaClass.tiers, at: path.key("tier"))
            + items(mediaClass.cors?.origins, at: cors.key("origins"))
            + items(mediaClass.cors?.methods, at: cors.key("methods"))
            + items(mediaClass.cors?.headers, at: cors.key("headers"))
    }

    private static func role(_ role: Role, at path: SpecPath) -> [StackProblem] {
        Role.Verb.allCases.flatMap { items(role.classes($0), at: path.key($0.rawValue)) }
            + items(role.connect, at: path.key("connect"))
    }

    private static func distribution(_ distribution: Distribution, at path: SpecPath) -> [StackProblem] {
        let geo: [StackProblem] =
            switch distribution.geo {
            case .allow(let countries): items(countries, at: path.key("geo").key("allow"))
            case .block(let countries): items(countries, at: path.key("geo").key("block"))
            case nil: []
            }
        return items(distribution.aliases?.value, at: path.key("aliases"))
            + items(distribution.http, at: path.key("http")) + geo
    }

    private static func parameters(_ parameters: [Parameter]?, at path: SpecPath) -> [StackProblem] {
        names((parameters ?? []).map(\.name), "parameter", at: path)
    }

    /// Names that stand for entries of a mapping.
    private static func names(_ names: [String], _ noun: String, at path: SpecPath) -> [StackProblem] {
        repeated(names).map { index in
            StackProblem(
                "spec.duplicate-item", .error, "two \(noun) entries are called '\(names[index])'",
                at: path.key(names[index]), help: "rename one of them")
        }
    }

    private static func items<Item: Hashable>(_ items: [Item]?, at path: SpecPath) -> [StackProblem] {
        repeated(items ?? []).map { index in
            StackProblem(
                "spec.duplicate-item", .error, "'\(path.name)' lists item \(index) a second time",
                at: path.item(index), help: "remove one of them")
        }
    }

    /// The positions of items that stand further up already.
    private static func repeated<Item: Hashable>(_ items: [Item]) -> [Int] {
        var seen: Set<Item> = []
        return items.indices.filter { !seen.insert(items[$0]).inserted }
    }
}
