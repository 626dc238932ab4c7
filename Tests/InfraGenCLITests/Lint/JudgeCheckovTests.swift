import Foundation
import TestSupport
import Testing

/// The short form of `make judge-checkov`: checkov's verdicts on some folders of Terraform at random.
@Suite("checkov on random Terraform", .enabled(if: CheckovProgram.isThere, CheckovProgram.whyNot))
struct JudgeCheckovTests {
    @Test func findsWhatCheckovFailsAndNoMore() throws {
        let outcome = try Subprocess(path: PackageFolder.file("scripts/judge-checkov").path).run([
            "--folders", "2", "--program", Infragen.program.executable.path,
        ])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
