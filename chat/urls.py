from django.urls import URLPattern, URLResolver, path

from chat.views import assistant, conversations, note_drafts

app_name = "chat"
urlpatterns: list[URLPattern | URLResolver] = [
    path("patients/<uuid:patient_id>/assistant/", assistant.assistant, name="assistant"),
    path(
        "patients/<uuid:patient_id>/assistant/<uuid:conversation_id>/",
        assistant.assistant,
        name="assistant_conversation",
    ),
    path(
        "patients/<uuid:patient_id>/assistant/<uuid:conversation_id>/summary/",
        assistant.assistant_summary,
        name="assistant_summary",
    ),
    path(
        "patients/<uuid:patient_id>/assistant/<uuid:conversation_id>/turns/<uuid:turn_id>/",
        assistant.assistant_turn,
        name="assistant_turn",
    ),
    path(
        "patients/<uuid:patient_id>/assistant/<uuid:conversation_id>/turns/<uuid:turn_id>/events/",
        assistant.assistant_events,
        name="assistant_events",
    ),
    path("patients/<uuid:patient_id>/notes/<uuid:note_id>/draft/", note_drafts.note_draft, name="note_draft"),
    path(
        "patients/<uuid:patient_id>/conversations/",
        conversations.patient_conversation_list,
        name="patient_conversation_list",
    ),
    path(
        "patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/",
        conversations.patient_conversation,
        name="patient_conversation",
    ),
]
