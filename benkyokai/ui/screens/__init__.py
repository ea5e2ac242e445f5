"""The screens, one script each. Streamlit runs the script; nobody imports it."""

HOME = "screens/home.py"
LEARN = "screens/learn.py"
QUIZ = "screens/quiz.py"
PRACTICE = "screens/practice.py"
SERVICES = "screens/services.py"
RESULTS = "screens/results.py"
SESSIONS = "screens/sessions.py"
