"""The fast paths of this app. The rows are the truth; any of these may run twice, or late."""

from uuid import UUID

from chat.services import assistant, conversations, note_drafts, pre_visit_summaries, replies
from xinshou.outbox import outbox_task


@outbox_task(queue="chat", lease_seconds=45, max_attempts=200)
def reply(turn_id: UUID) -> None:
    replies.reply(turn_id)


@outbox_task(queue="chat", lease_seconds=60, max_attempts=5)
def remember(conversation_id: UUID) -> None:
    conversations.remember(conversation_id)


@outbox_task(queue="chat", lease_seconds=60, max_attempts=5)
def answer_doctor(turn_id: UUID) -> None:
    assistant.answer_question(turn_id)


@outbox_task(queue="chat", lease_seconds=60)
def fill_pre_visit_summary(summary_id: UUID) -> None:
    pre_visit_summaries.fill(summary_id)


@outbox_task(queue="chat", lease_seconds=60, max_attempts=5)
def draft_note(draft_id: UUID) -> None:
    note_drafts.draft(draft_id)
