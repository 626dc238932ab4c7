/// Mistakes that were planted in Terraform code of a media stack and that neither `terraform validate` nor `plan`
/// found: where a spec can express one, the case of ``BrokenSpecTests`` that finds it.
enum PlantedMistakes {
    /// The mistake, and the case's name.
    static let found = [
        "a bucket name in upper case": "in the bucket: a name in upper case",
        "a bucket name with two dots": "in the bucket: a name with two dots",
        "lifecycle days of 0": "an expiration after no day",
        "a lifecycle rule's id twice": "a class twice",
        "* in a lifecycle prefix": "in a key: a wildcard in the prefix",
        "/ before a lifecycle prefix": "in a key: a leading slash",
        "STANDARD_IA at day 1": "STANDARD_IA on the first day",
        "an expiration that is not after the transition": "an expiration before a move",
        "a CORS method PATCH": "a CORS method that S3 does not know",
        "valkey without a version": "a valkey without its version",
        "a cache parameter family of another engine": "in the cache: a version that redis lacks",
        "a bogus database version": "in the database: a version in words",
        "a bogus database class": "in the database: a class without its size",
        "a bogus node type": "in the cache: a database class as the node",
        "a Postgres user admin": "in the database: admin as the user",
        "a most below the allocated storage": "in the database: a most below the size now",
        "gp3 with 100 IOPS": "in the database: IOPS of gp3",
        "no final snapshot": "in the database: a final snapshot",
        "an interval of monitoring that RDS lacks": "in the database: monitoring every two seconds",
        "failover with one node": "in the cache: failover without nodes",
        "a path pattern twice": "a pattern twice",
        "times beside a cache policy": "times without a most",
        "a certificate in eu-west-1": "in the distribution: a certificate elsewhere",
        "aliases without a certificate": "aliases without a certificate",
        "TLSv1": "in the distribution: a TLS version",
        "a country UK": "in the distribution: UK for a country",
        "an action s3:GetObjects": "an action of IAM as a verb",
        "a policy for another bucket's objects": "an unknown class",
        "an unknown origin or key group": "an unknown key group",
    ]

    /// The mistake, and why no spec can make it.
    static let inexpressible = [
        "a parameter family that is not the engine's": "families follow from the version",
        "monitoring without a role": "the role comes with the interval",
        "multi-AZ without failover": "both follow from the number of nodes",
        "hls/* before hls/*.m3u8": "behaviors are put in order",
        "no ssl_support_method": "it comes with the certificate",
        "origin access control on a website endpoint": "the origin is the bucket's regional name",
        "GET alone as allowed methods": "methods come with the kind",
        "no transit encryption": "it is always on",
        "an operator StringEqual": "conditions are not written by hand",
    ]
}
