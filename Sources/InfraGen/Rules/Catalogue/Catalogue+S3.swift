extension Catalogue {
    static let s3 = Section(
        "S3",
        [
            Row(
                "Block public ACLs",
                ["CKV_AWS_53", "AVD-AWS-0086", "S3 bucket allows public ACL", "S3.8", "S3.1"]),
            Row(
                "Block public bucket policies",
                ["CKV_AWS_54", "AVD-AWS-0087", "S3 bucket allows public policy", "S3.8"]),
            Row(
                "Ignore public ACLs",
                ["CKV_AWS_55", "AVD-AWS-0091", "S3 bucket without ignore public ACL", "S3.8"]),
            Row(
                "Restrict public buckets",
                ["CKV_AWS_56", "AVD-AWS-0093", "S3 bucket without restriction of public bucket", "S3.8"]),
            Row(
                "Every bucket has a public access block attached",
                ["CKV2_AWS_6", "AVD-AWS-0094", "S3.8"]),
            Row(
                "No ACL that lets everyone read",
                ["CKV_AWS_20", "AVD-AWS-0092", "S3 bucket ACL allows read or write to all users", "S3.2"]),
            Row(
                "No ACL that lets everyone write",
                ["CKV_AWS_57", "AVD-AWS-0092", "S3 bucket ACL allows read or write to all users", "S3.3"]),
            Row(
                "No ACL for \"authenticated users\"",
                [
                    "CKV2_AWS_43", "AVD-AWS-0092", "S3 bucket ACL allows read to any authenticated user",
                    "S3 bucket allows authenticated users access", "S3.2",
                ]),
            Row(
                "No grant of FULL_CONTROL / READ_ACP / WRITE_ACP to all users",
                ["CKV_AWS_375", "S3 bucket ACL grants WRITE_ACP permission", "S3.12"]),
            Row(
                "ACLs off: ownership controls BucketOwnerEnforced",
                ["CKV2_AWS_65", "S3.12"]),
            Row(
                "A public ACL that only the access block hides",
                ["S3 bucket public ACL overridden by public access block", "S3.12"]),
            Row(
                "Bucket policy does not allow any principal (*)",
                ["CKV_AWS_70", "S3 bucket access to any principal", "S3.2", "S3.3", "S3.6"]),
            Row(
                "... of these: delete / get / list / put / every action for all principals",
                [
                    "CKV_AWS_70", "S3 bucket allows delete action from all principals",
                    "S3 bucket allows get action from all principals",
                    "S3 bucket allows list action from all principals",
                    "S3 bucket allows put action from all principals", "S3 bucket with all permissions", "S3.2",
                    "S3.3",
                ]),
            Row(
                "Policy restricts what other AWS accounts may do (BlockedActions list)",
                ["S3.6"]),
            Row(
                "Policy does not lock out all but root",
                ["CKV_AWS_93"]),
            Row(
                "Policy denies non-TLS requests (aws:SecureTransport)",
                ["CKV_AWS_379", "S3 bucket policy accepts HTTP requests", "S3.5"]),
            Row(
                "Default encryption set (any algorithm; ours must be AES256 explicitly)",
                ["CKV_AWS_19", "AVD-AWS-0088", "S3.4"]),
            Row(
                "Objects written by Terraform are encrypted",
                ["S3 bucket object not encrypted"]),
            Row(
                "Default encryption uses KMS",
                ["CKV_AWS_145", "AVD-AWS-0132", "S3.17"]),
            Row(
                "Object / object copy uses a customer key",
                ["CKV_AWS_186", "CKV_AWS_181"]),
            Row(
                "Versioning enabled",
                ["CKV_AWS_21", "AVD-AWS-0090", "S3 bucket without versioning", "S3.14"]),
            Row(
                "MFA delete",
                ["AVD-AWS-0170", "S3 bucket without enabled MFA delete", "S3.20"],
                reason: "only the root user can turn it on, by an API call that Terraform cannot make"),
            Row(
                "Server access logging",
                ["CKV_AWS_18", "AVD-AWS-0089", "S3 bucket logging disabled", "S3.9"]),
            Row(
                "A lifecycle configuration exists",
                ["CKV2_AWS_61", "S3.13", "S3.10"]),
            Row(
                "Incomplete multipart uploads are aborted after N days",
                ["CKV_AWS_300"]),
            Row(
                "Event notifications configured",
                ["CKV2_AWS_62", "S3.11"]),
            Row(
                "Cross-Region replication",
                ["CKV_AWS_144", "S3.7"]),
            Row(
                "Object Lock",
                ["CKV_AWS_143", "S3.15"]),
            Row(
                "CloudTrail data events for reads / writes",
                ["AVD-AWS-0172", "AVD-AWS-0171", "S3.23", "S3.22"],
                reason: "the trail is not part of the module that holds the bucket"),
            Row(
                "Bucket name is DNS-compliant, no dots",
                ["AVD-AWS-0320"]),
            Row(
                "CORS rule not open (methods/origins *)",
                ["S3 bucket with unsecured CORS rule"]),
            Row(
                "No static website hosting",
                ["S3 static website host enabled"]),
            Row(
                "Access point / Multi-Region access point blocks public access; directory bucket has lifecycle",
                ["CKV_AWS_392", "S3.19", "S3.24", "S3.25"]),
            Row(
                "CloudTrail log bucket public / unlogged",
                [
                    "CloudTrail log files S3 bucket is publicly accessible",
                    "CloudTrail log files S3 bucket with logging disabled",
                ],
                reason:
                    "the trail's bucket is not part of a media backend; rules for buckets hold for it where it is declared"
            ),
        ])
}
