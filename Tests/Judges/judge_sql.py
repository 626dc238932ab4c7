"""Runs exported queries over keys, on DuckDB or on Spark from PyPI.

usage: judge_sql.py duckdb|spark < INPUT

Reads one JSON document from standard input, a list of {"query": TEXT, "keys": [TEXT, ...], "table": TEXT?}, and writes,
for each, a line of JSON: the list of [KEY, CLASS, REASON] that the query gave. A "table" is made before, or with Spark
only parsed.
"""

import json
import sys
import unicodedata


class DuckDB:
    def __init__(self):
        import duckdb

        self.connection = duckdb.connect()
        self.connection.execute("CREATE TABLE inventory (key VARCHAR)")

    def run(self, query, keys):
        self.connection.execute("DELETE FROM inventory")
        self.connection.execute("INSERT INTO inventory SELECT unnest($1::VARCHAR[])", [keys])
        return self.connection.execute(query).fetchall()


class Spark:
    def __init__(self):
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        self.session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        self.session.sparkContext.setLogLevel("ERROR")
        self.session.udf.register("is_nfc", lambda key: unicodedata.is_normalized("NFC", key), "boolean")

    def run(self, query, keys):
        rows = [(key, day) for key in keys for day in ("2026-01-01-01-00", "2026-01-02-01-00")]
        self.session.createDataFrame(rows, "key string, dt string").createOrReplaceTempView("inventory")
        return [tuple(row) for row in self.session.sql(query).collect()]

    def parse(self, statement):
        self.session._jsparkSession.sessionState().sqlParser().parsePlan(statement)


engine = {"duckdb": DuckDB, "spark": Spark}[sys.argv[1]]()
for case in json.load(sys.stdin):
    if "table" in case:
        for statement in case["table"].split(";"):
            if statement.strip():
                engine.parse(statement)
    print(json.dumps(engine.run(case["query"], case["keys"])))
