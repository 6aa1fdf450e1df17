from django.db import migrations

TABLES = ("patients_auditentry", "patients_auditlink")

FUNCTION = """
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only';
END
$$;
"""
TRIGGERS = "".join(
    f"""
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
"""
    for table in TABLES
)
REMOVE = "".join(
    f"DROP TRIGGER append_only_rows ON {table}; DROP TRIGGER append_only_table ON {table};" for table in TABLES
)


class Migration(migrations.Migration):
    dependencies = [("patients", "0001_people")]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION refuse_audit_change();"),
        migrations.RunSQL(TRIGGERS, REMOVE),
    ]
