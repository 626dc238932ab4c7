import HCL
import Testing

@Suite("HCL bodies") struct HCLBodyTests {
    @Test func builderTakesItemsBlocksConditionsAndLoops() {
        let days: Int? = 30
        let block = HCLBlock("rule") {
            HCLItem.attribute("id", "expire")
            HCLItem.attribute("enabled", true)
            HCLItem.attribute("bucket", .reference("aws_s3_bucket", "media", "id"))
            if let days {
                HCLBlock("expiration") { HCLItem.attribute("days", days) }
            }
            for label in ["a", "b"] {
                HCLBlock("empty", label)
            }
        }
        #expect(block.body.attributes.map(\.name) == ["id", "enabled", "bucket"])
        #expect(block.body.blocks.map(\.type) == ["expiration", "empty", "empty"])
        #expect(block.body.blocks("empty").map(\.labels) == [["a"], ["b"]])
        #expect(block.body.attribute("id")?.value == "expire")
    }

    @Test func nodesAreEqualByMeaningNotByPlace() {
        #expect(HCLExpression.int(-5) == .unary(.negate, .number("5")))
        #expect(HCLExpression.number("-0.50") == .unary(.negate, .number("0.50")))
        #expect(HCLExpression.reference("a", "b").indexed(by: 0) == HCLExpression.variable("a").dot("b").indexed(by: 0))
    }
}
