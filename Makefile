# Everything a contributor runs. The recipes are scripts, so that each can be read and run alone.

.PHONY: help demo test lint format judge bench release fresh

help: ## Say what there is to make.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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
	@swift format --in-place --parallel --recursive Sources Tests Benchmarks Package.swift

judge: ## Let Terraform, two versions of the provider and a stand-in for AWS judge the output. Takes minutes.
	@scripts/setup
	@scripts/judge

bench: ## Measure whole runs of the release build.
	@scripts/setup
	@scripts/release
	@scripts/bench-generate

release: ## Build the program to hand out: on Linux one static file.
	@scripts/setup
	@scripts/release

fresh: ## Run README's commands in a fresh clone in a scratch folder.
	@scripts/test-fresh-clone
