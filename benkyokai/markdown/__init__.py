"""The dialect of every text (docs/authoring.md): one parser, and what becomes of its tree: HTML, words, places."""
