/// Puts numbers that are known already on lines as their tracking.
///
/// Order of checks: record by record what assigning refuses, then that any number was there.
public enum TakeNumbers: Command {
  /// The numbers of what the records have reserved (T-059).
  case reserved([SourceReference])
  /// The numbers that lines of a journal carry themselves (T-151).
  case own([RowID<DocumentLine>])

  /// - Throws: `nothing-reserved` when nothing that is reserved has a number; `action-unfit` for a
  ///   journal whose lines carry none; what assigning refuses.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .reserved(let sources):
      var isTaken = false
      for source in sources where try model.takeReservedNumbers(of: source) { isTaken = true }
      guard !isTaken else { return }
      throw TrackingError(
        .nothingReserved, blaming: .line, "nothing that is reserved has a number",
        advice: "`reserve …` first")
    case .own(let lines):
      for line in lines { try model.requireNumbersOnLine(line) }
      for line in lines {
        try model.trackOwnNumbers(of: line)
        model.showOwnNumbers(of: line)
      }
    }
  }
}
