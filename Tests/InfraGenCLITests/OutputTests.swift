import Foundation
import Testing
import TestSupport

/// Where `--output` leads, and what becomes of what is there.
@Suite struct OutputTests {
    struct Input: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Files with what they hold.
        let files: [String: String]
        /// A line of bash behind the name of the program.
        let command: String
        /// The file that the report is to be written to.
        let output: String

        init(_ name: String, _ command: String, files: [String: String], output: String) {
            (testDescription, self.command, self.files, self.output) = (name, command, files, output)
        }
    }

    private static let lifecycle = #"{"Rules":[]}"#
    private static let keys = ["keys": "x\ny\n"]

    static let inputs = [
        Input("a list of keys", "lint keys keys", files: keys, output: "keys"),
        Input("a list among others", "lint keys keys - --format json < /dev/null", files: keys, output: "keys"),
        Input("another name of a list", "lint keys ./keys", files: keys, output: "../folder/keys"),
        Input("standard input", "lint keys < keys", files: keys, output: "keys"),
        Input("the spec of keys", "lint keys keys", files: keys, output: "stack.yaml"),
        Input("a lifecycle", "lint lifecycle l", files: ["l": lifecycle], output: "l"),
        Input("its spec", "lint lifecycle l --spec stack.yaml", files: ["l": lifecycle], output: "stack.yaml"),
        Input("a spec", "validate stack.yaml", files: [:], output: "stack.yaml"),
        Input("the spec of code", "generate stack.yaml", files: [:], output: "stack.yaml"),
        Input("the spec of pages", "docs stack.yaml", files: [:], output: "stack.yaml"),
        Input("code", "lint terraform .", files: ["main.tf": "# code\n"], output: "main.tf"),
        Input("variables", "lint terraform . --var-file v", files: ["main.tf": "", "v": ""], output: "v"),
        Input("a baseline", "lint terraform . --baseline b", files: ["main.tf": "", "b": "{}"], output: "b"),
        Input(
            "what is usual", "lint terraform .", files: ["main.tf": "", ".infragen.yaml": "baseline: b\n"],
            output: ".infragen.yaml"),
        Input(
            "the usual baseline", "lint terraform .",
            files: ["main.tf": "", ".infragen.yaml": "baseline: b\n", "b": "{}"], output: "b"),
    ]

    @Test(arguments: inputs) func isNotWhatIsRead(_ c: Input) throws {
        try withTemporaryFolder { parent in
            let folder = parent.appendingPathComponent("folder")
            for (name, text) in c.files { try folder.write(text, to: name) }
            try folder.write(Infragen.spec(), to: "stack.yaml")
            let before = try folder.text(of: c.output)
            let outcome = try Infragen.script("\"$INFRAGEN\" \(c.command) --output \(c.output)", in: folder)
            #expect(outcome.status == 64, "\(outcome.errors)")
            #expect(outcome.errors.contains("which is read: the report would take its place"))
            #expect(try folder.text(of: c.output) == before)
        }
    }

    @Test(arguments: ["text", "json"]) func takesThePlaceOfAnEarlierReport(format: String) throws {
        try Infragen.withStack { folder in
            let outcome = try Infragen.script(
                """
                echo old > report; chmod 600 report; ln -s report link
                echo x | "$INFRAGEN" lint keys --format \(format) --output link
                echo "$?"; test -L link && ls -l report | cut -c 1-10
                echo x | "$INFRAGEN" lint keys --format \(format) | cmp - report
                """, in: folder)
            #expect(outcome.output == "1\n-rw-------\n", "\(outcome.errors)")
            #expect(try names(in: folder) == ["link", "report", "stack.yaml"])
        }
    }

    @Test(arguments: ["text", "json"]) func thatCannotBeWrittenLeavesAnEarlierReport(format: String) throws {
        try Infragen.withStack { folder in
            let outcome = try Infragen.script(
                """
                echo old > report
                trap '' XFSZ; ulimit -f 0
                echo x | "$INFRAGEN" lint keys --format \(format) --output report
                """, in: folder)
            #expect(outcome.status == 74)
            #expect(try folder.text(of: "report") == "old\n")
            #expect(try names(in: folder) == ["report", "stack.yaml"])
        }
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
        arguments: ["text", "json"])
    func thatIsADeviceIsNeverRemoved(format: String) throws {
        try Infragen.withStack { folder in
            let outcome = try Infragen.script(
                """
                ln -s /dev/full full
                echo x | "$INFRAGEN" lint keys --format \(format) --output full; echo "$?"
                test -L full && test -c /dev/full && echo there
                """, in: folder)
            #expect(outcome.output == "74\nthere\n")
            #expect(outcome.errors.contains("full cannot be written"))
        }
    }

    @Test func thatIsAPipeIsWrittenInPlace() throws {
        try Infragen.withStack { folder in
            let outcome = try Infragen.script(
                """
                mkfifo pipe; cat pipe & reader=$!
                echo a/b/c | "$INFRAGEN" lint keys --stats --output pipe
                wait "$reader"; test -p pipe && echo there
                """, in: folder)
            #expect(outcome.output.hasPrefix("1 keys: 1 valid") && outcome.output.hasSuffix("there\n"))
        }
    }

    /// What a process left that was killed while it wrote goes with the next run.
    @Test func thatWasAbandonedIsRemoved() throws {
        try Infragen.withStack { folder in
            let ours = ".report.infragen-\(ProcessInfo.processInfo.processIdentifier)"
            for name in [ours, ".report.infragen-2147483646", ".other.infragen-2147483646"] {
                try folder.write("", to: name)
            }
            let outcome = try Infragen.run("lint", "keys", "--output", "report", in: folder, input: "a/b/c\n")
            #expect(outcome.status == 0)
            #expect(try names(in: folder) == [".other.infragen-2147483646", ours, "report", "stack.yaml"])
        }
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
