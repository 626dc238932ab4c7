import AWSSigning
import Foundation

/// Medians of CPU time, one thread: `INFRAGEN_BENCHMARKS=1 swift run -c release SigningBenchmarks`.
///
/// CPU time and not wall time, because the machines that run this are shared.
struct Benchmark {
    let name: String
    let operations: Int
    let body: () throws -> Void

    /// The median of 7 rounds after one for warm-up, in operations per second.
    func rate() throws -> Double {
        try body()
        let seconds = try (0..<7).map { _ in
            let start = clock()
            try body()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }
        return Double(operations) / seconds.sorted()[3]
    }
}

func uuid(_ generator: inout some RandomNumberGenerator) -> String {
    let hex = (0..<32).map { _ in String(UInt8.random(in: 0...15, using: &generator), radix: 16) }.joined()
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
        String(decoding: Array(hex.utf8)[range], as: UTF8.self)
    }.joined(separator: "-")
}

struct Seeded: RandomNumberGenerator {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}

/// A value that the optimizer must think is used.
nonisolated(unsafe) var sink = 0

let count = 100_000
var generator = Seeded()
let keys = (0..<count).map { "hls/\(uuid(&generator))/\(uuid(&generator))/720p/seg_\(String($0 % 100_000)).ts" }
let keyBytes = keys.map { Array($0.utf8) }
let credentials = try Credentials(
    accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
guard let now = Timestamp("20260615T120000Z") else { exit(1) }
let presigner = try S3Presigner(credentials: credentials, region: "us-east-1")
let request = S3Request(.getObject, bucket: "examplebucket", key: "any")

let hugeQuery = (0..<100_000).map { "k\($0 &* 7_919 % 100_000)=\($0)" }.joined(separator: "&")

let benchmarks = [
    Benchmark(name: "template, bytes into one buffer, 100k keys", operations: count) {
        let template = try presigner.template(for: request, expires: 3_600, at: now)
        var output: [UInt8] = []
        for (index, key) in keyBytes.enumerated() {
            try template.append(key: key, to: &output)
            output.append(10)
            // As the command does, which writes a buffer out and uses it again.
            if index.isMultiple(of: 500) {
                sink += output.count
                output.removeAll(keepingCapacity: true)
            }
        }
    },
    Benchmark(name: "template, a String each, 100k keys", operations: count) {
        let template = try presigner.template(for: request, expires: 3_600, at: now)
        for key in keys { sink += try template.url(for: key).utf8.count }
    },
    Benchmark(name: "presign with every stage, 10k keys", operations: count / 10) {
        for key in keys.prefix(count / 10) {
            let request = S3Request(.getObject, bucket: "examplebucket", key: key)
            sink += try presigner.presign(request, expires: 3_600, at: now).url.utf8.count
        }
    },
    Benchmark(name: "sign in headers, 10k requests", operations: count / 10) {
        for key in keys.prefix(count / 10) {
            let wire = try WireRequest(method: "GET", url: "https://examplebucket.s3.amazonaws.com/\(key)")
            sink += try presigner.signer.sign(wire, at: now).signature.hex.utf8.count
        }
    },
    Benchmark(name: "presign one URL with a query of 100k pairs", operations: 1) {
        let wire = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k?\(hugeQuery)")
        sink += try presigner.signer.sign(wire, in: .query(expires: 60), at: now).url.count
    },
    Benchmark(name: "signing key derived anew, 10k", operations: count / 10) {
        let scope = try CredentialScope(date: now.date, region: "us-east-1", service: "s3")
        for _ in 0..<count / 10 {
            let key = SigningKey(secretAccessKey: credentials.secretAccessKey, scope: scope)
            sink += key.scope.date.utf8.count
        }
    },
    Benchmark(name: "SHA-256 of 640 bytes (10 compressions and 1 for padding), 100k", operations: count) {
        let bytes = [UInt8](repeating: 7, count: 640)
        for _ in 0..<count { sink += SHA256Digest(hashing: bytes) == .empty ? 1 : 0 }
    },
]

// An argument picks the benchmarks whose names contain it.
let wanted = CommandLine.arguments.dropFirst().first ?? ""
for benchmark in benchmarks where wanted.isEmpty || benchmark.name.contains(wanted) {
    let rate = try benchmark.rate()
    let name = benchmark.name.padding(toLength: 66, withPad: " ", startingAt: 0)
    print(name, Int(rate), "per second and core,", String(format: "%.0f ns each", 1e9 / rate))
}
