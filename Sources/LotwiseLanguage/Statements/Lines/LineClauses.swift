import ItemTracking
import LotwiseSyntax

/// The clauses of a line, alike in its declaration and in `set`.
struct LineClauses: Sendable {
  var dates = LineDates()
  var reserve: ReservePolicy?
  var appliesTo: RowID<ItemLedgerEntry>?
  var appliesFrom: RowID<ItemLedgerEntry>?
  var isInflexible: Bool?

  static let count = LineDates.clauseCount + 4

  static func clauses(from first: Int) -> [Clause] {
    let next = first + LineDates.clauseCount
    return LineDates.clauses(from: first) + [
      .optional(
        "reserve", after: "reserve", is: .word(["never", "optional", "always"]), at: next),
      .optional("entry applied to", after: "applied to entry", is: .integer, at: next + 1),
      .optional("entry applied from", after: "applied from entry", is: .integer, at: next + 2),
      .optional(
        "flexibility", after: "flexibility", is: .word(["unlimited", "none"]), at: next + 3),
    ]
  }

  init(_ arguments: inout Arguments, _ record: Int = 0, from first: Int) throws(Diagnostic) {
    let next = first + LineDates.clauseCount
    dates = try LineDates(&arguments, record, from: first)
    if let cell = arguments.cell(next, of: record) {
      reserve = ReservePolicy(rawValue: UInt8(clamping: cell.value))
    }
    if let cell = arguments.cell(next + 1, of: record) {
      appliesTo = RowID(entryNo: Int(cell.value))
    }
    if let cell = arguments.cell(next + 2, of: record) {
      appliesFrom = RowID(entryNo: Int(cell.value))
    }
    isInflexible = arguments.cell(next + 3, of: record).map { $0.value == 1 }
  }

  /// What a line is declared with; fixed application comes with its numbers.
  func apply(to line: inout AddLine) {
    line.shipmentDate = dates.shipment ?? .blank
    line.expectedDate = dates.expected ?? .blank
    line.dueDate = dates.due ?? .blank
    line.reserve = reserve
    line.isInflexible = isInflexible ?? false
  }

  /// Changes a line that is there.
  func apply(
    to line: RowID<DocumentLine>, _ model: inout Model, _ change: DateChange
  ) throws(TrackingError) {
    if !dates.isEmpty { try model.setDates(dates, of: line, change) }
    if let reserve { try model.setReserve(reserve, of: line) }
    if let appliesTo { try model.apply(.to(appliesTo), of: line) }
    if let appliesFrom { try model.apply(.from(appliesFrom), of: line) }
    if let isInflexible { model.setFlexibility(isInflexible: isInflexible, of: line) }
  }
}

extension LineDates {
  static let clauseCount = 3

  /// The dates of a line, and of a header as the default of its lines.
  static func clauses(from first: Int) -> [Clause] {
    [
      .optional("shipment date", after: "ships", is: .date, at: first),
      .optional("expected date", after: "expected", is: .date, at: first + 1),
      .optional("due date", after: "due", is: .date, at: first + 2),
    ]
  }

  init(_ arguments: inout Arguments, _ record: Int = 0, from first: Int) throws(Diagnostic) {
    self.init()
    shipment = try arguments.givenDate(first, of: record)
    expected = try arguments.givenDate(first + 1, of: record)
    due = try arguments.givenDate(first + 2, of: record)
  }
}

extension Arguments {
  /// A date that is there, blank for `none`; nil when the clause is left out.
  mutating func givenDate(
    _ slot: Int, of record: Int = 0, _ blame: Blame = .date
  ) throws(Diagnostic) -> CalendarDate? {
    has(slot, of: record) ? try date(slot, of: record, blame) : nil
  }
}
