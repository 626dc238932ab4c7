import Diagnostics
import InfraGen
import Testing
import TestSupport

/// What roles may do by random statements, compared with a judge of requests that shares no code with the comparison.
@Suite struct ContractAgainstIAMJudgeTests {
    private static let bucket = RenderedPolicies.bucketARN
    private static let role = "arn:aws:iam::123456789012:role/moviesnow-api"

    /// A random statement, as JSON, which HCL reads as well.
    private struct Statement {
        let effect: String
        let actions: [String]
        let resource: String
        let isNegated: Bool
        let isOfBucket: Bool

        init(_ source: inout SeededGenerator) {
            func pick(_ choices: [String]) -> String { choices.randomElement(using: &source) ?? "" }
            effect = pick(["Allow", "Allow", "Deny"])
            actions = (0..<Int.random(in: 1...2, using: &source)).map { _ in
                pick([
                    "s3:GetObject", "s3:DeleteObject", "s3:PutObject", "s3:GetObjectVersion", "s3:GetObject*",
                    "s3:PutObject*", "S3:*Object", "s3:DeleteObject?agging", "sqs:*", "s3:Restore*",
                ])
            }
            resource = pick([
                "*", "\(bucket)/*", "\(bucket)*", "arn:aws:s3:::*", "\(bucket)/bundles/*", "\(bucket)/hls/*",
                "\(bucket)/hls/*/480p/*", "arn:aws:s3:::other/*", "arn:aws:s3:::example-*/originals/*",
                "\(bucket)/?ownloads/*", "arn:aws-cn:s3:::*", "\(bucket)/bundle",
            ])
            isNegated = Int.random(in: 0..<6, using: &source) == 0
            isOfBucket = Bool.random(using: &source)
        }

        func json(_ sid: String) -> String {
            let actions = actions.map { "\"\($0)\"" }.joined(separator: ", ")
            let principal = isOfBucket ? "\"Principal\": { \"AWS\": \"\(role)\" }, " : ""
            return """
                { "Sid": "\(sid)", "Effect": "\(effect)", \(principal)"Action": [\(actions)], \
                "\(isNegated ? "NotResource" : "Resource")": "\(resource)" }
                """
        }

        /// The same in the code, where an object's items end in commas too.
        func edit(_ sid: String) -> ContractModule.Edit {
            let body = String(json(sid).dropFirst(2).dropLast(2))
            return isOfBucket ? .bucketStatement(body) : .statement(of: "api", body)
        }
    }

    @Test(arguments: 1...24) func tellsWhatTheJudgeAllows(_ seed: Int) throws {
        var source = SeededGenerator(seed: UInt64(seed))
        let statements = (0..<Int.random(in: 1...3, using: &source)).map { _ in Statement(&source) }
        let named = ContractModule.Edit.replace("= var.bucket_name", "= \"example-media\"", in: "storage.tf")
        let edits = statements.enumerated().map { $1.edit("Random\($0)") }
        let findings = try ContractModule([named] + edits).findings()
            .filter { $0.rule == "contract.roles" }.map(\.message)
        let (meant, found) = try Self.judges(statements)

        for mediaClass in try ContractModule.stack().classes {
            let said = findings.filter { $0.contains("class '\(mediaClass.name)'") }
            guard !said.contains(where: { $0.contains("other actions") }) else { continue }
            let extra = Self.actions(in: said.filter { $0.contains("' may ") && !$0.contains("may not") })
            let missing = Self.actions(in: said.filter { $0.contains("may not") })
            let keys = try [Self.key(of: mediaClass)] + said.compactMap(Self.example)
            for action in Self.all {
                func allows(_ judge: IAMJudge, _ key: String) -> Bool {
                    let request = S3Request(operation: .get, key: key, caller: .principal(Self.role))
                    var asked = request.toBucket(Self.bucket)
                    asked.action = "s3:\(action)"
                    return judge.decide(asked).isAllowed
                }
                let verdicts = keys.map { (allows(meant, $0), allows(found, $0)) }
                let context = "\(action) of \(mediaClass.name): \(statements) \(said)"
                // The first key stands for the class; what is told is so of it, or of the example.
                if verdicts[0] == (false, true) { #expect(extra.contains(action), "\(context)") }
                if verdicts[0] == (true, false) { #expect(missing.contains(action), "\(context)") }
                if extra.contains(action) { #expect(verdicts.contains { $0 == (false, true) }, "\(context)") }
                if verdicts[0] == (true, true), keys.count == 1, !Self.isPartial(statements) {
                    #expect(!missing.contains(action), "\(context)")
                }
            }
        }
    }

    /// Whether a statement is about part of a class.
    private static func isPartial(_ statements: [Statement]) -> Bool {
        statements.contains { $0.resource.hasSuffix("/480p/*") }
    }

    private static let all = [
        "GetObject", "DeleteObject", "PutObject", "GetObjectVersion", "GetObjectTagging", "PutObjectTagging",
        "DeleteObjectTagging", "RestoreObject", "PutObjectAcl", "AbortMultipartUpload",
    ]

    /// Judges of what the spec becomes, and of that with `statements`.
    private static func judges(_ statements: [Statement]) throws -> (meant: IAMJudge, found: IAMJudge) {
        let policies = try RenderedPolicies(PackageFolder.text("examples/moviesnow/stack.yaml"))
        let own = try IAMPolicy(json: policies.json(of: "aws_iam_role_policy.api"))
        let guards = try IAMPolicy(json: policies.json(of: "aws_s3_bucket_policy.media"))
        func more(ofBucket: Bool) throws -> IAMPolicy {
            let texts = statements.enumerated().filter { $1.isOfBucket == ofBucket }.map { $1.json("Random\($0)") }
            return try IAMPolicy(
                json: "{ \"Version\": \"2012-10-17\", \"Statement\": [\(texts.joined(separator: ", "))] }")
        }
        let meant = IAMJudge(resourcePolicy: guards, identityPolicies: [role: [own]])
        var found = meant
        found.resourcePolicy?.statements += try more(ofBucket: true).statements
        found.identityPolicies[role]?.append(try more(ofBucket: false))
        return (meant, found)
    }

    private static func actions(in messages: [String]) -> Set<String> {
        Set(
            messages.flatMap { message -> [String] in
                let start = message.firstRange(of: " may not ") ?? message.firstRange(of: " may ")
                guard let start, let end = message.firstRange(of: " class '") else { return [] }
                return message[start.upperBound..<end.lowerBound].split(separator: ",").map {
                    String($0.drop { $0 == " " })
                }
            })
    }

    private static func example(_ message: String) -> String? {
        message.firstRange(of: ", such as '").map { String(message[$0.upperBound...].prefix { $0 != "'" }) }
    }

    private static func key(of mediaClass: MediaClass) throws -> String {
        let titled = mediaClass.prefix + "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa/"
        return switch "\(mediaClass.name)" {
        case "bundle": titled + "S01.zip"
        case "download": titled + "480p/a.a"
        case "hls": titled + "480p/a"
        case "original": titled + "a.a"
        default: titled + "a"
        }
    }
}
