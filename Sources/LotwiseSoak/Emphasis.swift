import ItemTracking

/// What a random history does most.
///
/// All histories do everything now and then; one with an emphasis does half of its statements in
/// one area, so that places are come by which need several statements of their own.
public enum Emphasis: String, CaseIterable, Sendable {
  /// Everything alike.
  case even
  /// Demand and supply ahead, planning values, runs, and what becomes of their lines.
  case planning
  /// Production orders with their journals, assembly.
  case making
  /// Bins, directed locations, their journals.
  case warehouse
  /// Quotes, blanket orders, invoices, copies, inventory documents, counts.
  case trade
  /// Numbers: pages, entries chosen, cards, reservations of numbers.
  case numbers
}

extension StatementGenerator {
  /// A statement of the area that the history does most; nil for one of any area.
  mutating func emphasized(_ model: borrowing Model) -> String? {
    guard emphasis != .even, !random.once(in: 3) else { return nil }
    switch emphasis {
    case .even: return nil
    case .planning: return planningAhead(model)
    case .making: return random.once(in: 4) ? assembly(model) : making(model)
    case .warehouse: return warehouse(model)
    case .trade: return random.once(in: 4) ? corners(model) : trade(model)
    case .numbers: return numbers(model)
    }
  }
}
