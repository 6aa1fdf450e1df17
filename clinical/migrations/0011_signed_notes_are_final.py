from django.db import migrations

FUNCTION = """
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a signed note is final';
END
$$;
"""
TRIGGERS = """
CREATE TRIGGER signed_note_is_final BEFORE UPDATE ON clinical_clinicalnote
    FOR EACH ROW WHEN (OLD.status = 'SIGNED') EXECUTE FUNCTION refuse_note_change();
CREATE TRIGGER note_version_is_final BEFORE UPDATE ON clinical_noteversion
    FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
CREATE TRIGGER note_addendum_is_final BEFORE UPDATE ON clinical_noteaddendum
    FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
"""
REMOVE = """
DROP TRIGGER signed_note_is_final ON clinical_clinicalnote;
DROP TRIGGER note_version_is_final ON clinical_noteversion;
DROP TRIGGER note_addendum_is_final ON clinical_noteaddendum;
"""


class Migration(migrations.Migration):
    dependencies = [("clinical", "0010_clinical_notes")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION refuse_note_change();"),
        migrations.RunSQL(TRIGGERS, REMOVE),
    ]
