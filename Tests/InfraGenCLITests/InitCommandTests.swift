import Foundation
import Testing
import TestSupport

/// A new stack is whole as it is.
@Suite struct InitCommandTests {
    @Test(arguments: ["moviesnow", "minimal"]) func beginsASoundStack(_ template: String) throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run("init", "new/media", "--template", template, in: folder)
            #expect(outcome.status == 0 && outcome.output == "", "\(outcome.errors)")
            #expect(try folder.files().keys.sorted() == ["new/media/infragen.schema.json", "new/media/stack.yaml"])
            let schema = try Infragen.run("export", "json-schema", in: folder)
            #expect(try folder.text(of: "new/media/infragen.schema.json") == schema.output)
            let validated = try Infragen.run("validate", "new/media/stack.yaml", "--fail-on", "warning", in: folder)
            #expect(validated.status == 0, "\(validated.output)")
            #expect(try Infragen.run("generate", "new/media/stack.yaml", in: folder).status == 0)
        }
    }

    @Test func theDefaultIsTheExample() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run("init", in: folder)
            #expect(outcome.status == 0)
            #expect(try folder.text(of: "stack.yaml") == Infragen.moviesnow.get())
        }
    }

    @Test(arguments: ["stack.yaml", "infragen.schema.json"]) func overwritesNothing(_ name: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("mine\n", to: name)
            let outcome = try Infragen.run("init", in: folder)
            #expect(outcome.status == 3 && outcome.errors.contains("\(name) exists"), "\(outcome.errors)")
            #expect(try folder.files() == [name: Data("mine\n".utf8)])
        }
    }

    @Test func aFolderThatCannotBe() throws {
        try withTemporaryFolder { folder in
            try folder.write("mine\n", to: "file")
            let outcome = try Infragen.run("init", "file/media", in: folder)
            #expect(outcome.status == 74 && outcome.errors.contains("file/media"), "\(outcome.errors)")
        }
    }
}
