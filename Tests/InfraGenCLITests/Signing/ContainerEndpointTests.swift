import Foundation
import TestSupport
import Testing

@Suite("infragen --container-credentials", .enabled(if: Subprocess(onPath: "python3") != nil, "python3 is not there"))
struct ContainerEndpointTests {
    /// An endpoint that answers one request, and gives its headers on standard output.
    private static let server = """
        import http.server, json, sys
        class Endpoint(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.server.seen = f"{self.path} {self.headers['Authorization']}"
                good = self.path == "/creds"
                body = json.dumps({"AccessKeyId": "ASIACONTAINER", "SecretAccessKey": "s", "Token": "t",
                    "Expiration": "2099-01-01T00:00:00Z"}).encode()
                self.send_response(200 if good else 404)
                self.end_headers()
                self.wfile.write(body if good else b"no")
            def log_message(self, *rest): pass
        server = http.server.HTTPServer(("127.0.0.1", 0), Endpoint)
        print(server.server_port, flush=True)
        server.handle_request()
        print(server.seen, flush=True)
        """

    private func presign(path: String) throws -> (outcome: Subprocess.Outcome, seen: String) {
        let python = try #require(Subprocess(onPath: "python3"))
        let process = python.process(["-c", Self.server])
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            .trimmingCharacters(in: .newlines)
        let environment: [String: String?] = [
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:\(port)\(path)",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Bearer x", "AWS_REGION": "us-east-1",
        ]
        let outcome = try SigningCLI.run(
            ["presign", "get", "s3://b/k", "--container-credentials"], environment: environment)
        process.waitUntilExit()
        return (outcome, String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    }

    @Test func theEndpointIsAskedWhenItShouldBe() throws {
        let (outcome, seen) = try presign(path: "/creds")
        #expect(outcome.output.contains("X-Amz-Credential=ASIACONTAINER%2F"), "\(outcome.errors)")
        #expect(outcome.output.contains("X-Amz-Security-Token=t&"))
        #expect(seen.hasSuffix("/creds Bearer x\n"))
    }

    @Test func aRefusalIsSaid() throws {
        let (outcome, _) = try presign(path: "/other")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("answered with status 404"))
    }

    @Test func nothingIsAskedUnlessAskedFor() throws {
        let environment: [String: String?] = ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:9/creds"]
        let outcome = try SigningCLI.run(["presign", "get", "s3://b/k"], environment: environment)
        #expect(outcome.errors.contains("there are no credentials"))
        let asked = try SigningCLI.run(
            ["presign", "get", "s3://b/k", "--container-credentials"], environment: environment)
        #expect(asked.status == 66)
        #expect(asked.errors.contains("127.0.0.1:9 cannot be asked"), "\(asked.errors)")
    }
}
