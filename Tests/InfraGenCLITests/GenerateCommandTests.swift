import Foundation
import Testing
import TestSupport

/// What `generate` writes, refuses to write, and says.
@Suite struct GenerateCommandTests {
    @Test func writesTheExample() throws {
        try Infragen.withStack(Infragen.moviesnow.get()) { folder in
            let first = try Infragen.run("generate", "stack.yaml", "--out", "out/aws", in: folder)
            #expect(first.status == 0 && first.output == "", "\(first.output)\(first.errors)")
            #expect(first.errors.hasPrefix("out/aws: wrote ") && first.errors.hasSuffix(" files\n"), "\(first.errors)")
            let expected = try PackageFolder.file("examples/moviesnow/expected").files()
            #expect(try folder.appendingPathComponent("out/aws").files() == expected)
            let second = try Infragen.run("generate", "stack.yaml", "--out", "out/aws", in: folder)
            #expect(second.status == 0 && second.errors == "out/aws is up to date\n")
        }
    }

    @Test func readsStandardInput() throws {
        try withTemporaryFolder { folder in
            let spec = try Infragen.moviesnow.get()
            #expect(try Infragen.run("generate", "-", in: folder, input: spec).status == 0)
            let expected = try PackageFolder.file("examples/moviesnow/expected").files()
            #expect(try folder.appendingPathComponent("terraform").files() == expected)
        }
    }

    @Test func writesEnvironments() throws {
        try withTemporaryFolder { folder in
            let example = PackageFolder.file("examples/full")
            try FileManager.default.copyItem(at: example, to: folder.appendingPathComponent("full"))
            let all = try Infragen.run("generate", "full/stack.yaml", "--all-envs", "--out", "all", in: folder)
            #expect(all.status == 0, "\(all.output)\(all.errors)")
            let files = try folder.appendingPathComponent("all").files()
            #expect(try files == example.appendingPathComponent("expected").files())
            let one = try Infragen.run("generate", "full/stack.yaml", "--env", "dev", "--out", "one", in: folder)
            #expect(one.status == 0)
            let ofDev = try folder.appendingPathComponent("all/dev").files()
            #expect(try folder.appendingPathComponent("one").files() == ofDev)
        }
    }

    @Test func checksWithoutWriting() throws {
        try Infragen.withStack { folder in
            let before = try Infragen.run("generate", "stack.yaml", "--check", in: folder)
            #expect(before.status == 3 && before.output.contains("terraform/storage.tf: error: is not there yet"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("terraform").path))
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            let after = try Infragen.run("generate", "stack.yaml", "--check", in: folder)
            #expect(after.status == 0 && after.output == "" && after.errors == "")

            try folder.write(Infragen.spec(bucket: "other-media"), to: "stack.yaml")
            let stale = try Infragen.run("generate", "stack.yaml", "--check", in: folder)
            #expect(
                stale.status == 3 && stale.output.contains("terraform/storage.tf: error: is not what the spec says"))
        }
    }

    /// One byte, anywhere in any file, is noticed and kept.
    @Test func keepsWhatWasChangedByHand() throws {
        try Infragen.withStack { folder in
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            for name in try folder.appendingPathComponent("terraform").files().keys.sorted() {
                let path = "terraform/\(name)"
                let text = try folder.text(of: path)
                let changed = text + "#"
                try folder.write(changed, to: path)
                let check = try Infragen.run("generate", "stack.yaml", "--check", in: folder)
                #expect(check.status == 3 && check.output.contains("\(path): error: was changed by hand"), "\(path)")
                let refused = try Infragen.run("generate", "stack.yaml", in: folder)
                #expect(refused.status == 3 && refused.output.contains("\(path): error: was changed by hand"))
                #expect(refused.errors.contains("--- \(path)") && refused.errors.contains("\n-#"), "\(refused.errors)")
                #expect(try folder.text(of: path) == changed)
                #expect(try Infragen.run("generate", "stack.yaml", "--force", in: folder).status == 0)
                #expect(try folder.text(of: path) == text)
            }
        }
    }

    /// Version control may have turned line ends into those of Windows.
    @Test func takesOtherLineEndsForTheSame() throws {
        try Infragen.withStack { folder in
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            let text = try folder.text(of: "terraform/storage.tf").replacing("\n", with: "\r\n")
            try folder.write(text, to: "terraform/storage.tf")
            #expect(try Infragen.run("generate", "stack.yaml", "--check", in: folder).status == 0)
            try folder.write(Infragen.spec(bucket: "other-media"), to: "stack.yaml")
            #expect(try Infragen.run("generate", "stack.yaml", in: folder).status == 0)
            #expect(try folder.text(of: "terraform/storage.tf").contains("other-media"))
        }
    }

    @Test func removesWhatKilledProcessesLeft() throws {
        try Infragen.withStack { folder in
            // No process has so great a number; the one with ours runs.
            let ours = ProcessInfo.processInfo.processIdentifier
            let kept = [
                "terraform/.mine.infragen", "terraform/.cdn.tf.infragen-\(ours)", "terraform/.cdn.tf.infragen-x",
            ]
            let gone = ["terraform/.cdn.tf.infragen-2147483646", "terraform/tests/.a.tftest.hcl.infragen-2147483646"]
            for path in kept + gone { try folder.write("x", to: path) }
            #expect(try Infragen.run("generate", "stack.yaml", in: folder).status == 0)
            let found = Set(try folder.files().keys)
            #expect(found.isSuperset(of: kept) && found.isDisjoint(with: gone), "\(found.sorted())")
        }
    }

    @Test func refusesNothingOrAll() throws {
        try Infragen.withStack { folder in
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            try folder.write(folder.text(of: "terraform/cdn.tf") + "# mine\n", to: "terraform/cdn.tf")
            let before = try folder.appendingPathComponent("terraform").files()
            try folder.write(Infragen.spec(bucket: "other-media"), to: "stack.yaml")
            #expect(try Infragen.run("generate", "stack.yaml", in: folder).status == 3)
            #expect(try folder.appendingPathComponent("terraform").files() == before)
        }
    }

    @Test func refusesNothingOrAllOfSeveralEnvironments() throws {
        try Infragen.withStack(Infragen.spec() + "envs: { dev: {}, prod: {} }\n") { folder in
            try folder.write("# mine\n", to: "terraform/prod/storage.tf")
            let refused = try Infragen.run("generate", "stack.yaml", "--all-envs", in: folder)
            #expect(
                refused.status == 3 && refused.output.contains("terraform/prod/storage.tf: error: was not written by"))
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("terraform/dev").path))
        }
    }

    @Test func keepsForeignFiles() throws {
        try Infragen.withStack { folder in
            try folder.write("resource \"x\" \"y\" {}\n", to: "terraform/storage.tf")
            try folder.write("# no concern of ours\n", to: "terraform/mine.tf")
            let refused = try Infragen.run("generate", "stack.yaml", in: folder)
            #expect(refused.status == 3)
            #expect(refused.output.contains("terraform/storage.tf: error: was not written by infragen"))
            #expect(try Infragen.run("generate", "stack.yaml", "--force", in: folder).status == 0)
            #expect(try folder.text(of: "terraform/storage.tf").contains("aws_s3_bucket"))
            #expect(try folder.text(of: "terraform/mine.tf") == "# no concern of ours\n")
        }
    }

    @Test func removesWhatNoLongerBelongs() throws {
        try Infragen.withStack(Infragen.moviesnow.get()) { folder in
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            let hand = try folder.text(of: "terraform/database.tf") + "# mine\n"
            try folder.write(Infragen.spec(), to: "stack.yaml")
            let check = try Infragen.run("generate", "stack.yaml", "--check", "--format", "github", in: folder)
            #expect(check.status == 3 && check.output.contains("terraform/cache.tf"))
            try folder.write(hand, to: "terraform/database.tf")
            let refused = try Infragen.run("generate", "stack.yaml", in: folder)
            #expect(refused.status == 3 && refused.output.contains("terraform/database.tf: error: no longer belongs"))
            #expect(try folder.text(of: "terraform/database.tf") == hand)
            let forced = try Infragen.run("generate", "stack.yaml", "--force", in: folder)
            #expect(forced.status == 0 && forced.errors.contains("removed "), "\(forced.errors)")
            let left = try folder.appendingPathComponent("terraform").files().keys
            #expect(!left.contains("database.tf") && !left.contains("cache.tf") && left.contains("storage.tf"))
        }
    }

    /// The difference is one that `patch` applies; files of which only the header changes are counted.
    @Test(.enabled(if: Subprocess(onPath: "patch") != nil, "patch is not on the path"))
    func showsTheDifference() throws {
        try Infragen.withStack(Infragen.moviesnow.get()) { folder in
            _ = try Infragen.run("generate", "stack.yaml", in: folder)
            let old = try folder.appendingPathComponent("terraform").files()
            let changed = try Infragen.moviesnow.get().replacing("expire: { after: 14d, allow: 7d..30d }", with: "")
                .replacing("deliver: { presign: 10m }", with: "deliver: { presign: 9m }")
            try folder.write(changed, to: "stack.yaml")
            let diff = try Infragen.run("generate", "stack.yaml", "--diff", in: folder)
            #expect(diff.status == 0 && diff.output.contains("@@"))
            #expect(diff.output.contains("more files nothing changes but the digest of the spec"))
            #expect(!diff.output.contains("database.tf"))
            #expect(try folder.appendingPathComponent("terraform").files() == old)
            let patch = try #require(Subprocess(onPath: "patch"))
            let patched = try patch.run(["-p0"], in: folder, input: diff.outputBytes)
            #expect(patched.status == 0, "\(patched.output)\(patched.errors)")
            let rest = try Infragen.run("generate", "stack.yaml", "--diff", in: folder)
            #expect(rest.output.contains("nothing changes but the digest") && !rest.output.contains("@@"))
        }
    }

    @Test func aSpecWithErrorsWritesNothing() throws {
        try Infragen.withStack(Infragen.spec(bucket: "Bad")) { folder in
            let outcome = try Infragen.run("generate", "stack.yaml", in: folder)
            #expect(
                outcome.status == 1 && outcome.output.contains("stack.yaml:6:17: error: 'name' is not a bucket name"))
            #expect(try folder.files().keys.sorted() == ["stack.yaml"])
        }
    }

    @Test func writesThroughLinks() throws {
        try Infragen.withStack { folder in
            let files = FileManager.default
            try files.createDirectory(
                at: folder.appendingPathComponent("real"), withIntermediateDirectories: true)
            try files.createSymbolicLink(
                atPath: folder.appendingPathComponent("terraform").path, withDestinationPath: "real")
            #expect(try Infragen.run("generate", "stack.yaml", in: folder).status == 0)
            #expect(try folder.text(of: "real/storage.tf").contains("aws_s3_bucket"))
            #expect(try Infragen.run("generate", "stack.yaml", "--check", in: folder).status == 0)
        }
    }

    struct Usage: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let usages = [
        Usage(arguments: ["generate"], says: "<spec>"),
        Usage(arguments: ["generate", "stack.yaml", "--chek"], says: "--chek"),
        Usage(arguments: ["generate", "stack.yaml", "--env", "dev"], says: "it has none: leave out --env"),
        Usage(arguments: ["generate", "stack.yaml", "--all-envs"], says: "leave out --all-envs"),
        Usage(arguments: ["generate", "stack.yaml", "--all-envs", "--env", "dev"], says: "exclude each other"),
        Usage(arguments: ["generate", "envs.yaml"], says: "--env with one of dev, prod"),
        Usage(arguments: ["generate", "envs.yaml", "--env", "prd"], says: "dev, prod"),
        Usage(arguments: ["generate", "stack.yaml", "--format", "xml"], says: "sarif"),
        Usage(arguments: ["validate", "stack.yaml", "--today", "tomorrow"], says: "YYYY-MM-DD"),
        Usage(arguments: ["validate", "-", "-"], says: "read once"),
        Usage(arguments: ["init", "--template", "large"], says: "moviesnow"),
        Usage(arguments: ["export", "csv"], says: "csv"),
        Usage(arguments: ["fly"], says: "fly"),
    ]

    @Test(arguments: usages) func wrongArguments(_ usage: Usage) throws {
        try Infragen.withStack { folder in
            try folder.write(Infragen.spec() + "envs: { dev: {}, prod: {} }\n", to: "envs.yaml")
            let outcome = try Infragen.program.run(usage.arguments, in: folder)
            #expect(outcome.status == 64)
            #expect((outcome.output + outcome.errors).contains(usage.says), "\(outcome.output)\(outcome.errors)")
            #expect(try folder.files().keys.sorted() == ["envs.yaml", "stack.yaml"])
        }
    }
}
