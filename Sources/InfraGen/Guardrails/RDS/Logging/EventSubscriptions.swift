import Diagnostics

/// See ``documentation``.
package enum EventSubscriptions: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.event-subscriptions", .note,
        "Somebody is told of critical events of databases.",
        why: """
            RDS announces failures, maintenance and changes of configuration by SNS, to those who subscribe. Whether they \
            are told otherwise depends on the organization.
            """,
        source: RDSExample.guide + "USER_Events.html",
        elsewhere: Source.allCases.map { .securityHub($0.control) },
        group: .organization,
        good: """
            \(RDSExample.instance())

            resource "aws_db_event_subscription" "main" {
              sns_topic        = aws_sns_topic.alarms.arn
              source_type      = "db-instance"
              event_categories = ["configuration change", "failure", "maintenance"]
            }
            """,
        bad: RDSExample.instance())

    /// What has events, with the control of Security Hub and the categories that it wants.
    private enum Source: String, CaseIterable {
        case cluster = "db-cluster"
        case instance = "db-instance"
        case parameterGroup = "db-parameter-group"

        var control: String {
            switch self {
            case .cluster: "RDS.19"
            case .instance: "RDS.20"
            case .parameterGroup: "RDS.21"
            }
        }

        var type: String {
            switch self {
            case .cluster: "aws_rds_cluster"
            case .instance: "aws_db_instance"
            case .parameterGroup: "aws_db_parameter_group"
            }
        }

        var categories: Set<String> {
            switch self {
            case .cluster: ["failure", "maintenance"]
            case .instance: ["configuration change", "failure", "maintenance"]
            case .parameterGroup: ["configuration change"]
            }
        }
    }

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let subscriptions = infrastructure.resources("aws_db_event_subscription")
        return Source.allCases.compactMap { source in
            // The first by address: code and plans have orders of their own.
            guard let first = infrastructure.resources(source.type).min(by: { $0.address < $1.address }),
                !subscriptions.contains(where: { covers($0.body, source) })
            else { return nil }
            return GuardrailFinding(
                first, "nobody is told of critical events of a \(source.rawValue)",
                help: "add an aws_db_event_subscription with source_type = \"\(source.rawValue)\"",
                notElsewhere: Source.allCases.map(\.control).filter { $0 != source.control })
        }
    }

    /// Whether a subscription, as far as it is known, is of the events of `source`.
    private static func covers(_ subscription: InfrastructureBody, _ source: Source) -> Bool {
        if subscription.bool("enabled").value == false { return false }
        if let type = subscription.string("source_type").value, type != source.rawValue { return false }
        guard let categories = subscription.strings("event_categories").value, !categories.isEmpty else { return true }
        return source.categories.isSubset(of: categories)
    }
}
