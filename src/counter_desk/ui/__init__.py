"""The screens: render a view state, send an intent. No SQL, no cv2, no rules."""
