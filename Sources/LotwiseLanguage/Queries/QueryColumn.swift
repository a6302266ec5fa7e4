import ItemTracking
import LotwiseReports

/// A column of a table: its name, the kind of its cells, and how a cell is made of a row.
struct QueryColumn<Row: Sendable>: Sendable {
  typealias Reading<Value> = @Sendable (borrowing Model, Row) -> Value

  private(set) var column: ReportColumn
  let cell: Reading<TableCell>
  /// Another name that an expectation may use.
  private(set) var also: String?

  init(_ name: String, _ kind: ReportColumn.Kind, _ cell: @escaping Reading<TableCell>) {
    column = ReportColumn(name, kind)
    self.cell = cell
  }

  func also(_ name: String) -> Self {
    var copy = self
    copy.also = name
    return copy
  }

  /// A column in which nothing else stands.
  func of(_ values: [String]) -> Self {
    var copy = self
    copy.column = ReportColumn(column.name, column.kind, values: values)
    return copy
  }

  static func quantity(_ name: String, _ value: @escaping Reading<Quantity>) -> Self {
    Self(name, .quantity) { model, row in Cells.quantity(value(model, row)) }
  }
  static func integer(_ name: String, _ value: @escaping Reading<Int>) -> Self {
    Self(name, .integer) { model, row in .integer(value(model, row)) }
  }
  /// A number that is blank when it is 0.
  static func number(_ name: String, _ value: @escaping Reading<Int32>) -> Self {
    Self(name, .integer) { model, row in
      let number = value(model, row)
      return number == 0 ? .blank : .integer(Int(number))
    }
  }
  static func date(_ name: String, _ value: @escaping Reading<CalendarDate>) -> Self {
    Self(name, .date) { model, row in Cells.date(value(model, row)) }
  }
  static func flag(_ name: String, _ value: @escaping Reading<Bool>) -> Self {
    Self(name, .flag) { model, row in .flag(value(model, row)) }
  }
  static func text(_ name: String, _ value: @escaping Reading<String>) -> Self {
    Self(name, .text) { model, row in
      let text = value(model, row)
      return text.isEmpty ? .blank : .text(text)
    }
  }
  static func description(_ name: String, _ value: @escaping Reading<TextID>) -> Self {
    Self(name, .text) { model, row in Cells.text(value(model, row), model.names) }
  }
  static func code<Tag>(_ name: String, _ value: @escaping Reading<Code<Tag>>) -> Self {
    Self(name, .code) { model, row in Cells.name(value(model, row), model.names) }
  }
  static func document(_ name: String, _ value: @escaping Reading<DocumentNo>) -> Self {
    Self(name, .code) { model, row in Cells.document(value(model, row), model.names) }
  }
  /// The number of a ledger entry, blank for none.
  static func entry(
    _ name: String, _ value: @escaping Reading<RowID<ItemLedgerEntry>>
  ) -> Self {
    Self(name, .integer) { model, row in Cells.entry(value(model, row)) }
  }
  static func source(_ name: String, _ value: @escaping Reading<SourceReference>) -> Self {
    Self(name, .code) { model, row in model.cell(value(model, row)) }
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
  static func name<Tag>(_ code: Code<Tag>, _ names: borrowing Names) -> TableCell {
    code.isBlank ? .blank : .code(names.text(code))
  }
  static func text(_ id: TextID, _ names: borrowing Names) -> TableCell {
    id.isBlank ? .blank : .text(names.text(id))
  }
  static func document(_ no: DocumentNo, _ names: borrowing Names) -> TableCell {
    no.isBlank ? .blank : .code(names.text(no))
  }
  static func quantity(_ quantity: Quantity) -> TableCell { .quantity(quantity.raw) }
  static func date(_ date: CalendarDate) -> TableCell {
    date.isBlank ? .blank : .date(date.dayNumber)
  }
  static func entry(_ id: RowID<ItemLedgerEntry>) -> TableCell {
    id.isNone ? .blank : .integer(id.entryNo)
  }
}
