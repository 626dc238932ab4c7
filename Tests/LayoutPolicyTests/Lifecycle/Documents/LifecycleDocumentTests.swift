import Diagnostics
import LayoutPolicy
import TestSupport
import Testing

@Suite("Lifecycle configurations in JSON and XML") struct LifecycleDocumentTests {
    private static func read(_ text: String) -> Checked<LifecycleDocument> { read(Array(text.utf8)) }

    private static func read(_ bytes: [UInt8]) -> Checked<LifecycleDocument> {
        LifecycleDocument.read(SourceFile(path: "l", bytes: bytes))
    }

    /// `line:column rule: message` of everything that is wrong with the form.
    private static func findings(_ text: String) -> [String] {
        let checked = read(text)
        return (checked.diagnostics + (checked.value?.formFindings ?? [])).map { finding in
            let place = finding.span.map { "\($0.start.line):\($0.start.column)" } ?? "-"
            return "\(place) \(finding.rule): \(finding.message)"
        }
    }

    // MARK: - What is right

    @Test(arguments: 0..<20) func writesWhatItReads(_ seed: Int) throws {
        var random = RandomLifecycle(generator: SeededGenerator(seed: UInt64(seed)))
        for _ in 0..<50 {
            var configuration = random.configuration()
            let json = Self.read(configuration.json)
            #expect(json.diagnostics.isEmpty)
            #expect(json.value?.configuration == configuration)
            // In XML the least size is a header of the request.
            configuration.minimumObjectSize = nil
            let xml = Self.read(try configuration.xml())
            #expect(xml.diagnostics.isEmpty)
            #expect(xml.value?.configuration == configuration)
        }
    }

    @Test(arguments: ["a&b<c>\"d'", "é e\u{301}", "\u{1F600}", "]]>", " a ", "a\r\nb\tc", "a\u{7F}\u{85}\u{2028}"])
    func keepsEveryCharacter(_ text: String) throws {
        let rule = LifecycleRule(id: text, filter: LifecycleFilter(prefix: text), expiration: .init(days: 1))
        let configuration = LifecycleConfiguration(rules: [rule])
        for written in [configuration.json, try configuration.xml()] {
            let prefix = Self.read(written).value?.configuration.rules.first?.filter?.prefix
            #expect(prefix.map { Array($0.utf8) } == Array(text.utf8), "\(written)")
        }
    }

    @Test func xmlCannotSayControlCharacters() {
        let configuration = LifecycleConfiguration(rules: [
            LifecycleRule(filter: LifecycleFilter(prefix: "\u{1}"), expiration: .init(days: 1))
        ])
        #expect(throws: LifecycleConfiguration.Unwritable.self) { try configuration.xml() }
        #expect(Self.read(configuration.json).value?.configuration == configuration)
    }

    static let rule = #"{"Filter":{"Prefix":"a/"},"Status":"Enabled","Expiration":{"Days":1}}"#
    static let xmlRule =
        "<Rule><Filter><Prefix>a/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>"

    @Test(arguments: [
        "{\"Rules\":[\(rule)]}",
        "\u{FEFF}{\r\n\"Rules\": [\(rule)]\r\n}\r\n",
        "{\"LifecycleConfiguration\":{\"Rules\":[\(rule)]}}",
        "{\"Bucket\":\"b\",\"LifecycleConfiguration\":{\"Rules\":[\(rule)]}}",
        "<LifecycleConfiguration>\(xmlRule)</LifecycleConfiguration>",
        "\u{FEFF}<?xml version='1.0'?>\r\n<LifecycleConfiguration xmlns='http://s3.amazonaws.com/doc/2006-03-01/'>\r\n"
            + xmlRule + "</LifecycleConfiguration>",
        "<s3:LifecycleConfiguration xmlns:s3='x'><!-- a --><Rule><Filter><Prefix><![CDATA[a/]]></Prefix></Filter>"
            + "<Status> Enabled </Status><Expiration><Days>\n1\n</Days></Expiration></Rule></s3:LifecycleConfiguration>",
    ]) func readsEveryShape(_ text: String) {
        #expect(Self.findings(text) == [])
        #expect(
            Self.read(text).value?.configuration.rules == [
                LifecycleRule(filter: LifecycleFilter(prefix: "a/"), expiration: .init(days: 1))
            ])
    }

    @Test func readsTheLeastSize() {
        for text in [
            "{\"TransitionDefaultMinimumObjectSize\":\"varies_by_storage_class\",\"Rules\":[\(Self.rule)]}",
            "{\"LifecycleConfiguration\":{\"Rules\":[\(Self.rule)]},"
                + "\"TransitionDefaultMinimumObjectSize\":\"varies_by_storage_class\"}",
        ] {
            #expect(Self.read(text).value?.configuration.minimumObjectSize == .variesByStorageClass)
        }
    }

    // MARK: - What is wrong

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let reported: [String]

        init(_ name: String, _ text: String, _ reported: String...) {
            (testDescription, self.text, self.reported) = (name, text, reported)
        }
    }

    private static func rules(_ members: String) -> String { "{\"Rules\":[{\"Status\":\"Enabled\",\(members)}]}" }

    static let cases = [
        Case("nothing", "", "- lifecycle.syntax: the file is empty"),
        Case("space", " \r\n\t", "- lifecycle.syntax: the file is empty"),
        Case("words", "none", "1:1 lifecycle.syntax: no value begins like this"),
        Case("cut JSON", "{\"Rules\":[", "1:11 lifecycle.syntax: the document ends in the middle"),
        Case("cut XML", "<LifecycleConfiguration>\n <Rule>", "2:8 lifecycle.syntax: the document ends inside 'Rule'"),
        Case(
            "declared entities", "<!DOCTYPE x [<!ENTITY a \"b\">]><LifecycleConfiguration/>",
            "1:1 lifecycle.syntax: a document type, which is refused: it can declare entities"),
        Case("a list", "[]", "1:1 lifecycle.wrong-type: 'the document' needs an object, found a list"),
        Case("an object", "{}", "1:1 lifecycle.missing-field: 'Rules' is missing"),
        Case(
            "an answer", "<Error><Code>NoSuchLifecycleConfiguration</Code></Error>",
            "1:2 lifecycle.unknown-field: the document is a 'Error', not a lifecycle configuration"),
        Case("no rules", "{\"Rules\":[]}", "1:2 lifecycle.refused: 0 rules, and S3 takes 1 to 1,000"),
        Case(
            "a misspelled field", rules("\"Filter\":{},\"Expirations\":{\"Days\":1}"),
            "1:43 lifecycle.unknown-field: S3 knows no field 'Expirations' here"),
        Case(
            "a field twice", rules("\"Filter\":{},\"Expiration\":{\"Days\":1,\"Days\":2}"),
            "1:66 lifecycle.repeated-field: 'Days' stands twice"),
        Case(
            "a quoted number", rules("\"Filter\":{},\"Expiration\":{\"Days\":\"1\"}"),
            "1:64 lifecycle.wrong-type: 'Days' needs a whole number, found a string"),
        Case(
            "half a day", rules("\"Filter\":{},\"Expiration\":{\"Days\":0.5}"),
            "1:64 lifecycle.wrong-type: 'Days' needs a whole number, found 0.5"),
        Case(
            "no word", "{\"Rules\":[{\"Status\":\"enabled\",\"Filter\":{},\"Expiration\":{\"Days\":1}}]}",
            "1:21 lifecycle.unknown-word: 'Status' cannot be 'enabled'"),
        Case(
            "no status", "{\"Rules\":[{\"Filter\":{},\"Expiration\":{\"Days\":1}}]}",
            "1:11 lifecycle.missing-field: 'Status' is missing"),
        Case(
            "a class that is none",
            rules("\"Filter\":{},\"Transitions\":[{\"Days\":1,\"StorageClass\":\"GLACIER-IR\"}]"),
            "1:83 lifecycle.unknown-word: 'StorageClass' cannot be 'GLACIER-IR'"),
        Case(
            "no date", rules("\"Filter\":{},\"Expiration\":{\"Date\":\"tomorrow\"}"),
            "1:64 lifecycle.wrong-type: 'Date' needs a date, found a string"),
        Case(
            "null", rules("\"Filter\":null,\"Expiration\":{\"Days\":1}"),
            "1:40 lifecycle.wrong-type: 'Filter' needs an object, found null"),
        Case(
            "the list of the API in XML",
            "<LifecycleConfiguration><Rules>\(xmlRule)</Rules></LifecycleConfiguration>",
            "1:26 lifecycle.unknown-field: S3 knows no field 'Rules' here"),
        Case(
            "words among elements",
            "<LifecycleConfiguration><Rule>x<Status>Enabled</Status><Filter/><Expiration><Days>1</Days></Expiration>"
                + "</Rule></LifecycleConfiguration>",
            "1:26 lifecycle.wrong-type: text among the elements of 'Rule'"),
        Case(
            "an element twice",
            "<LifecycleConfiguration><Rule><Status>Enabled</Status><Filter/><Filter/><Expiration><Days>1</Days>"
                + "</Expiration></Rule></LifecycleConfiguration>",
            "1:65 lifecycle.repeated-field: 'Filter' stands twice"),
        Case(
            "a violation in XML",
            "<LifecycleConfiguration>\n<Rule><ID>é</ID><Status>Enabled</Status><Filter/>\n<Transition><Days>3</Days>"
                + "<StorageClass>STANDARD_IA</StorageClass></Transition></Rule></LifecycleConfiguration>",
            "3:19 lifecycle.refused: STANDARD_IA after 3 days, and S3 takes 30 or more"),
        Case(
            "a violation of a whole rule", "{\"Rules\":[{\"ID\":\"x\",\"Status\":\"Enabled\",\"Filter\":{}}]}",
            "1:17 lifecycle.refused: the rule has no action"),
        Case(
            "both forms", rules("\"Prefix\":\"\",\"Filter\":{\"Prefix\":\"a\"},\"Expiration\":{\"Days\":1}"),
            "1:40 lifecycle.refused: the deprecated rule prefix cannot stand beside filters"),
    ]

    @Test(arguments: cases) func reports(_ c: Case) { #expect(Self.findings(c.text) == c.reported) }

    @Test func saysWhatWasMeant() {
        let finding = Self.read(Self.rules("\"Filter\":{},\"Expiraton\":{\"Days\":1}")).diagnostics.first
        #expect(finding?.suggestion?.text == "did you mean 'Expiration'?")
        #expect(finding?.address == "Rules[0].Expiraton")
    }

    // MARK: - What is hostile

    @Test(arguments: ["[", "{\"Rules\":[{\"a\":", "<a>"]) func refusesDepth(_ opening: String) {
        let checked = Self.read(String(repeating: opening, count: 20_000))
        #expect(checked.value == nil)
        #expect(checked.diagnostics.map(\.rule) == [LifecycleDocument.syntax])
    }

    @Test func refusesSize() {
        let checked = Self.read([UInt8](repeating: 0x20, count: LifecycleDocument.byteLimit + 1))
        #expect(checked.diagnostics.map(\.message) == ["the file has more than 4194304 bytes"])
    }

    @Test func survivesEveryCutAndEveryByte() {
        let texts = ["{\"Rules\":[\(Self.rule)]}", "<LifecycleConfiguration>\(Self.xmlRule)</LifecycleConfiguration>"]
        for text in texts {
            let bytes = Array(text.utf8)
            for end in 0..<bytes.count {
                #expect(Self.read(Array(bytes[..<end])).value == nil)
                var changed = bytes
                changed[end] ^= 0x80
                _ = Self.read(changed)
            }
        }
    }
}
