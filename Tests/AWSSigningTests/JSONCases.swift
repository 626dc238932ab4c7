@testable import AWSSigning
import Testing

/// A case of one of the shared JSON vector files.
struct JSONCase: Sendable, CustomTestStringConvertible {
    let json: JSONValue

    var id: String { json["id"]?.string ?? "" }
    var kind: String { json["kind"]?.string ?? "" }
    var testDescription: String { id }

    /// The cases of `file`; none where the vectors are not there.
    static func all(_ file: String) -> [JSONCase] {
        guard SharedVectors.areThere else { return [] }
        do {
            return try JSONValue(parsing: SharedVectors.bytes(file))["cases"]?.array?.map(JSONCase.init) ?? []
        } catch {
            Issue.record("\(file): \(error)")
            return []
        }
    }

    func input(_ name: String) throws -> String { try #require(json["input"]?[name]?.string) }
    func expected(_ name: String) throws -> String { try #require(json["expected"]?[name]?.string) }

    /// Whether the expectation is there; compares nothing.
    func expects(_ name: String) -> Bool { json["expected"]?[name] != nil }

    func credentials() throws -> Credentials {
        try Credentials(
            accessKeyID: json["input"]?["access_key_id"]?.string ?? "AKIDEXAMPLE",
            secretAccessKey: input("secret_access_key"))
    }

    func timestamp() throws -> Timestamp { try #require(Timestamp(input("timestamp"))) }

    func scope() throws -> CredentialScope {
        try CredentialScope(date: timestamp().date, region: input("region"), service: input("service"))
    }

    func headers() throws -> [HeaderField] {
        try (json["input"]?["headers"]?.array ?? []).map { pair in
            try HeaderField(#require(pair.array?.first?.string), #require(pair.array?.last?.string))
        }
    }

    func signer(_ settings: SigningSettings? = nil, credentials: Credentials? = nil) throws -> RequestSigner {
        try RequestSigner(
            credentials: credentials ?? self.credentials(), region: input("region"), service: input("service"),
            settings: settings)
    }

    func request() throws -> WireRequest {
        try WireRequest(method: input("method"), url: input("url"), headers: headers())
    }
}
