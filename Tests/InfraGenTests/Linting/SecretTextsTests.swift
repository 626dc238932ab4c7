import Testing

@testable import InfraGen

@Suite("Texts that are hidden") struct SecretTextsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let secrets: Set<String>
        let text: String
        let hidden: String

        init(_ name: String, _ secrets: Set<String>, _ text: String, _ hidden: String) {
            testDescription = name
            self.secrets = secrets
            self.text = text
            self.hidden = hidden
        }
    }

    static let cases = [
        Case("none", [], "hunter2", "hunter2"),
        Case("at both ends", ["hunter2"], "hunter2, hunter2", "(sensitive), (sensitive)"),
        Case("in any case", ["Hunter2"], "HUNTER2", "(sensitive)"),
        Case("too short to be one", ["true"], "it is true", "it is true"),
        Case("the longest of many", ["media", "media-bucket"], "of media-bucket", "of (sensitive)"),
        Case("those that overlap, whole", ["abc-defg", "defg-hij"], "/abc-defg-hij/", "/(sensitive)/"),
        Case("not inside a word", ["media"], "mediaconvert media-b", "mediaconvert (sensitive)-b"),
        Case("a word, where a longer one is none", ["media", "media b"], "media bc", "(sensitive) bc"),
        Case("beyond ASCII", ["größe"], "die Größe: größe.", "die (sensitive): (sensitive)."),
    ]

    @Test(arguments: cases) func hides(_ c: Case) {
        #expect(SecretTexts(c.secrets).hidden(in: c.text) == c.hidden)
    }
}
