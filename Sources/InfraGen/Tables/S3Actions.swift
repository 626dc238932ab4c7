/// The actions of S3 by what a policy narrows them to: objects, or the bucket.
///
/// What is about access points, jobs, Storage Lens or the account is in neither. The order is that of a report: what changes
/// things comes first.
///
/// - SeeAlso: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html>
enum S3Actions {
    /// Those whose resource is an object: `s3:GetObject`.
    static let ofObjects = names(
        """
        GetObject GetObjectVersion PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload \
        ListMultipartUploadParts RestoreObject PutObjectAcl PutObjectVersionAcl PutObjectTagging \
        PutObjectVersionTagging DeleteObjectTagging DeleteObjectVersionTagging PutObjectRetention PutObjectLegalHold \
        BypassGovernanceRetention UpdateObjectEncryption InitiateReplication ReplicateObject ReplicateDelete ReplicateTags \
        ObjectOwnerOverrideToBucketOwner GetObjectAcl GetObjectVersionAcl GetObjectTagging GetObjectVersionTagging \
        GetObjectAttributes GetObjectVersionAttributes GetObjectRetention GetObjectLegalHold GetObjectTorrent \
        GetObjectVersionTorrent GetObjectVersionForReplication
        """)

    /// Those whose resource is the bucket and that change it, or say which keys it has.
    static let ofBucketsGrave = names(
        """
        DeleteBucket CreateBucket PutBucketPolicy DeleteBucketPolicy PutBucketAcl PutBucketPublicAccessBlock \
        PutBucketOwnershipControls PutLifecycleConfiguration PutEncryptionConfiguration PutBucketVersioning \
        PutReplicationConfiguration PutBucketObjectLockConfiguration PutBucketLogging PutBucketNotification PutBucketCORS \
        PutBucketWebsite DeleteBucketWebsite PutInventoryConfiguration PutAccelerateConfiguration \
        PutAnalyticsConfiguration PutIntelligentTieringConfiguration PutMetricsConfiguration PutBucketRequestPayment \
        PutBucketTagging TagResource UntagResource PutBucketAbac CreateBucketMetadataTableConfiguration \
        DeleteBucketMetadataTableConfiguration UpdateBucketMetadataInventoryTableConfiguration \
        UpdateBucketMetadataJournalTableConfiguration PauseReplication ListBucket ListBucketVersions \
        ListBucketMultipartUploads
        """)

    /// Those whose resource is the bucket and that read its settings.
    static let ofBucketsReading = names(
        """
        GetBucketPolicy GetBucketPolicyStatus GetBucketAcl GetBucketPublicAccessBlock GetBucketOwnershipControls \
        GetLifecycleConfiguration GetEncryptionConfiguration GetBucketVersioning GetReplicationConfiguration \
        GetBucketObjectLockConfiguration GetBucketLogging GetBucketNotification GetBucketCORS GetBucketWebsite \
        GetInventoryConfiguration GetAccelerateConfiguration GetAnalyticsConfiguration \
        GetIntelligentTieringConfiguration GetMetricsConfiguration GetBucketRequestPayment GetBucketTagging \
        GetBucketLocation GetBucketAbac GetBucketMetadataTableConfiguration ListTagsForResource
        """)

    static let all = ofObjects + ofBucketsGrave + ofBucketsReading

    /// The one that says which keys there are, as far as a condition on `s3:prefix` lets it.
    static let list = "s3:ListBucket"
    static let read = "s3:GetObject"

    private static func names(_ list: String) -> [String] { list.split(separator: " ").map { "s3:\($0)" } }
}
