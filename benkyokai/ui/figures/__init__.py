"""Drawings painted with Plotly."""
