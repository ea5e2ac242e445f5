"""How each type of field is answered on a Streamlit screen, one file each."""
