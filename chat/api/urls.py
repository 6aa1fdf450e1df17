"""The paths of this app, by the prefix under which xinshou/api_urls.py mounts them."""

from django.urls import URLPattern, URLResolver, path

import xinshou.api.converters  # noqa: F401  (registers <id:…>)
from chat.api import assistant, chat, conversations, note_drafts

patient: list[URLPattern | URLResolver] = [
    path("", chat.SendView.as_view(), name="chat_send"),
    path("/pre-visit", chat.PreVisitView.as_view(), name="chat_pre_visit"),
    path("/stream", chat.StreamView.as_view(), name="chat_stream"),
    path("/messages/<id:message_id>", chat.MessageView.as_view(), name="chat_message"),
    path("/messages/<id:message_id>/events", chat.MessageEventsView.as_view(), name="chat_message_events"),
    path("/conversations", conversations.ConversationListView.as_view(), name="conversation_list"),
    path("/conversations/<id:conversation_id>", conversations.ConversationView.as_view(), name="conversation_detail"),
    path(
        "/conversations/<id:conversation_id>/end",
        conversations.EndConversationView.as_view(),
        name="conversation_end",
    ),
]
doctor: list[URLPattern | URLResolver] = [
    path("/patients/<id:patient_id>/ai-chat", assistant.AssistantView.as_view(), name="doctor_assistant"),
    path(
        "/patients/<id:patient_id>/ai-conversations",
        assistant.AssistantConversationListView.as_view(),
        name="doctor_assistant_list",
    ),
    path(
        "/patients/<id:patient_id>/ai-conversations/<id:conversation_id>",
        assistant.AssistantConversationView.as_view(),
        name="doctor_assistant_detail",
    ),
    path(
        "/patients/<id:patient_id>/ai-conversations/<id:conversation_id>/summarize",
        assistant.AssistantSummaryView.as_view(),
        name="doctor_assistant_summary",
    ),
    path("/notes/<id:note_id>/draft", note_drafts.NoteDraftView.as_view(), name="doctor_note_draft"),
]
