extension SourceNaming {
    static let typeScript = SourceNaming(
        // What the interfaces say themselves; keywords may be names of members.
        propertyStyle: .camel, propertyReserved: ["class"],
        constantStyle: .constant, constantReserved: ["LAYOUT", "MAX_KEY_BYTES"],
        typeReserved: ["AnyKey", "Error", "InvalidKeyError", "JSON", "Number", "Omit", "Record", "RegExp", "String"])
}
