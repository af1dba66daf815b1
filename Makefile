# The two commands of the README are "make demo" and "make test"; the others are for
# who changes hearsay. The annotated corpora are not part of the repository:
# HEARSAY_EVAL names their folder.
HEARSAY_EVAL ?= ../shared
GO           ?= go
export CGO_ENABLED ?= 0

.PHONY: build demo test race bench eval eval-update fuzz check format cross clean

build:
	@$(GO) build -trimpath -ldflags "-s -w" -o hearsay ./cmd/hearsay

demo: build
	@./hearsay demo

test:
	@$(GO) test $(TESTFLAGS) ./...

# The tests left out measure time, memory and allocations, which the race detector changes.
race:
	CGO_ENABLED=1 $(GO) test -race -skip 'TestLinear|TestHugeLine|TestNoAllocationPerToken' ./schema/... ./corpus/... ./extract/... ./graph/...
	CGO_ENABLED=1 $(GO) test -race -run 'TestReadings|TestSameGraph' ./cmd/hearsay

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

eval:
	HEARSAY_EVAL=$(abspath $(HEARSAY_EVAL)) $(GO) test -count=1 -timeout 30m -run '^TestEvaluation' -v ./cmd/hearsay

eval-update:
	HEARSAY_EVAL=$(abspath $(HEARSAY_EVAL)) $(GO) test -count=1 -timeout 30m -run '^TestEvaluation|^TestReadme' -v ./cmd/hearsay -update

# A number of inputs, not seconds: before Go 1.27 the end of the time can count as a failure
# ("context deadline exceeded", golang.org/issue/75804).
FUZZTIME ?= 20000x
fuzz:
	@for f in $$(grep -rlE --include='*_test.go' '^func Fuzz' . | sort); do \
		for t in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$f); do \
			echo "fuzz $$t in $$(dirname $$f)"; \
			$(GO) test -run '^$$' -fuzz "^$$t\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x $$(dirname $$f) || exit 1; \
		done; \
	done

check:
	$(GO) vet ./...
	@cd tools && $(GO) build -o ../build/ mvdan.cc/gofumpt honnef.co/go/tools/cmd/staticcheck
	@out=$$(build/gofumpt -l schema corpus extract graph cmd); test -z "$$out" || { echo "gofumpt: not formatted:"; echo "$$out"; exit 1; }
	build/staticcheck ./...

format:
	cd tools && $(GO) build -o ../build/ mvdan.cc/gofumpt
	build/gofumpt -w schema corpus extract graph cmd

cross:
	GOOS=windows GOARCH=amd64 $(GO) build -trimpath -ldflags "-s -w" -o build/hearsay-windows-amd64.exe ./cmd/hearsay
	GOOS=darwin GOARCH=arm64 $(GO) build -trimpath -ldflags "-s -w" -o build/hearsay-darwin-arm64 ./cmd/hearsay
	GOOS=linux GOARCH=arm64 $(GO) build -trimpath -ldflags "-s -w" -o build/hearsay-linux-arm64 ./cmd/hearsay

clean:
	rm -rf build hearsay hearsay-demo.svg hearsay.graph
