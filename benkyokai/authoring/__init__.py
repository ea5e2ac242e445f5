"""Text → core, with every mistake collected and placed. Reading never throws."""
