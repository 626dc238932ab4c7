/// Answers whose code and message tell the cause by themselves.
enum AnswerRules {
    /// The explanation of `answer`, or nil when the stages must be compared.
    static func explanation(of answer: ServerAnswer, authentication: RequestAuthentication?) -> Explanation? {
        timeExplanation(of: answer)
            ?? scopeExplanation(of: answer)
            ?? credentialExplanation(of: answer, authentication)
            ?? headerExplanation(of: answer)
            ?? otherExplanation(of: answer)
    }

    // MARK: - Time

    private static func timeExplanation(of answer: ServerAnswer) -> Explanation? {
        let message = asciiLowercased(answer.message)
        if message.contains("request has expired") || message.contains("signature expired") {
            let end = answer["Expires"].flatMap { Timestamp($0) }
            let now = answer["ServerTime"].flatMap { Timestamp($0) }
            var sentence = "The URL has expired"
            if let end, let now {
                sentence += ": it ended at \(end.iso8601), \(seconds(end, now)) before the server's time"
            }
            return Explanation(
                .time, .expired, sentence + ".", help: "sign a new URL, or a longer one; check the signer's clock")
        }
        if message.contains("not yet valid") || message.contains("not yet current") {
            let signed = answer["X-Amz-Date"].flatMap(signingTime)
            let now = answer["ServerTime"].flatMap { Timestamp($0) }
            var sentence = "The request is signed for a time ahead of the server's"
            if let signed, let now { sentence += ": for \(signed.iso8601), \(seconds(now, signed)) ahead" }
            return Explanation(.time, .notYetValid, sentence + ".", help: "set the signer's clock")
        }
        if answer.code == "RequestTimeTooSkewed" || answer.code == "RequestExpired" {
            let signed = answer["RequestTime"].flatMap(signingTime)
            let now = answer["ServerTime"].flatMap { Timestamp($0) }
            var sentence = "The signer's clock is too far from the server's"
            if let signed, let now {
                let direction = signed < now ? "behind" : "ahead"
                sentence += ": \(seconds(min(signed, now), max(signed, now))) \(direction)"
            }
            return Explanation(
                .time, .clockSkew, sentence + ".", help: "set the signer's clock; 15 minutes are allowed")
        }
        if message.contains("x-amz-expires"), message.contains("less than") {
            return Explanation(
                .time, .expiryTooLong, "The expiry is longer than a week, the longest that S3 takes.",
                help: "sign for 604800 seconds at most")
        }
        return nil
    }

    /// A signing time in one of the forms that servers show: AWS's own, ISO 8601, or milliseconds since 1970.
    private static func signingTime(_ text: String) -> Timestamp? {
        Timestamp(text) ?? Int(text).flatMap { Timestamp(epochSeconds: $0 / 1_000) } ?? Timestamp(httpDate: text)
    }

    private static func seconds(_ a: Timestamp, _ b: Timestamp) -> String {
        "\(b.epochSeconds - a.epochSeconds) seconds"
    }

    // MARK: - Scope

    private static func scopeExplanation(of answer: ServerAnswer) -> Explanation? {
        let message = asciiLowercased(answer.message)
        if message.contains("region") && (message.contains("is wrong") || message.contains("valid region")) {
            let words = answer.message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
            let right = answer["Region"] ?? (words.count > 3 ? words[3] : nil)
            var sentence = "The credential scope names the wrong region"
            if words.count > 1 { sentence += ", \(quoted(words[1]))" }
            if let right { sentence += "; the server expects \(quoted(right))" }
            return Explanation(
                .scope, .wrongRegion, sentence + ".",
                help: right.map { "sign for region \($0)" } ?? "sign for the bucket's region")
        }
        if message.contains("incorrect service") || message.contains("correct service")
            || message.contains("wrong service")
        {
            return Explanation(
                .scope, .wrongService, "The credential scope names the wrong service: \(answer.message)",
                help: "sign S3 requests with the service name s3")
        }
        if message.contains("date in credential scope") || message.contains("invalid credential date") {
            return Explanation(
                .scope, .wrongDate, "The date in the credential scope is not that of the signing time.",
                help: "take scope and X-Amz-Date from one clock reading, in UTC")
        }
        if ["PermanentRedirect", "TemporaryRedirect", "IllegalLocationConstraintException"].contains(answer.code) {
            let endpoint = answer["Endpoint"].map { "; it is at \(quoted($0))" } ?? ""
            return Explanation(
                .scope, .wrongRegion, "The bucket is in another region\(endpoint).",
                help: "use the endpoint of the bucket's region, and sign for that region")
        }
        return nil
    }

    // MARK: - Credentials

    private static func credentialExplanation(
        of answer: ServerAnswer, _ authentication: RequestAuthentication?
    ) -> Explanation? {
        let message = asciiLowercased(answer.message)
        if ["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"].contains(answer.code) {
            return Explanation(
                .credentials, .tokenExpired, "The temporary credentials have ended, and with them the URL they signed.",
                help: "sign with credentials that live as long as the URL, or give the URL a shorter expiry")
        }
        let isTemporary =
            authentication.map { Credentials.isTemporary(accessKeyID: $0.credential.accessKeyID) } ?? false
        let lacksToken = authentication.map { $0.sessionToken == nil } ?? false
        if ["InvalidAccessKeyId", "InvalidClientTokenId", "UnrecognizedClientException"].contains(answer.code)
            || answer.code == "InvalidToken"
        {
            if isTemporary, lacksToken {
                return Explanation(
                    .credentials, .tokenMissing,
                    "The access key is a temporary one (ASIA…), and the request has no session token.",
                    help: "set AWS_SESSION_TOKEN, or read the credentials whole from where they come")
            }
            if answer.code == "InvalidToken" || message.contains("security token") && !lacksToken {
                return Explanation(
                    .credentials, .tokenInvalid,
                    "The session token is not valid, or does not belong to the access key.",
                    help: "take access key, secret and token from the same set; look for a token cut short")
            }
            return Explanation(
                .credentials, .unknownAccessKey, "The server does not know the access key.",
                help: "check the key's ID, whether it was deleted, and whether it belongs to this partition or store")
        }
        return nil
    }

    // MARK: - Headers and body

    private static func headerExplanation(of answer: ServerAnswer) -> Explanation? {
        if let headers = answer["HeadersNotSigned"] {
            return Explanation(
                .header, .headerNotSigned, "The request has headers that the signature does not cover: \(headers).",
                help: "sign them, or do not send them")
        }
        if asciiLowercased(answer.message).contains("headers present in the request which were not signed") {
            return Explanation(
                .header, .headerNotSigned, "The request has headers that the signature does not cover.",
                help: "sign every x-amz- header that the client sends")
        }
        if answer.code == "XAmzContentSHA256Mismatch" || answer.code == "BadDigest" || answer.code == "InvalidDigest" {
            var sentence = "The body is not the one that was signed"
            if let client = answer["ClientComputedContentSHA256"], let server = answer["S3ComputedContentSHA256"] {
                sentence += ": \(client) was signed, \(server) arrived"
            }
            return Explanation(
                .payload, .payloadChanged, sentence + ".", help: "sign the hash of the bytes that are sent")
        }
        return nil
    }

    // MARK: - The rest

    private static func otherExplanation(of answer: ServerAnswer) -> Explanation? {
        let message = asciiLowercased(answer.message)
        if message.contains("only one auth mechanism") {
            return Explanation(
                .header, .wrongMechanism, "The request has a presigned URL and an Authorization header as well.",
                help: "send presigned URLs without Authorization; look for a client that adds one on redirects")
        }
        if message.contains("aws4-hmac-sha256"), message.contains("not supported") || message.contains("please use") {
            return Explanation(
                .credentials, .wrongMechanism, "The request is signed with an older version than SigV4.",
                help: "sign with SigV4 (in boto3: signature_version='s3v4')")
        }
        if message.contains("invalid according to policy") || answer.code == "MalformedPolicy"
            || answer.code == "EntityTooLarge" || answer.code == "EntityTooSmall"
        {
            return Explanation(.policy, .policyNotMet, "The policy is not met: \(answer.message)")
        }
        if answer.code == "MissingKey" {
            return Explanation(
                .credentials, .malformedSignature, "CloudFront misses a part of the signature: \(answer.message)",
                help: "the behavior wants signed URLs or cookies; look for a URL that was cut short at '&'")
        }
        if answer.code == "InvalidKey" {
            return Explanation(
                .credentials, .unknownAccessKey, "CloudFront does not know the key pair of the signature.",
                help: "check the Key-Pair-Id, and that its public key is in the key group of the behavior")
        }
        if answer.code.hasPrefix("Authorization") || answer.code == "MissingSecurityHeader"
            || answer.code == "IncompleteSignature" || answer.code == "InvalidRequest"
        {
            return Explanation(
                .credentials, .malformedSignature, "A part of the signature is missing or malformed: \(answer.message)")
        }
        if ["AccessDenied", "AccessDeniedException", "Forbidden"].contains(answer.code), answer.canonicalRequest == nil
        {
            return Explanation(
                .permission, .notAllowed,
                "The signature is not what the server complains about: the signer may not do this.",
                help: "look at the policies of the signer's role and of the bucket; a deny on s3:signatureAge or "
                    + "s3:authType refuses presigned URLs too")
        }
        return nil
    }
}
