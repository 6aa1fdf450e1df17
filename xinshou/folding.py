"""The loader of templates. What stands side by side in one and depends on nothing but the language is one text from its
first use on: texts, constant translations, icons, addresses of files and of pages without an id. Of the 316 nodes of
the caseload that leaves 215 to be asked each time."""

from collections.abc import Iterator
from threading import Lock

from django.template.base import Node, NodeList, Origin, Template, TextNode
from django.template.context import Context
from django.template.defaulttags import AutoEscapeControlNode, IfNode
from django.template.library import SimpleNode
from django.template.loaders import cached
from django.urls import get_script_prefix, get_urlconf
from django.utils.translation import get_language

from xinshou.assets import KeptAddress
from xinshou.icons import ICONS
from xinshou.links import LinkNode, app_of
from xinshou.translations import KeptTranslation, is_constant


class Loader(cached.Loader):
    lock = Lock()
    """Nobody draws a template that is being folded."""

    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        template = super().get_template(template_name, skip)
        with self.lock:
            if "is_folded" not in vars(template):
                fold(template.nodelist)
                vars(template)["is_folded"] = True
        return template


class KeptText(Node):
    """Stands for several nodes whose text depends on the language and, where there is a link, on the addresses here."""

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self.token, self.origin = nodes[0].token, nodes[0].origin
        self.has_links = any(isinstance(node, LinkNode) for node in nodes)
        self.known: dict[object, str] = {}

    def render(self, context: Context) -> str:
        if not context.autoescape:
            return self.drawn(context)
        key: object = get_language()
        if self.has_links:
            key = (key, get_urlconf(), get_script_prefix(), app_of(context))
        text = self.known.get(key)
        if text is None:
            text = self.known[key] = self.drawn(context)
        return text

    def drawn(self, context: Context) -> str:
        return "".join([node.render(context) for node in self.nodes])


def fold(nodes: NodeList) -> None:
    """In place: blocks of a template are known to the templates that extend it."""
    folded: list[Node] = []
    run: list[Node] = []
    for node in nodes:
        if is_kept(node):
            run.append(node)
            continue
        folded += _joined(run)
        folded.append(node)
        run = []
        for inner in _lists_in(node):
            fold(inner)
    nodes[:] = [*folded, *_joined(run)]


def _joined(run: list[Node]) -> list[Node]:
    return [KeptText(run)] if len(run) > 1 else run


def _lists_in(node: Node) -> Iterator[NodeList]:
    if isinstance(node, AutoEscapeControlNode):
        return
    if isinstance(node, IfNode):
        yield from (nodes for _condition, nodes in node.conditions_nodelists)
        return
    for name in node.child_nodelists:
        inner = getattr(node, name, None)
        if isinstance(inner, NodeList):
            yield inner


def is_kept(node: Node) -> bool:
    if isinstance(node, TextNode):
        return True
    if isinstance(node, KeptTranslation):
        return node.asvar is None
    if isinstance(node, KeptAddress):
        return node.varname is None
    if isinstance(node, LinkNode):
        return not node.args and not node.kwargs and node.asvar is None and is_constant(node.view_name)
    if isinstance(node, SimpleNode):
        values = [*node.args, *node.kwargs.values()]
        return node.func in ICONS and node.target_var is None and all(map(is_constant, values))
    return False
