import LotwiseSyntax

/// Writes a trace as a page of its own: the picture, a search for numbers, and of each box, when
/// it is clicked, the ledger entry behind it.
public struct TraceHTMLRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ graph: TraceGraph) -> String {
    let title = HTMLText.escaped(VisibleText.of(graph.title))
    var text = PageText.head(title: VisibleText.of(graph.title), style: Self.style)
    text += "<body>\n<header>\n<h1>\(title)</h1>\n"
    text += "<p><input type=\"search\" id=\"find\" placeholder=\"find a number, item or document\" "
    text += "aria-label=\"find a number, item or document\"> "
    text += "<output id=\"found\"></output></p>\n</header>\n<main>\n"
    text += "<div class=\"picture\">\n\(TraceSVGRenderer().render(graph))</div>\n"
    text += "<p class=\"note\">A click on a box shows its ledger entry.</p>\n"
    for node in graph.entries() { text += Self.entry(node) }
    return text + "</main>\n<script>\(Self.script)</script>\n</body>\n</html>\n"
  }

  /// The entry as a list of its fields, hidden until its box is clicked.
  private static func entry(_ node: TraceGraph.Node) -> String {
    var fields = [
      ("what", node.description), ("item", node.item), ("number", node.number),
      ("quantity", TableCell.quantity(node.quantity).printed), ("location", node.location),
      ("bin", node.bin), ("party", node.party),
    ]
    if !node.details.isEmpty {
      fields = [("what", node.description)]
      fields += node.details.map { ($0.heading, $0.cell.printed) }
      fields.append(("bin", node.bin))
    }
    fields += node.openDocuments.map { ("open document", $0) }
    let rows = fields.filter { !$0.1.isEmpty }.map { name, value in
      "<tr><th>\(HTMLText.escaped(name))</th><td>\(HTMLText.escaped(VisibleText.of(value)))</td></tr>"
    }
    return "<section id=\"entry-\(node.entry)\" class=\"entry\" hidden>"
      + "<h2>entry \(node.entry)</h2><table><tbody>\n\(rows.joined(separator: "\n"))\n"
      + "</tbody></table></section>\n"
  }

  private static let style = """
    .picture { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
    .picture svg { max-width: none; display: block; }
    .node { cursor: pointer; } .node:focus-visible rect, .node.chosen rect { stroke-width: 4; }
    .node.missed { opacity: .25; }
    input { font: inherit; width: min(100%, 24rem); padding: .3rem .5rem; }
    """

  private static let script = """
    const nodes = [...document.querySelectorAll('.node')];
    function choose(node) {
      for (const other of nodes) other.classList.toggle('chosen', other === node);
      for (const entry of document.querySelectorAll('.entry'))
        entry.hidden = entry.id !== 'entry-' + node.dataset.entry;
      document.getElementById('entry-' + node.dataset.entry).scrollIntoView({ block: 'nearest' });
    }
    for (const node of nodes) {
      node.setAttribute('tabindex', '0');
      node.setAttribute('role', 'button');
      node.addEventListener('click', () => choose(node));
      node.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(node); }
      });
    }
    document.getElementById('find').addEventListener('input', (event) => {
      const word = event.target.value.trim().toLowerCase();
      const found = nodes.filter((node) => node.textContent.toLowerCase().includes(word));
      for (const node of nodes)
        node.classList.toggle('missed', word !== '' && !found.includes(node));
      document.getElementById('found').textContent = word === '' ? '' : found.length + ' found';
      if (word !== '' && found.length > 0)
        found[0].scrollIntoView({ block: 'nearest', inline: 'center' });
    });
    """
}
