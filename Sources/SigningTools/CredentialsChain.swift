package import AWSSigning

/// Finds credentials where AWS's tools keep them: the environment, then the shared files.
///
/// It reads nothing itself; it is given the variables and the texts.
package struct CredentialsChain: Sendable {
    /// Why there are no credentials, in a sentence without any secret.
    package struct NotFound: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
        /// What to do about it.
        package let help: String?

        init(_ description: String, help: String? = nil) {
            self.description = description
            self.help = help
        }
    }

    /// Credentials, and where they came from.
    package struct Found: Sendable, Hashable {
        package let credentials: Credentials
        /// Such as `environment` or `profile 'media'`.
        package let source: String
    }

    /// The value of an environment variable, nil where it is not set.
    package var environment: @Sendable (String) -> String?
    /// The profile asked for by name; nil for `AWS_PROFILE`, then `default`.
    package var profile: String?
    package var credentialsFile: SharedConfigFile
    package var configFile: SharedConfigFile

    package init(
        environment: @escaping @Sendable (String) -> String?, profile: String? = nil,
        credentialsFile: SharedConfigFile = SharedConfigFile(), configFile: SharedConfigFile = SharedConfigFile()
    ) {
        self.environment = environment
        self.profile = profile
        self.credentialsFile = credentialsFile
        self.configFile = configFile
    }

    /// The credentials: of the profile where one is asked for by name, else of the environment, else of a profile.
    package func credentials() throws(NotFound) -> Found {
        if profile == nil, let found = try fromEnvironment() { return found }
        return try fromProfile(profileName)
    }

    /// The region that environment or profile name; nil where neither does.
    package var region: String? {
        variable("AWS_REGION") ?? variable("AWS_DEFAULT_REGION") ?? setting("region", of: profileName)
    }

    private var profileName: String { profile ?? variable("AWS_PROFILE") ?? "default" }

    private func fromEnvironment() throws(NotFound) -> Found? {
        let id = variable("AWS_ACCESS_KEY_ID")
        let secret = variable("AWS_SECRET_ACCESS_KEY")
        guard id != nil || secret != nil else { return nil }
        guard let id, let secret else {
            let missing = id == nil ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"
            throw NotFound("the environment has one half of an access key: \(missing) is not set")
        }
        return Found(
            credentials: try Self.credentials(
                id: id, secret: secret, token: variable("AWS_SESSION_TOKEN"),
                expiration: variable("AWS_CREDENTIAL_EXPIRATION"), in: "the environment"),
            source: "environment")
    }

    private func fromProfile(_ name: String) throws(NotFound) -> Found {
        let place = "profile '\(name)'"
        guard let id = setting("aws_access_key_id", of: name), let secret = setting("aws_secret_access_key", of: name)
        else { throw notInProfile(name) }
        let expiration = setting("aws_credential_expiration", of: name) ?? setting("x_security_token_expires", of: name)
        return Found(
            credentials: try Self.credentials(
                id: id, secret: secret,
                token: setting("aws_session_token", of: name) ?? setting("aws_security_token", of: name),
                expiration: expiration, in: place),
            source: place)
    }

    private func notInProfile(_ name: String) -> NotFound {
        let half = setting("aws_access_key_id", of: name) != nil || setting("aws_secret_access_key", of: name) != nil
        if half { return NotFound("profile '\(name)' has one half of an access key") }
        let indirect = ["credential_process", "sso_session", "sso_start_url", "role_arn", "web_identity_token_file"]
        if let how = indirect.first(where: { setting($0, of: name) != nil }) {
            return NotFound(
                "profile '\(name)' gets its credentials by '\(how)', which infragen does not do",
                help: "export them first: eval \"$(aws configure export-credentials --profile \(name) --format env)\"")
        }
        guard credentialsFile[name] == nil, configFile[name] == nil else {
            return NotFound("profile '\(name)' has no access key")
        }
        if profile == nil, variable("AWS_PROFILE") == nil {
            return NotFound(
                "there are no credentials",
                help: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of the shared AWS files")
        }
        let known = Set(credentialsFile.profileNames + configFile.profileNames).sorted().joined(separator: ", ")
        return NotFound(
            "there is no profile '\(name)' in the shared AWS files", help: known.isEmpty ? nil : "there are \(known)")
    }

    private static func credentials(
        id: String, secret: String, token: String?, expiration: String?, in place: String
    ) throws(NotFound) -> Credentials {
        let end = expiration.map { Timestamp($0) }
        if let end, end == nil { throw NotFound("\(place) has an end of the credentials that is no timestamp") }
        do {
            return try Credentials(
                accessKeyID: id, secretAccessKey: secret, sessionToken: token, expiration: end ?? nil)
        } catch {
            throw NotFound("\(place): \(error.message)")
        }
    }

    /// A setting of either file; that of the credentials file comes first.
    private func setting(_ name: String, of profile: String) -> String? {
        [credentialsFile[profile]?[name], configFile[profile]?[name]].compactMap { $0 }.first { !$0.isEmpty }
    }

    /// A variable; an empty one counts as not set.
    private func variable(_ name: String) -> String? {
        environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension CredentialsChain.Found {
    /// The credentials that a container's or Pod's endpoint answers with.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html>
    package init(containerAnswer bytes: [UInt8]) throws(CredentialsChain.NotFound) {
        let source = "container endpoint"
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch {
            throw CredentialsChain.NotFound("the \(source) answered with no JSON")
        }
        guard let id = json["AccessKeyId"]?.string, let secret = json["SecretAccessKey"]?.string else {
            let code = json["code"]?.string ?? json["Code"]?.string
            throw CredentialsChain.NotFound(
                "the \(source) answered without an access key\(code.map { ": \(quoted($0))" } ?? "")")
        }
        do {
            credentials = try Credentials(
                accessKeyID: id, secretAccessKey: secret, sessionToken: json["Token"]?.string,
                expiration: json["Expiration"]?.string.flatMap { Timestamp($0) })
        } catch {
            throw CredentialsChain.NotFound("the \(source): \(error.message)")
        }
        self.source = source
    }
}

/// Where the endpoint of container credentials is, as the environment says.
package struct ContainerEndpoint: Sendable, Hashable {
    package let host: String
    package let port: UInt16
    /// Path and query.
    package let target: String

    /// The endpoint of the environment's `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or `…_FULL_URI`.
    ///
    /// As AWS's own tools, it goes only to the addresses of ECS and EKS and to this machine: elsewhere plain HTTP would
    /// show the token to others.
    package init(environment: (String) -> String?) throws(CredentialsChain.NotFound) {
        if let path = environment("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"), !path.isEmpty {
            guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw .init("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is no path")
            }
            (host, port, target) = ("169.254.170.2", 80, path)
            return
        }
        guard let url = environment("AWS_CONTAINER_CREDENTIALS_FULL_URI"), !url.isEmpty else {
            throw .init("neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set")
        }
        let request: WireRequest
        do { request = try WireRequest(method: "GET", url: url) } catch {
            throw .init("AWS_CONTAINER_CREDENTIALS_FULL_URI: \(error.message)")
        }
        guard request.scheme == .http else {
            throw .init("AWS_CONTAINER_CREDENTIALS_FULL_URI is not http; infragen speaks no TLS")
        }
        let parts = request.host.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let isAddress = request.host.utf8.first == UInt8(ascii: "[")
        let name = isAddress ? String(request.host.prefix { $0 != "]" }.dropFirst()) : parts[0]
        let allowed = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23", "127.0.0.1", "localhost", "::1"]
        guard allowed.contains(name) else {
            throw .init(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI names \(quoted(name)), which is neither this machine nor ECS or EKS"
            )
        }
        let number = parts.count > 1 && !(parts.last ?? "").utf8.contains(UInt8(ascii: "]")) ? parts.last : nil
        (host, port) = (name, number.flatMap { UInt16($0) } ?? 80)
        target = String(decoding: request.target, as: UTF8.self)
    }
}
