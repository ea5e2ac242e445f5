"""The Streamlit screens. The only place that imports Streamlit and Plotly."""
