"""The other side of the comparison: four questions on a bare Streamlit page, as a tutorial would write it."""

import streamlit as st

QUESTIONS = {
    "Object detection": ["Rekognition", "Custom Labels", "SageMaker AI", "EC2"],
    "Recommendations": ["Personalize", "SageMaker AI", "Bedrock", "EC2"],
    "Visual inspection": ["Custom Labels", "SageMaker AI", "An edge device", "EC2"],
    "Sales forecasts": ["Forecast", "Canvas", "SageMaker AI", "EC2"],
}

st.title("Which service would you use?")
for number, (question, options) in enumerate(QUESTIONS.items()):
    st.subheader(question)
    choice = st.radio("Choose one", options, index=None, key=f"choice-{number}")
    if st.button("Answer", key=f"answer-{number}"):
        st.session_state[f"given-{number}"] = st.session_state.get(f"given-{number}", 0) + 1
    if f"given-{number}" in st.session_state:
        st.success(f"Feedback {number}-{st.session_state[f'given-{number}']}: you chose {choice}.")
