import ItemTracking
import LotwiseReports

extension Query {
  /// What `where` asks of a row.
  indirect enum Condition: Sendable {
    case compare(Int, Comparison, Operand)
    case contains(Int, String)
    case startsWith(Int, String)
    case endsWith(Int, String)
    case not(Condition)
    case all([Condition])
    case any([Condition])
  }

  /// What a column is compared with: a value, or another column of the row.
  enum Operand: Sendable {
    case value(Value)
    case column(Int)
  }
}

extension Query.Condition {
  func holds(_ row: [TableCell]) -> Bool {
    switch self {
    case .compare(let column, let comparison, .value(let value)):
      comparison.holds(row[column], value)
    case .compare(let column, let comparison, .column(let other)):
      comparison.holds(Value(row[column]), Value(row[other]))
    case .contains(let column, let text):
      row[column].printed.uppercased().contains(text.uppercased())
    case .startsWith(let column, let text):
      row[column].printed.uppercased().hasPrefix(text.uppercased())
    case .endsWith(let column, let text):
      row[column].printed.uppercased().hasSuffix(text.uppercased())
    case .not(let condition): !condition.holds(row)
    case .all(let conditions): conditions.allSatisfy { $0.holds(row) }
    case .any(let conditions): conditions.contains { $0.holds(row) }
    }
  }

  /// The same of columns that stand at other places.
  func moved(_ place: (Int) -> Int) -> Self {
    switch self {
    case .compare(let column, let comparison, .value(let value)):
      .compare(place(column), comparison, .value(value))
    case .compare(let column, let comparison, .column(let other)):
      .compare(place(column), comparison, .column(place(other)))
    case .contains(let column, let text): .contains(place(column), text)
    case .startsWith(let column, let text): .startsWith(place(column), text)
    case .endsWith(let column, let text): .endsWith(place(column), text)
    case .not(let condition): .not(condition.moved(place))
    case .all(let conditions): .all(conditions.map { $0.moved(place) })
    case .any(let conditions): .any(conditions.map { $0.moved(place) })
    }
  }

  func collectColumns(into columns: inout Set<Int>) {
    switch self {
    case .compare(let column, _, .value), .contains(let column, _), .startsWith(let column, _),
      .endsWith(let column, _):
      columns.insert(column)
    case .compare(let column, _, .column(let other)): columns.formUnion([column, other])
    case .not(let condition): condition.collectColumns(into: &columns)
    case .all(let conditions), .any(let conditions):
      for condition in conditions { condition.collectColumns(into: &columns) }
    }
  }
}

/// Narrows rows by the cells that tell what they are of, where and under which numbers.
struct ScopeFilter {
  private typealias Cells = [(column: Int, value: String)]
  /// A row passes a test in one of several ways; each way asks for all of its cells.
  private var tests: [[Cells]] = []

  init(_ table: QueryTable, _ scope: QueryScope, _ model: borrowing Model) {
    if let goods = scope.goods {
      add(table, "item", model.names.text(goods.itemNo))
      if !goods.variantCode.isBlank {
        add(table, "variant", model.names.text(goods.variantCode))
      }
      if let key = goods.keys.first { add(table, key, model) }
    }
    if let location = scope.locationCode { add(table, "location", model.names.text(location)) }
    switch scope.reference {
    case .document(let no, let line, let component, _):
      addDocument(table, model.names.text(no).uppercased(), Int(line), Int(component))
    case .entry(let id): addEntry(table, String(id.entryNo))
    case .number(let key, on: let owner):
      add(table, key, model)
      if case .document(let no, let line, let component, _) = owner {
        addDocument(table, model.names.text(no).uppercased(), Int(line), Int(component))
      }
    case .reservation, .entryOf, .page, nil: break
    }
  }

  /// Whether no column of the table tells what a row is of.
  var isEmpty: Bool { tests.isEmpty }

  var columns: [Int] { tests.flatMap { $0.flatMap { $0.map(\.column) } } }

  func admits(_ row: [TableCell]) -> Bool {
    tests.allSatisfy { ways in
      ways.contains { $0.allSatisfy { row[$0.column].printed.uppercased() == $0.value } }
    }
  }

  private mutating func add(_ table: QueryTable, _ name: String, _ value: String) {
    guard let column = table.column(name) else { return }
    tests.append([[(column, value.uppercased())]])
  }

  private mutating func add(
    _ table: QueryTable, _ key: TrackingKey, _ model: borrowing Model
  ) {
    if !key.serialNo.isBlank { add(table, "serial", model.names.text(key.serialNo)) }
    if !key.lotNo.isBlank { add(table, "lot", model.names.text(key.lotNo)) }
    if !key.packageNo.isBlank { add(table, "package", model.names.text(key.packageNo)) }
  }

  /// A row belongs to a document that is its own, or to the order it was posted from.
  private mutating func addDocument(
    _ table: QueryTable, _ no: String, _ line: Int, _ component: Int
  ) {
    let owners = [
      ("document", "line", "component"), ("order", "order-line", "component-line"),
      ("worksheet", "line", "component"),
    ]
    let ways = owners.compactMap { owner -> Cells? in
      guard let document = table.column(owner.0) else { return nil }
      var cells: Cells = [(document, no)]
      if line > 0, let column = table.column(owner.1) { cells.append((column, String(line))) }
      if component > 0, let column = table.column(owner.2) {
        cells.append((column, String(component)))
      }
      return cells
    }
    if !ways.isEmpty { tests.append(ways) }
  }

  private mutating func addEntry(_ table: QueryTable, _ number: String) {
    let names = table.name == "ledger" ? ["entry"] : ["item-entry", "inbound", "outbound"]
    let ways = names.compactMap { table.column($0) }.map { [(column: $0, value: number)] }
    if !ways.isEmpty { tests.append(ways) }
  }
}
