"""ReportLab: domain objects in, PDF bytes out."""
