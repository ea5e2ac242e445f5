"""What an answer is made of: one file for each type of field.

Everything that the app does with an answer (asks, refuses, masks, counts, compares, tells, makes up) it does field by
field; a kind of question says which fields it has, and how it marks.
"""
