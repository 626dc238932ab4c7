import HCL
import InfraGen
import Testing
import TestSupport

/// Arguments are read as Terraform converts them to the type that a provider asks for.
@Suite struct SettingTests {
    static let booleans: [(text: String, value: Bool?)] = [
        ("true", true), ("false", false), (#""true""#, true), (#""false""#, false), (#""1""#, true), (#""0""#, false),
        (#""True""#, nil), (#""yes""#, nil), (#""""#, nil), ("1", nil), ("0", nil), ("[true]", nil),
    ]

    static let numbers: [(text: String, value: Int?)] = [
        ("7", 7), ("-7", -7), ("7.0", 7), (#""7""#, 7), (#""7.0""#, 7), (#""-7""#, -7), (#""7e1""#, 70), (#""x""#, nil),
        (#"" 7""#, nil), ("true", nil), (#""true""#, nil), ("7.5", nil),
    ]

    @Test(arguments: booleans.map(\.text)) func readsBooleans(_ text: String) throws {
        #expect(try Self.body(text).bool("value").value == Self.booleans.first { $0.text == text }?.value)
        #expect(
            try Self.body("var.typed", type: "bool", text).value("value").value.flatMap(\.bool)
                == Self.booleans.first { $0.text == text }?.value)
    }

    @Test(arguments: numbers.map(\.text)) func readsWholeNumbers(_ text: String) throws {
        #expect(try Self.body(text).int("value").value == Self.numbers.first { $0.text == text }?.value)
    }

    @Test(arguments: [("\"a\"", "a"), ("7", "7"), ("7.50", "7.5"), ("true", "true")])
    func readsStrings(_ text: String, _ value: String) throws {
        #expect(try Self.body(text).string("value").value == value)
    }

    /// The argument `value`, as `text` or as a variable of `type` that is given it.
    private static func body(_ text: String, type: String = "any", _ given: String = "null") throws
        -> InfrastructureBody
    {
        let code = """
            variable "typed" {
              type    = \(type)
              default = \(given)
            }
            resource "a" "b" {
              value = \(text)
            }

            """
        return try #require(try TextFolder(code).load()?.infrastructure.resources.first?.body)
    }
}

extension HCLValue {
    fileprivate var bool: Bool? {
        guard case .bool(let bool) = kind else { return nil }
        return bool
    }
}

/// What Terraform itself makes of the same texts.
@Suite(
    "Conversions, judged by terraform",
    .enabled(if: Subprocess(onPath: "terraform") != nil, "terraform is not on the path"))
struct ConversionsAgainstTerraformTests {
    @Test(
        arguments: SettingTests.booleans.map { ("bool", $0.text, $0.value != nil) }
            + SettingTests.numbers.map { ("number", $0.text, $0.value != nil || $0.text == "7.5") })
    func convertsWhatTerraformConverts(_ type: String, _ text: String, _ isTaken: Bool) throws {
        let terraform = try #require(Subprocess(onPath: "terraform"))
        try withTemporaryFolder { folder in
            try folder.write("variable \"v\" {\n  type    = \(type)\n  default = \(text)\n}\n", to: "main.tf")
            let outcome = try terraform.run(
                ["validate"], in: folder, environment: ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"])
            #expect((outcome.status == 0) == isTaken, "\(outcome.errors)")
        }
    }
}
