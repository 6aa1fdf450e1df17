from messaging.models.attachments import Attachment, DoomedFile, FileType
from messaging.models.snippets import Draft, Snippet
from messaging.models.threads import Message, MessageType, Party, Thread

__all__ = [
    "Attachment",
    "DoomedFile",
    "Draft",
    "FileType",
    "Message",
    "MessageType",
    "Party",
    "Snippet",
    "Thread",
]
