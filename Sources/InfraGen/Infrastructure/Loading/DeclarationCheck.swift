import Diagnostics
import HCL

/// Whether all that the expressions of a module name is there: Terraform refuses a name that stands for nothing, even
/// where `try` or the other branch of a conditional would do without it.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/expressions/references>
struct DeclarationCheck {
    private let module: TerraformModule
    /// The local modules that it calls, by the name of the call.
    private let called: [String: TerraformModule]
    private let calls: [String: DeclaredBlock]
    private let resources: [String: DeclaredBlock]
    private var found: [Diagnostic] = []

    /// What is wrong in `module`, which calls the local modules `called`, by the name of the call; of others, nothing is
    /// known.
    static func diagnostics(_ module: TerraformModule, calling called: [String: TerraformModule]) -> [Diagnostic] {
        var check = DeclarationCheck(module, called)
        for block in module.blocks {
            for expression in ComputedExpression.all(in: block) { check.check(expression) }
            switch block.type {
            case "variable": check.checkDefault(block)
            case "module": check.checkArguments(of: block)
            default: break
            }
        }
        return check.found
    }

    private init(_ module: TerraformModule, _ called: [String: TerraformModule]) {
        self.module = module
        self.called = called
        calls = Dictionary(module.calls.map { ($0.labels.first ?? "", $0) }, uniquingKeysWith: { $1 })
        var resources = Dictionary(module.resources.map { ($0.address, $0.block) }, uniquingKeysWith: { $1 })
        for block in module.blocks where block.labels.count == 2 && block.type == "ephemeral" {
            resources["ephemeral.\(block.labels.joined(separator: "."))"] = block
        }
        // The data source of a 'check' is one of the module.
        for block in module.blocks where block.type == "check" {
            for data in block.body.blocks where data.type == "data" {
                resources["data.\(data.labels.joined(separator: "."))"] = data
            }
        }
        self.resources = resources
    }

    private mutating func check(_ expression: ComputedExpression) {
        for reference in expression.value.references where !expression.bound.contains(reference.root) {
            check(reference)
        }
        for call in expression.value.certainCalls where !HCLCall.isFunction(call.name) {
            note(
                "terraform.function", "there is no function '\(call.name)'", at: call.nameSpan,
                help: HCLCall.functionNearest(to: call.name).map { "did you mean '\($0)'?" }
                    ?? "Terraform has no functions but its own and those of providers")
        }
    }

    private mutating func check(_ reference: HCLReference) {
        switch reference.root {
        case "var":
            check(reference, "variable", among: module.variables, "declare it with a 'variable' block")
        case "local": check(reference, "local value", among: module.locals, "declare it in 'locals'")
        case "module": checkModule(reference)
        case "self":
            undeclared(
                "there is no 'self' here", reference, among: [],
                "name what is meant: only provisioners, connections and postconditions have 'self'")
        // What these stand for depends on where they stand.
        case "each", "count", "path", "terraform", "action": break
        default: checkResource(reference)
        }
    }

    private mutating func check<Declaration>(
        _ reference: HCLReference, _ kind: String, among declared: [String: Declaration], _ help: String
    ) {
        guard let name = reference.names.first else {
            undeclared(
                "'\(reference.root)' needs the name of a \(kind)", reference, among: [], "write it behind a point")
            return
        }
        guard declared[name] == nil else { return }
        undeclared("there is no \(kind) '\(name)'", reference, among: declared.keys, help)
    }

    private mutating func checkModule(_ reference: HCLReference) {
        guard let name = reference.names.first, let call = calls[name] else {
            check(reference, "module", among: calls, "call it with a 'module' block")
            return
        }
        let isRepeated = call.body.isRepeated
        if isRepeated, reference.names.count > 1 {
            missingKey(reference, "module.\(name)", call)
        } else if let child = called[name], child.isWhole, let output = reference.output,
            isRepeated || !reference.isIndexed || reference.names.count > 1, child.outputs[output] == nil
        {
            undeclared(
                "module '\(name)' has no output '\(output)'", reference, among: child.outputs.keys,
                "declare it with an 'output' block in '\(child.folder)'")
        }
    }

    private mutating func checkResource(_ reference: HCLReference) {
        let isData = reference.root == "data"
        guard reference.names.count >= reference.resourceSteps else {
            undeclared(
                "there is no '\(reference)'", reference, among: [],
                reference.names.isEmpty && !isData
                    ? "write a string in quotes, or name what is meant" : "name a resource by its type and its name")
            return
        }
        let address = reference.resourceAddress
        guard let block = resources[address] else {
            let type = address.split(separator: ".").dropLast().joined(separator: ".")
            let kind = isData ? "data source" : reference.root == "ephemeral" ? "ephemeral resource" : "resource"
            undeclared(
                "there is no \(kind) '\(address)'", reference,
                among: resources.keys.lazy.filter { $0.hasPrefix("\(type).") || !isData && !$0.hasPrefix("data.") },
                "declare it, or take the reference away")
            return
        }
        if block.body.isRepeated, reference.names.count > reference.resourceSteps {
            missingKey(reference, address, block)
        } else if !block.body.isRepeated, reference.isIndexed, reference.names.count == reference.resourceSteps {
            note(
                "terraform.invalid-index", "'\(address)' is one resource, and has no instances", at: reference.span,
                help: "take the index away, or give the resource 'count' or 'for_each'")
        }
    }

    private mutating func missingKey(_ reference: HCLReference, _ address: String, _ block: DeclaredBlock) {
        let isCounted = block.body["count"] != nil
        note(
            "terraform.invalid-index",
            "'\(address)' has \(isCounted ? "'count'" : "'for_each'"): which instance is meant?",
            at: reference.span, help: "name it: \(address)\(isCounted ? "[0]" : "[\"key\"]"), or all: \(address)[*]")
    }
}

// MARK: - Variables and arguments

extension DeclarationCheck {
    /// A default is read before there is anything to refer to.
    private mutating func checkDefault(_ variable: DeclaredBlock) {
        guard let value = variable.body["default"]?.value else { return }
        for reference in value.references {
            note(
                "terraform.expression", "a default cannot refer to '\(reference)'", at: reference.span,
                help: "write the value itself, or compute it in 'locals'")
        }
        for call in value.certainCalls {
            note(
                "terraform.expression", "a default cannot call '\(call.name)'", at: call.nameSpan,
                help: "write the value itself, or compute it in 'locals'")
        }
    }

    private static let metaArguments: Set<String> = [
        "source", "version", "providers", "count", "for_each", "depends_on", "ignore_nested_deprecations",
    ]

    /// The arguments of a call are the variables of the module.
    private mutating func checkArguments(of call: DeclaredBlock) {
        guard let name = call.labels.first, let child = called[name], child.isWhole else { return }
        for attribute in call.body.attributes
        where !Self.metaArguments.contains(attribute.name) && child.variables[attribute.name] == nil {
            note(
                "terraform.undeclared", "module '\(name)' has no variable '\(attribute.name)'",
                at: attribute.place.span,
                help: meant(attribute.name, child.variables.keys)
                    ?? "declare it with a 'variable' block in '\(child.folder)', or take the argument away")
        }
        for variable in child.variables.keys.sorted()
        where child.variables[variable]?.body["default"] == nil && call.body[variable] == nil {
            note(
                "terraform.missing-argument", "module '\(name)' is not given '\(variable)', which has no default",
                at: call.place.span, help: "add '\(variable) = …' to the call")
        }
    }
}

// MARK: - Findings

extension DeclarationCheck {
    private mutating func undeclared(
        _ message: String, _ reference: HCLReference, among names: some Collection<String>, _ help: String
    ) {
        // What a file that cannot be read declares is not known.
        guard module.isWhole else { return }
        let written =
            switch reference.root {
            case "var", "local": reference.names.first ?? ""
            case "module": reference.names.last ?? ""
            default: reference.resourceAddress
            }
        note("terraform.undeclared", message, at: reference.span, help: meant(written, names) ?? help)
    }

    /// What was meant by `name`, as long as looking for it takes no time worth the name: of a hundred mistakes in a
    /// module of thousands of names, none is a slip.
    private func meant(_ name: String, _ names: some Collection<String>) -> String? {
        guard found.count < 100, names.prefix(2_001).count <= 2_000 else { return nil }
        return nearest(to: name, in: names.sorted()).map { "did you mean '\($0)'?" }
    }

    private mutating func note(_ rule: RuleID, _ message: String, at place: SourceSpan?, help: String) {
        guard let place else { return }
        found.append(Diagnostic(rule, .error, message, at: place, suggestion: Suggestion(help)))
    }
}

extension DeclaredBody {
    /// Whether `count` or `for_each` makes instances of it.
    var isRepeated: Bool { self["count"] != nil || self["for_each"] != nil }
}

extension Provenance {
    /// The place in a file of code.
    var span: SourceSpan? {
        guard case .source(let span) = self else { return nil }
        return span
    }
}
