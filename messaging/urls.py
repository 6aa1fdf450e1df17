from django.urls import URLPattern, URLResolver, path

from messaging.views import attachments, mail, snippets, thread_page, threads

app_name = "messaging"
urlpatterns: list[URLPattern | URLResolver] = [
    path("messages/", threads.thread_list, name="thread_list"),
    path("messages/badge/", threads.badge, name="badge"),
    path("messages/waiting/", threads.waiting, name="waiting"),
    path("messages/snippets/", snippets.snippet_list, name="snippet_list"),
    path("messages/snippets/<uuid:snippet_id>/", snippets.snippet, name="snippet"),
    path("messages/snippets/<uuid:snippet_id>/delete/", snippets.snippet_delete, name="snippet_delete"),
    path("messages/with/<uuid:patient_id>/", threads.thread_with, name="thread_with"),
    path("messages/attachments/<uuid:attachment_id>/", attachments.attachment, name="attachment"),
    path("messages/<uuid:thread_id>/", thread_page.thread, name="thread"),
    path("messages/<uuid:thread_id>/draft/", thread_page.draft, name="draft"),
    path("mail/", mail.mail, name="mail"),
]
