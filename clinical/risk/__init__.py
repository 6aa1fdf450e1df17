"""Detection of danger in free text. Pure: no Django, no database, no clock."""
