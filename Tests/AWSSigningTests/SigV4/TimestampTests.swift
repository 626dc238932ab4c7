import AWSSigning
import Testing

@Suite("Timestamps") struct TimestampTests {
    @Test(arguments: [
        ("19700101T000000Z", 0), ("20150830T123600Z", 1_440_938_160), ("20240229T235959Z", 1_709_251_199),
        ("20000229T000000Z", 951_782_400), ("99991231T235959Z", 253_402_300_799),
    ]) func areReadAndWritten(_ text: String, _ epochSeconds: Int) throws {
        let timestamp = try #require(Timestamp(text))
        #expect(timestamp.epochSeconds == epochSeconds)
        #expect(timestamp.text == text)
        #expect(timestamp.date == text.prefix(8))
        #expect(Timestamp(timestamp.iso8601) == timestamp)
    }

    @Test(arguments: ["2015-08-30T12:36:00Z", "2015-08-30T12:36:00.123Z", "2015-08-30T12:36:00+00:00"])
    func otherFormsAreRead(_ text: String) {
        #expect(Timestamp(text)?.text == "20150830T123600Z")
    }

    @Test(arguments: [
        "", "20150830", "20150830T123600", "20150830t123600z", "20150230T000000Z", "20151301T000000Z",
        "20150830T240000Z", "20150830T126000Z", "20150830T123660Z", "19691231T235959Z", "2015-0830T123600Z",
        "20150830T123600Z ", "+0150830T123600Z", "20230229T000000Z", "19000229T000000Z", "2015-08-30T12:36:00+02:00",
    ]) func othersAreRefused(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func httpDatesAreRead() {
        #expect(Timestamp(httpDate: "Fri, 24 May 2013 00:00:00 GMT")?.text == "20130524T000000Z")
        #expect(Timestamp(httpDate: "Fri, 24 May 2013 00:00 GMT") == nil)
        #expect(Timestamp(httpDate: "24 May 2013") == nil)
    }

    @Test func daysOfFourCenturiesComeBack() throws {
        for day in stride(from: 0, to: 146_097, by: 5) {
            let timestamp = try #require(Timestamp(epochSeconds: day * 86_400))
            if Timestamp(timestamp.text) != timestamp { Issue.record("day \(day) became \(timestamp.text)") }
        }
    }

    @Test func additionStaysInRange() throws {
        let first = try #require(Timestamp(epochSeconds: 0))
        #expect(first.adding(seconds: -1) == first)
        #expect(first.adding(seconds: Int.max).text == "99991231T235959Z")
        #expect(first.adding(seconds: Int.min) == first)
        #expect(Timestamp(epochSeconds: -1) == nil)
        #expect(Timestamp(epochSeconds: 1_000)?.roundedDown(toMultipleOf: 300).epochSeconds == 900)
        #expect(Timestamp(epochSeconds: 1_000)?.roundedDown(toMultipleOf: 0).epochSeconds == 1_000)
    }
}
