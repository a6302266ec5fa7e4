import ItemTracking
import LotwiseReports
import LotwiseSyntax

extension Query {
  /// Looks at the past instead: the table as it was, with the same columns.
  ///
  /// - Throws: `no-history` for a table or a column whose values then cannot be told.
  mutating func look(at cut: LedgerCut, named place: SourceLocation) throws(Diagnostic) {
    let isCard = table.name.hasSuffix("-cards")
    var isDay = false
    if case .day = cut { isDay = true }
    guard let past = table.past, isDay || !isCard else {
      throw Diagnostic(
        .noHistory, "\(table.name) keeps no history", at: place,
        label: "of the past there are ledger, lots, serials, packages, item-figures, trace, recall")
    }
    let present = table
    var missing: String?
    let moved = { (column: Int) -> Int in
      let name = present.columns.indices.contains(column) ? present.columns[column].name : ""
      if let index = past.column(name) { return index }
      missing = missing ?? name
      return 0
    }
    columns = columns.map(moved)
    sorting = sorting.map { (moved($0.column), $0.descending) }
    if var moving = grouping {
      moving.columns = moving.columns.map(moved)
      moving.sums = moving.sums.map(moved)
      grouping = moving
    }
    condition = condition?.moved(moved)
    if let missing {
      throw Diagnostic(
        .noHistory, "\(missing) of \(present.name) keeps no history", at: place,
        label: "of the past it has \(past.columns.map(\.name).joined(separator: ", "))")
    }
    table = past
    self.cut = cut
    // Cards reckon by a day.
    if case .day(let day) = cut { toDate = toDate ?? day }
  }
}

extension QueryReader {
  /// What stands after `as of`: `2026-01-15`, `entry 12`.
  mutating func cut() throws(Diagnostic) -> LedgerCut {
    if take("entry") { return .entry(try number("the number of an entry")) }
    return .day(try date())
  }
}

extension LedgerCut {
  /// `as of 2026-01-15` or `as of entry 12`, as clauses of a form.
  static func clauses(in form: inout FormBuilder) -> Reader<LedgerCut?> {
    let day = form.optional("day of the past", after: "as of", CalendarDate.self)
    let entry = form.optional("last entry", after: "as of entry", Int.self)
    form.exclude(day, entry)
    return { a throws(Diagnostic) in
      if let number = try a.value(entry) { return .entry(number) }
      return try a.value(day).map { .day($0) }
    }
  }
}
