import LotwiseReports

/// Questions to a table that run, for `help ledger`.
public enum TableExamples {
  /// The examples of every table.
  public static var all: [String] { QueryTables.all.flatMap { of($0) } }

  /// All of it, what is about one thing, what a column says, and some columns only.
  static func of(_ table: QueryTable) -> [String] {
    if let own = special[table.name] { return own }
    var examples = ["show \(table.name)"]
    let columns = table.columns
    if columns.contains(where: { $0.name == "item" }) {
      examples.append("show \(table.name) of BOLT")
    }
    if let column = columns.first(where: { !$0.values.isEmpty }), let value = column.values.first {
      let text = value.contains(" ") ? "\"\(value)\"" : value
      examples.append("show \(table.name) where \(column.name) = \(text)")
    } else if let column = columns.first(where: { $0.kind == .flag }) {
      examples.append("show \(table.name) where not \(column.name)")
    }
    let first = columns.prefix(3).map(\.name).joined(separator: ", ")
    examples.append("show \(table.name) columns \(first) limit 5")
    return examples
  }

  /// Tables that are asked for with more than their name.
  private static let special = [
    "trace": ["show trace lot L1 of BOLT to usage", "trace lot L1 of BOLT to origin"],
    "find": ["show find lot L1", "find lot L1 of BOLT"],
    "recall": ["show recall lot L1 of BOLT", "recall lot L1"],
  ]
}
