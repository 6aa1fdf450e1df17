"""What drf-spectacular cannot see: the bearer token, times of day, and the one error body of every operation."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension, OpenApiSerializerFieldExtension

PROBLEM_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "code", "request_id"],
    "properties": {
        "type": {"type": "string", "examples": ["urn:xinshoucai:problem:validation"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "code": {"type": "string", "description": "The member to branch on."},
        "request_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "code", "message"],
                "properties": {name: {"type": "string"} for name in ("field", "code", "message")},
            },
        },
        "retry_after": {"type": "integer", "description": "Seconds, as in Retry-After."},
    },
}
_RESPONSE = {
    "description": "Any error",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
OPEN_BODIES = {"PreVisitBodyRequest", "ReadBodyRequest"}
"""Ignore what existing clients send beside it."""
TIME_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"
METHODS = {"get", "post", "put", "patch", "delete"}


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "patients.tokens.BearerAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "http", "scheme": "bearer", "description": "The access token of a sign-in."}


class TimeOfDay(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]
    """`format: time` would promise an offset, which a time in somebody's own zone has not."""

    target_class = "rest_framework.serializers.TimeField"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return {"type": "string", "format": "time-local", "pattern": TIME_PATTERN}


def or_null(component: str) -> dict[int, Any]:
    """A response that another operation describes, or null."""
    return {200: {"oneOf": [{"$ref": f"#/components/schemas/{component}"}, {"type": "null"}]}}


def close_bodies(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A field that a body does not know is 400, and the schema says so."""
    schemas = result.get("components", {}).get("schemas", {})
    for path in result["paths"].values():
        for method in METHODS & path.keys():
            for content in path[method].get("requestBody", {}).get("content", {}).values():
                _close(content["schema"], schemas)
    return result


def _close(schema: dict[str, Any], schemas: dict[str, Any]) -> None:
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = schemas.get(name, schema)
    if "properties" in schema and name not in OPEN_BODIES:
        schema.setdefault("additionalProperties", False)
    for part in (*schema.get("properties", {}).values(), *schema.get("allOf", ()), *schema.get("oneOf", ())):
        _close(part, schemas)
    if isinstance(schema.get("items"), dict):
        _close(schema["items"], schemas)


def add_problem_responses(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    result.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM_SCHEMA
    for path in result["paths"].values():
        for method in METHODS & path.keys():
            path[method]["responses"]["default"] = _RESPONSE
    return result
