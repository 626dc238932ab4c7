"""Random Terraform, written the many ways in which people write it: what a checker of policies may meet."""

from . import buckets, databases, distributions, policies, security_groups

# What fills a module with resources of one kind.
FAMILIES = {
    "buckets": buckets.buckets,
    "bucket-policies": policies.bucket_policies,
    "caches": databases.caches,
    "clusters": databases.clusters,
    "databases": databases.databases,
    "distributions": distributions.distributions,
    "identity-policies": policies.identity_policies,
    "others": databases.others,
    "public-buckets": buckets.public_buckets,
    "resource-policies": policies.resource_policies,
    "roles": policies.roles,
    "security-groups": security_groups.security_groups,
}
