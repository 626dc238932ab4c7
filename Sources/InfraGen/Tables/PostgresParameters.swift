enum PostgresParameters {
    enum ApplyMethod: String { case immediate, pendingReboot = "pending-reboot" }
    static func applyMethod(of name: String) -> ApplyMethod {
        name == "rds.force_ssl" || name.hasPrefix("log_") ? .immediate : .pendingReboot
    }
}
