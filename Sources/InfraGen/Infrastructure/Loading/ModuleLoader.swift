import Diagnostics
import HCL

/// Reads the folders of modules, each once.
struct ModuleLoader {
    let reader: TerraformReader
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether a file is no Terraform, so that what it declares is not known.
    private(set) var isBroken = false
    private var modules: [String: TerraformModule?] = [:]

    init(_ reader: TerraformReader) { self.reader = reader }

    /// The module in `folder`; nil where there is no such folder, or no file of Terraform in it.
    mutating func module(in folder: String) throws(TerraformReader.Failure) -> TerraformModule? {
        let identity = reader.identity(folder)
        if let known = modules[identity] {
            var module = known
            module?.folder = folder
            return module
        }
        let module = try load(folder)
        modules[identity] = .some(module)
        return module
    }

    private mutating func load(_ folder: String) throws(TerraformReader.Failure) -> TerraformModule? {
        let files = (try reader.names(folder) ?? []).filter { Self.isTerraform($0) && !isFolder($0, in: folder) }
        guard !files.isEmpty else { return nil }
        var blocks: [DeclaredBlock] = []
        let wasBroken = isBroken
        isBroken = false
        defer { isBroken = isBroken || wasBroken }
        for name in files where !Self.isOverride(name) { blocks += try self.blocks(of: name, in: folder) }
        reportDuplicates(blocks)
        for name in files where Self.isOverride(name) {
            diagnostics += OverrideFile.apply(try self.blocks(of: name, in: folder), to: &blocks)
        }
        var module = TerraformModule(folder: folder, blocks)
        module.isWhole = !isBroken
        return module
    }

    /// Whether a name is that of a folder, which Terraform passes over, however it is called.
    private func isFolder(_ name: String, in folder: String) -> Bool {
        ((try? reader.names(FilePath.joined(folder, name))) ?? nil) != nil
    }

    /// Files of Terraform, without those that editors leave behind.
    static func isTerraform(_ name: String) -> Bool {
        (name.hasSuffix(".tf") || name.hasSuffix(".tf.json")) && !name.hasPrefix(".") && !name.hasPrefix("#")
    }

    private static func isOverride(_ name: String) -> Bool {
        let stem = name.hasSuffix(".tf") ? name.dropLast(3) : name.dropLast(8)
        return stem == "override" || stem.hasSuffix("_override")
    }

    private mutating func blocks(
        of name: String, in folder: String
    ) throws(TerraformReader.Failure) -> [DeclaredBlock] {
        let path = FilePath.joined(folder, name)
        let file = SourceFile(path: path, bytes: try reader.file(path))
        guard !name.hasSuffix(".json") else {
            let blocks = JSONSyntax.blocks(of: file)
            note(blocks.diagnostics)
            return blocks.value ?? []
        }
        let document = HCLParser.parse(file)
        note(document.diagnostics.map(\.asTerraformSyntax))
        if document.diagnostics.isEmpty { note(document.value.map(DeclaredBlock.misplaced) ?? []) }
        // What they declare is known all the same.
        diagnostics += document.value.map(DeclaredBlock.incompleteDynamics) ?? []
        return document.value.map(DeclaredBlock.blocks) ?? []
    }

    private mutating func note(_ found: [Diagnostic]) {
        diagnostics += found
        if found.contains(where: { $0.severity == .error }) { isBroken = true }
    }

    private mutating func reportDuplicates(_ blocks: [DeclaredBlock]) {
        var first: [[String]: DeclaredBlock] = [:]
        for block in blocks where Self.unique.contains(block.type) {
            guard let earlier = first.updateValue(block, forKey: block.identity) else { continue }
            reportDuplicate(block.words, block.place, earlier.place)
        }
        var locals: [String: DeclaredAttribute] = [:]
        for local in blocks.filter({ $0.type == "locals" }).flatMap(\.body.attributes) {
            guard let earlier = locals.updateValue(local, forKey: local.name) else { continue }
            reportDuplicate("local value '\(local.name)'", local.place, earlier.place)
        }
    }

    private static let unique: Set<String> = ["resource", "data", "ephemeral", "variable", "output", "module", "check"]

    private mutating func reportDuplicate(_ words: String, _ place: Provenance, _ earlier: Provenance) {
        guard let place = place.span, let before = earlier.span else { return }
        diagnostics.append(
            Diagnostic(
                "terraform.duplicate", .error, "\(words) is declared twice", at: place,
                suggestion: "remove one of them, or give it another name",
                related: [.init("declared first here", at: before)]))
    }
}

extension ModuleLoader {
    /// The values that variable files give the root module in `folder`, and those in `files`, the later the stronger.
    ///
    /// - SeeAlso: <https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence>
    mutating func variables(
        in folder: String, files: [String]
    ) throws(TerraformReader.Failure) -> [String: HCLValue] {
        let names = try reader.names(folder) ?? []
        let usual = ["terraform.tfvars", "terraform.tfvars.json"].filter(names.contains)
        let automatic = names.filter { $0.hasSuffix(".auto.tfvars") || $0.hasSuffix(".auto.tfvars.json") }
        var values: [String: HCLValue] = [:]
        for path in (usual + automatic).map({ FilePath.joined(folder, $0) }) + files {
            for attribute in try attributes(of: path) {
                values[attribute.name] = HCLEvaluator().value(of: attribute.value)
            }
        }
        return values
    }

    private mutating func attributes(of path: String) throws(TerraformReader.Failure) -> [DeclaredAttribute] {
        let file = SourceFile(path: path, bytes: try reader.file(path))
        guard !path.hasSuffix(".json") else {
            let values = JSONSyntax.values(of: file)
            note(values.diagnostics.map(\.withoutText))
            return values.value ?? []
        }
        let document = HCLParser.parse(file)
        note(document.diagnostics.map(\.asTerraformSyntax.withoutText))
        return document.value.map { DeclaredBody($0.tree.body).attributes } ?? []
    }
}

extension Diagnostic {
    /// The diagnostic without the line: files of variables hold passwords.
    fileprivate var withoutText: Diagnostic {
        var diagnostic = self
        diagnostic.hidesText = true
        return diagnostic
    }
}

extension DeclaredBlock {
    /// The block in a sentence: resource 'aws_s3_bucket.media'.
    var words: String {
        let kind = type == "data" ? "data source" : type
        return "\(kind) '\(labels.joined(separator: "."))'"
    }
}
