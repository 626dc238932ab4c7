import HCL

/// The names of a module, for tests of expressions: `var`, `local`, `path`, `terraform`, and what a resolver knows of resources.
struct ModuleScope: HCLScope {
    let variables: [String: HCLValue]
    let workspace: String?
    /// The values of `local`; those that depend on themselves are unknown for that reason.
    private(set) var locals: [String: HCLValue] = [:]
    /// `each.key`, `count.index` and the like, where a block is repeated.
    var repetition: [String: HCLValue] = [:]
    private let resolve: (HCLReference) -> (value: HCLValue, names: Int)?

    /// - Parameters:
    ///   - variables: The value of every variable that is declared.
    ///   - locals: The local values, in any order.
    ///   - workspace: The workspace, where it is known.
    ///   - resolve: Resources, data sources and modules; nil for what does not exist.
    init(
        variables: [String: HCLValue] = [:], locals: [String: HCLExpression] = [:], workspace: String? = nil,
        resolve: @escaping (HCLReference) -> (value: HCLValue, names: Int)? = { _ in nil }
    ) {
        self.variables = variables
        self.workspace = workspace
        self.resolve = resolve
        evaluate(locals)
    }

    func value(of reference: HCLReference) -> (value: HCLValue, names: Int)? {
        let name = reference.names.first
        switch reference.root {
        case "var": return name.flatMap { variables[$0] }.map { ($0, 1) }
        case "local": return name.flatMap { locals[$0] }.map { ($0, 1) }
        case "each", "count": return repetition[reference.root].map { ($0, 0) }
        // Where the module lies is the user's business; a relative path serves most uses.
        case "path":
            guard let name, ["module", "root", "cwd"].contains(name) else { return nil }
            return name == "cwd" ? (.unknown(.reference("path.cwd")), 1) : (.string("."), 1)
        case "terraform":
            guard name == "workspace" || name == "applying" else { return nil }
            let known = name == "workspace" ? workspace.map(HCLValue.string) : nil
            return (known ?? .unknown(.reference(reference.description)), 1)
        default: return resolve(reference)
        }
    }

    /// Each local after those it refers to, without recursion: a chain of them may be long.
    private mutating func evaluate(_ expressions: [String: HCLExpression]) {
        let needs = expressions.mapValues { expression in
            expression.references.compactMap { $0.root == "local" ? $0.names.first : nil }
                .filter { expressions[$0] != nil }
        }
        var stack: [(name: String, next: Int)] = []
        var entered: Set<String> = []
        var open: Set<String> = []
        for start in expressions.keys.sorted() where entered.insert(start).inserted {
            stack.append((start, 0))
            open.insert(start)
            while let (name, next) = stack.last {
                let names = needs[name] ?? []
                guard next < names.count else {
                    stack.removeLast()
                    open.remove(name)
                    guard locals[name] == nil, let expression = expressions[name] else { continue }
                    locals[name] = HCLEvaluator(scope: self).value(of: expression)
                    continue
                }
                stack[stack.count - 1].next += 1
                let need = names[next]
                if entered.insert(need).inserted {
                    stack.append((need, 0))
                    open.insert(need)
                } else if open.contains(need), let first = stack.firstIndex(where: { $0.name == need }) {
                    for member in stack[first...] where locals[member.name] == nil {
                        locals[member.name] = .unknown(.cycle("local.\(member.name)"))
                    }
                }
            }
        }
    }
}
