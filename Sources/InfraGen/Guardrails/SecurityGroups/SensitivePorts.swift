/// Ports of services that the internet has no business with.
///
/// Those of Security Hub's EC2.19 and of KICS, without the web's own 80 and 443.
///
/// - SeeAlso: <https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19>
enum SensitivePorts {
    static let names: [(port: Int, name: String)] = [
        (20, "FTP"), (21, "FTP"), (22, "SSH"), (23, "Telnet"), (25, "SMTP"), (53, "DNS"), (110, "POP3"), (135, "RPC"),
        (137, "NetBIOS"), (138, "NetBIOS"), (139, "NetBIOS"), (143, "IMAP"), (161, "SNMP"), (389, "LDAP"),
        (445, "SMB"), (636, "LDAP"), (1433, "SQL Server"), (1434, "SQL Server"), (1521, "Oracle"), (1522, "Oracle"),
        (2375, "Docker"), (2376, "Docker"), (2382, "SQL Server Analysis"), (2383, "SQL Server Analysis"),
        (2483, "Oracle"), (2484, "Oracle"), (3000, "a development server"), (3020, "SMB"), (3306, "MySQL"),
        (3389, "Remote Desktop"), (4333, "mSQL"), (4505, "Salt"), (4506, "Salt"), (5000, "a development server"),
        (5432, "PostgreSQL"), (5500, "VNC"), (5601, "Kibana"), (5900, "VNC"), (5985, "WinRM"), (6379, "Redis"),
        (7000, "Cassandra"), (7001, "Cassandra"), (7199, "Cassandra"), (8000, "a development server"), (8020, "HDFS"),
        (8080, "a development server"), (8088, "a development server"), (8140, "Puppet"),
        (8888, "a development server"),
        (9000, "Hadoop"), (9042, "Cassandra"), (9090, "an administration page"), (9160, "Cassandra"),
        (9200, "Elasticsearch"), (9300, "Elasticsearch"), (11211, "Memcached"), (11214, "Memcached"),
        (11215, "Memcached"), (27017, "MongoDB"), (27018, "MongoDB"), (50070, "HDFS"), (50470, "HDFS"),
        (61620, "Cassandra"), (61621, "Cassandra"),
    ]

    /// The ports of ours: PostgreSQL's and the cache's.
    static let data = [5432, 6379]

    /// The ports that a rule covers, in order, and whether there may be others.
    static func covered(by rule: SecurityGroupRule) -> (ports: [(port: Int, name: String)], doubt: Answer) {
        var doubt = Answer.no
        let ports = names.filter { port in
            switch rule.covers(port: port.port) {
            case .yes: return true
            case .no: return false
            case .unknown(let reasons):
                doubt = .unknown(reasons)
                return false
            }
        }
        return (ports, doubt)
    }
}
