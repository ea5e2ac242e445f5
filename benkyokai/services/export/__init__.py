"""What leaves the app as files: tables as CSV, JSON and workbooks, whole and in pieces."""
