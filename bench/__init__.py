"""What is measured, and against what. `make bench` runs it all and writes docs/benchmarks.md."""
