// The room of S3 inventories: manifest, CSV, gzip.
