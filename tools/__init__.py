"""Programs for whoever works on counter-desk."""
