import AWSSigning
import Foundation
import TestSupport
import Testing

/// A real S3 server that verifies signatures: Ceph's or OpenStack's, started once by `tools/s3-server` of the shared folder.
///
/// `INFRAGEN_S3_SERVER` names the backend, `rgw` or `swift`; without it the suite is skipped, since the first start
/// installs the server. `make test-s3` runs both.
struct S3Server: Sendable {
    static let backend = ProcessInfo.processInfo.environment["INFRAGEN_S3_SERVER"] ?? ""
    static let isWanted = !backend.isEmpty
    static let whyNot: Comment = "set INFRAGEN_S3_SERVER=rgw or swift, as make test-s3 does"
    static let bucket = "media"

    let endpoint: String
    let credentials: Credentials
    let region: String
    let now: Timestamp

    struct NotReady: Error, CustomStringConvertible {
        let description: String
    }

    /// The server, started at its first use and stopped when this process ends.
    static func start() throws -> S3Server { try running.get() }

    private static let running = Result { try launch() }

    private static func launch() throws -> S3Server {
        guard let shared = PackageFolder.shared else { throw NotReady(description: "\(PackageFolder.noShared)") }
        let ready = FileManager.default.temporaryDirectory.appendingPathComponent("infragen-s3-\(UUID().uuidString)")
        let process = Process()
        process.executableURL = shared.appendingPathComponent("tools/s3-server")
        process.arguments = [
            "--backend", backend, "--bucket", bucket, "--ready-file", ready.path, "--parent",
            "\(ProcessInfo.processInfo.processIdentifier)",
        ]
        // Nothing of ours: the runner of the tests waits until the last holder of its output is gone.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let end = Date().addingTimeInterval(300)
        while !FileManager.default.fileExists(atPath: ready.path) {
            guard process.isRunning, Date() < end else { throw NotReady(description: "\(backend) did not start") }
            Thread.sleep(forTimeInterval: 0.1)
        }
        defer { try? FileManager.default.removeItem(at: ready) }
        let text = try String(contentsOf: ready, encoding: .utf8)
        let values = Dictionary(
            uniqueKeysWithValues: text.split(separator: "\n").map { line in
                let parts = line.split(separator: "=", maxSplits: 1)
                return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
            })
        guard let endpoint = values["S3_ENDPOINT"], let id = values["AWS_ACCESS_KEY_ID"],
            let secret = values["AWS_SECRET_ACCESS_KEY"], let region = values["AWS_REGION"],
            let now = Timestamp(epochSeconds: Int(Date().timeIntervalSince1970))
        else { throw NotReady(description: text) }
        let credentials = try Credentials(accessKeyID: id, secretAccessKey: secret)
        return S3Server(endpoint: endpoint, credentials: credentials, region: region, now: now)
    }

    // MARK: - Signing for it

    func presigner(secret: String? = nil, region: String? = nil) throws -> S3Presigner {
        let signer = try Credentials(
            accessKeyID: credentials.accessKeyID, secretAccessKey: secret ?? credentials.secretAccessKey)
        return try S3Presigner(
            credentials: signer, region: region ?? self.region, endpoint: .custom(endpoint, style: .path))
    }

    func presign(_ operation: S3Operation, _ key: String, headers: [HeaderField] = []) throws -> WireRequest {
        var request = S3Request(operation, bucket: Self.bucket, key: key)
        request.headers = headers
        return try presigner().presign(request, expires: 300, at: now).stages.request
    }

    /// A request that is not signed yet.
    func request(_ method: String, _ target: String, headers: [HeaderField] = []) throws -> WireRequest {
        try WireRequest(method: method, url: endpoint + target, headers: headers)
    }

    // MARK: - Talking to it

    struct Answer {
        let status: Int
        /// Status line and header lines.
        let head: String
        let body: [UInt8]

        func header(_ name: String) -> String? {
            let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name):") }
            return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Sends `request` byte for byte as it stands.
    func send(_ request: WireRequest, body: [UInt8] = []) throws -> Answer {
        let port = try #require(endpoint.split(separator: ":").last.flatMap { UInt16($0) })
        var message = Array("\(request.method) ".utf8) + request.target + Array(" HTTP/1.1\r\n".utf8)
        let needsLength = !request.headers.contains { $0.canonicalName == "content-length" }
        for field in request.headers { message += Array("\(field.name): ".utf8) + field.value + Array("\r\n".utf8) }
        if needsLength { message += Array("Content-Length: \(body.count)\r\n".utf8) }
        message += Array("Connection: close\r\n\r\n".utf8)
        let answer = try LoopbackConnection.exchange(message + body, port: port)
        let end = Array("\r\n\r\n".utf8)
        let start = answer.indices.first { answer[$0...].starts(with: end) } ?? answer.endIndex
        let head = String(decoding: answer[..<start], as: UTF8.self)
        let words = head.split(separator: " ")
        let status = try #require(words.count > 1 ? Int(words[1]) : nil)
        return Answer(status: status, head: head, body: Array(answer[min(start + 4, answer.endIndex)...]))
    }
}
