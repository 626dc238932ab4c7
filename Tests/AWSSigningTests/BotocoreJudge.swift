@testable import AWSSigning
import Foundation
import TestSupport

/// Botocore, asked for its signatures: `BotocoreJudge/judge.py` run by `python3`.
enum BotocoreJudge {
    static let whyNot = "python3 with botocore is not there: pip install botocore"

    static let isThere: Bool = {
        let probe = ["-c", "import botocore.auth, botocore.awsrequest"]
        return (try? python?.run(probe))?.status == 0
    }()

    private static let python = Subprocess(onPath: "python3")

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// One answer for each of `jobs`, in order.
    static func judge(_ jobs: [JSONValue]) throws -> [JSONValue] {
        let script = PackageFolder.file("Tests/AWSSigningTests/BotocoreJudge/judge.py")
        let input = Array(jobs.map { $0.text + "\n" }.joined().utf8)
        guard let outcome = try python?.run([script.path], input: input), outcome.status == 0 else {
            throw Failed(description: "the judge failed")
        }
        return try outcome.outputBytes.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
    }
}
