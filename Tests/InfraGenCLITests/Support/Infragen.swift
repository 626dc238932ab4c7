import Foundation
import Testing
import TestSupport

/// The program under test.
enum Infragen {
    static let program = Subprocess(product: "infragen")

    /// Runs `infragen` in `folder`.
    static func run(
        _ arguments: String..., in folder: URL, environment: [String: String?] = [:], input: String = ""
    ) throws -> Subprocess.Outcome {
        try program.run(arguments, in: folder, environment: environment, input: Array(input.utf8))
    }

    /// Runs a script of `bash` in `folder`, in which `$INFRAGEN` is the program.
    static func script(_ text: String, in folder: URL) throws -> Subprocess.Outcome {
        let bash = try #require(Subprocess(onPath: "bash"))
        return try bash.run(["-c", text], in: folder, environment: ["INFRAGEN": program.executable.path])
    }

    /// A spec of one class, in `name`.
    static func spec(named name: String = "media", bucket: String = "example-media", class className: String = "a")
        -> String
    {
        """
        version: 1
        name: \(name)
        region: us-east-1
        fields: { id: { type: slug } }
        classes: { \(className): { key: "\(className)/{id}/{files...}", deliver: { cdn: image } } }
        bucket: { name: \(bucket) }

        """
    }

    static let moviesnow = Result { try PackageFolder.text("examples/moviesnow/stack.yaml") }

    /// Calls `body` with a folder that holds `stack.yaml`.
    static func withStack(_ spec: String = spec(), _ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try folder.write(spec, to: "stack.yaml")
            try body(folder)
        }
    }
}
