import ItemTracking
import LotwiseReports

/// A column of a table: its name, the kind of its cells, and how a cell is made of a row.
struct QueryColumn<Row: Sendable>: Sendable {
  typealias Reading<Value> = @Sendable (borrowing Tables, Row) -> Value

  let column: ReportColumn
  let cell: Reading<Cell>
  /// Another name that an expectation may use.
  private(set) var also: String?

  init(_ name: String, _ kind: ReportColumn.Kind, _ cell: @escaping Reading<Cell>) {
    column = ReportColumn(name, kind)
    self.cell = cell
  }

  func also(_ name: String) -> Self {
    var copy = self
    copy.also = name
    return copy
  }

  static func quantity(_ name: String, _ value: @escaping Reading<Quantity>) -> Self {
    Self(name, .quantity) { tables, row in Cells.quantity(value(tables, row)) }
  }
  static func integer(_ name: String, _ value: @escaping Reading<Int>) -> Self {
    Self(name, .integer) { tables, row in .integer(value(tables, row)) }
  }
  /// A number that is blank when it is 0.
  static func number(_ name: String, _ value: @escaping Reading<Int32>) -> Self {
    Self(name, .integer) { tables, row in
      let number = value(tables, row)
      return number == 0 ? .blank : .integer(Int(number))
    }
  }
  static func date(_ name: String, _ value: @escaping Reading<CalendarDate>) -> Self {
    Self(name, .date) { tables, row in Cells.date(value(tables, row)) }
  }
  static func flag(_ name: String, _ value: @escaping Reading<Bool>) -> Self {
    Self(name, .flag) { tables, row in .flag(value(tables, row)) }
  }
  static func text(_ name: String, _ value: @escaping Reading<String>) -> Self {
    Self(name, .text) { tables, row in
      let text = value(tables, row)
      return text.isEmpty ? .blank : .text(text)
    }
  }
  static func description(_ name: String, _ value: @escaping Reading<TextID>) -> Self {
    Self(name, .text) { tables, row in Cells.text(value(tables, row), tables.names) }
  }
  static func code<Tag>(_ name: String, _ value: @escaping Reading<Code<Tag>>) -> Self {
    Self(name, .code) { tables, row in Cells.name(value(tables, row), tables.names) }
  }
  static func document(_ name: String, _ value: @escaping Reading<DocumentNo>) -> Self {
    Self(name, .code) { tables, row in Cells.document(value(tables, row), tables.names) }
  }
  /// The number of a ledger entry, blank for none.
  static func entry(
    _ name: String, _ value: @escaping Reading<RowID<ItemLedgerEntry>>
  ) -> Self {
    Self(name, .integer) { tables, row in Cells.entry(value(tables, row)) }
  }
  static func source(_ name: String, _ value: @escaping Reading<SourceReference>) -> Self {
    Self(name, .code) { tables, row in tables.cell(value(tables, row)) }
  }
}

extension Array {
  /// The columns item, variant and location.
  static func sku<Row>(
    _ unit: @escaping QueryColumn<Row>.Reading<StockkeepingUnit>
  ) -> [QueryColumn<Row>] where Element == QueryColumn<Row> {
    [
      .code("item") { unit($0, $1).itemNo }, .code("variant") { unit($0, $1).variantCode },
      .code("location") { unit($0, $1).locationCode },
    ]
  }

  /// The columns serial, lot and package, their names after a word such as `new`.
  static func key<Row>(
    _ prefix: String = "", _ key: @escaping QueryColumn<Row>.Reading<TrackingKey>
  ) -> [QueryColumn<Row>] where Element == QueryColumn<Row> {
    let prefix = prefix.isEmpty ? "" : prefix + "-"
    return [
      .code(prefix + "serial") { key($0, $1).serialNo },
      .code(prefix + "lot") { key($0, $1).lotNo },
      .code(prefix + "package") { key($0, $1).packageNo },
    ]
  }
}

/// Makes cells of typed values.
enum Cells {
  static func name<Tag>(_ code: Code<Tag>, _ names: borrowing Names) -> Cell {
    code.isBlank ? .blank : .code(names.text(code))
  }
  static func text(_ id: TextID, _ names: borrowing Names) -> Cell {
    id.isBlank ? .blank : .text(names.text(id))
  }
  static func document(_ no: DocumentNo, _ names: borrowing Names) -> Cell {
    no.isBlank ? .blank : .code(names.text(no))
  }
  static func quantity(_ quantity: Quantity) -> Cell { .quantity(quantity.raw) }
  static func date(_ date: CalendarDate) -> Cell {
    date.isBlank ? .blank : .date(date.dayNumber)
  }
  static func entry(_ id: RowID<ItemLedgerEntry>) -> Cell {
    id.isNone ? .blank : .integer(id.entryNo)
  }
}
