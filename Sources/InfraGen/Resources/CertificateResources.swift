import HCL

/// The certificate of the aliases, where Terraform requests and validates it, and the aliases' records.
enum CertificateResources: ResourceFamily {
    private static let certificate = ResourceName("aws_acm_certificate", "media")
    private static let validation = ResourceName("aws_acm_certificate_validation", "media")
    private static let validationRecords = ResourceName("aws_route53_record", "certificate")
    private static let usEast1 = HCLExpression.reference("aws", "us_east_1")
    private static let path = SpecPath(keys: "cdn")

    /// The ARN of a managed certificate, once it is valid.
    static var arn: HCLExpression { validation.reference("certificate_arn") }

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let settings = stack.distribution
        guard !stack.cdnClasses.isEmpty, let aliases = settings.aliases, let zone = settings.zone else { return }
        let zoneID = zone.value.map { .string($0.description) } ?? HCLExpression.reference("var", "zone_id")
        if settings.certificate == .value(.managed) {
            graph.resources += [request(for: aliases), record(for: aliases, in: zoneID), valid()]
        }
        let types = ["A"] + (settings.ipv6 ? ["AAAA"] : [])
        graph.resources += types.map { alias($0, aliases, in: zoneID) }
        if zone == .variable { graph.variables.append(zoneVariable) }
    }

    private static func request(for aliases: Settable<[HostName]>) -> Resource {
        Resource(certificate.type, certificate.name, in: .cdn, from: path.key("certificate")) {
            Attribute("provider", usEast1)
            switch aliases {
            case .value(let names):
                Attribute("domain_name", names.first?.description ?? "", from: path.key("aliases"))
                if names.count > 1 {
                    Attribute(
                        "subject_alternative_names", names.dropFirst().map(\.description), from: path.key("aliases"))
                }
            case .variable:
                let names = HCLExpression.reference("var", "aliases")
                Attribute("domain_name", names.indexed(by: 0), from: path.key("aliases"))
                Attribute(
                    "subject_alternative_names", .call("slice", [names, 1, .call("length", [names])]),
                    from: path.key("aliases"))
            }
            Attribute("validation_method", "DNS")
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    /// A record for each alias; keyed by what is known while planning, which the options are not everywhere.
    private static func record(for aliases: Settable<[HostName]>, in zone: HCLExpression) -> Resource {
        func option(_ attribute: String) -> HCLExpression {
            let option = HCLExpression.variable("option")
            return .call(
                "one",
                [
                    .forList(
                        "option", in: certificate.reference("domain_validation_options"), option.dot(attribute),
                        if: .binary(option.dot("domain_name"), .equal, .reference("each", "value")))
                ])
        }
        return Resource(validationRecords.type, validationRecords.name, in: .cdn, from: path.key("certificate")) {
            Attribute("for_each", .call("toset", [names(of: aliases)]), from: path.key("aliases"))
            Attribute("zone_id", zone, from: path.key("dns"))
            Attribute("name", option("resource_record_name"))
            Attribute("type", option("resource_record_type"))
            Attribute("records", .list([option("resource_record_value")]))
            Attribute("ttl", 300)
            // A name and its wildcard are validated by the same record.
            Attribute("allow_overwrite", true)
        }
    }

    private static func names(of aliases: Settable<[HostName]>) -> HCLExpression {
        aliases.value.map { .strings($0.map(\.description)) } ?? .reference("var", "aliases")
    }

    private static func valid() -> Resource {
        Resource(validation.type, validation.name, in: .cdn, from: path.key("certificate")) {
            Attribute("provider", usEast1)
            Attribute("certificate_arn", certificate.reference("arn"))
            Attribute(
                "validation_record_fqdns",
                .forList("record", in: validationRecords.address, .variable("record").dot("fqdn")))
        }
    }

    private static func alias(_ type: String, _ aliases: Settable<[HostName]>, in zone: HCLExpression) -> Resource {
        let distribution = DistributionResources.distribution
        return Resource("aws_route53_record", "alias_\(type.lowercased())", in: .cdn, from: path.key("dns")) {
            Attribute("for_each", .call("toset", [names(of: aliases)]), from: path.key("aliases"))
            Attribute("zone_id", zone, from: path.key("dns").key("zone"))
            Attribute("name", .reference("each", "value"))
            Attribute("type", type)
            NestedBlock("alias") {
                Attribute("name", distribution.reference("domain_name"))
                Attribute("zone_id", distribution.reference("hosted_zone_id"))
                Attribute("evaluate_target_health", false)
            }
        }
    }

    private static var zoneVariable: Variable {
        Variable(
            name: "zone_id", type: .variable("string"),
            description: "Id of the hosted zone that gets the aliases' records.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .matches("^[A-Z0-9]{1,32}$", .reference("var", "zone_id")),
                    message: "zone_id must be the id of a hosted zone, such as Z2ABCDEFGHIJKL.")
            ], origin: path.key("dns").key("zone"), sample: "Z2ABCDEFGHIJKL")
    }
}
