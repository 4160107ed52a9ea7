"""The middle of the workbench: one page for what is being done now."""
