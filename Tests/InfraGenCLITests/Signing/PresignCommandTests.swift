import Foundation
import TestSupport
import Testing

@Suite("infragen presign") struct PresignCommandTests {
    private let time = ["--timestamp", "20260615T120000Z"]

    @Test func printsOneURL() throws {
        let outcome = try SigningCLI.run(["presign", "get", "s3://media/a b.zip", "--expires", "5m"] + time)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            outcome.output.hasPrefix(
                "https://media.s3.us-east-1.amazonaws.com/a%20b.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                    + "AKIAIOSFODNN7EXAMPLE%2F20260615%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260615T120000Z&"
                    + "X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature="))
        #expect(outcome.output.hasSuffix("\n"))
    }

    @Test func overridesEveryHeaderOfTheAnswer() throws {
        let names = ["cache-control", "content-disposition", "content-encoding", "content-language", "content-type"]
        let options = (names + ["expires"]).flatMap { ["--response-\($0)", "x \($0)"] }
        let outcome = try SigningCLI.run(["presign", "get", "s3://media/k"] + options + time)
        let query = (names + ["expires"]).map { "response-\($0)=x%20\($0)&" }.joined()
        #expect(outcome.output.contains("/k?\(query)X-Amz-Algorithm="), "\(outcome.errors)")
    }

    @Test func answersLineByLineInOrder() throws {
        let input = "a\r\n\ns3://other/b\n{\"id\":1,\"key\":\"c\",\"method\":\"head\"}\ns3://x\n{\"key\":1}\nd"
        let outcome = try SigningCLI.run(["presign", "get", "--bucket", "media", "--stdin"] + time, input: input)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(outcome.status == 1)
        #expect(lines.count == 7 && lines[6].isEmpty)
        #expect(lines[0].hasPrefix("https://media.s3.us-east-1.amazonaws.com/a?"))
        #expect(lines[1].hasPrefix("https://other.s3.us-east-1.amazonaws.com/b?"))
        #expect(lines[2].hasPrefix("{\"id\":1,\"url\":\"https://media.s3.us-east-1.amazonaws.com/c?"))
        #expect(lines[3] == "")
        #expect(lines[4].hasPrefix("{\"error\":"))
        #expect(lines[5].hasPrefix("https://media.s3.us-east-1.amazonaws.com/d?"))
        #expect(outcome.errors.contains("line 5: 's3://x' is not s3://BUCKET/KEY"))
    }

    @Test func aLongListIsTheSameAsItsLines() throws {
        let keys = (0..<5_000).map { "hls/\($0)/é \($0).ts" }
        let outcome = try SigningCLI.run(
            ["presign", "get", "--bucket", "media", "--stdin"] + time, input: keys.joined(separator: "\n"))
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == keys.count)
        for index in [0, 1_234, 4_999] {
            let one = try SigningCLI.run(["presign", "get", "--bucket", "media", keys[index]] + time)
            #expect(lines[index] + "\n" == one.output)
        }
    }

    @Test func eachLineIsAnsweredBeforeTheNextIsAskedFor() throws {
        let process = Subprocess(product: "infragen").process(
            ["presign", "get", "--bucket", "media", "--stdin"] + time, environment: SigningCLI.key)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
        for key in ["one", "two"] {
            try input.fileHandleForWriting.write(contentsOf: Data("\(key)\n".utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.contains("/\(key)?") && answer.hasSuffix("\n"))
        }
    }

    @Test func aClosedInputIsNotTakenForAClosedOutput() throws {
        let program = Subprocess(product: "infragen").executable.path
        let shell = try #require(Subprocess(onPath: "sh"))
        let outcome = try shell.run(
            ["-c", "exec \"$0\" presign get --bucket media --stdin <&-", program], environment: SigningCLI.key)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("standard input cannot be read"), "\(outcome.errors)")
    }

    @Test func nothingSecretIsPrinted() throws {
        var environment = SigningCLI.key
        environment["AWS_SESSION_TOKEN"] = "t0k3n/with+signs"
        let outcome = try SigningCLI.run(
            ["presign", "get", "s3://media/k", "--debug"] + time, environment: environment)
        #expect(outcome.errors.contains("canonical request:\nGET\n/k\n"))
        #expect(outcome.errors.contains("X-Amz-Security-Token=<session token>"))
        #expect(!outcome.errors.contains("t0k3n"))
        #expect(!(outcome.output + outcome.errors).contains("wJalrXUtnFEMI"))
    }

    @Test func profilesAreReadFromTheSharedFiles() throws {
        try withTemporaryFolder { folder in
            try folder.write("[media]\naws_access_key_id=AKIAMEDIA\naws_secret_access_key=s\n", to: ".aws/credentials")
            try folder.write("[profile media]\nregion=eu-north-1\n", to: ".aws/config")
            let home: [String: String?] = ["HOME": folder.path]
            let outcome = try SigningCLI.run(
                ["presign", "get", "s3://b/k", "--profile", "media"] + time, environment: home)
            #expect(outcome.output.contains("AKIAMEDIA%2F20260615%2Feu-north-1%2F"), "\(outcome.errors)")
            try folder.write("[media]\nnonsense\n", to: ".aws/credentials")
            let malformed = try SigningCLI.run(["presign", "get", "s3://b/k", "--profile", "media"], environment: home)
            #expect(malformed.status == 65)
            #expect(malformed.errors.contains(".aws/credentials, line 2: neither a section"))
        }
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let arguments: [String]
        let status: Int32
        let message: String

        init(_ name: String, _ arguments: [String], _ status: Int32, _ message: String) {
            testDescription = name
            self.arguments = arguments
            self.status = status
            self.message = message
        }
    }

    @Test(arguments: [
        Refusal("no object", ["get"], 64, "Name an object, or give --stdin"),
        Refusal("no bucket", ["get", "key"], 64, "no bucket"),
        Refusal("an unknown call", ["copy", "s3://b/k"], 64, "copy"),
        Refusal(
            "an expiry over 7 days", ["get", "s3://b/k", "--expires", "8d"], 64, "outside the allowed 1 to 604800"),
        Refusal("an expiry of nothing", ["get", "s3://b/k", "--expires", "0"], 64, "outside the allowed"),
        Refusal("an empty key", ["get", "s3://b/"], 64, "the object key is empty"),
        Refusal("a bucket that is none", ["get", "s3://b b/k"], 64, "'b b' is no bucket name"),
        Refusal("a header with a line end", ["put", "s3://b/k", "-H", "a: b\r\nc: d"], 64, "a: b"),
        Refusal("a part without upload", ["upload-part", "s3://b/k"], 64, "upload-part needs a part number"),
        Refusal("an upload ID for a GET", ["get", "s3://b/k", "--upload-id", "u"], 64, "get takes no upload ID"),
        Refusal("a part of a PUT", ["put", "s3://b/k", "--part-number", "1"], 64, "put takes no part number"),
        Refusal("a window of nothing", ["get", "s3://b/k", "--window", "0"], 64, "--window is at least a second"),
        Refusal("a signed host that is none", ["get", "s3://b/k", "--signed-host", "a b"], 64, "is no host name"),
        Refusal("an endpoint that is none", ["get", "s3://b/k", "--endpoint-url", "store"], 64, "no absolute URL"),
        Refusal("a spec that is missing", ["get", "s3://b/k", "--spec", "/nonexistent.yaml"], 66, "no such file"),
    ]) func refuses(_ refusal: Refusal) throws {
        let outcome = try SigningCLI.run(["presign"] + refusal.arguments)
        #expect(outcome.status == refusal.status)
        #expect(outcome.errors.contains(refusal.message), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test func saysWhichCredentialsAreMissing() throws {
        let none = try SigningCLI.run(["presign", "get", "s3://b/k"], environment: [:])
        #expect(none.status == 66)
        #expect(none.errors.contains("there are no credentials"))
        let half = try SigningCLI.run(["presign", "get", "s3://b/k"], environment: ["AWS_ACCESS_KEY_ID": "A"])
        #expect(half.errors.contains("AWS_SECRET_ACCESS_KEY is not set"))
        let region = try SigningCLI.run(
            ["presign", "get", "s3://b/k"], environment: SigningCLI.key.merging(["AWS_REGION": nil]) { $1 })
        #expect(region.status == 64)
        #expect(region.errors.contains("no region is named"))
    }
}

@Suite("infragen presign --spec") struct PresignContractTests {
    static let spec = """
        version: 1
        name: media
        region: eu-west-1
        fields:
          id: { type: uuid }
        classes:
          raw:
            key: raw/{id}.mov
          bundle:
            key: bundles/{id}.zip
            deliver: { presign: 4m }
          hls:
            key: hls/{id}/{files...}
            deliver: { cdn: video }
        roles:
          ingest: { write: [raw], delete: [raw] }
          api: { presign: [bundle] }
        presign: { default: 2m }
        bucket:
          name: the-media-bucket
        """

    private func presign(_ call: String, _ key: String, _ more: [String] = []) throws -> Subprocess.Outcome {
        try withTemporaryFolder { folder in
            let spec = try folder.write(Self.spec, to: "stack.yaml")
            var environment = SigningCLI.key
            environment["AWS_REGION"] = String?.none
            return try SigningCLI.run(
                ["presign", call, key, "--spec", spec.path, "--timestamp", "20260615T120000Z"] + more,
                environment: environment)
        }
    }

    private static let id = "01234567-89ab-cdef-0123-456789abcdef"

    @Test func theClassGivesTheTime() throws {
        let bundle = try presign("get", "bundles/\(Self.id).zip")
        #expect(
            bundle.output.hasPrefix("https://the-media-bucket.s3.eu-west-1.amazonaws.com/bundles/"), "\(bundle.errors)")
        #expect(bundle.output.contains("X-Amz-Expires=240&"))
        #expect(
            try presign("head", "bundles/\(Self.id).zip", ["--expires", "60"]).output.contains("X-Amz-Expires=60&"))
        #expect(try presign("put", "raw/\(Self.id).mov").output.contains("X-Amz-Expires=120&"))
        #expect(try presign("delete", "raw/\(Self.id).mov").status == 0)
        #expect(try presign("create-multipart-upload", "raw/\(Self.id).mov", ["--expires", "1h"]).status == 0)
    }

    @Test(arguments: [
        ("get", "bundles/\(id).zip", ["--expires", "5m"], "300 seconds are over the 4m that class 'bundle' allows"),
        ("get", "raw/\(id).mov", [], "class 'raw' is not delivered"), ("head", "hls/\(id)/a.ts", [], "by the CDN"),
        ("put", "bundles/\(id).zip", [], "no role writes class 'bundle'"),
        ("upload-part", "hls/\(id)/a.ts", ["--upload-id", "u", "--part-number", "1"], "no role writes class 'hls'"),
        ("delete", "bundles/\(id).zip", [], "no role deletes from class 'bundle'"),
        ("get", "bundles/x.zip", [], "does not fit class 'bundle', bundles/{id}.zip, from byte 8 on"),
        ("get", "other/x.zip", [], "fits no class of the contract"),
    ]) func theClassRefuses(_ call: String, _ key: String, _ more: [String], _ message: String) throws {
        let outcome = try presign(call, key, more)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test func aSpecWithErrorsSignsNothing() throws {
        try withTemporaryFolder { folder in
            let spec = try folder.write(
                Self.spec.replacing("region: eu-west-1", with: "region: nowhere"), to: "stack.yaml")
            let outcome = try SigningCLI.run(["presign", "get", "raw/x", "--spec", spec.path])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("stack.yaml:3:9:"), "\(outcome.errors)")
        }
    }

    @Test func urlsAreLookedAtUnderTheContract() throws {
        try withTemporaryFolder { folder in
            let spec = try folder.write(Self.spec, to: "stack.yaml")
            let now = ["--at", "20260615T120001Z", "--spec", spec.path]
            let long = try SigningCLI.run(
                ["verify", "url", SigningCLI.presigned("bundles/\(Self.id).zip", expires: 241)] + now)
            #expect(long.status == 1)
            #expect(long.output.contains("over the cap of 240 seconds [signing.over-cap]"), "\(long.output)")
            let cdn = try SigningCLI.run(["verify", "url", SigningCLI.presigned("hls/\(Self.id)/a.ts")] + now)
            #expect(cdn.output.contains("[signing.contract]"))
            let good = try SigningCLI.run(
                ["verify", "url", SigningCLI.presigned("bundles/\(Self.id).zip", expires: 240)] + now)
            #expect(good.status == 0, "\(good.output)")
        }
    }
}
