@testable import AWSSigning
import Testing

@Suite("SigV4a keys") struct SigV4aKeyTests {
    @Test(arguments: JSONCase.all("sigv4a-key-derivation.json").filter { $0.expects("public_x") })
    func areDerivedAsAWSDoes(_ c: JSONCase) throws {
        let credentials = try c.credentials()
        let (scalar, counter) = try SigV4aKey.privateScalar(credentials)
        let key = try SigV4aKey(credentials)
        #expect(try Hex.encode(scalar) == Array(c.expected("private_key_hex").utf8))
        #expect(Int(counter) == c.json["expected"]?["counter"]?.integer)
        #expect(try Hex.encode(key.publicX) == Array(c.expected("public_x").utf8))
        #expect(try Hex.encode(key.publicY) == Array(c.expected("public_y").utf8))
    }

    @Test(arguments: [
        ("000000", "000001"), ("0000ff", "000100"), ("00ffff", "010000"), ("ffffffff", "00000000"),
    ]) func addsOne(_ number: String, _ expected: String) throws {
        let sum = SigV4aKey.addingOne(try #require(Hex.decode(number.utf8)))
        #expect(sum == Hex.decode(expected.utf8))
    }

    @Test(arguments: [
        ("000000", "000001", false), ("abcd80ff010a", "abcd80ff010a", false), ("ffcd80ff010a", "fecd80ff010a", true),
    ]) func compares(_ a: String, _ b: String, _ isGreater: Bool) throws {
        let (a, b) = (try #require(Hex.decode(a.utf8)), try #require(Hex.decode(b.utf8)))
        #expect(SigV4aKey.isGreater(a, than: b) == isGreater)
    }

    @Test func aSignatureIsValidUnderItsOwnTextOnly() throws {
        let key = try SigV4aKey(Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret"))
        let signature = try key.signature(of: StringToSign(text: "one"))
        #expect(key.isValid(signature, of: StringToSign(text: "one")))
        #expect(!key.isValid(signature, of: StringToSign(text: "two")))
        #expect(!key.isValid(Signature(hex: "not hex"), of: StringToSign(text: "one")))
    }
}
