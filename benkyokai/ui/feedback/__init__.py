"""What one learns from an answer, on a Streamlit screen."""
