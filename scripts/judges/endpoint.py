"""Clients of a stand-in for AWS."""

import boto3


def client_of(endpoint, region):
    """A function from the name of a service to its client; the stand-in takes any key."""

    def client(service, region=region):
        return boto3.client(
            service,
            endpoint_url=endpoint,
            region_name=region,
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    return client
