import Diagnostics
import HCL

/// What the rules of ports that are open to everyone share.
struct OpenPort {
    let direction: SecurityGroupRule.Direction
    let message: String
    let help: String
    let question: String
    /// The check of checkov with the same meaning, which reads ports in its own way.
    let checkov: String
    /// Whether a rule that everyone may use is one that should not be open.
    let covers: @Sendable (SecurityGroupRule) -> Answer
    /// Whether checkov sees that it is.
    let checkovCovers: @Sendable (SecurityGroupRule) -> Bool

    /// - Parameters:
    ///   - infrastructure: What is judged.
    ///   - ids: Those of the check in other tools.
    /// - Returns: One finding for each open rule, and one for those of a resource of which it cannot be told.
    func findings(_ infrastructure: Infrastructure, _ ids: [String]) -> [GuardrailFinding] {
        infrastructure.securityGroupRules(direction).flatMap { rules in
            var isBehindSelf = false
            return rules.compactMap { rule in
                isBehindSelf = isBehindSelf || rule.body.bool("self").value == true
                return finding(rule, isBehindSelf: isBehindSelf, ids)
            }.withOneDoubt
        }
    }

    private func finding(
        _ rule: SecurityGroupRule, isBehindSelf: Bool, _ ids: [String]
    ) -> GuardrailFinding? {
        let isForEverywhere = rule.namesPeers ? rule.isForEverywhere : .yes
        switch rule.isThere && isForEverywhere && covers(rule) {
        case .no: return nil
        case .unknown(let reasons): return rule.finding(unknown: question, because: reasons)
        case .yes:
            var finding = rule.finding(rule.namesPeers ? message : "\(message): the rule names nobody", help: help)
            // The others read ranges alone, and all but trivy one at a time.
            if !rule.namesPeers { finding.notElsewhere += ids.filter { $0 != checkov } }
            if !rule.hasRangeOfEverything {
                finding.notElsewhere += ids.filter { $0 != checkov && !$0.hasPrefix("AVD") }
            }
            return !isBehindSelf && isSeenByCheckov(rule) ? finding : finding.butNot(checkov)
        }
    }

    /// checkov sees no ranges together, stops at a rule for the group itself, leaves out those with prefix lists, and reads ports alone.
    private func isSeenByCheckov(_ rule: SecurityGroupRule) -> Bool {
        guard rule.hasRangeOfEverything || !rule.namesPeers else { return false }
        let hasPrefixLists = rule.body.strings("prefix_list_ids").value?.isEmpty == false
        guard !hasPrefixLists, !rule.resource.type.hasPrefix("aws_default_") else { return false }
        // Of a rule that is a resource of its own, it does not see ::/0.
        if rule.resource.type.hasPrefix("aws_vpc_"), rule.namesPeers, rule.body.value("cidr_ipv4").isAbsent {
            return false
        }
        return checkovCovers(rule)
    }
}

extension SecurityGroupRule {
    /// A failure of the rule, where its addresses are written.
    func finding(
        _ message: String, help: String, severity: Diagnostic.Severity? = nil, notElsewhere: [String] = []
    ) -> GuardrailFinding {
        GuardrailFinding(
            resource, at: rangesPlace, message, help: help, severity: severity, notElsewhere: notElsewhere
        ).within(block).about(part)
    }

    /// What a rule that is a resource of its own is for: accepted for one port, it is not for another.
    private var part: String? { block == nil ? BlockName.connection(body) : nil }

    /// What cannot be told of it.
    func finding(unknown question: String, because reasons: HCLUnknown) -> GuardrailFinding {
        GuardrailFinding(resource, at: rangesPlace, unknown: question, because: reasons).within(block)
    }
}

extension OpenPort {
    /// One port of TCP or UDP, open to everyone.
    static func ingress(to port: Int, called name: String, checkov: String) -> OpenPort {
        OpenPort(
            direction: .ingress, message: "everyone may connect to port \(port), \(name)",
            help: "allow it to the groups or addresses that need it",
            question: "whether everyone may connect to port \(port)", checkov: checkov,
            covers: { $0.covers(port: port) },
            checkovCovers: { rule in
                guard let (first, last) = checkovPorts(of: rule) else { return false }
                return first <= port && port <= last
            })
    }

    /// All traffic, from or to everyone.
    static func all(
        _ direction: SecurityGroupRule.Direction, _ message: String, help: String, question: String, checkov: String
    ) -> OpenPort {
        OpenPort(
            direction: direction, message: message, help: help, question: question, checkov: checkov,
            covers: { rule in
                if case .yes = rule.isForAllTraffic { return .yes }
                let (first, last) = (rule.body.int("from_port").value, rule.body.int("to_port").value)
                // From the first port to the last.
                if let first, let last, last - first >= 65_534 { return rule.covers(port: 1) }
                return rule.isForAllTraffic
            },
            checkovCovers: { rule in
                guard let (first, last) = checkovPorts(of: rule) else { return false }
                let isAny = rule.body.string("protocol").value == "-1"
                return first <= -1 && -1 <= last || isAny && first == 0 && last == 65_535
            })
    }

    private static func checkovPorts(of rule: SecurityGroupRule) -> (Int, Int)? {
        guard let first = rule.body.int("from_port").value, let last = rule.body.int("to_port").value else {
            return nil
        }
        return first == 0 && last == 0 ? (0, 65_535) : (first, last)
    }
}
