/// Writes a table as a page of its own, to hand on.
public struct HTMLPageRenderer: Hashable, Sendable {
  public init() {}

  public func render(_ table: ReportTable) -> String {
    var titled = table
    let title = table.title ?? table.name
    titled.title = nil
    return PageText.head(title: VisibleText.of(title)) + "<body>\n<main>\n"
      + "<h1>\(HTMLText.escaped(VisibleText.of(title)))</h1>\n"
      + HTMLTableRenderer().render(titled)
      + "<p class=\"note\">\(table.rows.count) \(table.rows.count == 1 ? "row" : "rows")</p>\n"
      + "</main>\n</body>\n</html>\n"
  }

  public func render(_ page: ReportPage) -> String {
    var text = PageText.head(title: VisibleText.of(page.title)) + "<body>\n<main>\n"
    text += "<h1>\(Self.text(page.title))</h1>\n<table><tbody>\n"
    for fact in page.facts {
      text += "<tr><th>\(Self.text(fact.name))</th><td>\(Self.text(fact.value))</td></tr>\n"
    }
    text += "</tbody></table>\n"
    for table in page.tables {
      text += "<h2>\(Self.text(table.title ?? table.name))</h2>\n"
      var untitled = table
      untitled.title = nil
      text +=
        table.rows.isEmpty
        ? "<p class=\"note\">none</p>\n" : HTMLTableRenderer().render(untitled)
    }
    return text + "</main>\n</body>\n</html>\n"
  }

  private static func text(_ text: String) -> String { HTMLText.escaped(VisibleText.of(text)) }
}
