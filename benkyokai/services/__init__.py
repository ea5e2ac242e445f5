"""One file per thing a person does. Pages and commands call these, and nothing below them."""
