extension SignedRequest {
    /// Every stage, for a person to read: the session token, which is a secret, is left out.
    package var debugText: String {
        """
        canonical request:
        \(SessionTokenMask.applied(to: canonicalRequest.text))

        string to sign:
        \(stringToSign.text)

        signature: \(signature.hex)
        """
    }
}
