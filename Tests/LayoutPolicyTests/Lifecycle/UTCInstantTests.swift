import LayoutPolicy
import Testing

@Suite("Dates of lifecycle rules") struct UTCInstantTests {
    static let readable = [
        ("1970-01-01", 0),
        ("2014-01-15T10:30:00Z", 1_389_781_800),
        ("2014-01-15T10:30:00.123Z", 1_389_781_800),
        ("2014-01-15T12:30:00+02:00", 1_389_781_800),
        ("2014-01-15T05:00:00-05:30", 1_389_781_800),
        ("2024-02-29T00:00:00Z", 1_709_164_800),
        ("1969-12-31T23:59:59Z", -1),
        ("0001-01-01", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ]

    @Test(arguments: readable) func reads(_ text: String, _ seconds: Int) {
        #expect(UTCInstant(iso8601: text)?.secondsSince1970 == seconds)
    }

    @Test(arguments: [
        "", "2014", "2014-1-15", "2023-02-29", "1900-02-29", "2014-13-01", "2014-00-01", "2014-01-32", "0000-01-01",
        "2014-01-15T", "2014-01-15T24:00:00Z", "2014-01-15T10:30:00", "2014-01-15 10:30:00Z", "2014-01-15T10:30:00.Z",
        "2014-01-15Z", "2014-01-15T10:30:00Zx", "2014-01-15T10:30:00é", "２０１４-01-15",
    ]) func refuses(_ text: String) {
        #expect(UTCInstant(iso8601: text) == nil)
    }

    @Test func writesWhatItReads() throws {
        for day in stride(from: -719_162, through: 2_932_896, by: 97) {
            let instant = UTCInstant(secondsSince1970: day * 86_400 + 3_723)
            #expect(UTCInstant(iso8601: instant.description) == instant)
            #expect(instant.daysSince1970 == day)
        }
        #expect(UTCInstant(secondsSince1970: 1_709_164_800).description == "2024-02-29T00:00:00Z")
    }

    @Test func roundsUpToMidnight() {
        #expect(UTCInstant(secondsSince1970: 1).roundedUpToMidnight.secondsSince1970 == 86_400)
        #expect(UTCInstant(secondsSince1970: 86_400).roundedUpToMidnight.secondsSince1970 == 86_400)
        #expect(UTCInstant(secondsSince1970: -1).roundedUpToMidnight.secondsSince1970 == 0)
    }
}
