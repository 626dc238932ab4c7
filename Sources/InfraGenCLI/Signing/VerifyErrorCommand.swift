internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct VerifyErrorCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "error",
        abstract: "Say why a server refused a signature.",
        discussion: """
            Takes the server's answer: the error XML of S3 and of stores like it, the XML or JSON of other services, or \
            text. With the URL or the request the stages are compared; with credentials (of the environment or a profile) \
            the usual mistakes are tried as well. Exits with 1: there is a cause.

            EXAMPLE:
              curl -s "$URL" | infragen verify error - --url "$URL"
              infragen verify error answer.xml --request request.txt --profile media
            """)

    @Argument(help: ArgumentHelp("The answer's file, or - for standard input.", valueName: "answer"))
    var answer: String

    @Option(help: ArgumentHelp("The URL that was sent.", valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "A file with the request that was sent: request line, headers, an empty line, body.", valueName: "file"))
    var request: String?

    @OptionGroup var wire: WireRequestOptions
    @OptionGroup var access: CredentialOptions

    @Option(help: ArgumentHelp("How the causes are written.", valueName: "format"))
    var format = Format.text

    func validate() throws {
        if url != nil, request != nil { throw ValidationError("--url and --request exclude each other.") }
    }

    func run() throws {
        try SigningExit.report {
            let answer: ServerAnswer
            do {
                answer = try ErrorDocument.answer(try WireRequestOptions.read(self.answer))
            } catch let error as ErrorDocument.Unreadable {
                throw SigningExit(.unparsable, error.description)
            }
            var explainer = Explainer()
            if let url { explainer.request = try wire.request(to: url) }
            if let request {
                (explainer.request, explainer.body) = try WireRequest.parse(try WireRequestOptions.read(request))
            }
            explainer.credentials = try credentials(for: explainer.request, answer)
            let report = explainer.explain(answer)
            try Console.print(format == .json ? "\(report.json.text)\n" : report.text)
            throw ExitStatus.findings.code
        }
    }

    /// The credentials, where there are some and they are those of the request.
    private func credentials(for request: WireRequest?, _ answer: ServerAnswer) throws -> Credentials? {
        let found: Credentials
        do {
            found = try access.credentials().credentials
        } catch let error as SigningExit {
            guard access.profile == nil, !access.containerCredentials, error.status == .noInput else { throw error }
            return nil
        }
        let named =
            request.flatMap { try? RequestAuthentication($0).credential.accessKeyID } ?? answer["AWSAccessKeyId"]
        guard let named, named != found.accessKeyID else { return found }
        Console.say(
            "the request is signed by \(named), the credentials here are those of \(found.accessKeyID): not used")
        return nil
    }
}

extension Explainer.Report {
    fileprivate var text: String {
        var text = ""
        for explanation in explanations {
            text += "\(explanation.component.rawValue): \(explanation.sentence) [\(explanation.cause.rawValue)]\n"
            if let help = explanation.help { text += "  help: \(help)\n" }
        }
        for difference in differences {
            text += "\n\(difference.stage), as signed here (-) and as the server has it (+):\n"
            for line in difference.lines {
                switch line {
                case .same(let line): text += "  \(line)\n"
                case .local(let line): text += "- \(line)\n"
                case .server(let line): text += "+ \(line)\n"
                }
            }
        }
        if differences.isEmpty, explanations.first?.cause == .nothingToCompare, let stages {
            text +=
                "\ncanonical request, as signed here:\n\(SessionTokenMask.applied(to: stages.canonicalRequest.text))\n"
            text += "\nstring to sign, as signed here:\n\(stages.stringToSign.text)\n"
        }
        return text
    }

    fileprivate var json: JSONValue {
        let causes = explanations.map { explanation in
            JSONValue.object(
                [
                    .init("component", .string(explanation.component.rawValue)),
                    .init("cause", .string(explanation.cause.rawValue)),
                    .init("sentence", .string(explanation.sentence)),
                ] + (explanation.help.map { [.init("help", .string($0))] } ?? []))
        }
        let stagesThatDiffer = differences.map { difference in
            JSONValue.object([
                .init("stage", .string(difference.stage)),
                .init("lines", .array(difference.lines.map(\.json))),
            ])
        }
        var members: [JSONValue.Member] = [
            .init("version", .number("1")), .init("explanations", .array(causes)),
            .init("differences", .array(stagesThatDiffer)),
        ]
        if let stages {
            members.append(
                .init("canonical_request", .string(SessionTokenMask.applied(to: stages.canonicalRequest.text))))
            members.append(.init("string_to_sign", .string(stages.stringToSign.text)))
        }
        return .object(members)
    }
}

extension StageDifference.Line {
    fileprivate var json: JSONValue {
        switch self {
        case .same(let line): .object([.init("same", .string(line))])
        case .local(let line): .object([.init("local", .string(line))])
        case .server(let line): .object([.init("server", .string(line))])
        }
    }
}
