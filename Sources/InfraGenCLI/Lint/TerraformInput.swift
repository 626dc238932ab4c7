internal import Diagnostics
internal import InfraGen
internal import JSON

/// What `lint terraform` judges, read from disk or standard input.
struct TerraformInput {
    let infrastructure: Infrastructure
    var diagnostics: [Diagnostic] = []
    /// The path of the folder or the plan.
    let path: String
    /// What is wrong with the input as a whole.
    var status: ExitStatus?

    private static let largestFile = 64 << 20
    /// How long nobody may write to a pipe that is said to be a plan.
    private static let patienceSeconds = 5

    /// The infrastructures that the arguments name.
    static func read(_ command: LintTerraformCommand) throws(Failure) -> [TerraformInput] {
        guard command.input != "-", POSIX.isDirectory(command.input) else { return [try plan(command)] }
        guard command.source == nil else {
            throw Failure(.usage, "cli.source-of-code", "--source goes with a plan, not with code", path: command.input)
        }
        let folder = trimmed(command.input)
        if let module = try code(folder, command.varFile) { return [module] }
        let roots = try roots(below: folder)
        guard !roots.isEmpty else {
            throw Failure(
                .noInput, "terraform.missing", "there is no Terraform in the folder", path: folder,
                help: "name a folder with files that end in .tf or .tf.json")
        }
        var modules: [TerraformInput] = []
        for root in roots {
            if let module = try code(root, command.varFile) { modules.append(module) }
        }
        return modules
    }

    private static func trimmed(_ folder: String) -> String {
        var folder = folder[...]
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return String(folder)
    }

    private static func code(_ folder: String, _ variableFiles: [String]) throws(Failure) -> TerraformInput? {
        do throws(TerraformReader.Failure) {
            let loaded = try LoadedInfrastructure.terraform(in: folder, variableFiles: variableFiles, reader: reader)
            return loaded.map { loaded in
                TerraformInput(
                    infrastructure: loaded.infrastructure, diagnostics: loaded.diagnostics, path: folder,
                    status: loaded.isBroken ? .unparsable : loaded.isIncomplete ? .noInput : nil)
            }
        } catch {
            throw Failure(
                .noInput, error.isMissing ? "io.missing" : "io.unreadable", "cannot be read: \(error.reason)",
                path: error.path)
        }
    }

    /// Folders with Terraform below one that has none, which no other of them calls.
    private static func roots(below folder: String) throws(Failure) -> [String] {
        var found: [String] = []
        var pending = [folder]
        while let next = pending.popLast(), found.count < 10_000 {
            let names: [String]
            do throws(SystemError) {
                names = try POSIX.names(in: next)
            } catch {
                throw Failure(.noInput, "io.unreadable", "cannot be read: \(error.reason)", path: next)
            }
            if names.contains(where: LoadedInfrastructure.isTerraform) { found.append(next) }
            // Links may lead in circles; hidden folders hold what tools keep.
            pending += names.filter { !$0.hasPrefix(".") }.map { "\(next)/\($0)" }
                .filter { POSIX.isDirectory($0) && !POSIX.isLink($0) }
        }
        let called = Set(found.flatMap { LoadedInfrastructure.calledFolders(of: $0, reader: reader) })
        let roots = found.filter { !called.contains(POSIX.resolved($0)) }
        return (roots.isEmpty ? found : roots).sorted()
    }

    private static let reader = TerraformReader(
        names: { folder throws(TerraformReader.Failure) in
            guard POSIX.isDirectory(folder) else { return nil }
            do throws(SystemError) {
                return try POSIX.names(in: folder)
            } catch {
                throw TerraformReader.Failure(error.reason, at: folder)
            }
        },
        file: { path throws(TerraformReader.Failure) in
            // To read a pipe or a device may have no end; those that a shell makes of a command have one.
            guard POSIX.isRegularFile(path) || !POSIX.exists(path) || POSIX.isDirectory(path) || isOfShell(path) else {
                throw TerraformReader.Failure("it is no file", at: path)
            }
            do throws(SystemError) {
                return try POSIX.readFile(path, limit: largestFile)
            } catch {
                throw TerraformReader.Failure(error.reason, at: path, isMissing: error.isMissing)
            }
        },
        identity: { POSIX.resolved($0) })

    /// Whether a path is what `<(…)` stands for, or standard input.
    private static func isOfShell(_ path: String) -> Bool { path.hasPrefix("/dev/fd/") || path == "/dev/stdin" }
}

// MARK: - Plans

extension TerraformInput {
    private static func plan(_ command: LintTerraformCommand) throws(Failure) -> TerraformInput {
        let path = command.input == "-" ? "<stdin>" : command.input
        let descriptor = try open(command.input)
        defer { if descriptor != POSIX.standardInput { try? POSIX.closeFile(descriptor) } }
        var infrastructure = try infrastructure(descriptor, path)
        var input = TerraformInput(infrastructure: infrastructure, path: path)
        if let source = command.source {
            guard let code = try code(trimmed(source), command.varFile) else {
                throw Failure(.noInput, "terraform.missing", "there is no Terraform in the folder", path: source)
            }
            infrastructure = infrastructure.joined(with: code.infrastructure)
            // What the code lacks was there when the plan was made.
            var broken = code.diagnostics.filter { $0.rule == "terraform.syntax" }
            // What the plan keeps secret may stand in the line.
            for index in broken.indices { broken[index].hidesText = true }
            input = TerraformInput(
                infrastructure: infrastructure, diagnostics: broken, path: path,
                status: broken.isEmpty ? nil : .unparsable)
        }
        return input
    }

    private static func open(_ path: String) throws(Failure) -> Int32 {
        guard path != "-" else { return POSIX.standardInput }
        do throws(SystemError) {
            return try POSIX.openToRead(path, waiting: patienceSeconds)
        } catch {
            throw Failure(
                .noInput, error.isMissing ? "io.missing" : "io.unreadable",
                error.isMissing ? "there is no such file or folder" : "cannot be read: \(error.reason)", path: path)
        }
    }

    private static func source(_ descriptor: Int32) -> JSONReader.Source {
        var block = [UInt8](repeating: 0, count: 1 << 18)
        return { output in
            let count = try POSIX.readSome(descriptor, into: &block)
            output += block[..<count]
            return count > 0
        }
    }

    private static func infrastructure(_ descriptor: Int32, _ path: String) throws(Failure) -> Infrastructure {
        do {
            return try PlanReader.infrastructure(from: source(descriptor)) {
                POSIX.rewind(descriptor) ? source(descriptor) : nil
            }
        } catch let failure as PlanReader.Failure {
            throw Failure(.unparsable, "terraform.plan", failure.message, path: path, help: failure.help)
        } catch let error as SystemError {
            throw Failure(.noInput, "io.unreadable", "cannot be read: \(error.reason)", path: path)
        } catch {
            throw Failure(
                .unparsable, "terraform.plan", "is no JSON: \(error)", path: path,
                help: "write the plan with 'terraform show -json PLAN > plan.json'")
        }
    }
}
