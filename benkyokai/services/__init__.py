"""One folder for what each serves: studying, live, figures, export, running. In them, one file per thing a
person does. Pages and commands call these, and nothing below them."""
