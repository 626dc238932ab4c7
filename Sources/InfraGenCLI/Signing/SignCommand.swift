internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign any request of AWS, for scripts in any language.",
        discussion: """
            Reads one JSON object a line: {"id"?, "method", "url" (already encoded as sent), "headers": [[name, value]…], \
            "body_base64"|"payload" (UNSIGNED-PAYLOAD or a hash), "service", "region"|"region_set", "timestamp", \
            "location": "header"|"query", "expires"?, "algorithm": "v4"|"v4a", "access_key_id"?, \
            "secret_access_key"?, "session_token"?}. Answers with one a line, in order: {"id", "canonical_request", \
            "string_to_sign", "signed_headers", "signature", "authorization"|"url", "headers"} or {"id", "error": \
            {"code", "message"}}. Exits with 1 when a line could not be signed.

            A job without an access key is signed with the environment's or a profile's. AWS's test suite is signed with \
            "normalize": false, "sign_body": true and "omit_session_token": true.

            EXAMPLE:
              echo '{"method":"GET","url":"https://b.s3.eu-west-1.amazonaws.com/k","service":"s3",
                "region":"eu-west-1","location":"query","expires":300}' | tr -d '\\n' | infragen sign --stdin
            """)

    @Flag(help: "Read jobs from standard input, one a line; this is the only way so far.")
    var stdin = false

    @OptionGroup var access: CredentialOptions

    func validate() throws {
        if !stdin { throw ValidationError("Give the jobs on standard input, with --stdin.") }
    }

    func run() throws {
        try SigningExit.report {
            var defaults = SignJob.Defaults(region: access.region, timestamp: try Clock.now())
            var missing: SigningExit?
            do {
                // Jobs may bring their own; only one that does not needs these.
                defaults.credentials = try access.credentials().credentials
                defaults.region = try access.namedRegion()
            } catch let error as SigningExit {
                guard access.profile == nil, !access.containerCredentials, error.status != .unparsable else {
                    throw error
                }
                missing = error
            }
            var failures = 0
            try LineStream.forEachLine { line, _, output in
                defaults.timestamp = try Clock.now()
                let (answer, isSigned) = SignJob.answer(to: line, defaults: defaults)
                if !isSigned { failures += 1 }
                output += answer.text.utf8
                output.append(UInt8(ascii: "\n"))
            }
            guard failures > 0 else { return }
            throw SigningExit(
                .findings, "\(failures) \(failures == 1 ? "job" : "jobs") could not be signed",
                help: missing.map { "for jobs without an access key: \($0.message)" })
        }
    }
}
