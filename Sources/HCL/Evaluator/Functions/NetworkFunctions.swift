enum NetworkFunctions {
    static let all: [String: Function] = [
        "cidrhost": Function(2) { (call) throws(EvaluationFailure) in
            let network = try Network(try call.string(0))
            return .string(try network.host(try call.int(1)).text)
        },
        "cidrnetmask": Function(1) { (call) throws(EvaluationFailure) in
            let network = try Network(try call.string(0))
            guard network.address.bits == 32 else { throw .invalid("cidrnetmask() is for IPv4 alone") }
            return .string(IPAddress(network.mask, bits: 32).text)
        },
        "cidrsubnet": Function(3) { (call) throws(EvaluationFailure) in
            let network = try Network(try call.string(0))
            return .string(try network.subnet(newBits: try call.int(1), number: try call.int(2)).text)
        },
        "cidrsubnets": .variadic(1) { (call) throws(EvaluationFailure) in
            let network = try Network(try call.string(0))
            var subnets: [HCLValue] = []
            var next = network.address.value
            for index in 1..<call.count {
                let newBits = try call.int(index)
                guard (1...32).contains(newBits) else { throw .invalid("cidrsubnets() takes 1 to 32 more bits each") }
                let subnet = try network.subnet(newBits: newBits, from: next)
                subnets.append(.string(subnet.text))
                next = subnet.last &+ 1
                // The range is used up when the next address wraps or lies behind it.
                if index + 1 < call.count, subnet.last >= network.last { throw .invalid("the range is too small") }
            }
            return .list(subnets, .list)
        },
    ]
}

/// An IPv4 or IPv6 address.
private struct IPAddress {
    let value: UInt128
    /// 32 or 128.
    let bits: Int

    init(_ value: UInt128, bits: Int) {
        self.value = value
        self.bits = bits
    }

    init?(_ text: some StringProtocol) {
        if text.contains(":") {
            guard let value = Self.v6(String(text)) else { return nil }
            self.init(value, bits: 128)
        } else {
            guard let value = Self.v4(String(text)) else { return nil }
            self.init(UInt128(value), bits: 32)
        }
    }

    private static func v4(_ text: String) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var value: UInt32 = 0
        for part in parts {
            // A zero before other digits is read as decimal, as Terraform does.
            guard !part.isEmpty, part.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let byte = UInt8(part)
            else { return nil }
            value = value << 8 | UInt32(byte)
        }
        return value
    }

    private static func v6(_ text: String) -> UInt128? {
        let halves = text.split(at: "::")
        guard halves.count <= 2 else { return nil }
        var groups: [[UInt16]] = []
        for half in halves {
            guard let numbers = Self.groups(half) else { return nil }
            groups.append(numbers)
        }
        let count = groups.reduce(0) { $0 + $1.count }
        guard halves.count == 2 ? count < 8 : count == 8 else { return nil }
        let all = groups[0] + Array(repeating: 0, count: 8 - count) + (groups.count > 1 ? groups[1] : [])
        return all.reduce(0) { $0 << 16 | UInt128($1) }
    }

    private static func groups(_ text: String) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(at: ":")
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains("."), let value = v4(part) {
                groups += [UInt16(value >> 16), UInt16(truncatingIfNeeded: value)]
            } else {
                guard (1...4).contains(part.utf8.count), part.utf8.first != UInt8(ascii: "+"),
                    let group = UInt16(part, radix: 16)
                else { return nil }
                groups.append(group)
            }
        }
        return groups
    }

    /// Dotted, or in groups with the longest run of zeros left out (RFC 5952).
    var text: String {
        if bits == 32 { return (0..<4).map { String(value >> (24 - 8 * $0) & 0xFF) }.joined(separator: ".") }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: value >> (112 - 16 * $0)) }
        var longest = 0..<0
        var start = 0
        while start < 8 {
            let end = groups[start...].firstIndex { $0 != 0 } ?? 8
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = max(end, start + 1)
        }
        func spelled(_ range: Range<Int>) -> String {
            groups[range].map { String($0, radix: 16) }.joined(separator: ":")
        }
        if longest.isEmpty { return spelled(0..<8) }
        return spelled(0..<longest.lowerBound) + "::" + spelled(longest.upperBound..<8)
    }
}

/// A range of addresses: `10.0.0.0/8`.
private struct Network {
    /// The first address.
    let address: IPAddress
    let prefix: Int

    init(_ address: IPAddress, prefix: Int) {
        self.prefix = prefix
        self.address = IPAddress(address.value & Self.mask(prefix, address.bits), bits: address.bits)
    }

    init(_ text: String) throws(EvaluationFailure) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(parts[0]), let prefix = Int(parts[1]),
            (0...address.bits).contains(prefix), parts[1].utf8.first != UInt8(ascii: "+")
        else { throw .invalid("'\(text.prefix(60))' is no address range") }
        // Of an IPv4 address in IPv6, Terraform computes with the wrong bytes.
        guard address.bits == 32 || address.value >> 32 != 0xFFFF else {
            throw .limit("an IPv4 address in IPv6 is not computed with")
        }
        self.init(address, prefix: prefix)
    }

    var text: String { "\(address.text)/\(prefix)" }
    var mask: UInt128 { Self.mask(prefix, address.bits) }
    var last: UInt128 { address.value | (Self.all(address.bits) ^ mask) }

    func host(_ number: Int) throws(EvaluationFailure) -> IPAddress {
        let size = Self.all(address.bits) ^ mask
        let offset = number < 0 ? UInt128(number.magnitude - 1) : UInt128(number.magnitude)
        guard offset <= size else { throw .invalid("\(text) has no host \(number)") }
        return IPAddress(number < 0 ? last - offset : address.value + offset, bits: address.bits)
    }

    func subnet(newBits: Int, number: Int) throws(EvaluationFailure) -> Network {
        let length = try length(newBits)
        let room = UInt128(1) << UInt128(min(newBits, 127))
        guard number >= 0, UInt128(number.magnitude) < room else { throw .invalid("\(text) has no subnet \(number)") }
        let shift = address.bits - length
        let offset = shift >= 128 ? 0 : UInt128(number.magnitude) << UInt128(shift)
        return Network(IPAddress(address.value | offset, bits: address.bits), prefix: length)
    }

    /// The first subnet that begins at `start` or behind it.
    func subnet(newBits: Int, from start: UInt128) throws(EvaluationFailure) -> Network {
        let length = try length(newBits)
        let mask = Self.mask(length, address.bits)
        var value = start & mask
        if value < start {
            let size = Self.all(address.bits) ^ mask
            value = (start | size) &+ 1
        }
        let subnet = Network(IPAddress(value, bits: address.bits), prefix: length)
        guard value >= start, subnet.last <= last else { throw .invalid("the range is too small") }
        return subnet
    }

    private func length(_ newBits: Int) throws(EvaluationFailure) -> Int {
        guard newBits >= 0, newBits <= address.bits - prefix else {
            throw .invalid("\(text) has no \(newBits) more bits")
        }
        return prefix + newBits
    }

    private static func all(_ bits: Int) -> UInt128 { bits == 32 ? 0xFFFF_FFFF : .max }

    private static func mask(_ prefix: Int, _ bits: Int) -> UInt128 {
        prefix == 0 ? 0 : all(bits) & ~((UInt128(1) << UInt128(bits - prefix)) &- 1)
    }
}
