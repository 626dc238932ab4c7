import Diagnostics
import HCL
import InfraGen
import Testing

/// The policies of a stack, read back from the Terraform code that is written for it.
struct RenderedPolicies {
    static let bucketARN = "arn:aws:s3:::example-media"
    static let distributionARN = "arn:aws:cloudfront::123456789012:distribution/E1EXAMPLE"
    static let otherDistributionARN = "arn:aws:cloudfront::123456789012:distribution/E2OTHER"

    let stack: Stack
    /// The attributes `policy` by the address of their resource: `aws_s3_bucket_policy.media`.
    let expressions: [String: HCLExpression]

    /// Writes the module of `spec` and reads its policies.
    init(_ spec: String, environment: String? = nil) throws {
        let file = SourceFile(path: "stack.yaml", bytes: Array(spec.utf8))
        let document = try #require(SpecDocument.read(file, readFile: TestKeys.read).value)
        let name = try environment.map { try EnvironmentName($0) }
        stack = try #require(name.map { document.view(of: $0) } ?? document.baseView).stack
        var expressions: [String: HCLExpression] = [:]
        for file in document.files(of: name, specDigest: SpecDigest(of: file.bytes)) where file.path.hasSuffix(".tf") {
            let parsed = HCLParser.parse(SourceFile(path: file.path, bytes: Array(file.text.utf8)))
            for block in try #require(parsed.value).tree.body.blocks("resource") {
                guard let policy = block.body.attribute("policy") else { continue }
                expressions[block.labels.joined(separator: ".")] = policy.value
            }
        }
        self.expressions = expressions
    }

    /// The JSON that the policy of `address` comes to, once AWS has given the resources their ARNs.
    func json(of address: String) throws -> String {
        let expression = try #require(expressions[address], "\(address)")
        let value = HCLEvaluator(scope: FakeAccount()).value(of: expression)
        guard case .string(let json) = value.kind else { throw IAMPolicy.Malformed("\(address): \(value.kind)") }
        return json
    }

    /// Judges requests by the bucket's policy and those of the roles.
    func judge() throws -> IAMJudge {
        var judge = IAMJudge(resourcePolicy: try IAMPolicy(json: json(of: "aws_s3_bucket_policy.media")))
        for role in stack.roles {
            let policy = try IAMPolicy(json: json(of: "aws_iam_role_policy.\(role.name)"))
            judge.identityPolicies[Self.roleARN("\(role.name)")] = [policy]
        }
        judge.identityPolicies[Self.roleARN("admin")] = [try IAMPolicy(json: Self.administrator)]
        return judge
    }

    /// The ARN of a role of the account; `admin` may do anything that the bucket's policy does not deny.
    static func roleARN(_ name: String) -> String { "arn:aws:iam::123456789012:role/\(name)" }

    private static let administrator = """
        {"Version": "2012-10-17", "Statement": [{"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}]}
        """
}

extension RenderedPolicies {
    /// What AWS gives to a resource, as far as policies refer to it.
    enum Attribute {
        case text(String)
        /// The one block of a list, with one attribute.
        case block(String, String)

        /// The value in Terraform's language.
        var terraform: String {
            switch self {
            case .text(let text): "\"\(text)\""
            case .block(let name, let text): "[{ \(name) = \"\(text)\" }]"
            }
        }

        var value: HCLValue {
            switch self {
            case .text(let text): .string(text)
            case .block(let name, let text): .list([.object([name: .string(text)])])
            }
        }
    }

    static let attributes: [String: Attribute] = [
        "aws_s3_bucket.media.arn": .text(bucketARN),
        "aws_cloudfront_distribution.media.arn": .text(distributionARN),
        "aws_elasticache_replication_group.main.arn":
            .text("arn:aws:elasticache:us-east-1:123456789012:replicationgroup:media"),
        "aws_elasticache_user.app.arn": .text("arn:aws:elasticache:us-east-1:123456789012:user:media-app"),
        "aws_db_instance.main.arn": .text("arn:aws:rds:us-east-1:123456789012:db:media"),
        "aws_db_instance.main.resource_id": .text("db-ABC"),
        "aws_db_instance.main.master_user_secret":
            .block("secret_arn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1"),
    ]
}

/// Resolves the attributes that policies refer to.
private struct FakeAccount: HCLScope {
    func value(of reference: HCLReference) -> (value: HCLValue, names: Int)? {
        let name = ([reference.root] + reference.names.prefix(2)).joined(separator: ".")
        return RenderedPolicies.attributes[name].map { ($0.value, 2) }
    }
}
