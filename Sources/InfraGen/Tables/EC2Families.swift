/// Families of EC2 instances, which RDS and ElastiCache come to offer in time.
///
/// A family that EC2 has and RDS has not yet is plausible; `t9` is not.
///
/// Source: the instance types in botocore's model of EC2. To renew: `scripts/tables ec2`.
enum EC2Families {
    // scripts/tables: begin
    /// The month of the data, which is that of botocore 1.44.5.
    static let date = "2026-11"

    /// Families whose series RDS or ElastiCache offers.
    static let names = [
        "c1", "c3", "c4", "c5", "c5a", "c5ad", "c5d", "c5n", "c6a", "c6g", "c6gd", "c6gn", "c6i", "c6id", "c6in", "c7a",
        "c7g", "c7gd", "c7gn", "c7i", "c7i-flex", "c8a", "c8g", "c8gb", "c8gd", "c8gn", "c8i", "c8i-flex", "c8ib",
        "c8id", "c8in", "c8ine", "c9g", "c9gd", "m1", "m2", "m3", "m4", "m5", "m5a", "m5ad", "m5d", "m5dn", "m5n",
        "m5zn", "m6a", "m6g", "m6gd", "m6i", "m6id", "m6idn", "m6in", "m7a", "m7g", "m7gd", "m7i", "m7i-flex", "m8a",
        "m8azn", "m8g", "m8gb", "m8gd", "m8gn", "m8i", "m8i-flex", "m8ib", "m8id", "m8idb", "m8idn", "m8in", "m8ine",
        "m9g", "m9gd", "r3", "r4", "r5", "r5a", "r5ad", "r5b", "r5d", "r5dn", "r5n", "r6a", "r6g", "r6gd", "r6i",
        "r6id", "r6idn", "r6in", "r7a", "r7g", "r7gd", "r7i", "r7iz", "r8a", "r8g", "r8gb", "r8gd", "r8gn", "r8i",
        "r8i-flex", "r8ib", "r8id", "r8idb", "r8idn", "r8in", "r9g", "r9gd", "t1", "t2", "t3", "t3a", "t4g", "t8i",
        "x1", "x1e", "x2gd", "x2idn", "x2iedn", "x2iezn", "x8aedz", "x8g", "x8i",
    ]
    // scripts/tables: end
}
