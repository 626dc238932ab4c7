internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct KeyBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the key of a class from values of its fields.",
        discussion: """
            An integer may be written without its padding. An optional part is in the key when its fields have values; \
            one that holds none is asked for by its number among the optional parts, with --part.

            EXAMPLE:
              infragen key build bundle title_id=0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69 season=1 --spec stack.yaml
            """)

    @Argument(help: "The name of the class.")
    var className: String

    @Argument(help: ArgumentHelp("The values of the fields.", valueName: "name=value"))
    var values: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("An optional part without fields that the key has, counted from 1.", valueName: "number"))
    var part: [Int] = []

    @OptionGroup var source: ExplainedSpec

    @OptionGroup var options: ExplainOptions

    func run() throws {
        try options.answer { () throws(Failure) in
            let values = try namedValues()
            let sound = try SoundSpec.read(source.spec, env: source.env)
            let mediaClass = try sound.mediaClass(named: className, in: source.spec)
            let codec = try KeyCodec.ofSound(mediaClass.key)
            do throws(KeyCodec.Refusal) {
                let key = try codec.build(values, literalOptionals: Set(part))
                guard options.format == .json else { return String(decoding: key, as: UTF8.self) + "\n" }
                guard let reading = codec.parse(key) else { return "" }
                return reading.json(key: key, className: className).text() + "\n"
            } catch {
                throw failure(error, mediaClass.key, values)
            }
        }
    }

    private func namedValues() throws(Failure) -> [String: String] {
        var result: [String: String] = [:]
        for text in values {
            guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
                throw usage("cli.no-value", "'\(text)' is no name=value", help: "write \(text)=VALUE")
            }
            let name = String(text[..<equals])
            guard result.updateValue(String(text[equals...].dropFirst()), forKey: name) == nil else {
                throw usage("cli.repeated-field", "'\(name)' has two values", help: "leave one of them out")
            }
        }
        return result
    }

    private func failure(
        _ refusal: KeyCodec.Refusal, _ template: KeyTemplate, _ values: [String: String]
    ) -> Failure {
        let names = template.fieldNames
        switch refusal {
        case .unknownField(let name):
            return usage(
                "cli.unknown-field", "class '\(className)' has no field '\(name)'",
                help: nearest(to: name, in: names).map { "did you mean '\($0)'?" } ?? "its key is \(template.text)")
        case .notALiteralOptional(let number):
            let all = template.literalOptionals.map { "\($0.number) for [\($0.text)]" }
            return usage(
                "cli.unknown-part", "optional part \(number) is none that can be asked for",
                help: all.isEmpty
                    ? "leave out --part: an optional part is there when its fields have values"
                    : "ask for \(all.joined(separator: ", "))")
        case .missing(let name):
            return usage(
                "cli.missing-field", "'\(name)' has no value; the key is \(template.text)",
                help: "add \(name)=VALUE: \(template.phrase(of: name))")
        case .notAValue(let value, let name):
            return usage(
                "key.value", "'\(value.visible)' is no value of '\(name)'", help: "write \(template.phrase(of: name))",
                .findings)
        case .tooLong:
            return usage("key.too-long", refusal.description, help: "shorten a value", .findings)
        case .notNFC:
            return usage(
                "key.not-nfc", refusal.description, help: "compose the characters, as é for e and an accent", .findings)
        }
    }

    private func usage(
        _ rule: RuleID, _ message: String, help: String, _ status: ExitStatus = .usage
    ) -> Failure {
        Failure(status, rule, message, path: "infragen key build", help: help)
    }
}

extension KeyCodec {
    /// The codec of a template of a sound spec.
    static func ofSound(_ template: KeyTemplate) throws(Failure) -> KeyCodec {
        do throws(TooComplex) {
            return try KeyCodec(template)
        } catch {
            throw Failure(
                .findings, "layout.too-complex", "the template '\(template.text)' is too complex", path: "<spec>")
        }
    }
}

extension KeyTemplate {
    /// What a value of the placeholder has to be.
    fileprivate func phrase(of name: String) -> String {
        let parts = parts.flatMap { part -> [Part] in
            if case .optional(let inner) = part { inner } else { [part] }
        }
        for case .field(name, let type) in parts { return type.phrase }
        return "one or more segments with '/' between them"
    }
}
