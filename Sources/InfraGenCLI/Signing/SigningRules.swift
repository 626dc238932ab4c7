internal import AWSSigning
internal import Diagnostics

/// What `verify url` says of a signed URL.
enum SigningRules {
    static let all =
        looks + verifications
        + [
            rule(
                "contract", .error, "A URL is one that the spec would sign.",
                "Whoever signs beside the spec opens what its limits keep closed."),
            rule(
                "not-verified", .note, "A signature is verified.",
                "Without the credentials that signed it, or the headers that it covers, a URL is only looked at."),
        ]

    /// What is seen without the secret.
    private static let looks = URLFinding.Code.allCases.map { code in
        let (severity, summary, why) = code.description
        return rule(code.rawValue, severity, summary, why)
    }

    /// What is seen with it, but for what was seen without.
    private static let verifications = VerificationFailure.Code.allCases
        .filter { URLFinding.Code(rawValue: $0.rawValue) == nil }
        .map { code in
            let (summary, why) = code.description
            return rule(code.rawValue, .error, summary, why)
        }

    private static func rule(
        _ name: String, _ severity: Diagnostic.Severity, _ summary: String, _ why: String
    ) -> RuleDescription {
        RuleDescription(
            RuleID("signing.\(name)"), severity, summary, why: why,
            url: "https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html")
    }
}

extension URLFinding.Code {
    /// How grave it is, what holds where all is well, and what happens otherwise.
    fileprivate var description: (Diagnostic.Severity, String, String) {
        switch self {
        case .notPresigned: (.error, "A URL has a signature of version 4 in its query.", "S3 answers AccessDenied.")
        case .oldSignature:
            (.error, "A signature is of version 4.", "S3 refuses version 2 for new buckets and in newer regions.")
        case .expired: (.error, "A URL has not ended.", "S3 answers AccessDenied: Request has expired.")
        case .notYetValid:
            (.error, "A URL is not signed for a time ahead.", "S3 refuses it until then; the signer's clock is wrong.")
        case .overSevenDays: (.error, "A URL works for seven days at most.", "S3 refuses a longer X-Amz-Expires.")
        case .overCap:
            (.error, "A URL works no longer than its class allows.", "The bucket's policy refuses it when it is older.")
        case .wrongDate: (.error, "The scope's date is that of the signing.", "S3 answers SignatureDoesNotMatch.")
        case .regionAgainstHost:
            (.error, "The scope's region is that of the host.", "S3 answers AuthorizationQueryParametersError.")
        case .serviceAgainstHost:
            (.error, "The scope's service is that of the host.", "S3 answers AuthorizationQueryParametersError.")
        case .tokenMissing:
            (.error, "Temporary credentials sign with their session token.", "S3 answers InvalidAccessKeyId.")
        case .unsignedHeaders:
            (.error, "Headers that have to be signed are.", "S3 answers AccessDenied: there were headers not signed.")
        case .headersToSend:
            (.error, "Signed headers are sent.", "Without them, or with other values, the signature is another.")
        case .plusInPath:
            (.error, "A path holds no '+'.", "S3 reads it as a space: it is another key. Encode it as %2B.")
        case .plusInQuery: (.warning, "A query holds no '+'.", "Some read it as a space: encode either.")
        case .dotSegments:
            (
                .warning, "A path holds no '.' and '..'.",
                "Clients remove them before they send: the signature is another."
            )
        case .emptySegments:
            (.warning, "A path holds no '//'.", "Clients and proxies reduce it to '/': it is another key.")
        case .badEncoding:
            (.error, "A URL is encoded as it was signed.", "Clients encode what is not, and the signature is another.")
        case .noTLS: (.warning, "A URL is sent with TLS.", "Whoever sees it on its way can use it.")
        case .outlivesToken:
            (
                .note, "A URL ends before the credentials that signed it.",
                "It stops working with them, mostly after an hour, whatever it says."
            )
        }
    }
}

extension VerificationFailure.Code {
    /// What holds where all is well, and what happens otherwise.
    fileprivate var description: (String, String) {
        switch self {
        case .notSigned: ("There is a signature.", "AWS answers AccessDenied.")
        case .malformed: ("The parts of a signature can be read.", "AWS refuses what it cannot read.")
        case .unknownAccessKey: ("The access key is known.", "AWS answers InvalidAccessKeyId.")
        case .wrongDate: ("The scope's date is that of the signing.", "AWS answers SignatureDoesNotMatch.")
        case .wrongRegion: ("The scope names the region.", "AWS answers AuthorizationHeaderMalformed.")
        case .wrongService: ("The scope names the service.", "AWS answers AuthorizationHeaderMalformed.")
        case .expired: ("What is signed has not ended.", "AWS answers AccessDenied.")
        case .notYetValid: ("What is signed has begun.", "AWS answers AccessDenied.")
        case .clockSkew: ("The signer's clock is that of the server.", "AWS answers RequestTimeTooSkewed.")
        case .expiryOutOfRange:
            ("X-Amz-Expires is 1 to 604,800 seconds.", "AWS answers AuthorizationQueryParametersError.")
        case .unsignedHeaders: ("Headers that have to be signed are.", "AWS answers AccessDenied.")
        case .missingHeaders: ("Signed headers are sent.", "AWS answers SignatureDoesNotMatch.")
        case .wrongSessionToken: ("The session token is that of the credentials.", "AWS answers InvalidToken.")
        case .wrongPayload: ("The body is the one that was signed.", "AWS answers XAmzContentSHA256Mismatch.")
        case .bodyNeeded: ("The body is at hand.", "Without it the signature cannot be verified.")
        case .wrongSignature:
            (
                "The signature is the one of the URL under its key.",
                "AWS answers SignatureDoesNotMatch: something was changed after signing, or signed otherwise. 'verify error' "
                    + "compares the steps."
            )
        case .policyNotMet: ("A request meets the conditions of its policy.", "AWS answers AccessDenied.")
        }
    }
}
