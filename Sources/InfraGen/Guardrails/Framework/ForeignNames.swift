/// Other names of the checks of other tools, by which they can be found as well.
///
/// trivy's are the `long_id` and the `aliases` of its checks, some of which are names of tfsec, its predecessor; KICS's are
/// the `id` of its queries, whose names are no keys: some have changed.
///
/// - SeeAlso: <https://github.com/aquasecurity/trivy-checks>, <https://github.com/Checkmarx/kics>
enum ForeignNames {
    /// The other names of the check `id` of `tool`.
    static func others(of id: String, in tool: ForeignCheck.Tool) -> [String] {
        switch tool {
        case .trivy:
            let number = id.split(separator: "-").last.map(String.init) ?? ""
            return ["AWS-\(number)"] + (trivy[number] ?? []).map { "aws-\($0)" }
        case .kics: return kics[id].map { [$0] } ?? []
        case .checkov, .securityHub: return []
        }
    }

    /// By the number of a check: names without the provider.
    private static let trivy: [String: [String]] = [
        "0010": ["cloudfront-enable-logging"],
        "0011": ["cloudfront-enable-waf"],
        "0012": ["cloudfront-enforce-https"],
        "0013": ["cloudfront-use-secure-tls-policy"],
        "0045": ["elasticache-enable-at-rest-encryption"],
        "0049": ["elasticache-add-description-for-security-group"],
        "0050": ["elasticache-enable-backup-retention"],
        "0051": ["elasticache-enable-in-transit-encryption"],
        "0056": ["iam-no-password-reuse"],
        "0057": ["iam-no-policy-wildcards"],
        "0058": ["iam-require-lowercase-in-passwords"],
        "0059": ["iam-require-numbers-in-passwords"],
        "0060": ["iam-require-symbols-in-passwords"],
        "0061": ["iam-require-uppercase-in-passwords"],
        "0062": ["iam-set-max-password-age"],
        "0063": ["iam-set-minimum-password-length"],
        "0077": ["rds-specify-backup-retention"],
        "0078": ["rds-performance-insights-encryption-customer-key", "rds-enable-performance-insights-encryption"],
        "0079": ["rds-encrypt-cluster-storage-data"],
        "0080": ["rds-encrypt-instance-storage-data"],
        "0086": ["s3-block-public-acls"],
        "0087": ["s3-block-public-policy"],
        "0088": ["s3-enable-bucket-encryption"],
        "0089": ["s3-enable-logging", "s3-enable-bucket-logging"],
        "0090": ["s3-enable-versioning"],
        "0091": ["s3-ignore-public-acls"],
        "0092": ["s3-no-public-access-with-acl"],
        "0093": ["s3-no-public-buckets"],
        "0094": ["s3-specify-public-access-block"],
        "0099": ["ec2-add-description-to-security-group", "vpc-add-description-to-security-group"],
        "0104": ["ec2-no-public-egress-sgr", "vpc-no-public-egress-sgr"],
        "0107": ["ec2-no-public-ingress-sgr", "vpc-no-public-ingress-sgr"],
        "0124": ["ec2-add-description-to-security-group-rule", "vpc-add-description-to-security-group-rule"],
        "0132": ["s3-encryption-customer-key"],
        "0133": ["rds-enable-performance-insights"],
        "0141": ["iam-no-root-access-keys"],
        "0143": ["iam-no-user-attached-policies"],
        "0167": ["iam-limit-user-access-keys"],
        "0173": ["ec2-restrict-all-in-default-sg"],
        "0176": ["rds-enable-iam-auth"],
        "0177": ["rds-enable-deletion-protection"],
        "0180": ["rds-enable-public-access", "rds-no-public-db-access"],
        "0320": ["s3-dns-compliant-name"],
        "0342": ["iam-filter-passrole-access"],
        "0343": ["rds-enable-cluster-deletion-protection"],
        "0345": ["iam-no-s3-full-access"],
    ]

    /// By the name of a query.
    private static let kics: [String: String] = [
        "Aurora With Disabled at Rest Encryption": "1a690d1d-0ae7-49fa-b2db-b75ae0dd1d3e",
        "Authentication Without MFA": "3ddfa124-6407-4845-a501-179f90c65097",
        "Automatic Minor Upgrades Disabled": "3b6d777b-76e3-4133-80a3-0d6f667ade7f",
        "CA Certificate Identifier Is Outdated": "9f40c07e-699e-4410-8856-3ba0f2e3a2dd",
        "CDN Configuration Is Missing": "1bc367f6-901d-4870-ad0c-71d79762ef52",
        "CloudFront Logging Disabled": "94690d79-b3b0-43de-b656-84ebef5753e5",
        "Cloudfront Viewer Protocol Policy Allows HTTP": "55af1353-2f62-4fa0-a8e1-a210ca2708f5",
        "CloudFront Without Minimum Protocol TLS 1.2": "00e5e55e-c2ff-46b3-a757-a7a1cd802456",
        "CloudFront Without WAF": "1419b4c6-6d5c-4534-9cf6-6a5266085333",
        "Cross-Account IAM Assume Role Policy Without ExternalId or MFA": "09c35abf-5852-4622-ac7a-b987b331232e",
        "DB Instance Storage Not Encrypted": "08bd0760-8752-44e1-9779-7bb369b2b4e4",
        "DB Security Group Has Public Interface": "f0d8781f-99bf-4958-9917-d39283b168a0",
        "DB Security Group Open To Large Scope": "4f615f3e-fb9c-4fad-8b70-2e9f781806ce",
        "DB Security Group With Public Scope": "1e0ef61b-ad85-4518-a3d3-85eaad164885",
        "Default Security Groups With Unrestricted Traffic": "46883ce1-dc3e-4b17-9195-c6a601624c73",
        "ElastiCache Nodes Not Created Across Multi AZ": "6db03a91-f933-4f13-ab38-a8b87a7de54d",
        "ElastiCache Redis Cluster Without Backup": "8fdb08a0-a868-4fdf-9c27-ccab0237f1ab",
        "ElastiCache Replication Group Not Encrypted At Rest": "76976de7-c7b1-4f64-a94f-90c1345914c2",
        "ElastiCache Replication Group Not Encrypted At Transit": "1afbb3fa-cf6c-4a3d-b730-95e9f4df343e",
        "ElastiCache Using Default Port": "5d89db57-8b51-4b38-bb76-b9bd42bd40f0",
        "ElastiCache Without VPC": "8c849af7-a399-46f7-a34c-32d3dc96f1fc",
        "HTTP Port Open To Internet": "ffac8a12-322e-42c1-b9b9-81ff85c39ef7",
        "IAM Access Key Is Exposed": "7081f85c-b94d-40fd-8b45-a4f1cac75e46",
        "IAM Database Auth Not Enabled": "88fd05e0-ac0e-43d2-ba6d-fc0ba60ae1a6",
        "IAM Group Without Users": "fc101ca7-c9dd-4198-a1eb-0fbe92e80044",
        "IAM Password Without Lowercase Letter": "bbc7c137-6c7b-4fc4-984a-0c88e91fcaf9",
        "IAM Password Without Minimum Length": "1bc1c685-e593-450e-88fb-19db4c82aa1d",
        "IAM Password Without Symbol": "7a70eed6-de3a-4da2-94da-a2bbc8fe2a48",
        "IAM Password Without Uppercase Letter": "c5ff7bc9-d8ea-46dd-81cb-8286f3222249",
        "IAM Policies Attached To User": "b4378389-a9aa-44ee-91e7-ef183f11079e",
        "IAM Policies With Full Privileges": "2f37c4a3-58b9-4afe-8a87-d7f1d2286f84",
        "IAM Policy Grants 'AssumeRole' Permission Across All Services": "bcdcbdc6-a350-4855-ae7c-d1e6436f7c97",
        "IAM Policy Grants Full Permissions": "575a2155-6af1-4026-b1af-d5bc8fe2a904",
        "IAM Role Allows All Principals To Assume": "12b7e704-37f0-4d1e-911a-44bf60c48c21",
        "IAM Role Policy passRole Allows All": "e39bee8c-fe54-4a3f-824d-e5e2d1cca40a",
        "IAM Role With Full Privileges": "b1ffa705-19a3-4b73-b9d0-0c97d0663842",
        "IAM User Has Too Many Access Keys": "3561130e-9c5f-485b-9e16-2764c82763e5",
        "IAM User Policy Without MFA": "b5681959-6c09-4f55-b42b-c40fa12d03ec",
        "IAM User With Access To Console": "9ec311bf-dfd9-421f-8498-0b063c8bc552",
        "Misconfigured Password Policy Expiration": "ce60d060-efb8-4bfd-9cf7-ff8945d00d90",
        "Password Without Reuse Prevention": "89806cdc-9c2e-4bd1-a0dc-53f339bcfb2a",
        "Policy Without Principal": "bbe3dd3d-fea9-4b68-a785-cfabe2bbbc54",
        "RDS Associated with Public Subnet": "2f737336-b18a-4602-8ea0-b200312e1ac1",
        "RDS Cluster With Backup Disabled": "e542bd46-58c4-4e0f-a52a-1fb4f9548e02",
        "RDS Database Cluster not Encrypted": "656880aa-1388-488f-a6d4-8f73c23149b2",
        "RDS DB Instance Publicly Accessible": "35113e6f-2c6b-414d-beec-7a9482d3b2d1",
        "RDS Storage Not Encrypted": "3199c26c-7871-4cb3-99c2-10a59244ce7f",
        "RDS Using Default Port": "bca7cc4d-b3a4-4345-9461-eb69c68fcd26",
        "RDS With Backup Disabled": "1dc73fb4-5b51-430c-8c5f-25dcf9090b02",
        "RDS Without Logging": "8d7f7b8c-6c7c-40f8-baa6-62006c6c7b56",
        "Redis Disabled": "4bd15dd9-8d5e-4008-8532-27eb0c3706d3",
        "Redis Not Compliant": "254c932d-e3bf-44b2-bc9d-eb5fdb09f8d4",
        "Remote Desktop Port Open To Internet": "151187cb-0efc-481c-babd-ad24e3c9bc22",
        "Root Account Has Active Access Keys": "970d224d-b42a-416b-81f9-8f4dfe70c4bc",
        "S3 Bucket Access to Any Principal": "7af43613-6bb9-4a0e-8c4d-1314b799425e",
        "S3 Bucket ACL Allows Read Or Write to All Users": "38c5ee0d-7f22-4260-ab72-5073048df100",
        "S3 Bucket ACL Allows Read to Any Authenticated User": "57b9893d-33b1-4419-bcea-a717ea87e139",
        "S3 Bucket ACL Grants WRITE_ACP Permission": "64a222aa-7793-4e40-915f-4b302c76e4d4",
        "S3 Bucket Allows Delete Action From All Principals": "ffdf4b37-7703-4dfe-a682-9d2e99bc6c09",
        "S3 Bucket Allows Get Action From All Principals": "1df37f4b-7197-45ce-83f8-9994d2fcf885",
        "S3 Bucket Allows List Action From All Principals": "66c6f96f-2d9e-417e-a998-9058aeeecd44",
        "S3 Bucket Allows Public ACL": "d0cc8694-fcad-43ff-ac86-32331d7e867f",
        "S3 Bucket Allows Public Policy": "1a4bc881-9f69-4d44-8c9a-d37d08f54c50",
        "S3 Bucket Allows Put Action From All Principals": "d24c0755-c028-44b1-b503-8e719c898832",
        "S3 Bucket Logging Disabled": "f861041c-8c9f-4156-acfc-5e6e524f5884",
        "S3 Bucket Object Not Encrypted": "5fb49a69-8d46-4495-a2f8-9c8c622b2b6e",
        "S3 Bucket Policy Accepts HTTP Requests": "4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9",
        "S3 Bucket Public ACL Overridden By Public Access Block": "bf878b1a-7418-4de3-b13c-3a86cf894920",
        "S3 Bucket With All Permissions": "a4966c4f-9141-48b8-a564-ffe9959945bc",
        "S3 Bucket with Unsecured CORS Rule": "98a8f708-121b-455b-ae2f-da3fb59d17e1",
        "S3 Bucket Without Ignore Public ACL": "4fa66806-0dd9-4f8d-9480-3174d39c7c91",
        "S3 Bucket Without Restriction Of Public Bucket": "1ec253ab-c220-4d63-b2de-5b40e0af9293",
        "S3 Bucket Without Versioning": "568a4d22-3517-44a6-a7ad-6a7eed88722c",
        "S3 Static Website Host Enabled": "42bb6b7f-6d54-4428-b707-666f669d94fb",
        "Secure Ciphers Disabled": "5c0003fb-9aa0-42c1-9da3-eb0e332bef21",
        "Security Group Not Used": "4849211b-ac39-479e-ae78-5694d506cb24",
        "Security Group Rule Without Description": "68eb4bf3-f9bf-463d-b5cf-e029bb446d2e",
        "Security Group With Unrestricted Access To SSH": "65905cec-d691-4320-b320-2000436cb696",
        "Sensitive Port Is Exposed To Entire Network": "381c3f2a-ef6f-4eff-99f7-b169cda3422c",
        "Sensitive Port Is Exposed To Small Public Network": "e35c16a2-d54e-419d-8546-a804d8e024d0",
        "Sensitive Port Is Exposed To Wide Private Network": "92fe237e-074c-4262-81a4-2077acb928c1",
        "SQL Analysis Services Port 2383 (TCP) Is Publicly Accessible": "54c417bf-c762-48b9-9d31-b3d87047e3f0",
        "Unknown Port Exposed To Internet": "590d878b-abdc-428f-895a-e2b68a0e1998",
        "Unrestricted Security Group Ingress": "4728cd65-a20c-49da-8b31-9c08b423e4db",
        "VPC Default Security Group Accepts All Traffic": "9a4ef195-74b9-4c58-b8ed-2b2fe4353a75",
        "Vulnerable Default SSL Certificate": "3a1e94df-6847-4c0e-a3b6-6c6af4e128ef",
    ].merging(escalations) { own, _ in own }

    /// The queries of KICS for ways to more permissions, for the holders of policies in the order group, role, user.
    private static let escalations: [String: String] = {
        var queries: [String: String] = [:]
        for (actions, ids) in escalationsByActions {
            for (holder, id) in zip(["Group", "Role", "User"], ids) {
                queries["\(holder) With Privilege Escalation By Actions \(actions)"] = id
            }
        }
        return queries
    }()

    private static let escalationsByActions: [(actions: String, ids: [String])] = [
        (
            "'iam:AddUserToGroup'",
            [
                "970ed7a2-0aca-4425-acf1-0453c9ecbca1",
                "b8a31292-509d-4b61-bc40-13b167db7e9c",
                "bf9d42c7-c2f9-4dfe-942c-c8cc8249a081",
            ]
        ),
        (
            "'iam:AttachGroupPolicy'",
            [
                "70b42736-efee-4bce-80d5-50358ed94990",
                "f906113d-cdc0-415a-ba60-609cc6daaf4d",
                "6d23d87e-1c5b-4308-b224-92624300f29b",
            ]
        ),
        (
            "'iam:AttachRolePolicy'",
            [
                "3dd96caa-0b5f-4a85-b929-acfac4646cc2",
                "f465fff1-0a0f-457d-aa4d-1bddb6f204ff",
                "e227091e-2228-4b40-b046-fc13650d8e88",
            ]
        ),
        (
            "'iam:AttachUserPolicy'",
            [
                "db78d14b-10e5-4e6e-84b1-dace6327b1ec",
                "7c96920c-6fd0-449d-9a52-0aa431b6beaf",
                "70cb518c-d990-46f6-bc05-44a5041493d6",
            ]
        ),
        (
            "'iam:CreateAccessKey'",
            [
                "846646e3-2af1-428c-ac5d-271eccfa6faf",
                "5b4d4aee-ac94-4810-9611-833636e5916d",
                "113208f2-a886-4526-9ecc-f3218600e12c",
            ]
        ),
        (
            "'iam:CreateLoginProfile'",
            [
                "04c686f1-e0cd-4812-88e1-4e038410074c",
                "9a205ba3-0dd1-42eb-8d54-2ffec836b51a",
                "0fd7d920-4711-46bd-aff2-d307d82cd8b7",
            ]
        ),
        (
            "'iam:CreatePolicyVersion'",
            [
                "ec49cbfd-fae4-45f3-81b1-860526d66e3f",
                "ee49557d-750c-4cc1-aa95-94ab36cbefde",
                "1743f5f1-0bb0-4934-acef-c80baa5dadfa",
            ]
        ),
        (
            "'iam:PutGroupPolicy'",
            [
                "e77c89f6-9c85-49ea-b95b-5f960fe5be92",
                "d6047119-a0b2-4b59-a4f2-127a36fb685b",
                "8bfbf7ab-d5e8-4100-8618-798956e101e0",
            ]
        ),
        (
            "'iam:PutRolePolicy'",
            [
                "c0c1e744-0f37-445e-924a-1846f0839f69",
                "eb64f1e9-f67d-4e35-8a3c-3d6a2f9efea7",
                "eeb4d37a-3c59-4789-a00c-1509bc3af1e5",
            ]
        ),
        (
            "'iam:PutUserPolicy'",
            [
                "60263b4a-6801-4587-911d-919c37ed733b",
                "8f75840d-9ee7-42f3-b203-b40e3979eb12",
                "0c10d7da-85c4-4d62-b2a8-d6c104f1bd77",
            ]
        ),
        (
            "'iam:SetDefaultPolicyVersion'",
            [
                "7782d4b3-e23e-432b-9742-d9528432e771",
                "118281d0-6471-422e-a7c5-051bc667926e",
                "43a41523-386a-4cb1-becb-42af6b414433",
            ]
        ),
        (
            "'iam:UpdateAssumeRolePolicy' And 'sts:AssumeRole'",
            [
                "78f1ec6f-5659-41ea-bd48-d0a142dce4f2",
                "f1173d8c-3264-4148-9fdb-61181e031b51",
                "33627268-1445-4385-988a-318fd9d1a512",
            ]
        ),
        (
            "'iam:UpdateLoginProfile'",
            [
                "ad296c0d-8131-4d6b-b030-1b0e73a99ad3",
                "35ccf766-0e4d-41ed-9ec4-2dab155082b4",
                "6deb34e2-5d9c-499a-801b-ea6d9eda894f",
            ]
        ),
        (
            "'cloudformation:CreateStack' And 'iam:PassRole'",
            [
                "9b0ffadc-a61f-4c2a-b1e6-68fab60f6267",
                "be2aa235-bd93-4b68-978a-1cc65d49082f",
                "19ffbe31-9d72-4379-9768-431195eae328",
            ]
        ),
        (
            "'ec2:RunInstances' And 'iam:PassRole'",
            [
                "15e6ad8c-f420-49a6-bafb-074f5eb1ec74",
                "30b88745-eebe-4ecb-a3a9-5cf886e96204",
                "89561b03-cb35-44a9-a7e9-8356e71606f4",
            ]
        ),
        (
            "'glue:CreateDevEndpoint' And 'iam:PassRole'",
            [
                "7d544dad-8a6c-431c-84c1-5f07fe9afc0e",
                "0a592060-8166-49f5-8e65-99ac6dce9871",
                "94fbe150-27e3-4eba-9ca6-af32865e4503",
            ]
        ),
        (
            "'lambda:CreateFunction' And 'iam:PassRole' And 'lambda:InvokeFunction'",
            [
                "034d0aee-620f-4bf7-b7fb-efdf661fdb9e",
                "fa62ac4f-f5b9-45b9-97c1-625c8b6253ca",
                "8055dec2-efb8-4fe6-8837-d9bed6ff202a",
            ]
        ),
        (
            "'glue:UpdateDevEndpoint'",
            [
                "8f3c16b3-354d-45db-8ad5-5066778a9485",
                "eda48c88-2b7d-4e34-b6ca-04c0194aee17",
                "9b877bd8-94b4-4c10-a060-8e0436cc09fa",
            ]
        ),
        (
            "'lambda:UpdateFunctionCode'",
            [
                "571254d8-aa6a-432e-9725-535d3ef04d69",
                "c583f0f9-7dfd-476b-a056-f47c62b47b46",
                "b69247e5-7e73-464e-ba74-ec9b715c6e12",
            ]
        ),
    ]
}
