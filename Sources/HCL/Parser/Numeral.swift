/// How numbers are spelled.
enum Numeral {
    /// `text` in the form `digits[.digits][e[+-]digits]`; nil where it is no number.
    ///
    /// A dot right before an exponent, which Terraform lets pass, is left out; an exponent beyond 31 bits is none.
    static func normalized(_ text: ArraySlice<UInt8>) -> String? {
        var out: [UInt8] = []
        var dots = 0
        var exponentStart: Int?
        for (index, byte) in zip(text.indices, text) {
            switch byte {
            case UInt8(ascii: "."):
                dots += 1
                guard dots == 1, exponentStart == nil else { return nil }
                let next = text[(index + 1)...].first
                if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") { continue }
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard exponentStart == nil else { return nil }
                exponentStart = out.count + 1
            default: break
            }
            out.append(byte)
        }
        if let exponentStart {
            guard let exponent = Int(String(decoding: out[exponentStart...], as: UTF8.self)),
                exponent.magnitude < Int32.max.magnitude
            else { return nil }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
