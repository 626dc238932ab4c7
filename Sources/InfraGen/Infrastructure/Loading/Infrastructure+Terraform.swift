package import Diagnostics
import HCL

/// An infrastructure that was read from code, with what there is to say about the reading.
package struct LoadedInfrastructure: Sendable {
    package let infrastructure: Infrastructure
    /// What is no Terraform, what Terraform would refuse, what is not at hand.
    package let diagnostics: [Diagnostic]
    /// Whether a file is no Terraform, a thing is declared twice or depends on itself: what cannot be judged as a whole.
    package let isBroken: Bool
    /// Whether the folder of a module is not there.
    package let isIncomplete: Bool
    /// The folders that were read as modules, the root first.
    package let folders: [String]
}

extension LoadedInfrastructure {
    /// Reads the root module in `folder` with the local modules that it calls.
    ///
    /// - Parameters:
    ///   - folder: The folder, as the user names it.
    ///   - variableFiles: Files of variables beside those that Terraform reads by itself; the later counts.
    ///   - reader: The way to the files.
    /// - Returns: Nil where the folder does not exist or has no file of Terraform.
    /// - Throws: What cannot be read of the root module or of the variables.
    package static func terraform(
        in folder: String, variableFiles: [String] = [], reader: TerraformReader
    ) throws(TerraformReader.Failure) -> LoadedInfrastructure? {
        var loader = ModuleLoader(reader)
        guard let root = try loader.module(in: folder) else { return nil }
        let variables = try loader.variables(in: folder, files: variableFiles)
        var folders = [folder]
        var modules = [root]
        let expansion = Expansion(
            root, identity: reader.identity(folder), variables: variables,
            means: .of(reader, in: folder)
        ) { call, caller in
            let lookup = loader.lookup(call, in: caller.module.folder)
            if case .found(let module, _) = lookup, !folders.contains(module.folder) {
                folders.append(module.folder)
                modules.append(module)
            }
            return lookup
        }
        let resources = expansion.run()
        let infrastructure = Infrastructure(resources, unreadModules: expansion.unreadModules())
        let refusals = loader.undeclared(in: modules) + expansion.refusals()
        var diagnostics = loader.diagnostics + expansion.diagnostics + refusals.eachPlaceOnce
        let errors = Set(diagnostics.filter { $0.severity == .error }.map(\.rule))
        if root.resources.isEmpty, root.calls.isEmpty, errors.isEmpty { diagnostics.append(.nothing(in: folder)) }
        return LoadedInfrastructure(
            infrastructure: infrastructure, diagnostics: diagnostics,
            isBroken: !errors.subtracting(mistakes).subtracting([missingModule]).isEmpty,
            isIncomplete: errors.contains(missingModule), folders: folders)
    }

    /// Rules about what Terraform refuses of files that can be read.
    ///
    /// They are findings like those of guardrails: of a module that is written in part, or whose rest is generated,
    /// everything else is worth judging.
    package static let mistakes: Set<RuleID> = [
        "terraform.undeclared", "terraform.missing-argument", "terraform.function", "terraform.invalid-index",
        "terraform.expression",
    ]
}

extension LoadedInfrastructure {
    /// Whether Terraform reads a file of this name.
    package static func isTerraform(_ name: String) -> Bool { ModuleLoader.isTerraform(name) }

    /// Whether a file of this name is code or values of variables.
    package static func isRead(_ name: String) -> Bool {
        isTerraform(name) || name.hasSuffix(".tfvars") || name.hasSuffix(".tfvars.json")
    }

    /// The folders, by identity, of the local modules that the module in `folder` calls.
    package static func calledFolders(of folder: String, reader: TerraformReader) -> [String] {
        var loader = ModuleLoader(reader)
        let module = (try? loader.module(in: folder)) ?? nil
        return (module?.calls ?? []).compactMap(\.source).filter { $0.hasPrefix(".") }
            .map { reader.identity(FilePath.joined(folder, $0)) }
    }
}

extension Diagnostic {
    /// That there is nothing to judge.
    fileprivate static func nothing(in folder: String) -> Diagnostic {
        Diagnostic(
            "terraform.no-resources", .note, "no resource is declared: there is nothing to judge", at: .file(folder),
            suggestion: "name the folder of the root module, if this is another one")
    }
}

private let missingModule: RuleID = "terraform.module-missing"

extension ModuleLoader {
    /// What `modules` name that is not there.
    fileprivate mutating func undeclared(in modules: [TerraformModule]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for module in modules {
            var called: [String: TerraformModule] = [:]
            for call in module.calls {
                guard case .found(let child, _) = lookup(call, in: module.folder) else { continue }
                called[call.labels.first ?? ""] = child
            }
            found += DeclarationCheck.diagnostics(module, calling: called)
        }
        return found
    }

    /// The module that a call names by a path; others are not at hand.
    fileprivate mutating func lookup(_ call: DeclaredBlock, in folder: String) -> Expansion.ModuleLookup {
        guard let source = call.source else {
            return .unread(source: "", note(call, "the module has no literal source", "write the source as a string"))
        }
        guard source.hasPrefix("./") || source.hasPrefix("../") || source == "." || source == ".." else {
            return .unread(
                source: source,
                note(
                    call, "the module '\(source)' is not at hand: nothing is known of it",
                    "judge a plan to see it whole"))
        }
        let path = FilePath.joined(folder, source)
        let place = call.body["source"]?.place ?? call.place
        do throws(TerraformReader.Failure) {
            guard let module = try module(in: path) else {
                return .unread(source: source, missing("there is no module in '\(path)'", at: place))
            }
            return .found(module, identity: reader.identity(path))
        } catch {
            return .unread(source: source, missing("'\(path)' cannot be read: \(error.reason)", at: place))
        }
    }

    private func note(_ call: DeclaredBlock, _ message: String, _ help: String) -> Diagnostic? {
        guard case .source(let place) = call.body["source"]?.place ?? call.place else { return nil }
        return Diagnostic("terraform.module-unread", .note, message, at: place, suggestion: Suggestion(help))
    }

    private func missing(_ message: String, at place: Provenance) -> Diagnostic? {
        guard case .source(let place) = place else { return nil }
        return Diagnostic(
            missingModule, .error, message, at: place, suggestion: "correct the path, or add the folder")
    }
}

extension [Diagnostic] {
    /// The findings without those at places of which an earlier one speaks.
    fileprivate var eachPlaceOnce: [Diagnostic] {
        var seen: Set<[String]> = []
        return filter { diagnostic in
            guard let span = diagnostic.span else { return true }
            return seen.insert([span.file.path, "\(span.start.utf8Offset)"]).inserted
        }
    }
}
