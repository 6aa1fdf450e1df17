"""Files that mean harm, made by code: (name, bytes, the answer). Polyglots and metadata are taken, but never as they
came; everything else is refused."""

from messaging.tests.factories import picture
from messaging.tests.hostile_documents import documents
from messaging.tests.hostile_kinds import DAMAGED, KIND, SECRET, Hostile
from messaging.tests.hostile_pdfs import pdfs
from messaging.tests.hostile_pictures import HTML, pictures

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + SECRET + b"</svg>"


def corpus() -> list[Hostile]:
    return [*pages_and_programs(), *texts(), *pictures(), *pdfs(), *documents()]


def pages_and_programs() -> list[Hostile]:
    return [
        Hostile("page.jpg", HTML, KIND),
        Hostile("page.txt", HTML, KIND),
        Hostile("page.html", HTML, KIND),
        Hostile("script.txt", b"  \n<script src=x>" + SECRET, KIND),
        Hostile("picture.svg", SVG, KIND),
        Hostile("picture.png", SVG, KIND),
        Hostile("picture.txt", SVG, KIND),
        Hostile("xml.txt", b"<?xml version='1.0'?><x/>" + SECRET, KIND),
        Hostile("program.exe", b"MZ\x90\0" + SECRET * 9, KIND),
        Hostile("program.txt", b"\x7fELF\x02\x01" + SECRET, KIND),
        Hostile("shell.sh", b"#!/bin/sh\nrm -rf /" + SECRET, KIND),
        Hostile("macro.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + SECRET, KIND),
        Hostile("rich.rtf", b"{\\rtf1 " + SECRET, KIND),
        Hostile("table.csv", b"=cmd|' /C calc'!A0" + SECRET, KIND),
        Hostile("picture.bmp", picture("BMP") + SECRET, KIND),
        Hostile("picture.tiff", picture("TIFF") + SECRET, KIND),
        Hostile("picture.ico", picture("ICO") + SECRET, KIND),
        Hostile("nothing.png", b"", KIND),
    ]  # fmt: skip


def texts() -> list[Hostile]:
    return [
        Hostile("nothing.txt", b"", DAMAGED),
        Hostile("blank.txt", b" \n\t \xef\xbb\xbf", DAMAGED),
        Hostile("nul.txt", b"a\0b" + SECRET, KIND),
        Hostile("escape.txt", b"\x1b]0;" + SECRET, KIND),
        Hostile("latin.txt", "é".encode("latin-1") + SECRET, KIND),
        Hostile("utf16.txt", SECRET.decode().encode("utf-16"), KIND),
    ]  # fmt: skip
