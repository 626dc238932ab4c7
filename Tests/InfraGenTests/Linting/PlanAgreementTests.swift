import Diagnostics
import Foundation
import InfraGen
import Testing
import TestSupport

/// What Terraform plans of code gets the verdicts of the code.
///
/// `scripts/judge-three` asks the same of hundreds.
@Suite(
    .enabled(
        if: Subprocess(onPath: "terraform") != nil && ProviderMirror.folder != nil,
        "terraform, or a mirror of the aws provider for it, is not there"))
struct PlanAgreementTests {
    /// Edits of the module of `examples/full`, by name: the file, what stands there, what shall stand there.
    private static let edits: [(name: String, file: String, old: String, new: String)] = [
        ("open", "storage.tf", "restrict_public_buckets = true", "restrict_public_buckets = false"),
        ("unsaid", "storage.tf", "  restrict_public_buckets = true\n", ""),
        ("plain", "cdn.tf", "\"redirect-to-https\"", "\"allow-all\""),
        ("unsigned", "cdn.tf", "\"always\"", "\"never\""),
        ("public", "storage.tf", "Effect    = \"Deny\"", "Effect    = \"Allow\""),
        ("greedy", "iam.tf", "\"s3:GetObject\"", "\"s3:*\""),
        ("counted", "cdn.tf", "resource \"aws_cloudfront_origin_access_control\" \"media\" {\n", "$0  count = 1\n"),
        ("null", "database.tf", "publicly_accessible                   = false", "publicly_accessible = null"),
        (
            "known later", "storage.tf", "block_public_acls       = true",
            "block_public_acls       = tobool(aws_s3_bucket.media.id)"
        ),
    ]

    @Test func plansAreJudgedAsTheirCode() throws {
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let mirror = try #require(ProviderMirror.folder)
        try withTemporaryFolder { folder in
            try Self.write(to: folder)
            let plan = try Self.plan(folder, terraform, mirror)
            let loaded = try #require(try LoadedInfrastructure.terraform(in: ".", reader: .disk(below: folder)))
            try #require(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
            let code = Verdicts(loaded.infrastructure)
            let planned = try Infrastructure(planned: plan)
            #expect(code.all.count > 100)
            #expect(code.differences(to: Verdicts(planned.joined(with: loaded.infrastructure))) == [])
            // A baseline of the code is one of the plan.
            let joined = try planned.joined(with: loaded.infrastructure).findings()
            #expect(Self.names(joined).symmetricDifference(Self.names(try loaded.infrastructure.findings())) == [])
            // Alone, a plan lacks the text around what is known only after apply.
            let differences = code.differences(to: Verdicts(planned)) { _, plan in plan == .unknown }
            #expect(differences == [])
        }
    }

    private static func names(_ diagnostics: [Diagnostic]) -> Set<String> {
        Set(Baseline(diagnostics).entries.map { "\($0.count) \($0.key.words)" })
    }

    /// What is found of who may do what, in code and in its plan: nothing of the example, and each change of it.
    @Test(arguments: [[], planted]) func plansAreComparedWithTheirSpecAsTheirCode(
        _ edits: [ContractModule.Edit]
    ) throws {
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let mirror = try #require(ProviderMirror.folder)
        try withTemporaryFolder { folder in
            for (name, text) in try ContractModule(edits).files where name != "providers.tf" {
                try folder.write(text, to: name)
            }
            try folder.write(
                PackageFolder.text("examples/moviesnow/check-v6.tfvars.json"), to: "terraform.tfvars.json")
            try folder.write(Self.providers, to: "main.tf")
            let plan = try Self.plan(folder, terraform, mirror)
            let loaded = try #require(try LoadedInfrastructure.terraform(in: ".", reader: .disk(below: folder)))
            let planned = try Infrastructure(planned: plan)
            func said(_ infrastructure: Infrastructure, _ unknown: TerraformLinter.UnknownMode) throws -> [String] {
                try ContractModule.findings(of: infrastructure, unknown: unknown)
                    .map { "\($0.rule) \($0.address ?? ""): \($0.message)" }.sorted()
            }
            let found = try said(loaded.infrastructure, .warn)
            #expect(found.isEmpty == edits.isEmpty, "\(found)")
            #expect(try said(planned.joined(with: loaded.infrastructure), .warn) == found)
            // Alone, a plan does not know a policy with the ARN of a bucket in it.
            #expect(try Set(said(planned, .ignore)).isSubset(of: found))
        }
    }

    private static let planted: [ContractModule.Edit] = [
        .replace(
            "resource \"aws_iam_role\" \"api\" {\n",
            """
            resource "aws_iam_role" "api" {
              permissions_boundary = "arn:aws:iam::aws:policy/PowerUserAccess"

            """, in: "iam.tf"),
        .statement(
            of: "api",
            """
                    Effect   = "Allow"
                    Action   = "s3:DeleteObject*"
                    Resource = "arn:aws:s3:::*"
            """),
        .add(
            """
            resource "aws_iam_role_policy_attachment" "more" {
              role       = aws_iam_role.ingest.name
              policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
            }
            """),
        .bucketStatement(
            """
                    Effect    = "Allow"
                    Principal = { AWS = "arn:aws:iam::999988887777:root" }
                    Action    = "s3:GetObject"
                    Resource  = "${aws_s3_bucket.media.arn}/originals/*"
            """),
        .replace("\"300000\"", "\"60000\"", in: "storage.tf"),
        .replace(
            "aws_cloudfront_distribution.media.arn", "\"arn:aws:cloudfront::123456789012:distribution/E2OTHER\"",
            in: "storage.tf"),
        .replace("= aws_db_parameter_group.main.name", "= \"default.postgres14\"", in: "database.tf"),
    ]

    /// The examples and the edited modules, as children of one root: Terraform starts the provider once.
    private static func write(to folder: URL) throws {
        var calls: [(name: String, values: String)] = []
        for example in Example.all {
            let document = try example.document
            let files = try example.files
            let values = try PackageFolder.text("examples/\(example.name)/check-v6.tfvars.json")
            for environment in document.environments.isEmpty ? [""] : document.environments.map({ "\($0)" }) {
                let prefix = environment.isEmpty ? "" : "\(environment)/"
                let module = files.filter { $0.key.hasPrefix(prefix) }
                    .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
                    .filter { $0.0.hasSuffix(".tf") && !$0.0.contains("/") && $0.0 != "providers.tf" }
                calls.append((example.name + environment, values))
                try write(
                    Dictionary(uniqueKeysWithValues: module),
                    to: folder.appendingPathComponent(calls[calls.count - 1].name))
                guard environment == "prod" else { continue }
                for edit in edits {
                    var edited = Dictionary(uniqueKeysWithValues: module)
                    let text = try #require(edited[edit.file])
                    try #require(text.contains(edit.old), "\(edit.name)")
                    edited[edit.file] = text.replacing(edit.old, with: edit.new.replacing("$0", with: edit.old))
                    if edit.name == "counted" {
                        edited[edit.file] = edited[edit.file]?.replacing(
                            "aws_cloudfront_origin_access_control.media.",
                            with: "aws_cloudfront_origin_access_control.media[0].")
                    }
                    let name = edit.name.replacing(" ", with: "_")
                    try write(edited, to: folder.appendingPathComponent(name))
                    calls.append((name, values))
                }
            }
        }
        try folder.write(providers + calls.map(call).joined(), to: "main.tf")
    }

    private static func write(_ module: [String: String], to folder: URL) throws {
        for (path, text) in module { try folder.write(text, to: path) }
        // What a module asks for stands in its terraform.tf; here it takes what the root hands it.
        try folder.write(
            """
            terraform {
              required_providers {
                aws = {
                  source                = "hashicorp/aws"
                  configuration_aliases = [aws.us_east_1]
                }
              }
            }

            """, to: "terraform.tf")
    }

    private static let providers = ["", "  alias = \"us_east_1\"\n"].map { alias in
        """
        provider "aws" {
        \(alias)  region = "us-east-1"
          access_key = "none"
          secret_key = "none"
          skip_credentials_validation = true
          skip_metadata_api_check = true
          skip_requesting_account_id = true
        }

        """
    }.joined()

    /// The call of a module, with the members of a JSON object as arguments.
    private static func call(_ name: String, _ values: String) -> String {
        let arguments = values.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
        return """
            locals {
              \(name)_values = {
            \(arguments)
              }
            }

            module "\(name)" {
              source    = "./\(name)"
              providers = { aws = aws, aws.us_east_1 = aws.us_east_1 }
            \(keys(of: values).map { "  \($0) = local.\(name)_values.\($0)\n" }.joined())}

            """
    }

    private static func keys(of values: String) -> [String] {
        let object = try? JSONSerialization.jsonObject(with: Data(values.utf8)) as? [String: Any]
        return (object ?? [:]).keys.sorted()
    }

    private static func plan(_ folder: URL, _ terraform: Subprocess, _ mirror: String) throws -> [UInt8] {
        let environment = ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
        for arguments in [
            ["init", "-backend=false", "-input=false", "-plugin-dir=\(mirror)"],
            ["plan", "-refresh=false", "-lock=false", "-input=false", "-out=plan.bin"],
        ] {
            let outcome = try terraform.run(arguments + ["-no-color"], in: folder, environment: environment)
            try #require(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        }
        return try terraform.run(["show", "-json", "plan.bin"], in: folder, environment: environment).outputBytes
    }
}

extension Infrastructure {
    /// What a plan in JSON says.
    init(planned bytes: [UInt8]) throws {
        var isRead = false
        self = try PlanReader.infrastructure { output in
            guard !isRead else { return false }
            isRead = true
            output += bytes
            return true
        }
    }
}
