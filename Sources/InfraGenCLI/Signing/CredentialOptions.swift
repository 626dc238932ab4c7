internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

/// Where credentials and region come from.
///
/// Never from arguments: those are seen by every process of the machine.
struct CredentialOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A profile of the shared AWS files; without, the environment and then AWS_PROFILE or 'default'.",
            valueName: "name"))
    var profile: String?

    @Option(help: ArgumentHelp("The region; without, AWS_REGION or the profile's.", valueName: "region"))
    var region: String?

    @Flag(help: "Ask the endpoint that AWS_CONTAINER_CREDENTIALS_FULL_URI or _RELATIVE_URI names.")
    var containerCredentials = false

    /// The credentials.
    func credentials() throws -> CredentialsChain.Found {
        do {
            if containerCredentials { return try ContainerCredentials.fetch() }
            return try chain().credentials()
        } catch let error as CredentialsChain.NotFound {
            throw SigningExit(.noInput, error.description, help: error.help)
        }
    }

    /// The region that was named, nil where nothing names one.
    func namedRegion() throws -> String? {
        if let region { return region }
        return try chain().region
    }

    /// The region, or a failure that says how to name one.
    func neededRegion() throws -> String {
        guard let region = try namedRegion() else {
            throw SigningExit(.usage, "no region is named", help: "add --region, or set AWS_REGION")
        }
        return region
    }

    private func chain() throws -> CredentialsChain {
        CredentialsChain(
            environment: { POSIX.environment($0) }, profile: profile,
            credentialsFile: try file("AWS_SHARED_CREDENTIALS_FILE", "credentials", .credentials),
            configFile: try file("AWS_CONFIG_FILE", "config", .config))
    }

    /// The largest file that is read: no person writes one of this size.
    private static let largestFile = 1 << 20

    private func file(_ variable: String, _ name: String, _ kind: SharedConfigFile.Kind) throws -> SharedConfigFile {
        let named = POSIX.environment(variable).flatMap { $0.isEmpty ? nil : $0 }
        guard let path = named ?? POSIX.environment("HOME").map({ "\($0)/.aws/\(name)" }) else {
            return SharedConfigFile()
        }
        do {
            let bytes = try POSIX.readFile(path, limit: Self.largestFile + 1)
            guard bytes.count <= Self.largestFile else {
                throw SigningExit(.unparsable, "\(path): the file is larger than 1 MiB")
            }
            return try SharedConfigFile(bytes, kind: kind)
        } catch let error as SystemError {
            // A file of the usual name need not be there; one that is named must.
            if error.isMissing, named == nil { return SharedConfigFile() }
            throw SigningExit(.noInput, "\(path) cannot be read: \(error.reason)")
        } catch let error as SharedConfigFile.Malformed {
            throw SigningExit(.unparsable, "\(path), \(error.description)")
        }
    }
}

/// What ends a signing command, with what it has to say.
struct SigningExit: Error {
    let status: ExitStatus
    let message: String
    let help: String?

    init(_ status: ExitStatus, _ message: String, help: String? = nil) {
        self.status = status
        self.message = message
        self.help = help
    }

    /// Arguments that cannot be signed are usage, unless the contract or a key file has something against them.
    init(_ error: SigningError) {
        let status: ExitStatus =
            switch error.code {
            case .unusableKey: .unparsable
            case .notAllowed: .findings
            default: .usage
            }
        self.init(status, error.message)
    }

    /// Runs `body`; says what ended it, and exits with its status.
    static func report(_ body: () throws -> Void) throws {
        let failure: SigningExit
        do {
            try body()
            return
        } catch let error as SigningExit {
            failure = error
        } catch let error as SigningError {
            failure = SigningExit(error)
        } catch let error as SystemError {
            if error.isClosedPipe { return }
            failure = SigningExit(.cannotWrite, "standard output cannot be written: \(error.reason)")
        }
        Console.say("infragen: \(failure.message)")
        if let help = failure.help { Console.say("help: \(help)") }
        throw failure.status.code
    }
}
