extension Catalogue {
    static let network = Section(
        "Security groups and VPC",
        [
            Row(
                "Group and rules have descriptions",
                ["CKV_AWS_23", "AVD-AWS-0099", "AVD-AWS-0124", "Security group rule without description"]),
            Row(
                "No world ingress to 22",
                [
                    "CKV_AWS_24", "AVD-AWS-0107", "Security group with unrestricted access to SSH", "EC2.13",
                    "EC2.19",
                ]),
            Row(
                "No world ingress to 3389",
                ["CKV_AWS_25", "AVD-AWS-0107", "Remote Desktop port open to internet", "EC2.14", "EC2.19"]),
            Row(
                "No world ingress to 80",
                ["CKV_AWS_260", "HTTP port open to internet", "EC2.18"]),
            Row(
                "No world ingress to all ports (-1)",
                ["CKV_AWS_277", "Unrestricted security group ingress", "EC2.18", "EC2.19"]),
            Row(
                "Sensitive / unknown / SQL Analysis port open to the net or a wide range",
                [
                    "Sensitive port is exposed to entire network",
                    "Sensitive port is exposed to small public network",
                    "Sensitive port is exposed to wide private network", "Unknown port exposed to internet",
                    "SQL analysis services port 2383 (TCP) is publicly accessible", "EC2.19",
                ]),
            Row(
                "No world egress to all ports",
                ["CKV_AWS_382", "AVD-AWS-0104"]),
            Row(
                "Group is attached to something",
                ["CKV2_AWS_5", "Security group not used", "EC2.22"]),
            Row(
                "VPC default group allows nothing",
                [
                    "CKV2_AWS_12", "AVD-AWS-0173", "VPC default security group accepts all traffic",
                    "Default security groups with unrestricted traffic", "EC2.2",
                ]),
            Row(
                "EMR groups not open",
                ["CKV2_AWS_7"],
                reason: "of another service than those of a media backend"),
        ])
}
