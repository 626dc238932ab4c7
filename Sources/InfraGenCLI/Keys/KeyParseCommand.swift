internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct KeyParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Read the class and the fields out of a key, as JSON.",
        discussion: """
            Integers are numbers, {files...} is a list of segments. A key that is none of the spec exits 1; 'infragen \
            explain key' says more about it.

            EXAMPLE:
              infragen key parse bundles/0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69/S01.zip --spec stack.yaml
            """)

    @Argument(help: "The key, as S3 has it: not percent-encoded, without a leading '/'.")
    var key: String

    @OptionGroup var source: ExplainedSpec

    func run() throws {
        try ExplainOptions.answer { () throws(Failure) in
            let sound = try SoundSpec.read(source.spec, env: source.env)
            let explanation = try sound.explain(key: key)
            switch explanation.verdict {
            case .valid(let subject):
                return subject.reading.json(key: explanation.key, className: subject.className).text() + "\n"
            case .invalid(let fault):
                throw Failure(
                    .findings, RuleID("key.\(fault.finding.reason.word)"),
                    "'\(key.visible)' is no key of the spec: \(fault.summary)", path: source.spec, help: fault.help)
            }
        }
    }
}

struct ExplainKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "What a key is: class, fields, delivery, lifecycle, who may use it; or what is wrong with it.",
        discussion: """
            EXAMPLE:
              infragen explain key hls/0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69/1080p/master.m3u8 --spec stack.yaml
            """)

    @Argument(help: "The key, as S3 has it: not percent-encoded, without a leading '/'.")
    var key: String

    @OptionGroup var source: ExplainedSpec

    @OptionGroup var options: ExplainOptions

    func run() throws {
        try options.answer { () throws(Failure) in
            let sound = try SoundSpec.read(source.spec, env: source.env)
            let explanation = try sound.explain(key: key)
            return options.format == .json ? explanation.json.text() + "\n" : explanation.text
        }
    }
}

extension SoundSpec {
    /// Explains a key that was given as an argument.
    fileprivate func explain(key: String) throws(Failure) -> KeyExplanation {
        do throws(KeyLinter.Refusal) {
            return try stack.explain(key: Array(key.utf8))
        } catch {
            throw Failure(.findings, "layout.unsound", "the contract leaves keys undecided", path: "<spec>")
        }
    }

    /// The class called `name`.
    func mediaClass(named name: String, in path: String) throws(Failure) -> MediaClass {
        guard let mediaClass = stack.classes.first(where: { $0.name.description == name }) else {
            throw unknownClass(name, in: path)
        }
        return mediaClass
    }

    /// What is said of a class that is not there.
    func unknownClass(_ name: String, in path: String) -> Failure {
        let names = stack.classes.map(\.name.description)
        return Failure(
            .usage, "cli.unknown-class", "the spec has no class '\(name)'", path: path,
            help: nearest(to: name, in: names).map { "did you mean '\($0)'?" }
                ?? "it has \(names.joined(separator: ", "))")
    }
}
