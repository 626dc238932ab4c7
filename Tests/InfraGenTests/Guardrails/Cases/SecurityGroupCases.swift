import InfraGen

extension RuleCases {
    private static func group(_ rules: String) -> String {
        "resource \"aws_security_group\" \"g\" {\n  description = \"The API.\"\n\(rules)\n}\n"
    }

    private static func ingress(_ lines: String) -> String { "  ingress {\n\(lines)\n  }\n" }

    private static func own(_ lines: String) -> String {
        "resource \"aws_vpc_security_group_ingress_rule\" \"r\" {\n  security_group_id = \"sg-1\"\n\(lines)\n}\n"
    }

    private static let ssh = "    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n"
    private static let g = "aws_security_group.g"
    private static let rule = "aws_vpc_security_group_ingress_rule.r"

    static let securityGroups: [RuleCase] = [
        RuleCase(
            OpenSSH.self, "among other ranges", [g],
            group(ingress(ssh + "    cidr_blocks = [\"10.0.0.0/8\", \"0.0.0.0/0\"]"))),
        RuleCase(
            OpenSSH.self, "by two halves", [g],
            group(ingress(ssh + "    cidr_blocks = [\"0.0.0.0/1\", \"128.0.0.0/1\"]"))),
        RuleCase(
            OpenSSH.self, "by all that is not private", [g],
            group(
                ingress(
                    ssh + """
                            cidr_blocks = [
                              "1.0.0.0/8", "2.0.0.0/7", "4.0.0.0/6", "8.0.0.0/7", "11.0.0.0/8", "12.0.0.0/6", "16.0.0.0/4",
                              "32.0.0.0/3", "64.0.0.0/2", "128.0.0.0/3", "160.0.0.0/5", "168.0.0.0/6", "172.0.0.0/12",
                              "172.32.0.0/11", "172.64.0.0/10", "172.128.0.0/9", "173.0.0.0/8", "174.0.0.0/7", "176.0.0.0/4",
                              "192.0.0.0/9", "192.128.0.0/11", "192.160.0.0/13", "192.169.0.0/16", "192.170.0.0/15",
                              "192.172.0.0/14", "192.176.0.0/12", "192.192.0.0/10", "193.0.0.0/8", "194.0.0.0/7",
                              "196.0.0.0/6", "200.0.0.0/5", "208.0.0.0/4",
                            ]
                        """))),
        RuleCase(
            OpenSSH.self, "by all of IPv6 that there is", [g],
            group(ingress(ssh + "    ipv6_cidr_blocks = [\"2000::/4\", \"3000::/4\"]"))),
        RuleCase(
            OpenSSH.self, "by halves in two rules", [g],
            group(
                ingress(ssh + "    cidr_blocks = [\"0.0.0.0/1\"]")
                    + ingress(ssh + "    cidr_blocks = [\"128.0.0.0/1\"]"))),
        RuleCase(OpenSSH.self, "by one half", group(ingress(ssh + "    cidr_blocks = [\"128.0.0.0/1\"]"))),
        RuleCase(
            OpenSSH.self, "by a half of IPv4 and one of IPv6",
            group(ingress(ssh + "    cidr_blocks = [\"0.0.0.0/1\"]\n    ipv6_cidr_blocks = [\"8000::/1\"]"))),
        RuleCase(
            OpenSSH.self, "by halves for two ports",
            group(
                ingress(ssh + "    cidr_blocks = [\"0.0.0.0/1\"]")
                    + ingress(
                        ssh.replacing("to_port = 22", with: "to_port = 23") + "    cidr_blocks = [\"128.0.0.0/1\"]"))
        ),
        RuleCase(OpenSSH.self, "by IPv6", [g], group(ingress(ssh + "    ipv6_cidr_blocks = [\"::/0\"]"))),
        RuleCase(
            OpenSSH.self, "by IPv6 in full", [g],
            group(ingress(ssh + "    ipv6_cidr_blocks = [\"0000:0000:0000:0000:0000:0000:0000:0000/0\"]"))),
        RuleCase(
            OpenSSH.self, "in a range of ports", [g],
            group(
                ingress(
                    "    from_port = 20\n    to_port = 30\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]"))),
        RuleCase(
            OpenSSH.self, "by all traffic", [g],
            group(
                ingress("    from_port = 0\n    to_port = 0\n    protocol = \"-1\"\n    cidr_blocks = [\"0.0.0.0/0\"]"))
        ),
        RuleCase(
            OpenSSH.self, "not by ICMP",
            group(
                ingress(
                    "    from_port = 8\n    to_port = 0\n    protocol = \"icmp\"\n    cidr_blocks = [\"0.0.0.0/0\"]"))),
        RuleCase(
            OpenSSH.self, "behind a rule for the group itself", [g],
            group(ingress(ssh + "    self = true") + ingress(ssh + "    cidr_blocks = [\"0.0.0.0/0\"]"))),
        RuleCase(
            OpenSSH.self, "as an argument", [g],
            group("  ingress = [{ from_port = 22, to_port = 22, protocol = \"tcp\", cidr_blocks = [\"0.0.0.0/0\"] }]")),
        RuleCase(
            OpenSSH.self, "by a range that is not known", ["\(g)?"],
            "variable \"v\" {}\n" + group(ingress(ssh + "    cidr_blocks = [var.v]"))),
        RuleCase(
            OpenSSH.self, "another port from a range that is not known",
            "variable \"v\" {}\n"
                + group(
                    ingress("    from_port = 443\n    to_port = 443\n    protocol = \"tcp\"\n    cidr_blocks = [var.v]")
                )),
        RuleCase(
            OpenSSH.self, "a rule of its own", [rule],
            own("  from_port = 22\n  to_port = 22\n  ip_protocol = \"tcp\"\n  cidr_ipv4 = \"0.0.0.0/0\"")),
        RuleCase(
            OpenSSH.self, "a rule of its own for all traffic", [rule],
            own("  ip_protocol = \"-1\"\n  cidr_ipv4 = \"0.0.0.0/0\"")),
        RuleCase(
            OpenSSH.self, "a rule of its own from a group",
            own("  ip_protocol = \"-1\"\n  referenced_security_group_id = \"sg-2\"")),
        RuleCase(
            OpenSSH.self, "an older rule", ["aws_security_group_rule.r"],
            "resource \"aws_security_group_rule\" \"r\" {\n  type = \"ingress\"\n  from_port = 22\n  to_port = 22\n  protocol = \"tcp\"\n  cidr_blocks = [\"0.0.0.0/0\"]\n}"
        ),
        RuleCase(
            OpenSSH.self, "an older rule for what leaves",
            "resource \"aws_security_group_rule\" \"r\" {\n  type = \"egress\"\n  from_port = 22\n  to_port = 22\n  protocol = \"tcp\"\n  cidr_blocks = [\"0.0.0.0/0\"]\n}"
        ),
        RuleCase(
            OpenSSH.self, "by a dynamic block over what is not known", ["\(g)?"],
            """
            variable "v" {}
            resource "aws_security_group" "g" {
              dynamic "ingress" {
                for_each = var.v
                content {
                  from_port   = 22
                  to_port     = 22
                  protocol    = "tcp"
                  cidr_blocks = ["0.0.0.0/0"]
                }
              }
            }
            """),
        RuleCase(
            OpenToAllTraffic.self, "all ports of TCP", [g],
            group(
                ingress(
                    "    from_port = 0\n    to_port = 65535\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]")
            )),
        RuleCase(OpenToAllTraffic.self, "one port", group(ingress(ssh + "    cidr_blocks = [\"0.0.0.0/0\"]"))),
        RuleCase(
            OpenSensitivePort.self, "the web's port",
            group(
                ingress(
                    "    from_port = 443\n    to_port = 443\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]")
            )),
        RuleCase(
            DataPortSources.self, "PostgreSQL from everywhere is another rule's",
            group(
                ingress(
                    "    from_port = 5432\n    to_port = 5432\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]"
                ))),
        RuleCase(
            OpenIngress.self, "the web's port is a note", [g],
            group(
                ingress(
                    "    from_port = 443\n    to_port = 443\n    protocol = \"tcp\"\n    cidr_blocks = [\"0.0.0.0/0\"]")
            )),
        RuleCase(RuleDescriptions.self, "a rule inside", [g], group(ingress(ssh))),
        RuleCase(
            RuleDescriptions.self, "Terraform's own", [g],
            "resource \"aws_security_group\" \"g\" {\n  description = \"Managed by Terraform\"\n}"),
        RuleCase(
            UnattachedGroup.self, "only another group refers to it", [g, "aws_security_group.h"],
            group("")
                + "resource \"aws_security_group\" \"h\" {\n  description = \"The API.\"\n  ingress {\n    description = \"From g.\"\n    security_groups = [aws_security_group.g.id]\n  }\n}"
        ),
        RuleCase(
            UnattachedGroup.self, "a module that is not at hand",
            group("") + "module \"m\" {\n  source = \"acme/service/aws\"\n  group  = aws_security_group.g.id\n}"),
        RuleCase(
            DefaultGroup.self, "a group with rules", ["aws_vpc.v", "aws_default_security_group.g"],
            "resource \"aws_vpc\" \"v\" {}\nresource \"aws_default_security_group\" \"g\" {\n  vpc_id = aws_vpc.v.id\n  ingress {\n    self = true\n    protocol = \"-1\"\n    from_port = 0\n    to_port = 0\n  }\n}"
        ),
    ]
}
