import Foundation
import Testing
import TestSupport

/// Where `--output` leads, and what becomes of what is there.
@Suite struct OutputTests {
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
