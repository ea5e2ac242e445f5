"""How each kind of question is answered on a Streamlit screen, one file each."""
