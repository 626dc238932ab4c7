import Diagnostics
import HCL
import InfraGen
import Testing

/// Modules that ask for endless work, or that are too deep for a stack, are read in bounded time all the same.
@Suite struct HostileModuleTests {
    @Test func chainsOfReferencesAreNotRecursion() throws {
        let count = 20_000
        var text = "locals {\n  l0 = 1\n"
        for index in 1...count { text += "  l\(index) = local.l\(index - 1) + 1\n" }
        text += "}\nresource \"a\" \"b\" {\n  value = local.l\(count)\n}\n"
        #expect(try value(of: "a.b", in: text) == .int(count + 1))
    }

    @Test func chainsOfResourcesAreNotRecursion() throws {
        let count = 5_000
        var text = "resource \"a\" \"r0\" {\n  value = 1\n}\n"
        for index in 1...count { text += "resource \"a\" \"r\(index)\" {\n  value = a.r\(index - 1).value + 1\n}\n" }
        #expect(try value(of: "a.r\(count)", in: text) == .int(count + 1))
    }

    @Test(arguments: ["\"0123456789\"", "\"${var.unknown}-0123456789\"", "[0, 1]"])
    func whatDoublesIsBounded(_ start: String) throws {
        var text = "variable \"unknown\" {}\nlocals {\n  l0 = \(start)\n"
        for index in 1...200 {
            let twice = start.hasPrefix("[") ? "[local.l%, local.l%]" : "\"${local.l%}${local.l%}\""
            text += "  l\(index) = \(twice.replacing("%", with: "\(index - 1)"))\n"
        }
        text += "}\nresource \"a\" \"b\" {\n  value = local.l200\n}\n"
        #expect(try value(of: "a.b", in: text)?.isWhollyKnown == false)
    }

    @Test func modulesThatMultiplyAreBounded() throws {
        // Each calls the next ten times: a thousand million in all.
        var files: [String: String] = [:]
        for level in 0..<9 {
            let folder = level == 0 ? "" : String(repeating: "m/", count: level)
            files["\(folder)main.tf"] = "module \"m\" {\n  count  = 10\n  source = \"./m\"\n}\n"
        }
        files[String(repeating: "m/", count: 9) + "main.tf"] = "resource \"a\" \"b\" {}\n"
        let loaded = try #require(try TextFolder(files).load())
        #expect(loaded.diagnostics.map(\.rule) == ["terraform.limit"])
    }

    /// Levels that are too many only together.
    @Test func countedModulesOfCountedModulesAreBounded() throws {
        func call(_ name: String) -> String { "module \"\(name)\" {\n  count  = 5000\n  source = \"./\(name)\"\n}\n" }
        let files = ["main.tf": call("m"), "m/main.tf": call("n"), "m/n/main.tf": "resource \"a\" \"b\" {}\n"]
        let loaded = try #require(try TextFolder(files).load())
        #expect(loaded.diagnostics.map(\.rule) == ["terraform.limit"])
    }

    /// One instance tells all that a thousand million would; what stands beside it is read all the same.
    @Test func ofTooManyInstancesOneIsRead() throws {
        let text = "resource \"a\" \"b\" {\n  count = 1000000000\n}\nresource \"a\" \"c\" {\n  count = 2\n}\n"
        let loaded = try #require(try TextFolder(text).load())
        #expect(loaded.diagnostics.map(\.rule) == ["terraform.limit"])
        #expect(loaded.infrastructure.resources.map(\.address) == ["a.b[0]", "a.c[0]", "a.c[1]"])
    }

    /// To look for what was meant takes time by the product of names and mistakes.
    @Test func manyMistakesAmongManyNamesAreBounded() throws {
        let count = 20_000
        let text = "locals {\n" + (0..<count).map { "  l\($0) = local.m\($0)\n" }.joined() + "}\n"
        let loaded = try #require(try TextFolder(text).load())
        #expect(loaded.diagnostics.count == count)
    }

    private func value(of address: String, in text: String) throws -> HCLValue? {
        let loaded = try #require(try TextFolder(text).load())
        return loaded.infrastructure.resources.first { $0.address == address }?.body["value"]?.value
    }
}
