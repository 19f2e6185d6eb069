"""The face: all Qt lives here."""
