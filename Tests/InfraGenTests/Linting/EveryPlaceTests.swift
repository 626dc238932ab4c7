import Diagnostics
import InfraGen
import Testing

/// Each place that is wrong has a finding of its own: what accepts one of them hides no other.
@Suite struct EveryPlaceTests {
    /// Code that a baseline was written of, and what it has become.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rule: RuleID
        let old: String
        let edited: String
        /// Where what is new is found, as the baseline names it.
        let new: [String?]

        init(_ name: String, _ rule: RuleID, _ old: String, _ edited: String, _ new: [String?] = []) {
            testDescription = name
            self.rule = rule
            self.old = old
            self.edited = edited
            self.new = new
        }
    }

    private static func found(_ text: String, _ rule: RuleID) throws -> [Diagnostic] {
        try Infrastructure(terraform: text).findings().filter { $0.rule == rule }
    }

    @Test(arguments: groups + statements + blocks) func aBaselineHidesNothingNew(_ edit: Edit) throws {
        let known = try Self.found(edit.old, edit.rule)
        try #require(!known.isEmpty)
        // As it is written, and read again.
        let baseline = try Baseline(parsing: Array(Baseline(known).text.utf8))
        #expect(baseline.applied(to: known).new == [])
        let outcome = baseline.applied(to: try Self.found(edit.edited, edit.rule))
        #expect(outcome.new.map(\.attribute) == edit.new)
        #expect(outcome.gone.isEmpty, "\(outcome.gone.text)")
    }

    /// What hosts show as the same finding is the same one.
    @Test(arguments: groups + statements + blocks) func fingerprintsOutliveTheEdit(_ edit: Edit) throws {
        let before = try Self.found(edit.old, edit.rule).map(\.fingerprint)
        let after = try Self.found(edit.edited, edit.rule).map(\.fingerprint)
        #expect(Set(before).isSubset(of: after))
        #expect(after.count - before.count == edit.new.count)
    }

    // MARK: - Security groups

    private static func ingress(_ port: Int, _ more: String = "") -> String {
        """
          ingress {
            from_port   = \(port)
            to_port     = \(port)
            protocol    = "tcp"
            cidr_blocks = ["0.0.0.0/0"]
            description = "x"
            \(more)
          }

        """
    }

    private static func group(_ rules: String...) -> String {
        "resource \"aws_security_group\" \"g\" {\n\(rules.joined())}\n"
    }

    /// Rules of a group by one `dynamic` block.
    private static func dynamic(_ ports: String) -> String {
        group(
            """
              dynamic "ingress" {
                for_each = [\(ports)]
                content {
                  from_port   = ingress.value
                  to_port     = ingress.value
                  protocol    = "tcp"
                  cidr_blocks = ["0.0.0.0/0"]
                }
              }

            """)
    }

    private static func argument(_ ports: Int...) -> String {
        let rules = ports.map {
            "{ from_port = \($0), to_port = \($0), protocol = \"tcp\", cidr_blocks = [\"0.0.0.0/0\"] }"
        }
        return group("  ingress = [\(rules.joined(separator: ", "))]\n")
    }

    static let groups = [
        Edit(
            "an open block before the first", "network.open-ingress", group(ingress(8443)),
            group(ingress(9443), ingress(8443)), ["ingress[tcp 9443 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "and behind it", "network.open-ingress", group(ingress(8443)), group(ingress(8443), ingress(9443)),
            ["ingress[tcp 9443 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "of a dynamic block", "network.open-ingress", dynamic("8443"), dynamic("9443, 8443"),
            ["ingress[tcp 9443 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "of an argument", "network.open-ingress", argument(8443), argument(9443, 8443),
            ["ingress[tcp 9443 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "the same block twice", "network.open-ingress", group(ingress(8443)), group(ingress(8443), ingress(8443)),
            ["ingress[tcp 8443 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "another database", "network.sensitive-port-open", group(ingress(5432)),
            group(ingress(3306), ingress(5432)), ["ingress[tcp 3306 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "all of TCP besides SSH", "network.ssh-open", group(ingress(22)),
            group(
                ingress(22).replacing("port     = 22", with: "port     = 65535").replacing(
                    "port   = 22", with: "port   = 0"), ingress(22)),
            ["ingress[tcp 0-65535 0.0.0.0/0].cidr_blocks"]),
        Edit(
            "a sound block before the first, another description and another order", "network.open-ingress",
            group(ingress(8443), ingress(9443)),
            group(
                ingress(7443).replacing("0.0.0.0/0", with: "10.0.0.0/8"), ingress(9443, "self = false"),
                ingress(8443).replacing("\"x\"", with: "\"y\""))),
        Edit(
            "a rule of the default group", "network.default-group",
            group(ingress(1)).replacing("aws_security_group", with: "aws_default_security_group"),
            group(ingress(2), ingress(1)).replacing("aws_security_group", with: "aws_default_security_group"),
            ["ingress[tcp 2 0.0.0.0/0]"]),
        Edit(
            "a rule without description", "network.descriptions",
            group("  description = \"g\"\n", ingress(1).replacing("    description = \"x\"\n", with: "")),
            group(
                "  description = \"g\"\n", ingress(2).replacing("    description = \"x\"\n", with: ""),
                ingress(1).replacing("    description = \"x\"\n", with: "")),
            ["ingress[tcp 2 0.0.0.0/0]"]),
    ]

    // MARK: - Policies

    private static func statement(_ sid: String?, _ action: String, _ more: String = "") -> String {
        let sid = sid.map { "Sid = \"\($0)\", " } ?? ""
        return "{ \(sid)Effect = \"Allow\", Action = \"\(action)\", Resource = \"*\"\(more) },\n"
    }

    private static func policy(_ type: String, _ argument: String = "policy", _ statements: String...) -> String {
        """
        resource "\(type)" "p" {
          \(argument) = jsonencode({
            Version   = "2012-10-17"
            Statement = [
              \(statements.joined())
            ]
          })
        }
        """
    }

    private static func document(_ statements: (sid: String?, action: String)...) -> String {
        let blocks = statements.map { statement in
            let sid = statement.sid.map { "\n    sid       = \"\($0)\"" } ?? ""
            return "  statement {\(sid)\n    actions   = [\"\(statement.action)\"]\n    resources = [\"*\"]\n  }\n"
        }
        return "data \"aws_iam_policy_document\" \"d\" {\n\(blocks.joined())}\n"
    }

    private static let everyone = ", Principal = \"*\""

    static let statements = [
        Edit(
            "a statement before the first", "iam.star-resource",
            policy("aws_iam_policy", "policy", statement("A", "s3:GetObject")),
            policy("aws_iam_policy", "policy", statement("B", "s3:PutObject"), statement("A", "s3:GetObject")),
            ["policy[B]"]),
        Edit(
            "a statement behind it, neither with a name", "iam.star-resource",
            policy("aws_iam_policy", "policy", statement(nil, "s3:GetObject")),
            policy("aws_iam_policy", "policy", statement(nil, "s3:GetObject"), statement(nil, "s3:PutObject")),
            ["policy[#ab7ef6f87420]"]),
        Edit(
            "a sound statement, and lists where there was one", "iam.star-resource",
            policy("aws_iam_policy", "policy", statement(nil, "s3:GetObject")),
            policy(
                "aws_iam_policy", "policy", statement(nil, "s3:ListAllMyBuckets"),
                statement(nil, "s3:GetObject").replacing("\"s3:GetObject\"", with: "[\"s3:GetObject\"]"))),
        Edit(
            "a statement of a document", "iam.star-resource", document(("A", "s3:GetObject")),
            document(("B", "s3:PutObject"), ("A", "s3:GetObject")), ["statement[B]"]),
        Edit(
            "of a bucket's policy", "s3.policy-any-principal",
            policy("aws_s3_bucket_policy", "policy", statement("A", "s3:GetObject", everyone)),
            policy(
                "aws_s3_bucket_policy", "policy", statement("B", "s3:PutObject", everyone),
                statement("A", "s3:GetObject", everyone)), ["policy[B]"]),
        Edit(
            "of a role's trust", "iam.public-trust",
            policy("aws_iam_role", "assume_role_policy", statement("A", "sts:AssumeRole", everyone)),
            policy(
                "aws_iam_role", "assume_role_policy", statement("B", "sts:TagSession", everyone),
                statement("A", "sts:AssumeRole", everyone)), ["assume_role_policy[B]"]),
        Edit(
            "another way to more permissions", "iam.privilege-escalation",
            policy("aws_iam_role_policy", "policy", statement("A", "iam:CreateAccessKey")),
            policy(
                "aws_iam_role_policy", "policy", statement("B", "iam:PutUserPolicy"),
                statement("A", "iam:CreateAccessKey")), ["policy[B]"]),
    ]

    // MARK: - Other blocks

    private static func behavior(_ pattern: String, _ policy: String = "allow-all") -> String {
        """
          ordered_cache_behavior {
            path_pattern           = "\(pattern)"
            target_origin_id       = "media"
            viewer_protocol_policy = "\(policy)"
          }

        """
    }

    private static func origin(_ id: String) -> String {
        """
          origin {
            origin_id   = "\(id)"
            domain_name = "\(id).example.com"
            custom_origin_config {
              origin_protocol_policy = "http-only"
            }
          }

        """
    }

    private static func distribution(_ blocks: String...) -> String {
        "resource \"aws_cloudfront_distribution\" \"d\" {\n\(blocks.joined())}\n"
    }

    private static func cors(_ method: String, _ more: String = "") -> String {
        "  cors_rule {\n    allowed_methods = [\"\(method)\"]\n    allowed_origins = [\"*\"]\n\(more)  }\n"
    }

    private static func grant(_ permission: String) -> String {
        """
            grant {
              permission = "\(permission)"
              grantee {
                type = "Group"
                uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
              }
            }

        """
    }

    private static func acl(_ grants: String...) -> String {
        "resource \"aws_s3_bucket_acl\" \"a\" {\n  bucket = \"b\"\n  access_control_policy {\n\(grants.joined())  }\n}\n"
    }

    static let blocks = [
        Edit(
            "a behavior before the first", "cloudfront.viewer-https", distribution(behavior("a/*")),
            distribution(behavior("b/*"), behavior("a/*")), ["ordered_cache_behavior[b/*].viewer_protocol_policy"]),
        Edit(
            "a sound behavior before the first", "cloudfront.viewer-https", distribution(behavior("a/*")),
            distribution(behavior("b/*", "https-only"), behavior("a/*"))),
        Edit(
            "a behavior without headers", "cloudfront.response-headers", distribution(behavior("a/*")),
            distribution(behavior("b/*"), behavior("a/*")), ["ordered_cache_behavior[b/*]"]),
        Edit(
            "an origin before the first", "cloudfront.origin-https", distribution(origin("a")),
            distribution(origin("b"), origin("a")), ["origin[b].custom_origin_config.origin_protocol_policy"]),
        Edit(
            "a CORS rule before the first, whose age is another", "s3.open-cors",
            "resource \"aws_s3_bucket_cors_configuration\" \"c\" {\n\(cors("GET"))}\n",
            "resource \"aws_s3_bucket_cors_configuration\" \"c\" {\n\(cors("PUT"))\(cors("GET", "max_age_seconds = 60\n"))}\n",
            ["cors_rule[#ca330d9746b4].allowed_origins"]),
        Edit(
            "a grant before the first", "s3.public-acl", acl(grant("READ")), acl(grant("WRITE"), grant("READ")),
            ["grant[#9451aceb4e82].grantee.uri"]),
    ]

    // MARK: - Comments

    static let accepted = "# infragen:ignore RULE reason=\"known\"\n"

    @Test(arguments: [
        ("network.open-ingress" as RuleID, group("  \(accepted)", ingress(8443), ingress(9443)), 1),
        ("cloudfront.viewer-https", distribution("  \(accepted)", behavior("a/*"), behavior("b/*")), 1),
        ("iam.star-resource", document(("A", "s3:GetObject"), ("B", "s3:PutObject")).commented, 1),
        ("network.open-ingress", "\(accepted)\(group(ingress(8443), ingress(9443)))", 0),
        // Behind the brace of a block, it is not about the next.
        ("network.open-ingress", group(ingress(8443).trimmed + " \(accepted)", ingress(9443)), 2),
    ]) func aCommentAtABlockTakesItAlone(_ rule: RuleID, _ text: String, _ left: Int) throws {
        let text = text.replacing("RULE", with: "\(rule)")
        let findings = try Self.found(text, rule)
        #expect(findings.count == left)
        guard left == 1 else { return }
        #expect(findings.allSatisfy { $0.attribute?.contains("8443") != true && $0.attribute != "statement[A]" })
    }

    @Test("a rule that is a resource is accepted for its port") func aRuleIsAcceptedForItsPort() throws {
        func rule(_ port: Int) -> String {
            """
            resource "aws_vpc_security_group_ingress_rule" "r" {
              security_group_id = "sg-1"
              cidr_ipv4         = "0.0.0.0/0"
              ip_protocol       = "tcp"
              from_port         = \(port)
              to_port           = \(port)
            }
            """
        }
        let known = Baseline(try Self.found(rule(8443), "network.open-ingress"))
        #expect(known.applied(to: try Self.found(rule(8443), "network.open-ingress")).new.isEmpty)
        #expect(known.applied(to: try Self.found(rule(9443), "network.open-ingress")).new.count == 1)
    }

    /// What is accepted does not take with it what cannot be told of another place.
    @Test func anUnknownPlaceIsCountedBesideAWrongOne() throws {
        let open = Self.ingress(8443)
        let text =
            "variable \"v\" {}\n" + Self.group(open, Self.ingress(9443).replacing("\"0.0.0.0/0\"", with: "var.v"))
        let verdicts = try OpenIngress.findings(in: text).map(\.isUnknown)
        #expect(verdicts == [false, true])
    }

    /// A name holds nothing that is secret.
    @Test func secretsAreInNoName() throws {
        let text = """
            variable "secret" {
              sensitive = true
              default   = "hunter2hunter2"
            }
            \(Self.distribution(Self.behavior("a/*").replacing("\"a/*\"", with: "var.secret")))
            """
        let finding = try #require(try Self.found(text, "cloudfront.viewer-https").first)
        #expect(finding.attribute?.hasPrefix("ordered_cache_behavior") == true)
        #expect(!"\(finding)".contains("hunter2"))
    }
}

extension String {
    /// A document of policies, its first statement with a comment.
    fileprivate var commented: String {
        replacing("  statement {", with: "  \(EveryPlaceTests.accepted)  statement {", maxReplacements: 1)
    }
}

extension String {
    fileprivate var trimmed: String { replacing(/\s+$/, with: "") }
}
