import Foundation
import TestSupport
import Testing

@Suite("infragen sign") struct SignCommandTests {
    @Test func answersInOrder() throws {
        let job = #"{"id":"ID","method":"GET","url":"https://b.s3.us-east-1.amazonaws.com/k","service":"s3"}"#
        let input = ["a", "b"].map { job.replacing("ID", with: $0) }.joined(separator: "\n") + "\n{\"id\":\"c\"}\nx\n"
        let outcome = try SigningCLI.run(["sign", "--stdin"], input: input)
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.status == 1)
        #expect(lines.map { $0.prefix(8) } == ["{\"id\":\"a", "{\"id\":\"b", "{\"id\":\"c", "{\"error\""])
        #expect(lines[0].contains(#""authorization":"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/"#))
        #expect(outcome.errors == "infragen: 2 jobs could not be signed\n")
    }

    @Test func jobsMayBringTheirOwnKeys() throws {
        let job =
            #"{"method":"GET","url":"https://b/","service":"s3","region":"r-1","access_key_id":"A","secret_access_key":"s"}"#
        let outcome = try SigningCLI.run(["sign", "--stdin"], environment: [:], input: job)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let without = #"{"method":"GET","url":"https://b/","service":"s3","region":"r-1"}"#
        let failed = try SigningCLI.run(["sign", "--stdin"], environment: [:], input: without)
        #expect(failed.output.contains("malformed-credentials"))
        #expect(failed.errors.contains("there are no credentials"))
    }

    @Test func aBodyOfMegabytesIsRead() throws {
        let body = Data(repeating: 7, count: 3_000_000).base64EncodedString()
        let job = "{\"method\":\"PUT\",\"url\":\"https://b/\",\"service\":\"s3\",\"body_base64\":\"\(body)\"}"
        let outcome = try SigningCLI.run(["sign", "--stdin"], input: "\(job)\n\(job)\n")
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.status == 0)
    }
}

@Suite("infragen verify") struct VerifyCommandTests {
    private let now = ["--at", "20260615T120001Z"]

    @Test func aGoodURLIsClean() throws {
        let outcome = try SigningCLI.run(["verify", "url", SigningCLI.presigned()] + now)
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output == "")
    }

    @Test func aChangedURLIsRefused() throws {
        let url = try SigningCLI.presigned().replacing("/k?", with: "/other?")
        let outcome = try SigningCLI.run(["verify", "url", url] + now)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("[signing.wrong-signature]"))
    }

    @Test func withoutCredentialsTheURLIsLookedAtOnly() throws {
        let url = try SigningCLI.presigned().replacing("/k?", with: "/a+b?")
        let outcome = try SigningCLI.run(["verify", "url", "-"] + now, environment: [:], input: url + "\nmore")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("[signing.plus-in-path]"))
        #expect(outcome.output.contains("note: the signature was not verified"))
        #expect(!outcome.output.contains("wrong-signature"))
    }

    @Test func headersThatAreSignedMustBeGiven() throws {
        let url = try SigningCLI.run([
            "presign", "put", "s3://bucket/k", "-H", "Content-Type: a/b", "--timestamp", "20260615T120000Z",
        ]).output.trimmingCharacters(in: .newlines)
        let without = try SigningCLI.run(["verify", "url", url, "-X", "PUT"] + now)
        #expect(without.status == 0)
        #expect(without.output.contains("note: the client must send these headers"))
        #expect(without.output.contains("note: the signature was not verified: it covers headers"))
        let with = try SigningCLI.run(["verify", "url", url, "-X", "PUT", "-H", "Content-Type: a/b"] + now)
        #expect(with.output == "" && with.status == 0)
        let other = try SigningCLI.run(["verify", "url", url, "-X", "PUT", "-H", "Content-Type: a/c"] + now)
        #expect(other.output.contains("[signing.wrong-signature]") && other.status == 1)
    }

    @Test func sessionTokensAreNotShown() throws {
        let url = try SigningCLI.run(
            ["presign", "get", "s3://bucket/k", "--timestamp", "20260615T120000Z"],
            environment: SigningCLI.key.merging(["AWS_SESSION_TOKEN": "t0k3n/with+signs"]) { $1 }
        ).output.trimmingCharacters(in: .newlines)
        let canonical = "GET\n/k\nX-Amz-Date=1&amp;X-Amz-Security-Token=t0k3n%2Fwith\nhost:b\n\nhost\nUNSIGNED-PAYLOAD"
        let shown = "<Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>\(canonical)</CanonicalRequest></Error>"
        for answer in [shown, "<Error><Code>SignatureDoesNotMatch</Code></Error>"] {
            for format in ["text", "json"] {
                let outcome = try SigningCLI.run(
                    ["verify", "error", "-", "--url", url, "--format", format], environment: [:], input: answer)
                #expect(outcome.status == 1)
                #expect(!outcome.output.contains("t0k3n"), "\(outcome.output)")
                #expect(outcome.output.contains("<session token>"))
            }
        }
    }

    @Test func cloudFrontURLsNeedTheKey() throws {
        let outcome = try SigningCLI.run(["verify", "url", "https://d.net/a?Signature=x&Key-Pair-Id=K&Expires=1"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("add --public-key FILE"))
    }

    @Test func anAnswerIsExplained() throws {
        let url = try SigningCLI.presigned("a+b")
        let answer =
            "<Error><Code>AccessDenied</Code><Message>Request has expired</Message>"
            + "<Expires>2026-06-15T12:05:00Z</Expires><ServerTime>2026-06-15T12:06:00Z</ServerTime></Error>"
        let outcome = try SigningCLI.run(["verify", "error", "-", "--url", url], input: answer)
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                time: The URL has expired: it ended at 2026-06-15T12:05:00Z, 60 seconds before the server's time. [expired]
                  help: sign a new URL, or a longer one; check the signer's clock

                """)
    }

    @Test func theDifferenceIsShownInBothFormats() throws {
        let url = try SigningCLI.presigned("a//b")
        let canonical = "GET\n/a/b\n\nhost:bucket.s3.us-east-1.amazonaws.com\n\nhost\nUNSIGNED-PAYLOAD"
        let answer =
            "<Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>\(canonical)</CanonicalRequest></Error>"
        let text = try SigningCLI.run(["verify", "error", "-", "--url", url], input: answer)
        #expect(text.output.contains("[path-normalized]"))
        #expect(text.output.contains("\n- /a//b\n"))
        #expect(text.output.contains("\n+ /a/b\n"))
        let json = try SigningCLI.run(["verify", "error", "-", "--url", url, "--format", "json"], input: answer)
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.outputBytes)) as? [String: Any])
        let causes = (object["explanations"] as? [[String: Any]])?.compactMap { $0["cause"] as? String }
        #expect(causes?.first == "path-normalized")
        #expect(object["version"] as? Int == 1)
    }

    @Test(arguments: [
        ("", "the answer is empty"), ("<Error><Code>", "ends inside"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "document type"), ("{\"a\"", "no JSON"),
    ]) func whatCannotBeReadIsSaid(_ answer: String, _ message: String) throws {
        let outcome = try SigningCLI.run(["verify", "error", "-"], input: answer)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test(.enabled(if: PackageFolder.shared != nil, PackageFolder.noShared)) func vectorsAreCounted() throws {
        let suite = try #require(PackageFolder.shared).appendingPathComponent("vectors/aws-signing-test-suite").path
        let outcome = try SigningCLI.run(["verify", "vectors", suite], environment: [:])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("\n76 passed, 0 failed, 2 skipped\n"))
        let one = try SigningCLI.run(["verify", "vectors", "\(suite)/v4/get-vanilla"], environment: [:])
        #expect(one.output == "1 passed, 0 failed, 0 skipped\n")
    }

    @Test func aFolderWithoutCasesIsNoSuite() throws {
        try withTemporaryFolder { folder in
            let empty = try SigningCLI.run(["verify", "vectors", folder.path])
            #expect(empty.status == 66)
            try folder.write("GET / HTTP/1.1\nHost:a\nX-Amz-Date:20150830T123600Z\n", to: "a/b/b.req")
            let skipped = try SigningCLI.run(["verify", "vectors", folder.path])
            #expect(skipped.output == "skipped  a/b: no expectations\n0 passed, 0 failed, 1 skipped\n")
            try folder.write("GET\n/wrong", to: "a/b/b.creq")
            let failed = try SigningCLI.run(["verify", "vectors", folder.path])
            #expect(failed.status == 1)
            #expect(
                failed.output.contains(
                    "FAILED   a/b\n  b.creq, expected:\n    GET\n    /wrong\n  found:\n    GET\n    /\n"))
        }
        #expect(try SigningCLI.run(["verify", "vectors", "/nonexistent"]).status == 66)
    }
}

@Suite("infragen cloudfront and post-policy") struct CloudFrontCommandTests {
    private static let openssl = Subprocess(onPath: "openssl")

    /// Calls `body` with the paths of a new key pair.
    private func withKeys(_ kind: [String], _ body: (_ secret: String, _ open: String) throws -> Void) throws {
        let openssl = try #require(Self.openssl)
        try withTemporaryFolder { folder in
            let (secret, open) = (folder.appendingPathComponent("key").path, folder.appendingPathComponent("pub").path)
            _ = try openssl.run(["genpkey", "-out", secret] + kind)
            _ = try openssl.run(["pkey", "-in", secret, "-pubout", "-out", open])
            try body(secret, open)
        }
    }

    private static let kinds = [
        ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
        ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
    ]

    @Test(.enabled(if: openssl != nil, "openssl is not there"), arguments: kinds)
    func whatIsSignedIsVerified(_ kind: [String]) throws {
        try withKeys(kind) { secret, open in
            let sign = ["--key-pair-id", "K1", "--private-key", secret, "--expires-at", "2026-06-15T13:00:00Z"]
            let canned = try SigningCLI.run(["cloudfront", "url", "https://d.net/a.jpg?x=1"] + sign)
            #expect(
                canned.output.hasPrefix("https://d.net/a.jpg?x=1&Expires=1781528400&Signature="), "\(canned.errors)")
            let list = try SigningCLI.run(
                ["cloudfront", "url", "--stdin", "--resource", "https://d.net/hls/*"] + sign,
                input: "https://d.net/hls/1.ts\nhttps://d.net/hls/2.ts\nhttps://d.net/raw\n")
            #expect(list.status == 1)
            let urls = list.output.split(separator: "\n").map(String.init)
            #expect(urls.count == 2)
            for url in urls + [canned.output.trimmingCharacters(in: .newlines)] {
                let verify = ["verify", "url", url, "--public-key", open, "--at"]
                #expect(try SigningCLI.run(verify + ["20260615T120000Z"]).status == 0)
                #expect(try SigningCLI.run(verify + ["20260615T130000Z"]).output.contains("[signing.expired]"))
            }
            let cookies = try SigningCLI.run(["cloudfront", "cookies", "https://d.net/*", "--domain", "d.net"] + sign)
            let lines = cookies.output.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(
                lines.allSatisfy {
                    $0.hasPrefix("Set-Cookie: CloudFront-") && $0.hasSuffix("; Domain=d.net; Path=/; Secure; HttpOnly")
                })
        }
    }

    @Test(.enabled(if: openssl != nil, "openssl is not there")) func keysOfTheWrongKindAreNamed() throws {
        func message(_ kind: [String], _ more: [String] = [], open: Bool = false) throws -> String {
            var text = ""
            try withKeys(kind) { secret, openKey in
                let outcome = try SigningCLI.run(
                    [
                        "cloudfront", "url", "https://d.net/a", "--key-pair-id", "K1", "--expires", "1h",
                        "--private-key",
                        open ? openKey : secret,
                    ] + more)
                #expect(outcome.status != 0)
                text = outcome.errors
            }
            return text
        }
        let small = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"]
        #expect(try message(small).contains("the RSA key has 1024 bits"))
        #expect(try message(["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]).contains("other than P-256"))
        #expect(try message(["-algorithm", "ED25519"]).contains("ED25519"))
        #expect(try message(Self.kinds[0], open: true).contains("this is a public key"))
        #expect(try message(Self.kinds[1], ["--expires", "0"]).contains("--expires is at least a second"))
        #expect(try message(Self.kinds[1], ["--hash", "sha1"]).contains("SHA-256 only"))
        #expect(try message(Self.kinds[0] + ["-aes-256-cbc", "-pass", "pass:x"]).contains("encrypted"))
    }

    @Test func aFormIsMade() throws {
        let outcome = try SigningCLI.run([
            "post-policy", "s3://media/raw/*", "--max-size", "10MB", "--starts-with", "Content-Type=image/", "--field",
            "acl=private", "--timestamp", "20260615T120000Z", "--expires", "10m",
        ])
        let form = try #require(JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any])
        #expect(form["url"] as? String == "https://media.s3.us-east-1.amazonaws.com/")
        let fields = try #require(form["fields"] as? [String: String])
        #expect(
            Set(fields.keys) == [
                "acl", "policy", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature",
            ])
        let policy = try #require(form["policy"] as? [String: Any])
        #expect(policy["expiration"] as? String == "2026-06-15T12:10:00.000Z")
        let html = try SigningCLI.run(["post-policy", "s3://media/a\"<b", "--max-size", "1KiB", "--format", "html"])
        #expect(html.output.contains("name=\"key\" value=\"a&quot;&lt;b\""))
        #expect(try SigningCLI.run(["post-policy", "s3://media/a", "--min-size", "5"]).status == 64)
    }
}
