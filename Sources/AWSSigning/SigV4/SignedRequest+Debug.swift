extension SignedRequest {
    /// Every stage, for a person to read: the session token, which is a secret, is left out.
    package func debugText(for credentials: Credentials) -> String {
        let text = """
            canonical request:
            \(canonicalRequest.text)

            string to sign:
            \(stringToSign.text)

            signature: \(signature.hex)
            """
        guard let token = credentials.sessionToken else { return text }
        let encoded = String(decoding: PercentEncoding.encode(token.utf8), as: UTF8.self)
        return [token, encoded].reduce(text) { text, spelling in
            text.split(separator: spelling, omittingEmptySubsequences: false).joined(separator: "<session token>")
        }
    }
}
