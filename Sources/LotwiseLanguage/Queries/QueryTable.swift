import ItemTracking
import LotwiseReports

/// A table that `show` and `expect` see: its columns, and how its rows are found.
///
/// Rows are values; a column makes a cell of one row.
struct QueryTable: Sendable {
  struct Column: Sendable {
    let name: String
    let kind: ReportColumn.Kind
  }

  let name: String
  let summary: String
  let columns: [Column]
  /// The rows in the table's own order.
  let rows: @Sendable (borrowing Tables, QueryScope) -> [QueryRow]
}

/// One row: its cells in the order of the columns, and what it is about.
struct QueryRow: Sendable {
  var cells: [Cell]
}

/// What narrows a table before its rows are made.
struct QueryScope: Sendable {
  var sources: [SourceReference]?
  var goods: Goods?
  /// A look at all places unless one is named.
  var locationCode: LocationCode?
  var document: DocumentNo?
  var since: Mark?
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

extension Tables {
  /// A source as a script writes it.
  func cell(_ source: SourceReference) -> Cell {
    switch source.kind {
    case .line: return .code(lineName(RowID(raw: source.row)))
    case .transferInbound: return .code(lineName(RowID(raw: source.row)) + " inbound")
    case .component:
      let component = components[RowID(raw: source.row)]
      return .code("\(lineName(component.line)).\(component.componentNo)")
    case .ledgerEntry: return .code("entry \(RowID<ItemLedgerEntry>(raw: source.row).entryNo)")
    }
  }

  func lineName(_ id: RowID<DocumentLine>) -> String {
    let line = lines[id]
    return "\(names.text(documents[line.document].no)).\(line.lineNo)"
  }
}
