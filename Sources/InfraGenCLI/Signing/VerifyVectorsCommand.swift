internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct VerifyVectorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors",
        abstract: "Run AWS's signing test suite, every step of every case.",
        discussion: """
            Takes both published layouts: folders with context.json, and the classic .req .creq .sts .authz. Folders are \
            looked for at any depth. Ends with the numbers of folders; exits with 1 when one failed.

            EXAMPLE:
              infragen verify vectors shared/vectors/aws-signing-test-suite
            """)

    @Argument(help: ArgumentHelp("The suite's folder.", valueName: "dir"))
    var directory: String

    @Flag(help: "Name the cases that passed as well.")
    var all = false

    func run() throws {
        try SigningExit.report {
            guard POSIX.isDirectory(directory) else { throw SigningExit(.noInput, "\(directory) is no folder") }
            var (passed, failed, skipped) = (0, 0, 0)
            try forEachCase(in: directory, name: "", depth: 0) { vectorCase in
                let result = VectorSuite.check(vectorCase)
                switch result.outcome {
                case .passed:
                    passed += 1
                    if all { try Console.print("passed   \(result.name)\n") }
                case .skipped(let why):
                    skipped += 1
                    try Console.print("skipped  \(result.name): \(why)\n")
                case .failed(let mismatches):
                    failed += 1
                    try Console.print("FAILED   \(result.name)\n")
                    for mismatch in mismatches { try Console.print(Self.text(mismatch)) }
                }
            }
            guard passed + failed + skipped > 0 else {
                throw SigningExit(
                    .noInput, "\(directory) holds no cases",
                    help: "a case has context.json and request.txt, or a .req file")
            }
            try Console.print("\(passed) passed, \(failed) failed, \(skipped) skipped\n")
            if failed > 0 { throw SigningExit(.findings, "\(failed) \(failed == 1 ? "case" : "cases") failed") }
        }
    }

    private static let deepestFolder = 8
    private static let largestFile = 1 << 20

    private func forEachCase(
        in folder: String, name: String, depth: Int, _ body: (VectorCase) throws -> Void
    ) throws {
        guard depth <= Self.deepestFolder else { return }
        do {
            var files: [String: [UInt8]] = [:]
            var folders: [String] = []
            for entry in try POSIX.names(in: folder) {
                let path = "\(folder)/\(entry)"
                if POSIX.isDirectory(path) {
                    folders.append(entry)
                } else {
                    files[entry] = try POSIX.readFile(path, limit: Self.largestFile)
                }
            }
            let vectorCase = VectorCase(name: name.isEmpty ? directory : name, files: files)
            if vectorCase.isCase { try body(vectorCase) }
            for entry in folders {
                let below = name.isEmpty ? entry : "\(name)/\(entry)"
                try forEachCase(in: "\(folder)/\(entry)", name: below, depth: depth + 1, body)
            }
        } catch let error as SystemError {
            throw SigningExit(.noInput, "\(folder) cannot be read: \(error.reason)")
        }
    }

    private static func text(_ mismatch: VectorResult.Mismatch) -> String {
        func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
        }
        return "  \(mismatch.step), expected:\n\(indented(mismatch.expected))  found:\n\(indented(mismatch.found))"
    }
}
