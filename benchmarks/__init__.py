"""What is measured, beside what is wanted. Each file is a program of its own."""
