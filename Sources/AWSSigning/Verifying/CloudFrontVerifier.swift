/// Verifies CloudFront signed URLs and cookies.
public struct CloudFrontVerifier: Sendable {
    /// A verifier.
    public init() {}

    /// Verifies a signed URL.
    ///
    /// - Parameters:
    ///   - url: The URL with its signature in the query.
    ///   - sourceAddress: The reader's IPv4 address; nil leaves a condition on it unchecked.
    ///   - now: The clock.
    ///   - keys: The public key of a key pair ID; nil when there is none.
    /// - Returns: Every failure; none when the URL gives access.
    public func verify(
        url: String, sourceAddress: String? = nil, at now: Timestamp, keys: (String) -> CloudFrontPublicKey?
    ) -> [VerificationFailure] {
        do {
            let (plain, parameters) = try Self.split(url)
            return try verify(plain, parameters, sourceAddress, now, keys)
        } catch {
            return [error]
        }
    }

    /// Verifies cookies for a request to `url`, which has no signature of its own.
    ///
    /// - Parameters:
    ///   - cookies: The request's cookies; those that are not CloudFront's are not looked at.
    ///   - url: The URL that is asked for.
    ///   - sourceAddress: The reader's IPv4 address; nil leaves a condition on it unchecked.
    ///   - now: The clock.
    ///   - keys: The public key of a key pair ID; nil when there is none.
    /// - Returns: Every failure; none when the cookies give access.
    public func verify(
        cookies: [CloudFrontSignature.Parameter], for url: String, sourceAddress: String? = nil, at now: Timestamp,
        keys: (String) -> CloudFrontPublicKey?
    ) -> [VerificationFailure] {
        do throws(VerificationFailure) {
            var parameters: [String: String] = [:]
            let prefix = "CloudFront-"
            for cookie in cookies where cookie.name.utf8.starts(with: prefix.utf8) {
                let name = String(cookie.name.dropFirst(prefix.utf8.count))
                guard parameters.updateValue(cookie.value, forKey: name) == nil else {
                    throw VerificationFailure.malformed("the cookie \(quoted(cookie.name)) is repeated")
                }
            }
            return try verify(url, parameters, sourceAddress, now, keys)
        } catch {
            return [error]
        }
    }

    private func verify(
        _ url: String, _ parameters: [String: String], _ sourceAddress: String?, _ now: Timestamp,
        _ keys: (String) -> CloudFrontPublicKey?
    ) throws(VerificationFailure) -> [VerificationFailure] {
        guard let text = parameters["Signature"], let keyPairID = parameters["Key-Pair-Id"] else {
            throw VerificationFailure(.notSigned, "there is no Signature with Key-Pair-Id")
        }
        guard let signature = CloudFrontBase64.decode(text) else {
            throw .malformed("Signature is no CloudFront base64")
        }
        guard let hash = CloudFrontHash(rawValue: parameters["Hash-Algorithm"] ?? CloudFrontHash.sha1.rawValue) else {
            throw .malformed("Hash-Algorithm is neither SHA1 nor SHA256")
        }
        let (policy, document) = try Self.policy(for: url, parameters)
        guard let key = keys(keyPairID) else {
            throw VerificationFailure(.unknownAccessKey, "the key pair \(quoted(keyPairID)) is not known")
        }
        guard key.isValid(signature, of: document, hash: hash) else {
            return [VerificationFailure(.wrongSignature, "the signature is not the one of this policy")]
        }
        return policy.failures(for: url, from: sourceAddress, at: now)
    }

    /// The policy that the parameters hold, or that CloudFront would write for a canned one, and its signed bytes.
    private static func policy(
        for url: String, _ parameters: [String: String]
    ) throws(VerificationFailure) -> (CloudFrontPolicy, [UInt8]) {
        switch (parameters["Policy"], parameters["Expires"]) {
        case (let text?, nil):
            guard let document = CloudFrontBase64.decode(text) else {
                throw .malformed("Policy is no CloudFront base64")
            }
            return (try CloudFrontPolicy(document: document), document)
        case (nil, let text?):
            guard let seconds = Int(text), let expires = Timestamp(epochSeconds: seconds), String(seconds) == text
            else {
                throw .malformed("Expires \(quoted(text)) is no time in seconds")
            }
            do {
                let policy = try CloudFrontPolicy(resource: url, expires: expires)
                return (policy, Array(policy.json.utf8))
            } catch {
                throw .malformed(error.message)
            }
        case (nil, nil): throw .malformed("there is neither Policy nor Expires")
        case (.some, .some): throw .malformed("there are both Policy and Expires")
        }
    }

    /// The URL without CloudFront's parameters, and those.
    private static func split(_ url: String) throws(VerificationFailure) -> (String, [String: String]) {
        guard let mark = url.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (url, [:]) }
        let query = url.utf8[url.utf8.index(after: mark)...]
        var kept: [String] = []
        var parameters: [String: String] = [:]
        for pair in query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            let name = String(decoding: pair.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            guard CloudFrontSignature.reservedNames.contains(name) else {
                kept.append(String(decoding: pair, as: UTF8.self))
                continue
            }
            let value = String(decoding: pair.dropFirst(name.utf8.count + 1), as: UTF8.self)
            guard parameters.updateValue(value, forKey: name) == nil else {
                throw .malformed("the query parameter \(name) is repeated")
            }
        }
        let plain = String(decoding: url.utf8[..<mark], as: UTF8.self)
        return (kept.isEmpty ? plain : "\(plain)?\(kept.joined(separator: "&"))", parameters)
    }
}

extension CloudFrontPolicy {
    /// The policy of a document in JSON, as it was signed.
    ///
    /// - Throws: ``VerificationFailure`` with code `malformed` for what is no policy of one statement; repeated names are
    ///   refused.
    public init(document: some Collection<UInt8>) throws(VerificationFailure) {
        let json: JSONValue
        do { json = try JSONValue(parsing: document) } catch { throw .malformed("the policy is no JSON: \(error)") }
        guard let statements = json["Statement"]?.array, statements.count == 1,
            let condition = statements[0]["Condition"]
        else { throw .malformed("the policy has not one statement with a condition") }
        // A condition that is not understood must not be passed over: it may be the one that forbids.
        let known: Set<String> = ["DateLessThan", "DateGreaterThan", "IpAddress"]
        for member in condition.members ?? [] where !known.contains(member.name) {
            throw .malformed("the condition \(quoted(member.name)) is not known")
        }
        let sourceRange = condition["IpAddress"]?["AWS:SourceIp"]?.string
        guard sourceRange != nil || condition["IpAddress"] == nil else {
            throw .malformed("IpAddress has no AWS:SourceIp")
        }
        func time(_ name: String) throws(VerificationFailure) -> Timestamp? {
            guard let value = condition[name] else { return nil }
            guard let time = value["AWS:EpochTime"]?.integer.flatMap(Timestamp.init(epochSeconds:)) else {
                throw .malformed("\(name) has no AWS:EpochTime in seconds")
            }
            return time
        }
        guard let expires = try time("DateLessThan") else { throw .malformed("the policy has no DateLessThan") }
        let notBefore = try time("DateGreaterThan")
        do {
            try self.init(
                resource: statements[0]["Resource"]?.string ?? "*", expires: expires, notBefore: notBefore,
                sourceRange: sourceRange)
        } catch {
            throw .malformed(error.message)
        }
    }

    /// Why the policy gives no access to `url` at `now`.
    func failures(for url: String, from sourceAddress: String?, at now: Timestamp) -> [VerificationFailure] {
        var failures: [VerificationFailure] = []
        if !covers(url) {
            failures.append(
                VerificationFailure(.policyNotMet, "the policy for \(quoted(resource)) does not cover the URL"))
        }
        if now >= expires {
            failures.append(VerificationFailure(.expired, "access ended at \(expires.iso8601)"))
        }
        if let notBefore, now <= notBefore {
            failures.append(VerificationFailure(.notYetValid, "access begins at \(notBefore.iso8601)"))
        }
        if let sourceRange, let sourceAddress, !Self.contains(sourceRange, sourceAddress) {
            let text = "the address \(quoted(sourceAddress)) is not in \(sourceRange)"
            failures.append(VerificationFailure(.policyNotMet, text))
        }
        return failures
    }

    /// Whether the IPv4 `address` lies in `range`, which is one with or without a number of bits.
    static func contains(_ range: String, _ address: String) -> Bool {
        let parts = range.split(separator: "/")
        let bits = parts.count > 1 ? Int(parts[1]) ?? 32 : 32
        guard let base = number(parts[0]), let value = number(address[...]) else { return false }
        return bits == 0 || (base ^ value) >> UInt32(32 - bits) == 0
    }

    private static func number(_ address: Substring) -> UInt32? {
        guard isIPv4Range(String(address)), !address.contains("/") else { return nil }
        return address.split(separator: ".").reduce(0) { $0 << 8 | (UInt32($1) ?? 0) }
    }
}
