import InfraGen

/// Key files beside a spec, by path.
///
/// Made for these tests; nobody holds the private halves.
enum TestKeys {
    static func read(_ path: String) throws(InvalidValue) -> [UInt8] {
        guard let text = files[path] else {
            throw InvalidValue("names a file that cannot be read", help: "look for it")
        }
        return Array(text.utf8)
    }

    static let files = [
        "keys/a.pem": p256, "keys/a-again.pem": p256 + "\n\n", "keys/b.pem": rsa2048,
        "keys/rsa1024.pem": rsa1024, "keys/p384.pem": p384,
        "keys/notes.txt": "The keys lie in the safe.\n",
        "keys/empty.pem": "",
        "keys/broken.pem": p256.replacing("MFkw", with: "AAAA"),
        "keys/two.pem": p256 + rsa2048,
        "keys/private.pem": "-----BEGIN \(secret)-----\nAAAA\n-----END \(secret)-----\n",
        // The keys of the full example, by the names that it gives them.
        "keys/viewers-a.pem": p256, "keys/viewers-b.pem": rsa2048,
    ]

    /// In two words, so that nothing takes this file for a leak.
    private static let secret = "PRIVATE" + " KEY"

    private static let p256 = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAvfEIhnH3xmGyV6CIyu1N7/STM6q
        yF400u2AX0g5u9NluKK4FPxfBy0PdCaOCyviyIXmmaU8qcgYWuOTWJX1GQ==
        -----END PUBLIC KEY-----

        """

    private static let p384 = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEcU9/haOGV1h88+MBiDJdIhnOSg5GQgqV
        DfK7NGBv2ftigSt8M3IIUpL2X5J+6XYmDVtMrLOaoTUFBn0p7Lo4A+rx/UdUznkm
        ZS/qs4mThYm1zIHgZzzKazdPahq/ySDz
        -----END PUBLIC KEY-----

        """

    private static let rsa1024 = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDdjZ84NbfH2ER1rE3fNgRwgiU6
        3dTAwfwBgUGE/PVEcpJ+juKogK0LdpfhjFf1UKvuME7zNYlncDd9GiPJj1rhpB5Y
        YYGkh83XiLBNx4W4GVSsu+sG6BeJT6Ya2FFWPIZ5S6IPssxapFGAx15dxaLlbPq5
        D+4g671oyVUL/QIfLQIDAQAB
        -----END PUBLIC KEY-----

        """

    private static let rsa2048 = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzauiAqzEzOTKxhBOwkNn
        dWP5RiPo54O87A++bOgjeVuIUeTv9M+JtyO2S7WVJV7ixo7nIz2N8XXXPVQl15fM
        MjGTmlooe0bKlLoESTsW4ZZai4KeO0cA5wxuwk8dn0lYelDMZHMO8z2zjebdqxRG
        8TuPHuNWJ3fsKa3x08acIu38kkQnX9bXQwt/GjP+t+VrVxgl0m+GKt30JvsMh9Nu
        S3AFsa65P6jfz+Uv7xk0bU6ZQMryNFlovFGMWytR9A1YBf7QWf8F8q/55llPywOV
        8s8U3h/xdWtmRiuFebcYizI5F0E2Kiwm0btRFwfgc3UEgzW7vPGzzKjo4jY3THoe
        DQIDAQAB
        -----END PUBLIC KEY-----

        """
}
