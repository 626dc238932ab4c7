import Foundation
import Testing
import TestSupport

/// Input that cannot be judged is never passed.
@Suite struct BadTerraformTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        let status: Int32
        /// A part of what is said.
        let said: String
        var input = "."
        var options: [String] = []
    }

    private static let sound = "resource \"aws_s3_bucket\" \"a\" {\n  bucket = \"a\"\n}\n"

    static let cases = [
        Case(
            testDescription: "no such folder", files: [:], status: 66, said: "no such file or folder", input: "nowhere"),
        Case(testDescription: "an empty folder", files: ["README": "x"], status: 66, said: "there is no Terraform"),
        Case(
            testDescription: "HCL that breaks off", files: ["main.tf": sound + "resource \"a\" \"b\" {"], status: 65,
            said: "main.tf:4:1: error: the block is not closed [terraform.syntax]"),
        Case(
            testDescription: "one bad file among good ones", files: ["main.tf": sound, "bad.tf": "a = = 1\n"],
            status: 65, said: "bad.tf:1:5"),
        Case(
            testDescription: "JSON that breaks off", files: ["main.tf.json": "{\"resource\": {"], status: 65,
            said: "[terraform.syntax]"),
        Case(
            testDescription: "JSON of another kind", files: ["main.tf.json": "{\"resources\": {}}"], status: 65,
            said: "there is no block 'resources'"),
        Case(
            testDescription: "variables that are none", files: ["main.tf": sound, "a.auto.tfvars": "x"], status: 65,
            said: "a.auto.tfvars:1"),
        Case(
            testDescription: "deep nesting",
            files: ["main.tf": "locals {\n  a = \(String(repeating: "[", count: 100_000))\n}\n"], status: 65,
            said: "nesting is deeper"),
        Case(
            testDescription: "a line of ten megabytes",
            files: ["main.tf": "locals { a = \"\(String(repeating: "x", count: 10 << 20))"], status: 65,
            said: "[terraform.syntax]"),
        Case(
            testDescription: "a missing module", files: ["main.tf": "module \"m\" {\n  source = \"./gone\"\n}\n"],
            status: 66, said: "main.tf:2:3: error: there is no module in 'gone' [terraform.module-missing]"),
        Case(
            testDescription: "a module that calls itself",
            files: [
                "main.tf": "module \"m\" {\n  source = \"./a\"\n}\n",
                "a/main.tf": "module \"b\" {\n  source = \"../b\"\n}\n",
                "b/main.tf": "module \"a\" {\n  source = \"../a\"\n}\n",
            ], status: 65, said: "b/main.tf:2:3: error: the module calls itself [terraform.module-cycle]"),
        Case(
            testDescription: "more instances than anybody needs",
            files: ["main.tf": "resource \"aws_s3_bucket\" \"a\" {\n  count = 1000000000\n}\n"], status: 65,
            said: "[terraform.limit]"),
        Case(
            testDescription: "two resources of one name", files: ["main.tf": sound + sound], status: 65,
            said: "main.tf:4:1: error: resource 'aws_s3_bucket.a' is declared twice"),
        Case(
            testDescription: "an empty plan", files: ["plan.json": ""], status: 65,
            said: "plan.json: error: is empty [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "a plan that breaks off",
            files: ["plan.json": "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": \"a"], status: 65,
            said: "[terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "JSON that is no plan", files: ["plan.json": "{\"a\": 1}"], status: 65,
            said: "is JSON, but no plan", input: "plan.json"),
        Case(
            testDescription: "a plan of another format", files: ["plan.json": "{\"format_version\": \"9.0\"}"],
            status: 65, said: "the format '9.0'", input: "plan.json"),
        Case(
            testDescription: "a plan of a run that failed",
            files: ["plan.json": "{\"format_version\": \"1.2\", \"resource_changes\": [], \"errored\": true}"],
            status: 65,
            said: "a run that failed", input: "plan.json"),
        Case(
            testDescription: "a plan of nothing", files: ["plan.json": "{\"format_version\": \"1.2\"}"], status: 65,
            said: "neither changes nor values", input: "plan.json"),
        Case(
            testDescription: "a resource without an address",
            files: ["plan.json": "{\"format_version\": \"1.2\", \"resource_changes\": [{\"address\": 1}]}"], status: 65,
            said: "a string is missing in line 1", input: "plan.json"),
        Case(
            testDescription: "planned resources that are none beside changes",
            files: [
                "plan.json":
                    "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": \"x\"}}, \"resource_changes\": []}"
            ],
            status: 65, said: "an array is missing in line 1 [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "planned resources that are none",
            files: [
                "plan.json":
                    "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": \"x\"}}}"
            ],
            status: 65, said: "an array is missing in line 1 [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "a planned resource whose values are none beside changes",
            files: [
                "plan.json":
                    "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": [{\"values\": 5}]}}, \"resource_changes\": []}"
            ],
            status: 65, said: "an object is missing in line 1 [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "a planned resource whose values are none",
            files: [
                "plan.json":
                    "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": [{\"values\": 5}]}}}"
            ],
            status: 65, said: "an object is missing in line 1 [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "a change to what is none",
            files: [
                "plan.json":
                    "{\"format_version\": \"1.2\", \"resource_changes\": [{\"change\": {\"actions\": [\"create\"], \"after\": 5}}]}"
            ],
            status: 65, said: "an object is missing in line 1 [terraform.plan]", input: "plan.json"),
        Case(
            testDescription: "a plan that Terraform keeps, which is no text", files: ["plan": "PK\u{3}\u{4}\u{0}"],
            status: 65,
            said: "is no JSON", input: "plan"),
        Case(
            testDescription: "values that depend on themselves",
            files: [
                "main.tf":
                    "locals {\n  a = local.b\n  b = local.a\n}\nresource \"aws_s3_bucket_acl\" \"a\" {\n  acl = local.a\n}\n"
            ], status: 65,
            said: "main.tf:2:7: error: local.a depends on itself: local.a → local.b → local.a [terraform.cycle]"
        ),
        Case(
            testDescription: "values that nothing uses", files: ["main.tf": sound + "locals {\n  a = local.b\n}\n"],
            status: 1, said: "main.tf:5:7: error: there is no local value 'b' [terraform.undeclared]"),
        Case(
            testDescription: "names whose declarations come later",
            files: [
                "main.tf": "locals {\n  a = local.b\n}\n",
                ".infragen.yaml":
                    "exclude:\n  - { rule: terraform.undeclared, reason: b.tf is generated, until: 2099-01-01 }\n",
            ],
            status: 0, said: "1 waived"),
        Case(
            testDescription: "findings beside what Terraform refuses",
            files: [
                "main.tf": sound
                    + "resource \"aws_s3_bucket_acl\" \"a\" {\n  bucket = nope()\n  acl    = \"public-read\"\n}\n"
            ],
            status: 1, said: "main.tf:6:3: error:"),
        Case(
            testDescription: "a folder of nothing", files: ["main.tf": "\n"], status: 0,
            said: ".: note: no resource is declared: there is nothing to judge [terraform.no-resources]"),
        Case(
            testDescription: "nested blocks without end", files: ["main.tf": String(repeating: "a {\n", count: 50_000)],
            status: 65, said: "[terraform.syntax]"),
        Case(
            testDescription: "variables that are not there", files: ["main.tf": sound], status: 66,
            said: "nope.tfvars: error: cannot be read", options: ["--var-file", "nope.tfvars"]),
        Case(
            testDescription: "a plan nested too deep",
            files: ["plan.json": "{\"format_version\": \"1.0\", \"x\": \(String(repeating: "[", count: 100_000))"],
            status: 65, said: "nested deeper", input: "plan.json"),
    ]

    @Test(arguments: cases) func isRefused(_ c: Case) throws {
        try withTemporaryFolder { folder in
            for (path, text) in c.files { try folder.write(text, to: path) }
            let outcome = try Infragen.program.run(["lint", "terraform", c.input] + c.options, in: folder)
            #expect(outcome.status == c.status)
            #expect(outcome.output.contains(c.said), "\(outcome.output.prefix(2000))")
        }
    }

    /// Pipes and devices have no end: of those that stand where files should be, none is read.
    @Test(arguments: ["main.tf", "x.auto.tfvars", "text"])
    func pipesAreNoFiles(_ name: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("resource \"aws_s3_object\" \"a\" {\n  content = file(\"text\")\n}\n", to: "a.tf")
            try #require(mkfifo(folder.appendingPathComponent(name).path, 0o600) == 0)
            let outcome = try Infragen.run("lint", "terraform", ".", "--fail-on", "never", in: folder)
            let isRead = name != "text"
            #expect(outcome.status == (isRead ? 66 : 0), "\(outcome.output)")
            #expect(outcome.output.contains("\(name): error: cannot be read: it is no file") == isRead)
        }
    }

    /// A plan may come from a command, but a pipe without one is not waited for.
    @Test func pipesMayBePlans() throws {
        try withTemporaryFolder { folder in
            let text = "{\"format_version\": \"1.2\", \"resource_changes\": []}"
            let piped = try Infragen.script("\"$INFRAGEN\" lint terraform <(sleep 0.2; echo '\(text)')", in: folder)
            #expect(piped.status == 0, "\(piped.output)\(piped.errors)")
            try #require(mkfifo(folder.appendingPathComponent("plan.json").path, 0o600) == 0)
            let outcome = try Infragen.run("lint", "terraform", "plan.json", in: folder)
            #expect(outcome.status == 66 && outcome.output.contains("plan.json: error: cannot be read"))
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"), arguments: ["main.tf", ".", "inner"])
    func whatMayNotBeRead(_ path: String) throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.sound, to: path == "inner" ? "code/inner/main.tf" : "code/main.tf")
            let place = folder.appendingPathComponent("code/\(path)").path
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: place)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place) }
            let outcome = try Infragen.run("lint", "terraform", "code", in: folder)
            #expect(outcome.status == 66 && outcome.output.contains("Permission denied"), "\(outcome.output)")
        }
    }

    /// Terraform passes over folders whose names end as its files do.
    @Test func foldersAreNoFiles() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.sound, to: "a.tf")
            try folder.write("x", to: "main.tf/readme")
            #expect(try Infragen.run("lint", "terraform", ".", "--fail-on", "never", in: folder).status == 0)
        }
    }

    @Test func bytesThatAreNoText() throws {
        try withTemporaryFolder { folder in
            try Data([0x61, 0x20, 0x3D, 0x20, 0x22, 0xFF, 0x22, 0x0A]).write(
                to: folder.appendingPathComponent("main.tf"))
            #expect(try Infragen.run("lint", "terraform", ".", in: folder).status == 65)
        }
    }

    @Test func linksThatLeadInACircle() throws {
        try withTemporaryFolder { folder in
            try folder.write("module \"m\" {\n  source = \"./loop\"\n}\n", to: "main.tf")
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("loop").path, withDestinationPath: ".")
            let outcome = try Infragen.run("lint", "terraform", ".", in: folder)
            #expect(outcome.status == 65 && outcome.output.contains("the module calls itself"), "\(outcome.output)")
            try folder.write("resource \"aws_s3_bucket\" \"a\" {}\n", to: "tree/sub/main.tf")
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("tree/sub/up").path, withDestinationPath: "..")
            #expect(try Infragen.run("lint", "terraform", "tree", "--fail-on", "never", in: folder).status == 0)
        }
    }
}
