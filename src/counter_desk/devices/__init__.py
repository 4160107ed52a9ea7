"""Camera, scanner, printer: small protocols, real and simulated ones, one supervisor."""
