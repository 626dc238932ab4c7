extension Guardrails {
    /// The rules of databases, their groups, snapshots and proxies.
    static let rds: [any Guardrail.Type] = [
        ActivityStreamCustomerKey.self, AdminName.self, CACertificate.self, ClassicDatabaseGroup.self,
        ClusterAuditLog.self, ClusterBacktrack.self, ClusterBackupPlan.self, ClusterCopyTags.self,
        ClusterCustomerKey.self,
        ClusterDeletionProtection.self, ClusterEncryption.self, ClusterIAMAuthentication.self, ClusterInstances.self,
        ClusterLogExports.self, ClusterQueryLogging.self, DatabaseBackupPlan.self, DatabaseBackups.self,
        DatabaseCopyTags.self, DatabaseDeletionProtection.self, DatabaseEncryption.self,
        DatabaseIAMAuthentication.self, DatabaseLogExports.self, DatabaseMinorUpgrades.self, DatabaseMultiAZ.self,
        DatabaseQueryLogging.self, DatabaseWindows.self, DefaultDatabasePort.self, EnhancedMonitoring.self,
        EventSubscriptions.self, ForceSSL.self, GlobalClusterEncryption.self, LocalFileReadVersion.self,
        LogFDWVersion.self,
        ParameterGroupFamily.self, PerformanceInsights.self, PerformanceInsightsCustomerKey.self, ProxyTLS.self,
        PublicSnapshot.self, PublicSubnet.self, PubliclyAccessible.self, ReplicatedBackupsCustomerKey.self,
        SnapshotCopyCustomerKey.self, SnapshotEncryption.self, SubnetGroupZones.self,
    ]
}
