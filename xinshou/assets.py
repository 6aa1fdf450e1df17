"""The library of tags `static`, which finds a constant file's address once a process: a page names twenty."""

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.templatetags import static as files

register = template.Library()
register.tags |= files.register.tags


class KeptAddress(files.StaticNode):
    """Of a file that the template names itself."""

    known = ""

    def url(self, context: Context) -> str:
        if not self.known:
            self.known = str(super().url(context))
        return self.known


@register.tag("static")
def static(parser: Parser, token: Token) -> files.StaticNode:
    node = files.do_static(parser, token)
    return node if node.path.is_var or node.path.filters else KeptAddress(node.varname, node.path)
