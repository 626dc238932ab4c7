/// A range of IP addresses in CIDR notation: `10.0.0.0/8`, `2001:db8::/32`.
struct AddressRange: Sendable, Hashable {
    /// The first address, 4 or 16 bytes.
    let bytes: [UInt8]
    /// How many bits are the same in all addresses, 0 to 32 or 128.
    let prefixLength: Int

    /// Reads `text`; nil where it is no range.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let address = parts.first, parts.count <= 2, let bytes = Self.bytes(address) else { return nil }
        let width = bytes.count * 8
        guard let length = parts.count == 2 ? Int(parts[1]) : width, (0...width).contains(length) else { return nil }
        self.bytes = bytes
        prefixLength = length
    }

    var isIPv4: Bool { bytes.count == 4 }

    /// Whether it holds every address of its kind.
    var isEverything: Bool { prefixLength == 0 }

    /// Whether all its addresses are of private networks (RFC 1918, RFC 4193).
    var isPrivate: Bool { Self.privateRanges.contains { $0.contains(self) } }

    func contains(_ other: AddressRange) -> Bool {
        guard bytes.count == other.bytes.count, prefixLength <= other.prefixLength else { return false }
        return (0..<prefixLength).allSatisfy { bit(at: $0) == other.bit(at: $0) }
    }

    private func bit(at index: Int) -> Bool { bytes[index / 8] & (0x80 >> UInt8(index % 8)) != 0 }

    /// Whether `ranges` together hold every address of the internet, of IPv4 or of IPv6.
    ///
    /// `0.0.0.0/1` and `128.0.0.0/1` do, and so does everything but what is private: addresses that the internet does not
    /// route (RFC 6890, and what is not of 2000::/3) are nobody's.
    static func coverTheInternet(_ ranges: [AddressRange]) -> Bool {
        if ranges.contains(where: \.isEverything) { return true }
        return [unroutedIPv4, unroutedIPv6].contains { unrouted in
            let width = unrouted.first?.bytes.count
            let own = ranges.filter { $0.bytes.count == width }
            return !own.isEmpty && cover(own + unrouted, from: 0)
        }
    }

    /// Whether `ranges`, whose first `depth` bits are the same, hold all addresses with those bits.
    private static func cover(_ ranges: [AddressRange], from depth: Int) -> Bool {
        if ranges.contains(where: { $0.prefixLength <= depth }) { return true }
        let upper = ranges.filter { $0.bit(at: depth) }
        guard !upper.isEmpty, upper.count < ranges.count else { return false }
        return cover(upper, from: depth + 1) && cover(ranges.filter { !$0.bit(at: depth) }, from: depth + 1)
    }

    private static let unroutedIPv4 = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
        "224.0.0.0/3",
    ].compactMap { AddressRange($0) }

    private static let unroutedIPv6 = ["::/3", "4000::/2", "8000::/1"].compactMap { AddressRange($0) }

    private static let privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].compactMap {
        AddressRange($0)
    }

    private static func bytes(_ address: Substring) -> [UInt8]? {
        guard address.contains(":") else {
            let parts = address.split(separator: ".", omittingEmptySubsequences: false)
            let bytes = parts.compactMap { UInt8($0) }
            return parts.count == 4 && bytes.count == 4 ? bytes : nil
        }
        return ipv6Bytes(address)
    }

    /// The bytes of an address of eight groups, of which `::` leaves out some.
    private static func ipv6Bytes(_ address: Substring) -> [UInt8]? {
        var halves: [[UInt8]] = [[]]
        let groups = address.split(separator: ":", maxSplits: 16, omittingEmptySubsequences: false)
        for (index, group) in groups.enumerated() {
            if group.isEmpty {
                // The first or last of two colons at an end.
                if index == 0 || index == groups.count - 1 { continue }
                halves.append([])
            } else {
                guard group.utf8.count <= 4, let value = UInt16(group, radix: 16) else { return nil }
                halves[halves.count - 1] += [UInt8(value >> 8), UInt8(value & 0xFF)]
            }
        }
        let written = halves.reduce(0) { $0 + $1.count }
        switch halves.count {
        case 1: return written == 16 ? halves[0] : nil
        case 2: return written < 16 ? halves[0] + [UInt8](repeating: 0, count: 16 - written) + halves[1] : nil
        default: return nil
        }
    }
}
