"""What many answers add up to: marks, statistics, how each question did, reports of sessions."""
