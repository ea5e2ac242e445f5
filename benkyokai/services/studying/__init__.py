"""What a learner does alone: read, answer, practise, sit an exam, look at their own results and data."""
