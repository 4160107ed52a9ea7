"""Images in, facts out: face, measures, crop, codes. numpy and cv2."""
