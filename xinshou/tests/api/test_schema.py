"""The committed description of the API, and its page."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from patients.tests.base import Cast, assert_problem, doctor_client
from xinshou.api.meta import SCHEMA_FILE

pytestmark = pytest.mark.real_urls
SCHEMA, DOCS = "/api/v1/schema", "/api/v1/docs"


@pytest.fixture(scope="module")
def generated() -> Any:
    written = StringIO()
    call_command("spectacular", format="openapi-json", stdout=written)
    return json.loads(written.getvalue())


def test_the_committed_schema_is_the_code_s(generated: Any) -> None:
    assert json.loads(SCHEMA_FILE.read_text("utf-8")) == generated, "run `make openapi`"


def test_it_is_openapi_3_1(generated: Any) -> None:
    assert generated["openapi"] == "3.1.0"
    assert generated["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"


def test_every_operation_documents_its_problems(generated: Any) -> None:
    operations = [operation for path in generated["paths"].values() for operation in path.values()]
    assert len(operations) > 10
    for operation in operations:
        content = operation["responses"]["default"]["content"]
        assert content == {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


def test_served_as_committed_and_cacheable(http: Client) -> None:
    response = http.get(SCHEMA)
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    assert response.content == SCHEMA_FILE.read_bytes()
    assert response["Cache-Control"] == "public, max-age=300"
    unchanged = http.get(SCHEMA, headers={"If-None-Match": response["ETag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")


def test_docs_are_for_staff(cast: Cast, http: Client) -> None:
    assert http.get(DOCS).status_code == 302
    for member in (cast.dr_lin, cast.admin):
        page = doctor_client(member).get(DOCS)
        assert page.status_code == 200
        assert b"<script>" not in page.content
    assert_problem(doctor_client(cast.dr_lin).post(DOCS), 405, "method-not-allowed")
