extension Guardrails {
    /// The rules of security groups.
    static let securityGroups: [any Guardrail.Type] = [
        DataPortSources.self, DefaultGroup.self, OpenEgress.self, OpenHTTP.self, OpenIngress.self,
        OpenRemoteDesktop.self, OpenSSH.self, OpenSensitivePort.self, OpenToAllTraffic.self, RuleDescriptions.self,
        UnattachedGroup.self,
    ]
}
