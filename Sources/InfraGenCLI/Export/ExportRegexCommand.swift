internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct ExportRegexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regex",
        abstract: "The grammar of keys as regular expressions that engines agree on.",
        discussion: """
            One a class, then one for all. With --class, or --all, that expression alone, to stand in another command. \
            Engines have to read UTF-8; length (1 to 1,024 bytes) and Normalization Form C are checks of their own.

            EXAMPLE:
              infragen export regex --spec stack.yaml
              rg --count --invert-match "$(infragen export regex --all --spec stack.yaml)" keys.txt
            """)

    @Option(name: .customLong("class"), help: ArgumentHelp("The class that alone is written.", valueName: "name"))
    var className: String?

    @Flag(help: "Write the expression of all classes alone.")
    var all = false

    @OptionGroup var export: ExportOptions

    @Option(help: ArgumentHelp("How all of them are written: text, json.", valueName: "format"))
    var format = ExplainOptions.Format.text

    func validate() throws {
        if all, className != nil { throw ValidationError("--class and --all exclude each other.") }
    }

    func run() throws {
        try export.write { (sound) throws(Failure) in
            if let className {
                let mediaClass = try sound.mediaClass(named: className, in: export.source.spec)
                let own = KeyClass(name: className, template: mediaClass.key)
                return try export.regularExpressions(of: LayoutContract(fields: [], classes: [own]), in: sound)
                    .anchoredExpression + "\n"
            }
            let expressions = try export.regularExpressions(of: sound.stack.contract, in: sound)
            if all { return expressions.anchoredExpression + "\n" }
            return format == .json ? json(expressions, sound) : sound.exported(expressions.list, comment: .hash)
        }
    }

    private func json(_ expressions: RegularExpressionExport, _ sound: SoundSpec) -> String {
        let classes = expressions.classExpressions.map { keyClass, expression in
            JSONValue.Member(
                name: keyClass.name, value: .string(RegularExpressionExport.anchored(expression)))
        }
        let document: JSONValue = .object([
            "version": .integer(1), "infragen": .string(Version.current), "stack": .string(sound.stack.base),
            "specSha256": .string(sound.digest.description), "classes": .object(classes),
            "all": .string(expressions.anchoredExpression),
        ])
        return document.text() + "\n"
    }
}

extension RegularExpressionExport {
    /// A line of comment and a line of expression for each class, then for all.
    fileprivate var list: String {
        let lines = classExpressions.map { "# \($0.keyClass.name)\n\(Self.anchored($0.expression))\n" }
        return (lines + ["# all classes\n\(anchoredExpression)\n"]).joined()
    }
}
