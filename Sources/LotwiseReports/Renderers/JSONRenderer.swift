/// Writes a table as one JSON object, whose rows are objects keyed by column name.
///
/// The envelope names the format's version, so that a reader can refuse a newer one:
/// `{"lotwise":1,"table":"ledger","columns":[{"name":…,"kind":…}],"rows":[{…}]}`. Each row
/// stands on a line of its own. Title and notes follow the table's name where there are any.
public struct JSONRenderer: Hashable, Sendable {
  /// The version of the envelope; it counts up when a reader would have to change.
  public static let version = 1

  public init() {}

  public func render(_ table: ReportTable) -> String {
    var sink = TextSink()
    render(table, to: &sink)
    return sink.text
  }

  /// Several tables as one object: `{"lotwise":1,"page":"item BOLT","tables":[…]}`.
  public func render(_ page: ReportPage) -> String {
    var sink = TextSink()
    sink.append("{\"lotwise\":\(Self.version),\"page\":")
    sink.append(jsonString: page.title)
    sink.append(jsonKey: "tables")
    list(page.tables, to: &sink) { table, sink in render(table, to: &sink) }
    sink.append("}\n")
    return sink.text
  }

  public func render(_ table: ReportTable, to sink: inout TextSink) {
    sink.append("{\"lotwise\":\(Self.version),\"table\":")
    sink.append(jsonString: table.name)
    if let title = table.title {
      sink.append(jsonKey: "title")
      sink.append(jsonString: title)
    }
    if !table.notes.isEmpty {
      sink.append(jsonKey: "notes")
      list(table.notes, to: &sink) { note, sink in sink.append(jsonString: note) }
    }
    sink.append(jsonKey: "columns")
    list(table.columns, to: &sink) { column, sink in
      sink.append("{\"name\":")
      sink.append(jsonString: column.name)
      sink.append(",\"kind\":\"\(column.kind.rawValue)\"}")
    }
    sink.append(jsonKey: "rows")
    rows(of: table, to: &sink)
    sink.append("}\n")
  }

  private func rows(of table: ReportTable, to sink: inout TextSink) {
    let keys = table.columns.indices.map { index in
      var key = TextSink()
      key.append(jsonKey: table.columns[index].name, isFirst: index == 0)
      return key.text
    }
    sink.append("[")
    for index in table.rows.indices {
      sink.append(index == 0 ? "\n{" : ",\n{")
      for (key, cell) in zip(keys, table.rows[index]) {
        sink.append(key)
        sink.append(jsonCell: cell)
      }
      sink.append("}")
    }
    sink.append(table.rows.isEmpty ? "]" : "\n]")
  }

  private func list<Element>(
    _ elements: [Element], to sink: inout TextSink, _ write: (Element, inout TextSink) -> Void
  ) {
    sink.append("[")
    for index in elements.indices {
      if index > 0 { sink.append(byte: Ascii.comma) }
      write(elements[index], &sink)
    }
    sink.append("]")
  }
}
