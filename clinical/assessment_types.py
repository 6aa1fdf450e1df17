"""AssessmentType of the API contract, in its order. PHQ2 and GAD2 are scored by the command line only."""

ASSESSMENT_TYPES = ("PHQ9", "GAD7", "PSS", "ISI", "PCL5", "ITQ", "WHO5", "PC_PTSD_5", "RHS15", "CSSRS")
